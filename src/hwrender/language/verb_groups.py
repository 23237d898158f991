"""Finite verbs with their helpers: "has not been told", "may have to pay", "were unable to see".

A group tells its main verb, its tense and voice, and how firm it is. Verbs that only say how firm another
verb is ("have to", "plan to", "fail to") are read through: the main verb is what follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from msgspec import Struct

from hwrender.language.clause_tables import (
    CHAINS,
    IN_PASSIVE_ONLY,
    NEGATIVE_CHAINS,
    NEVER_IN_PASSIVE,
    REPORTS_IN_PASSIVE,
)
from hwrender.language.function_words import BE, DO, HAVE, MODALS
from hwrender.language.passive import participle_of
from hwrender.language.verbs import verb_form, verb_lemma
from hwrender.language.word_context import Tagged, WordClass

_C = WordClass
_FINITE = frozenset([_C.HELPER, _C.SUBJECT_HELPER, _C.FINITE, _C.LIKELY, _C.POSSIBLE])
_BETWEEN = frozenset([_C.ADVERB, _C.NOT])
_PAST_HELPERS = frozenset(["was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't", "could",
                           "couldn't", "might"])  # fmt: skip
_HELPER_LEMMAS = {
    **dict.fromkeys(BE | {"m", "re", "s"}, "be"),
    **dict.fromkeys(HAVE | {"ve", "d"}, "have"),
    **dict.fromkeys(DO, "do"),
    "ll": "will",
}
_AFTER_BE = frozenset(["able", "unable", "going", "due", "supposed"])
_LONGEST_SUBJECT = 8


class Tense(Enum):
    """When. NONE is an infinitive, COMMAND a request."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    COMMAND = "command"
    NONE = "infinitive"


class VerbGroup(Struct, frozen=True):
    """Words by number: from `first` up to and with `last`. `cues` are (number of the first word, of the last,
    force or "deny")."""

    first: int
    last: int
    lemma: str
    tense: Tense
    is_passive: bool
    cues: tuple[tuple[int, int, str], ...] = ()


def opens_group(word: Tagged) -> bool:
    """Whether a finite verb begins with this word."""
    return word.word_class in _FINITE


class _VerbGroupReader:
    """Reads on from the first word of a group."""

    def __init__(self, words: Sequence[Tagged], first: int) -> None:
        self.words = words
        self.at = first
        self.main = first
        self.is_passive = False
        self.tense = Tense.PRESENT
        self.cues: list[tuple[int, int, str]] = []

    def key(self, number: int) -> str:
        return self.words[number].key if number < len(self.words) else ""

    def after(self, number: int) -> int:
        """The next word, adverbs and "not" passed over."""
        number += 1
        while number < len(self.words) and self.words[number].word_class in _BETWEEN and self._joined(number):
            number += 1
        return number

    def _joined(self, number: int) -> bool:
        gap = self.words[number].gap
        return not gap.strip() or (gap.strip() == "," and self.words[number].word_class is _C.ADVERB)

    def inside(self, number: int) -> bool:
        return number < len(self.words) and not self.words[number].gap.strip(" \t\n\u00a0‘'")


def read_group(words: Sequence[Tagged], first: int, *, inverted: bool = False) -> VerbGroup:
    """The group that begins with the word `first`; where `inverted`, its subject stands inside it."""
    reader = _VerbGroupReader(words, first)
    _read_helpers(reader, inverted=inverted)
    _read_chain(reader)
    cues = tuple(reader.cues)
    return VerbGroup(first, reader.main, _lemma(words[reader.main]), reader.tense, reader.is_passive, cues)


def read_infinitive(words: Sequence[Tagged], to: int) -> VerbGroup:
    """The group after "to": "in order to protect"."""
    reader = _VerbGroupReader(words, to)
    reader.tense = Tense.NONE
    main = reader.after(to)
    if reader.inside(main):
        reader.main = main
        _take_passive(reader, main)
    return VerbGroup(to, reader.main, verb_lemma(words[reader.main].key), Tense.NONE, reader.is_passive)


def _lemma(word: Tagged) -> str:
    return _HELPER_LEMMAS.get(word.helper) or verb_lemma(word.key)


def _read_helpers(reader: _VerbGroupReader, *, inverted: bool) -> None:
    word = reader.words[reader.at]
    key = word.helper
    if word.word_class not in {_C.HELPER, _C.SUBJECT_HELPER}:
        form = verb_form(word.key)
        reader.tense = Tense.PAST if form.past else Tense.PRESENT
        _take_passive(reader, reader.at)
        return
    if key in {"will", "won't", "shall", "ll"}:
        reader.tense = Tense.FUTURE
    elif key in _PAST_HELPERS:
        reader.tense = Tense.PAST
    _take_main(reader, inverted=inverted)


def _take_main(reader: _VerbGroupReader, *, inverted: bool) -> None:
    """On through the helpers to the main verb."""
    at = reader.main
    key = reader.words[at].helper
    following = _past_subject(reader, at, key) if inverted else reader.after(at)
    if following is None or not (reader.inside(following) or inverted):
        return
    has_base = reader.words[following].word_class is _C.INFINITIVE or inverted
    if key in MODALS | DO or key == "ll" or (key == "d" and has_base):
        if reader.words[following].word_class is _C.INFINITIVE or inverted:
            reader.main = following
            if reader.key(following) in {"be", "have"}:
                _take_part(reader, following, is_have=reader.key(following) == "have")
        return
    is_have = key in HAVE or key in {"ve", "d"} or reader.key(following) == "been"
    _take_part(reader, at, is_have=is_have, following=following)


def _past_subject(reader: _VerbGroupReader, at: int, key: str) -> int | None:
    """The main verb after the subject of a question."""
    wanted = {_C.INFINITIVE} if key in MODALS | DO else {_C.PARTICIPLE, _C.ING}
    for number in range(at + 1, min(len(reader.words), at + 1 + _LONGEST_SUBJECT)):
        word = reader.words[number]
        if word.word_class in wanted:
            return number
        form = verb_form(word.key)
        if number > at + 1 and (form.base if key in MODALS | DO else form.participle):
            return number
        if any(mark in word.gap for mark in ",;:"):
            break
    return None


def _take_part(reader: _VerbGroupReader, at: int, *, is_have: bool, following: int | None = None) -> None:
    """After "be" or "have": the participle, through "been" and "being"."""
    number = reader.after(at) if following is None else following
    if number >= len(reader.words) or (following is None and not reader.inside(number)):
        return
    word = reader.words[number]
    if word.key == ("been" if is_have else "being"):
        reader.main = number
        _take_part(reader, number, is_have=False)
    elif is_have:
        may_be = verb_form(word.key).participle and word.word_class is not _C.NOUN
        reader.main = number if may_be or word.word_class is _C.PARTICIPLE else reader.main
    elif word.word_class is _C.ING:
        reader.main = number
    else:
        _take_passive(reader, at)


def _take_passive(reader: _VerbGroupReader, at: int) -> None:
    """Where a participle makes a passive with the helper at `at`, that is the main verb."""
    participle = participle_of(reader.words, at)
    if participle is not None:
        reader.main, reader.is_passive = participle, True


# --- verbs that are read through -------------------------------------------------------------------------


def _read_chain(reader: _VerbGroupReader) -> None:
    """ "have to", "is able to", "plans to", and one after another: "may have to be able to"."""
    for _ in range(4):
        link = _link(reader)
        if link is None:
            return
        start, end, force, main = link
        if force:
            reader.cues.append((start, end, force))
        if reader.key(start) == "going":
            reader.tense = Tense.FUTURE
        reader.main, reader.is_passive = main, False
        key = reader.key(main)
        if key in {"be", "have"}:
            _take_part(reader, main, is_have=key == "have")


def _link(reader: _VerbGroupReader) -> tuple[int, int, str, int] | None:
    """The word that is read through with its "to", its force, and the verb after it."""
    start = reader.main
    word = "going" if reader.key(start) == "going" else _lemma(reader.words[start])
    if word == "be":
        start = reader.after(start)
        word = reader.key(start)
        if word not in _AFTER_BE or not reader.inside(start):
            return None
    to = start + 1
    if reader.key(to) != "to" or not reader.inside(to):
        return None
    main = reader.after(to)
    if not reader.inside(main) or reader.words[main].word_class is not _C.INFINITIVE:
        return None
    if reader.is_passive and word in REPORTS_IN_PASSIVE:
        return start, start, "reported", main
    if word not in CHAINS or (reader.is_passive and word in NEVER_IN_PASSIVE):
        return None
    if not reader.is_passive and word in IN_PASSIVE_ONLY:
        return None
    return start, start if word in NEGATIVE_CHAINS else to, CHAINS[word], main
