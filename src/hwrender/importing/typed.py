"""What people type in Word in place of a style: bullets by hand, and bold lines for headings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from hwrender.importing.model import BlockKind, ImportedBlock
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
    gathered: ImportedBlock | None = None
    for block in blocks:
        bullet = _BULLET.match(block.markdown) if block.kind is BlockKind.TEXT else None
        if bullet is None:
            if gathered is not None:
                yield gathered
            gathered = None
            yield block
            continue
        item = "- " + block.markdown[bullet.end() :].replace("\n", "\n  ")
        words = (_BULLET.sub("", block.words[0], count=1), *block.words[1:])
        if gathered is None:
            gathered = ImportedBlock(BlockKind.LIST, words, item, block.span)
        else:
            gathered = replace(
                gathered, words=(*gathered.words, *words), markdown=f"{gathered.markdown}\n{item}"
            )
    if gathered is not None:
        yield gathered


def _as_heading(block: ImportedBlock, findings: Findings) -> ImportedBlock:
    bold = _BOLD_LINE.fullmatch(block.markdown) if block.kind is BlockKind.TEXT else None
    if bold is None or len(block.words[0].split()) > _MOST_WORDS or bold[1].endswith(_ENDS_A_SENTENCE):
        return block
    message = f"The bold line “{shown(block.words[0])}” is used as a heading."
    findings.note("D118", START, message, "If it is not a heading, delete the ## before it.")
    return replace(block, kind=BlockKind.HEADING, markdown=f"## {bold[1]}", level=2)
