"""Whether a report holds every word that its Word file shows.

The words of the file are counted in the file itself, and not in what the reader made of it: what is left out
on purpose is told elsewhere, and all else must come out.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from hwrender.importing.shown.report_words import words_not_in_report
from hwrender.importing.word.account import Account
from hwrender.importing.word.ooxml import MATH, V, W, names
from hwrender.importing.word.package import WordFile

_SILENT = names(W, "instrText delText del moveFrom rPr pPr")
_APART = names(W, "rt rubyBase") | {f"{MATH}oMath", f"{MATH}r"}
_BLANKS = names(W, "tab br cr ptab tc")


def lost_words(file: WordFile, title: str, body: str, account: Account) -> list[str]:
    """The words that the file shows and a reader of the report does not get, in their order."""
    return words_not_in_report(_paragraphs(file, account), title, body, account.otherwise)


def _paragraphs(file: WordFile, account: Account) -> list[str]:
    """The words of each paragraph that is shown."""
    parts = [root for _, root in file.roots("document")]
    for kind in ("footnotes", "endnotes"):
        mentioned = {key for each, key in account.notes.values() if f"{each}s" == kind}
        parts += [
            note
            for _, root in file.roots(kind)
            for note in root
            if f"{kind[:-1]}:{note.get(f'{W}id')}" in mentioned
        ]
    text = "\n".join("".join(_texts(part, account)) for part in parts)
    return [line for line in text.split("\n") if line.strip()]


def _texts(element: Element, account: Account) -> Iterator[str]:
    if element.tag in _SILENT or id(element) in account.left_out:
        return
    is_apart = id(element) in account.raised or element.tag in _APART
    if is_apart or element.tag in _BLANKS:
        yield " "
    if element.tag in (f"{W}t", f"{MATH}t"):
        yield (element.text or "").replace("\n", " ")
    elif element.tag == f"{V}textpath":
        yield f"\n{element.get('string', '')}\n"
    elif element.tag == f"{W}txbxContent":
        yield "\n"
    for child in element:
        yield from _texts(child, account)
    if is_apart:
        yield " "
    if element.tag == f"{W}p" and id(element) not in account.joined:
        yield "\n"
