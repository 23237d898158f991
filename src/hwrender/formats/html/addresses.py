"""The addresses of files beside the page, and what the page may fetch."""

from __future__ import annotations

import base64
import hashlib
import re
from urllib.parse import quote

from hwrender.edition.link_addresses import LITERAL

_PAGE_BESIDE = re.compile(r"(?:\./|\.\./(?!\.\.?/)[^/?#\\]+/)[^/?#\\]+\.html")


def file_address(file_name: str) -> str:
    """The relative address of a file beside the page. "./" keeps a colon in the name from being a scheme."""
    return "./" + quote(file_name, safe=LITERAL.replace("?", "").replace("#", "").replace("%", ""))


def page_address(file: str) -> str:
    """The relative address of a page that lies in a folder beside ours, or in ours: "../report.pl/r.html"."""
    *folders, name = file.split("/")
    above = "".join("../" if each == ".." else f"{file_address(each)[2:]}/" for each in folders)
    return f"{above}{file_address(name)[2:]}" if folders else file_address(name)


def is_page_beside(address: str) -> bool:
    """Whether this leads to a page in the same folder or in one beside it, and nowhere else."""
    return _PAGE_BESIDE.fullmatch(address) is not None


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
        f"style-src '{digest_source(style)}'",
        f"script-src '{digest_source(script)}'",
        "img-src data:",
        "font-src data:",
        f"media-src {sound}",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(directives)


def digest_source(content: str) -> str:
    """What a policy calls exactly this content of an element (CSP 3, 2.3.1)."""
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
