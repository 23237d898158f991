"""Cutting a long sentence in two, where both stand by themselves.

Each way of cutting is a function in a literal table: a sentence in, its parts out, or nothing. None of them
drops a word that tells something. Whether the parts still say the same is for the caller to check.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from hwrender.language.clause_boundaries import find_joints
from hwrender.language.clause_tables import PLURALS
from hwrender.language.clauses import Clause, ClauseKind, Force, Tense, read_clauses
from hwrender.language.dates import read_dates
from hwrender.language.slices import Slice
from hwrender.language.tokens import table_form, words
from hwrender.language.word_sets import word_set

_FEWEST_WORDS = 3
_LONGEST_WHO = 5
_K = ClauseKind
_FREE = frozenset([_K.MAIN, _K.COORDINATED, _K.RESULT])
_BLANKS = " ,;:\n\u00a0"
_PLAINLY_NOT = word_set("not never no cannot without nobody none")
_ALTHOUGH = ("although", "though", "even though", "whereas")


class _Sentence(Struct, frozen=True):
    """A sentence without its last mark, and its clauses."""

    text: str
    clauses: tuple[Clause, ...]

    def part(self, start: int, end: int | None = None) -> str:
        """The words from one place to another, without the marks around them."""
        return self.text[start:end].strip(_BLANKS)

    def last(self, kind: ClauseKind, *openers: str) -> tuple[int, str, str] | None:
        """The number of the clause that ends the sentence, what stands before it, and it without its opener.

        None unless that clause is of this kind, opens with one of these words and hangs on a clause that is
        told by the writer, with a verb of its own. Clauses that hang on it may follow.
        """
        number = max((at for at, each in enumerate(self.clauses) if each.kind is kind), default=0)
        clause = self.clauses[number]
        opener = clause.opener.of(self.text).lower() if clause.opener is not None else ""
        if not number or (openers and opener not in openers) or not self._ends_with(number):
            return None
        if self.clauses[0].kind is not _K.MAIN or self.is_told(number):
            return None
        start = clause.opener.end if clause.opener is not None else clause.place.start
        return number, self.part(0, clause.place.start), self.part(start)

    def _ends_with(self, number: int) -> bool:
        """Whether this clause ends the sentence, with those that hang on it."""
        rest = self.clauses[number + 1 :]
        hangs = all(each.parent is not None and each.parent >= number for each in rest)
        return hangs and self.clauses[-1].place.end == len(self.text)

    def is_told(self, before: int) -> bool:
        """Whether a clause before that one says what somebody says, thinks or recommends."""
        return any(
            each.kind is _K.QUOTATION or (each.kind is _K.CONTENT and not self._asks(each))
            for each in self.clauses[:before]
        )

    def _asks(self, clause: Clause) -> bool:
        """Whether a clause is what is asked or known ("what they thought"), and not what is said."""
        return clause.opener is not None and clause.opener.of(self.text).lower() in _ASKING

    def was(self) -> str:
        """ "was" or "is", by the tense of the first clause."""
        verb = self.clauses[0].verb
        return "was" if verb is not None and verb.tense is Tense.PAST else "is"


_ASKING = frozenset(["what", "how", "why", "where", "who", "when", "whether", "if"])
_Parts = tuple[str, ...]
_Split = Callable[[_Sentence], _Parts | None]


def _at_joint(sentence: _Sentence) -> _Parts | None:
    """At "and", "but", "so" or a semicolon before another clause, the nearest to the middle first."""
    text, middle = sentence.text, len(sentence.text) / 2
    joints = find_joints(text, Slice(0, len(text)))
    for joint in sorted(joints, key=lambda each: abs(each.place.start - middle)):
        clause = sentence.clauses[joint.clause]
        reports = any(cue.force is Force.REPORTED for cue in clause.forces)
        told = sentence.is_told(joint.clause) and not reports
        if sentence.clauses[0].kind is _K.MAIN and not told and (reports or _is_free(sentence, clause)):
            return text[: joint.place.start], joint.opening + text[joint.place.end :]
    return None


def _is_free(sentence: _Sentence, clause: Clause) -> bool:
    """Whether a clause is joined to what the sentence says, and not to an "if" or a "who" before it."""
    over = sentence.clauses[clause.parent] if clause.parent is not None else None
    if over is None or over.kind in _FREE:
        return True
    before = sentence.text[: clause.place.start].rstrip()
    is_contrast = clause.opener is not None and clause.opener.of(sentence.text).startswith(("but", "yet"))
    return before.endswith((",", ";")) and (is_contrast or over.kind is _K.RELATIVE)


def _describing(sentence: _Sentence) -> _Parts | None:
    """ "..., two of whom were men", "..., which led to", "..., who said": "Two of them", "This", "They"."""
    found = sentence.last(_K.DESCRIBING)
    if found is None:
        return None
    number, main, rest = found
    clause = sentence.clauses[number]
    assert clause.opener is not None
    opener = clause.opener.of(sentence.text)
    verb = table_form(words(sentence.text[clause.verb.place.start :])[0].text) if clause.verb else ""
    if "," in rest or clause.subject is None:
        return None
    some, of, _ = opener.rpartition(" of ")
    if of:
        return main, f"{some} of them {rest}"
    if opener in {"of whom", "of which"}:
        subject = clause.subject.place.of(sentence.text)
        return main, f"{subject} of them {rest.removeprefix(subject).lstrip()}"
    if clause.subject.place != clause.opener:
        return None
    if opener == "which":
        return main, f"{'These' if verb in {'are', 'were', 'have'} else 'This'} {rest}"
    return (main, f"They {rest}") if opener == "who" and _is_several(main) else None


def _is_several(noun: str) -> bool:
    """Whether the last word of `noun` speaks of several people."""
    key = table_form(words(noun)[-1].text)
    return key in PLURALS or (key.endswith("s") and not key.endswith("ss"))


_ALONG = re.compile(r"^(?P<main>.+?),? (?:along|together) with (?P<rest>.+)$")
_RECOMMENDING = re.compile(r"^recommending that (?P<clause>.+)$")


def _along_with(sentence: _Sentence) -> _Parts | None:
    """What is recommended along with something else is recommended by itself."""
    found = _ALONG.match(sentence.text)
    if found is None:
        return None
    recommended = _RECOMMENDING.match(found["rest"])
    if recommended:
        return found["main"], f"It is also recommended that {recommended['clause']}"
    modal = re.search(r"\b(?:should|must)\b", found["main"])
    advised = re.search(r"\b(?:recommended|recommend|recommends) that\b", found["main"])
    if not (modal or advised) or re.match(r"(?:his|her|their|its|our|my)\b|\w+ing\b", found["rest"]):
        return None
    thing = re.sub(r"^the ", "", found["rest"])
    return found["main"], f"There {modal[0] if modal else 'should'} also be {thing}"


_FIRM = frozenset([Force.SHOULD, Force.MUST])
_AND_THAT_BE = re.compile(r"^(?P<main>.+?),? and that (?P<clause>.+?) (?:is|are|be) (?!able)(?P<rest>.+)$")


def _and_that(sentence: _Sentence) -> _Parts | None:
    """ "They said that ..., and that ..." as two sentences of which each says who said it."""
    over, last = sentence.clauses[0], sentence.clauses[-1]
    modal = next((cue.place.of(sentence.text) for cue in over.forces if cue.force in _FIRM), "")
    firm = _AND_THAT_BE.match(sentence.text)
    if modal and firm and len(sentence.clauses) == 2 and last.kind is _K.COORDINATED:
        return firm["main"], f"{firm['clause']} {modal} be {firm['rest']}"
    opener = last.opener.of(sentence.text).lower() if last.opener is not None else ""
    if last.kind is not _K.CONTENT or opener != "and that" or last.parent != 0:
        return None
    if over.subject is None or over.verb is None or last.opener is None:
        return None
    who, said = over.subject.place.of(sentence.text), over.verb.place.of(sentence.text)
    after = sentence.part(over.verb.place.end, sentence.clauses[1].place.start)
    if len(words(who)) > _LONGEST_WHO or len(words(after)) > 1:
        return None
    helper, blank, rest = said.partition(" ")
    also = f"{helper} also {rest}" if blank else f"also {said}"
    told = f"{who} {also.replace('also also', 'also')} {after}".rstrip()
    return sentence.part(0, last.place.start), f"{told} that {sentence.part(last.opener.end)}"


def _because(sentence: _Sentence) -> _Parts | None:
    found = sentence.last(_K.CAUSE, "because")
    if found is None or _denies(sentence, found[0]):
        return None
    return found[1], f"This {sentence.was()} because {found[2]}"


def _denies(sentence: _Sentence, before: int) -> bool:
    """Whether a clause before that one has a "not", which may reach over what follows."""
    found = {cue.of(sentence.text).lower() for each in sentence.clauses[:before] for cue in each.negations}
    return any(word in _PLAINLY_NOT or word.endswith(("n't", "n’t")) for word in found)


def _although(sentence: _Sentence) -> _Parts | None:
    """ "Although ..., ..." as two sentences, the second with "But"."""
    first, opener = sentence.clauses[0], sentence.clauses[0].opener
    if first.kind is _K.CONTRAST and opener is not None:
        second = sentence.part(first.place.end)
        if any(each.parent is None or each.parent < 1 for each in sentence.clauses[2:]):
            return None
        is_plain = "," not in sentence.part(0, first.place.end) and "," not in second
        if opener.of(sentence.text).lower() in _ALTHOUGH and is_plain:
            return sentence.part(opener.end, first.place.end), f"But {second}"
        return None
    found = sentence.last(_K.CONTRAST, *_ALTHOUGH)
    return (found[1], f"But {found[2]}") if found is not None and "," not in found[2] else None


def _in_order_to(sentence: _Sentence) -> _Parts | None:
    """ "... in order to ..." and, after a date, "... to ..."."""
    found = sentence.last(_K.PURPOSE, "in order to", "so as to")
    main, rest = found[1:] if found is not None else _after_date(sentence.text)
    told = sentence.is_told(len(sentence.clauses)) or _denies(sentence, len(sentence.clauses))
    if not main or told or sentence.clauses[0].verb is None or len(words(rest)) < _FEWEST_WORDS:
        return None
    return main, f"This {sentence.was()} to {rest}"


def _after_date(sentence: str) -> tuple[str, str]:
    """ "We met in May 2016 to ask ..." in two: what was done, and what for. Empty where it is not so."""
    for day in read_dates(sentence):
        before, after = sentence[: day.place.start], sentence[day.place.end :]
        is_dated = day.year is not None and before.endswith((" in ", " on ", " during "))
        if is_dated and after.startswith(" to ") and after[4:5].islower():
            return sentence[: day.place.end], after[4:]
    return "", ""


SPLITS: tuple[_Split, ...] = (
    _and_that, _along_with, _at_joint, _although, _describing, _because, _in_order_to,
)  # fmt: skip
"""Every way of cutting, the surest first."""


def splits(sentence: str) -> Iterator[_Parts]:
    """Every way of cutting this sentence, as sentences with a capital and a full stop."""
    mark = sentence[-1] if sentence[-1] in ".!?" else ""
    bare = sentence[: len(sentence) - len(mark)]
    if mark == "?" or any(quote in sentence for quote in '“”"‘'):
        return
    read = _Sentence(bare, read_clauses(bare))
    for split in SPLITS if read.clauses else ():
        parts = split(read)
        if parts is not None and all(len(words(part)) >= _FEWEST_WORDS for part in parts):
            bared = (part.strip().rstrip(",;:") for part in parts)
            yield tuple(f"{part[:1].upper()}{part[1:]}." for part in bared)
