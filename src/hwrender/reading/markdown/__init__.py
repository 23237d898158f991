"""The body of a report: Markdown becomes sections, notes and comments. The only home of markdown-it-py."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from hwrender.document import Comment, Note, Section
from hwrender.reading.findings import Findings
from hwrender.reading.limits import TOO_MUCH_HINT, WorkBudget, WorkBudgetSpentError
from hwrender.reading.markdown.blocks import make_sections, read_body_blocks
from hwrender.reading.markdown.bounds import BUDGET
from hwrender.reading.markdown.context import BodyContext, Node, Numbers, make_tree
from hwrender.reading.markdown.grammar import FOOTNOTES, MISSING_CELLS, MOST_MISSING_CELLS
from hwrender.reading.markdown.notes import find_definitions, read_notes
from hwrender.reading.markdown.parser import TOO_DEEP, make_parser
from hwrender.reading.source import Source
from hwrender.span import START

__all__ = ["Body", "read_body"]


class Body(Struct, frozen=True):
    """What stands under the front matter."""

    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    comments: tuple[Comment, ...]


def read_body(source: Source, start: int, findings: Findings, budget: WorkBudget) -> Body:
    """The body of `source`, which starts at the offset `start`. Every fault of it is among the findings.

    Raises `WorkBudgetSpentError`, also with a finding, when there is too much in it.
    """
    text = source.text[start:]
    environment: dict[str, Any] = {BUDGET: budget}
    try:
        tree = make_tree(make_parser(budget).parse(text, environment))
    except WorkBudgetSpentError:
        message = "The report has more lines and signs than a summary has."
        findings.error("D007", START, message, TOO_MUCH_HINT)
        raise
    definitions = find_definitions(tree) if FOOTNOTES in environment else {}
    context = BodyContext(source, text, start, findings, Numbers(frozenset(definitions)))
    context.level_shift = 1 if _uses_first_level(tree) else 0
    blocks = read_body_blocks(tree, context)
    notes = read_notes(definitions, context)
    sections = make_sections(blocks, findings)
    if TOO_DEEP in environment:
        offset = environment[TOO_DEEP][0]
        hint = "Write it as a short list with few levels."
        findings.error("D030", context.span(offset, offset), "This is nested too deep to read.", hint)
    elif not sections:
        hint = "Write the summary under the second ---."
        findings.error("D015", context.span(0, 0), "The report has no text.", hint)
    if environment.get(MISSING_CELLS, 0) > MOST_MISSING_CELLS:
        hint = "Give each row as many cells as the first row has."
        findings.error("D036", context.span(0, 0), "The tables leave out too many cells.", hint)
    return Body(sections, notes, tuple(sorted(context.comments, key=_place)))


def _uses_first_level(nodes: list[Node]) -> bool:
    """Whether one of the headings that stay headings is of level 1."""
    return any(
        node.token.tag == "h1" or (node.type == "container" and _uses_first_level(node.children))
        for node in nodes
    )


def _place(comment: Comment) -> tuple[int, int]:
    return comment.span.line, comment.span.column
