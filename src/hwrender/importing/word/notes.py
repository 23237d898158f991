"""Footnotes and endnotes (17.11): those that are there, and the names of those whose marks were met."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from hwrender.importing.word.account import Account, bare_words
from hwrender.importing.word.ooxml import W, names
from hwrender.importing.word.package import WordFile

KINDS = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
"""The element that is the mark of each kind."""

_DRAWN = names(W, "drawing pict object")


class WordNotes:
    """The notes of a file that have anything in them."""

    def __init__(self, file: WordFile) -> None:
        self._notes = {
            f"{kind}:{note.get(f'{W}id')}": note
            for kind in KINDS.values()
            for _, root in file.roots(f"{kind}s")
            for note in root
            if bare_words(note).strip() or any(each.tag in _DRAWN for each in note.iter())
        }

    def note(self, key: str) -> Element | None:
        return self._notes.get(key)

    def meet(self, mark: Element, account: Account) -> str:
        """The name of the note that a mark leads to; empty, and told, where there is none."""
        kind, identifier = KINDS[mark.tag], mark.get(f"{W}id")
        if identifier is None:
            return ""
        key = f"{kind}:{identifier}"
        if key not in self._notes:
            account.told.add("notes")
            return ""
        name = note_name(kind, identifier.lstrip("+-") or "0")
        account.notes.setdefault(name, (kind, key))
        return name


def note_name(kind: str, number: str) -> str:
    """What a note is called in Markdown: footnotes and endnotes of a file are counted apart."""
    return f"{'note' if kind == 'footnote' else 'end'}-{number}"
