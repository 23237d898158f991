"""One plain text of a document, and the way back from its characters to the source."""

from __future__ import annotations

from bisect import bisect_right
from enum import Enum
from itertools import pairwise

from msgspec import Struct

from hwrender.diagnostics import Finding, Severity
from hwrender.language.slices import Slice
from hwrender.span import Span


class ProseKind(Enum):
    """What a text is. Words inside a quotation are always `QUOTATION`, those of a footnote `NOTE`. A
    `CAPTION` is the description of a picture."""

    FIELD = "field"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    CAPTION = "caption"
    TABLE_CAPTION = "table caption"
    NOTE = "note"
    CODE = "code"
    ADDRESS = "address"


class Side(Enum):
    """Which edition shows a text: a section's own words are in the easy one only where it has no others."""

    EASY = "easy"
    FULL = "full"
    BOTH = "both"


class SourcePiece(Struct, frozen=True):
    """A part of a text, from offset `start` on, and its place.

    `exact` pieces were written character by character as they stand; any other (an entity, a line's end, a
    folded value) is one place as a whole.
    """

    start: int
    span: Span
    exact: bool


class Prose(Struct, frozen=True):
    """One text of `file`. `language` is a BCP 47 tag, `foreign` the parts of it in another language, `code`
    those that are to be typed.

    `section` counts from 0; it is None in the front matter and in footnotes. `field` is the name of a field
    of the front matter ("title", "contact.phone", "key_themes[0]"), else empty. `heads` are, of a cell
    below the header, the words over its column, at the start of its row, and in the table's corner. `whole`
    is the place of all of it.
    """

    file: str
    text: str
    kind: ProseKind
    language: str
    side: Side
    section: int | None
    whole: Span
    pieces: tuple[SourcePiece, ...]
    foreign: tuple[Slice, ...] = ()
    field: str = ""
    heads: tuple[str, ...] = ()
    code: tuple[Slice, ...] = ()

    def finding(
        self,
        code: str,
        severity: Severity,
        place: Slice,
        message: str,
        hint: str,
        suggestion: str | None = None,
    ) -> Finding:
        """What is wrong at `place`. The suggestion is kept where it can be put there as it is."""
        fits = suggestion is not None and self.is_verbatim(place)
        span = self.span(place)
        return Finding(self.file, span, code, severity, message, hint, suggestion if fits else None)

    def span(self, place: Slice) -> Span:
        """Where these characters stand in the source.

        Raises `ValueError` unless 0 <= start < end <= the length of the text.
        """
        start, end = place.start, place.end
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no characters {start} to {end} in a text of {len(self.text)}")
        first, last = self._piece(start), self._piece(end - 1)
        line, column = first.span.line, first.span.column
        end_line, end_column = last.span.end_line, last.span.end_column
        if first.exact:
            column += start - first.start
        if last.exact:
            end_column = last.span.column + end - last.start
        return Span(line, column, end_line, end_column)

    def is_verbatim(self, place: Slice) -> bool:
        """Whether these characters stand in the source as they are, so that others can be put in their place:
        no mark-up among them, and no entity."""
        inside = self.pieces[self._number(place.start) : self._number(place.end - 1) + 1]
        return all(piece.exact or self._is_line_end(piece) for piece in inside) and all(
            two.span.line > one.span.line or two.span.column == one.span.end_column
            for one, two in pairwise(inside)
        )

    def _is_line_end(self, piece: SourcePiece) -> bool:
        return piece.span.end_line > piece.span.line and self.text[piece.start] in " \n"

    def _piece(self, offset: int) -> SourcePiece:
        return self.pieces[self._number(offset)]

    def _number(self, offset: int) -> int:
        """The number of the piece that this character stands in."""
        return bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1

    def all(self) -> Slice:
        """The words of the whole text, blanks around them left out."""
        start = len(self.text) - len(self.text.lstrip())
        return Slice(start, start + len(self.text.strip()))

    def is_english(self) -> bool:
        """Whether the rules for English words are for this text."""
        return self.language.lower().partition("-")[0] == "en"


def piece_of(start: int, text: str, span: Span) -> SourcePiece:
    """The piece for `text` written at `span`, with one sign on each side of it or none."""
    width = span.end_column - span.column if span.line == span.end_line else -1
    if width == len(text):
        return SourcePiece(start, span, exact=True)
    # in quotation marks or between the signs of code; an escape or an entity is one character and as wide
    if width == len(text) + 2 and len(text) > 1:
        inside = Span(span.line, span.column + 1, span.end_line, span.end_column - 1)
        return SourcePiece(start, inside, exact=True)
    return SourcePiece(start, span, exact=False)
