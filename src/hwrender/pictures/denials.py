"""What an idea says is not so: a picture of it would say the opposite.

"Not" and its kind (`language.clauses`) deny their whole clause. Words of loss do so too ("stopped", "ran out
of", "out of order"), but leave what is bad in it true. Some deny only what follows them ("instead of").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender.language.clauses import Clause, ClauseKind, read_clauses
from hwrender.language.slices import Slice
from hwrender.language.tokens import is_number
from hwrender.language.word_context import WordClass
from hwrender.pictures.ideas import Idea
from hwrender.pictures.word_forms import Phrases, forms, is_little, phrases_of
from hwrender.tables import read_toml

_FILE = Path(__file__).parent / "denials.toml"
_HANDED_DOWN = frozenset([ClauseKind.RELATIVE, ClauseKind.CONTENT, ClauseKind.PURPOSE])
_IN_VAIN = frozenset([ClauseKind.TIME, ClauseKind.CONTRAST])
_TURNS = frozenset(["but", "yet", "only", "though", "although"])
_JOINS = frozenset(["and"])
_ONLY_WHAT_FOLLOWS = frozenset(["without"])
_OF_PEOPLE = frozenset(["who", "whose"])
_NOT_YET = frozenset(["before", "unless"])
_HARDLY_ANY = phrases_of("only, just")
_WITHOUT = phrases_of("without")
_THAN = phrases_of("than")


class Denial(Struct, frozen=True):
    """The numbers of the words that deny (`cue`) and of those that they deny; those of `subject` are denied
    only as far as something is said of them, where it `is_of_people`. `is_loss`: what is bad stays true."""

    cue: frozenset[int]
    words: frozenset[int]
    subject: frozenset[int] = frozenset()
    is_loss: bool = True
    is_of_people: bool = False

    def ends(self, places: frozenset[int]) -> bool:
        """Whether these words are what comes to its end: "the pain stopped", "less worried"."""
        return places <= self.subject or min(places) > max(self.cue, default=max(places))


class DenialWords(Struct, frozen=True):
    """Phrases that deny: `verbs` only as verbs, `before_verbs` only before one, `hard` before one of
    `hard_verbs`; `after` and `as_written` only what comes after them, and the latter only in this form;
    `all_but_next` all but the very next word.

    The pictures of `stays_true` show who people are, those of `bad_news` what is bad: neither becomes its
    opposite.
    """

    verbs: Phrases
    words: Phrases
    before_verbs: Phrases
    after: Phrases
    hard: Phrases
    hard_verbs: frozenset[str]
    as_written: tuple[str, ...]
    all_but_next: Phrases
    people: frozenset[str]
    stays_true: frozenset[str]
    bad_news: frozenset[str]


@cache
def denial_words() -> DenialWords:
    """The table of what denies, and of the pictures that are told from others when something is denied."""
    table: Mapping[str, str] = read_toml(_FILE.read_text(encoding="utf-8"))

    def phrases(name: str) -> Phrases:
        return phrases_of(table[name])

    def pictures(name: str) -> frozenset[str]:
        return frozenset(table[name].split())

    return DenialWords(
        phrases("verbs"), phrases("words"), phrases("before_verbs"), phrases("after"),
        phrases("hard"), frozenset(phrases("hard_verbs")),
        tuple(table["as_written"].split(", ")), phrases("all_but_next"),
        frozenset(phrases("people")),
        pictures("stays_true"), pictures("bad_news"),
    )  # fmt: skip


def read_denials(idea: Idea) -> tuple[Denial, ...]:
    """Everything that is denied in an idea."""
    clauses = _Clauses(idea, read_clauses(idea.text))
    return (*clauses.negations(), *clauses.losses(), *clauses.partly())


def denies(denial: Denial, places: frozenset[int], picture: str) -> bool:
    """Whether these words, shown by this picture, are denied. Words that hold the denial itself ("not safe")
    show it."""
    table = denial_words()
    if not places & denial.words or places & denial.cue:
        return False
    if denial.is_loss and picture in table.bad_news and not denial.ends(places):
        return False
    return not (denial.is_of_people and places <= denial.subject and picture in table.stays_true)


class _Clauses:
    """The clauses of an idea, and which of its words stand in which."""

    def __init__(self, idea: Idea, clauses: tuple[Clause, ...]) -> None:
        self._idea = idea
        self._clauses = clauses
        self._home = [self._innermost(word.start) for word in idea.words]

    def negations(self) -> Iterator[Denial]:
        """What "not" and its kind deny."""
        for number, clause in enumerate(self._clauses):
            for place in clause.negations:
                cue = self._words_in(place)
                if not cue:  # it is part of a name
                    continue
                if place.of(self._idea.text).lower() in _ONLY_WHAT_FOLLOWS:
                    yield self._rest(cue)
                else:
                    yield self._whole(cue, number, is_loss=False)
                    yield from self._what_came_to_nothing(cue, number)

    def losses(self) -> Iterator[Denial]:
        """What words of loss deny."""
        table = denial_words()
        cues = [cue for cue in self._idea.places_of_any(table.verbs) if self._idea.words[min(cue)].is_verb]
        cues += self._idea.places_of_any(table.words)
        cues += [cue for cue in self._idea.places_of_any(table.before_verbs) if self._is_verb(max(cue) + 1)]
        cues += [
            cue
            for cue in self._idea.places_of_any(table.hard)
            if self._form(max(cue) + 1) in table.hard_verbs
        ]
        cues += [cue for cue in self._idea.places_of_any(_WITHOUT) if self._is_action(max(cue) + 1)]
        cues += [cue for cue in self._idea.places_of_any(_HARDLY_ANY) if self._is_figure(max(cue) + 1)]
        for cue in cues:
            yield self._whole(cue, self._home[min(cue)], is_loss=True)
            yield from self._what_came_to_nothing(cue, self._home[min(cue)])

    def partly(self) -> Iterator[Denial]:
        """What is denied by its place: after "instead of" or "than", around "too", in one with "before"."""
        table = denial_words()
        yield from map(self._rest, self._idea.places_of_any(table.after))
        than = self._idea.places_of_any(_THAN)
        yield from (self._rest(cue) for cue in than if not self._is_figure(max(cue) + 1))
        for written in table.as_written:
            places_of_it = self._idea.places(forms(written))
            yield from (self._rest(places) for places in places_of_it if self._is_written(written, places))
        for cue in self._idea.places_of_any(table.all_but_next):
            whole = self._whole(cue, self._home[max(cue)], is_loss=True)
            yield replace(whole, words=whole.words - {self._next_telling(max(cue))})
            yield from self._what_came_to_nothing(cue, self._home[max(cue)])
        for number, clause in enumerate(self._clauses):
            if self._opener(clause) in _NOT_YET:
                yield self._of_others({number})

    def _whole(self, cue: frozenset[int], number: int, *, is_loss: bool) -> Denial:
        """All that a clause says, with the clauses inside that say what, which and what for."""
        reached = {number}
        for inner, clause in enumerate(self._clauses):
            if clause.parent in reached and clause.kind in _HANDED_DOWN:
                reached.add(inner)
        subject = self._clauses[number].subject
        named = frozenset[int]() if subject is None else self._words_in(subject.place)
        is_people = subject is not None and self._is_people(subject.head)
        return Denial(cue, self._of(reached), named, is_loss, is_people and not named & cue)

    def _is_people(self, head: Slice) -> bool:
        words = self._idea.words
        return any(words[each].form in denial_words().people for each in self._words_in(head))

    def _what_came_to_nothing(self, cue: frozenset[int], number: int) -> Iterator[Denial]:
        """The clauses beside a denied one: "She rang but nobody came", "When she rang, nobody came", "Though
        there is a ramp, it is too steep", "a form he could not read"."""
        clause = self._clauses[number]
        opener = self._opener(clause)
        subject = frozenset[int]() if clause.subject is None else self._words_in(clause.subject.place)
        is_turn = opener in _TURNS or (opener in _JOINS and cue <= subject)
        is_of_a_thing = clause.kind is ClauseKind.RELATIVE and opener not in _OF_PEOPLE
        if clause.parent is not None and (is_turn or is_of_a_thing or clause.kind is ClauseKind.RESULT):
            yield self._of_others({clause.parent})
        yield self._of_others(
            {at for at, each in enumerate(self._clauses) if each.parent == number and each.kind in _IN_VAIN}
        )

    def _of_others(self, clauses: set[int]) -> Denial:
        return Denial(frozenset(), self._of(clauses))

    def _opener(self, clause: Clause) -> str:
        return "" if clause.opener is None else clause.opener.of(self._idea.text).lower()

    def _rest(self, cue: frozenset[int]) -> Denial:
        """What comes after the cue in its clause."""
        home = self._home[min(cue)]
        words = (number for number in range(max(cue) + 1, len(self._home)) if self._home[number] == home)
        return Denial(cue, frozenset(words))

    def _is_verb(self, number: int) -> bool:
        return number < len(self._idea.words) and self._idea.words[number].is_telling_verb

    def _is_action(self, number: int) -> bool:
        """Whether a form in -ing stands there: "without asking" is how something was done."""
        return number < len(self._idea.words) and self._idea.words[number].word_class is WordClass.ING

    def _form(self, number: int) -> str:
        return self._idea.words[number].form if number < len(self._idea.words) else ""

    def _is_figure(self, number: int) -> bool:
        return number < len(self._idea.words) and is_number(self._idea.words[number].form)

    def _is_written(self, words: str, places: frozenset[int]) -> bool:
        start = self._idea.words[min(places)].start
        return self._idea.text[start : start + len(words)].lower() == words

    def _next_telling(self, number: int) -> int:
        words = self._idea.words
        after = range(number + 1, len(words))
        return next((each for each in after if not is_little(words[each].form)), number)

    def _innermost(self, offset: int) -> int:
        inside = (
            number
            for number, clause in enumerate(self._clauses)
            if clause.place.start <= offset < clause.place.end
        )
        return max(inside, default=0)

    def _of(self, clauses: set[int]) -> frozenset[int]:
        return frozenset(number for number, home in enumerate(self._home) if home in clauses)

    def _words_in(self, place: Slice) -> frozenset[int]:
        return frozenset(range(self._idea.number_at(place.start), self._idea.number_at(place.end)))
