"""What leads to a person in lines of the source that a finding is going to show.

No rule on privacy reads words that no copy shows: struck out ones, the words in quotes behind an address, a
note that nothing refers to. A finding about their form shows them all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hwrender.checks.codes import LEAD_TO_A_PERSON
from hwrender.diagnostics import Finding
from hwrender.disclosure.checking import check_texts
from hwrender.document import Document
from hwrender.prose import Prose, ProseKind, Side
from hwrender.prose.model import SourcePiece
from hwrender.span import Span


def places_in_cited_lines(
    findings: Iterable[Finding], lines: Sequence[str], document: Document
) -> Iterator[Span]:
    """Where an identifier stands in the paragraphs of findings about the form (D)."""
    cited = {line for each in findings if each.code[0] == "D" for line in _around(each.span, lines)}
    texts = (_line(number, lines[number - 1], document) for number in sorted(cited))
    for found in check_texts(texts, document.metadata):
        if found.code in LEAD_TO_A_PERSON:
            yield found.span


def _around(span: Span, lines: Sequence[str]) -> Iterator[int]:
    """The numbers of the lines of the paragraph at this place."""
    first, last = min(span.line, len(lines)), min(span.end_line, len(lines))
    while first > 1 and lines[first - 2].strip():
        first -= 1
    while last < len(lines) and lines[last].strip():
        last += 1
    return (number for number in range(first, last + 1) if lines[number - 1].strip())


def _line(number: int, text: str, document: Document) -> Prose:
    span = Span(number, 1, number, len(text) + 1)
    piece = SourcePiece(0, span, exact=True)
    language = document.metadata.lang
    return Prose(document.file, text, ProseKind.PARAGRAPH, language, Side.BOTH, None, span, (piece,))
