"""The parts of a report with the rows of their easy wording, as they stand in the source."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from hwrender.checks.parts import PartState
from hwrender.checks.readiness import state_of_easy
from hwrender.checks.seal import SectionSeal, section_seals
from hwrender.checks.suppressions import order_in
from hwrender.document import Section
from hwrender.prose import Prose, ProseKind, Side, prose
from hwrender.prose.walking import place_of, words_of
from hwrender.revising.entries import entries_of, typed_of
from hwrender.revising.model import ReportRow, RowKind, RowPart
from hwrender.revising.origins import origins, summary_sentences
from hwrender.revising.source import ReadSource, read_source
from hwrender.revising.strips import RowLines, container_of
from hwrender.span import Span

_NOT_SENTENCES = frozenset([ProseKind.ADDRESS, ProseKind.HEADING, ProseKind.FIELD])
_BLANKS = re.compile(r"\s+")
_START = "Start"


def rows_of(text: str, file: str = "report") -> tuple[RowPart, ...]:
    """The parts of a report that have words, in order; a part without easy wording has no rows.

    There are none where the text is no report: where its front matter cannot be read, or has no title. The
    name of the `file` changes nothing: a text is read once, whatever it is called.
    """
    source = read_source(text)
    document = source.document
    if document is None:
        return ()
    seals, summaries = section_seals(document), _summaries(prose(document))
    return tuple(
        _part(source, number, section, seals.get(number), summaries[number])
        for number, section in enumerate(document.sections)
        if section.blocks or section.easy is not None
    )


def _summaries(texts: Sequence[Prose]) -> Mapping[int | None, list[Prose]]:
    """The texts that are a part's own words. Where it has no easy wording, they are on both sides."""
    found: dict[int | None, list[Prose]] = defaultdict(list)
    for text in texts:
        if text.side is not Side.EASY and text.kind not in _NOT_SENTENCES:
            found[text.section].append(text)
    return found


def _part(
    source: ReadSource, number: int, section: Section, seal: SectionSeal | None, summary: Sequence[Prose]
) -> RowPart:
    rows, sentences = rows_in(source, number), summary_sentences(summary)
    state = PartState.NONE
    if section.easy is not None and seal is not None:
        state, _ = state_of_easy(section.easy, seal)
    return RowPart(
        number,
        words_of(section.heading.children) if section.heading is not None else _START,
        place_of(section),
        state,
        section.easy.reviewed if section.easy is not None else None,
        rows,
        sentences,
        origins(tuple(row.typed for row in rows), tuple(each.words for each in sentences)),
        _seal_of(summary),
    )


def summary_seal(source: ReadSource, part: int) -> str:
    """The seal of a part's own words."""
    assert source.document is not None
    return _seal_of(_summaries(prose(source.document))[part])


def _seal_of(summary: Sequence[Prose]) -> str:
    return digest(*(text.text for text in summary))


def rows_in(source: ReadSource, part: int) -> tuple[ReportRow, ...]:
    """The rows of one part."""
    container = container_of(source, part)
    strips = container.strips if container is not None else ()
    return tuple(_row(source, part, number, strip) for number, strip in enumerate(strips))


def _row(source: ReadSource, part: int, number: int, strip: RowLines) -> ReportRow:
    words = markdown_of(source, strip)
    picture, alt = (strip.picture.target, strip.picture.alt) if strip.picture is not None else ("", "")
    is_other = strip.kind is RowKind.OTHER
    return ReportRow(
        part,
        number,
        picture,
        alt,
        words,
        words if is_other else typed_of(entries_of(strip.blocks, source)),
        tuple(each.text for each in strip.comments if order_in(each) is None),
        strip.first,
        strip.last,
        digest(words, picture, alt),
        strip.kind,
    )


def digest(*texts: str) -> str:
    """A short digest of these texts, in which blanks and line breaks do not count."""
    joined = "\0".join(_BLANKS.sub("", text) for text in texts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def markdown_of(source: ReadSource, strip: RowLines) -> str:
    """The Markdown of a row without its picture and its comments; no line that is left empty by them."""
    gone = [each.span for each in strip.comments]
    if strip.picture is not None:
        gone.append(strip.picture.span)
    lines = []
    for line in range(strip.first, strip.last + 1):
        written = source.bare[line - 1]
        left = _without(written, line, gone)
        if left == written or left.strip():
            lines.append(left if left == written else left.strip())
    return "\n".join(lines).strip("\n")


def _without(written: str, line: int, gone: Sequence[Span]) -> str:
    """What is left of a line without these places."""
    kept = written
    for span in sorted(gone, key=lambda each: each.column, reverse=True):
        if span.line <= line <= span.end_line:
            start = span.column - 1 if line == span.line else 0
            end = span.end_column - 1 if line == span.end_line else len(written)
            kept = kept[:start] + kept[end:]
    return kept
