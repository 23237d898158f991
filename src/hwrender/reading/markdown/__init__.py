"""The body of a report: Markdown becomes sections, notes and comments. The only home of markdown-it-py."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from hwrender.document import Block, Comment, EasyWording, Heading, Note, Section
from hwrender.reading.findings import Findings, shown
from hwrender.reading.limits import TOO_MUCH_HINT, WorkBudget, WorkBudgetSpentError
from hwrender.reading.markdown.blocks import BodyBlock, Where, read_blocks, read_body_blocks
from hwrender.reading.markdown.bounds import BUDGET
from hwrender.reading.markdown.captions import with_captions
from hwrender.reading.markdown.context import BodyContext, Node, Numbers, make_tree, walk
from hwrender.reading.markdown.grammar import FOOTNOTES, MISSING_CELLS, MOST_MISSING_CELLS
from hwrender.reading.markdown.misread import REFERENCES, complain_of_hidden, complain_of_misread
from hwrender.reading.markdown.parser import TOO_DEEP, make_parser
from hwrender.reading.source import Source
from hwrender.span import START

__all__ = ["Body", "read_body"]

_FOOTNOTE = "footnote_reference"


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
        tree = with_captions(make_tree(make_parser(budget).parse(text, environment)))
    except WorkBudgetSpentError:
        message = "The report has more lines and signs than a summary has."
        findings.error("D007", START, message, TOO_MUCH_HINT)
        raise
    definitions = _footnotes(tree) if FOOTNOTES in environment else {}
    context = BodyContext(source, text, start, findings, Numbers(frozenset(definitions)))
    context.level_shift = 1 if _uses_first_level(tree) else 0
    complain_of_misread(tree, context)
    complain_of_hidden(environment.get(REFERENCES, {}), context)
    blocks = read_body_blocks(tree, context)
    notes = _notes(definitions, context)
    sections = _sections(blocks, findings)
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


def _footnotes(tree: list[Node]) -> dict[str, list[Node]]:
    """The footnotes by label. A label that stands twice has two nodes."""
    definitions: dict[str, list[Node]] = {}
    for node in walk(tree):
        if node.type == _FOOTNOTE:
            definitions.setdefault(node.token.meta["label"], []).append(node)
    return definitions


def _notes(definitions: dict[str, list[Node]], context: BodyContext) -> tuple[Note, ...]:
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


def _sections(blocks: list[BodyBlock], findings: Findings) -> tuple[Section, ...]:
    """The sections in reading order. Only the first can be without a heading, and only if it is not empty."""
    sections: list[Section] = []
    heading: Heading | None = None
    gathered: list[Block] = []
    easy: EasyWording | None = None
    for block in blocks:
        match block:
            case Heading():
                if heading or gathered or easy:
                    sections.append(Section(heading, tuple(gathered), easy))
                heading, gathered, easy = block, [], None
            case EasyWording():
                easy = _one_of(easy, block, findings)
            case _:
                gathered.append(block)
    if heading or gathered or easy:
        sections.append(Section(heading, tuple(gathered), easy))
    return tuple(sections)


def _one_of(first: EasyWording | None, second: EasyWording, findings: Findings) -> EasyWording | None:
    """The easy wording of a section that has one; an empty part counts for nothing."""
    if first is None or not second.blocks:
        return first or (second if second.blocks else None)
    hint = f"Join it with the one on line {first.span.line}. Or write a heading above it."
    findings.error("D074", second.span, "This section has an easy-read part already.", hint)
    return first
