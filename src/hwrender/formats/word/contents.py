"""The contents of a long report, as the field that Word itself makes of its headings.

Its lines are links. They have no page numbers until somebody asks Word to update the table: only Word knows
on which page of its own a heading stands, and a wrong number is worse than none. A field that updates by
itself would make Word ask a question each time the file is opened.
"""

from __future__ import annotations

from hwrender.edition.inventory import LEAST_ENTRIES, contents_page
from hwrender.edition.model import Heading
from hwrender.edition.outline import texts_by_language
from hwrender.fixed_words.table import LANGUAGES, words_of
from hwrender.formats.word.drafting import WordDraft, WordPlace, bookmark_name
from hwrender.formats.word.elements import Element, make, paragraph, run, valued, with_text
from hwrender.formats.word.languages import furniture_letters, language_element
from hwrender.formats.word.paragraphs import properties
from hwrender.language.languages import runs_right_to_left

CONTENTS_FIELD = r'TOC \\o "1-[12]" \\h \\z'
"""The field of the contents, as a pattern: the headings of these levels, as links."""


def is_contents_heading(text: str) -> bool:
    """Whether this stands over the contents in one of our languages; English is asked for first."""
    return any(text == words_of(language).say("paper.contents") for language in LANGUAGES)


def contents_elements(draft: WordDraft, place: WordPlace) -> list[Element]:
    """The contents in the box in which Word shows "Update table"; none for a short report."""
    headings = contents_page(draft.edition)
    if len(headings) < LEAST_ENTRIES:
        return []
    deepest = max(heading.level for heading in headings) - 1
    lines = [_line(heading, draft, place) for heading in headings]
    lines[0][1:1] = [
        _field("begin"),
        run(with_text("w:instrText", f' TOC \\o "1-{deepest}" \\h \\z ')),
        _field("separate"),
    ]
    lines[-1].append(_field("end"))
    words = words_of(draft.edition.publication.language).say("paper.contents")
    title = run(with_text("w:t", words), furniture_letters(draft.edition.publication.language))
    content = make("w:sdtContent", paragraph(properties("TocHeading", place), title), *lines)
    gallery = make("w:docPartObj", valued("w:docPartGallery", "Table of Contents"), make("w:docPartUnique"))
    return [make("w:sdt", make("w:sdtPr", gallery), content)]


def _line(heading: Heading, draft: WordDraft, place: WordPlace) -> Element:
    runs: list[Element] = []
    for language, text in texts_by_language(heading.words):
        runs += [run(make("w:br"))] * bool(runs)
        runs.append(run(with_text("w:t", text), _letters(language or place.language)))
    link = make("w:hyperlink", {"w:anchor": bookmark_name(heading.anchor), "w:history": 1}, *runs)
    return paragraph(properties(f"Toc{heading.level - 1}", place), link)


def _letters(language: str | None) -> Element | None:
    if language is None:
        return None
    return make("w:rPr", make("w:rtl") if runs_right_to_left(language) else None, language_element(language))


def _field(kind: str) -> Element:
    return run(make("w:fldChar", {"w:fldCharType": kind}))
