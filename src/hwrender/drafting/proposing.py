"""Easy wording for the sections of a report that have none, marked as a draft.

What a person has written is never touched: a section with easy wording is left as it is, and the summary of
every section stays. Drafting a drafted report changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document, Section
from hwrender.drafting.gate import is_harder
from hwrender.drafting.illustrating import illustrate
from hwrender.drafting.lines import line_end, split_lines
from hwrender.drafting.plainer import initials_of
from hwrender.drafting.sentences import Extent, Rules
from hwrender.drafting.wording import TO_DO, draft_section, write
from hwrender.language.initials import find_initials
from hwrender.meaning import CODE, check_meaning, known_of
from hwrender.metadata import Metadata
from hwrender.plain.glossary import glossary_of
from hwrender.plain.readability import known_words
from hwrender.prose import ProseKind, Side, prose
from hwrender.prose.walking import words_of
from hwrender.reading import read_text


class DraftedPart(Struct, frozen=True):
    """The draft for one section. `name` is its heading, `summary` the lines that the draft stands for, and
    `wording` those that go into the container after `last_line`."""

    name: str
    summary: tuple[str, ...]
    wording: tuple[str, ...]
    last_line: int

    @property
    def first_line(self) -> int:
        return self.last_line - len(self.summary) + 1

    def to_do(self) -> int:
        """The places that a person is asked to reword."""
        return sum(line.startswith(TO_DO) for line in self.wording)


class Draft(Struct, frozen=True):
    """A source with the easy wording of all `parts` in it. `left` has the headings of those that only a
    person can word: tables, quotations, pictures. With `errors` in the source nothing is drafted."""

    text: str
    parts: tuple[DraftedPart, ...] = ()
    left: tuple[str, ...] = ()
    errors: tuple[Finding, ...] = ()


def draft(text: str, file: str = "report", sections: Collection[int] | None = None) -> Draft:
    """Propose easy wording for each section of a report in English that has none, or for these `sections`.

    A report with errors, or in another language, comes back as it is. `file` is its name in messages.
    """
    read = read_text(text, file)
    errors = tuple(finding for finding in read.findings if finding.severity is Severity.ERROR)
    document = read.document
    if errors or document is None or not _is_english(document.metadata):
        return Draft(text, errors=errors)
    extents: dict[int, Extent] = {}
    wanted = range(len(document.sections)) if sections is None else sections
    drafted = _compose(text, document, extents, wanted)
    while wrong := _wrong(drafted.text, document, extents) & frozenset(wanted):
        extents |= {number: Extent(extents.get(number, Extent.ALL).value + 1) for number in wrong}
        drafted = _compose(text, document, extents, wanted)
    return drafted


def insert_parts(text: str, parts: Sequence[DraftedPart]) -> str:
    """The source with these drafts in it, each marked as one. No other line changes."""
    lines, end = split_lines(text), line_end(text)
    for part in sorted(parts, key=lambda each: each.last_line, reverse=True):
        if not lines[part.last_line - 1].endswith(("\n", "\r")):
            lines[part.last_line - 1] += end
        new = ["", "::: easy-read drafted", *part.wording, ":::"]
        lines[part.last_line : part.last_line] = [f"{line}{end}" for line in new]
    return "".join(lines)


def _is_english(metadata: Metadata) -> bool:
    return metadata.lang.lower().partition("-")[0] == "en"


def _wrong(drafted: str, before: Document, extents: Mapping[int, Extent]) -> frozenset[int]:
    """The sections whose draft says something other than the summary, or is harder to read: less of them is
    changed then, and at last nothing."""
    document = read_text(drafted, "report").document
    if document is None:
        found = frozenset(range(len(before.sections)))
    else:
        found = _unfaithful(document) | _harder(document)
    return frozenset(number for number in found if extents.get(number) is not Extent.NOTHING)


def _unfaithful(document: Document) -> frozenset[int]:
    wrong = [
        finding.span.line
        for finding in check_meaning(document)
        if finding.code == CODE and finding.severity is Severity.WARNING
    ]
    return frozenset(
        number
        for number, section in enumerate(document.sections)
        if section.easy is not None
        and section.easy.drafted
        and any(section.easy.span.line <= line <= section.easy.span.end_line for line in wrong)
    )


def _harder(document: Document) -> frozenset[int]:
    names = known_words(document.metadata.organisations())
    texts: dict[int, dict[Side, list[str]]] = {}
    for each in prose(document):
        if each.section is not None and each.kind is not ProseKind.HEADING:
            texts.setdefault(each.section, {}).setdefault(each.side, []).append(each.text)
    return frozenset(
        number
        for number, section in enumerate(document.sections)
        if section.easy is not None
        and section.easy.drafted
        and is_harder(texts[number].get(Side.EASY, ()), texts[number].get(Side.FULL, ()), names)
    )


def _compose(text: str, document: Document, extents: Mapping[int, Extent], wanted: Collection[int]) -> Draft:
    bare = [line.rstrip("\r\n") for line in split_lines(text)]
    if bare:
        bare[0] = bare[0].removeprefix("\ufeff")
    known, glossary = known_of(document.metadata), glossary_of(document.metadata.glossary)
    initials, names = _initials(document, bare), known_words(document.metadata.organisations())
    drafted = {
        number: draft_section(section, bare, Rules(known, initials, names, extents.get(number, Extent.ALL)))
        for number, section in enumerate(document.sections)
        if section.easy is None and number in wanted
    }
    wordings = {number: wording for number, wording in drafted.items() if wording.groups}
    pictured = illustrate(document, wordings)
    parts = tuple(
        _part(document.sections[number], bare, write(pictured[number], glossary))
        for number in sorted(wordings)
    )
    left = (document.sections[number] for number, wording in drafted.items() if not wording.groups)
    return Draft(insert_parts(text, parts), parts, tuple(_name(each) for each in left if each.blocks))


def _name(section: Section) -> str:
    """The heading of a section; of the first one, which may have none, its place."""
    return words_of(section.heading.children) if section.heading is not None else "before the first heading"


def _initials(document: Document, lines: Sequence[str]) -> dict[str, str]:
    """Initials of the report that its metadata or its glossary spells out."""
    terms = (entry.term for entry in document.metadata.glossary)
    names = tuple(dict.fromkeys((*document.metadata.organisations(), *terms)))
    letters = frozenset(each.letters for line in lines for each in find_initials(line))
    return initials_of(names, letters)


def _part(section: Section, lines: Sequence[str], wording: list[str]) -> DraftedPart:
    """The draft of a section, to stand after its last block."""
    first, last = section.blocks[0].span.line, last_summary_line(section, lines)
    return DraftedPart(_name(section), tuple(lines[first - 1 : last]), tuple(wording), last)


def last_summary_line(section: Section, lines: Sequence[str]) -> int:
    """The line after which the easy wording of a section stands: the last of its summary, or its heading."""
    *_, last_block = (section.heading, *section.blocks)
    assert last_block is not None
    span = last_block.span
    last = span.end_line - (1 if span.end_column == 1 and span.end_line > span.line else 0)
    while last > span.line and not lines[last - 1].strip():
        last -= 1
    return last
