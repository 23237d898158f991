"""Words that look like a picture and are none, because Markdown allows no blank in the name of one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.checks.walking import all_blocks, leaves
from hwrender.diagnostics import Finding, Severity
from hwrender.document import Block, Document, Text
from hwrender.span import START, Span

CODE = "D044"
_PICTURE = re.compile(r"!\[[^\]]*\]\((?P<name>[^()<>]*\s[^()<>]*)\)")


def check_mistyped(document: Document) -> Iterator[Finding]:
    """Each picture that would be printed as its own Markdown."""
    for block in all_blocks(document):
        for text, start in _stretches(block):
            for found in _PICTURE.finditer(text):
                name = "-".join(found["name"].split())
                column = start.column + found.start()
                yield Finding(
                    document.file,
                    Span(start.line, column, start.line, column + len(found.group())),
                    CODE,
                    Severity.ERROR,
                    f"The name of this picture has a blank in it: “{found['name']}”.",
                    f"Write it with a hyphen: “{name}”.",
                    found.group().replace(found["name"], name),
                )


def _stretches(block: Block) -> Iterator[tuple[str, Span]]:
    """Texts of a block that follow each other without a gap on a line, joined: reading cuts at brackets."""
    text, start, end = "", START, START
    for leaf in leaves(block):
        if not isinstance(leaf, Text):
            continue
        if text and (leaf.span.line, leaf.span.column) == (end.end_line, end.end_column):
            text, end = text + leaf.text, leaf.span
            continue
        if text:
            yield text, start
        text, start, end = leaf.text, leaf.span, leaf.span
    if text:
        yield text, start
