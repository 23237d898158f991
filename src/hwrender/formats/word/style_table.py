"""The paragraph and character styles of the Word file, as tables.

Names are the ones Word's own users know; where Word has none, a plain name says what the style is for. All
paragraph styles are based on Normal, and only Title and the first headings have a size of their own, so that
whoever changes the type, size, colour or spacing of Normal changes everything. Between two paragraphs stands
the larger of the spaces they ask for (ISO/IEC 29500-1 17.3.1.33), so Normal asks on both sides: a table asks
for none.

Word joins the borders of neighbours that are alike. The styles whose names start with "Next" differ by a
hair: every second one of quotations (or blocks of code) that follow each other has them, and stays apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from hwrender.document import ColumnSide
from hwrender.formats.word.measures import WordMeasures
from hwrender.formats.word.numbering import BULLETS, NUMBERS
from hwrender.formats.word.style_elements import ALL_SIDES, Border, CharacterStyle, Lettering, ParagraphStyle
from hwrender.style import Style

TABLE_TEXT: dict[ColumnSide, str] = {
    "start": "Table Text",
    "centre": "Table Text Centre",
    "end": "Table Text End",
}
"""The styles of what stands in a table, by where its column says that it stands."""

BOX_PADDING = 9.0
_BAR = 6.0
_QUOTE_BAR = 3.0
_HAIR = 0.125
_BAR_SPACE = 9.0
_BAND_PADDING = 12.0
_BAND_LINE = 1.0


def paragraph_styles(style: Style, lengths: WordMeasures, font: str) -> tuple[ParagraphStyle, ...]:
    """Every paragraph style that each file has, Normal first."""
    normal = ParagraphStyle(
        "Normal",
        Lettering(font=font, points=lengths.body, colour=style.colours.ink),
        based_on=None,
        before=lengths.paragraph_gap,
        after=lengths.paragraph_gap,
        line=lengths.line,
        keep_together=True,
    )
    return (
        normal,
        *_headings(style, lengths),
        *_lists(lengths),
        *_words(style, lengths),
        *_rows(style, lengths),
        *_cover(style, lengths),
        *_contents(style, lengths),
        *_furniture(style, lengths),
    )


def _headings(style: Style, lengths: WordMeasures) -> tuple[ParagraphStyle, ...]:
    def heading(
        number: int, points: float | None, before: float, after: float, ink: str | None
    ) -> ParagraphStyle:
        return ParagraphStyle(
            f"heading {number}",
            Lettering(points=points, bold=True, colour=ink),
            following="Normal",
            before=before,
            after=after,
            line=lengths.heading_line,
            keep_with_next=True,
            outline=number - 1,
        )

    large, middle, body = style.type.heading_2_points, style.type.heading_3_points, lengths.body
    accent = style.colours.accent
    bar = Border(("left",), _BAR, _BAR_SPACE, accent)
    first = replace(heading(1, large, large, large * 0.5, None), left=_BAR + _BAR_SPACE, border=bar)
    second = heading(2, middle, middle, middle * 0.4, accent)
    inks = ((3, None), (4, accent), (5, None))
    return (first, second, *(heading(number, None, body * 0.8, body * 0.3, ink) for number, ink in inks))


def _lists(lengths: WordMeasures) -> tuple[ParagraphStyle, ...]:
    gap, step = lengths.paragraph_gap * 0.8, lengths.step
    return (
        ParagraphStyle("List Bullet", before=gap, after=gap, left=step, hanging=step, numbering=BULLETS),
        ParagraphStyle("List Number", before=gap, after=gap, left=step, hanging=step, numbering=NUMBERS),
        ParagraphStyle("List Continue", before=gap, after=gap, left=step),
    )


def _words(style: Style, lengths: WordMeasures) -> tuple[ParagraphStyle, ...]:
    colours, step = style.colours, lengths.step
    said_by = Lettering(bold=True, colour=colours.accent)
    bars = (("", _QUOTE_BAR), ("Next ", _QUOTE_BAR + _HAIR))
    said = tuple(
        ParagraphStyle(
            f"{turn}{name}",
            letters,
            left=step,
            right=step / 2,
            border=Border(("left",), bar, 12, colours.accent),
            in_gallery=not turn,
        )
        for turn, bar in bars
        for name, letters in (("Quote", Lettering()), ("Attribution", said_by))
    )
    typed = tuple(
        ParagraphStyle(
            f"{turn}Code Block",
            Lettering(font="Consolas"),
            left=BOX_PADDING,
            right=BOX_PADDING,
            border=Border(ALL_SIDES, frame, BOX_PADDING, colours.tile),
            ground=colours.tile,
            in_gallery=not turn,
        )
        for turn, frame in (("", 0.5), ("Next ", 0.5 + _HAIR))
    )
    return (
        *said,
        *typed,
        ParagraphStyle("caption", Lettering(bold=True), keep_with_next=True),
        *(ParagraphStyle(name, line=1.0, in_gallery=name == "Picture") for name in ("Picture", "Chart")),
        # three answers, and room to draw, stay on the page of their idea in giant print too
        ParagraphStyle("Answer", before=0, after=lengths.paragraph_gap / 4, line=1.0, in_gallery=False),
        ParagraphStyle("Pause", before=lengths.body, after=lengths.body, line=1.0, in_gallery=False),
        *_cards(style, lengths),
        *_table_text(lengths),
        ParagraphStyle("footnote text", before=0, after=lengths.paragraph_gap / 2),
    )


def _table_text(lengths: WordMeasures) -> Iterator[ParagraphStyle]:
    space = lengths.body * 0.2
    for alignment, name in TABLE_TEXT.items():
        yield ParagraphStyle(name, before=space, after=space, alignment=alignment)


def _cards(style: Style, lengths: WordMeasures) -> tuple[ParagraphStyle, ...]:
    """The lines of a card, in one frame because their borders and indents are alike."""
    gap, tile = lengths.paragraph_gap, style.colours.tile
    frame = Border(ALL_SIDES, 1.5, BOX_PADDING, style.colours.accent)
    return (
        _boxed("Card Title", Lettering(bold=True), frame, gap, gap / 4, tile),
        _boxed("Card First", Lettering(), frame, gap, gap / 4, tile),
        _boxed("Card", Lettering(), frame, gap / 4, gap / 4, None),
    )


def _boxed(
    name: str, letters: Lettering, frame: Border, before: float, after: float, ground: str | None
) -> ParagraphStyle:
    """Words with a frame around them; it reaches as far as words without one."""
    inset = frame.space + frame.points
    return ParagraphStyle(
        name, letters, before=before, after=after, left=inset, right=inset, border=frame, ground=ground
    )


def _rows(style: Style, lengths: WordMeasures) -> tuple[ParagraphStyle, ...]:
    gap = lengths.paragraph_gap
    box = Border(ALL_SIDES, 1.5, BOX_PADDING, style.colours.accent)
    return (
        ParagraphStyle("Easy Read Picture", before=0, after=0, line=1.0),
        ParagraphStyle("Easy Read Words", before=gap / 2, after=gap / 2),
        ParagraphStyle("Code Line", before=gap / 2, after=gap / 2, in_gallery=False),
        _boxed("Word Box", Lettering(), box, gap, gap / 2, style.colours.box),
    )


def _cover(style: Style, lengths: WordMeasures) -> tuple[ParagraphStyle, ...]:
    colours, sizes = style.colours, style.type
    return (
        _band("Organisation", colours.band, colours.on_band),
        _band("Label", colours.tile, colours.drawing),
        ParagraphStyle(
            "Title",
            Lettering(points=sizes.title_points, bold=True),
            following="Normal",
            before=sizes.title_points * 1.5,
            after=sizes.title_points * 0.75,
            line=lengths.heading_line,
        ),
        ParagraphStyle("Cover Picture", before=0, after=lengths.body * 1.5, line=1.0),
    )


def _band(name: str, ground: str, ink: str) -> ParagraphStyle:
    """A line of words on a ground from margin to margin."""
    frame = Border(ALL_SIDES, _BAND_LINE, _BAND_PADDING, ground)
    return replace(_boxed(name, Lettering(bold=True, colour=ink), frame, 0, 0, ground), line=1.0)


def _contents(style: Style, lengths: WordMeasures) -> Iterator[ParagraphStyle]:
    """A heading that is none for the navigation pane, and a line for each level of heading."""
    heading = _headings(style, lengths)[0]
    yield replace(heading, name="TOC Heading", outline=None, in_gallery=False)
    for level in (1, 2):
        left = (level - 1) * lengths.step or None
        yield ParagraphStyle(
            f"toc {level}", left=left, tab=lengths.text_width, leads_to_tab=True, in_gallery=False
        )


def _furniture(style: Style, lengths: WordMeasures) -> tuple[ParagraphStyle, ...]:
    line = Border(("top",), 0.75, 8, style.colours.accent)
    return (
        ParagraphStyle(
            "footer", before=0, after=0, line=1.0, border=line, tab=lengths.text_width, in_gallery=False
        ),
        ParagraphStyle("Gap", before=0, after=0, line=1.0, in_gallery=False),
    )


def character_styles(style: Style) -> tuple[CharacterStyle, ...]:
    """Every character style that each file has."""
    colours = style.colours
    return (
        CharacterStyle("Strong", Lettering(bold=True)),
        CharacterStyle("Hard Word", Lettering(bold=True, colour=colours.accent)),
        CharacterStyle("Code", Lettering(ground=colours.tile)),
        CharacterStyle("Code Strong", Lettering(bold=True), "Code"),
        CharacterStyle("Hyperlink", Lettering(colour=colours.accent, underline=True)),
        CharacterStyle("Hyperlink Strong", Lettering(bold=True), "Hyperlink"),
        CharacterStyle("Hyperlink Code", Lettering(ground=colours.tile), "Hyperlink"),
        CharacterStyle("footnote reference", Lettering(bold=True, colour=colours.accent, raised=4)),
        CharacterStyle("Card Label", Lettering(bold=True)),
        CharacterStyle("Empty Cell", Lettering()),
    )
