"""Blocks of HTML as blocks of Markdown: headings, paragraphs, lists, tables, quotations, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.importing.inlines import NOTE, inline_markdown, note_name, plain_lines, plain_words
from hwrender.importing.model import BlockKind, ImportedBlock
from hwrender.importing.tables import cells_of, is_layout, table_block
from hwrender.markup import MarkupElement, MarkupText
from hwrender.span import Span

_HEADING = re.compile(r"h([1-6])")
_BLOCKS = frozenset([
    "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "html", "legend", "li", "main", "ol",
    "p", "pre", "section", "summary", "table", "ul",
])  # fmt: skip
_LABELS = frozenset({"dt", "legend"})
_LABEL_CLASS = re.compile(r"(?:^|[\s_-])label(?:$|[\s_-])")


Holders = frozenset[int]
"""The `id` of each element that is a block or holds one."""


def blocks_of(element: MarkupElement) -> Iterator[ImportedBlock]:
    """The blocks inside an element, in order. Loose words between blocks are paragraphs."""
    return _blocks(element, _holders(element))


def _blocks(element: MarkupElement, holders: Holders) -> Iterator[ImportedBlock]:
    loose: list[MarkupElement | MarkupText] = []
    for child in element.children:
        if isinstance(child, MarkupElement) and id(child) in holders:
            yield from _loose(loose)
            loose = []
            yield from _block(child, holders)
        else:
            loose.append(child)
    yield from _loose(loose)


def _holders(element: MarkupElement) -> Holders:
    """Found for all that is inside at once: asking each element again would take a deep page for ever."""
    found: set[int] = set()
    elements = [element]
    parents = [0]
    for number, each in enumerate(elements):  # which grows
        inside = [child for child in each.children if isinstance(child, MarkupElement)]
        elements += inside
        parents += [number] * len(inside)
    for each, parent in zip(reversed(elements), reversed(parents), strict=True):
        if id(each) in found or _is_block(each):
            found |= {id(each), id(elements[parent])}
    return frozenset(found)


def _is_block(element: MarkupElement) -> bool:
    return element.tag in _BLOCKS or _is_label(element)


def _is_label(element: MarkupElement) -> bool:
    return element.tag in _LABELS or _LABEL_CLASS.search(element.attributes.get("class", "")) is not None


def _loose(children: list[MarkupElement | MarkupText]) -> Iterator[ImportedBlock]:
    pictures = [child for child in children if isinstance(child, MarkupElement) and child.tag == "img"]
    pictures += [
        each for child in children if isinstance(child, MarkupElement) for each in child.every("img")
    ]
    lines = plain_lines(children)
    if lines:
        yield ImportedBlock(BlockKind.TEXT, lines, inline_markdown(children), _span_of(children))
    for picture in pictures:
        yield from _picture(picture)


def _span_of(children: list[MarkupElement | MarkupText]) -> Span:
    """The place of the first of these that is not blank."""
    shown = (child for child in children if not isinstance(child, MarkupText) or child.text.strip())
    return next(shown, children[0]).span


def _picture(element: MarkupElement) -> Iterator[ImportedBlock]:
    """A picture that importing has put beside the report; others stay on their page."""
    name = element.attributes.get("data-beside", "")
    if name:
        alt = safe_alt(element.attributes.get("alt", ""))
        yield ImportedBlock(BlockKind.OTHER, (), f"![{alt}]({name})", element.span)


def safe_alt(alt: str) -> str:
    return re.sub(r"([\\\[\]])", r"\\\1", " ".join(alt.split()))


def _block(element: MarkupElement, holders: Holders) -> Iterator[ImportedBlock]:
    """One block element as blocks."""
    tag = element.tag
    if (heading := _HEADING.fullmatch(tag)) is not None:
        yield from _heading(element, int(heading[1]))
    elif tag in ("ul", "ol"):
        yield from _list(element, holders)
    elif tag == "table":
        yield from _table(element, holders)
    elif tag == "blockquote":
        inside = markdown_of(tuple(_blocks(element, holders)))
        if inside:
            quoted = "\n".join(f"> {line}".rstrip() for line in inside.split("\n"))
            yield ImportedBlock(BlockKind.OTHER, (plain_words(element.children),), quoted, element.span)
    elif tag == "pre":
        yield from _code(element)
    elif tag == "hr":
        yield ImportedBlock(BlockKind.OTHER, (), "***", element.span)
    elif _is_label(element):
        words = plain_words(element.children)
        if words:
            yield ImportedBlock(BlockKind.LABEL, (words,), inline_markdown(element.children), element.span)
    else:
        yield from _blocks(element, holders)


def _heading(element: MarkupElement, level: int) -> Iterator[ImportedBlock]:
    words = plain_words(element.children)
    if words:
        text = inline_markdown(element.children, breaks=False)
        yield ImportedBlock(BlockKind.HEADING, (words,), f"{'#' * level} {text}", element.span, level)
    for picture in element.every("img"):
        yield from _picture(picture)


def _list(element: MarkupElement, holders: Holders) -> Iterator[ImportedBlock]:
    items = [child for child in element.children if isinstance(child, MarkupElement) and child.tag == "li"]
    notes = [NOTE.match("#" + item.attributes.get("id", "")) for item in items]
    if items and all(notes):
        yield from (_note(item, note, holders) for item, note in zip(items, notes, strict=True) if note)
        return
    start = element.attributes.get("start", "1")
    number = int(start) if start.isdecimal() and len(start) < 9 else 1
    written = []
    for item in items:
        mark = f"{number}. " if element.tag == "ol" else "- "
        inside = _item_markdown(tuple(_blocks(item, holders)))
        if inside:
            written.append(mark + indented(inside, len(mark)))
            number += 1
    if written:
        words = tuple(plain_words(item.children) for item in items)
        yield ImportedBlock(BlockKind.LIST, words, "\n".join(written), element.span)


def _item_markdown(blocks: tuple[ImportedBlock, ...]) -> str:
    """The blocks of an item; a list right under its first line needs no blank line."""
    text = ""
    for block in blocks:
        between = "\n" if block.kind is BlockKind.LIST and text and "\n" not in text else "\n\n"
        text += (between if text else "") + block.markdown
    return text


def _note(item: MarkupElement, note: re.Match[str], holders: Holders) -> ImportedBlock:
    inside = indented(markdown_of(tuple(_blocks(item, holders))), 4)
    markdown = f"[^{note_name(note[1], note[2])}]: {inside}"
    return ImportedBlock(BlockKind.OTHER, (plain_words(item.children),), markdown, item.span)


def _table(element: MarkupElement, holders: Holders) -> Iterator[ImportedBlock]:
    """A table. One that only puts things beside each other is no table: its cells come one after the other.
    Pictures in a table of facts come after it."""
    if is_layout(element):
        for cell in cells_of(element):
            yield from _blocks(cell, holders)
        return
    yield from table_block(element, lambda cell: _blocks(cell, holders))
    for picture in element.every("img"):
        yield from _picture(picture)


def _code(element: MarkupElement) -> Iterator[ImportedBlock]:
    text = element.words().strip("\n")
    if text.strip():
        fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
        yield ImportedBlock(
            BlockKind.OTHER, (" ".join(text.split()),), f"{fence}\n{text}\n{fence}", element.span
        )


def indented(text: str, spaces: int) -> str:
    """All lines but the first moved to the right; empty lines stay empty."""
    return re.sub(r"\n(?!\n|\Z)", "\n" + " " * spaces, text)


def markdown_of(blocks: tuple[ImportedBlock, ...]) -> str:
    """The blocks with a blank line between them. Of two lists in a row the second has other marks: that is
    what keeps them apart (CommonMark 0.31.2, 5.3)."""
    written: list[str] = []
    before: ImportedBlock | None = None
    for block in blocks:
        text = block.markdown
        if before is not None and before.kind is block.kind is BlockKind.LIST:
            text = _with_other_marks(text, written[-1])
        written.append(text)
        before = block
    return "\n\n".join(written)


def _with_other_marks(markdown: str, before: str) -> str:
    if before.startswith("- "):
        return re.sub(r"^- ", "* ", markdown, flags=re.MULTILINE)
    if re.match(r"\d+\. ", before):
        return re.sub(r"^(\d+)\. ", r"\1) ", markdown, flags=re.MULTILINE)
    return markdown
