"""The passages of an edition that are in another language than the report."""

from __future__ import annotations

from typing import Any

from hwrender.document import Foreign
from hwrender.edition.model import CodeBlock, Edition, Passage, Sentence
from hwrender.edition.outline import text_of_runs
from hwrender.formats.pdf.readback.nodes import children, nodes_of


def passages(edition: Edition) -> list[tuple[str, str]]:
    """The language and the words of each, in reading order, an outer one before those in it."""
    found = []
    kinds: tuple[type[Foreign | Passage], ...] = (Foreign, Passage)
    for passage in nodes_of(edition, *kinds):
        text = text_of_runs(passage.children) if isinstance(passage, Foreign) else _text(passage)
        found.append((passage.language, " ".join(text.split())))
    return found


def _text(node: Any) -> str:
    """The words of some blocks; a description of a picture is not among them, as it stands on no page."""
    if isinstance(node, Sentence):
        return text_of_runs(node.runs) + " "
    if isinstance(node, CodeBlock):
        return node.text + " "
    return "".join(_text(child) for child in children(node, without="description"))
