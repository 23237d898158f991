"""The nodes of a body become blocks."""

from __future__ import annotations

from enum import Enum

from hwrender.document import (
    Block,
    Break,
    Cell,
    CodeBlock,
    ColumnSide,
    Comment,
    EasyWording,
    Item,
    List,
    Passage,
    Picture,
    Quotation,
    Table,
)
from hwrender.reading.findings import shown
from hwrender.reading.languages import language_hint, parse_language
from hwrender.reading.markdown.attributions import split_attribution
from hwrender.reading.markdown.captions import TABLE_CAPTION, read_caption, says_chart
from hwrender.reading.markdown.containers import is_closed
from hwrender.reading.markdown.context import BodyContext, Node, walk
from hwrender.reading.markdown.inlines import read_inlines
from hwrender.reading.markdown.other_programs import meaning_of_part
from hwrender.reading.markdown.paragraphs import (
    read_easy_paragraph,
    read_heading,
    read_paragraph,
    read_strong_paragraph,
)
from hwrender.reading.markdown.placeholders import cover, pictures_in, without_placeholders
from hwrender.reading.markdown.places import LINES, places_of_cell, split_row
from hwrender.reading.markdown.settings import EASY_READ, parse_settings, read_easy_settings
from hwrender.span import Span


class Where(Enum):
    """What blocks stand in. It decides what a heading and an easy-read part are there."""

    BODY = "body"
    PASSAGE = "passage"
    EASY = "easy"
    INSIDE = "inside"


BodyBlock = Block | EasyWording


def read_blocks(nodes: list[Node], context: BodyContext, where: Where) -> tuple[Block, ...]:
    """The blocks of these nodes. An easy-read part among them is a finding and its blocks stay."""
    blocks: list[Block] = []
    for node in nodes:
        if _is_easy(node):
            _complain_of_easy(node, context)
            blocks.extend(read_blocks(node.children, context, where))
        else:
            blocks.extend(_blocks_of(node, context, where))
    return tuple(blocks)


def read_body_blocks(nodes: list[Node], context: BodyContext) -> list[BodyBlock]:
    """The blocks of a whole body, its easy-read parts in their places."""
    blocks: list[BodyBlock] = []
    for node in nodes:
        if _is_easy(node):
            blocks.append(_easy_wording(node, context))
        else:
            blocks.extend(_blocks_of(node, context, Where.BODY))
    return blocks


def _blocks_of(node: Node, context: BodyContext, where: Where) -> list[Block]:
    match node.type:
        case "paragraph":
            read = read_easy_paragraph if where is Where.EASY else read_paragraph
            return read(node, context)
        case "heading":
            read = read_strong_paragraph if where is Where.INSIDE else read_heading
            return read(node, context)
        case "bullet_list" | "ordered_list":
            return _list(node, context)
        case "blockquote":
            return _quotation(node, context)
        case "table":
            return read_table(node, context)
        case "fence" | "code_block":
            return _code(node, context)
        case "hr":
            return [Break(node.span(context))]
        case "container":
            return _part(node, context, where)
        case "container_end":
            hint = "Take this line out, or write the line that opens its part."
            context.findings.error("D071", node.span(context), "This ::: line closes nothing.", hint, "")
        case "comment":
            context.comments.append(Comment(node.token.content, node.span(context)))
        case "footnote_reference":
            pass
        case _:
            raise AssertionError(f"no block is made of {node.type}")
    return []


def _list(node: Node, context: BodyContext) -> list[Block]:
    """The list. An item of which all words are struck out goes with them; numbers behind it stay what they
    are, in a list of their own."""
    ordered = node.type == "ordered_list"
    number = int(node.token.attrs.get("start", 1))
    runs: list[tuple[int, list[Item]]] = [(number, [])]
    for at, written in enumerate(node.children):
        item = Item(read_blocks(written.children, context, Where.INSIDE), written.span(context))
        if item.blocks or not _is_struck_out(written):
            runs[-1][1].append(item)
        elif ordered:
            runs.append((number + at + 1, []))
    return [List(ordered, start, tuple(items), node.span(context)) for start, items in runs if items]


def _is_struck_out(item: Node) -> bool:
    """Whether words were struck out in an item."""
    return any(
        token.type == "struck_out" for node in walk(item.children) for token in node.token.children or ()
    )


def _quotation(node: Node, context: BodyContext) -> list[Block]:
    marker = node.children[-1].token.markup if node.children else None
    blocks = read_blocks(node.children, context, Where.INSIDE)
    blocks, attribution = split_attribution(blocks, marker)
    return [Quotation(blocks, attribution, node.span(context))] if blocks else []


def _code(node: Node, context: BodyContext) -> list[Block]:
    text = node.token.content.removesuffix("\n")
    return [CodeBlock(text, node.span(context))] if text.strip() else []


# --- ::: parts -------------------------------------------------------------------------------------------


def _is_easy(node: Node) -> bool:
    info = node.token.info
    return node.type == "container" and EASY_READ in info and parse_settings(info).words[:1] == (EASY_READ,)


def _easy_wording(node: Node, context: BodyContext) -> EasyWording:
    _complain_unless_closed(node, context)
    settings = read_easy_settings(parse_settings(node.token.info), node.opening(context), context.findings)
    blocks = read_blocks(node.children, context, Where.EASY)
    return EasyWording(blocks, settings.drafted, settings.reviewed, settings.of, node.span(context))


def _part(node: Node, context: BodyContext, where: Where) -> list[Block]:
    """A passage in another language; of any other part the blocks alone, with a finding."""
    _complain_unless_closed(node, context)
    inner = Where.PASSAGE if where is Where.BODY else where
    blocks = read_blocks(node.children, context, inner)
    settings = parse_settings(node.token.info)
    if settings.words or [name for name, _ in settings.values] != ["lang"]:
        _complain_of_kind(node, context)
        return list(blocks)
    written = settings.values[0][1]
    language = parse_language(written)
    if language is None:
        message = f"There is no language “{shown(written)}”."
        context.findings.error("D076", node.opening(context), message, language_hint(written))
        return list(blocks)
    return [Passage(language, blocks, node.span(context))] if blocks else []


def _complain_unless_closed(node: Node, context: BodyContext) -> None:
    if not is_closed(node.token):
        span = node.opening(context)
        message = f"The part “::: {shown(node.token.info)}” is never closed."
        context.findings.error("D070", span, message, "Write ::: on a line of its own where it ends.")
    if not node.children:
        span = node.opening(context)
        context.findings.warning("D077", span, "This part is empty.", "Write its words, or take it out.")


def _complain_of_easy(node: Node, context: BodyContext) -> None:
    _complain_unless_closed(node, context)
    message = "An easy-read part cannot stand inside a list, a quotation or another part."
    hint = "Put it under the heading of its section, at the start of a line."
    context.findings.error("D075", node.opening(context), message, hint)


def _complain_of_kind(node: Node, context: BodyContext) -> None:
    kind = shown(node.token.info)
    near = context.findings.guess(kind.split()[0], (EASY_READ, "lang"))
    hint = "Write ::: easy-read, or ::: lang=bn for words in another language."
    meant: str | None = meaning_of_part(node.token.info)
    if near == EASY_READ:
        hint, meant = "Did you mean ::: easy-read?", None
    message = f"There is no part of the kind “{kind}”."
    context.findings.error("D072", node.opening(context), message, hint, meant)


_ALIGNMENTS: dict[str, ColumnSide] = {"text-align:right": "end", "text-align:center": "centre"}


def read_table(node: Node, context: BodyContext) -> list[Block]:
    """The table with its caption, then the pictures that stood in its cells."""
    pictures: list[Picture] = []
    beside = [part for part in node.children if part.type == TABLE_CAPTION]
    groups = [part for part in node.children if part.type != TABLE_CAPTION]
    caption = tuple(inline for part in beside for inline in read_caption(part, context, pictures))
    rows = [_row(row, context, pictures) for part in groups for row in part.children]
    head = groups[0].children[0]
    alignments = tuple(_ALIGNMENTS.get(str(cell.token.attrGet("style")), "start") for cell in head.children)
    is_chart = any(map(says_chart, beside))
    places = [part.span(context) for part in (*node.children[:1], node, *node.children[-1:])]
    span = cover(min(places, key=_start), max(places, key=_end))
    return [Table(rows[0], tuple(rows[1:]), span, alignments, caption, is_chart), *pictures]


def _start(span: Span) -> tuple[int, int]:
    return span.line, span.column


def _end(span: Span) -> tuple[int, int]:
    return span.end_line, span.end_column


def _row(row: Node, context: BodyContext, pictures: list[Picture]) -> tuple[Cell, ...]:
    start, end = row.token.meta[LINES][0]
    text = context.body
    written = split_row(text, start, end)
    if len(written) > len(row.children):
        _complain_of_extra(written, len(row.children), context)
    cells: list[Cell] = []
    for number, cell in enumerate(row.children):
        first, last = written[number] if number < len(written) else (end, end)
        tokens = cell.children[0].token.children or []
        pieces = read_inlines(tokens, places_of_cell(text, first, last), context) if first < last else []
        pictures.extend(pictures_in(pieces))
        cells.append(Cell(without_placeholders(pieces), context.span(first, last)))
    return tuple(cells)


def _complain_of_extra(written: list[tuple[int, int]], columns: int, context: BodyContext) -> None:
    span = context.span(written[columns][0], written[-1][1])
    message = f"This row has {len(written)} cells but the table has {columns} columns."
    hint = "Add a column to the first row. Write \\| for a | that is a sign."
    context.findings.error("D033", span, message, hint)
