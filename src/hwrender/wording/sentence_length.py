"""S1: sentences that are too long. The mark starts at the word that passes the limit."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Severity
from hwrender.language.clause_boundaries import Joint, find_joints
from hwrender.language.slices import Slice
from hwrender.language.tokens import words
from hwrender.prose import Prose
from hwrender.style import WordingStyle
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark

LEAST_SENTENCES = 5
"""A share of fewer sentences than this says nothing."""


def check_sentence_length(copy: Copy) -> Iterator[Mark]:
    """Each sentence over the limit, and the report when too many of its sentences are."""
    wording = copy.style.wording
    sentences = long = 0
    for text, sentence in copy.sentences():
        found = words(sentence.of(text.text))
        sentences += not text.field
        if len(found) > wording.note_words:
            long += not text.field
            first = sentence.start + found[wording.note_words].start
            last = sentence.start + found[-1].end
            yield _long_sentence(text, sentence, Slice(first, last), len(found), wording)
    if sentences >= LEAST_SENTENCES and long > wording.long_sentence_share * sentences:
        yield Mark(
            f"{long} of {sentences} sentences have more than {wording.note_words} words.",
            "Start with the longest ones.",
            span=copy.whole(),
            severity=Severity.WARNING,
        )


def _long_sentence(text: Prose, sentence: Slice, rest: Slice, count: int, wording: WordingStyle) -> Mark:
    joints = find_joints(text.text, sentence)
    message = f"This sentence has {count} words."
    if count > wording.strong_warning_words:
        message = f"This sentence is far too long. It has {count} words."
    severity = Severity.WARNING if count > wording.warning_words else Severity.NOTE
    hint = f"Use {wording.note_words} words or fewer. {_where(text.text, sentence, joints)}"
    return Mark(message, hint, text, rest, suggestion=_split(text.text, rest, joints), severity=severity)


def _where(text: str, sentence: Slice, joints: tuple[Joint, ...]) -> str:
    """Where the sentence could be cut, in words."""
    if not joints:
        return "Say one thing in each sentence."
    middle = sentence.start + (sentence.end - sentence.start) // 2
    best = min(joints, key=lambda joint: abs(joint.place.start - middle))
    before = words(text[sentence.start : best.place.start])[-1].text
    return f"You can stop after “{before}” and go on with “{best.opening}”."


def _split(text: str, rest: Slice, joints: tuple[Joint, ...]) -> str | None:
    """The words marked, cut at the joints among them."""
    inside = [joint for joint in joints if joint.place.start >= rest.start and joint.place.end <= rest.end]
    if not inside:
        return None
    parts, at = [], rest.start
    for joint in inside:
        parts += [text[at : joint.place.start], f". {joint.opening}"]
        at = joint.place.end
    return "".join((*parts, text[at : rest.end]))
