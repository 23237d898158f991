"""Tracked changes in every form that Word writes them: accepted, they come back; rejected, nothing does."""

from __future__ import annotations

import copy

import pytest
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from msgspec import Struct

from hwrender.taking import Proposal, Tracked
from takes import copy_of, proposed, settled
from word_edits import (
    REPORT,
    Edit,
    bare_copy,
    delete_tracked,
    edited,
    found,
    insert_tracked,
    retype,
    run,
    table_row,
    tracked,
)


class Case(Struct, frozen=True):
    """A tracked change, and what the report has when it is accepted."""

    name: str
    edit: Edit
    wanted: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


def end_of(paragraph: OxmlElement, tag: str) -> None:
    """Say of the end of a paragraph that it came or went."""
    about = paragraph.get_or_add_pPr()
    look = OxmlElement("w:rPr")
    look.append(tracked(tag))
    about.append(look)


def move_sentence(document: WordDocument) -> None:
    source = found(document, "We wrote it down.")._p
    retype(source, " We wrote it down.", "")
    source.append(tracked("w:moveFrom", run(" We wrote it down.")))
    found(document, "The main points are:")._p.append(tracked("w:moveTo", run(" We wrote it down.")))


def move_paragraph(document: WordDocument) -> None:
    source = found(document, "They must answer by March.")._p
    target = found(document, "Our Turkish group said")._p
    moved = bare_copy(source, "We will send this report to the council. They must answer by March.")
    moved.append(
        tracked("w:moveTo", *moved.findall(qn("w:r")), *map(copy.deepcopy, source.findall(qn("w:r"))[1:]))
    )
    target.addnext(moved)
    end_of(moved, "w:moveTo")
    source.append(tracked("w:moveFrom", *source.findall(qn("w:r"))))
    end_of(source, "w:moveFrom")


def unmarked(row: OxmlElement) -> OxmlElement:
    new = copy.deepcopy(row)
    for name in ("w:bookmarkStart", "w:bookmarkEnd", "w:drawing"):
        for each in list(new.iter(qn(name))):
            each.getparent().remove(each)
    return new


def new_row(document: WordDocument) -> OxmlElement:
    row = table_row(document, "Nobody can find")
    new = unmarked(row)
    retype(new, "Nobody can find a dentist.", "Some people have no teeth left.")
    row.addnext(new)
    return new


def row_inserted(document: WordDocument) -> None:
    new_row(document).get_or_add_trPr().append(tracked("w:ins"))


def row_within_insertion(document: WordDocument) -> None:
    row = new_row(document)
    around = tracked("w:ins")
    row.addprevious(around)
    around.append(row)


def row_deleted(document: WordDocument) -> None:
    table_row(document, "People worry").get_or_add_trPr().append(tracked("w:del"))


def cell_deleted(document: WordDocument) -> None:
    cell = next(found(document, "14")._p.iterancestors(qn("w:tc")))
    cell.get_or_add_tcPr().append(tracked("w:cellDel"))


def made_bold(document: WordDocument) -> None:
    for each in found(document, "Nobody can find")._p.findall(qn("w:r")):
        look = each.get_or_add_rPr()
        look.append(OxmlElement("w:b"))
        look.append(tracked("w:rPrChange", OxmlElement("w:rPr")))


def made_an_item(document: WordDocument) -> None:
    """A paragraph below a list becomes an item of it."""
    paragraph, item = found(document, "Somebody told us")._p, found(document, "new chairs")._p
    earlier = copy.deepcopy(paragraph.pPr)
    paragraph.replace(paragraph.pPr, copy.deepcopy(item.pPr))
    paragraph.pPr.append(tracked("w:pPrChange", earlier))


CASES = (
    Case("an insertion", insert_tracked, ("dentist. Not even in the next town.",)),
    Case("a deletion", delete_tracked, ("It is hard to get through.",)),
    Case("a sentence that was moved", move_sentence, ("The main points are: We wrote it down.",)),
    Case("a paragraph that was moved", move_paragraph,
         ("We wrote it down.\n\nWe will send this report to the council. They must answer by March.",)),
    Case("a row that was inserted", row_inserted, ("Some people have no teeth left.\n\n![](worried)",)),
    Case("a row within an insertion", row_within_insertion,
         ("Some people have no teeth left.\n\n![](worried)",)),
    Case("a row that was deleted", row_deleted, ("dentist.\n\n![](listening)",)),
    Case("a cell that was deleted", cell_deleted, named=("14",)),
    Case("words that were made bold", made_bold, ("**Nobody can find a dentist.**",)),
    Case("a paragraph that was made an item", made_an_item,
         ("- new chairs\n- Somebody told us this **in June**.",)),
)  # fmt: skip


def of(case: Case, choice: Tracked) -> Proposal:
    return proposed(edited(copy_of(REPORT), case.edit), REPORT, tracked=choice)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_tracked_change_that_is_accepted_comes_back_or_is_named(case: Case) -> None:
    found = settled(of(case, Tracked.ACCEPT), REPORT)
    named = " ".join(f"{each.words} {each.report}" for each in found.not_taken)
    assert [each for each in case.wanted if each not in found.text] == []
    assert [each for each in case.named if each not in named] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_tracked_change_that_is_rejected_changes_nothing(case: Case) -> None:
    proposal = of(case, Tracked.REJECT)
    assert (proposal.changes, proposal.not_taken) == ((), ())


@pytest.mark.parametrize(
    "case", [each for each in CASES if "bold" in each.name or "item" in each.name], ids=lambda case: case.name
)
def test_another_look_is_told_as_a_tracked_change(case: Case) -> None:
    assert [each.is_tracked for each in of(case, Tracked.ACCEPT).changes] == [True]
