"""Characters that no copy may hold: control characters, hidden turns of direction, halves of characters."""

from __future__ import annotations

import re
import unicodedata

from msgspec.structs import replace

from hwrender.reading.findings import Findings
from hwrender.reading.source import Source

REPLACEMENT = "\ufffd"

_NONCHARACTERS = "".join(chr(plane << 16 | low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF))

# XML 1.0 (hence Word, the page and the e-book) holds none of the control characters but tab and line feed
_UNPRINTABLE = re.compile(
    f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff{_NONCHARACTERS}]"
)
_TURNS = re.compile("[\u202d\u202e]")
_UNWANTED = re.compile(f"{_UNPRINTABLE.pattern}|{_TURNS.pattern}|{REPLACEMENT}")


def without_unwanted_characters(source: Source, findings: Findings) -> Source:
    """The same source with every unwanted character replaced by U+FFFD, so that no copy can ever hold one.

    Each different character is found once, where it is first met.
    """
    met: set[str] = set()
    for match in _UNWANTED.finditer(source.text):
        if match[0] not in met:
            met.add(match[0])
            _report(match, source, findings)
    return replace(source, text=harmless(source.text)) if met else source


def harmless(text: str) -> str:
    """The text with every unwanted character replaced by U+FFFD."""
    return _UNWANTED.sub(REPLACEMENT, text)


def is_unwanted(text: str) -> bool:
    """Whether a character of `text` may not be in any copy."""
    return _UNWANTED.search(text) is not None


def _report(match: re.Match[str], source: Source, findings: Findings) -> None:
    span = source.span(match.start(), match.end())
    name = f"U+{ord(match[0]):04X}"
    if match[0] == REPLACEMENT:
        findings.warning(
            "D022", span, "A character was lost here (�).", "Write the character that stood here first."
        )
    elif _TURNS.match(match[0]):
        findings.error(
            "D021",
            span,
            f"A hidden character ({name}) turns the text around here.",
            "Delete the text around it and type it again.",
        )
    else:
        kind = "control character" if unicodedata.category(match[0]) == "Cc" else "broken character"
        findings.error(
            "D020",
            span,
            f"There is a {kind} ({name}) here.",
            "Delete it, or save the file as UTF-8 again.",
        )
