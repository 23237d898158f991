"""The words of a paragraph of a page: their looks, links, signs and notes, and the pictures among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urljoin, urlsplit

from msgspec import Struct

from hwrender.importing.pages.account import PageAccount, UnreadWords
from hwrender.importing.pages.looks import PageLooks, Sight
from hwrender.importing.pages.survey import Survey
from hwrender.importing.shown.links import written_target
from hwrender.importing.shown.model import BREAK, Look, Piece
from hwrender.importing.shown.signs import in_characters, is_font_of_signs
from hwrender.markup import COMMENT, MarkupElement, MarkupText

_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_LINES = re.compile(r"\r\n?|\n")
_CONDITION = re.compile(
    r"\s*(?:\[?(?:end)?if\b|saved from|\[cdata|<!|/?\s*wp:|/?wp-|#|/|\.|end |start |begin )", re.IGNORECASE
)
_PROSE = re.compile(r"[^\W\d_]{2,}(?:[\s,’'“”\"().-]+[^\W\d_]+){3,}")
_FRAMES = frozenset(["iframe", "frame", "object", "embed", "video", "audio", "canvas", "math", "svg"])
_SMILEY = re.compile(r"emoji|smiley", re.IGNORECASE)
_LED_THROUGH = re.compile(
    r"https?://(?:www\.google\.[a-z.]+/url|[\w.]+\.safelinks\.protection\.outlook\.com/)\?", re.IGNORECASE
)
_LONGEST_SIGN = 12

Children = list[MarkupElement | MarkupText]


class Drawn(Struct, frozen=True):
    """A picture that stands among the words before the piece with this number."""

    element: MarkupElement
    place: int


class PageWords(Struct):
    """What was found in one paragraph."""

    pieces: list[Piece]
    drawn: list[Drawn]


class WordReader:
    """Reads the words of one paragraph after another."""

    def __init__(
        self, survey: Survey, looks: PageLooks, account: PageAccount, note_of: Callable[[int], str], base: str
    ) -> None:
        self._survey, self._looks, self._account = survey, looks, account
        self._note_of, self._base = note_of, base
        self.own_mark = ""

    def read(self, children: Children, look: Look, *, keeps_lines: bool = False) -> PageWords:
        """The words in these children. Blanks are one, and none at the start or end of a line, unless the
        page keeps them."""
        found = PageWords([], [])
        self._children(children, look, "", found, keeps_lines=keeps_lines)
        return found

    def is_open(self, child: MarkupElement | MarkupText) -> bool:
        """Whether what is in an element is for readers. Where not, it is noted."""
        if isinstance(child, MarkupText):
            return True
        sight = self._survey.sights.get(id(child), Sight.SHOWN)
        if id(child) in self._survey.left_out or sight is Sight.SILENT:
            if child.tag == COMMENT:
                self._comment(child)
            self._account.left_out.add(id(child))
            return False
        if sight is Sight.SHOWN:
            return True
        self._account.left_out.add(id(child))
        words = " ".join("".join(_bare_texts(child)).split())
        if words:
            into = self._account.struck if sight is Sight.STRUCK else self._account.hidden
            into.append(UnreadWords(words, child.span))
        return False

    def _comment(self, comment: MarkupElement) -> None:
        words = " ".join(comment.words().split())
        if _CONDITION.match(words) is None and _PROSE.search(words[:2_000]) is not None:
            self._account.comments.append(UnreadWords(words, comment.span))

    def _children(
        self, children: Children, look: Look, target: str, found: PageWords, *, keeps_lines: bool
    ) -> None:
        for child in children:
            if isinstance(child, MarkupText):
                text = _LINES.sub(BREAK, child.text) if keeps_lines else _BLANKS.sub(" ", child.text)
                self._add(text, look, target, found, id(child))
            elif self.is_open(child):
                self._element(child, look, target, found, keeps_lines=keeps_lines)

    def _element(
        self, child: MarkupElement, look: Look, target: str, found: PageWords, *, keeps_lines: bool
    ) -> None:
        if self._looks.declared(child, "mso-list") == "ignore":
            self.own_mark = " ".join(child.words().split())
            self._account.left_out.add(id(child))
            return
        look = self._looks.look(child, look)
        match child.tag:
            case "br":
                found.pieces.append(Piece(BREAK, look, target))
            case "img" | "picture":
                self._picture(child, look, target, found)
            case "input":
                self._box(child, look, found)
            case "a":
                self._link(child, look, target, found, keeps_lines=keeps_lines)
            case "q":
                self._add("“", look, target, found, 0)
                self._children(child.children, look, target, found, keeps_lines=keeps_lines)
                self._add("”", look, target, found, 0)
            case "rt":
                self._add(f" ({' '.join(child.words().split())})", look, target, found, id(child))
            case _ if child.tag in _FRAMES:
                self._frame(child)
            case _:
                self._children(child.children, look, target, found, keeps_lines=keeps_lines)

    def _add(self, text: str, look: Look, target: str, found: PageWords, source: int) -> None:
        text = (
            in_characters(text, look.font) if is_font_of_signs(look.font) and text.strip() else _shown(text)
        )
        if text:
            found.pieces.append(Piece(text, look, target, source=source))
            self._account.languages[look.language] += len(text.strip())

    def _link(
        self, link: MarkupElement, look: Look, target: str, found: PageWords, *, keeps_lines: bool
    ) -> None:
        note = self._note_of(id(link))
        if note:
            self._account.left_out.add(id(link))
            found.pieces.append(Piece("", look, note=note, source=id(link)))
            return
        given = link.attributes.get("href", "").strip()
        if given and not given.startswith("#"):
            target = written_target(self._absolute(given), self._account, link.span)
        self._children(link.children, look, target, found, keeps_lines=keeps_lines)

    def _absolute(self, address: str) -> str:
        """An address as the whole web has it; as it stands where nobody knows where the page was."""
        address = _behind(address)
        if not self._base or address.lower().startswith(("http:", "https:", "mailto:", "tel:", "www.")):
            return address
        try:
            return urljoin(self._base, address)
        except ValueError:
            return address

    def _picture(self, element: MarkupElement, look: Look, target: str, found: PageWords) -> None:
        image = element if element.tag == "img" else next(element.every("img"), None)
        if image is None:
            return
        alt = image.attributes.get("alt", "").strip()
        if _SMILEY.search(image.attributes.get("class", "")) and 0 < len(alt) <= _LONGEST_SIGN:
            self._add(alt, look, target, found, 0)
        else:
            found.drawn.append(Drawn(image, len(found.pieces)))

    def _box(self, element: MarkupElement, look: Look, found: PageWords) -> None:
        if element.attributes.get("type", "").lower() in ("checkbox", "radio"):
            sign = "☑ " if "checked" in element.attributes else "☐ "
            found.pieces.append(Piece(sign, look))

    def _frame(self, element: MarkupElement) -> None:
        """What is no words, or those of another site."""
        self._account.left_out.add(id(element))
        if element.tag in ("svg", "math", "canvas"):
            drawn = next(element.every("text"), None) if element.tag == "svg" else element
            if drawn is not None and (drawn.words().strip() or element.tag == "canvas"):
                self._account.tell("formula" if element.tag == "math" else "drawing", element.span)
            return
        source = next(
            (
                each.attributes["src"]
                for each in (element, *element.every("source"))
                if "src" in each.attributes
            ),
            element.attributes.get("data", ""),
        )
        self._account.frames.setdefault(source.strip() or f"<{element.tag}>", element.span)


def _behind(address: str) -> str:
    """Where a link leads that programs for text and mail lead through a site of their own."""
    if _LED_THROUGH.match(address) is None:
        return address
    try:
        asked = parse_qs(urlsplit(address).query)
    except ValueError:
        return address
    return next((asked[name][0] for name in ("q", "url") if name in asked), address)


def _shown(text: str) -> str:
    return in_characters(text, "")


def _bare_texts(element: MarkupElement) -> Iterator[str]:
    waiting: Children = [element]
    while waiting:
        each = waiting.pop()
        if isinstance(each, MarkupText):
            yield each.text
        elif each.tag not in (COMMENT, "script", "style", "template"):
            yield " "
            waiting += reversed(each.children)
