"""Who does it and to whom: whether the two have changed their places."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from hwrender.language.clauses import Clause, numbers_of_clauses, read_clauses, subject_of
from hwrender.language.lemmas import lemma
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.meaning.alignment import Alignment
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed
from hwrender.meaning.roots import root

_EMPTY = frozenset(["have", "do", "be", "get", "make", "take", "go", "come", "need", "want"])


_CONVERSE = word_set("""
employ work borrow lend teach learn give get receive sell buy hear tell own belong host visit
""")
"""Verbs with a partner that says the same the other way round: "she borrowed it", "we lent it to her"."""


_AGENTIVE = frozenset(
    map(
        root,
        (
            "interview",
            "assess",
            "examine",
            "pay",
            "refer",
            "ask",
            "tell",
            "call",
            "visit",
            "help",
            "support",
            "inspect",
            "treat",
            "train",
            "teach",
            "thank",
            "blame",
            "invite",
            "contact",
        ),
    )
)
_SAYING = frozenset(map(root, ("complain", "report", "apologise", "agree", "object")))
"""Verbs whose subject is who does it, and never the thing that it happens to."""


class Deed(Struct, frozen=True):
    """A verb with who does it and to whom, each by its roots; `place` is that of the subject and the verb."""

    verb: str
    doer: frozenset[str]
    done_to: frozenset[str]
    rest: frozenset[str]
    place: Slice
    sentence: ComparedSentence


def compare_roles(alignment: Alignment) -> Iterator[Difference]:
    """Each deed of the easy wording whose doer is, in the summary, the one to whom it is done."""
    for sentence in alignment.easy:
        if _compares(sentence) or any(map(_compares, alignment.of(sentence))):
            continue
        stated = [deed for source in alignment.of(sentence) for deed in read_deeds(source)]
        for deed in read_deeds(sentence):
            same = [each for each in stated if each.verb == deed.verb]
            turned = next((each for each in same if _is_turned(deed, each)), None)
            if turned is not None and not any(deed.doer & each.doer for each in same):
                yield claimed(
                    FactKind.AGENT,
                    sentence,
                    deed.place,
                    turned.place.of(turned.sentence.source),
                    is_lost=True,
                )


def _compares(sentence: ComparedSentence) -> bool:
    return "than" in sentence.keys or sentence.keys.count("as") > 1


def _is_turned(easy: Deed, summary: Deed) -> bool:
    if not easy.doer:  # "candidates were interviewed" said of those who interviewed them
        is_turned = bool(easy.done_to & summary.doer) and not easy.done_to & (summary.done_to | summary.rest)
        return is_turned and easy.verb in _AGENTIVE
    if not summary.doer:
        return summary.verb in _AGENTIVE and bool(easy.doer & summary.done_to) and not easy.done_to
    is_alone = not easy.rest and easy.verb in _AGENTIVE | _SAYING
    if easy.doer & summary.rest and not easy.doer & summary.doer and (summary.doer & easy.rest or is_alone):
        return True
    return (
        bool(easy.doer & summary.done_to)
        and not easy.doer & summary.doer
        and (not easy.done_to or bool(easy.done_to & summary.doer) or not easy.done_to & summary.done_to)
    )


@lru_cache(maxsize=1 << 10)
def read_deeds(sentence: ComparedSentence) -> tuple[Deed, ...]:
    """The deeds of a sentence; in the passive the doer is who stands after "by"."""
    clauses = read_clauses(sentence.source)
    found: list[Deed] = []
    for number in numbers_of_clauses(sentence.source, sentence.place):
        clause = clauses[number]
        subject = subject_of(clauses, number)
        if (
            clause.verb is None
            or subject is None
            or _is_participle(sentence, clause)
            or lemma(clause.verb.lemma) in _EMPTY
        ):
            continue
        heads = _noun_roots(sentence, subject.place)
        if clause.verb.is_passive:
            doer = frozenset() if clause.agent is None else _noun_roots(sentence, clause.agent)
            done_to = heads
        else:
            doer, done_to = heads, _object(sentence, clause)
        place = Slice(
            min(subject.place.start, clause.verb.place.start), max(subject.place.end, clause.verb.place.end)
        )
        rest = sentence.roots_at(Slice(clause.verb.place.end, clause.place.end)) | done_to
        following = sentence.span(Slice(clause.verb.place.end, clause.place.end))[:2]
        goes = (
            clause.verb.lemma in {"go", "come"} and len(following) == 2 and following[0].key in {"to", "and"}
        )
        verb = (
            following[1].key
            if goes
            else "apologise"
            if clause.verb.lemma == "say" and root("sorry") in rest
            else clause.verb.lemma
        )
        if doer or (clause.verb.is_passive and done_to):
            found.append(
                Deed(verb if verb in _CONVERSE else root(verb), doer, done_to, rest, place, sentence)
            )
    return tuple(found)


def _is_participle(sentence: ComparedSentence, clause: Clause) -> bool:
    """ "Support offered by the council": what looks like a verb in the past only describes."""
    assert clause.verb is not None
    after = sentence.numbers(clause.verb.place).stop
    return not clause.verb.is_passive and sentence.keys[after : after + 1] == ("by",)


def _noun_roots(sentence: ComparedSentence, place: Slice) -> frozenset[str]:
    """The roots of a noun phrase up to a preposition, names among them."""
    found: list[str] = []
    for token in sentence.span(place):
        if found and token.key in {"of", "with", "in", "who", "from", "at", "on", "for"}:
            break
        if token.root:
            found.append(token.root)
    return frozenset(found)


def _object(sentence: ComparedSentence, clause: Clause) -> frozenset[str]:
    """The roots of the first noun phrase after a verb, and after "about", "to", "at" or "against" at once."""
    if clause.verb is None:
        return frozenset()
    numbers = sentence.numbers(Slice(clause.verb.place.end, clause.place.end))
    found: list[str] = []
    is_open = False
    for number in numbers:
        token = sentence.tokens[number]
        if token.key in _LEADING and not found:
            continue
        if token.key in _STOPPING or (
            found and number > numbers.start and "," in sentence.between(number - 1, number)
        ):
            break
        is_number = any(map(str.isdigit, token.key))
        if is_number:
            break
        if token.root:
            found.append(token.root)
        elif found:
            break
        is_open = True
    return frozenset(found) if is_open else frozenset()


_LEADING = frozenset(
    [
        "about",
        "to",
        "at",
        "against",
        "the",
        "a",
        "an",
        "her",
        "his",
        "their",
        "on",
        "for",
        "with",
        "all",
        "some",
        "by",
        "into",
    ]
)
_STOPPING = frozenset(
    ["that", "of", "if", "who", "when", "because", "in", "and", "but", "from", "until", "before", "after"]
)
