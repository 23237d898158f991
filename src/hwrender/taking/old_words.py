"""The words of a text as they stand in its source, in stretches of one kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from msgspec import Struct

from hwrender.document import Code, Foreign, Inline, LineBreak, Link, NoteReference, Strong, Text
from hwrender.revising.source import ReadSource
from hwrender.taking.link_targets import one_target
from hwrender.taking.model import NOTE_MARK
from hwrender.taking.sources import shown_of


class OldStretch(Struct, frozen=True):
    """Words of one kind. `kept` is their Markdown where that is more than words; `before` and `after` are
    what surrounds them there (a link, a passage in another language), and `bold_inside` says of each sign
    within whether it is bold there. `target` is where a link leads, as it is compared."""

    text: str
    is_bold: bool
    kept: str = ""
    before: str = ""
    after: str = ""
    target: str = ""
    bold_inside: tuple[bool, ...] = ()


def old_stretches(
    children: Sequence[Inline], source: ReadSource, is_bold: bool = False
) -> Iterator[OldStretch]:
    """The stretches of a text, in order."""
    for inline in children:
        match inline:
            case Text(text=text):
                yield OldStretch(text.replace("\n", " "), is_bold)
            case Strong(children=inside):
                yield from old_stretches(inside, source, is_bold=True)
            case LineBreak():
                yield OldStretch("\n", is_bold)
            case NoteReference():
                yield OldStretch(NOTE_MARK, is_bold, source.cut(inline.span))
            case Code(text=text):
                yield OldStretch(text, is_bold, source.cut(inline.span), "`", "`")
            case Link(target=target, children=inside):
                kept, after = source.cut(inline.span), f"]({written(target)})"
                bold = tuple(_bold_inside(inside))
                yield OldStretch(shown_of(inside), is_bold, kept, "[", after, one_target(target), bold)
            case Foreign(language=language, children=inside):
                kept, after = source.cut(inline.span), f"]{{lang={language}}}"
                bold = tuple(_bold_inside(inside))
                yield OldStretch(shown_of(inside), is_bold, kept, "[", after, bold_inside=bold)
            case _:
                assert_never(inline)


def _bold_inside(children: Iterable[Inline], is_bold: bool = False) -> Iterator[bool]:
    """Of each sign that these show, whether it is bold."""
    for inline in children:
        if isinstance(inline, Strong):
            yield from _bold_inside(inline.children, is_bold=True)
        elif isinstance(inline, Link | Foreign):
            yield from _bold_inside(inline.children, is_bold)
        else:
            yield from [is_bold] * len(shown_of([inline]))


def written(address: str) -> str:
    """An address as Markdown has it: one with brackets in it stands between < and >."""
    return f"<{address}>" if re.search(r"[()\s]", address) else address
