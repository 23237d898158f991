"""A rule on words like "they" and "them" that nobody can tell apart."""

from __future__ import annotations

from hwrender.edition.kind import EditionKind
from hwrender.language.quotes import quotations
from hwrender.language.sentences import split_sentences
from hwrender.plain.unclear_pronouns import unclear_pronoun
from hwrender.wording.edition_text import RUNNING, EditionText
from hwrender.wording.rule import RuleFindings


def check_pronouns(edition: EditionText, findings: RuleFindings) -> None:
    """The second such word of each sentence of the easy edition where nothing before says who they are.

    What stands before a sentence is the one before it, in its own text or in the one above: a row is read
    after the row or the heading above it. The front matter is left,
    and so is what somebody said.
    """
    if edition.kind is not EditionKind.EASY:
        return
    before = ""
    for text in edition.texts:
        if text.field:
            continue
        for sentence in split_sentences(text.text):
            is_read = text.kind in RUNNING and not sentence.overlaps_any(quotations(text.text))
            place = unclear_pronoun(text.text, sentence, before) if is_read else None
            before = sentence.of(text.text)
            if place is not None:
                message = f"Nothing here says who or what “{place.of(text.text)}” is."
                findings.at_words(text, place, message, "Say the name or the thing again.")
