"""Where Markdown reads, hides or prints something else than a person most likely meant: findings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from hwrender.reading.findings import shown
from hwrender.reading.markdown.captions import complain_of_loose_chart
from hwrender.reading.markdown.context import BodyContext, Node
from hwrender.reading.markdown.other_programs import Sign
from hwrender.reading.markdown.places import LINES
from hwrender.reading.markdown.typed_lines import indented_words, ruled_table, typed_lines

REFERENCES = "references"
"""Key of the environment: addresses by the name in square brackets that stands for them."""

_LONGEST_HEADING_WORDS = 15
_LONG_LINE_CHARACTERS = 50
_ENDS_A_SENTENCE = re.compile(r"[.!?:;,…]['\"”’)*_]*$")
_BOX = re.compile(r"\[([ xX])\][ \t]+")
_ADDRESS = re.compile(
    r"[a-z][a-z0-9+.-]*:|[#/.]|www\.|.*/|\S*\w\.(?:html?|pdf|docx?|png|jpe?g|gif|svg|md|org|com|uk)$",
    re.IGNORECASE,
)
_NAME = re.compile(r"\[([^\[\]]+)\]")
_FENCE_OF_HIDDEN = re.compile(
    r"^[ \t]*(?P<sign>%%)(?=[^%\n]*$)|^(?:[^%\n]|%(?!%))*?(?<!\d)(?P<end>%%)[ \t]*$", re.MULTILINE
)
_MARKER = re.compile(r"[-+*]|\d+[.)]")


def complain_of_misread(nodes: list[Node], context: BodyContext) -> None:
    """A finding for each block among these nodes, and those inside them, that was meant as another."""
    hidden = _Hidden(context.body)
    _complain(nodes, context, hidden)


class _Hidden:
    """The lines that open and close what another program hides. One without a partner hides nothing."""

    def __init__(self, body: str) -> None:
        self._lines_left = len([*_FENCE_OF_HIDDEN.finditer(body)]) if "%%" in body else 0
        self._is_open = False

    def sign(self, line: str, start: int) -> Sign | None:
        """What to say of this line of a paragraph."""
        found = _FENCE_OF_HIDDEN.search(line)
        if found is None:
            return None
        self._lines_left -= 1
        opens = not self._is_open and self._lines_left > 0
        meant = "<!--" if opens else "-->" if self._is_open else ""
        self._is_open = opens
        hint = "Take the words out, or write <!-- before them and --> after them."
        message = "Another program hides words after this sign."
        first, last = found.span("sign" if found["sign"] else "end")
        return Sign(start + first, start + last, "D107", message, hint, meant)


def _complain(nodes: list[Node], context: BodyContext, hidden: _Hidden) -> None:
    for before, node, after in zip([None, *nodes], nodes, [*nodes[1:], None], strict=False):
        match node.type:
            case "hr" if before is not None and after is not None:
                _ruled_table(before, node, after, context)
            case "paragraph":
                _paragraph(node, context, hidden)
            case "code_block":
                _indented(node, context)
            case "heading":
                _heading(node, context)
            case "bullet_list" | "ordered_list":
                _list(before, node, context)
            case _:
                pass
        _complain(node.children, context, hidden)


def complain_of_hidden(references: Mapping[str, Any], context: BodyContext) -> None:
    """A finding for each line that is taken for the address of a link and is most likely none."""
    doubtful = [
        (label, found) for label, found in references.items() if not _ADDRESS.match(found["href"] or "#")
    ]
    if not doubtful:
        return
    named = Counter(" ".join(name.split()).upper() for name in _NAME.findall(context.body))
    starts = context.source.line_starts
    first = context.source.span(context.base, context.base).line - 1
    for label, found in doubtful:
        if named[label] > 1:
            continue
        at = context.source.text.find("[", starts[first + found["map"][0]]) - context.base
        hint = "To print it, write a backslash first: \\[."
        message = "This line would not be shown. It is taken for an address."
        context.findings.error("D105", context.span(at, at + 1), message, hint, "\\[")


def _paragraph(node: Node, context: BodyContext, hidden: _Hidden) -> None:
    complain_of_loose_chart(node, context)
    lines = _lines_of(node, context)
    for sign in typed_lines(context.body, lines) if lines else ():
        context.report(sign, 0)
    for start, end in lines:
        if (fence := hidden.sign(context.body[start:end], start)) is not None:
            context.report(fence, 0)


def _ruled_table(above: Node, rule: Node, below: Node, context: BodyContext) -> None:
    """Lines of dashes under the names of columns: a table to another program, and a pause here."""
    if above.type != "paragraph" or below.type != "paragraph":
        return
    lines = [line for node in (above, rule, below) for line in _lines_of(node, context)]
    table = ruled_table([context.body[start:end] for start, end in lines])
    is_whole = [each.token.map for each in (above, rule, below)]
    if table is not None and all(one[1] == two[0] for one, two in pairwise(filter(None, is_whole))):
        context.report(Sign(lines[0][0], lines[-1][1], *table), 0)


def _lines_of(node: Node, context: BodyContext) -> list[tuple[int, int]]:
    token = node.children[0].token if node.children else node.token
    lines = [_trimmed(context.body, *line) for line in token.meta[LINES]]
    return [(start, end) for start, end in lines if start < end]


def _indented(node: Node, context: BodyContext) -> None:
    """Four blanks before a paragraph make code of it (CommonMark 0.31.2, 4.4). In another program they set it
    in, or nobody sees them."""
    if not indented_words(node.token.content):
        return
    lines = node.token.meta[LINES]
    start, end = lines[0][0], _trimmed(context.body, *lines[-1])[1]
    line_start = context.body.rfind("\n", 0, start) + 1
    blank = "\t" if context.body[start - 1 : start] == "\t" else "    "
    before = context.body[line_start:start].removesuffix(blank)
    meant = "\n".join(
        f"{before}{line.removeprefix(before).lstrip()}".rstrip()
        for line in context.body[start:end].split("\n")
    ).removeprefix(before)
    message = "These words are set in by 4 blanks. They would be shown as code."
    span = context.span(line_start + len(before), end)
    context.findings.warning("D125", span, message, "Take the blanks before them away.", meant)


def _heading(node: Node, context: BodyContext) -> None:
    """Text over a line of dashes is a heading. A sentence, or several lines of text, were meant as none."""
    if node.token.markup.startswith("#"):
        return
    words = node.children[0].token.content
    is_text = "\n" in words or _ENDS_A_SENTENCE.search(words) or len(words.split()) > _LONGEST_HEADING_WORDS
    start, end = _trimmed(context.body, *node.token.meta[LINES][-1])
    line = context.body[start:end]
    if is_text:
        message = "This line makes a heading of the text above it."
        hint = "Put an empty line above it. For a heading, write ## before the words."
        meant = f"\n{line}" if line.startswith("-") else ""
        context.findings.warning("D102", context.span(start, end), message, hint, meant)
    elif line.startswith("-"):
        first = _trimmed(context.body, *node.token.meta[LINES][0])[0]
        message = "The line under these words makes a heading of them."
        hint = f"For a heading, write ## {shown(words)}. For a line, put an empty line above it."
        context.findings.note("D102", context.span(first, end), message, hint, f"## {words}")


def _list(before: Node | None, node: Node, context: BodyContext) -> None:
    for item in node.children:
        _box(item, context)
    if node.type == "ordered_list":
        _numbers(node, context)
    above = _last_paragraph(before)
    if above is None or len(node.children) > 1 or not _goes_on(above, node, context, above is not before):
        return
    start, end = node.token.meta[LINES][0]
    marker = _MARKER.match(context.body, start, end)
    assert marker is not None
    message = "This line goes on with a sentence. It is a list here."
    sign = f"{marker[0][:-1]}\\{marker[0][-1]}"
    hint = f"Join it with the line above, or write {sign}."
    context.findings.warning("D104", context.span(*marker.span()), message, hint, sign)


def _numbers(node: Node, context: BodyContext) -> None:
    """Markdown counts on from the first number, whatever the others are. Where all are the same, that is what
    they were written for."""
    written = [int(item.token.info or 0) for item in node.children]
    if len({*written}) == 1:
        return
    shown_number, sign = written[0], node.token.markup
    for item, number in zip(node.children, written, strict=True):
        if number != shown_number:
            start = item.token.meta[LINES][0][0]
            marker = f"{number}{sign}"
            other = f"{number}{')' if sign == '.' else '.'}"
            hint = f"To keep {number}, write {other}"
            message = f"This number would be shown as {shown_number}."
            at = context.body.find(marker, start)
            span = context.span(at, at + len(marker))
            context.findings.warning("D126", span, message, f"{hint} in its place.", other)
            return
        shown_number += 1


def _goes_on(above: Node, node: Node, context: BodyContext, in_list: bool) -> bool:
    """Whether the words of this list go on with the last line of the paragraph right above it, which may be
    one in a list."""
    if above.token.map is None or node.token.map is None or above.token.map[1] != node.token.map[0]:
        return False
    lines = above.children[0].token.meta[LINES]
    line = context.body[slice(*lines[-1])].strip()
    first = _MARKER.sub("", context.body[slice(*node.token.meta[LINES][0])], count=1).strip()
    if not line or not first or _ENDS_A_SENTENCE.search(line):
        return False
    is_wrapped = len(lines) > 1 or len(line) >= _LONG_LINE_CHARACTERS
    if in_list and not is_wrapped:
        return False
    return first[0].isdigit() or (is_wrapped and first[0].islower())


def _last_paragraph(node: Node | None) -> Node | None:
    """The paragraph at the very end of a block, in whatever list."""
    while node is not None and node.type in ("bullet_list", "ordered_list", "list_item"):
        node = node.children[-1] if node.children else None
    return node if node is not None and node.type == "paragraph" else None


def _box(item: Node, context: BodyContext) -> None:
    """A box to tick at the start of an item would be printed as brackets."""
    if not item.children or item.children[0].type != "paragraph":
        return
    start, end = item.children[0].children[0].token.meta[LINES][0]
    box = _BOX.match(context.body, start, end)
    if box is not None:
        said = "Not done:" if box[1] == " " else "Done:"
        message = f"This box is not drawn. {shown(box[0].strip())} would be printed."
        hint = f"Say it in words, like “{said}”."
        sign = Sign(0, len(box[0].rstrip()), "D106", message, hint, said)
        context.report(sign, start)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
