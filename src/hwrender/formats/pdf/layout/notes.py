"""Footnotes: at the end, where a reader finds them and a page never runs short of room for them."""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.edition.model import Note
from hwrender.formats.pdf.layout.composed import ComposeBlocks
from hwrender.formats.pdf.layout.lists import hang_label, label_line
from hwrender.formats.pdf.layout.marks import Panel, Strip, Strips
from hwrender.formats.pdf.layout.setting import Setting
from hwrender.formats.pdf.tree.elements import Content, Node, StructureElement

_RULE = 1.2
_RULE_PART = 0.3


def compose_notes(
    notes: tuple[Note, ...], setting: Setting, compose_blocks: ComposeBlocks
) -> tuple[Strips, tuple[Node, ...]]:
    """The notes under a short rule; each is a Note with its number as its label (ISO 14289-1 7.9)."""
    if not notes:
        return (), ()
    body = setting.measures.body
    rule = Panel(0, 0, setting.width * _RULE_PART, _RULE, setting.colours.accent)
    strips: list[Strip] = [Strip(_RULE, (rule,), before=body * 2, after=body, keeps_next=True)]
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
