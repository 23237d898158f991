"""The page's content security policy (CSP Level 3): nothing but what is inside the page, and its sound."""

from __future__ import annotations

import base64
import hashlib


def content_security_policy(style: str, script: str, *, has_inline_audio: bool) -> str:
    """The policy for a page with exactly this `<style>` and this `<script>`.

    Its sound is inside it or beside it; 'self' covers the folder of a page that is opened from a disk too.
    """
    sound = "data:" if has_inline_audio else "'self'"
    directives = (
        "default-src 'none'",
        f"style-src '{_sha256(style)}'",
        f"script-src '{_sha256(script)}'",
        "img-src data:",
        "font-src data:",
        f"media-src {sound}",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(directives)


def _sha256(content: str) -> str:
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
