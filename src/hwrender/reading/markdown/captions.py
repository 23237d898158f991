"""What belongs to a table and stands beside it in paragraphs of its own: its caption, and that it is a chart.

    Table: How people heard about us {chart}

    | Way | People |
    | --- | ------ |

As in Pandoc, a caption stands directly above or below its table, after `Table:` or a colon alone, which is
not shown. What has a number ("Table 2: Ages") is shown with it, since other words may speak of "Table 2".
`{chart}` ends a caption, or stands alone where there is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from msgspec.structs import replace

from hwrender.document import Inline, Picture, Text
from hwrender.reading.markdown.caption_lines import CAPTION_MARK, CHART_MARK, is_beside_table, is_caption
from hwrender.reading.markdown.context import BodyContext, Node
from hwrender.reading.markdown.paragraphs import pieces_of
from hwrender.reading.markdown.placeholders import Piece, Placeholder, pictures_in, without_placeholders
from hwrender.reading.markdown.places import LINES

TABLE_CAPTION = "table_caption"
"""The type of the node of what stands beside a table, which is among the children of the table's."""


def says_chart(node: Node) -> bool:
    """Whether a paragraph says that the table beside it is a chart."""
    return CHART_MARK.search(_content(node)) is not None


def with_captions(nodes: Sequence[Node]) -> list[Node]:
    """The same nodes; what stands beside a table has become a child of it, the first ones or the last.

    What stands between two tables belongs to the one that it touches, and else to the one above.
    """
    tied: list[Node] = []
    waiting: list[Node] = []
    for node, below in zip_longest(nodes, nodes[1:]):
        node.children = with_captions(node.children)
        if _is_beside(node):
            above = tied[-1] if tied and not waiting else None
            if above is not None and _takes(above, node) and not _touches_only(above, node, below):
                above.children.append(_beside(node))
            else:
                waiting.append(node)
            continue
        while waiting and _takes(node, waiting[-1]):
            node.children.insert(0, _beside(waiting.pop()))
        tied += [*waiting, node]
        waiting = []
    return tied + waiting


def complain_of_loose_chart(node: Node, context: BodyContext) -> None:
    """A finding for a paragraph that says that a table is a chart and stands beside none."""
    lines: list[tuple[int, int]] = node.children[0].token.meta[LINES]
    start, end = lines[-1]
    mark = CHART_MARK.search(context.body, start, end)
    if says_chart(node) and mark is not None:
        place = context.span(
            start + len(context.body[start : mark.end()].rstrip()) - len(mark[0].strip()), end
        )
        hint = "Write {chart} right under its table. Or take it out."
        context.findings.warning("D038", place, "No table stands beside this word.", hint, "")


def _content(node: Node) -> str:
    return node.children[0].token.content


def _is_beside(node: Node) -> bool:
    return node.type == "paragraph" and is_beside_table(_content(node))


def _beside(node: Node) -> Node:
    node.token.type = TABLE_CAPTION
    return node


def _takes(table: Node, node: Node) -> bool:
    """Whether a table has no caption yet, or is not marked yet, so that this can be the one that it has."""
    if table.type != "table":
        return False
    held = [part for part in table.children if part.type == TABLE_CAPTION]
    is_new_caption = is_caption(_content(node)) and not any(is_caption(_content(part)) for part in held)
    is_new_mark = says_chart(node) and not any(map(says_chart, held))
    return is_new_caption if is_caption(_content(node)) else is_new_mark


def _touches_only(above: Node, node: Node, below: Node | None) -> bool:
    """Whether there is no empty line before a table below, but one after the table above."""
    if below is None or below.type != "table":
        return False
    (_, above_ends), (starts, ends), (below_starts, _) = (
        each.token.map or [0, 0] for each in (above, node, below)
    )
    return above_ends < starts and ends == below_starts


def read_caption(node: Node, context: BodyContext, pictures: list[Picture]) -> tuple[Inline, ...]:
    """The words of a caption, without the signs around them; its pictures are put to `pictures`."""
    pieces = pieces_of(node, context)
    mark = CAPTION_MARK.match(_content(node))
    if pieces and isinstance(pieces[0], Text) and mark is not None:
        pieces[0] = _cut(pieces[0], mark.end(), len(pieces[0].text))
    last = pieces[-1] if pieces else None
    if isinstance(last, Text) and (chart := CHART_MARK.search(last.text)) is not None:
        pieces[-1] = _cut(last, 0, chart.start())
    pictures.extend(pictures_in(pieces))
    kept: list[Piece] = [each for each in pieces if not isinstance(each, Text) or each.text]
    return without_placeholders([*kept, Placeholder()])


def _cut(text: Text, start: int, end: int) -> Text:
    """A part of words that are written as they are."""
    span = replace(text.span, column=text.span.column + start, end_column=text.span.column + end)
    return Text(text.text[start:end], span)
