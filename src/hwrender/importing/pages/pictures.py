"""The pictures of a page: those that were saved with it are kept; those on the web are named, and never
fetched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import urljoin, urlsplit

from hwrender.importing.shown.model import Piece, ShownBlock, ShownParagraph, ShownPicture
from hwrender.importing.shown.pictures import KeptPictures, described_alt
from hwrender.markup import MarkupElement
from hwrender.pictures.photographs import pixels_in
from hwrender.reading.findings import Findings, shown
from hwrender.span import Span

_SOURCES = ("src", "data-src", "data-lazy-src", "data-original", "data-lazyload", "data-image")
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
_SMALL = re.compile(r"([0-3])(?:px)?")
_SIDE = re.compile(r"(?<![\w-])(width|height)\s*:\s*([0-3])px", re.IGNORECASE)
_TRACKERS = re.compile(
    r"/(?:pixel|track(?:ing)?|beacon|collect|tr)\b|pixel\.|analytics|facebook\.com/tr", re.IGNORECASE
)
_MOST_PIXELS_OF_NOTHING, _MOST_NAMED, _DECORATION = 9, 8, 64


class PagePictures:
    """Finds each picture by the addresses that the page gives for it. `base` is where the page was."""

    def __init__(
        self, find: Callable[[str], bytes | None], keeper: KeptPictures, base: str, findings: Findings
    ) -> None:
        self._find, self._keeper = find, keeper
        self._base, self._findings = base, findings
        self._on_the_web: dict[str, Span] = {}
        self._trackers: dict[str, Span] = {}

    def shown(self, element: MarkupElement) -> list[ShownBlock]:
        """The picture as it stands in the report; where it was not saved, its description."""
        addresses = [*_addresses(element)]
        alt = element.attributes.get("alt", "")
        if _is_a_point(element) or (any(_TRACKERS.search(each) for each in addresses) and not alt.strip()):
            self._trackers.setdefault(self._site(addresses), element.span)
            return []
        content = next((found for each in addresses if (found := self._bytes(each))), None)
        if content is not None:
            if 0 < pixels_in(content) <= _MOST_PIXELS_OF_NOTHING:
                self._trackers.setdefault(self._site(addresses), element.span)
                return []
            if "alt" in element.attributes and not alt.strip() and 0 < pixels_in(content) <= _DECORATION**2:
                return []  # the page itself says that it only decorates
            name = self._keeper.keep(content, alt, span=element.span)
            return [ShownPicture(name, described_alt(alt))] if name else _in_words(alt)
        if addresses and not addresses[0].startswith("data:"):
            self._on_the_web.setdefault(self._absolute(addresses[0]), element.span)
        return _in_words(alt)

    def _bytes(self, address: str) -> bytes | None:
        found = self._find(address)
        return found if found is not None else self._find(self._absolute(address))

    def _absolute(self, address: str) -> str:
        try:
            return urljoin(self._base, address)
        except ValueError:
            return address

    def _site(self, addresses: list[str]) -> str:
        """The site that a picture is from: the rest of its address says who looks at it."""
        try:
            return (
                urlsplit(self._absolute(addresses[0])).hostname or "this page" if addresses else "this page"
            )
        except ValueError:
            return "this page"

    def tell(self) -> None:
        """Name the pictures that were not saved, and those that only count visitors."""
        for address, span in [*self._on_the_web.items()][:_MOST_NAMED]:
            message = (
                f"A picture was not saved with the page: {shown(_without_query(address))}. It is left out."
            )
            hint = "Save it beside the report as JPEG or PNG. Then name it in the text."
            self._findings.warning("D114", span, message, hint)
        more = len(self._on_the_web) - _MOST_NAMED
        if more > 0:
            last = [*self._on_the_web.values()][_MOST_NAMED]
            message = f"{more} more pictures were not saved with the page. They are left out."
            self._findings.warning("D114", last, message, "Save those that readers need beside the report.")
        for site, span in [*self._trackers.items()][:_MOST_NAMED]:
            message = f"A picture that nobody sees counts visitors. It is from {shown(site)}, and left out."
            self._findings.note("D114", span, message, "You do not need to do anything.")


def _in_words(alt: str) -> list[ShownBlock]:
    """The description of a picture that is not kept, in its place."""
    described = described_alt(alt)
    return [ShownParagraph((Piece(f"Picture: {described}"),))] if described else []


def _addresses(element: MarkupElement) -> Iterator[str]:
    """Where a picture may be: what is shown first, then what is shown later or on larger screens."""
    given = element.attributes
    for name in _SOURCES:
        if address := given.get(name, "").strip():
            yield address
    for name in _SETS:
        for candidate in given.get(name, "").split(",")[:20]:
            if address := candidate.strip().split(" ")[0]:
                yield address


def _is_a_point(element: MarkupElement) -> bool:
    given = element.attributes
    sides = {name: given.get(name, "").strip() for name in ("width", "height")}
    sides |= {name.lower(): size for name, size in _SIDE.findall(given.get("style", ""))}
    return all(_SMALL.fullmatch(side) is not None for side in sides.values())


def _without_query(address: str) -> str:
    return re.split(r"[?#]", address, maxsplit=1)[0]
