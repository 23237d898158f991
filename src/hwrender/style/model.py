"""A style as types: the figures of one look, sound and strictness."""

from __future__ import annotations

from msgspec import Struct


class PageStyle(Struct, frozen=True):
    """The sheet, in millimetres."""

    width_mm: float
    height_mm: float
    margin_mm: float


class TypeStyle(Struct, frozen=True):
    """Sizes of type in points; `leading` and `heading_leading` are multiples of the size."""

    body_points: float
    leading: float
    title_points: float
    heading_2_points: float
    heading_3_points: float
    heading_leading: float
    paragraph_space: float


class Colours(Struct, frozen=True):
    """Colours as #rrggbb. `ink` on `paper`, `accent` on `paper`, `tile` and `box` keep 7:1 (WCAG 2.2 1.4.6).

    `band` is the ground of the cover's head and `on_band` its ink; `drawing` is the ink of pictures on
    `tile`.
    """

    ink: str
    paper: str
    accent: str
    tile: str
    drawing: str
    box: str
    band: str
    on_band: str


class PictureStyle(Struct, frozen=True):
    """Sizes of pictures. `tile_mm` is a row's square, `cover_mm` the cover's; `inset` is the part of a tile's
    side left clear on each side of the drawing."""

    tile_mm: float
    cover_mm: float
    inset: float
    corner_mm: float
    gap_mm: float


class Speech(Struct, frozen=True):
    """The narration: words a minute of the whole, as if the pauses took a sixth of it, and pauses in seconds
    (Pujadas-Farreras and Machuca 2025: about 150; for easy read, 150 to 160 while somebody speaks)."""

    words_per_minute: float
    sentence_pause_seconds: float
    item_pause_seconds: float
    paragraph_pause_seconds: float
    before_heading_pause_seconds: float
    after_heading_pause_seconds: float
    ends_pause_seconds: float


class WordingStyle(Struct, frozen=True):
    """How strict the wording rules are: words in a sentence for a note, for a warning where it has more than
    one idea, and for a strong warning; the readability scores up to which wording is easy, nearly easy and
    hard.

    Words rarer than the two Zipf frequencies are hard for a note and for a warning. The report is warned when
    a greater share than `long_sentence_share` of its sentences have more than `note_words`, or a greater one
    than `passive_share` are passive. `only_notes` are codes of which there are no warnings in this style.
    """

    note_words: int
    warning_words: int
    strong_warning_words: int
    easy_score: float
    nearly_easy_score: float
    hard_score: float
    hard_word_note_zipf: float
    hard_word_warning_zipf: float
    long_sentence_share: float
    passive_share: float
    most_commas: int
    most_paragraph_sentences: int
    most_list_items: int
    most_pages: int
    only_notes: tuple[str, ...]


class Style(Struct, frozen=True):
    """`opening`: an easy copy begins with how to use it. A style file may leave it out."""

    name: str
    summary: str
    label: str
    page: PageStyle
    type: TypeStyle
    colours: Colours
    pictures: PictureStyle
    speech: Speech
    wording: WordingStyle
    opening: bool = True
