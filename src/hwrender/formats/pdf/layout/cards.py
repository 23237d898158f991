"""A wide table as cards: one for each row, in it "header: value" for each column."""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.formats.pdf.layout.inlines import Segment
from hwrender.formats.pdf.layout.marks import Strip, Strips, framed, height_of, shifted
from hwrender.formats.pdf.layout.paragraphs import box_around, kept_together, segment_strips
from hwrender.formats.pdf.layout.setting import Setting, TextStyle

_PADDING = 0.8
_LINE_SPACE = 0.35
_CARD_SPACE = 0.7
_WHOLE_PART = 0.6

Segments = tuple[Segment, ...]


def card_strips(
    header: tuple[Segments, ...], rows: tuple[tuple[Segments, ...], ...], setting: Setting
) -> Strips:
    """The cards. The labels on the first card are the header cells themselves; on the others they repeat
    them and are artifacts, as a repeated header row is. A table without rows is its header, one cell a
    line."""
    if not rows:
        return tuple(
            strip for cell in header for strip in segment_strips(cell, setting, setting.measures.leading)
        )
    labels = header
    strips: list[Strip] = []
    for number, row in enumerate(rows):
        strips.extend(_card(labels, row, setting, last=number == len(rows) - 1))
        labels = tuple(
            tuple(replace(segment, content=None, link=None) for segment in cell) for cell in header
        )
    return tuple(strips)


def _card(labels: tuple[Segments, ...], row: tuple[Segments, ...], setting: Setting, *, last: bool) -> Strips:
    measures = setting.measures
    padding = measures.body * _PADDING
    column = setting.narrower(2 * padding)
    strips: list[Strip] = []
    for label, value in zip(labels, row, strict=True):
        line = (*_as_label(label, setting), *value)
        strips.extend(segment_strips(line, column, measures.leading, after=measures.body * _LINE_SPACE))
    if not strips:
        return ()
    frame = box_around(setting, padding * 0.7)
    card = framed(shifted(tuple(strips), padding), frame)
    if height_of(card) <= (measures.bottom - measures.top) * _WHOLE_PART:
        card = kept_together(card)
    return (*card[:-1], replace(card[-1], after=0 if last else measures.body * _CARD_SPACE))


def _as_label(label: Segments, setting: Setting) -> Segments:
    """The header's words in the accent colour, and a colon for the eye."""
    style = TextStyle(setting.measures.body, setting.colours.accent, bold=True)
    shown = tuple(
        replace(each, style=replace(each.style, bold=True, colour=setting.colours.accent)) for each in label
    )
    return (*shown, Segment(": ", style, None, setting.language)) if label else ()
