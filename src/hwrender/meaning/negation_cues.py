"""Negation cues: the words of a sentence that say that something is not so, and what they deny."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import cached_property, lru_cache

from msgspec import Struct

from hwrender.language.clause_tables import PLAIN_NEGATIONS
from hwrender.language.clauses import Clause, ClauseKind
from hwrender.language.frequency import is_known
from hwrender.language.passive import find_passives
from hwrender.meaning.model import ComparedSentence
from hwrender.meaning.phrases import Hit, find_listed
from hwrender.meaning.roots import root, word_list

_REACH = 7
_PREFIXES = ("un", "non-")
_NEAREST = 2
_PUT_OFF_REACH = 4
_ENDING_WORDS = frozenset(["along", "until", "before", "after", "but", "so"])
"""Words at which what is denied ends, though no clause may begin there."""
_GOING_ON = frozenset([ClauseKind.CONTENT, ClauseKind.PURPOSE, ClauseKind.MAIN, ClauseKind.FRAGMENT])
"""Clauses that are denied with the one they hang on: "did not say that"."""
_BREAK = re.compile(r"[;:,.()—–!?]")


class CueKind(Enum):
    """How something is denied."""

    PLAIN = "plain"
    STOPPING = "stopping"
    IMPLIED = "implied"
    HINTING = "hinting"


class NegationCue(Struct, frozen=True, dict=True):
    """A cue: its words, and the roots of what it denies, the nearest first."""

    sort: CueKind
    hit: Hit
    about: tuple[str, ...]

    def shared(self, other: NegationCue) -> int:
        """How many telling words two cues are both about."""
        return len(self._matter & other._matter)

    @cached_property
    def _matter(self) -> frozenset[str]:
        return frozenset((*self.about, self.own_root)) - {""}

    @cached_property
    def own_root(self) -> str:
        """The root of what a word denies that denies in itself: "judge" of "non-judgemental", else ""."""
        if self.hit.words.startswith("out of "):
            return root(self.hit.words.rpartition(" ")[2])
        base = (
            self.hit.words.removeprefix("non-").removeprefix("un").removesuffix("less").removesuffix("-free")
        )
        return root(base) if self.is_worded() else ""

    def is_worded(self) -> bool:
        """Whether the word that denies says what is denied, too: "unsafe", "non-judgemental"."""
        is_prefixed = self.hit.words.startswith(_PREFIXES) and self.hit.words != "unable"
        is_prefixed |= self.hit.words.endswith(("less", "-free")) and " " not in self.hit.words
        return self.sort is CueKind.IMPLIED and is_prefixed


@lru_cache(maxsize=1 << 10)
def find_negation_cues(sentence: ComparedSentence) -> tuple[NegationCue, ...]:
    """The cues of a sentence in order, each word once."""
    listed = word_list("negations", "passed_over")
    hits_passed = find_listed(sentence, "negations", "passed_over")
    passed = [hit.place for hit in hits_passed if hit.words in listed or not hit.words.startswith("closed")]
    found: list[NegationCue] = []
    hits = [
        *((CueKind.STOPPING, hit) for hit in find_listed(sentence, "negations", "stopping")),
        *((CueKind.PLAIN, hit) for hit in _plain(sentence)),
        *((CueKind.IMPLIED, hit) for hit in find_listed(sentence, "negations", "implied")),
        *((CueKind.STOPPING, hit) for hit in _put_off(sentence)),
        *((CueKind.IMPLIED, hit) for hit in _prefixed(sentence)),
        *((CueKind.HINTING, hit) for hit in find_listed(sentence, "negations", "hinting")),
    ]
    for sort, hit in hits:
        taken = any(hit.place.overlaps(each) for each in (*passed, *(one.hit.place for one in found)))
        if not taken:
            found.append(NegationCue(sort, hit, _about(hit, sort)))
    return tuple(sorted(found, key=lambda each: each.hit.place))


def _plain(sentence: ComparedSentence) -> Iterator[Hit]:
    """The words of its clauses that say "not"."""
    for clause in sentence.clauses:
        for place in clause.negations:
            number = sentence.numbers(place).start
            key = sentence.keys[number]
            if key in PLAIN_NEGATIONS or key.endswith("n't"):
                yield Hit(key, number, number + 1, sentence)


def _ends(sentence: ComparedSentence) -> frozenset[int]:
    """The tokens at which a clause begins that is not denied with the one before it."""
    return frozenset(
        sentence.numbers(clause.place).start
        for clause in sentence.clauses
        if clause.kind not in _GOING_ON and not _is_joined(clause, sentence.source)
    )


def _is_joined(clause: Clause, text: str) -> bool:
    """Whether a clause only goes on with "and" or "or", or with "that"."""
    opener = clause.opener.of(text).lower() if clause.opener is not None else ""
    return opener in {"and", "or", "nor", "that", "where", ""}


def _put_off(sentence: ComparedSentence) -> Iterator[Hit]:
    """ "Put people off"."""
    keys = sentence.keys
    for number, key in enumerate(keys):
        if key in {"put", "puts", "putting"} and "off" in keys[number + 1 : number + 1 + _PUT_OFF_REACH]:
            yield Hit("put off", number, number + 1, sentence)


def _prefixed(sentence: ComparedSentence) -> Iterator[Hit]:
    """Words in un-, non- and -less: "unable", "non-judgemental", "homeless"."""
    kept = word_list("negations", "not_negative")
    for number, token in enumerate(sentence.tokens):
        word = token.plain
        if word in kept or len(word) < 5:
            continue
        base = word[2:] if word.startswith("un") else word[:-4] if word.endswith("less") else ""
        if word.startswith(("non-", "non‑")) or word.endswith("-free") or (len(base) > 2 and is_known(base)):
            yield Hit(word, number, number + 1, sentence)


def _about(hit: Hit, sort: CueKind) -> tuple[str, ...]:
    """The roots of what is denied: what follows in the clause; before it, where nothing follows a verb in
    the passive ("should be stopped")."""
    sentence = hit.sentence
    is_worded = sort is CueKind.IMPLIED and hit.words.startswith(_PREFIXES)
    # "doors were unlocked and the exits were free": one such word describes one thing
    joined = [number for number in range(hit.end, len(sentence.tokens)) if sentence.keys[number] == "and"]
    end = joined[0] if is_worded and joined else len(sentence.tokens)
    after = telling_roots(sentence, range(hit.end, end))
    if sort is CueKind.PLAIN or (after and (is_worded or not _is_passive(hit))):
        return tuple(after)
    before = telling_roots(sentence, range(hit.start - 1, -1, -1))
    return tuple(before[:_NEAREST] if is_worded else before)


def telling_roots(sentence: ComparedSentence, numbers: range) -> list[str]:
    """The roots of the telling words of these tokens, in that order, up to the end of the clause."""
    roots: list[str] = []
    ends = _ends(sentence)
    for number in numbers:
        neighbour = number - numbers.step
        first, second = sorted((number, neighbour))
        inside = first >= 0 and second < len(sentence.tokens)
        if (inside and _BREAK.search(sentence.between(first, second))) or len(roots) == _REACH:
            break
        if number in ends or sentence.tokens[number].key in _ENDING_WORDS:
            break
        if sentence.tokens[number].root:
            roots.append(sentence.tokens[number].root)
    return roots


def _is_passive(hit: Hit) -> bool:
    """Whether the words are a verb in the passive: "was refused", "be stopped"."""
    return any(hit.place.end == passive.place.end for passive in find_passives(hit.sentence.source))
