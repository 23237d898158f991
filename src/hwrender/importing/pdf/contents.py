"""A table of contents, which is left out: the report gets one of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hwrender.importing.pdf.aligned import rows_of
from hwrender.importing.pdf.lines import PdfLine

FIRST_PAGES, _FEWEST = 8, 3
_NAMED = re.compile(r"(?:table of )?contents|in this report|cynnwys", re.IGNORECASE)
_ENTRY = re.compile(r".*?[^\d\s][.…_\s]*?\s*(\d{1,3})")
_LEADERS = re.compile(r"[.…_](?:\s?[.…_]){3,}\s*\d{1,3}\s*\Z")


def contents_of(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The lines of a page that are a table of contents, with its heading."""
    rows = rows_of(lines)
    texts = [" ".join(line.text.strip() for line in row) for row in rows]
    named = next((place for place, text in enumerate(texts) if _NAMED.fullmatch(text.strip())), None)
    leaders = [place for place, text in enumerate(texts) if _LEADERS.search(text)]
    if named is None and len(leaders) < _FEWEST:
        return []
    start = named + 1 if named is not None else leaders[0]
    entries = _entries(texts, start)
    if len(entries) < _FEWEST:
        return []
    taken = rows[start : entries[-1] + 1]
    return [*(rows[named] if named is not None else ()), *(line for row in taken for line in row)]


def _entries(texts: Sequence[str], start: int) -> list[int]:
    """The rows from here on that end in the number of a page, no lower than the one before."""
    found: list[int] = []
    before = 0
    for place in range(start, len(texts)):
        entry = _ENTRY.fullmatch(texts[place].strip())
        if entry is not None and int(entry[1]) >= before:
            before = int(entry[1])
            found.append(place)
        elif place - (found[-1] if found else start) > 1:
            break
    return found
