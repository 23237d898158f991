"""The passive voice: a form of "be" or "get" with a past participle ("was conducted", "got arrested").

What tells of a state is not counted: "is called", "were married", "are aged 18 to 24", "was worried"; with a
doer ("was worried by the letter") it is. GOV.UK and the NHS ask for the active voice: it says who does what.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from hwrender.language.frequency import is_known
from hwrender.language.function_words import BE, DETERMINERS, HAVE, MODALS, SUBJECTS
from hwrender.language.inflections import PAST_PARTICIPLES
from hwrender.language.lemmas import lemmas
from hwrender.language.participles import (
    ADVERBS,
    CHANGES,
    GET_PASSIVES,
    NEVER_PASSIVE,
    NOT_PARTICIPLES,
    PURPOSES,
    STATES,
)
from hwrender.language.slices import Slice
from hwrender.language.tokens import Word, table_forms, words
from hwrender.language.word_sets import word_set

_GET = frozenset(["get", "gets", "got", "getting"])
_CONTRACTED_BE = ("'re", "'m", "'s")
_CONTRACTED_HELPERS = ("'ve", "'d", "'ll", "'s", "'re")
_HELPERS = BE | HAVE | MODALS
_QUESTION_WORDS = frozenset(["how", "what", "when", "where", "which", "who", "why"])
_LONGEST_SUBJECT = 4


class Passive(Struct, frozen=True):
    """A passive verb: the `place` of its words from the first helper to the participle, and its `agent`.

    The agent is the place of "by" and the word after it, where the sentence says who did it.
    """

    place: Slice
    participle: str
    agent: Slice | None


def find_passives(text: str) -> tuple[Passive, ...]:
    """The passive verbs in `text`, in order."""
    found = words(text)
    keys = table_forms(text)
    passives: list[Passive] = []
    for at, key in enumerate(keys):
        if not (_is_be(key) or key in _GET):
            continue
        end = _participle_after(text, found, keys, at)
        if end is None:
            continue
        agent = _agent(text, found, keys, end)
        if _is_passive(keys, at, end, agent):
            start = _first_helper(text, found, keys, at)
            passives.append(Passive(Slice(found[start].start, found[end].end), keys[end], agent))
    return _without_inner(passives)


def _is_be(key: str) -> bool:
    return key in BE or (key.endswith(_CONTRACTED_BE) and key.split("'")[0] in SUBJECTS | {"i", "that"})


def _participle_after(text: str, found: tuple[Word, ...], keys: tuple[str, ...], at: int) -> int | None:
    """Where the participle stands that the helper at `at` may belong to."""
    in_question = _opens_question(text, found, keys, at)
    for place in range(at + 1, min(len(keys), at + 2 + _LONGEST_SUBJECT)):
        if text[found[place - 1].end : found[place].start].strip(" \t\n\u00a0"):
            return None
        key = keys[place]
        if is_participle(key) and keys[place - 1] not in DETERMINERS:
            return place
        adverb = key in ADVERBS or key.endswith("ly") or key == "being"
        if not adverb and not in_question:
            return None
    return None


def _opens_question(text: str, found: tuple[Word, ...], keys: tuple[str, ...], at: int) -> bool:
    """Whether the helper stands before its subject: "Were you told?", "How was the money spent?" """
    before = text[: found[at].start].rstrip(" “\"'(")
    opens = not before or before[-1] in ".!?:\n" or keys[at - 1] in _QUESTION_WORDS
    return opens and "?" in text[found[at].end :]


@lru_cache(maxsize=1 << 14)
def is_participle(word: str) -> bool:
    """Whether `word` (lower case) is the past participle of a verb that can be made passive."""
    if word in NEVER_PASSIVE or word in NOT_PARTICIPLES:
        return False
    if word in PAST_PARTICIPLES:
        return True
    if "-" in word:
        return word.rpartition("-")[0] in {"re", "co", "over", "under", "pre"} and is_participle(
            word.rpartition("-")[2]
        )
    return (
        word.endswith("ed") and len(word) > 3 and any(is_known(base) for base in lemmas(word) if base != word)
    )


def _is_passive(keys: tuple[str, ...], at: int, end: int, agent: Slice | None) -> bool:
    participle = keys[end]
    if keys[at] in _GET:
        return participle in GET_PASSIVES
    if "very" in keys[at:end] or "so" in keys[at:end]:
        return False
    following = keys[end + 1] if end + 1 < len(keys) else ""
    if participle == "used" and following == "to":
        return end + 2 < len(keys) and keys[end + 2] in PURPOSES
    if participle == "made" and following in {"of", "up"}:
        return False
    if participle in STATES:
        return agent is not None or (participle in CHANGES and _tells_of_change(keys, at))
    return True


def _tells_of_change(keys: tuple[str, ...], at: int) -> bool:
    """Whether the helper at `at` speaks of something done: "be", "been" or "being"."""
    return keys[at] in {"be", "been", "being"}


def _agent(text: str, found: tuple[Word, ...], keys: tuple[str, ...], end: int) -> Slice | None:
    """The words "by ..." soon after the participle, unless they say how or when ("by post", "by Monday")."""
    for place in range(end + 1, min(len(keys) - 1, end + 4)):
        if text[found[place - 1].end : found[place].start].strip():
            return None
        if keys[place] == "by":
            following = keys[place + 1]
            if following.endswith("ing") or following in _NOT_DOERS or following[0].isdigit():
                return None
            return Slice(found[place].start, found[place + 1].end)
    return None


_NOT_DOERS = word_set("""
post phone email e-mail letter text bus car train monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december default law accident
chance mistake now then about appointment means
""")


def _first_helper(text: str, found: tuple[Word, ...], keys: tuple[str, ...], at: int) -> int:
    """The first of the helpers before "be": "has been", "should be", "is being"."""
    start = at
    for place in range(at - 1, max(-1, at - 5), -1):
        if text[found[place].end : found[place + 1].start].strip():
            break
        if keys[place] in _HELPERS or keys[place].endswith(_CONTRACTED_HELPERS):
            start = place
        elif not (keys[place] in ADVERBS or keys[place].endswith("ly")):
            break
    return start


def _without_inner(passives: list[Passive]) -> tuple[Passive, ...]:
    """Each participle once, with all its helpers ("is being looked after" has two forms of "be")."""
    by_end: dict[int, Passive] = {}
    for passive in passives:
        by_end.setdefault(passive.place.end, passive)
    return tuple(by_end.values())
