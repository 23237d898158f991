"""Footnotes: found anywhere in a body, numbered as they are named, read after it."""

from __future__ import annotations

from hwrender.document import Note
from hwrender.reading.findings import shown
from hwrender.reading.markdown.blocks import Where, read_blocks
from hwrender.reading.markdown.context import BodyContext, Node, walk

FOOTNOTE = "footnote_reference"


def find_definitions(tree: list[Node]) -> dict[str, list[Node]]:
    """The footnotes by label. A label that stands twice has two nodes."""
    definitions: dict[str, list[Node]] = {}
    for node in walk(tree):
        if node.type == FOOTNOTE:
            definitions.setdefault(node.token.meta["label"], []).append(node)
    return definitions


def read_notes(definitions: dict[str, list[Node]], context: BodyContext) -> tuple[Note, ...]:
    """The notes in the order of their numbers. A note can name others, which then follow.

    A note that is never named, or that stands twice, is a finding.
    """
    notes: list[Note] = []
    named = context.numbers.named
    while len(notes) < len(named):
        node = definitions[named[len(notes)]][0]
        blocks = read_blocks(node.children, context, Where.INSIDE)
        notes.append(Note(len(notes) + 1, blocks, node.span(context)))
    for label, nodes in definitions.items():
        for second in nodes[1:]:
            hint = "Give one of them another name."
            message = f"There is a footnote [^{shown(label)}] already."
            context.findings.error("D062", second.opening(context), message, hint)
        if not context.numbers.is_named(label):
            hint = f"Write [^{shown(label)}] where it belongs, or take the note out."
            context.findings.warning("D061", nodes[0].opening(context), "This footnote is not shown.", hint)
    return tuple(notes)
