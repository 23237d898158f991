"""Furniture inside the text of a page: lines, lists of links and boxes that only sites have.

`is_marked` tells whether the page itself marks that part as its text.
"""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.importing.pages.furniture import (
    is_contents_heading,
    is_furniture_heading,
    is_furniture_line,
    is_link_of_site,
    speaks_of_cookies,
)
from hwrender.importing.pages.survey import BLOCKS, HEADINGS, Measure, Survey
from hwrender.markup import MarkupElement, MarkupText

_SHORT, _FEWEST_LINKS, _FEWEST_OF_TEXT, _MOST_OF_LITTLE, _ENOUGH_PROSE = 150, 3, 8, 60, 8
_BOXES = frozenset(
    ["div", "section", "aside", "ul", "ol", "dl", "td", "table", "p", "form", "footer", "fieldset", "center"]
)
_OF_TABLES = frozenset(["tr", "td", "th", "table", "thead", "tbody"])
_OTHER_HEADS = frozenset(["p", "div", "strong", "b", "legend", "dt", "summary", "span"])
_FILES = (".pdf", ".doc", ".docx", ".xls", ".xlsx", ".odt", ".ppt", ".pptx", ".csv", ".mp3", ".rtf")


def furniture_parts(survey: Survey, root: MarkupElement, *, is_marked: bool) -> Iterator[MarkupElement]:
    """Headings that sites have, with what stands under them, and tables of contents."""
    for heading in [each for each in survey.inside(root) if _may_head(each, survey)]:
        words = survey.words(heading)
        is_contents = is_contents_heading(words)
        if not (is_contents or is_furniture_heading(words)):
            continue
        box = _box_that_begins_with(heading, survey, root)
        under = [box] if box is not None else [heading, *_under(heading, survey)]
        measures = [survey.of(each) for each in under if each is not heading]
        links, linked = sum(each.links for each in measures), sum(each.linked for each in measures)
        count = sum(each.words for each in measures)
        if box is not None or (links and (is_contents or linked >= 0.3 * count or links >= _FEWEST_LINKS)):
            yield from under
        elif count <= 2:
            yield heading


def _may_head(element: MarkupElement, survey: Survey) -> bool:
    return survey.of(element).is_short and (element.tag in HEADINGS or element.tag in _OTHER_HEADS)


def _box_that_begins_with(
    heading: MarkupElement, survey: Survey, root: MarkupElement
) -> MarkupElement | None:
    """The largest box that has these words first, little in it, and no other heading as high."""
    box = None
    for each in survey.around(heading):
        measure = survey.of(each)
        if each is root or each.tag not in _BOXES or not measure.is_short:
            break
        if not survey.words(each).startswith(survey.words(heading)):
            break
        if heading.tag in HEADINGS and _count_of_headings(each, heading.tag, survey) > 1:
            break
        if measure.words > survey.of(heading).words and _is_little(measure):
            box = each
    return box


def _is_little(measure: Measure) -> bool:
    """Whether a box has so few words, or so few for each of its links, that they are no text."""
    return measure.words <= _MOST_OF_LITTLE or (measure.links > 1 and measure.words <= 30 * measure.links)


def _count_of_headings(element: MarkupElement, lowest: str, survey: Survey) -> int:
    return sum(each.tag in HEADINGS and each.tag <= lowest for each in survey.inside(element))


def _under(heading: MarkupElement, survey: Survey) -> Iterator[MarkupElement]:
    """What follows beside a heading, up to the next, or to sentences that tell of no link before them."""
    parent = survey.parents.get(id(heading))
    if parent is None or heading.tag not in HEADINGS:
        return
    before = heading
    for each in parent.children[survey.places[id(heading)] + 1 :]:
        if isinstance(each, MarkupText) or not (measure := survey.of(each)).words:
            continue
        if (each.tag in HEADINGS and each.tag <= heading.tag) or _count_of_headings(
            each, heading.tag, survey
        ):
            return
        tells = before.tag in HEADINGS and before is not heading
        if measure.prose and not measure.links and not tells:
            return
        before = each
        yield each


def furniture_lines(survey: Survey, root: MarkupElement, *, is_marked: bool) -> Iterator[MarkupElement]:
    """Lines that only sites say, each with the box that has no other words; and boxes about cookies."""
    for element in survey.inside(root):
        measure = survey.of(element)
        is_in_table = element.tag in _OF_TABLES and not _is_alone_in_row(element, survey)
        if not measure.is_short or is_in_table or is_in_sentence(element, survey):
            continue
        words = survey.words(element)
        is_line = is_furniture_line(words, is_link=measure.is_mostly_links, has_link=measure.links > 0)
        is_notice = element.tag in _BOXES and measure.words < _SHORT and speaks_of_cookies(words)
        if is_line or is_notice or _is_foot(element, survey):
            yield element


def _is_foot(element: MarkupElement, survey: Survey) -> bool:
    """Whether a line has two links or more of those that every site has at its foot."""
    measure = survey.of(element)
    if element.tag not in _BOXES or measure.links < 2 or measure.words > _MOST_OF_LITTLE:
        return False
    links = [each for each in survey.inside(element) if each.tag == "a"]
    return sum(is_link_of_site(survey.words(each)) for each in links) >= 2


def _is_alone_in_row(cell: MarkupElement, survey: Survey) -> bool:
    row = survey.parents.get(id(cell))
    return cell.tag == "td" and row is not None and survey.of(row).words == survey.of(cell).words


def is_in_sentence(element: MarkupElement, survey: Survey) -> bool:
    """Whether words that are no block stand among others that are no links."""
    if element.tag in BLOCKS:
        return False
    block = next((each for each in survey.around(element) if each.tag in BLOCKS), None)
    return block is not None and not survey.of(block).is_mostly_links


def card_boxes(survey: Survey, root: MarkupElement, *, is_marked: bool) -> Iterator[MarkupElement]:
    """Boxes that show other pages: each under a heading that is a link, with a few words and a picture."""
    for element in survey.inside(root):
        measure = survey.of(element)
        if element.tag not in _BOXES or measure.links < 2 or not _is_little(measure):
            continue
        headings = [each for each in survey.inside(element) if each.tag in HEADINGS and survey.of(each).words]
        if sum(survey.of(each).is_mostly_links for each in headings) >= 2 and all(
            survey.of(each).links for each in headings
        ):
            yield element


def link_boxes(survey: Survey, root: MarkupElement, *, is_marked: bool) -> Iterator[MarkupElement]:
    """Boxes of links before all that is said in sentences, or after it; or beside it in a table."""
    blocks = [each for each in survey.inside(root) if each.tag in BLOCKS]
    places = [place for place, each in enumerate(blocks) if _is_said(each, survey)]
    if not places:
        return
    first, last = places[0], places[-1]
    for place, element in enumerate(blocks):
        measure = survey.of(element)
        if element.tag not in _BOXES or not measure.is_mostly_links or measure.links < 2:
            continue
        is_beside = element.tag == "td" and measure.links >= _FEWEST_LINKS
        if _leads_inside(element, survey):
            yield element
        elif first < place < last and not is_beside:
            continue
        elif not _leads_to_files(element, survey) and not (
            (is_marked or _is_beside_text(element, survey)) and _is_announced(element, survey)
        ):
            yield element


def lines_of_site(
    survey: Survey, root: MarkupElement, title: MarkupElement, organisation: str
) -> Iterator[MarkupElement]:
    """What stands before the title of a page that has furniture: the name of the site, and what it says of
    itself in a few words. Where the title stands in no such place, only the name."""
    before = []
    for element in survey.inside(root):
        if element is title:
            break
        if element.tag in BLOCKS and survey.of(element).is_short and not _holds(element, title, survey):
            before.append(element)
    else:
        return
    site = " ".join(organisation.lower().split())
    has_menu = any(id(each) in survey.left_out for each in survey.order_before(title))
    for element in before:
        is_name = survey.words(element).lower() == site
        if is_name or (has_menu and survey.of(element).words <= _FEWEST_OF_TEXT):
            yield element


def _holds(element: MarkupElement, inside: MarkupElement, survey: Survey) -> bool:
    return any(each is element for each in survey.around(inside))


def _is_said(element: MarkupElement, survey: Survey) -> bool:
    """Whether a block is a long line that is no link."""
    inside = any(isinstance(each, MarkupElement) and survey.of(each).prose for each in element.children)
    return survey.of(element).prose > 0 and not inside


def _targets(element: MarkupElement, survey: Survey) -> list[str]:
    return [each.attributes.get("href", "") for each in survey.inside(element) if each.tag == "a"]


def _is_beside_text(element: MarkupElement, survey: Survey) -> bool:
    """Whether a list stands in a box with sentences, and not in one of its own."""
    parent = survey.parents.get(id(element))
    return parent is not None and survey.of(parent).prose >= _ENOUGH_PROSE


def _leads_inside(element: MarkupElement, survey: Survey) -> bool:
    """Whether these are links to parts of the same page: its contents."""
    targets = [target for target in _targets(element, survey) if target]
    return len(targets) >= _FEWEST_LINKS and all("#" in target and len(target) > 1 for target in targets)


def _leads_to_files(element: MarkupElement, survey: Survey) -> bool:
    targets = _targets(element, survey)
    files = sum(target.lower().split("?")[0].endswith(_FILES) for target in targets)
    return 2 * files >= len(targets)


def _is_announced(element: MarkupElement, survey: Survey) -> bool:
    """Whether the line before a list says what is in it."""
    for each in (element, *survey.around(element)):
        parent = survey.parents.get(id(each))
        if parent is None:
            return False
        for child in reversed(parent.children[: survey.places[id(each)]]):
            if isinstance(child, MarkupElement) and (measure := survey.of(child)).words:
                words = survey.words(child) if measure.is_short else ""
                return words.endswith(":") or (child.tag in HEADINGS and not is_furniture_heading(words))
    return False
