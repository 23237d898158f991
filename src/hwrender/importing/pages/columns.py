"""Columns of a page: a narrow one beside the text is furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.importing.pages.survey import Survey
from hwrender.markup import MarkupElement

_GRID = re.compile(r"\b(?:col|span|large|medium)-?(?:xs|sm|md|lg|xl)?-?(\d{1,2})\b")
_NARROW, _WIDE, _MOST_BESIDE = 4, 7, 12


def side_columns(survey: Survey, root: MarkupElement, *, is_marked: bool) -> Iterator[MarkupElement]:
    """Narrow columns of a grid beside a wide one that says far more."""
    for element in survey.inside(root):
        width = _columns(element)
        parent = survey.parents.get(id(element))
        if not 0 < width <= _NARROW or parent is None or not survey.of(element).links:
            continue
        beside = [each for each in parent.children if isinstance(each, MarkupElement)]
        wide = [each for each in beside[:_MOST_BESIDE] if _WIDE <= _columns(each) < 2 * _NARROW + 2]
        if any(survey.of(each).words >= 3 * survey.of(element).words for each in wide):
            yield element


def _columns(element: MarkupElement) -> int:
    """How many of twelve columns an element takes; 0 where it does not say."""
    found = _GRID.search(element.attributes.get("class", "")[:300])
    return int(found[1]) if found else 0
