"""What people type in Word in place of a style: bullets by hand, and bold lines for headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from msgspec.structs import replace

from hwrender.importing.model import BlockKind, ImportedBlock
from hwrender.importing.plain_text import one_list
from hwrender.reading.findings import Findings, shown
from hwrender.span import START

_BULLET = re.compile(r"[•●▪◦‣·\uf0b7]\s*(?=\S)")
_BOLD_LINE = re.compile(r"\*\*((?:[^*\\]|\\.)+)\*\*")
_MOST_WORDS = 10
_ENDS_A_SENTENCE = (".", "!", ",", ";")


def as_meant(blocks: tuple[ImportedBlock, ...], findings: Findings) -> tuple[ImportedBlock, ...]:
    """Lines with a typed bullet become lists. In a file without any heading, short lines that are bold all
    through become headings, and each is named so that a person can look."""
    listed = tuple(_lists(blocks))
    if any(block.kind is BlockKind.HEADING for block in listed):
        return listed
    return tuple(_as_heading(block, findings) for block in listed)


def _lists(blocks: tuple[ImportedBlock, ...]) -> Iterator[ImportedBlock]:
    for is_typed, same in groupby(blocks, _has_typed_bullet):
        if is_typed:
            yield one_list([*map(_item, same)])
        else:
            yield from same


def _has_typed_bullet(block: ImportedBlock) -> bool:
    return block.kind is BlockKind.TEXT and _BULLET.match(block.markdown) is not None


def _item(block: ImportedBlock) -> ImportedBlock:
    markdown = "- " + _BULLET.sub("", block.markdown, count=1).replace("\n", "\n  ")
    words = (_BULLET.sub("", block.words[0], count=1), *block.words[1:])
    return replace(block, kind=BlockKind.LIST, words=words, markdown=markdown)


def _as_heading(block: ImportedBlock, findings: Findings) -> ImportedBlock:
    bold = _BOLD_LINE.fullmatch(block.markdown) if block.kind is BlockKind.TEXT else None
    if bold is None or len(block.words[0].split()) > _MOST_WORDS or bold[1].endswith(_ENDS_A_SENTENCE):
        return block
    message = f"The bold line “{shown(block.words[0])}” is used as a heading."
    findings.note("D118", START, message, "If it is not a heading, delete the ## before it.")
    return replace(block, kind=BlockKind.HEADING, markdown=f"## {bold[1]}", level=2)
