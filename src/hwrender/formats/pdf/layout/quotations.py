"""Running text: paragraphs, what people said, code, and pauses."""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.edition.model import CodeBlock, Paragraph, Quotation
from hwrender.formats.pdf.layout.composed import ComposeBlocks, Composed
from hwrender.formats.pdf.layout.inlines import LINE_END, Segment, plain_segment, segments_of
from hwrender.formats.pdf.layout.marks import Frame, Panel, Strip, framed, shifted, spaced
from hwrender.formats.pdf.layout.paragraphs import kept_together, paragraph_strips, segment_strips
from hwrender.formats.pdf.layout.setting import Setting, TextStyle
from hwrender.formats.pdf.tree.elements import Content, StructureElement

_BAR_WIDTH = 0.24
_BAR_GAP = 0.9
_CODE_PADDING = 0.7


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
    mirrored = setting.from_right()
    bar_x = setting.width - body * _BAR_WIDTH if mirrored else 0
    frame = Frame(object(), bar_x, body * _BAR_WIDTH, fill=colours.accent)
    strips = shifted(strips, 0 if mirrored else indent)
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
    frame = Frame(object(), 0, setting.width, padding * 0.6, colours.tile, corner=setting.measures.corner / 2)
    space = setting.measures.paragraph_space
    strips = spaced(framed(shifted(kept_together(strips), padding), frame), space, space)
    return Composed(strips, (StructureElement("CodeBlock", (StructureElement("Code", (content,)),)),))


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
