"""S4: paragraphs of too many sentences; in easy read, rows of more than one idea."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Severity
from hwrender.document import EasyWording, Picture
from hwrender.edition.kind import EditionKind
from hwrender.language.sentences import split_sentences
from hwrender.prose import Prose, ProseKind
from hwrender.span import Span
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark

_PARAGRAPHS = frozenset([ProseKind.PARAGRAPH, ProseKind.ITEM, ProseKind.NOTE])


def check_paragraph_length(copy: Copy) -> Iterator[Mark]:
    """The first sentence too many of each paragraph, and the first paragraph too many of each row.

    Twice as many sentences as there should be are a warning.
    """
    most = copy.style.wording.most_paragraph_sentences
    easy = copy.kind is EditionKind.EASY
    hint = "Start a new idea here, with its own picture." if easy else "Start a new paragraph here."
    for text in copy.running():
        sentences = split_sentences(text.text) if text.kind in _PARAGRAPHS else ()
        if len(sentences) > most:
            message = f"This paragraph has {len(sentences)} sentences."
            severity = Severity.WARNING if len(sentences) > 2 * most else None
            yield Mark(message, hint, text, sentences[most], severity=severity)
    by_place = {text.whole: text for text in copy.texts if text.kind is ProseKind.PARAGRAPH}
    for section in copy.shown.sections:
        if section.easy is not None:
            for text in _one_too_many(section.easy, by_place, most):
                message = "This picture has many sentences beside it."
                yield Mark(message, hint, text, split_sentences(text.text)[0])


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
