"""The words of a paragraph with the pieces of Markdown that must stay as they were written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from msgspec import Struct

from hwrender.document import (
    Code,
    Foreign,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    Strong,
    Text,
)
from hwrender.language.quotes import quotations
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.prose.walking import words_of
from hwrender.span import Span


class ProtectedSpan(Struct, frozen=True):
    """A part of a text that must be written as it was: a link, code, an escape, words in another language."""

    place: Slice
    source: str


class SourceSentence(Struct, frozen=True):
    """A sentence of a paragraph. `source` is its Markdown; `is_free` says that its words may be changed."""

    text: str
    source: str
    is_free: bool


class Flow:
    """A paragraph as it is read, made from `lines` of the source."""

    def __init__(self, inlines: tuple[Inline, ...], lines: list[str]) -> None:
        self._lines = lines
        self._parts: list[str] = []
        self._protected: list[ProtectedSpan] = []
        self._length = 0
        self._add(inlines)

    def sentences(self) -> tuple[SourceSentence, ...]:
        """Its sentences in order."""
        text = "".join(self._parts)
        quoted = quotations(text)
        return tuple(self._sentence(text, place, quoted) for place in split_sentences(text))

    def _sentence(self, text: str, place: Slice, quoted: Sequence[Slice]) -> SourceSentence:
        protected = [each for each in self._protected if place.start <= each.place.start < place.end]
        source: list[str] = []
        at = place.start
        for each in protected:
            source += [text[at : each.place.start], each.source]
            at = each.place.end
        source.append(text[at : max(at, place.end)])
        words = " ".join(place.of(text).split())
        # a quotation of several sentences: the marks of this one stand in others
        is_said = any(
            each.overlaps(place) and not (place.start <= each.start and each.end <= place.end)
            for each in quoted
        )
        is_free = not protected and not is_said and not _is_half_quoted(text)
        return SourceSentence(words, " ".join("".join(source).split()), is_free)

    def _add(self, inlines: tuple[Inline, ...]) -> None:
        for inline in inlines:
            match inline:
                case Text(text=text, span=span):
                    written = self._written(span)
                    # a soft line end is a blank; an escape or an entity stays one
                    self._put(text, None if written == text or text.isspace() else written)
                case Strong(children=children):
                    self._add(children)
                case LineBreak():
                    self._put(" ", None)
                case Link() | Code() | Foreign() | NoteReference():
                    self._put(words_of((inline,)), self._written(inline.span))
                case _:
                    assert_never(inline)

    def _put(self, text: str, source: str | None) -> None:
        if source is not None:
            self._protected.append(ProtectedSpan(Slice(self._length, self._length + len(text)), source))
        self._parts.append(text)
        self._length += len(text)

    def _written(self, span: Span) -> str:
        """The source at a place, in one line."""
        if span.line == span.end_line:
            return self._lines[span.line - 1][span.column - 1 : span.end_column - 1]
        first = self._lines[span.line - 1][span.column - 1 :]
        last = self._lines[span.end_line - 1][: span.end_column - 1]
        between = self._lines[span.line : span.end_line - 1]
        return " ".join(each.strip() for each in (first, *between, last))


def _is_half_quoted(text: str) -> bool:
    """Whether a paragraph opens or closes a quotation and does not do both: it goes on in the next one."""
    if text.count('"') % 2 or text.count("“") != text.count("”"):
        return True
    opened = len(text) - len(text.lstrip())
    is_marked = text[opened : opened + 1] in {"‘", "'"}
    return is_marked and all(place.start != opened for place in quotations(text))
