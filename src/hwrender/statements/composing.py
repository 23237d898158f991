"""A statement as an edition: the model of every copy, so that the same formats write it and read it back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hwrender.document import Inline, Text
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import (
    Block,
    Cell,
    Cover,
    Edition,
    Heading,
    Item,
    List,
    Paragraph,
    Publication,
    Section,
    SectionRole,
    Table,
    Words,
)
from hwrender.edition.sentences import SentenceNumbering
from hwrender.span import START
from hwrender.statements import words
from hwrender.statements.model import Fact, FactTable, Statement, StatementPart
from hwrender.style import Style

LANGUAGE = "en-GB"


def edition_of_statement(statement: Statement, name: str, style: Style, timestamp: int) -> Edition:
    """The page and the Word file of a statement, whose files are called `name`. `timestamp` (seconds since
    1970) stands where a file format wants a clock time."""
    writer = _StatementWriter()
    cover = Cover(
        organisation=writer.said(statement.organisation.words),
        label=writer.said(words.LABEL),
        title=writer.line(statement.title),
        artwork=None,
        lines=tuple(Paragraph(writer.said(fact.words)) for fact in statement.cover),
    )
    sections = tuple(writer.sections(statement.parts))
    publication = Publication(
        name=name,
        title=statement.title,
        neutral_title=statement.title,
        short_title=statement.title,
        organisation=statement.organisation.words,
        language=LANGUAGE,
        date=statement.date,
        timestamp=timestamp,
        description=f"{words.LABEL}.",
        licence="",
        sensitive=statement.sensitive,
        audio_url=None,
    )
    return Edition(EditionKind.FULL, style, publication, cover, sections, (), has_contents=False)


class _StatementWriter:
    """Writes the parts one after another, with an id for each sentence."""

    def __init__(self) -> None:
        self._numbering = SentenceNumbering()
        self._headings = 0
        self.said = self._numbering.said

    def line(self, text: str) -> Words:
        return self._numbering.line((Text(text, START),))

    def sections(self, parts: Iterable[StatementPart]) -> Iterator[Section]:
        """A section for each heading of level 2, with those of level 3 inside."""
        waiting: list[StatementPart] = []
        for part in parts:
            if part.level == 2 and waiting:
                yield self._section(waiting)
                waiting = []
            waiting.append(part)
        yield self._section(waiting)

    def _section(self, parts: list[StatementPart]) -> Section:
        first, *others = parts
        heading = self._heading(first)
        blocks = [*self._blocks(first)]
        for part in others:
            blocks += (self._heading(part), *self._blocks(part))
        return Section(SectionRole.BODY, heading, tuple(blocks))

    def _heading(self, part: StatementPart) -> Heading:
        self._headings += 1
        return Heading(part.level, self.line(part.title), f"part-{self._headings}")

    def _blocks(self, part: StatementPart) -> Iterator[Block]:
        for line in part.lead:
            yield Paragraph(self.said(line))
        if part.facts:
            yield List(False, 1, tuple(Item((self._fact(fact),)) for fact in part.facts))
        if part.table is not None:
            yield self._table(part.table)

    def _fact(self, fact: Fact) -> Paragraph:
        shown: tuple[Inline, ...] = fact.shown or (Text(fact.words, START),)
        return Paragraph(self._numbering.words(shown))

    def _table(self, table: FactTable) -> Table:
        header = self._cells(table.header)
        rows = tuple(self._cells(row.cells) for row in table.rows)
        return Table(header, rows, row_headers=True)

    def _cells(self, texts: Iterable[str]) -> tuple[Cell, ...]:
        return tuple(Cell(self.said(text)) for text in texts)
