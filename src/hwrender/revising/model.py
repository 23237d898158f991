"""What a person sees of a report: its parts, the rows of their easy wording, and what each row comes from."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from hwrender.checks.parts import PartState
from hwrender.span import Span


class RowKind(Enum):
    """What a row is: words with or without a picture; a picture alone; or something else that stands between
    rows (a table, a heading, a passage in another language), which is not reworded row by row."""

    WORDS = "words"
    FIGURE = "figure"
    OTHER = "other"


class ReportRow(Struct, frozen=True):
    """One idea of a part's easy wording as it stands in the source.

    `part` is the number of its section in `Document.sections`, `number` its own within the part; both count
    from 0. `picture` is the target that is named for it, or "" (the copies then choose one); "none" says
    that it is to have none. `alt` describes the picture. `words` are its Markdown without the picture and
    comments.

    `typed` are the words as a person types and changes them: plain text with `**bold words**`, each
    paragraph and each item of a list on a line. A `Reword` with what is in `typed` changes nothing. What a
    person cannot type (a link, code, the mark of a footnote) stands in it as its Markdown, and stays what it
    is as long as it is left as it is.

    `comments` are the notes that stand in the row, but for those to hwrender itself. Its lines count from 1,
    with the picture, comments and `last_line` itself. `seal` is a digest of its words and its picture:
    blanks, line breaks and comments do not count.
    """

    part: int
    number: int
    picture: str
    alt: str
    words: str
    typed: str
    comments: tuple[str, ...]
    first_line: int
    last_line: int
    seal: str
    kind: RowKind = RowKind.WORDS


class SummarySentence(Struct, frozen=True):
    """A sentence of a part's own words, with its place."""

    words: str
    place: Span


class RowPart(Struct, frozen=True):
    """One section of a report. `number` is its place in `Document.sections`.

    `reviewed` says who approved its easy wording, and when, as it stands in the source. `sources` has for
    each of the `rows` the numbers of those `sentences` that it comes from; none where none is like it.

    `summary_seal` is a digest of the summary. A person says OK to a row beside its summary: an OK is for the
    `seal` of a row together with this one.
    """

    number: int
    title: str
    place: Span
    state: PartState
    reviewed: str | None
    rows: tuple[ReportRow, ...]
    sentences: tuple[SummarySentence, ...]
    sources: tuple[tuple[int, ...], ...]
    summary_seal: str


class ProposedRow(Struct, frozen=True):
    """A row of a draft, to take, to change or to leave.

    To change it, put other words into `typed` (`msgspec.structs.replace`) or another name into `picture`.
    `to_do` says what is left to a person, if anything is. `after` is the number of the row that it goes
    after, -1 for the first place, and `sentences` are the numbers of the summary's sentences it comes from.
    """

    words: str
    typed: str
    picture: str
    to_do: str
    after: int
    sentences: tuple[int, ...] = ()
