"""Running text as strips: paragraphs, what people said, code, and pauses.

A paragraph is whole where it can be, else split so that no line stands alone.
"""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.document import ColumnSide
from hwrender.edition.model import CodeBlock, Paragraph, Quotation, Words
from hwrender.formats.pdf.layout.costs import Tie
from hwrender.formats.pdf.layout.inlines import LINE_END, Segment, plain_segment, segments_of
from hwrender.formats.pdf.layout.line_breaking import break_lines
from hwrender.formats.pdf.layout.lines import SetLine, set_line
from hwrender.formats.pdf.layout.marks import Frame, Panel, Strip, Strips, framed, kept, shifted, spaced
from hwrender.formats.pdf.layout.setting import ComposeBlocks, Composed, Setting, TextStyle
from hwrender.formats.pdf.layout.words import words_of
from hwrender.formats.pdf.tree import Content, Node, StructureElement

# a paragraph with more lines than this may be split over pages, with so many lines at least on each side
_WHOLE_LINES = 7
_LEAST_LINES = 3
# no paragraph is kept whole that fills more than this part of a page
_LARGEST_PART = 0.45


def paragraph_strips(
    words: Words, style: TextStyle, setting: Setting, *, after: float
) -> tuple[Strips, tuple[Node, ...]]:
    """The lines of a paragraph as strips, and the nodes of its element. `after` is the clear space below
    it."""
    segments, nodes = segments_of(words, style, setting)
    return segment_strips(segments, setting, setting.measures.leading, after=after), nodes


def segment_strips(
    segments: tuple[Segment, ...],
    setting: Setting,
    leading: float,
    *,
    after: float = 0,
    balanced: bool = False,
    alignment: ColumnSide = "start",
) -> Strips:
    """The lines of these segments as strips."""
    words, from_right = words_of(segments, setting)
    lines = [
        set_line(line, leading, setting.width, from_right=from_right, alignment=alignment)
        for line in break_lines(words, setting.width, balanced=balanced, phrased=setting.is_easy)
    ]
    return line_strips(lines, setting, after)


def line_strips(lines: list[SetLine], setting: Setting, after: float) -> Strips:
    """Lines as strips that may be split where that is allowed."""
    if not lines:
        return ()
    limit = (setting.measures.bottom - setting.measures.top) * _LARGEST_PART
    whole = len(lines) <= _WHOLE_LINES or setting.is_easy
    if whole and sum(line.height for line in lines) <= limit:
        groups = [lines]
    elif len(lines) < 2 * _LEAST_LINES:
        groups = [lines[: len(lines) // 2], lines[len(lines) // 2 :]]
    else:
        middle = lines[_LEAST_LINES:-_LEAST_LINES]
        groups = [lines[:_LEAST_LINES], *([line] for line in middle), lines[-_LEAST_LINES:]]
    strips = [
        _strip(group, Tie.LINES if number else Tie.NOTHING) for number, group in enumerate(groups) if group
    ]
    strips[-1] = replace(strips[-1], after=after)
    return tuple(strips)


def _strip(lines: list[SetLine], tie: Tie) -> Strip:
    y = 0.0
    parts = []
    baseline = last_baseline = 0.0
    for line in lines:
        parts.append((y, Strip(line.height, line.marks)))
        baseline = baseline or line.baseline
        last_baseline = y + line.baseline
        y += line.height
    return Strip(y, tie=tie, baseline=baseline, last_baseline=last_baseline, parts=tuple(parts))


_BAR_WIDTH = 0.24
_BAR_GAP = 0.9
_CODE_PADDING = 0.7
_BOX_STROKE = 1.4


def body_style(setting: Setting) -> TextStyle:
    """How plain words look."""
    return TextStyle(setting.measures.body, setting.colours.ink)


def compose_paragraph(block: Paragraph, setting: Setting) -> Composed:
    """A paragraph."""
    strips, nodes = paragraph_strips(
        block.words, body_style(setting), setting, after=setting.measures.paragraph_space
    )
    return Composed(strips, (StructureElement("P", nodes),) if nodes else ())


def compose_quotation(block: Quotation, setting: Setting, compose_blocks: ComposeBlocks) -> Composed:
    """What somebody said, beside a bar, and who it was under it."""
    body, colours = setting.measures.body, setting.colours
    indent = setting.indent(body * (_BAR_WIDTH + _BAR_GAP))
    column = setting.narrower(indent)
    inner = compose_blocks(block.blocks, column)
    strips, nodes = inner.strips, inner.nodes
    if block.attribution:
        style = TextStyle(body, colours.accent, bold=True)
        segments, parts = segments_of(block.attribution, style, column)
        dash = plain_segment("— ", style, column, None)
        name = segment_strips((dash, *segments), column, setting.measures.leading)
        strips = (*strips[:-1], *(replace(strip, keeps_next=True) for strip in strips[-1:]), *name)
        nodes = (*nodes, StructureElement("Attribution", parts))
    if not strips:
        return Composed((), ())
    width = body * _BAR_WIDTH
    frame = Frame(Panel(setting.across(0, width), 0, width, 0, colours.accent))
    strips = shifted(strips, setting.start(indent))
    # where the column is too narrow for an indent, a bar would stand in the words
    strips = framed(strips, frame) if indent else strips
    space = setting.measures.paragraph_space + body * 0.35
    return Composed(spaced(strips, space, space), (StructureElement("BlockQuote", nodes),))


def compose_code(block: CodeBlock, setting: Setting) -> Composed:
    """Lines kept as they are, on a tint."""
    body, colours = setting.measures.body, setting.colours
    padding = body * _CODE_PADDING
    column, content = setting.narrower(2 * padding), Content()
    style = TextStyle(body, colours.ink)
    segments: list[Segment] = []
    for line in block.text.rstrip("\n").split("\n"):
        if segments:
            segments.append(plain_segment(LINE_END, style, column, content))
        # blanks at the start of a line mean something in code, so they are not where a line may end
        indented = "\u00a0" * (len(line) - len(line.lstrip(" "))) + line.lstrip(" ")
        segments.append(plain_segment(indented, style, column, content))
    strips = segment_strips(tuple(segments), column, setting.measures.leading)
    if not strips:
        return Composed((), ())
    ground = Panel(0, 0, setting.width, 0, colours.tile, corner=setting.measures.corner / 2)
    frame = Frame(ground, padding * 0.6)
    space = setting.measures.paragraph_space
    strips = spaced(framed(shifted(kept(strips), padding), frame), space, space)
    return Composed(strips, (StructureElement("CodeBlock", (StructureElement("Code", (content,)),)),))


def box_around(setting: Setting, padding: float) -> Frame:
    """A box as wide as the column, for what stands by itself: a card, the meaning of a word."""
    box, line, corner = setting.colours.box, setting.colours.accent, setting.measures.corner * 0.8
    return Frame(Panel(0, 0, setting.width, 0, box, line, _BOX_STROKE, corner), padding)


def compose_break(setting: Setting) -> Composed:
    """A pause: three dots, for the eye only."""
    body = setting.measures.body
    dot, pitch = body * 0.34, body * 1.1
    left = setting.width / 2 - pitch - dot / 2
    dots = tuple(
        Panel(left + number * pitch, 0, dot, dot, setting.colours.accent, corner=dot / 2)
        for number in range(3)
    )
    pause = Strip(dot, dots, before=body * 1.2, after=body * 1.2, discardable=True)
    return Composed((pause,), ())


_RULE = 1.2
_RULE_PART = 0.3


def short_rule(setting: Setting) -> Strip:
    """What sets apart a line that belongs to no section."""
    body, width = setting.measures.body, setting.width * _RULE_PART
    rule = Panel(setting.across(0, width), 0, width, _RULE, setting.colours.accent)
    return Strip(_RULE, (rule,), before=body * 1.6, after=body * 0.7, keeps_next=True)
