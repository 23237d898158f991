"""What a published text proves by itself."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from hwrender.formats.contract import Check
from hwrender.formats.text.reading_back import read_text


def check_text(path: Path) -> tuple[Check, ...]:
    """UTF-8, no sign but words and line ends, one title."""
    try:
        text = path.read_bytes().decode("utf-8")
        titles = [found for found in read_text(text) if found.role == "title"]
    except ValueError as error:
        return (Check("it can be read", False, str(error)),)
    return (*plain_checks(text), Check("it has one title", len(titles) == 1, f"{len(titles)} titles"))


def plain_checks(text: str) -> tuple[Check, ...]:
    """No sign but words and line ends, and the last line is whole."""
    odd = sorted({each for each in text if each != "\n" and unicodedata.category(each) == "Cc"})
    return (
        Check("it can be read", True),
        Check("it ends as a text does", text.endswith("\n"), "its end is missing"),
        Check("it has nothing but words in it", not odd, " ".join(map(ascii, odd[:5]))),
    )
