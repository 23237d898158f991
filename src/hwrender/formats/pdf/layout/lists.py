"""Lists and footnotes: bullets and numbers hang in the margin, items keep together.

Footnotes stand at the end, where a reader finds them and a page never runs short of room for them.
"""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.edition.model import List, Note
from hwrender.formats.pdf.layout.costs import Tie
from hwrender.formats.pdf.layout.inlines import plain_segment
from hwrender.formats.pdf.layout.lines import SetLine, set_line
from hwrender.formats.pdf.layout.marks import (
    Mark,
    Strip,
    Strips,
    TextLine,
    height_of,
    kept,
    shifted,
    started,
)
from hwrender.formats.pdf.layout.paragraphs import short_rule
from hwrender.formats.pdf.layout.setting import ComposeBlocks, Composed, Setting, TextStyle
from hwrender.formats.pdf.layout.words import words_of
from hwrender.formats.pdf.tree import Content, Node, StructureElement

BULLET = "•"
_LABEL_GAP = 0.55
# items this low are kept whole over pages, and so are lists
_WHOLE_PART = 0.3
_SHORT_PART = 0.3


def compose_list(block: List, setting: Setting, compose_blocks: ComposeBlocks) -> Composed:
    """A list. Its labels stand at the left of their items, numbers flush with each other's ends."""
    labels = [f"{block.start + number}." if block.ordered else BULLET for number in range(len(block.items))]
    contents = [Content() for _ in labels]
    lines = [label_line(label, content, setting) for label, content in zip(labels, contents, strict=True)]
    widest = max((line.width for line in lines), default=0)
    indent = setting.indent(widest + setting.measures.body * _LABEL_GAP)
    hung: list[Strips] = []
    items = []
    for item, line, content in zip(block.items, lines, contents, strict=True):
        inner = compose_blocks(item.blocks, setting.narrower(indent))
        hung.append(hang_label(line, indent, inner.strips, setting))
        items.append(
            StructureElement(
                "LI", (StructureElement("Lbl", (content,)), StructureElement("LBody", inner.nodes))
            )
        )
    strips = _tied(hung, setting)
    if strips:
        last = replace(strips[-1], after=max(strips[-1].after, setting.measures.paragraph_space))
        strips = (*strips[:-1], last)
    element = StructureElement("L", tuple(items), numbering="Decimal" if block.ordered else "Disc")
    return Composed(strips, (element,))


def _tied(items: list[Strips], setting: Setting) -> Strips:
    """The strips of a list: a short one stays whole, of a longer one no item stands alone."""
    page = setting.measures.bottom - setting.measures.top
    whole = tuple(strip for item in items for strip in item)
    if height_of(whole) < page * _SHORT_PART:
        return kept(whole, Tie.SHORT_LIST)
    edges = {1, len(items) - 1}
    tied = (
        started(item, Tie.EDGE_ITEM if number in edges else Tie.ITEM) if number else item
        for number, item in enumerate(items)
    )
    return tuple(strip for item in tied for strip in item)


def label_line(label: str, content: Content, setting: Setting) -> SetLine:
    style = TextStyle(setting.measures.body, setting.colours.accent, bold=True)
    words, _ = words_of((plain_segment(label, style, setting, content),), setting)
    return set_line(words, setting.measures.leading, setting.width)


def hang_label(label: SetLine, indent: float, inner: Strips, setting: Setting) -> Strips:
    """The strips of an item or note moved right by `indent`, the label on the baseline of the first line.

    Without an indent the label stands above them.
    """
    if not indent:
        above = Strip(label.height, label.marks, baseline=label.baseline, keeps_next=True)
        return (above, *inner)
    if not inner:
        inner = (Strip(label.height, baseline=label.baseline, last_baseline=label.baseline),)
    strips = shifted(inner, setting.start(indent))
    first = strips[0]
    down = first.baseline - label.baseline if first.baseline else 0
    gap = setting.measures.body * _LABEL_GAP
    left = setting.across(indent - gap - label.width, label.width)
    marks = tuple(_moved(mark, left - first.x, down) for mark in label.marks)
    # a pause with a label is left out nowhere
    strips = (replace(first, marks=(*marks, *first.marks), discardable=False), *strips[1:])
    height = sum(strip.height for strip in strips)
    page = setting.measures.bottom - setting.measures.top
    return kept(strips) if height < page * _WHOLE_PART else strips


def _moved(mark: Mark, right: float, down: float) -> Mark:
    assert isinstance(mark, TextLine)
    return replace(mark, x=mark.x + right, baseline=mark.baseline + down)


def compose_notes(
    notes: tuple[Note, ...], setting: Setting, compose_blocks: ComposeBlocks
) -> tuple[Strips, tuple[Node, ...]]:
    """The notes under a short rule; each is a Note with its number as its label (ISO 14289-1 7.9)."""
    if not notes:
        return (), ()
    body = setting.measures.body
    strips: list[Strip] = [short_rule(setting)]
    nodes: list[Node] = []
    for note in notes:
        content = Content()
        label = label_line(f"[{note.number}]", content, setting)
        indent = label.width + body * 0.6
        inner = compose_blocks(note.blocks, setting.narrower(indent))
        hung = hang_label(label, indent, inner.strips, setting)
        name = f"note-{note.number}"
        strips.extend((replace(hung[0], anchors=((name, 0.0), *hung[0].anchors)), *hung[1:]))
        nodes.append(
            StructureElement("Note", (StructureElement("Lbl", (content,)), *inner.nodes), identifier=name)
        )
    return tuple(strips), tuple(nodes)
