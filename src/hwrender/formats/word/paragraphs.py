"""Blocks that are one paragraph each: words, headings, pictures, lines of code, pauses and gaps."""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace

from hwrender.document import Foreign
from hwrender.edition.keeping import keeping
from hwrender.edition.model import Block, Figure, Heading, Paragraph, Table, Words
from hwrender.edition.outline import text_of
from hwrender.formats.word.drafting import WordDraft, WordPlace, bookmark_name
from hwrender.formats.word.elements import Element, clark, make, paragraph, run, valued, with_text
from hwrender.formats.word.languages import language_element
from hwrender.formats.word.media import Box
from hwrender.formats.word.runs import runs_of
from hwrender.language.languages import runs_right_to_left
from hwrender.pictures.artwork import Drawing, Photograph

_BAR_WIDTH_MM, _BAR_HEIGHT_MM = 50.0, 1.0
_DRAWING = 1.5
"""The side of a drawing that stands by itself, in tiles."""

_TALLEST_PHOTOGRAPH, _TALLEST_LARGE = 0.45, 0.75
"""The part of a page's height that a photograph may take, and a large picture."""


def properties(style: str, place: WordPlace) -> Element:
    """The properties of a paragraph: its style, and its direction where that is from right to left."""
    backwards = place.language is not None and runs_right_to_left(place.language)
    return make(
        "w:pPr",
        valued("w:pStyle", style) if style != "Normal" else None,
        make("w:bidi") if backwards else None,
    )


def keep_with_next(element: Element) -> None:
    """Hold this paragraph on the page of the one after it; of a table, the last row."""
    if element.tag == clark("w:tbl"):
        element = element[-1]
    if element.tag == clark("w:tr"):
        # Word holds a row where each of its paragraphs is held
        for held in element.iter(clark("w:p")):
            keep_with_next(held)
        return
    found = element[0]
    style = found.find(clark("w:pStyle"))
    if found.find(clark("w:keepNext")) is None:
        found.insert(0 if style is None else 1, make("w:keepNext"))


def keep_together(elements: list[Element]) -> None:
    """Hold all of these on one page, whole tables too."""
    rows = [row for each in elements for row in (each.findall(clark("w:tr")) or [each])]
    for row in rows[:-1]:
        keep_with_next(row)


def leads_on(block: Block, following: tuple[Block, ...]) -> bool:
    """Whether this must not be left alone on a page by what follows: the line before a list or a table
    ("People want:"), a word before its meaning, what "this" means before it."""
    if isinstance(block, Paragraph) and any(isinstance(each, Table) for each in following):
        return True
    return any(keeping(block, each) is not None for each in following)


def words_paragraph(
    style: str, words: Words, draft: WordDraft, place: WordPlace, *, strong_as: str = "Strong"
) -> list[Element]:
    """One paragraph, or none where there are no words."""
    if not text_of(words).strip():
        return []
    place = replace(place, language=_only_language(words) or place.language)
    return [paragraph(properties(style, place), *runs_of(words, draft, place, strong_as=strong_as))]


def _only_language(words: Words) -> str | None:
    """The language that all of these words are marked as: it decides where their lines start."""
    runs = [run for sentence in words for run in sentence.runs]
    languages = {run.language if isinstance(run, Foreign) else "" for run in runs}
    return languages.pop() or None if len(languages) == 1 else None


def plain_style(draft: WordDraft, place: WordPlace) -> str:
    """The style of an ordinary paragraph here."""
    match place.kind:
        case "body":
            return "Normal"
        case "row":
            return "EasyReadWords"
        case "item":
            return draft.styles.deeper("List Continue", place.steps - 1)
        case "quotation":
            return draft.styles.deeper("Next Quote" if place.second else "Quote", place.steps - 1)
        case "note":
            return "FootnoteText"
        case _:
            assert_never(place.kind)


def heading_paragraph(heading: Heading, draft: WordDraft, place: WordPlace) -> Element:
    """A heading and the bookmark that links lead to. The title is Word's Title, so level 2 is Heading 1."""
    number = draft.next_bookmark()
    return paragraph(
        properties(f"Heading{heading.level - 1}", place),
        make("w:bookmarkStart", {"w:id": number, "w:name": bookmark_name(heading.anchor)}),
        *runs_of(heading.words, draft, place),
        make("w:bookmarkEnd", {"w:id": number}),
    )


def figure_paragraph(figure: Figure, draft: WordDraft, place: WordPlace) -> Element:
    """A picture that stands by itself."""
    box = _box(figure, draft, place)
    picture = draft.media.inline(figure.artwork, figure.description, box, place.part)
    return paragraph(properties(draft.styles.deeper("Picture", place.steps), place), picture)


def _box(figure: Figure, draft: WordDraft, place: WordPlace) -> Box:
    style, lengths = draft.edition.style, draft.styles.lengths
    match figure.artwork:
        case Drawing():
            pictures = style.pictures
            side = pictures.cover_mm if figure.is_large else pictures.tile_mm * _DRAWING
            return Box(side, side)
        case Photograph():
            width = (lengths.text_width - place.steps * lengths.step) * 25.4 / 72
            tallest = _TALLEST_LARGE if figure.is_large else _TALLEST_PHOTOGRAPH
            return Box(width, style.page.height_mm * tallest)
        case _:
            assert_never(figure.artwork)


def code_paragraph(text: str, draft: WordDraft, place: WordPlace) -> list[Element]:
    """Lines kept as they are, with their blanks, in one paragraph; none where there is nothing to see."""
    if not text.strip():
        return []
    letters = make("w:rPr", language_element(place.language)) if place.language else None
    content: list[Element] = []
    for number, line in enumerate(text.rstrip("\n").split("\n")):
        if number:
            content.append(run(make("w:br")))
        if line:
            content.append(run(with_text("w:t", line.expandtabs(4)), letters))
    style = draft.styles.deeper("Next Code Block" if place.second else "Code Block", place.steps)
    return [paragraph(properties(style, place), *content)]


def pause_paragraph(draft: WordDraft, place: WordPlace) -> Element:
    """A short line. It is a decorative picture: an empty paragraph would be read out as "blank"."""
    ink = draft.edition.style.colours.accent
    bar = draft.media.bar(ink, _BAR_WIDTH_MM, _BAR_HEIGHT_MM, place.part)
    return paragraph(properties(draft.styles.deeper("Pause", place.steps), place), bar)


def gap_paragraph(draft: WordDraft, place: WordPlace) -> Element:
    """What keeps two tables apart.

    It holds a decorative picture that cannot be seen, so that no screen reader says "blank".
    """
    return paragraph(properties("Gap", place), draft.media.bar(None, 1, 1, place.part))
