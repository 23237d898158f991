"""Words as runs: styles for what they are, a language where it changes, links and the marks of footnotes."""

from __future__ import annotations

from itertools import groupby
from typing import assert_never

from hwrender.edition.model import Words
from hwrender.formats.word.drafting import WordDraft, WordPlace, bookmark_name
from hwrender.formats.word.elements import Element, make, run, valued, with_text
from hwrender.formats.word.languages import language_element
from hwrender.formats.word.pieces import BreakPiece, Lettered, NotePiece, Piece, TextPiece, pieces_of
from hwrender.formats.word.style_elements import style_id
from hwrender.language.languages import runs_right_to_left

_CHARACTER_STYLES = {
    (False, False, False): None,
    (True, False, False): "Strong",
    (False, True, False): "Code",
    (True, True, False): "Code Strong",
    (False, False, True): "Hyperlink",
    (True, False, True): "Hyperlink Strong",
    (False, True, True): "Hyperlink Code",
    (True, True, True): "Hyperlink Strong",
}
"""The character style of words that are strong, code, in a link."""

NOTE_STYLE = "FootnoteReference"


def runs_of(words: Words, draft: WordDraft, place: WordPlace, *, strong_as: str = "Strong") -> list[Element]:
    """The content of a paragraph. `strong_as` is the character style of strong words."""
    made: list[Element] = []
    for target, group in groupby(pieces_of(words), key=lambda piece: piece.lettered.link):
        inside = [_element(piece, draft, place, strong_as) for piece in group]
        made.extend(inside if target is None else [_hyperlink(target, inside, place)])
    return made


def _hyperlink(target: str, inside: list[Element], place: WordPlace) -> Element:
    if target.startswith("#"):
        return make("w:hyperlink", {"w:anchor": bookmark_name(target[1:]), "w:history": 1}, *inside)
    return make("w:hyperlink", {"r:id": place.link(target), "w:history": 1}, *inside)


def _element(piece: Piece, draft: WordDraft, place: WordPlace, strong_as: str) -> Element:
    match piece:
        case TextPiece(text=text, lettered=lettered):
            return run(with_text("w:t", text), _properties(lettered, place, strong_as))
        case BreakPiece():
            return run(make("w:br"))
        case NotePiece(number=number):
            return _note_mark(number, draft, place)
        case _:
            assert_never(piece)


def _properties(lettered: Lettered, place: WordPlace, strong_as: str) -> Element | None:
    style = _style_of(lettered, strong_as)
    language = lettered.language or place.language
    if style is None and language is None:
        return None
    return make(
        "w:rPr",
        valued("w:rStyle", style_id(style)) if style else None,
        make("w:rtl") if language and runs_right_to_left(language) else None,
        language_element(language) if language else None,
    )


def _style_of(lettered: Lettered, strong_as: str) -> str | None:
    if lettered.hard and lettered.link is None:
        return "Hard Word"
    style = _CHARACTER_STYLES[lettered.strong or lettered.hard, lettered.code, lettered.link is not None]
    return strong_as if style == "Strong" else style


def _note_mark(number: int, draft: WordDraft, place: WordPlace) -> Element:
    """The mark of a footnote. Word allows one mark a note: a further one is a field that shows its number."""
    notes = draft.notes
    if place.note is None and number not in notes.marks:
        return first_note_mark(number, draft, in_order=number == notes.counted + 1)
    notes.named_again.add(number)
    if place.note is not None:
        notes.named_in.setdefault(number, place.note)
    field: dict[str, str | int] = {"w:instr": f" NOTEREF {_note_bookmark(number)} \\h "}
    return make("w:fldSimple", field, run(with_text("w:t", str(number)), note_style()))


def first_note_mark(number: int, draft: WordDraft, *, in_order: bool) -> Element:
    """The mark that brings a note onto its page.

    Word counts notes as their marks come. A number out of that order is written out, and Word does not count
    its mark.
    """
    notes = draft.notes
    if in_order:
        notes.counted = number
        mark = run(make("w:footnoteReference", {"w:id": number}), note_style())
    else:
        notes.written_out.add(number)
        reference = make("w:footnoteReference", {"w:customMarkFollows": 1, "w:id": number})
        mark = run(reference, note_style())
        mark.append(with_text("w:t", str(number)))
    notes.marks[number] = mark
    return mark


def note_style() -> Element:
    """The properties of a footnote's mark."""
    return make("w:rPr", valued("w:rStyle", NOTE_STYLE))


def bookmark_repeated_notes(draft: WordDraft) -> None:
    """Give the first marks of notes that are named again the bookmarks that the further ones ask for."""
    for note in sorted(draft.notes.named_again & draft.notes.marks.keys()):
        number = draft.next_bookmark()
        mark = draft.notes.marks[note]
        mark.addprevious(make("w:bookmarkStart", {"w:id": number, "w:name": _note_bookmark(note)}))
        mark.addnext(make("w:bookmarkEnd", {"w:id": number}))


def _note_bookmark(number: int) -> str:
    return f"note_{number}"
