"""What the tests of reading share: a body read as a report, every node of it, and its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from hwrender.document import (
    Block,
    Code,
    CodeBlock,
    Document,
    Foreign,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    Picture,
    Strong,
    Text,
)
from hwrender.reading import ReadResult, read_text

HEAD = "---\ntitle: A report\nlang: en-GB\n---\n"
HEAD_LINES = HEAD.count("\n")


def read_body(body: str) -> ReadResult:
    """A report with this body. Line 1 of the body is line 5 of the report."""
    return read_text(HEAD + body, "report.md")


def document_of(body: str) -> Document:
    """The document of a body that reads without an error."""
    result = read_body(body)
    assert result.document is not None
    assert [each.as_text() for each in result.findings if each.severity.value == "error"] == []
    return result.document


def blocks_of(body: str) -> tuple[Block, ...]:
    """The blocks of a body without sections."""
    (section,) = document_of(body).sections
    assert section.heading is None
    return section.blocks


def codes_of(result: ReadResult) -> list[str]:
    """The codes of all findings, in line order."""
    return [finding.code for finding in result.findings]


def nodes(value: Any) -> Iterator[Any]:
    """Every node of a document, its metadata left out, in the order of the model."""
    if isinstance(value, tuple):
        for each in value:
            yield from nodes(each)
    elif isinstance(value, Struct):
        yield value
        for name in value.__struct_fields__:
            if name not in ("span", "metadata"):
                yield from nodes(getattr(value, name))


def words(inlines: tuple[Inline, ...]) -> str:
    """Inlines as one line: **strong**, [link](target), `code`, {lang: words}, [^1], and / for a break."""
    return "".join(_words(inline) for inline in inlines)


def _words(inline: Inline) -> str:
    match inline:
        case Text(text=text):
            return text
        case Strong(children=children):
            return f"**{words(children)}**"
        case Link(target=target, children=children):
            return f"[{words(children)}]({target})"
        case Code(text=text):
            return f"`{text}`"
        case LineBreak():
            return "/"
        case Foreign(language=language, children=children):
            return f"{{{language}: {words(children)}}}"
        case NoteReference(number=number):
            return f"[^{number}]"


def all_words(value: Any) -> list[str]:
    """Every word that is shown, in order, descriptions of pictures included."""
    shown = (each for each in nodes(value) if isinstance(each, Text | Code | CodeBlock | Picture))
    return " ".join(each.alt if isinstance(each, Picture) else each.text for each in shown).split()


def source_of(text: str, node: Any) -> str:
    """The characters of the source at a node's place."""
    lines = text.split("\n")
    span = node.span
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    first, *middle, last = lines[span.line - 1 : span.end_line]
    return "\n".join([first[span.column - 1 :], *middle, last[: span.end_column - 1]])
