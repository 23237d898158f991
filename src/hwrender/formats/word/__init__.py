"""The Word file: for staff to correct, and for readers to adjust to their own settings and screen readers.

Rows of easy read are a layout table of two columns, picture and words, one table for each stretch of rows.

* Readers come first. A picture belongs to the left of its words (Department of Health 2009) and an idea is
  never split over pages. Word has three ways to do that. A paragraph that starts with the picture puts one
  line beside it and every further line below it. A picture or frame that floats is outside the reading order,
  and slips to another row when the type is enlarged. Only a table stays right at any size of type, in Word,
  LibreOffice and on a phone.
* NVDA and JAWS work best with plain paragraphs: Word tells them about every table (NVDA ignores layout tables
  in e-mail only). They get the next best: one table instead of one for each row, a description that says it
  is for layout, picture before words and nothing in it twice; pictures that only repeat the words are
  decorative. So they read the right words in the right order, with the number of the row first. A row in a
  list or a quotation, and rows that all have no picture, need no table and are paragraphs.
* Word's accessibility checker wants a data table to have a header row and simple, filled cells. The layout
  table has no joined, split, nested or empty cells, and no header row: a false one would be read each time.
* Staff know this table. The Tab key in the last cell makes a new row with the same styles; Alt, Shift and an
  arrow key move a row; a word box is a paragraph in the style Word Box.

A data table whose columns would be narrower than their words becomes cards, with a paragraph for each cell
(see `cards`). Everything else uses styles with the names that Word's users know (see `style_table`). The
typeface is named and not embedded (see `fixed_parts`).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hwrender.edition.outline import OutlineEntry
    from hwrender.formats.contract import Artifact, Check, RenderInput


def write(given: RenderInput, destination: Path) -> None:
    """Make the Word file at `destination`. The same edition gives the same bytes."""
    from hwrender.formats.word.package import file_bytes

    destination.write_bytes(file_bytes(given.edition, given.font_folders))


def read_outline(path: Path) -> tuple[OutlineEntry, ...]:
    """The words of a finished Word file and their roles, without the foot of its pages."""
    from hwrender.formats.word.opening import open_file
    from hwrender.formats.word.outline import outline_of

    return outline_of(open_file(path))


def verify(path: Path, given: RenderInput) -> tuple[Check, ...]:
    """One check for each of the 31 rules, one for the words and one for what must not be left in the file."""
    from hwrender.formats.word.verifying import verify_file

    return verify_file(path, given.edition)


def verify_published(path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
    """Open a published file and hold it against what it can prove without the report."""
    del beside
    from hwrender.formats.word.verifying import verify_published_file

    return verify_published_file(path, language)
