"""Who said it: the last line of a quotation, where it starts with a dash."""

from __future__ import annotations

import re

from msgspec.structs import replace

from hwrender.document import Block, Inline, List, Paragraph, Text
from hwrender.reading.markdown.placeholders import cover, is_line_end

_DASH = re.compile(r"[-–—―]+\s*(?=\D|$)")


def split_attribution(
    blocks: tuple[Block, ...], marker: str | None
) -> tuple[tuple[Block, ...], tuple[Inline, ...]]:
    """The blocks of a quotation without its attribution, and the attribution without its dash.

    A line that starts with "- " is a list to Markdown: `marker` is the sign of the list at the end, where
    there is one. A quotation that is nothing but such a line has no attribution.
    """
    match blocks:
        case (*before, List(items=(item,))) if before and marker == "-":
            if len(item.blocks) == 1 and isinstance(item.blocks[0], Paragraph):
                words = item.blocks[0].children
                if not any(is_line_end(inline) for inline in words):
                    return tuple(before), words
        case (*before, Paragraph(children=children)):
            start = max((at for at, each in enumerate(children) if is_line_end(each)), default=-1) + 1
            words, kept = _without_dash(children[start:]), children[: max(start - 1, 0)]
            if words and kept:
                return (*before, Paragraph(kept, cover(kept[0].span, kept[-1].span))), words
            if words and before:
                return tuple(before), words
        case _:
            pass
    return blocks, ()


def _without_dash(line: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The line after its dash, or nothing when it has none or no more than that."""
    if not line or not isinstance(line[0], Text):
        return ()
    dash = _DASH.match(line[0].text)
    if dash is None or (dash.end() == len(line[0].text) and len(line) == 1):
        return ()
    rest = line[0].text[dash.end() :]
    if not rest:
        return line[1:]
    span = replace(line[0].span, column=line[0].span.column + dash.end())
    return (Text(rest, span), *line[1:])
