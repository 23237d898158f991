"""A page of the reports library, taken apart."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from hwrender.importing.shown.model import ParagraphRole, ShownBlock, ShownList, ShownParagraph, span_of
from hwrender.reading.schema import FIELDS, FieldGroup
from hwrender.span import Span

_FEWEST_LABELS = 3
_GENERAL = frozenset(field.name for field in FIELDS if field.group is FieldGroup.GENERAL)


class PageBlock(Struct, frozen=True):
    """A block of a page with its words, line by line."""

    block: ShownBlock
    words: tuple[str, ...]

    @property
    def span(self) -> Span:
        return span_of(self.block)

    @property
    def is_title(self) -> bool:
        block = self.block
        return isinstance(block, ShownParagraph) and (
            block.role is ParagraphRole.TITLE or (block.role is ParagraphRole.HEADING and block.level == 1)
        )

    @property
    def is_list(self) -> bool:
        block = self.block
        return isinstance(block, ShownList) or (isinstance(block, ShownParagraph) and block.mark is not None)

    def has_role(self, *roles: ParagraphRole) -> bool:
        return isinstance(self.block, ShownParagraph) and self.block.role in roles


class Unknown(Struct):
    """A label that is no field's, with the lines under it; or a line alone, with no label."""

    label: str
    lines: list[str]
    span: Span


class LibraryPage(Struct):
    """A page taken apart. `values` holds the words of each field as the page has them, `labels` the labels
    they stood under (more than one where a page says a thing twice; each is there once). `furniture` are the
    lines around the report, in their order."""

    title: str = ""
    summary: list[ShownBlock] = field(default_factory=list)
    values: dict[str, list[str]] = field(default_factory=dict)
    labels: dict[str, dict[str, None]] = field(default_factory=dict)
    unknown: list[Unknown] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)

    def is_of_the_library(self) -> bool:
        """Whether enough of its labels were met. Those of people alone are headings of many a report."""
        return len(self.labels) >= _FEWEST_LABELS and any(name in _GENERAL for name in self.labels)


def said_lines(page: LibraryPage) -> Iterator[str]:
    """Every line of a page that a report holds, besides those of its summary."""
    yield page.title
    yield from (line for lines in page.values.values() for line in lines)
    yield from (label for labels in page.labels.values() for label in labels)
    yield from (line for unknown in page.unknown for line in (unknown.label, *unknown.lines))
    yield from page.furniture


def page_lines(page: LibraryPage) -> Iterator[str]:
    """The words of every unknown part, as they are kept in the report."""
    for unknown in page.unknown:
        sign = "" if unknown.label.endswith(("?", ":")) or not unknown.lines else ":"
        yield f"{unknown.label}{sign} {', '.join(unknown.lines)}".rstrip()
