"""The footnotes part: real Word footnotes, read where their marks stand and jumped to by a key."""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.edition.model import Note
from hwrender.formats.word.blocks import closed, elements_of
from hwrender.formats.word.drafting import WordDraft, WordPlace
from hwrender.formats.word.elements import Element, clark, make, paragraph, run, valued, with_text
from hwrender.formats.word.runs import first_note_mark, note_style


def footnote_elements(
    notes: tuple[Note, ...], draft: WordDraft, place: WordPlace, body: Element
) -> list[Element]:
    """The content of the footnotes part: the two lines that Word asks for, then each note.

    Word shows a note only where the body has a mark for it. A note that only another note names gets its mark
    in `body`, after the other's.
    """
    separators = [_separator(-1, "separator"), _separator(0, "continuationSeparator")]
    inside = {note.number: _content(note, draft, replace(place, note=note.number)) for note in notes}
    for number in inside:
        if number not in draft.notes.marks:
            _mark_in_body(number, draft, body)
    numbers = _numbers_by_place(body)
    return [
        *separators,
        *(_footnote(place, number, inside[number], draft) for place, number in numbers.items()),
    ]


def _numbers_by_place(body: Element) -> dict[int, int]:
    """The number of each note by the place of its mark in the body, which becomes its id.

    LibreOffice goes by the order of ids, whatever the marks say.
    """
    numbers: dict[int, int] = {}
    for place, mark in enumerate(body.iter(clark("w:footnoteReference")), 1):
        numbers[place] = int(mark.get(clark("w:id")) or 0)
        mark.set(clark("w:id"), str(place))
    return numbers


def _content(note: Note, draft: WordDraft, place: WordPlace) -> list[Element]:
    return closed(elements_of(note.blocks, draft, place), draft, place)


def _mark_in_body(number: int, draft: WordDraft, body: Element) -> None:
    named_in = draft.notes.named_in.get(number, 0)
    after = draft.notes.marks.get(named_in)
    if after is None:
        after = list(body.iter(clark("w:p")))[-1][-1]
    blank = run(with_text("w:t", " "), note_style())
    after.addnext(blank)
    blank.addnext(first_note_mark(number, draft, in_order=False))


def _separator(number: int, kind: str) -> Element:
    properties = make("w:pPr", valued("w:pStyle", "Gap"))
    return make("w:footnote", {"w:type": kind, "w:id": number}, paragraph(properties, run(make(f"w:{kind}"))))


def _footnote(place: int, number: int, blocks: list[Element], draft: WordDraft) -> Element:
    if not blocks or blocks[0].tag != clark("w:p"):
        blocks.insert(0, paragraph(make("w:pPr", valued("w:pStyle", "FootnoteText"))))
    written_out = number in draft.notes.written_out
    mark = with_text("w:t", str(number)) if written_out else make("w:footnoteRef")
    blocks[0].insert(1, run(mark, note_style()))
    if len(blocks[0]) > 2:
        blocks[0].insert(2, run(with_text("w:t", " ")))
    return make("w:footnote", {"w:id": place}, *blocks)
