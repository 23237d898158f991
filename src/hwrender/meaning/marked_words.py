"""Whether a word sets a frame where it stands: "may" is a month, "save" a verb, "only one" an amount."""

from __future__ import annotations

from hwrender.language.clauses import ClauseKind
from hwrender.language.number_words import TENS, UNITS
from hwrender.language.tokens import is_number
from hwrender.language.word_sets import word_set
from hwrender.meaning.phrases import Hit

_DETERMINERS = word_set("the a an this that these those his her their our my your its")
_NOT_ALONE = word_set("live lives lived living feel feels felt left are is was were be go come")
"""Before "alone" these say that nobody else is there."""
_QUANTITIES = word_set("a few half some") | UNITS.keys()


def is_used_as_mark(hit: Hit, group: str) -> bool:
    """Whether these words set this frame here."""
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
            return _is_source(hit)
        case _:
            return True


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
        return clause is not None and clause.kind is ClauseKind.CONDITION
    return True


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
    if hit.words == "due to":
        clause = hit.sentence.clause_at(hit.start)
        return clause is not None and any(cue.place.overlaps(hit.place) for cue in clause.forces)
    if hit.words == "likely" and _before(hit) in {"more", "less", "most", "least"}:
        return False
    if hit.words == "may" and (written == "May" and hit.start):
        return False
    return not (hit.words in {"could", "would"} and _after(hit) == "not")


def _is_source(hit: Hit) -> bool:
    """Words of one sort need a clause that says what is said."""
    if hit.words not in {
        "say",
        "report",
        "complain",
        "claim",
        "believe",
        "feel",
        "appear to",
        "seem to",
        "view",
        "describe",
    }:
        return True
    children = [each for each in hit.sentence.clauses if each.kind is ClauseKind.CONTENT]
    if hit.words in {"say", "report", "complain", "claim", "believe", "feel"}:
        clause = hit.sentence.clause_at(hit.start)
        is_verb = clause is not None and clause.verb is not None and clause.verb.main.overlaps(hit.place)
        if hit.words == "claim" and (is_verb or _before(hit).endswith("s")) and _after(hit) in _DETERMINERS:
            return True
        return any(each.place.start >= hit.place.start for each in children)
    return hit.words in {"appear to", "seem to"}
