"""Review sheets, and what colleagues write on them."""

from __future__ import annotations

import copy
from functools import cache

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from hwrender.revising import rows_of
from hwrender.taking import review_sheet
from takes import edition
from word_edits import REPORT, bare_copy, retype, table_row


@cache
def sheet() -> bytes:
    """The review sheet of the report."""
    return review_sheet(edition(REPORT), rows_of(REPORT))


def say(document: WordDocument) -> None:
    """Write into the last column, as a person does."""
    row = table_row(document, "Nobody can find")
    cell = row.findall(qn("w:tc"))[-1]
    line = cell.findall(qn("w:p"))[0]
    line.addprevious(bare_copy(line, "Is this so in every town?"))


def new_row(document: WordDocument) -> None:
    """A row below another, typed as a colleague does."""
    row = table_row(document, "Nobody can find")
    new = copy.deepcopy(row)
    for name in ("w:bookmarkStart", "w:bookmarkEnd", "w:drawing"):
        for each in list(new.iter(qn(name))):
            each.getparent().remove(each)
    easy = new.findall(qn("w:tc"))[1]
    retype(easy, "Nobody can find a dentist.", "Some people have no teeth left.")
    row.addnext(new)
