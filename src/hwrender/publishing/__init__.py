"""From staged files to published ones: staging, the manifest, moving into place."""
