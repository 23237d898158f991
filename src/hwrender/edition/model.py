"""What one kind of reader gets: every word of every format, in order, with an id for each sentence.

Formats draw or speak an `Edition` and nothing else. All words a participant can read are here, so that every
format holds the same ones. What a format adds for finding one's way (page numbers, buttons) is furniture.
"""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from hwrender.document import Code, ColumnSide, Foreign, LineBreak, Link, NoteReference, Strong, Text
from hwrender.edition.kind import EditionKind
from hwrender.pictures.artwork import Artwork
from hwrender.pictures.charts import ChartDrawing
from hwrender.style import Style


class SectionRole(Enum):
    """What a section is for."""

    OPENING = "opening"
    BODY = "body"
    HARD_WORDS = "hard-words"
    ABOUT = "about"
    CONTACT = "contact"
    CREDITS = "credits"


class HardWord(Struct, frozen=True):
    """A hard word where it is first used: shown bold, explained in the `WordBox` with this `key`."""

    text: str
    key: str


Run = Text | Strong | Link | Code | LineBreak | Foreign | NoteReference | HardWord


class Sentence(Struct, frozen=True):
    """One sentence. `id` is unique in the edition ("s12") and is what sound and highlights hang on.

    `runs` carry no blank at their ends; what stands between a sentence and the next is
    `edition.blanks.blank_after`.
    """

    id: str
    runs: tuple[Run, ...]

    def ends_line(self) -> bool:
        """Whether the writer asked for a line break after it."""
        return bool(self.runs) and isinstance(self.runs[-1], LineBreak)


Words = tuple[Sentence, ...]


class Heading(Struct, frozen=True):
    """Level 2 to 6, no level skipped. `anchor` is unique in the edition and safe in an address."""

    level: int
    words: Words
    anchor: str


class Paragraph(Struct, frozen=True):
    words: Words


class Item(Struct, frozen=True):
    blocks: tuple[Block, ...]


class List(Struct, frozen=True):
    ordered: bool
    start: int
    items: tuple[Item, ...]


class Quotation(Struct, frozen=True):
    """`attribution` is empty when nobody is named."""

    blocks: tuple[Block, ...]
    attribution: Words


class Cell(Struct, frozen=True):
    words: Words


class Table(Struct, frozen=True):
    """`header` and each row have the same number of cells. `row_headers`: the first cell of a row names
    it. `alignments` are those of the columns; one without starts where lines do. `caption` may be empty."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    row_headers: bool
    alignments: tuple[ColumnSide, ...] = ()
    caption: Words = ()

    def alignment(self, column: int) -> ColumnSide:
        """That of a column, counted from 0."""
        return self.alignments[column] if column < len(self.alignments) else "start"


class Figure(Struct, frozen=True):
    """A picture by itself, in the full measure where it `is_large`. A decorative one has no description."""

    artwork: Artwork
    description: Words
    is_large: bool = False


class Chart(Struct, frozen=True):
    """The numbers of the table that follows it, drawn. `description` says what can be seen."""

    drawing: ChartDrawing
    description: Words


class CodeBlock(Struct, frozen=True):
    """Lines kept as they are; `id` as of a sentence."""

    id: str
    text: str


class Break(Struct, frozen=True):
    """A pause."""


class Passage(Struct, frozen=True):
    language: str
    blocks: tuple[Block, ...]


class WordBox(Struct, frozen=True):
    """What a hard word means, under the row that first uses it: "**Personal information** means ...". The
    first run of the first sentence is the term, strong."""

    key: str
    words: Words


class Row(Struct, frozen=True):
    """One idea of easy read: a picture at the left, words at the right (DH 2009), never split over pages.

    `description` is empty when the picture only repeats the words. `blocks` are paragraphs and lists, on
    sheets for readers what is to be filled in too. `boxes` explain the hard words that the row uses first.
    `is_bare`: a person wants no picture. `beside` is the same idea in another language, read after the rest.
    """

    artwork: Artwork | None
    description: Words
    blocks: tuple[Block, ...]
    boxes: tuple[WordBox, ...]
    is_bare: bool = False
    beside: Passage | None = None


class Choice(Struct, frozen=True):
    """One answer: a picture, and words that say the same."""

    artwork: Artwork
    words: Words


class Choices(Struct, frozen=True):
    """Answers to choose from on paper, side by side where there is room, on the sheets for readers."""

    choices: tuple[Choice, ...]


class Space(Struct, frozen=True):
    """A clear box to draw or write in, on the sheets for readers, as high as a hand needs it."""

    millimetres: float


_InText = Heading | Paragraph | List | Quotation | Table | Figure | Chart | CodeBlock | Break | Passage
Block = _InText | Row | WordBox | Choices | Space


class Section(Struct, frozen=True):
    """A heading and its blocks. Only a body that starts without a heading has none, and the credits."""

    role: SectionRole
    heading: Heading | None
    blocks: tuple[Block, ...]


class Note(Struct, frozen=True):
    """A footnote; `number` is the one its reference shows."""

    number: int
    blocks: tuple[Block, ...]


class Cover(Struct, frozen=True):
    """The first page, in reading order: notice that it is a draft, organisation, label ("Easy read"), title,
    picture (decorative), lines, logo (described). What there is none of is empty."""

    organisation: Words
    label: Words
    title: Words
    artwork: Artwork | None
    lines: tuple[Paragraph, ...]
    notice: Words = ()
    logo: Figure | None = None


class Publication(Struct, frozen=True):
    """What an edition says about itself to machines: document properties, tags, page head.

    `title` is the title shown; `neutral_title` is the one for the tab, lock screens and tags: it gives nobody
    away when the report is sensitive, and says if the copy is a draft or no easy read. `short_title` runs at
    the foot of pages. `date` is ISO 8601, as far as known, and `timestamp` (seconds since 1970, UTC) stands
    wherever a file format wants a clock time. A draft is not for sharing, nor for search engines. `beside` is
    the second language of a bilingual copy.
    """

    name: str
    title: str
    neutral_title: str
    short_title: str
    organisation: str
    language: str
    date: str
    timestamp: int
    description: str
    licence: str
    sensitive: bool
    audio_url: str | None
    full_report: str | None = None
    is_draft: bool = False
    beside: str = ""


class Edition(Struct, frozen=True):
    """One report as one kind of reader gets it, in one style. What is no report has no list of contents."""

    kind: EditionKind
    style: Style
    publication: Publication
    cover: Cover
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    has_contents: bool = True
