"""What programs write about themselves where nothing better is given."""

from __future__ import annotations

from collections.abc import Iterator

WHOLE = frozenset({"anonymous", "unspecified", "untitled", "unknown", "author", "user", "default"})
"""Words that say nothing, where they are all that is said of the maker."""

PARTS = (
    "python-docx",
    "reportlab",
    "microsoft office user",
    "microsoft word",
    "microsoft macintosh word",
    "libreoffice",
    "openoffice",
    "mammoth",
    "weasyprint",
    "pikepdf",
    "lavf",
    "adobe pdf library",
    "quartz pdfcontext",
)
"""Programs that sign what they make."""


def defaults_in(text: str) -> Iterator[str]:
    """What is wrong with a field about the maker, in small letters."""
    if text.strip() in WHOLE:
        yield "Nobody has said who made this. A program's own word stands there."
    elif any(part in text for part in PARTS):
        yield "A program has signed its name where the maker's belongs."
