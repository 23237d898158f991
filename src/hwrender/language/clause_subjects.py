"""The subject of a clause: its words, and the head among them ("the number of people": "number")."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.language.clause_kinds import ClauseKind
from hwrender.language.clause_parts import ClausePart
from hwrender.language.passive import agent_of
from hwrender.language.slices import Slice
from hwrender.language.verb_groups import Tense
from hwrender.language.word_context import Tagged, WordClass, is_plural

_C = WordClass
_HEADS = frozenset([_C.NOUN, _C.NAME, _C.PRONOUN, _C.QUANTITY, _C.NUMBER, _C.POSSIBLE, _C.OBJECT, _C.THAT])
_LINKS = frozenset([_C.PREPOSITION, _C.TO])
_LEADING = frozenset([_C.ADVERB, _C.NOT, _C.COORDINATOR])

Found = tuple[Slice, Slice, Slice]
"""The places of the first word, of the last, and of the head."""


def find_subject(words: Sequence[Tagged], own: Sequence[int], part: ClausePart) -> Found | None:
    """The subject of a clause with a verb, or None where it has none of its own."""
    group = part.verb
    if group is None or group.tense in {Tense.COMMAND, Tense.NONE}:
        return None
    verb = words[group.first]
    if verb.word_class is _C.SUBJECT_HELPER:
        end = verb.place.start + verb.written.replace("’", "'").index("'")
        place = Slice(verb.place.start, end)
        return place, place, place
    if part.is_inverted:
        numbers = [n for n in own if group.first < n < max(group.last, group.first + 6)]
    else:
        numbers = [n for n in own if part.start + part.opener <= n < group.first]
    found = _phrase([words[number] for number in numbers])
    if found is None and part.opener and part.kind in {ClauseKind.RELATIVE, ClauseKind.DESCRIBING}:
        first, last = words[part.start].place, words[part.start + part.opener - 1].place
        return first, last, first
    if found is None and part.opener and part.kind is ClauseKind.CONTENT:
        opener = words[part.first - 1]
        return (opener.place,) * 3 if opener.word_class is _C.WH else None
    return found


def _phrase(words: Sequence[Tagged]) -> Found | None:
    pieces = _pieces(words)
    for number, piece in enumerate(pieces):
        while piece and piece[0].word_class in _LEADING:
            piece = piece[1:]
        if piece and piece[0].word_class in _LINKS | {_C.WH} and number + 1 < len(pieces):
            continue
        if piece and piece[0].word_class in _LINKS:
            piece = _after_preposition(piece)
        if piece and any(word.word_class in _HEADS | {_C.ING, _C.WH} for word in piece):
            return piece[0].place, piece[-1].place, _head(piece).place
    return None


def _pieces(words: Sequence[Tagged]) -> list[list[Tagged]]:
    """The words between commas; where the first piece only leads in, the next may be the subject."""
    pieces: list[list[Tagged]] = []
    for word in words:
        if not pieces or (any(mark in word.gap for mark in ",:;–—") and pieces[-1]):
            pieces.append([])
        pieces[-1].append(word)
    return pieces


def _after_preposition(piece: list[Tagged]) -> list[Tagged]:
    """What follows a leading phrase without a comma: "In 2016 | we asked"."""
    for number in range(2, len(piece)):
        word, before = piece[number], piece[number - 1]
        if word.word_class in {_C.PRONOUN, _C.DETERMINER, _C.QUANTITY} and before.word_class not in _LINKS | {
            _C.DETERMINER, _C.COORDINATOR,
        }:  # fmt: skip
            return piece[number:]
    return []


def _head(piece: Sequence[Tagged]) -> Tagged:
    """The last noun before what hangs on it."""
    compound = len(piece) == 2 and piece[1].word_class is _C.NOUN and is_plural(piece[1])  # "waiting times"
    if piece[0].word_class in {_C.ING, _C.WH} and not compound:
        return piece[0]
    head: Tagged | None = None
    for number, word in enumerate(piece):
        if word.word_class in _LINKS:
            if head is not None and not _goes_on(piece, number):
                break
            head = None
        elif word.word_class is _C.ING and number + 1 == len(piece):
            head = word
        elif head is not None and (
            word.word_class in {_C.ING, _C.PARTICIPLE, _C.LIKELY, _C.FINITE, _C.WH, _C.COORDINATOR, _C.OBJECT,
                                _C.INFINITIVE, _C.ADVERB, _C.THAT}
        ):  # fmt: skip
            break
        elif head is not None and head.word_class is _C.PRONOUN and word.word_class is _C.QUANTITY:
            continue  # "they all told us"
        elif word.word_class in _HEADS:
            head = word
    return head or next((word for word in piece if word.word_class in _HEADS), piece[0])


def _goes_on(piece: Sequence[Tagged], number: int) -> bool:
    """Whether "1 in 4 people" has its noun after the preposition."""
    following = piece[number + 1 : number + 3]
    return (
        piece[number].key == "in"
        and piece[number - 1].word_class is _C.NUMBER
        and len(following) == 2
        and following[0].word_class is _C.NUMBER
    )


def find_agent(words: Sequence[Tagged], own: Sequence[int], part: ClausePart) -> Slice | None:
    """The head of what stands after "by": who does what a passive verb says."""
    group = part.verb
    by = agent_of(words, group.last) if group is not None and group.is_passive else None
    if by is None or by not in own:
        return None
    phrase = [words[by + 1]]
    for number in range(by + 2, len(words)):
        if words[number].gap.strip():
            break
        phrase.append(words[number])
    return _head(phrase).place
