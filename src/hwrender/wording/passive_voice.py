"""S3: the passive voice, which does not say who does what."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Severity
from hwrender.language.passive import find_passives
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark
from hwrender.wording.sentence_length import LEAST_SENTENCES


def check_passive_voice(copy: Copy) -> Iterator[Mark]:
    """Each passive verb, and the report when too many of its sentences are passive."""
    sentences = passive_sentences = 0
    for text, sentence in copy.sentences():
        sentences += not text.field
        passives = [
            each for each in find_passives(text.text) if sentence.start <= each.place.start < sentence.end
        ]
        passive_sentences += bool(passives) and not text.field
        for passive in passives:
            words = passive.place.of(text.text)
            hint = "Put the one who does it first." if passive.agent else "Say who does it. Put them first."
            yield Mark(f"“{words}” is passive.", hint, text, passive.place)
    share = copy.style.wording.passive_share
    if sentences >= LEAST_SENTENCES and passive_sentences > share * sentences:
        yield Mark(
            f"{passive_sentences} of {sentences} sentences are passive.",
            "Start a sentence with who does it.",
            span=copy.whole(),
            severity=Severity.WARNING,
        )
