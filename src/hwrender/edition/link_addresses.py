"""Where a link in an edition may lead, in every format that is made of markup."""

from __future__ import annotations

import re
from collections.abc import Set
from urllib.parse import quote

_ALLOWED = re.compile(r"(?i:https?://|mailto:|tel:)[^\s\x00-\x1f\x7f]+")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")

LITERAL = "%/:?#@!$&'()*+,;=~-._"
"""What stands for itself in a valid address (WHATWG URL, "URL code points"), and the percent sign."""


def link_address(target: str, anchors: Set[str]) -> str | None:
    """The address to write for a link to `target`: http, https, mailto, tel, or `#` and one of `anchors`.

    Anything else gives None. Characters that an address may not hold are percent-encoded.
    """
    if target.startswith("#"):
        return target if target[1:] in anchors else None
    if not _ALLOWED.fullmatch(target):
        return None
    return quote(_STRAY_PERCENT.sub("%25", target), safe=LITERAL)
