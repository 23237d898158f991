"""Whether a report holds every word that its file shows.

The words of the report are those that its readers get: no names of notes or pictures, and no targets of
links.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

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
from hwrender.reading import read_text
from hwrender.reading.findings import Findings
from hwrender.span import START

_WORD = re.compile(r"[^\W_]+")
_RAISED = re.compile(r"([⁰¹²³⁴-⁹ⁿ₀-₉]+)")
_UNSHOWN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_MOST_LOOKED_FOR = 300
_SHOWN_WORDS = 8
_FRONT_MATTER = "---\ntitle: A\nlang: en-GB\n---\n\n"


def words_not_in_report(shown: Iterable[str], title: str, body: str, otherwise: Counter[str]) -> list[str]:
    """The words of these paragraphs that a reader of the report does not get, in their order. `otherwise`
    counts words that the report holds in another way."""
    document = read_text(f"{_FRONT_MATTER}{body}\n", "report.md").document
    if document is None:
        return []
    said = "\n".join((title, *words_of_report(document)))
    kept = Counter(words_in(said)) + otherwise
    squeezed = _squeezed(said)
    lost: list[str] = []
    looked_for = 0
    for paragraph in shown:
        words = words_in(paragraph)
        missing = [*(Counter(words) - kept).elements()]
        kept.subtract(Counter(words) - Counter(missing))
        if missing and looked_for < _MOST_LOOKED_FOR:
            looked_for += 1
            if _squeezed(paragraph) in squeezed:
                continue  # the same letters, cut into words in another way
        lost += missing
    return lost


def tell_of_lost_words(lost: list[str], program: str, findings: Findings) -> None:
    """Name the words that a report does not hold; `program` is where staff can look for them."""
    if lost:
        said = " ".join(lost[:_SHOWN_WORDS]) + (" ..." if len(lost) > _SHOWN_WORDS else "")
        count = "1 word" if len(lost) == 1 else f"{len(lost)} words"
        what = f"{count} of this file could not be kept: {said}."
        findings.warning("D117", START, what, f"Find them in {program} and type them into the report.")


def words_in(text: str) -> list[str]:
    apart = _RAISED.sub(r" \1 ", _UNSHOWN.sub("", text))
    return _WORD.findall(unicodedata.normalize("NFKC", apart))


def _squeezed(text: str) -> str:
    return "".join(words_in(text))


def words_of_report(document: Document) -> Iterator[str]:
    """The texts of a report in the order in which they are read; those of notes come last."""
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
                yield _inline(block.caption)
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
