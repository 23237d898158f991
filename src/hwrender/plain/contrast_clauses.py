"""Parts in front of a main statement that speak against it: "Although the bus was late, people waited"
(DIN SPEC 33429)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.clause_tables import PREPOSITIONS
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import table_form, words
from hwrender.language.verbs import verb_form
from hwrender.language.word_sets import word_set
from hwrender.plain.rewordings import Rewording

_BEFORE = r"(?i)[“‘\"'(]?(?:(?:however|but|and|so|yet),? )?"
_AGAINST = re.compile(
    rf"{_BEFORE}(?P<words>even though|although|whereas|though(?!,)|despite|in spite of|notwithstanding)\b"
)
_INSIDE = re.compile(
    r"(?i)(?:\bthat|[,;] (?:and|but|so)) (?P<words>even though|although|despite|in spite of)\b[^,.;]*,"
)
"""Before the main point of what somebody says, or of a second statement."""
_WHILE = re.compile(rf"{_BEFORE}(?P<words>while|whilst)\b")
_HAVING = re.compile(rf"{_BEFORE}(?P<words>having [a-z]+)\b(?: (?P<later>[a-z]+))?")

_OF_A_TIME = word_set("i you he she they a an my your her his")
_SHOW_A_STANCE = word_set(
    "accept acknowledge agree appreciate believe know recognise think understand welcome"
)


def find_contrasts_in_front(text: str) -> tuple[Rewording, ...]:
    """The words that open such a part at the start of each sentence. "While" that tells a time is left, and
    so is "having" where it is a thing that somebody has."""
    return tuple(Rewording(place) for sentence in split_sentences(text) for place in _opening(text, sentence))


def _opening(text: str, sentence: Slice) -> Iterator[Slice]:
    inside = sentence.start, sentence.end
    if found := _AGAINST.match(text, *inside):
        yield Slice(*found.span("words"))
    elif found := _WHILE.match(text, *inside):
        if not _tells_a_time(text[found.end() : sentence.end]):
            yield Slice(*found.span("words"))
    elif found := _HAVING.match(text, *inside):
        first = found["words"].split()[1].lower()
        is_adverb = first in {"not", "never"} or first.endswith("ly")
        participle = (found["later"] or "").lower() if is_adverb else first
        if verb_form(participle).participle and "," in text[found.end() : sentence.end]:
            yield Slice(*found.span("words"))
    for found in _INSIDE.finditer(text, *inside):
        yield Slice(*found.span("words"))


def _tells_a_time(rest: str) -> bool:
    """Whether what follows "while" says when: "while waiting", "while in hospital", "while they waited"."""
    keys = [table_form(word.text) for word in words(rest)[:2]]
    if not keys:
        return True
    first, second = keys[0], keys[-1]
    if first == "we":
        return second not in _SHOW_A_STANCE
    return first in _OF_A_TIME or first in PREPOSITIONS or verb_form(first).ing
