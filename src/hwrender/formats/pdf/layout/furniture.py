"""What helps to find one's way: the contents page, and the foot of each page.

Both are as large as the words (UKAAF G003)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from hwrender.fixed_words.table import words_of
from hwrender.formats.pdf.layout.headings import barred_heading
from hwrender.formats.pdf.layout.inlines import LINE_END, Segment, content_of, plain_segment
from hwrender.formats.pdf.layout.line_breaking import break_lines
from hwrender.formats.pdf.layout.lines import set_line
from hwrender.formats.pdf.layout.marks import Leader, Mark, Panel, Strip, Strips, TextLine
from hwrender.formats.pdf.layout.setting import Setting, TextStyle
from hwrender.formats.pdf.layout.words import LayoutWord
from hwrender.formats.pdf.layout.words import words_of as layout_words
from hwrender.formats.pdf.tree import Content, Node, StructureElement

LEAST_PAGES = 7
"""A report with so many pages gets a contents page."""

_ENTRY_SPACE = 0.7
_LEVEL_INDENT = 1.2
_DOT = 0.11
_PITCH = 0.42


class ContentsEntry(Struct, frozen=True):
    """A part, the name of its place, its level and the number of its page, counted from 1. The stretches of
    its title are each with its language, where that is not the report's."""

    title: tuple[tuple[str, str], ...]
    anchor: str
    level: int
    page: int


def compose_contents(entries: tuple[ContentsEntry, ...], setting: Setting) -> tuple[Strips, StructureElement]:
    """The strips of the contents page and its TOC element. The heading is its Caption: it is no part of the
    report."""
    measures, words = setting.measures, words_of(setting.language)
    size = measures.heading_2
    caption = Content()
    heading = plain_segment(
        words.say("paper.contents"), TextStyle(size, setting.colours.ink, bold=True), setting, caption
    )
    strips = [
        replace(strip, after=measures.body, keeps_next=True)
        for strip in barred_heading((heading,), size, setting)
    ]
    items = []
    for entry in entries:
        told = " ".join(text for _, text in entry.title)
        link = StructureElement(
            "Link",
            _title_nodes(entry),
            target=f"#{entry.anchor}",
            label=words.say("paper.contents_entry", title=told, page=entry.page),
        )
        strips.append(_entry_strip(entry, link, setting))
        items.append(StructureElement("TOCI", (StructureElement("Reference", (link,)),)))
    return tuple(strips), StructureElement("TOC", (StructureElement("Caption", (caption,)), *items))


def _title_nodes(entry: ContentsEntry) -> tuple[Node, ...]:
    """What stands in the link of an entry: its title, marked where it is in another language, and behind that
    its page."""
    nodes: list[Node] = [
        StructureElement("Span", (Content(),), language=language) if language else Content()
        for language, _ in entry.title
    ]
    is_plain = len(nodes) == 1 and isinstance(nodes[0], Content)  # the page then stands in the same content
    return tuple(nodes) if is_plain else (*nodes, Content())


def _title_segments(entry: ContentsEntry, link: StructureElement, setting: Setting) -> Iterator[Segment]:
    """The title, each language on a line of its own."""
    style = TextStyle(setting.measures.body, setting.colours.ink)
    for place, ((language, text), node) in enumerate(zip(entry.title, link.children, strict=False), 1):
        content = node if isinstance(node, Content) else content_of(node)
        end = " " if place == len(entry.title) else LINE_END
        yield Segment(text + end, style, content, language or setting.language, link)


def _entry_strip(entry: ContentsEntry, link: StructureElement, setting: Setting) -> Strip:
    measures, colours = setting.measures, setting.colours
    body, content = measures.body, link.children[-1]
    assert isinstance(content, Content)
    number = Segment(
        str(entry.page), TextStyle(body, colours.accent, bold=True), content, setting.language, link
    )
    number_words, _ = layout_words((number,), setting)
    number_width = number_words[0].width
    indent = body * _LEVEL_INDENT * (entry.level - 2)
    column = setting.narrower(body * 3 + indent)
    title_words, from_right = layout_words(tuple(_title_segments(entry, link, setting)), column)
    lines = [
        set_line(line, measures.leading, column.width, from_right=from_right)
        for line in break_lines(title_words, column.width)
    ]
    parts = []
    y = 0.0
    for line in lines:
        parts.append((y, Strip(line.height, line.marks, x=setting.across(indent, column.width))))
        y += line.height
    last = lines[-1]
    baseline = y - last.height + last.baseline
    page = set_line(number_words, measures.leading, setting.width)
    x = setting.across(setting.width - number_width, number_width)
    parts.append((y - last.height, Strip(page.height, page.marks, x=x)))
    used = indent + last.width
    length = setting.width - used - number_width - body
    left = setting.across(used + body * 0.5, length)
    dots = baseline - body * _DOT / 2
    leader = Leader(left, left + length, dots, colours.accent, body * _DOT, body * _PITCH)
    marks = (leader,) if length > body else ()
    return Strip(
        y,
        marks,
        after=body * _ENTRY_SPACE,
        baseline=lines[0].baseline,
        last_baseline=baseline,
        parts=tuple(parts),
    )


_RULE = 1.2
_GAP = 1.5


def footer_marks(short_title: str, page: int, pages: int, setting: Setting) -> tuple[Mark, ...]:
    """The rule and the two texts, at their places on the sheet counted from the left edge of the words. Their
    order is that of the language, from where its lines start."""
    measures = setting.measures
    style = TextStyle(measures.body, setting.colours.ink)
    told = words_of(setting.language).say("paper.page_of", page=page, pages=pages)
    number, _ = layout_words((plain_segment(told, style, setting, None),), setting)
    number_width = sum(word.width + word.blank_width for word in number)
    title = _fitting(short_title, setting.width - number_width - measures.body * _GAP, style, setting)
    # letters that reach higher than ours push the rule up
    above = max(set_line(words, 0, setting.width).baseline for words in (title, number))
    top = min(measures.footer_rule, measures.footer_baseline - above)
    rule = Panel(0, top, setting.width, _RULE, setting.colours.accent)
    lines = [_at(title, 0, setting)] if title else []
    return (rule, *lines, _at(number, setting.width - number_width, setting))


def _fitting(title: str, width: float, style: TextStyle, setting: Setting) -> tuple[LayoutWord, ...]:
    """The title, or as many of its first words as there is room for."""
    shown = title.split()
    while shown:
        text = " ".join(shown) if len(shown) == len(title.split()) else " ".join(shown).rstrip(",;:") + " …"
        words, _ = layout_words((plain_segment(text, style, setting, None),), setting)
        if sum(word.width + word.blank_width for word in words) <= width:
            return words
        shown.pop()
    return ()


def _at(words: tuple[LayoutWord, ...], x: float, setting: Setting) -> TextLine:
    line = next(mark for mark in set_line(words, 0, setting.width).marks if isinstance(mark, TextLine))
    width = sum(word.width + word.blank_width for word in words)
    return TextLine(setting.across(x, width), setting.measures.footer_baseline, line.pieces)
