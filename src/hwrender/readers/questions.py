"""Questions on the hard facts of a part: how many, when, who, and what should happen.

They are asked of the same facts that S31 compares. A question is the sentence itself with the fact taken out
and nothing else changed, so that it is as easy as the sentence was; where that would not be English, there is
no question. The answers are for the facilitator alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from hwrender.language.bounds import Bound
from hwrender.language.clauses import Clause, ClauseKind, Role, Tense
from hwrender.language.dates import read_dates
from hwrender.language.names import read_names
from hwrender.language.quantities import read_quantities
from hwrender.language.quotes import quotations
from hwrender.language.word_sets import word_set
from hwrender.meaning.agents import find_agents
from hwrender.meaning.counted import quantities_of
from hwrender.meaning.model import ComparedSentence, sentences_of, starting_in
from hwrender.readers.ideas import ReaderIdea

MOST_QUESTIONS = 3
"""So many questions a part has: a test is no examination."""

_FEWEST_WORDS = 3
"""What is left of a sentence without its date has more words than this."""
_GAP = "…"
_DATE_LEADS = word_set("in on since until by")
_PRONOUNS = word_set("it this that these those they he she we you i there who someone nobody")
_BE_OR_HAVE = frozenset(["be", "have", "get", "know", "feel", "need"])


class Question(Struct, frozen=True):
    """A question, the sentence that answers it, and the number of the idea that says so."""

    part: str
    asked: str
    answer: str
    idea: int


def questions_of(ideas: Sequence[ReaderIdea]) -> tuple[Question, ...]:
    """A few questions for each part, in the order of its ideas: one of each kind, and one on a sentence."""
    found: list[Question] = []
    for _, part in groupby(ideas, key=lambda idea: idea.row.part):
        found.extend(_of_part(tuple(part)))
    return tuple(found)


def _of_part(ideas: Sequence[ReaderIdea]) -> list[Question]:
    asked: set[Callable[[ComparedSentence], str]] = set()
    found: list[Question] = []
    for idea in ideas:
        for sentence in _sentences(idea):
            kind = next((ask for ask in _KINDS if ask not in asked and ask(sentence)), None)
            if kind is not None and len(found) < MOST_QUESTIONS:
                asked.add(kind)
                found.append(Question(idea.part, kind(sentence), sentence.words(), idea.number))
    return found


def _sentences(idea: ReaderIdea) -> tuple[ComparedSentence, ...]:
    """The whole sentences of an idea. One with a quotation is somebody else's, and is left alone."""
    lines = [line.removeprefix("- ").replace("**", "") for line in idea.row.typed.split("\n")]
    found = sentences_of([line.strip() for line in lines if line.strip()])
    return tuple(each for each in found if each.words().endswith(".") and not quotations(each.words()))


def _how_many(sentence: ComparedSentence) -> str:
    """ "22 people took part." asks "How many people took part?" Elsewhere the number is a gap."""
    words, start = sentence.words(), sentence.place.start
    for each in quantities_of([sentence])[:1]:
        number = each.quantity
        figures = number.place.of(sentence.source)
        is_plain = number.kind == "count" and number.bound is Bound.EXACT and number.value > 1
        if not (is_plain and figures.replace(",", "").isdigit() and each.what):
            continue
        before, after = words[: number.place.start - start], words[number.place.end - start :]
        if not before and after.startswith(" ") and not after.startswith((" of ", " out ", " in ", " to ")):
            return f"How many{after[:-1]}?"
        if before and not after.startswith((" out of ", " in ", " to ", "%")):
            return f"What number goes here? “{before}{_GAP}{after}”"
    return ""


def _when(sentence: ComparedSentence) -> str:
    """ "In May 2016 we asked people." asks "When was this? “We asked people.”" """
    words, start = sentence.words(), sentence.place.start
    for date in starting_in(read_dates(sentence.source), sentence.place):
        before, after = words[: date.place.start - start], words[date.place.end - start :]
        *first, lead = before.split() or [""]
        if lead.casefold() not in _DATE_LEADS or date.year is None:
            continue
        rest = f"{' '.join(first)}{after}".strip().lstrip(", ")
        if len(rest.split()) > _FEWEST_WORDS:
            return f"When was this? “{rest[:1].upper()}{rest[1:]}”"
    return ""


def _who(sentence: ComparedSentence) -> str:
    """ "The council wanted to make changes." asks "Who wanted to make changes?" """
    clause = _main(sentence)
    if clause is None or clause.subject is None or clause.verb is None:
        return ""
    verb, subject = clause.verb, clause.subject.place.of(sentence.source)
    first = verb.place.of(sentence.source).split()[0].casefold()
    agrees = (verb.tense is Tense.PAST and first != "were") or first in {"will", "would", "has", "can"}
    if not (agrees and _is_somebody(sentence, clause)) or clause.is_negated():
        return ""
    return f"Who {sentence.words()[len(subject) :].strip()[:-1]}?"


def _what_should_happen(sentence: ComparedSentence) -> str:
    """ "The council should listen to people." asks "What should the council do?" """
    clause = _main(sentence)
    if clause is None or clause.subject is None or clause.verb is None or clause.is_negated():
        return ""
    verb, subject = clause.verb, clause.subject.place.of(sentence.source)
    modal, *others = verb.place.of(sentence.source).split()
    if modal.casefold() not in {"should", "must"} or not others or not _is_somebody(sentence, clause):
        return ""
    if verb.lemma in _BE_OR_HAVE:
        return "" if verb.lemma == "be" else f"What {modal} {_inside(subject, sentence)} {verb.lemma}?"
    return f"What {modal} {_inside(subject, sentence)} do?"


_KINDS: tuple[Callable[[ComparedSentence], str], ...] = (_how_many, _what_should_happen, _when, _who)
"""What is asked of a sentence: the first of these that it can answer."""


def _main(sentence: ComparedSentence) -> Clause | None:
    """The clause that a sentence begins with, where its subject comes first and its verb right after it."""
    clause = next(iter(sentence.clauses), None)
    if clause is None or clause.kind is not ClauseKind.MAIN or clause.opener is not None:
        return None
    subject, verb = clause.subject, clause.verb
    if subject is None or verb is None or subject.role is not Role.DOER or verb.is_passive:
        return None
    follows = not sentence.source[subject.place.end : verb.place.start].strip()
    return clause if follows and subject.place.start == sentence.place.start else None


def _is_somebody(sentence: ComparedSentence, clause: Clause) -> bool:
    """Whether the subject is a person or a body that does things, and is named by more than a pronoun."""
    assert clause.subject is not None
    place = clause.subject.place
    subject = place.of(sentence.source)
    # “4 women” could be known by what they did
    is_counted = bool(starting_in(read_quantities(sentence.source), place))
    if is_counted or subject.casefold() in _PRONOUNS | {"people", "some people", "many people"}:
        return False
    if any(agent.place.overlaps(place) for agent in find_agents(sentence)):
        return True
    return bool(starting_in(read_names(sentence.source), place))


def _inside(subject: str, sentence: ComparedSentence) -> str:
    """A subject as it stands inside a sentence: “The council” becomes “the council”, a name stays."""
    first, *rest = subject.split(" ")
    is_name = any(each.place.start == sentence.place.start for each in read_names(sentence.source))
    small = first if is_name or first.isupper() else first[:1].lower() + first[1:]
    return " ".join((small, *rest))


def part_questions(questions: Sequence[Question], part: str) -> Iterator[tuple[int, Question]]:
    """The questions of one part with their numbers in the whole report, from 1."""
    return ((number, each) for number, each in enumerate(questions, 1) if each.part == part)
