"""The passive voice: a form of "be" or "get" with a past participle ("was conducted", "got arrested").

What tells of a state is not counted: "is called", "were married", "are aged 18 to 24", "was worried"; with an
agent ("was worried by the letter") it is. GOV.UK and the NHS ask for the active voice: it says who does what.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from hwrender.language.function_words import BE, DETERMINERS, HAVE, MODALS
from hwrender.language.participles import (
    CHANGES,
    GET_PASSIVES,
    NEVER_PASSIVE,
    NOT_AGENTS,
    PURPOSES,
    STATES,
)
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.verbs import verb_form
from hwrender.language.word_classes import classify
from hwrender.language.word_context import Tagged, WordClass

_C = WordClass
_GET = frozenset(["get", "gets", "got", "getting"])
_BE = BE | {"m", "re", "s"}
_HELPERS = _BE | HAVE | MODALS | {"ve", "d", "ll"}
_BETWEEN = frozenset([_C.ADVERB, _C.NOT])
_LONGEST_SUBJECT = 5
_MOST_HELPERS = 4
_AGENT_REACH = 3


class Passive(Struct, frozen=True):
    """A passive verb: the `place` of its words from the first helper to the participle, and its `agent`.

    The agent is the place of "by" and the word after it, where the sentence says who did it.
    """

    place: Slice
    participle: str
    agent: Slice | None


@lru_cache(maxsize=1 << 10)
def find_passives(text: str) -> tuple[Passive, ...]:
    """The passive verbs in `text`, in order."""
    return tuple(each for sentence in split_sentences(text) for each in _passives(classify(text, sentence)))


def _passives(words: Sequence[Tagged]) -> Iterator[Passive]:
    """Each participle once, with all its helpers ("is being looked after" has two forms of "be")."""
    done = -1
    for at in range(len(words)):
        end = participle_of(words, at)
        if end is None or end <= done:
            continue
        done = end
        by = agent_of(words, end)
        agent = None if by is None else Slice(words[by].place.start, words[by + 1].place.end)
        start = words[_first_helper(words, at)].place.start
        yield Passive(Slice(start, words[end].place.end), words[end].key, agent)


def participle_of(words: Sequence[Tagged], at: int) -> int | None:
    """The number of the participle that makes a passive with the helper at `at`; None if there is none."""
    helper = words[at].helper
    if helper not in _BE and helper not in _GET:
        return None
    end = _participle_after(words, at)
    return end if end is not None and _is_passive(words, at, end) else None


def _participle_after(words: Sequence[Tagged], at: int) -> int | None:
    asks = _opens_question(words, at)
    for number in range(at + 1, min(len(words), at + 1 + _LONGEST_SUBJECT)):
        word = words[number]
        if word.gap.strip():
            return None
        if is_participle(word.key) and words[number - 1].key not in DETERMINERS:
            return number
        if not (word.word_class in _BETWEEN or word.key in {"being", "no", "longer"} or asks):
            return None
    return None


def _opens_question(words: Sequence[Tagged], at: int) -> bool:
    """Whether the helper stands before its subject: "Were you told?", "How was the money spent?" """
    opens = at == 0 or words[at - 1].word_class is _C.WH or ":" in words[at].gap
    return opens and at + 1 < len(words) and words[at + 1].word_class is not _C.NOT


@lru_cache(maxsize=1 << 14)
def is_participle(word: str) -> bool:
    """Whether `word` (lower case) is the past participle of a verb that can be made passive."""
    prefix, hyphen, rest = word.rpartition("-")
    if hyphen:
        return prefix in {"re", "co", "over", "under", "pre"} and is_participle(rest)
    return word not in NEVER_PASSIVE and verb_form(word).participle


def _is_passive(words: Sequence[Tagged], at: int, end: int) -> bool:
    participle = words[end].key
    if words[at].key in _GET:
        return participle in GET_PASSIVES
    if any(word.key in {"very", "so"} for word in words[at:end]):
        return False
    following = words[end + 1].key if end + 1 < len(words) else ""
    if participle == "used" and following == "to":
        return end + 2 < len(words) and words[end + 2].key in PURPOSES
    if participle == "made" and following in {"of", "up"}:
        return False
    if participle in STATES:
        tells_of_change = participle in CHANGES and words[at].key in {"be", "been", "being"}
        return tells_of_change or agent_of(words, end) is not None
    return True


def agent_of(words: Sequence[Tagged], end: int) -> int | None:
    """The number of the word "by" soon after a participle, unless it leads how or when ("by post")."""
    for number in range(end + 1, min(len(words) - 1, end + 1 + _AGENT_REACH)):
        if words[number].gap.strip():
            return None
        if words[number].key == "by":
            following = words[number + 1]
            is_way = following.word_class is _C.ING or following.key in NOT_AGENTS
            return None if is_way or following.key[0].isdigit() else number
    return None


def _first_helper(words: Sequence[Tagged], at: int) -> int:
    """The first of the helpers before "be": "has been", "should be", "is being"."""
    start = at
    for number in range(at - 1, max(-1, at - 1 - _MOST_HELPERS), -1):
        if words[number + 1].gap.strip():
            break
        if words[number].helper in _HELPERS:
            start = number
        elif words[number].word_class not in _BETWEEN:
            break
    return start
