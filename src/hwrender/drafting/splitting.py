"""Cutting a long sentence in two, where both halves have a subject and a finite verb of their own.

Each way of cutting is a function in a literal table: a sentence in, its parts out, or nothing. None of them
drops a word that tells something. Whether the parts still say the same is for the caller to check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from hwrender.drafting.halves import can_stand, joins_clauses, opens_with_subject, tagged
from hwrender.drafting.parsed import ParsedSentence
from hwrender.drafting.relatives import split_describing, split_inner_describing
from hwrender.language.clause_boundaries import find_joints
from hwrender.language.clauses import Clause, ClauseKind, Force, Tense, read_clauses
from hwrender.language.dates import read_dates
from hwrender.language.quotes import quotations
from hwrender.language.slices import Slice
from hwrender.language.tokens import words
from hwrender.language.word_context import WordClass
from hwrender.language.word_sets import word_set

_FEWEST_WORDS = 3
_LONGEST_WHO = 5
_LONGEST_WHOM = 4
_K = ClauseKind
_FREE = frozenset([_K.MAIN, _K.COORDINATED, _K.RESULT])
_SETTING = frozenset([_K.CONDITION, _K.TIME, _K.CAUSE, _K.CONTRAST, _K.PURPOSE])
_ALTHOUGH = ("although", "though", "even though", "whereas")
_HOW_FAR = word_set("largely mainly mostly partly only simply just chiefly primarily")
_POINTING_ON = word_set("he she they it his her their its him them")
_Parts = tuple[str, ...]
_Split = Callable[[ParsedSentence], _Parts | None]


def _at_joints(sentence: ParsedSentence) -> Iterator[_Parts]:
    """At "and", "but", "so" or a semicolon before another clause, the nearest to the middle first."""
    text, middle = sentence.text, len(sentence.text) / 2
    if sentence.clauses[0].kind is not _K.MAIN or not opens_with_subject(text, sentence.clauses[0]):
        return
    joints = find_joints(text, Slice(0, len(text)))
    for joint in sorted(joints, key=lambda each: abs(each.place.start - middle)):
        if _is_safe(sentence, joint.clause, joint.place):
            yield text[: joint.place.start], joint.opening + text[joint.place.end :]


def _is_safe(sentence: ParsedSentence, number: int, place: Slice) -> bool:
    """Whether the clause of that number loses nothing that it hangs on where it is cut off at `place`."""
    clause = sentence.clauses[number]
    has_mark = any(mark in place.of(sentence.text) for mark in ",;")
    reports = has_mark and any(cue.force is Force.REPORTED for cue in clause.forces)
    if sentence.is_told(number) and not reports:
        return False
    later = sentence.clauses[number + 1 :]
    if clause.kind is not _K.RESULT and any(each.kind is _K.RESULT for each in later):
        return False  # "A and B, so C": C comes of both
    if not has_mark and any(each.kind in _SETTING for each in later):
        return False  # "A and B if C": C may be said of both
    return (reports or _is_free(sentence, clause)) and joins_clauses(sentence.text, place, clause)


def _is_free(sentence: ParsedSentence, clause: Clause) -> bool:
    """Whether a clause is joined to what the sentence says, and not to an "if" or a "who" before it."""
    over = sentence.clauses[clause.parent] if clause.parent is not None else None
    if over is None or over.kind in _FREE:
        return True
    before = sentence.text[: clause.place.start].rstrip()
    is_contrast = clause.opener is not None and clause.opener.of(sentence.text).startswith(("but", "yet"))
    return before.endswith((",", ";")) and (is_contrast or over.kind is _K.RELATIVE)


def _and_that(sentence: ParsedSentence) -> _Parts | None:
    """ "They said that ..., and that ..." as two sentences of which each says who said it."""
    over, last = sentence.clauses[0], sentence.clauses[-1]
    if last.kind is not _K.CONTENT or sentence.opener(-1) != "and that" or last.parent != 0:
        return None
    if over.kind is not _K.MAIN or over.subject is None or over.verb is None or last.opener is None:
        return None
    after = sentence.part(over.verb.place.end, sentence.clauses[1].place.start)
    who = _again(over.subject.place.of(sentence.text))
    if not who or len(words(who)) > _LONGEST_WHO or len(words(after)) > _LONGEST_WHOM or sentence.denies(1):
        return None
    helper, blank, rest = over.verb.place.of(sentence.text).partition(" ")
    also = f"{helper} also {rest}" if blank else f"also {helper}"
    told = f"{who} {also.replace('also also', 'also')} {after}".rstrip()
    return sentence.part(0, last.place.start), f"{told} that {sentence.part(last.opener.end)}"


def _again(subject: str) -> str:
    """A subject as it is named a second time: "one carer" is "the carer", "several residents" are "they".

    Nothing where a second sentence could be about others, or about nobody: "few people", "nobody".
    """
    first, _, rest = subject.partition(" ")
    key, kind = first.lower(), tagged(subject)[0].word_class
    if key in {"a", "an", "one"} and rest:
        return "" if rest.startswith(("of ", "in ")) else f"The {rest}"
    if key in {"no", "nobody", "few", "neither", "none", "nothing", "everyone", "anyone", "each", "every"}:
        return ""
    return "They" if kind in {WordClass.QUANTITY, WordClass.NUMBER} else subject


def _because(sentence: ParsedSentence) -> _Parts | None:
    """ "... because ..." as "... This is because ...", and "Because ..., ..." as "... So ..."."""
    if sentence.clauses[0].kind is _K.CAUSE and sentence.opener(0) == "because":
        return _first_and(sentence, "So")
    found = sentence.last(_K.CAUSE, "because")
    if found is None or sentence.denies(found[0]):
        return None
    main, _, how = found[1].rpartition(" ")
    if how.lower() in _HOW_FAR:
        return main, f"This {sentence.was()} {how} because {found[2]}"
    return found[1], f"This {sentence.was()} because {found[2]}"


def _although(sentence: ParsedSentence) -> _Parts | None:
    """ "Although ..., ..." as two sentences, the second with "But"."""
    if sentence.clauses[0].kind is _K.CONTRAST:
        return _first_and(sentence, "But") if sentence.opener(0) in _ALTHOUGH else None
    found = sentence.last(_K.CONTRAST, *_ALTHOUGH)
    if found is None or "," in found[2] or not opens_with_subject(sentence.text, sentence.clauses[0]):
        return None
    return found[1], f"But {found[2]}"


def _first_and(sentence: ParsedSentence, joint: str) -> _Parts | None:
    """The first clause, and what follows it with `joint` before it.

    Not where the first says "they" of people whom only the second names, or where more is joined on.
    """
    first, main = sentence.clauses[0], sentence.clauses[0].parent
    if first.opener is None or first.subject is None or main is None:
        return None
    after = sentence.clauses[main + 1 :]
    if any(each.parent is None or each.parent < main for each in after):
        return None
    start = sentence.clauses[main].place.start
    before, second = sentence.part(first.opener.end, start), sentence.part(start)
    points_on = first.subject.place.of(sentence.text).lower().split()[0] in _POINTING_ON
    if "," in before or "," in second or points_on:
        return None
    return before, f"{joint} {second}"


def _in_order_to(sentence: ParsedSentence) -> _Parts | None:
    """ "We met in May 2016 to ask ..." in two: what was done, and what for."""
    verb = sentence.clauses[0].verb
    told = sentence.is_told(len(sentence.clauses)) or sentence.denies(len(sentence.clauses))
    main, rest = _after_date(sentence.text)
    if not main or told or verb is None or verb.tense is not Tense.PAST or len(words(rest)) < _FEWEST_WORDS:
        return None
    return main, f"This was to {rest}"


def _after_date(sentence: str) -> tuple[str, str]:
    """What stands before "to" after a full date, and what after it. Empty where it is not so."""
    for day in read_dates(sentence):
        before, after = sentence[: day.place.start], sentence[day.place.end :]
        is_dated = day.year is not None and before.endswith((" in ", " on ", " during "))
        if is_dated and after.startswith(" to ") and after[4:5].islower():
            return sentence[: day.place.end], after[4:]
    return "", ""


SPLITS: tuple[_Split, ...] = (
    _and_that, _although, split_describing, split_inner_describing, _because, _in_order_to,
)  # fmt: skip
"""Every way of cutting but at joints, the surest first."""


def splits(sentence: str) -> Iterator[_Parts]:
    """Every way of cutting this sentence, as sentences with a capital and a full stop.

    One with a quotation is cut at joints alone, and outside it.
    """
    mark = sentence[-1] if sentence[-1] in ".!?" else ""
    bare = sentence[: len(sentence) - len(mark)]
    quoted = [place.of(bare) for place in quotations(bare)]
    if mark == "?" or (not quoted and any(quote in sentence for quote in '“”"‘')):
        return
    read = ParsedSentence(bare, read_clauses(bare))
    if not read.clauses:
        return
    others = () if quoted else SPLITS
    for parts in chain(_at_joints(read), (split(read) for split in others)):
        if parts is not None and all(len(words(part)) >= _FEWEST_WORDS for part in parts):
            bared = (part.strip().rstrip(",;:") for part in parts)
            whole = tuple(f"{part[:1].upper()}{part[1:]}." for part in bared)
            kept = [place.of(part) for part in whole for place in quotations(part)]
            if kept == quoted and all(map(can_stand, whole)):
                yield whole
