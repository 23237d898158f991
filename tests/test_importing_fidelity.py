"""Any Word file: its words come out of the report in the order in which they went in."""

from __future__ import annotations

import io
import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from hwrender.document import (
    Block,
    Code,
    Foreign,
    Heading,
    Inline,
    Link,
    List,
    Paragraph,
    Quotation,
    Strong,
    Table,
    Text,
)
from hwrender.importing import import_file
from hwrender.reading import read_text
from word_imports import lean_document

WORD = re.compile(r"[^\W_]+")
TEXT = st.text(alphabet=st.sampled_from("ab éB1 2*_#`[]()<>&;|~:-+=.\\!'\"•^{}\t"), max_size=14)
RUNS = st.lists(st.tuples(TEXT, st.booleans(), st.booleans()), min_size=1, max_size=3)
STYLES = ("Normal", "Heading 1", "Heading 3", "List Bullet", "List Bullet 2", "List Number", "Quote", "Title")
PARTS = st.lists(
    st.tuples(st.sampled_from(STYLES), RUNS)
    | st.tuples(st.just("table"), st.lists(TEXT, min_size=4, max_size=4)),
    max_size=6,
)


def word_file(parts: list[tuple[str, list[object]]]) -> tuple[bytes, list[str]]:
    """A Word file, and its words in order."""
    document = lean_document()
    document.add_heading("Start", 0)
    said = ["Start"]
    for style, content in parts:
        if style == "table":
            table = document.add_table(2, 2)
            for cell, text in zip(table._cells, content, strict=True):
                cell.text = str(text)
            said += map(str, content)
            continue
        paragraph = document.add_paragraph(style=style)
        for text, bold, italic in content:  # type: ignore[misc]  # the other kind is a table
            run = paragraph.add_run(text)
            run.bold, run.italic = bold, italic
        said.append("".join(text for text, _, _ in content))  # type: ignore[misc]  # the same
    written = io.BytesIO()
    document.save(written)
    return written.getvalue(), WORD.findall("\n".join(said))


def words_of(nodes: Iterable[Block | Inline]) -> Iterator[str]:
    for node in nodes:
        match node:
            case Text() | Code():
                yield node.text
            case Strong() | Link() | Foreign():
                yield from words_of(node.children)
            case Heading() | Paragraph():
                yield from (*words_of(node.children), "\n")
            case List():
                for item in node.items:
                    yield from words_of(item.blocks)
            case Quotation():
                yield from (*words_of(node.blocks), *words_of(node.attribution), "\n")
            case Table():
                for row in (node.header, *node.rows):
                    for cell in row:
                        yield from (*words_of(cell.children), "\n")
            case _:
                yield "\n"


@settings(max_examples=15)
@given(PARTS)
def test_words_in_are_words_out_in_order(parts: list[tuple[str, list[object]]]) -> None:
    content, said = word_file(parts)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.docx"
        path.write_bytes(content)
        result = import_file(path, "report")
    assert result.imported is not None
    assert "D117" not in {finding.code for finding in result.findings}
    document = read_text(result.imported.text, "report.md").document
    assert document is not None
    blocks: list[Block] = []
    for section in document.sections:
        blocks += [section.heading] if section.heading else []
        blocks += section.blocks
    out = f"{document.metadata.title}\n" + "".join(words_of(blocks))
    assert WORD.findall(out) == said
