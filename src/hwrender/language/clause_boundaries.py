"""Places where a long sentence can be cut in two and both halves stand by themselves.

Only joints that are safe unread: a semicolon, and "and", "but" or "so" before a clause with a subject and a
verb of its own.
"""

from __future__ import annotations

import re

from msgspec import Struct

from hwrender.language.clauses import Clause, ClauseKind, numbers_of_clauses, read_clauses
from hwrender.language.slices import Slice
from hwrender.language.tokens import words

_FEWEST_WORDS = 3
"""A half of fewer words than this is no sentence."""
_KEPT = {"but": "But", "yet": "But", "so": "So", "however": "But", "nevertheless": "But", "therefore": "So"}
"""Words that say how the halves belong together, and so stay."""
_LINKED = re.compile(r"\s*;\s*(?:(?P<link>however|nevertheless|therefore),\s*)?$", re.IGNORECASE)
"""A semicolon before a clause, with a word that says how it belongs to the one before."""
_GAP = 18
_KINDS = frozenset([ClauseKind.COORDINATED, ClauseKind.RESULT])


class Joint(Struct, frozen=True):
    """A place to cut, before the clause of that number. The words of `place` give way to a full stop and
    `opening`."""

    place: Slice
    opening: str
    clause: int


def find_joints(text: str, sentence: Slice) -> tuple[Joint, ...]:
    """The joints of this sentence of `text`, in order; none inside a quotation."""
    joints: list[Joint] = []
    start = sentence.start
    clauses = read_clauses(text)
    for number in numbers_of_clauses(text, sentence)[1:]:
        clause = clauses[number]
        if not _is_cut(text, clause):
            continue
        joint = _joint(text, clause, number)
        halves = text[start : joint.place.start], text[joint.place.end : sentence.end]
        if len(words(halves[0])) >= _FEWEST_WORDS and len(words(halves[1])) + 1 >= _FEWEST_WORDS:
            joints.append(joint)
            start = joint.place.end
    return tuple(joints)


def _is_cut(text: str, clause: Clause) -> bool:
    """Whether a clause with all it needs follows a semicolon, or "and" and the like."""
    if clause.kind not in _KINDS or not clause.stands_alone():
        return False
    if clause.subject is not None and clause.subject.place.of(text).lower().startswith("that "):
        return False
    if clause.opener is None:
        return _LINKED.search(text[max(0, clause.place.start - _GAP) : clause.place.start]) is not None
    return clause.opener.of(text).split()[0].lower() in {"and", *_KEPT}


def _joint(text: str, clause: Clause, number: int) -> Joint:
    """The joint before a clause: its mark and "and", up to the first word that stays."""
    opener = clause.opener.of(text).split() if clause.opener is not None else []
    start = clause.place.start if clause.opener is None else clause.opener.end
    first = words(text[start : clause.place.end])[0]
    gap = text[max(0, clause.place.start - _GAP) : clause.place.start]
    linked = _LINKED.search(gap) if clause.opener is None else None
    before = gap[: linked.start()] if linked is not None else gap.rstrip(" ,;\n\u00a0")
    place = Slice(clause.place.start - len(gap) + len(before), start + first.end)
    said = [*opener, linked["link"].lower() if linked is not None and linked["link"] else ""]
    kept = next((_KEPT[word] for word in said if word in _KEPT), "")
    opening = f"{kept} {first.text}" if kept else first.text[:1].upper() + first.text[1:]
    return Joint(place, opening, number)
