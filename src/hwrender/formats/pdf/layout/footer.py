"""The foot of each page: the short title and "Page 3 of 12", as large as the words (UKAAF G003)."""

from __future__ import annotations

from hwrender.formats.pdf.layout.inlines import plain_segment
from hwrender.formats.pdf.layout.lines import set_line
from hwrender.formats.pdf.layout.marks import Mark, Panel, TextLine
from hwrender.formats.pdf.layout.setting import Setting, TextStyle
from hwrender.formats.pdf.layout.words import LayoutWord, words_of

_RULE = 1.2
_GAP = 1.5


def footer_marks(short_title: str, page: int, pages: int, setting: Setting) -> tuple[Mark, ...]:
    """The rule and the two texts, at their places on the sheet counted from the left edge of the words."""
    measures = setting.measures
    style = TextStyle(measures.body, setting.colours.ink)
    number, _ = words_of((plain_segment(f"Page {page} of {pages}", style, setting, None),), setting)
    number_width = sum(word.width + word.blank_width for word in number)
    title = _fitting(short_title, setting.width - number_width - measures.body * _GAP, style, setting)
    rule = Panel(0, measures.footer_rule, setting.width, _RULE, setting.colours.accent)
    lines = [_at(title, 0, setting)] if title else []
    return (rule, *lines, _at(number, setting.width - number_width, setting))


def _fitting(title: str, width: float, style: TextStyle, setting: Setting) -> tuple[LayoutWord, ...]:
    """The title, or as many of its first words as there is room for."""
    shown = title.split()
    while shown:
        text = " ".join(shown) if len(shown) == len(title.split()) else " ".join(shown).rstrip(",;:") + " …"
        words, _ = words_of((plain_segment(text, style, setting, None),), setting)
        if sum(word.width + word.blank_width for word in words) <= width:
            return words
        shown.pop()
    return ()


def _at(words: tuple[LayoutWord, ...], x: float, setting: Setting) -> TextLine:
    line = next(mark for mark in set_line(words, 0, setting.width).marks if isinstance(mark, TextLine))
    return TextLine(x, setting.measures.footer_baseline, line.pieces)
