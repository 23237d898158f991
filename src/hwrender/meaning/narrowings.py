"""What narrows those of whom something is said: "patients with epilepsy", "two of the nine wards"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from hwrender.language.clauses import Clause, numbers_of_clauses, read_clauses
from hwrender.language.lemmas import lemma
from hwrender.language.number_words import UNITS
from hwrender.language.people_nouns import PEOPLE, PERSONS, STAFF
from hwrender.language.slices import Slice
from hwrender.language.tokens import is_number
from hwrender.language.word_sets import word_set
from hwrender.meaning.alignment import Alignment, is_like
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, all_roots, claimed
from hwrender.meaning.roots import root

_AFTER_HEAD = word_set("""
with who whose that which aged under over in on at from living waiting using employed registered without for
receiving taking needing staying working born leaving
""")
_ADDING = word_set("and or including such like")
_SOME_OF = word_set("some several many most few one half all none both each any")
_PEOPLE = frozenset(map(root, ("people", "patients", "everyone")))
_MOSTLY = 0.6


class Narrowing(Struct, frozen=True):
    """A subject: the root of its noun, the roots that narrow it, whether a part of all is meant ("two of the
    nine"), what is said of it, and its place up to the verb."""

    head: str
    roots: frozenset[str]
    is_part: bool
    said: frozenset[str]
    place: Slice


def compare_narrowings(alignment: Alignment) -> Iterator[Difference]:
    """Each subject of the easy wording without what narrows it in the summary, nowhere said."""
    everywhere = all_roots(alignment.easy) | {key for each in alignment.easy for key in each.keys}
    for sentence in alignment.easy:
        stated = [(source, each) for source in alignment.matches(sentence) for each in narrowings(source)]
        near = alignment.near(sentence)
        is_counted = any(_counts(each, at) for each in near[:-1] for at in range(len(each.tokens)))
        for own in narrowings(sentence):
            wider = next(
                (pair for pair in stated if _is_wider(own, pair[1], everywhere, is_counted=is_counted)), None
            )
            if wider is not None and not any(_is_as_wide(own, each) for _, each in stated):
                source, other = wider
                place = other.place.of(source.source)
                is_sure = not _may_be_narrowed(sentence, own, alignment)
                yield claimed(FactKind.SCOPE, sentence, own.place, place, is_lost=True, is_sure=is_sure)
                break


def _may_be_narrowed(sentence: ComparedSentence, own: Narrowing, alignment: Alignment) -> bool:
    """Whether other words may say who they are: of the subject ("local pharmacists", "the girls"), or of the
    sentence before ("Some babies were very ill. Their dads ...")."""
    subject = sentence.span(own.place)
    if any(token.key in _WIDE for token in subject):
        return False
    stated = all_roots(alignment.matches(sentence))
    describes = any(
        token.root and token.root not in stated and not token.key.endswith("ed") for token in subject[:-1]
    )
    before = [
        each
        for each in alignment.near(sentence)
        if each.text == sentence.text and each.place < sentence.place
    ]
    points_back = bool(before) and subject[0].key in _POINTING
    return describes or points_back or any(each.roots - stated for each in before)


_WIDE = word_set("all any across each every everywhere no none throughout whole")
"""A subject with one of these says itself how many it is about."""
_POINTING = frozenset(["the", "their", "these", "those", "they", "his", "her", "its"])


def _is_wider(easy: Narrowing, summary: Narrowing, everywhere: frozenset[str], *, is_counted: bool) -> bool:
    """`is_counted`: how many they are is said right before."""
    heads = {easy.head, summary.head}
    if (len(heads) > 1 and easy.head not in _PEOPLE) or "" in heads or not easy.roots <= summary.roots:
        return False
    if not is_like(easy.said, summary.said):
        return False
    if summary.is_part and not easy.is_part:
        return len(heads) == 1 and not is_counted
    lost = summary.roots - everywhere
    return len(lost) >= _MOSTLY * max(1, len(summary.roots)) or any(map(is_number, lost))


def _is_as_wide(easy: Narrowing, summary: Narrowing) -> bool:
    """Whether the summary says the same of all of them too."""
    return (
        easy.head == summary.head
        and not summary.roots
        and not summary.is_part
        and is_like(easy.said, summary.said)
    )


@lru_cache(maxsize=1 << 10)
def narrowings(sentence: ComparedSentence) -> tuple[Narrowing, ...]:
    """The subjects of a sentence with what narrows them."""
    clauses = read_clauses(sentence.source)
    return tuple(
        _of_clause(sentence, clauses[number])
        for number in numbers_of_clauses(sentence.source, sentence.place)
        if clauses[number].subject is not None and clauses[number].verb is not None
    )


def _of_clause(sentence: ComparedSentence, clause: Clause) -> Narrowing:
    assert clause.subject is not None
    assert clause.verb is not None
    first = sentence.numbers(clause.subject.place).start
    head = sentence.numbers(clause.subject.head).start
    end = sentence.numbers(
        Slice(clause.subject.head.end, max(clause.subject.head.end, clause.verb.place.start))
    ).stop
    is_part = False
    if _counts(sentence, head) and sentence.keys[head + 1 : head + 2] == ("of",):
        noun = next(
            (at for at in range(head + 2, end) if sentence.tokens[at].root and not _counts(sentence, at)),
            None,
        )
        is_part, head = sentence.keys[head] != "all", head if noun is None else noun
    is_part |= any(_counts(sentence, at) and sentence.keys[at] != "one" for at in range(first, head))
    after = sentence.tokens[head + 1 : end]
    narrow = frozenset(_root_or_number(sentence, at) for at in range(head + 1, end)) - {""}
    is_apart = bool(after) and "," in sentence.between(head, head + 1)
    is_apart |= sentence.keys[first] in _OWN or not _is_many(sentence.tokens[head].key)
    if not after or is_apart or after[0].key not in _AFTER_HEAD or _ADDING & {token.key for token in after}:
        narrow = frozenset()
    said = sentence.roots_at(Slice(clause.verb.place.start, clause.place.end))
    return Narrowing(
        sentence.tokens[head].root,
        narrow,
        is_part,
        said,
        Slice(clause.subject.place.start, clause.verb.place.end),
    )


_OWN = frozenset(["its", "their", "his", "her", "our", "my", "your"])


def _is_many(key: str) -> bool:
    """Whether a noun is of more than one, or of somebody."""
    return key.endswith("s") or key in PEOPLE or lemma(key) in PERSONS | STAFF


def _counts(sentence: ComparedSentence, at: int) -> bool:
    key = sentence.keys[at]
    if key == "most" and at and sentence.keys[at - 1] in {"the", "his", "her", "their"}:
        return False
    return key in _SOME_OF or key in UNITS or is_number(key)


def _root_or_number(sentence: ComparedSentence, at: int) -> str:
    token = sentence.tokens[at]
    return token.root or (token.key if is_number(token.key) else "")
