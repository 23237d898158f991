"""A page measured: which of its elements hold words, which of these are links, and what nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from msgspec import Struct, field

from hwrender.importing.pages.looks import PageLooks, Sight
from hwrender.markup import MarkupElement, MarkupText

BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
])  # fmt: skip
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_INSIDE_BUTTON = HEADINGS | {"summary"}
"""Where a button opens what is under it, and its words are those of a heading."""

_CONTROLS = frozenset(["button", "select", "textarea", "progress", "meter"])


class Measure(Struct):
    """Of one element: its words that are shown, how many of them are links, and how many links there are.
    `prose` counts the words of lines that are long and mostly not links."""

    words: int = 0
    characters: int = 0
    linked: int = 0
    links: int = 0
    prose: int = 0

    @property
    def is_short(self) -> bool:
        """Whether it has words, and so few that they may be a line or a box beside a text."""
        return 0 < self.words <= _MOST_IN_BOX and self.characters <= 20 * _MOST_IN_BOX

    @property
    def is_mostly_links(self) -> bool:
        return self.links > 0 and self.linked >= 0.7 * self.words


def count_of_words(text: str) -> int:
    """How many words a text has; where a script puts no blanks between them, two characters count as one."""
    return len(text.split()) + (len(_WITHOUT_BLANKS.findall(text)) // 2 if not text.isascii() else 0)


class Survey(Struct):
    """What is known of each element of a page, by `id`. `order` has all of them, each after what is around
    it, `parents` what is around each, and `places` its place in that.
    `revealed` is what the page hides and is taken for its text all the same."""

    root: MarkupElement
    order: list[MarkupElement] = field(default_factory=list)
    parents: dict[int, MarkupElement] = field(default_factory=dict)
    places: dict[int, int] = field(default_factory=dict)
    sights: dict[int, Sight] = field(default_factory=dict)
    left_out: set[int] = field(default_factory=set)
    measures: dict[int, Measure] = field(default_factory=dict)
    revealed: list[MarkupElement] = field(default_factory=list)

    def of(self, element: MarkupElement) -> Measure:
        return self.measures.get(id(element), _NOTHING)

    def around(self, element: MarkupElement) -> Iterator[MarkupElement]:
        """What is around an element, the nearest first."""
        each = self.parents.get(id(element))
        while each is not None:
            yield each
            each = self.parents.get(id(each))

    def is_seen(self, element: MarkupElement) -> bool:
        """Whether an element is neither hidden nor left out, nor is anything around it."""
        return not any(
            id(each) in self.left_out or self.sights.get(id(each), Sight.SHOWN) is not Sight.SHOWN
            for each in (element, *self.around(element))
        )

    def order_before(self, element: MarkupElement) -> Iterator[MarkupElement]:
        """Each element that begins before this one, seen or not."""
        return takewhile(lambda each: each is not element, self.order)

    def inside(self, element: MarkupElement) -> Iterator[MarkupElement]:
        """Each element inside that is seen, in order."""
        waiting = [element]
        while waiting:
            each = waiting.pop()
            if each is not element:
                yield each
            inside = (child for child in reversed(each.children) if isinstance(child, MarkupElement))
            waiting += filter(self._is_open, inside)

    def words(self, element: MarkupElement) -> str:
        """The words in an element that are seen, on one line."""
        return " ".join("".join(self._texts(element)).split())

    def _texts(self, element: MarkupElement) -> Iterator[str]:
        waiting: list[MarkupElement | MarkupText | str] = [element]
        while waiting:
            each = waiting.pop()
            if isinstance(each, str):
                yield each
            elif isinstance(each, MarkupText):
                yield each.text
            elif each is element or self._is_open(each):
                apart = " " if each.tag in BLOCKS or each.tag == "br" else ""
                waiting += [apart, *reversed(each.children), apart]

    def _is_open(self, child: MarkupElement | MarkupText) -> bool:
        return (
            isinstance(child, MarkupElement)
            and id(child) not in self.left_out
            and self.sights.get(id(child), Sight.SHOWN) is Sight.SHOWN
        )

    def measure(self) -> None:
        """Count again, without what has been left out by now."""
        self.measures = {}
        seen = [each for each in self.order if self._is_seen_below(each)]
        for element in reversed(seen):
            self._count(element)

    def _is_seen_below(self, element: MarkupElement) -> bool:
        """As `is_seen`, where what is around has been looked at before: it has a measure then."""
        parent = self.parents.get(id(element))
        is_seen = self._is_open(element) and (parent is None or id(parent) in self.measures)
        if is_seen:
            self.measures[id(element)] = Measure()
        return is_seen

    def _count(self, element: MarkupElement) -> None:
        mine = self.measures[id(element)]
        for child in element.children:
            if isinstance(child, MarkupText):
                mine.words += count_of_words(child.text)
                mine.characters += len(child.text)
        if element.tag == "a" and "href" in element.attributes:
            mine.linked, mine.links = mine.words, 1
        if element.tag in BLOCKS and not mine.prose and mine.words - mine.linked >= _LONG:
            mine.prose = mine.words - mine.linked
        parent = self.parents.get(id(element))
        if parent is not None:
            around = self.measures[id(parent)]
            around.words += mine.words
            around.characters += mine.characters
            around.linked += mine.linked
            around.links += mine.links
            around.prose += mine.prose


_NOTHING = Measure()
_LONG, _MOST_IN_BOX, _MOST_REVEALED = 8, 300, 4
_WHOLES = ("html", "body", "main", "article", "h1")
_WITHOUT_BLANKS = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def survey_of(root: MarkupElement, looks: PageLooks) -> Survey:
    """Look at every element of a page."""
    survey = Survey(root)
    waiting = [root]
    while waiting:
        element = waiting.pop()
        survey.order.append(element)
        sight = looks.sight(element)
        if element.tag in _CONTROLS and not _opens_what_follows(element, survey):
            sight = Sight.SILENT
        if sight is not Sight.SHOWN:
            survey.sights[id(element)] = sight
        for place in range(len(element.children) - 1, -1, -1):
            child = element.children[place]
            if isinstance(child, MarkupElement):
                survey.parents[id(child)] = element
                survey.places[id(child)] = place
                waiting.append(child)
    survey.measure()
    _reveal(survey)
    return survey


def _opens_what_follows(button: MarkupElement, survey: Survey) -> bool:
    """Whether the words of a button are a heading."""
    around = survey.parents.get(id(button))
    is_heading = around is not None and around.tag in _INSIDE_BUTTON
    names = button.attributes.get("class", "").lower()
    opens = any(name in names for name in ("accordion", "collaps")) or "aria-controls" in button.attributes
    return button.tag == "button" and (is_heading or (opens and len(button.words().split()) > 1))


def _reveal(survey: Survey) -> None:
    """A window in front of a page hides all that is behind it, and a script shows others when it has run:
    what holds most words of a page, and its text as the page marks it, is shown."""
    for _ in range(_MOST_REVEALED):
        most, element = max(_hidden(survey), key=lambda each: each[0], default=(0, survey.root))
        if most <= survey.of(survey.root).words or not _may_hold_text(element):
            return
        del survey.sights[id(element)]
        survey.revealed.append(element)
        survey.measure()


def _hidden(survey: Survey) -> Iterator[tuple[int, MarkupElement]]:
    """What is hidden and stands in nothing else that is, with how many words it has."""
    inside: set[int] = set()
    for element in survey.order:
        parent = survey.parents.get(id(element))
        if parent is not None and id(parent) in inside:
            inside.add(id(element))
        elif survey.sights.get(id(element)) is Sight.HIDDEN:
            inside.add(id(element))
            yield _words_inside(element, survey), element


def _may_hold_text(element: MarkupElement) -> bool:
    is_whole = element.tag in _WHOLES or any(True for _ in element.every(*_WHOLES))
    return is_whole or element.attributes.get("aria-hidden", "").lower() == "true"


def _words_inside(element: MarkupElement, survey: Survey) -> int:
    count, waiting = 0, [element]
    while waiting:
        for child in waiting.pop().children:
            if isinstance(child, MarkupText):
                count += count_of_words(child.text)
            elif survey.sights.get(id(child)) is not Sight.SILENT:
                waiting.append(child)
    return count
