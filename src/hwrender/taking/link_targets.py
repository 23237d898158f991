"""Where links lead, written in one way: programs write the same address otherwise as they save a file.

LibreOffice puts a slash behind a bare host, and writes out letters that stood there as hexadecimal numbers.
Such addresses are equal (RFC 3986 6.2.2 and 6.2.3), and only one that leads elsewhere is a change.
"""

from __future__ import annotations

import re
from urllib.parse import quote

_WEB = re.compile(r"(https?)://([^/?#]*)([^?#]*)(.*)", re.IGNORECASE | re.DOTALL)
_OTHER = re.compile(r"(mailto|tel):(.*)", re.IGNORECASE | re.DOTALL)
_ESCAPED = re.compile(r"%[0-9a-fA-F]{2}")
_ALL_SIGNS = "".join(map(chr, range(33, 127)))


def one_target(target: str) -> str:
    """An address as it is compared. Two that are the same lead to the same place."""
    web = _WEB.fullmatch(target)
    if web is not None:
        path = "" if web[3] == "/" else web[3]
        return f"{web[1].lower()}://{web[2].lower()}{_signs(path)}{_signs(web[4])}"
    other = _OTHER.fullmatch(target)
    return target if other is None else f"{other[1].lower()}:{_signs(other[2])}"


def _signs(text: str) -> str:
    """Letters beyond ASCII and blanks as hexadecimal numbers, as they are sent, in one spelling."""
    written = quote(text, safe=_ALL_SIGNS, errors="surrogatepass")
    return _ESCAPED.sub(lambda found: found[0].upper(), written)
