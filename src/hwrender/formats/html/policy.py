"""The page's content security policy (CSP Level 3): nothing but what is inside the page, and its sound."""

from __future__ import annotations

import base64
import hashlib


def content_security_policy(style: str, script: str) -> str:
    """The policy for a page with exactly this `<style>` and this `<script>`.

    `media-src 'self'` is the audio file beside the page, `data:` the one inside it. `file:` says the same as
    'self' for a page opened from a disk, whose origin not every browser counts as its own; a page on the web
    can open no `file:` address anyway.
    """
    directives = (
        "default-src 'none'",
        f"style-src '{_sha256(style)}'",
        f"script-src '{_sha256(script)}'",
        "img-src data:",
        "font-src data:",
        "media-src 'self' file: data:",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(directives)


def _sha256(content: str) -> str:
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
