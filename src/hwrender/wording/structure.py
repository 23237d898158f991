"""Rules on the parts of a report: S0 no easy wording, S4 long paragraphs, S24 long lists, S25 heading levels,
S29 no contact, S30 too many pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from math import ceil
from pathlib import Path

from hwrender.commands import command
from hwrender.diagnostics import Severity
from hwrender.document import EasyWording, List, Picture
from hwrender.edition.kind import EditionKind
from hwrender.language.sentences import split_sentences
from hwrender.prose import Prose, ProseKind
from hwrender.prose.walking import words_of
from hwrender.span import Span
from hwrender.wording.edition_text import EditionText
from hwrender.wording.own_words import OwnWords, own_parts
from hwrender.wording.rule import RuleFindings

_PARAGRAPHS = frozenset([ProseKind.PARAGRAPH, ProseKind.ITEM, ProseKind.NOTE])

_MM_PER_POINT = 25.4 / 72
_CHARACTER_WIDTH = 0.52
"""The mean width of a character in sizes of type, blanks included, in the faces we use."""
_FULLNESS = 0.75
"""How much of a page rows fill: what does not fit goes to the next page whole."""

_OTHER_PAGES = 2
"""The cover, and what is known about the report."""


def check_no_easy_wording(edition: EditionText, findings: RuleFindings) -> None:
    """S0: each section whose own words stand in the easy edition. Where they are easy, that is good to
    know."""
    if edition.kind is not EditionKind.EASY:
        return
    draft = command("draft", Path(edition.document.file))
    hint = f"Write it under the summary. For a first draft, run: {draft}"
    for part in own_parts(edition):
        if part.words is not OwnWords.READ_AS_THEY_ARE:
            severity = Severity.NOTE if part.words is OwnWords.EASY else None
            findings.at_span(part.place, "This part has no easy-read wording.", hint, severity=severity)


def check_paragraph_length(edition: EditionText, findings: RuleFindings) -> None:
    """S4: the first sentence too many of each paragraph, and the first paragraph too many of each row.

    Twice as many sentences as there should be are a warning.
    """
    most = edition.style.wording.most_paragraph_sentences
    easy = edition.kind is EditionKind.EASY
    hint = "Start a new idea here, with its own picture." if easy else "Start a new paragraph here."
    for text in edition.running():
        sentences = split_sentences(text.text) if text.kind in _PARAGRAPHS else ()
        if len(sentences) > most:
            message = f"This paragraph has {len(sentences)} sentences."
            severity = Severity.WARNING if len(sentences) > 2 * most else None
            findings.at_words(text, sentences[most], message, hint, severity=severity)
    by_place = {text.whole: text for text in edition.texts if text.kind is ProseKind.PARAGRAPH}
    for section in edition.shown.sections:
        if section.easy is not None:
            for text in _one_too_many(section.easy, by_place, most):
                place = split_sentences(text.text)[0]
                findings.at_words(text, place, "This picture has many sentences beside it.", hint)


def _one_too_many(easy: EasyWording, by_place: dict[Span, Prose], most: int) -> Iterator[Prose]:
    """The paragraph of each row with which it has too many sentences, though none of them has by itself."""
    beside = 0
    has_picture = False
    for block in easy.blocks:
        text = by_place.get(block.span)
        if isinstance(block, Picture):
            beside, has_picture = 0, True
        elif text is not None and has_picture:
            count = len(split_sentences(text.text))
            if beside <= most < beside + count and count <= most:
                yield text
            beside += count


def check_long_lists(edition: EditionText, findings: RuleFindings) -> None:
    """S24: the first item too many of each list."""
    most = edition.style.wording.most_list_items
    hint = f"Make 2 lists here. Use {most} items or fewer in each."
    for block in edition.blocks():
        if isinstance(block, List) and len(block.items) > most:
            findings.at_span(block.items[most].span, f"This list has {len(block.items)} items.", hint)


def check_heading_levels(edition: EditionText, findings: RuleFindings) -> None:
    """S25: each heading more than one level below the one before it, and each that only repeats the title."""
    level = 1
    metadata = edition.document.metadata
    titles = {_plain(title) for title in (metadata.title, metadata.easy_title) if title}
    for section in edition.document.sections:
        heading = section.heading
        if heading is None:
            continue
        if _plain(words_of(heading.children)) in titles:
            hint = "The title is on the cover. Take this one out."
            findings.at_span(heading.span, "This heading repeats the title.", hint)
        elif heading.level > level + 1:
            hint = f"Start it with {'#' * (level + 1)} and a space."
            findings.at_span(heading.span, "This heading skips a level.", hint)
        level = heading.level


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold().rstrip(".")


def check_contact_block(edition: EditionText, findings: RuleFindings) -> None:
    """S29: the report, when its readers cannot reach anybody, or cannot ask for it in another way."""
    metadata = edition.document.metadata
    contact, places = metadata.contact, metadata.places
    if not (contact.phone or contact.email or contact.address or contact.website):
        hint = "Write contact: at the top, and a phone or an email under it."
        place = places.get("contact", edition.whole())
        findings.at_span(place, "The report does not say how to reach you.", hint)
    if not metadata.other_formats:
        hint = "Write other_formats: at the top, and how to ask for them."
        place = places.get("other_formats", edition.whole())
        findings.at_span(place, "The report does not offer other formats.", hint)


def check_report_length(edition: EditionText, findings: RuleFindings) -> None:
    """S30: the report, when it has more pages than anybody finishes, as far as its words tell: only the
    layout can count them."""
    most = edition.style.wording.most_pages
    if estimated_pages(edition) > most:
        hint = f"Keep to {most} pages. Readers ask for 5."
        findings.at_span(edition.whole(), f"This report may have more than {most} pages.", hint)


def estimated_pages(edition: EditionText) -> int:
    """About how many pages a report will have in print. It is rough: nobody is told this number."""
    page, type_, pictures = edition.style.page, edition.style.type, edition.style.pictures
    line_mm = type_.body_points * type_.leading * _MM_PER_POINT
    width_mm = page.width_mm - 2 * page.margin_mm
    in_rows = edition.kind is EditionKind.EASY
    if in_rows:
        width_mm -= pictures.tile_mm + pictures.gap_mm
    characters = width_mm / (_CHARACTER_WIDTH * type_.body_points * _MM_PER_POINT)
    height_mm = 0.0
    for texts in _side_by_side(edition.texts):
        lines = max(ceil(len(text.text) * len(texts) / characters) for text in texts)
        kind = texts[0].kind
        lines_mm = (lines + (0 if kind is ProseKind.CELL else type_.paragraph_space)) * line_mm
        is_row = in_rows and kind is ProseKind.PARAGRAPH
        height_mm += max(lines_mm, pictures.tile_mm + pictures.gap_mm) if is_row else lines_mm
    return _OTHER_PAGES + ceil(height_mm / (_FULLNESS * (page.height_mm - 2 * page.margin_mm)))


def _side_by_side(texts: Iterable[Prose]) -> Iterator[tuple[Prose, ...]]:
    """The texts of the body, the cells of a row of a table together."""
    body = (text for text in texts if text.kind is not ProseKind.FIELD)
    for (is_cell, _), found in groupby(enumerate(body), key=_place_on_page):
        together = tuple(text for _, text in found)
        yield from (together,) if is_cell else ((text,) for text in together)


def _place_on_page(numbered: tuple[int, Prose]) -> tuple[bool, int]:
    number, text = numbered
    is_cell = text.kind is ProseKind.CELL
    return is_cell, text.whole.line if is_cell else number
