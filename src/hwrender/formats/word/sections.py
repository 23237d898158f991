"""The body of the document: its cover, its contents, its sections, its pages and their foot."""

from __future__ import annotations

from copy import deepcopy

from hwrender.edition.model import Edition, SectionRole
from hwrender.fixed_words.table import has_words_for, words_of
from hwrender.formats.word.blocks import apart, closed, elements_of
from hwrender.formats.word.contents import contents_elements
from hwrender.formats.word.cover import cover_elements
from hwrender.formats.word.drafting import WordDraft, WordPlace
from hwrender.formats.word.elements import Element, colour, make, paragraph, run, valued, with_text
from hwrender.formats.word.fixed_parts import has_ground
from hwrender.formats.word.languages import furniture_letters, language_element
from hwrender.formats.word.measures import WordMeasures, measures_of, twips, width_in_sizes
from hwrender.formats.word.paragraphs import keep_together
from hwrender.language.languages import runs_right_to_left

_FOOT_MM = 10
_FOOT_POINTS = _FOOT_MM * 72 / 25.4
_FOOT_LINES = 2.6
"""The height of a page's foot and the clear space above it, in body sizes."""

_LONGEST_NUMBER = "100"


def document_elements(draft: WordDraft, place: WordPlace, footer: str) -> list[Element]:
    """The content of the document part. `footer` is the relationship to the foot of its pages.

    The cover is a section of its own, so that what follows starts on a new page whatever it is: a page break
    would need an empty paragraph before a table.
    """
    edition, lengths = draft.edition, draft.styles.lengths
    cover = cover_elements(draft, place)
    if cover:
        cover[-1][0].append(_section(lengths, footer))
    body = contents_elements(draft, place)
    for section in edition.sections:
        heading = (section.heading,) if section.heading is not None else ()
        elements = elements_of((*heading, *section.blocks), draft, place)
        if section.role is SectionRole.CONTACT:
            keep_together(elements)
        body.extend(elements)
    body = closed(apart(body, draft, place), draft, place)
    content = make("w:body", *cover, *body, _section(lengths, footer))
    if not has_ground(edition):
        return [content]
    return [make("w:background", {"w:color": colour(edition.style.colours.paper)}), content]


def _section(lengths: WordMeasures, footer: str) -> Element:
    margin = twips(lengths.margin)
    return make(
        "w:sectPr",
        make("w:footerReference", {"w:type": "default", "r:id": footer}),
        make("w:pgSz", {"w:w": twips(lengths.page_width), "w:h": twips(lengths.page_height)}),
        make(
            "w:pgMar",
            {
                "w:top": margin,
                "w:right": margin,
                "w:bottom": twips(_FOOT_POINTS + lengths.body * _FOOT_LINES),
                "w:left": margin,
                "w:header": twips(_FOOT_POINTS),
                "w:footer": twips(_FOOT_POINTS),
                "w:gutter": 0,
            },
        ),
    )


def footer_element(edition: Edition, width: float | None = None) -> Element:
    """The root of the footer part: the short title where lines begin, "Page 2 of 8" where they end, or under
    it where they would not fit beside each other. `width` is that of the text, in points, on a page on its
    side."""
    title = edition.publication.short_title
    lengths = measures_of(edition.style)
    language = edition.publication.language
    lines = [run(with_text("w:t", title), _letters(language))] if title else []
    number = _page_of_pages(language)
    longest = words_of(language).say("paper.page_of", page=_LONGEST_NUMBER, pages=_LONGEST_NUMBER)
    about = make(
        "w:pPr",
        valued("w:pStyle", "Footer"),
        _tabs(lengths.text_width, width),
        make("w:bidi") if runs_right_to_left(language) else None,
    )
    if width_in_sizes(f"{title} {longest}") * lengths.body <= (width or lengths.text_width):
        return make("w:ftr", paragraph(about, *lines, run(make("w:tab")), *number))
    first = paragraph(deepcopy(about), *lines)
    return make("w:ftr", first, paragraph(about, run(make("w:tab")), *number))


def _tabs(upright: float, width: float | None) -> Element | None:
    """The stop of the page number, where it is another than that of the style."""
    if width is None:
        return None
    return make(
        "w:tabs",
        make("w:tab", {"w:val": "clear", "w:pos": twips(upright)}),
        make("w:tab", {"w:val": "right", "w:pos": twips(width)}),
    )


def _letters(language: str) -> Element | None:
    """The properties of words at the foot, where they run from right to left."""
    if not runs_right_to_left(language):
        return None
    return make("w:rPr", make("w:rtl"), language_element(language))


def _page_of_pages(language: str) -> list[Element]:
    def words(text: str) -> Element:
        letters = _letters(language) if has_words_for(language) else furniture_letters(language)
        return run(with_text("w:t", text), letters)

    def field(name: str) -> Element:
        return make("w:fldSimple", {"w:instr": f" {name} "}, run(with_text("w:t", "1")))

    fields = {"page": "PAGE", "pages": "NUMPAGES"}
    pieces = words_of(language).pieces("paper.page_of")
    return [field(fields[each]) if place % 2 else words(each) for place, each in enumerate(pieces) if each]
