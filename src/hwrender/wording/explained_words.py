"""S6: a hard word is explained where it is first used, and again at the end.

Easy read explains a word of the glossary in the row that first uses it, and not in headings, tables or
descriptions. The full edition explains its hard words at the end alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from hwrender.diagnostics import Severity
from hwrender.edition.kind import EditionKind
from hwrender.plain.glossary import Found
from hwrender.prose import Prose, ProseKind
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark

_IN_ROWS = frozenset([ProseKind.PARAGRAPH, ProseKind.ITEM, ProseKind.QUOTATION])
_BEFORE_ROWS = frozenset([ProseKind.HEADING, ProseKind.CELL, ProseKind.CAPTION])


def check_explained_words(copy: Copy) -> Iterator[Mark]:
    """Each hard word of the glossary that is used before, or without, its explanation."""
    uses = [
        (text, found)
        for text in copy.texts
        if text.kind in _IN_ROWS | _BEFORE_ROWS
        for found in copy.glossary.find(text.text)
    ]
    match copy.kind:
        case EditionKind.EASY:
            yield from _used_before_explained(uses)
        case EditionKind.FULL:
            own = copy.own_terms()
            phrases = [
                (text, found)
                for text, found in uses
                if found.definition.term in own or " " in found.definition.term
            ]
            yield from _explained_at_the_end(phrases)
        case _:
            assert_never(copy.kind)


def _used_before_explained(uses: list[tuple[Prose, Found]]) -> Iterator[Mark]:
    explained_in: dict[str, int | None] = {}
    for text, found in uses:
        if text.kind in _IN_ROWS:
            explained_in.setdefault(found.definition.term, text.section)
    met: set[str] = set()
    for text, found in uses:
        term = found.definition.term
        if term in met:
            continue
        met.add(term)
        if text.kind in _BEFORE_ROWS and explained_in.get(term, -1) != text.section:
            yield Mark(
                f"“{found.place.of(text.text)}” is used here before anything explains it.",
                f"Explain it here: {found.definition.explanation()}",
                text,
                found.place,
            )


def _explained_at_the_end(uses: list[tuple[Prose, Found]]) -> Iterator[Mark]:
    met: set[str] = set()
    for text, found in uses:
        term = found.definition.term
        if term not in met:
            met.add(term)
            yield Mark(
                f"“{found.place.of(text.text)}” is only explained at the end.",
                f"You could explain it here: {found.definition.explanation()}",
                text,
                found.place,
                severity=Severity.NOTE,
            )
