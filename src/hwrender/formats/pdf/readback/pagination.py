"""On which page of a finished file the words stand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hwrender.edition.pages import count_letters
from hwrender.formats.pdf.readback import opened
from hwrender.formats.pdf.readback.tree import FURNITURE, Branch


def letters_before_pages(path: Path) -> tuple[int, ...]:
    """For each page how many letters of the report's words stand on pages before it, furniture left out."""
    with opened(path) as finished:
        on_page = [0] * len(finished.pages)
        for page, letters in _letters(finished.tree.root):
            on_page[page] += letters
    return tuple(sum(on_page[:page]) for page in range(len(on_page)))


def _letters(branch: Branch) -> Iterator[tuple[int, int]]:
    """Pages, and how many letters are on them."""
    if branch.type == "Figure":
        # its words are its description; its drawing may have letters too
        yield branch.pages[0], count_letters(str(branch.entries.get("/Alt", "")))
        return
    pages = iter(branch.pages)
    for child in branch.children:
        if isinstance(child, str):
            yield next(pages), count_letters(child)
        elif child.type not in FURNITURE:
            yield from _letters(child)
