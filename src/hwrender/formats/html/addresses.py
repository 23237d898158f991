"""Where a link of the page may lead. What is not on the list here is shown as words and is no link."""

from __future__ import annotations

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
