"""HTML as tags and words, in time that grows only with its length, whatever is in it.

`html.parser` looks ahead to the end of a page at each sign that could start a tag and does not, so a page of
such signs takes it hours. Here every sign is looked at a few times at most. What browsers take for a tag is
one (HTML 13.2.5), except that a tag that never ends is shown as words, so that no word is lost.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from html import unescape
from itertools import islice

from hwrender.span import Span

Attributes = list[tuple[str, str]]

_NAME = r"[^ \t\n\r\f/>][^ \t\n\r\f/>=]*+"
_VALUE = r"""(?:"[^"]*+"|'[^']*+'|[^ \t\n\r\f>]*+)"""
_EQUALS = r"[ \t\n\r\f]*+=[ \t\n\r\f]*+"
_ATTRIBUTES = re.compile(rf"({_NAME})(?:{_EQUALS}({_VALUE}))?+")
# possessive throughout: where a tag does not end, no other reading of it is tried
_TAG = re.compile(rf"<([a-zA-Z][^ \t\n\r\f/>]*+)((?:[ \t\n\r\f/]++|{_NAME}(?:{_EQUALS}{_VALUE})?+)*+)>")
_END_TAG = re.compile(r"</([a-zA-Z][^ \t\n\r\f/>]*+)[^>]*+>")
_EMPTY_COMMENT, _COMMENT_ENDS = re.compile("<!---?>"), re.compile("--!?>")
_BARE = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
_BARE_BUT_FOR_CHARACTERS = frozenset({"title", "textarea"})
_LONG_NUMBER = re.compile(r"&#(?:[xX][0-9a-fA-F]{9,}|[0-9]{9,});?")


class TagReader(ABC):
    """Reads a page from its start to its end and hands on what it meets, each at its `place`.

    Names are in small letters, and characters written as `&amp;` are themselves. A comment that never ends
    takes in the rest of the page. Declarations are left out.
    """

    most_attributes: int | None = None
    """Of one tag; further ones are passed over."""

    def __init__(self) -> None:
        self._text = ""
        self._counted, self._line, self._line_start = 0, 1, 0

    @abstractmethod
    def start(self, tag: str, attributes: Attributes, *, is_closed: bool) -> None:
        """A start tag; `is_closed` says whether it ends in "/>"."""

    @abstractmethod
    def end(self, tag: str) -> None:
        """An end tag."""

    @abstractmethod
    def words(self, words: str) -> None:
        """What stands between two tags."""

    @abstractmethod
    def comment(self, text: str) -> None:
        """What nobody sees."""

    def read(self, text: str) -> None:
        """Read the whole of a page."""
        self._text = text
        words_from = at = 0
        while (sign := text.find("<", at)) >= 0:
            end = self._end_of_markup(sign)
            if end is None:  # no tag that begins later ends either
                break
            if end == sign:
                at = sign + 1
                continue
            self._words(words_from, sign)
            self._move_to(sign)
            words_from = at = self._markup(sign, end)
        self._words(words_from, len(text))

    def place(self) -> Span:
        """Where the tag or the words begin."""
        column = self._counted - self._line_start + 1
        return Span(self._line, column, self._line, column)

    def _end_of_markup(self, sign: int) -> int | None:
        """Where the markup that begins here ends: `sign` itself when it begins none, None when it never
        does."""
        text, after = self._text, self._text[sign + 1 : sign + 3]
        if after[:1].isalpha() and after[:1].isascii():
            found = _TAG.match(text, sign)
            return found.end() if found else None
        if text.startswith("<!--", sign):
            ends = _EMPTY_COMMENT.match(text, sign) or _COMMENT_ENDS.search(text, sign + 4)
            return ends.end() if ends else len(text)
        if after[:1] in ("!", "?") or (after[:1] == "/" and after[1:]):
            end = text.find(">", sign)
            return end + 1 if end >= 0 else (None if after[:1] == "/" else len(text))
        return sign

    def _markup(self, start: int, end: int) -> int:
        """Hand on what is marked up from `start` to `end`, and tell where to read on."""
        text = self._text
        if (found := _END_TAG.match(text, start, end)) is not None:
            self.end(found[1].lower())
        elif (found := _TAG.match(text, start, end)) is not None:
            tag = found[1].lower()
            attributes = [
                (each[1].lower(), characters(_unquoted(each[2] or "")))
                for each in islice(_ATTRIBUTES.finditer(found[2]), self.most_attributes)
            ]
            is_closed = text[end - 2] == "/"
            self.start(tag, attributes, is_closed=is_closed)
            if not is_closed and tag in _BARE | _BARE_BUT_FOR_CHARACTERS:
                return self._bare(tag, end)
        elif text.startswith("<!--", start):
            self.comment(text[start + 4 : end].removesuffix(">").rstrip("-!"))
        return end

    def _bare(self, tag: str, start: int) -> int:
        """The words in an element that holds no other, up to its end tag or that of the page."""
        found = re.compile(rf"</{tag}(?=[ \t\n\r\f/>])", re.IGNORECASE).search(self._text, start)
        end = found.start() if found else len(self._text)
        self._words(start, end, are_bare=tag in _BARE)
        return end

    def _words(self, start: int, end: int, *, are_bare: bool = False) -> None:
        if start < end:
            self._move_to(start)
            words = self._text[start:end]
            self.words(words if are_bare else characters(words))

    def _move_to(self, offset: int) -> None:
        """Count the lines up to here."""
        lines = self._text.count("\n", self._counted, offset)
        if lines:
            self._line += lines
            self._line_start = self._text.rfind("\n", self._counted, offset) + 1
        self._counted = offset


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in ("'", '"') else value


def characters(text: str) -> str:
    """The text with the characters that it names; a number that no character has is U+FFFD."""
    return unescape(_LONG_NUMBER.sub("\ufffd", text)) if "&" in text else text
