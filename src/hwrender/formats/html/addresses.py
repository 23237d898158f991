"""Where a link of the page may lead, and what the page may fetch."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Set
from urllib.parse import quote

_ALLOWED = re.compile(r"(?i:https?://|mailto:|tel:)[^\s\x00-\x1f\x7f]+")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")

# what stands for itself in a valid address (WHATWG URL, "URL code points"), and the percent sign
_LITERAL = "%/:?#@!$&'()*+,;=~-._"


def link_address(target: str, anchors: Set[str]) -> str | None:
    """The address to write for a link to `target`: http, https, mailto, tel, or `#` and one of `anchors`.

    Anything else gives None. Characters that an address may not hold are percent-encoded.
    """
    if target.startswith("#"):
        return target if target[1:] in anchors else None
    if not _ALLOWED.fullmatch(target):
        return None
    return quote(_STRAY_PERCENT.sub("%25", target), safe=_LITERAL)


def file_address(file_name: str) -> str:
    """The relative address of a file beside the page. "./" keeps a colon in the name from being a scheme."""
    return "./" + quote(file_name, safe=_LITERAL.replace("?", "").replace("#", "").replace("%", ""))


def data_address(media_type: str, content: bytes) -> str:
    """The address of content that is inside the page."""
    return f"data:{media_type};base64,{base64.b64encode(content).decode('ascii')}"


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
