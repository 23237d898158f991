"""Footnotes of a page: a short link to a place in the page, where a block begins or ends with a link back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.importing.pages.survey import BLOCKS, Survey
from hwrender.markup import MarkupElement

_MARK = re.compile(r"[\[(]?\s*(?:note\s)?(\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3})\s*[\])]?", re.IGNORECASE)
_LONGEST_MARK = 10


class PageNotes:
    """The notes in one part of a page. `names` gives the name of the note by the `id` of each mark, `bodies`
    the block of each name, and `taken` is what stands in the text no more: those blocks, and links back,
    which `backs` has alone."""

    def __init__(self, survey: Survey, root: MarkupElement) -> None:
        self._survey = survey
        self.names: dict[int, str] = {}
        self.bodies: dict[str, MarkupElement] = {}
        self.taken: set[int] = set()
        self.backs: set[int] = set()
        self._places: dict[str, MarkupElement] = {}
        self._named: dict[int, str] = {}
        self._order = {id(each): place for place, each in enumerate(survey.inside(root))}
        elements = [*survey.inside(root)]
        for each in elements:
            for name in (each.attributes.get("id"), each.attributes.get("name")):
                if name:
                    self._places.setdefault(name, each)
        links = [each for each in elements if each.tag == "a" and "#" in each.attributes.get("href", "")]
        for link in links:
            self._meet(link)
        if self.bodies:
            self._take_links_back(links)

    def _meet(self, link: MarkupElement) -> None:
        """Take a link for the mark of a note, if it is one."""
        body = self._body(link)
        if body is None or id(link) in self.names:
            return
        name = self._named.setdefault(id(body), f"note-{len(self._named) + 1}")
        self.bodies[name] = body
        self.taken.add(id(body))
        self.names[id(link)] = name

    def _body(self, link: MarkupElement) -> MarkupElement | None:
        target = self._places.get(link.attributes["href"].partition("#")[2])
        measure = self._survey.of(link)
        if target is None or not measure.is_short or measure.characters > _LONGEST_MARK:
            return None
        if (
            _MARK.fullmatch(self._survey.words(link)) is None
            or self._order[id(target)] < self._order[id(link)]
        ):
            return None
        body = target if target.tag in BLOCKS else next(self._blocks_around(target), None)
        if body is None or not self._survey.of(body).words:
            return None
        # a link to the whole part that it stands in is none to a note
        return None if any(each is body for each in self._survey.around(link)) else body

    def _blocks_around(self, element: MarkupElement) -> Iterator[MarkupElement]:
        return (each for each in self._survey.around(element) if each.tag in BLOCKS)

    def _take_links_back(self, links: list[MarkupElement]) -> None:
        """A link back leads to a mark, or to what is right around or beside one."""
        around = {id(self._survey.parents.get(each)) for each in self.names}
        back = {
            name
            for name, each in self._places.items()
            if id(each) in self.names
            or id(each) in around
            or (each.tag == "a" and id(self._survey.parents.get(id(each))) in around)
        }
        for link in links:
            is_in_note = any(id(each) in self.taken for each in self._survey.around(link))
            if is_in_note and link.attributes["href"].partition("#")[2] in back:
                self.taken.add(id(link))
                self.backs.add(id(link))
