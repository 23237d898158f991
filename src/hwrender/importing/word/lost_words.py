"""Whether a report holds every word that its Word file shows.

The words of the file are counted in the file itself, and not in what the reader made of it: what is left out
on purpose is told elsewhere, and all else must come out. The words of the report are those that its readers
get: no names of notes or pictures, and no targets of links.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from hwrender.document import (
    Block,
    CodeBlock,
    Document,
    Heading,
    Inline,
    List,
    Paragraph,
    Passage,
    Quotation,
    Table,
    text_of_inlines,
)
from hwrender.importing.word.account import Account
from hwrender.importing.word.ooxml import MATH, V, W, names
from hwrender.importing.word.package import WordFile
from hwrender.reading import read_text

_WORD = re.compile(r"[^\W_]+")
_RAISED = re.compile(r"([⁰¹²³⁴-⁹ⁿ₀-₉]+)")
_UNSHOWN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_SILENT = names(W, "instrText delText del moveFrom rPr pPr")
_APART = names(W, "rt rubyBase") | {f"{MATH}oMath"}
_BLANKS = names(W, "tab br cr ptab tc")
_MOST_LOOKED_FOR = 300
_FRONT_MATTER = "---\ntitle: A\nlang: en-GB\n---\n\n"


def lost_words(file: WordFile, title: str, body: str, account: Account) -> list[str]:
    """The words that the file shows and a reader of the report does not get, in their order."""
    document = read_text(f"{_FRONT_MATTER}{body}\n", "report.md").document
    if document is None:
        return []
    said = "\n".join((title, *_words_of_report(document)))
    kept = Counter(_words(said)) + account.otherwise
    squeezed = _squeezed(said)
    lost: list[str] = []
    looked_for = 0
    for paragraph in _paragraphs(file, account):
        words = _words(paragraph)
        missing = [*(Counter(words) - kept).elements()]
        kept.subtract(Counter(words) - Counter(missing))
        if missing and looked_for < _MOST_LOOKED_FOR:
            looked_for += 1
            if _squeezed(paragraph) in squeezed:
                continue  # the same letters, cut into words in another way
        lost += missing
    return lost


def _words(text: str) -> list[str]:
    apart = _RAISED.sub(r" \1 ", _UNSHOWN.sub("", text))
    return _WORD.findall(unicodedata.normalize("NFKC", apart))


def _squeezed(text: str) -> str:
    return "".join(_words(text))


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


# --- the report ------------------------------------------------------------------------------------------


def _words_of_report(document: Document) -> Iterator[str]:
    for section in document.sections:
        if section.heading is not None:
            yield _inline(section.heading.children)
        yield from _blocks(section.blocks)
    for note in document.notes:
        yield from _blocks(note.blocks)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield _inline(block.children)
            case List(items=items):
                for place, item in enumerate(items):
                    if block.ordered:
                        yield str(block.start + place)
                    yield from _blocks(item.blocks)
            case Quotation():
                yield from _blocks(block.blocks)
                yield _inline(block.attribution)
            case Table():
                for row in (block.header, *block.rows):
                    yield from (_inline(cell.children) for cell in row)
            case Passage():
                yield from _blocks(block.blocks)
            case CodeBlock():
                yield block.text
            case _:
                pass


def _inline(inlines: tuple[Inline, ...]) -> str:
    return text_of_inlines(inlines, " ")
