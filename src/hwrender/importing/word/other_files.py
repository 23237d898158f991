"""What stands in a Word file as a file of its own: charts, diagrams, and whole files shown as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from hwrender.importing.pages.mhtml import is_mhtml
from hwrender.importing.pages.opening import page_text
from hwrender.importing.pages.part import blocks_of_page
from hwrender.importing.shown.model import (
    ItemMark,
    Piece,
    ShownBlock,
    ShownCell,
    ShownParagraph,
    ShownRow,
    ShownTable,
)
from hwrender.importing.word.account import Account
from hwrender.importing.word.drawings import DrawnOther
from hwrender.importing.word.ooxml import A
from hwrender.importing.word.package import WordFile

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_HTML = re.compile(r"\ufeff?\s*<(?:!doctype|html|head|body|div|p|h\d|table|ul|ol|span)\b", re.IGNORECASE)
_MOST_ROWS, _MOST_SERIES = 40, 8
_LONGEST_TEXT_BYTES, _FIRST_BYTES = 1_000_000, 4_000


class OtherFiles:
    """Reads what can be read of them; all else is told of."""

    def __init__(
        self, file: WordFile, account: Account, read_word: Callable[[bytes], list[ShownBlock] | None]
    ) -> None:
        self._file, self._account, self._read_word = file, account, read_word

    def drawn(self, other: DrawnOther, part: str) -> list[ShownBlock]:
        """A chart as a table, a diagram as a list, and of anything else its description."""
        relation = self._file.relation(part, other.identifier)
        root = None if relation is None or relation.is_outside else self._file.xml(relation.target)
        blocks: list[ShownBlock] = []
        if root is not None:
            blocks = [*_chart(root)] if other.kind == "chart" else [*_diagram(root)]
        self._account.told.add(f"{other.kind} {'as words' if blocks else 'lost'}")
        described = [ShownParagraph((Piece(f"{other.kind.title()}: {other.alt}"),))] if other.alt else []
        return [*described, *blocks]

    def chunk(self, identifier: str, part: str) -> list[ShownBlock]:
        """A whole file that stands in the text."""
        relation = self._file.relation(part, identifier)
        content = None if relation is None else self._file.member(relation.target)
        blocks = None if content is None else self._read(content)
        self._account.told.add("file lost" if blocks is None else "file as text")
        return blocks or []

    def _read(self, content: bytes) -> list[ShownBlock] | None:
        if content.startswith(b"PK"):
            return self._read_word(content)
        if len(content) > _LONGEST_TEXT_BYTES or content.startswith(b"{\\rtf"):
            return None
        text = page_text(content)
        if text is None or "\0" in text:
            return None
        if _HTML.match(text) or is_mhtml(content[:_FIRST_BYTES]):
            return blocks_of_page(text)
        lines = re.split(r"\r\n|\r|\n", text)
        return [ShownParagraph((Piece(line),)) for line in lines if line.strip()]


def _chart(root: Element) -> Iterator[ShownBlock]:
    """The figures of a chart as a table, under its title."""
    title = " ".join(each.text or "" for each in root.findall(f"{_CHART}chart/{_CHART}title//{A}t"))
    series = [*root.iter(f"{_CHART}ser")][:_MOST_SERIES]
    groups = _points(series[0], "cat") if series else {}
    columns = [_points(each, "val") for each in series]
    rows = [*dict.fromkeys(place for column in columns for place in column)][:_MOST_ROWS]
    if not rows:
        return
    if title.strip():
        yield ShownParagraph((Piece(title),))
    header = ["", *(_name(each) for each in series)]
    lines = [[groups.get(row, ""), *(column.get(row, "") for column in columns)] for row in rows]
    yield ShownTable(
        (_row(header, is_header=True), *(_row(line, is_header=False) for line in lines)),
    )


def _row(texts: list[str], *, is_header: bool) -> ShownRow:
    cells = tuple(
        ShownCell(column, 1, (ShownParagraph((Piece(text),)),) if text.strip() else ())
        for column, text in enumerate(texts)
    )
    return ShownRow(cells, is_header)


def _name(series: Element) -> str:
    return " ".join(each.text or "" for each in series.findall(f"{_CHART}tx//{_CHART}v"))


def _points(series: Element, kind: str) -> dict[str, str]:
    """What stands at each point of a series, by its place."""
    found = {}
    for holder in series.findall(_CHART + kind):
        form = next((each.text or "" for each in holder.iter(f"{_CHART}formatCode")), "")
        for point in holder.iter(f"{_CHART}pt"):
            found[point.get("idx", "")] = _figure(point.findtext(f"{_CHART}v") or "", form)
    return found


def _figure(text: str, form: str) -> str:
    """A figure as it is shown: in per cent where the chart has it so, with two decimals at most."""
    try:
        number = float(text)
    except ValueError:
        return text
    if "%" in form:
        return f"{round(number * 100, 2):g}%"
    return str(int(number)) if number.is_integer() else f"{round(number, 2)}"


def _diagram(root: Element) -> Iterator[ShownBlock]:
    """The words of a diagram, each box of it as an item."""
    for point in root.iter(f"{_DIAGRAM}pt"):
        words = " ".join("".join(each.text or "" for each in point.iter(f"{A}t")).split())
        if words:
            yield ShownParagraph((Piece(words),), mark=ItemMark("diagram", 0, 0))
