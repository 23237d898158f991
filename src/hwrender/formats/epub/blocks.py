"""The blocks of an edition as elements."""

from __future__ import annotations

from itertools import chain
from typing import assert_never
from xml.etree.ElementTree import Element

from hwrender.edition import model
from hwrender.edition.outline import text_of
from hwrender.formats.epub.charts import chart
from hwrender.formats.epub.elements import Content, made
from hwrender.formats.epub.pictures import Pictures
from hwrender.formats.epub.runs import BookRuns, foreign, meaning_id
from hwrender.pictures.artwork import Drawing


class BookBlocks:
    """Writes blocks in reading order, with the pictures and runs it is given to write with."""

    def __init__(self, runs: BookRuns, pictures: Pictures, furniture: dict[str, str]) -> None:
        self._runs = runs
        self._pictures = pictures
        self._furniture = furniture
        self._large = 0

    def all(self, blocks: tuple[model.Block, ...]) -> list[Content]:
        """Several blocks."""
        return [self.one(block) for block in blocks]

    def one(self, block: model.Block) -> Element:  # noqa: C901  # one case a kind of block
        words = self._runs.words
        match block:
            case model.Heading(level=level, words=said, anchor=anchor):
                return made(f"h{level}", {"id": anchor}, *words(said))
            case model.Paragraph(words=said):
                return made("p", {}, *words(said))
            case model.List(ordered=ordered, start=start, items=items):
                attributes = {"start": str(start)} if ordered and start != 1 else {}
                inner = (made("li", {}, *self.all(item.blocks)) for item in items)
                return made("ol" if ordered else "ul", attributes, *inner)
            case model.Quotation(blocks=blocks, attribution=attribution):
                return self._quotation(blocks, attribution)
            case model.Table():
                return self._table(block)
            case model.Figure():
                return self._figure(block)
            case model.Chart(drawing=drawing, description=description):
                return chart(drawing, description)
            case model.CodeBlock(id=name, text=text):
                return made("pre", {}, made("code", {"id": name}, text))
            case model.Break():
                return made("hr")
            case model.Passage(language=language, blocks=blocks):
                return made("div", {"class": "passage", **foreign(language)}, *self.all(blocks))
            case model.WordBox(key=key, words=said):
                return made("div", {"class": "meaning", "id": meaning_id(key)}, made("p", {}, *words(said)))
            case model.Row():
                return self._row(block)
            case model.Choices(choices=choices):
                return made("div", {}, *(made("p", {}, *words(choice.words)) for choice in choices))
            case model.Space():
                return made("div")  # nobody draws on a screen
            case _:
                assert_never(block)

    def _figure(self, figure: model.Figure) -> Element:
        """A picture by itself; under a large one a box in which it is larger still and can be moved about."""
        if not figure.is_large or isinstance(figure.artwork, Drawing):
            return self._pictures.picture(figure.artwork, figure.description, "figure")
        self._large += 1
        picture = self._pictures.picture(figure.artwork, figure.description, "figure large")
        larger = self._pictures.picture(figure.artwork, (), "larger")
        named = {"tabindex": "0", "role": "group", "aria-label": f"Picture {self._large}, larger"}
        summary = made("summary", {}, f"Make picture {self._large} larger")
        box = made("div", {"class": "enlarged", **named}, larger)
        return made(
            "div", {}, picture, made("details", {"class": "enlarge", **self._furniture}, summary, box)
        )

    def _quotation(self, blocks: tuple[model.Block, ...], attribution: model.Words) -> Element:
        quoted = made("blockquote", {}, *self.all(blocks))
        if not attribution:
            return quoted
        return made(
            "figure",
            {"class": "quotation"},
            quoted,
            made("figcaption", {}, *self._runs.words(attribution)),
        )

    def _row(self, row: model.Row) -> Element:
        """The picture, and all words of the idea beside it, in each language; under it, where a screen has no
        room for that."""
        content: list[Content] = []
        if row.artwork is not None:
            content.append(self._pictures.picture(row.artwork, row.description, "picture"))
        content.append(made("div", {"class": "idea"}, *self.all(row.blocks), *self.all(row.boxes)))
        if row.beside is not None:
            attributes = {"class": "idea other", **foreign(row.beside.language)}
            content.append(made("div", attributes, *self.all(row.beside.blocks)))
        return made("div", {"class": "row bare" if row.artwork is None else "row"}, *content)

    def _table(self, table: model.Table) -> Element:
        """Where its columns would not fit, each row is a card, and each cell says what it is (book.css)."""
        labels = [text_of(cell.words) for cell in table.header]
        headers = (
            self._cell("th", cell, table.alignment(column), {"scope": "col"})
            for column, cell in enumerate(table.header)
        )
        rows = (
            made(
                "tr",
                {},
                *(
                    self._cell(
                        "th" if (named := table.row_headers and column == 0) else "td",
                        cell,
                        table.alignment(column),
                        {"scope": "row"} if named else {"data-label": labels[column]},
                    )
                    for column, cell in enumerate(row)
                ),
            )
            for row in table.rows
        )
        caption = [made("caption", {}, *self._runs.words(table.caption))] * bool(table.caption)
        parts = chain(
            caption,
            [made("thead", {}, made("tr", {}, *headers))],
            [made("tbody", {}, *rows)] * bool(table.rows),
        )
        name = f"table columns-{len(labels)}"
        return made("div", {"class": name}, made("table", {}, *parts))

    def _cell(self, tag: str, cell: model.Cell, alignment: str, attributes: dict[str, str]) -> Element:
        look = "" if alignment == "start" else f"to-the-{alignment}"
        return made(tag, {"class": look, **attributes}, *self._runs.words(cell.words))
