"""Which part of a page is its text, and what in it and around it is furniture.

First go elements that say what they are, by their tag, role or name. Then the part that is marked as content
is taken, or the whole page where none is. In it go lines, lists of links and boxes that only sites have.
Whatever is left out inside the text is told of, with its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from hwrender.importing.pages.boxes import (
    card_boxes,
    furniture_lines,
    furniture_parts,
    is_in_sentence,
    lines_of_site,
    link_boxes,
)
from hwrender.importing.pages.columns import side_columns
from hwrender.importing.pages.furniture import (
    AROUND,
    ROLES,
    TAGS,
    is_named_furniture,
)
from hwrender.importing.pages.survey import BLOCKS, HEADINGS, Measure, Survey
from hwrender.markup import MarkupElement

_MARKED = ("main", "article")
_MOST_OF_PAGE, _MOST_OF_LONG_PAGE, _LONG_TEXT, _ENOUGH = 0.4, 0.75, 150, 0.5
"""Comments may be longer than what they are about."""


class MainContent(Struct):
    """The part of a page that is its text. `is_marked` says whether the page itself marks it as that. `boxes`
    are what was left out inside it, and `outside` long lines that stand outside it and are no furniture."""

    root: MarkupElement
    is_marked: bool
    boxes: list[MarkupElement] = field(default_factory=list)
    outside: list[MarkupElement] = field(default_factory=list)


def find_content(survey: Survey, title: MarkupElement | None, organisation: str) -> MainContent:
    """Choose the part, and leave out of the survey what is furniture."""
    taken = [*_named(survey, title)]
    body = next((each for each in survey.order if each.tag == "body"), survey.root)
    content = _root(survey, body)
    if content.is_marked:
        inside = {id(each) for each in survey.inside(content.root)} | {id(content.root)}
        content.outside = [*_prose_outside(survey, body, inside)]
    content.boxes = [each for each in taken if any(around is content.root for around in survey.around(each))]
    for find in (side_columns, furniture_parts, card_boxes, link_boxes, furniture_lines):
        _leave_out(survey, content, [*find(survey, content.root, is_marked=content.is_marked)])
    if title is not None and content.boxes:
        _leave_out(survey, content, [*lines_of_site(survey, content.root, title, organisation)])
    return content


def _leave_out(survey: Survey, content: MainContent, boxes: list[MarkupElement]) -> None:
    if not boxes:
        return
    content.boxes += boxes
    survey.left_out |= {id(each) for each in boxes}
    survey.measure()


def _named(survey: Survey, title: MarkupElement | None) -> Iterator[MarkupElement]:
    """What says that it is furniture: leaves it out. Whatever holds much of a page, or its title, is not."""
    around_title = {id(title), *map(id, survey.around(title))} if title is not None else set()
    whole = _said(survey.of(survey.root))
    marked = {id(each) for element in survey.order if _is_marked(element) for each in survey.around(element)}
    inside_marked: set[int] = set()
    for element in survey.order:
        parent = survey.parents.get(id(element))
        is_inside = parent is not None and (id(parent) in inside_marked or _is_marked(parent))
        if is_inside:
            inside_marked.add(id(element))
        if id(element) not in survey.measures or id(element) in around_title or id(element) in marked:
            continue
        said = _said(survey.of(element))
        most = _MOST_OF_LONG_PAGE if whole - said >= _LONG_TEXT else _MOST_OF_PAGE
        is_little = said <= most * whole and not is_in_sentence(element, survey)
        if is_little and _says_so(element, is_inside=is_inside):
            survey.left_out.add(id(element))
            if survey.of(element).words:
                yield element
    survey.measure()


def _says_so(element: MarkupElement, *, is_inside: bool) -> bool:
    role = element.attributes.get("role", "").lower()
    if element.tag in TAGS or role in ROLES:
        return True
    if element.tag in AROUND or role == "complementary":
        return not is_inside or (element.tag == "footer" and is_named_furniture(element))
    return element.tag not in ("html", "body", "main", *HEADINGS) and is_named_furniture(element)


def _is_marked(element: MarkupElement) -> bool:
    return element.tag in _MARKED or element.attributes.get("role", "").lower() in _MARKED


# --- the part that is the text -----------------------------------------------------------------------------


def _root(survey: Survey, body: MarkupElement) -> MainContent:
    """The largest part that is marked as content, where it holds enough of what the page says."""
    prose = max(1, _said(survey.of(body)))
    for kind in _MARKED:
        marked = [
            each
            for each in survey.order
            if (each.tag == kind or each.attributes.get("role", "").lower() == kind)
            and id(each) in survey.measures
        ]
        best = max(marked, key=lambda each: _said(survey.of(each)), default=None)
        if best is not None and _said(survey.of(best)) >= _ENOUGH * prose:
            return MainContent(best, is_marked=True)
    return MainContent(body, is_marked=False)


def _said(measure: Measure) -> int:
    return measure.words - measure.linked


def _prose_outside(survey: Survey, body: MarkupElement, inside: set[int]) -> Iterator[MarkupElement]:
    """The nearest blocks around long lines that stand outside the part."""
    for element in survey.inside(body):
        if element.tag not in BLOCKS or id(element) in inside or not survey.of(element).prose:
            continue
        if not any(isinstance(each, MarkupElement) and survey.of(each).prose for each in element.children):
            yield element
