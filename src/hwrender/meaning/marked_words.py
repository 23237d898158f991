"""Whether a word sets a frame where it stands: "may" is a month, "save" a verb, "only one" an amount."""

from __future__ import annotations

from hwrender.language.clauses import ClauseKind, Tense
from hwrender.language.number_words import TENS, UNITS
from hwrender.language.tokens import is_number
from hwrender.language.word_sets import word_set
from hwrender.meaning.marked_sources import sets_source
from hwrender.meaning.phrases import Hit

_DETERMINERS = word_set("the a an this that these those his her their our my your its")
_NOT_ALONE = word_set("live lives lived living feel feels felt left are is was were be go come")
"""Before "alone" these say that nobody else is there."""
_QUANTITIES = word_set("a few half some") | UNITS.keys()


def is_used_as_mark(hit: Hit, group: str) -> bool:
    """Whether these words set this frame here."""
    if group in {"plan", "hedge", "advice"} and _is_asked_or_supposed(hit):
        return False
    match group:
        case "condition":
            return _sets_condition(hit)
        case "exception":
            return _sets_exception(hit)
        case "only":
            return _sets_only(hit)
        case "hedge" | "plan":
            return _is_verb(hit)
        case "source":
            return sets_source(hit)
        case "advice":
            return _sets_advice(hit)
        case "past":
            return _sets_past(hit)
        case _:
            return True


def _is_asked_or_supposed(hit: Hit) -> bool:
    """Whether words stand in a question or after "if": there they tell nothing."""
    clause = hit.sentence.clause_at(hit.start)
    is_supposed = clause is not None and clause.kind is ClauseKind.CONDITION
    return is_supposed or hit.sentence.words().rstrip().endswith("?")


def _before(hit: Hit) -> str:
    return hit.sentence.keys[hit.start - 1] if hit.start else ""


def _after(hit: Hit) -> str:
    return hit.sentence.keys[hit.end] if hit.end < len(hit.sentence.keys) else ""


def _sets_condition(hit: Hit) -> bool:
    """Not "asked if", "as if", "once a week", "support provided", "what if"."""
    if hit.words == "if" and _before(hit) in {"as", "what", "even"}:
        return False
    if hit.words in {"if", "once", "provided", "providing", "assuming"}:
        clause = next(
            (
                each
                for each in hit.sentence.clauses
                if each.opener is not None and each.opener.overlaps(hit.place)
            ),
            None,
        )
        is_again = hit.words == "once" and _after(hit) in {
            "did",
            "had",
            "was",
            "were",
            "again",
            "more",
            "a",
            "every",
        }
        return clause is not None and clause.kind is ClauseKind.CONDITION and not is_again
    return True


def _sets_advice(hit: Hit) -> bool:
    """Not "data suggest that", "should you choose", "an encouraging start", "telephone calls for women"."""
    clause = hit.sentence.clause_at(hit.start)
    written = hit.sentence.keys[hit.start]
    if hit.words == "should":
        return _after(hit) not in _PRONOUNS
    if written == "encouraging":
        return _before(hit) not in {"very", "really", "so", "quite", "more", "most", "an"} and bool(
            _after(hit)
        )
    if hit.words.endswith(" on") and (_after(hit)[:1].isdigit() or _after(hit) in _DAYS or not _after(hit)):
        return False
    if hit.words.split()[0] in {
        "call",
        "calls",
        "called",
        "calling",
        "ask",
        "asks",
        "asked",
        "press",
        "appeal",
    }:
        is_verb = clause is None or clause.verb is None or clause.verb.place.overlaps(hit.place)
        return is_verb or written.endswith("ing") or _before(hit) in {"to", "and", "a", "an"}
    if written.startswith("suggest") and _after_lead(hit) != "that":
        return _after(hit).endswith("ing")
    if written.startswith("suggest"):
        subject = None if clause is None else clause.subject
        return subject is None or subject.head.of(hit.sentence.source).lower() not in _EVIDENCE
    return True


def _after_lead(hit: Hit) -> str:
    return "that" if hit.words.endswith("that") else _after(hit)


_DAYS = word_set("""
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
saturdays sundays weekdays alternate weekends some most
""")
_PRONOUNS = word_set("i you he she it we they anyone somebody someone anybody")
_EVIDENCE = word_set("""
data evidence research figures figure results result findings finding analysis study studies poll polls survey
surveys experiments experiment records statistics numbers trial trials it this that which
""")
"""What suggests that something is so, and advises nothing."""


def _sets_past(hit: Hit) -> bool:
    """Not "is used to", "can be used to", "has previously been", "a previously unknown"."""
    if hit.words == "used to":
        return _before(hit) not in _BEFORE_USED
    if hit.words in {"previously", "formerly"}:
        clause = hit.sentence.clause_at(hit.start)
        if clause is None or clause.verb is None or clause.verb.tense is not Tense.PAST:
            return False
        opening = clause.verb.place.of(hit.sentence.source).split()[0].lower()
        following = hit.sentence.tokens[hit.end].place if hit.end < len(hit.sentence.tokens) else hit.place
        describes = _after(hit).endswith("ed") and not clause.verb.main.overlaps(following)
        return opening not in {"has", "have"} and not describes
    return True


_BEFORE_USED = word_set("am is are was were be been being get gets got getting not it them")


def _sets_exception(hit: Hit) -> bool:
    if hit.words in {"bar", "save"}:  # "everyone bar the night team", "all routes save the 22"
        return _before(hit) not in _DETERMINERS | {"to", "will", "can", "would", "could"} and any(
            key
            in {
                "all",
                "every",
                "everyone",
                "everybody",
                "no",
                "none",
                "nobody",
                "nothing",
                "any",
                "everything",
            }
            for key in hit.sentence.keys[: hit.start]
        )
    if hit.words == "all but":  # "all but impossible" is nearly so
        return _after(hit) in _DETERMINERS | UNITS.keys() | {"one", "few"} or is_number(_after(hit))
    return hit.words != "other than" or "than" in hit.sentence.keys


def _sets_only(hit: Hit) -> bool:
    """Not "not only", nor "only 3": that says that 3 are few."""
    following = _after(hit)
    if _before(hit) in {"not", "n't", "if", "isn't", "wasn't"}:
        return False
    if hit.words == "just":
        return False
    if hit.words == "alone":
        is_told = bool(hit.start) and hit.sentence.tokens[hit.start - 1].root != ""
        return is_told and _before(hit) not in _NOT_ALONE
    return not (
        is_number(following)
        or following in UNITS
        or following in TENS
        or following in _QUANTITIES | {"when", "if", "a"}
    )


def _is_verb(hit: Hit) -> bool:
    """Not the month of May, nor "could not": that is as often "was unable to"."""
    written = hit.sentence.tokens[hit.start].written
    if hit.words in {"proposed", "planned", "scheduled", "earmark"} and _after(hit) not in {
        "to",
        "that",
        "for",
    }:
        clause = hit.sentence.clause_at(hit.start)  # "proposed changes" are no plan that is told
        return clause is not None and clause.verb is not None and clause.verb.main.overlaps(hit.place)
    if hit.words in {"consider", "explore", "look into"}:
        return _is_to_come(hit)
    if hit.words == "due to":
        clause = hit.sentence.clause_at(hit.start)
        return clause is not None and any(cue.place.overlaps(hit.place) for cue in clause.forces)
    if hit.words == "likely" and _before(hit) in {"more", "less", "most", "least"}:
        return False
    if hit.words == "may" and (written == "May" and hit.start):
        return False
    if hit.words in _LEANING and "than" in hit.sentence.keys:
        return False  # "likelier to walk than to drive" compares
    if hit.words in {"think", "thought"} and _after(hit) == "of":
        return False  # "thought of it as a prison" is a view
    if hit.words == "could" and _is_in_relative(hit):
        return False  # "a doctor who could see them" is able to
    if hit.words == "may" and {
        "only",
        "nobody",
        "no-one",
        "no",
        "permitted",
        "unless",
        "provided",
        "except",
        "anyone",
    } & set(hit.sentence.keys):
        return False  # what is allowed
    if hit.words == "could" and "way" in hit.sentence.keys[: hit.start]:
        return False  # "there is no way I could"
    return not (hit.words in {"could", "would"} and _after(hit) in {"not", "no", "never"})


_LEANING = frozenset(["tend to", "likely", "unlikely"])


def _is_in_relative(hit: Hit) -> bool:
    clause = hit.sentence.clause_at(hit.start)
    return clause is not None and clause.kind is ClauseKind.RELATIVE


def _is_to_come(hit: Hit) -> bool:
    """Not "considered it sound", nor "has not looked into it": what is still being thought about."""
    clause = hit.sentence.clause_at(hit.start)
    if clause is None or clause.verb is None or not clause.verb.place.overlaps(hit.place):
        return hit.sentence.keys[hit.start].endswith("ing")
    return clause.verb.tense is not Tense.PAST and not clause.negations
