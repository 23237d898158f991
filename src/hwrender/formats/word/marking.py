"""The hidden bookmarks of a copy, by which the corrections that staff make in Word come back to the report.

Each surrounds the words of one paragraph. The contents have none, which Word writes anew, nor the words
beside a QR code. Where Enter splits a paragraph the mark stays with its beginning,
and where two are joined the one has both marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.copy_marks import CopyKind, kind_mark, paragraph_mark
from hwrender.formats.word.codes import CODE_LINE
from hwrender.formats.word.drafting import WordDraft
from hwrender.formats.word.elements import Element, clark, make
from hwrender.formats.word.opening import style_of, words_in


def mark_paragraphs(parts: tuple[Element, ...], kind: CopyKind, draft: WordDraft) -> None:
    """Mark every paragraph with words in these parts with its number, and the first with the kind of copy."""
    worded = [each for part in parts for each, _ in worded_paragraphs(part)]
    for number, element in enumerate(worded, 1):
        surround(element, paragraph_mark(number), draft)
    if worded:
        surround(worded[0], kind_mark(kind), draft)


def worded_paragraphs(part: Element) -> Iterator[tuple[Element, str]]:
    """The paragraphs of a part that have words, with their words."""
    for element in part.iterdescendants(clark("w:p")):
        if element.getparent().tag == clark("w:sdtContent") or style_of(element) == CODE_LINE:
            continue
        words = words_in(element)
        if words.strip():
            yield element, words


def surround(element: Element, name: str, draft: WordDraft) -> None:
    """Put a bookmark around all that is in a paragraph."""
    number = draft.next_bookmark()
    start = 1 if len(element) and element[0].tag == clark("w:pPr") else 0
    element.insert(start, make("w:bookmarkStart", {"w:id": number, "w:name": name}))
    element.append(make("w:bookmarkEnd", {"w:id": number}))
