"""The blocks and sections of an edition as markup."""

from __future__ import annotations

from typing import assert_never

from markupsafe import Markup

from hwrender.edition import model
from hwrender.edition.outline import text_of
from hwrender.fixed_words.table import FixedWords
from hwrender.formats.html.runs import Runs, meaning_id
from hwrender.formats.html.symbols import PageSymbols
from hwrender.formats.html.templates import macros
from hwrender.language.languages import direction
from hwrender.pictures.artwork import Drawing
from hwrender.pictures.charts import ChartDrawing, shapes_of
from hwrender.pictures.vector import path_of


class Blocks:
    """Writes blocks in reading order, with the pictures and runs it is given to write with."""

    def __init__(self, runs: Runs, symbols: PageSymbols, furniture: Markup, fixed: FixedWords) -> None:
        self._runs = runs
        self._artworks = symbols
        self._furniture = furniture
        self._fixed = fixed
        self._tables = self._large = 0

    def all(self, blocks: tuple[model.Block, ...]) -> Markup:
        """Several blocks, each on lines of its own."""
        return Markup("\n").join(self.one(block) for block in blocks)

    def one(self, block: model.Block) -> Markup:  # noqa: C901  # one case a kind of block
        words = self._runs.words
        match block:
            case model.Heading(level=level, words=said, anchor=anchor):
                return Markup(macros().heading(level, anchor, words(said)))
            case model.Paragraph(words=said):
                return Markup(macros().paragraph(words(said)))
            case model.List(ordered=ordered, start=start, items=items):
                return Markup(macros().list(ordered, start, [self.all(item.blocks) for item in items]))
            case model.Quotation(blocks=blocks, attribution=attribution):
                return Markup(macros().quotation(self.all(blocks), words(attribution)))
            case model.Table():
                return self._table(block)
            case model.Figure():
                return self._figure(block)
            case model.Chart(drawing=drawing, description=description):
                return _chart(drawing, description)
            case model.CodeBlock(id=name, text=text):
                return Markup(macros().code_block(name, text))
            case model.Break():
                return Markup(macros().pause())
            case model.Passage(language=language, blocks=blocks):
                return Markup(macros().passage(language, direction(language), self.all(blocks)))
            case model.WordBox(key=key, words=said):
                return Markup(macros().word_box(meaning_id(key), words(said)))
            case model.Row():
                return self._row(block)
            case model.Choices(choices=choices):
                return Markup("\n").join(map(self._choice, choices))
            case model.Space():
                return Markup()  # nobody draws on a screen
            case _:
                assert_never(block)

    def _figure(self, figure: model.Figure) -> Markup:
        """A picture by itself; a large one can be made larger than the window, and is then moved about."""
        is_drawing = isinstance(figure.artwork, Drawing)
        picture = self._artworks.picture(figure.artwork, figure.description)
        if not figure.is_large or is_drawing:
            return Markup(macros().figure(picture, is_drawing))
        self._large += 1
        larger = self._artworks.picture(figure.artwork, ())
        return Markup(macros().large_figure(picture, larger, self._large, self._furniture))

    def _row(self, row: model.Row) -> Markup:
        picture = "" if row.artwork is None else self._artworks.picture(row.artwork, row.description)
        is_drawing = isinstance(row.artwork, Drawing)
        other = None if row.beside is None else self._other(row.beside)
        return Markup(macros().row(picture, is_drawing, self.all(row.blocks), self.all(row.boxes), other))

    def _other(self, beside: model.Passage) -> dict[str, str]:
        language = beside.language
        return {"language": language, "direction": direction(language), "content": self.all(beside.blocks)}

    def _choice(self, choice: model.Choice) -> Markup:
        picture = self._artworks.picture(choice.artwork, ())
        said = Markup(macros().paragraph(self._runs.words(choice.words)))
        return Markup(macros().row(picture, isinstance(choice.artwork, Drawing), said, ""))

    def _table(self, table: model.Table) -> Markup:
        """A table named by its caption, or else by its number and its columns, because no two things on a
        page share a name."""
        self._tables += 1
        headers = [text_of(cell.words) for cell in table.header]
        header = [self._runs.words(cell.words) for cell in table.header]
        rows = [[self._runs.words(cell.words) for cell in row] for row in table.rows]
        alignments = [table.alignment(column) for column in range(len(headers))]
        columns = self._fixed.say("lists.comma").join(headers)
        label = self._fixed.say("paper.table", number=self._tables, columns=columns)
        nothing = self._fixed.say("paper.empty_table")
        caption = self._runs.words(table.caption)
        return Markup(
            macros().table(
                label, caption, headers, header, rows, table.row_headers, alignments, nothing, self._furniture
            )
        )


def _chart(drawing: ChartDrawing, description: model.Words) -> Markup:
    """A picture whose letters are as large as all others, whatever the width of the screen."""
    rows = [(row.label, row.value, shapes_of(row, drawing)) for row in drawing.rows]
    shown = [
        (label, value, shapes and (shapes.width, shapes.height, [path_of(each) for each in shapes.shapes]))
        for label, value, shapes in rows
    ]
    sentence = description[0].id if description else ""
    return Markup(macros().chart(text_of(description), sentence, drawing.title, shown))


_SHORT = model.Paragraph | model.Row
"""What fits on a page together with its headings. Anything else may be longer than a page."""


def sections_of(edition: model.Edition, blocks: Blocks) -> list[tuple[str, Markup]]:
    """Role and markup of each section; one that is a heading alone is part of the next of its role."""
    made: list[tuple[str, Markup]] = []
    headings: list[model.Heading] = []
    for number, section in enumerate(edition.sections):
        if section.heading is not None:
            headings.append(section.heading)
        if not section.blocks and _goes_on(edition.sections[number + 1 : number + 2], section):
            continue
        made.append((section.role.value, _written(headings, section.blocks, blocks)))
        headings = []
    return made


def _goes_on(following: tuple[model.Section, ...], section: model.Section) -> bool:
    return any(each.role is section.role and each.heading is not None for each in following)


def _written(headings: list[model.Heading], content: tuple[model.Block, ...], blocks: Blocks) -> Markup:
    if not headings or not content or not isinstance(content[0], _SHORT):
        return blocks.all((*headings, *content))
    # Firefox takes no notice of break-after, by which a heading asks to stay with what follows
    kept = Markup(macros().kept(blocks.all((*headings, content[0]))))
    rest = (blocks.all(content[1:]),) if content[1:] else ()
    return Markup("\n").join((kept, *rest))
