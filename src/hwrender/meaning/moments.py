"""Dates and times: what the easy wording claims and what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from hwrender.meaning.dates import Moment, find_moments
from hwrender.meaning.model import Difference, FactKind, Sentence, Wording


class Dated(Struct, frozen=True):
    moment: Moment
    sentence: Sentence


def moments_of(sentences: Sequence[Sentence]) -> tuple[Dated, ...]:
    """The dates and times of these sentences."""
    return tuple(
        Dated(moment, sentence)
        for sentence in sentences
        for moment in find_moments(sentence.source)
        if sentence.place.start <= moment.place.start < sentence.place.end
    )


def compare_moments(
    said: Sequence[Dated],
    stated: Sequence[Dated],
    headings: Sequence[Dated],
    counts: frozenset[float],
) -> Iterator[Difference]:
    """Every difference of dates and times. What `headings` say may be said, and need not be.

    `counts` are the summary's plain numbers: one may be a year.
    """
    known = (*stated, *headings)
    for each in said:
        moment = each.moment
        if any(moment.is_within(one.moment) for one in known) or _is_spread(moment, known):
            continue
        if moment.year is not None and moment.month is None and float(moment.year) in counts:
            continue
        alike = [one for one in stated if _is_like(moment, one.moment)]
        instead = alike[0].moment.place.of(alike[0].sentence.source) if len(alike) == 1 else ""
        kind = FactKind.DATE if moment.minute is None else FactKind.TIME
        words = moment.place.of(each.sentence.source)
        yield Difference(
            kind, Wording.EASY, each.sentence.text, moment.place, words, False, instead, bool(instead)
        )
    for each in stated:
        if not any(_shares_something(one.moment, each.moment) for one in said):
            kind = FactKind.DATE if each.moment.minute is None else FactKind.TIME
            words = each.moment.place.of(each.sentence.source)
            yield Difference(
                kind, Wording.SUMMARY, each.sentence.text, each.moment.place, words, is_lost=True
            )


def _is_like(one: Moment, other: Moment) -> bool:
    """Whether two moments are of one sort, so that one could stand in the place of the other."""
    return (one.minute is None, one.weekday is None) == (other.minute is None, other.weekday is None)


def _is_spread(moment: Moment, stated: Sequence[Dated]) -> bool:
    """Whether the parts of a date stand apart in the summary: "in September and October 2016"."""
    if moment.year is None or moment.month is None:
        return False
    year = any(one.moment.year == moment.year for one in stated)
    rest = Moment(moment.place, None, moment.month, moment.day)
    return year and any(rest.is_within(one.moment) and one.moment.year is None for one in stated)


def _shares_something(easy: Moment, summary: Moment) -> bool:
    """Whether the easy wording gives this moment, or the most exact part of it that it gives at all."""
    return easy.is_within(summary) and (summary.month is None or easy.month is not None)
