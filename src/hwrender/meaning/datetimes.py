"""Dates and times: what the easy wording claims and what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from hwrender.meaning.dates import DateTime, find_datetimes
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed, left_out


class Dated(Struct, frozen=True):
    datetime: DateTime
    sentence: ComparedSentence


def datetimes_of(sentences: Sequence[ComparedSentence]) -> tuple[Dated, ...]:
    """The dates and times of these sentences."""
    return tuple(
        Dated(datetime, sentence)
        for sentence in sentences
        for datetime in find_datetimes(sentence.source)
        if sentence.place.start <= datetime.place.start < sentence.place.end
    )


def compare_datetimes(
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
        datetime = each.datetime
        if any(datetime.is_within(one.datetime) for one in known) or _is_spread(datetime, known):
            continue
        if datetime.year is not None and datetime.month is None and float(datetime.year) in counts:
            continue
        alike = [one for one in stated if _is_like(datetime, one.datetime)]
        instead = alike[0].datetime.place.of(alike[0].sentence.source) if len(alike) == 1 else ""
        yield claimed(_kind(datetime), each.sentence, datetime.place, instead, certain=bool(instead))
    for each in stated:
        if not any(_shares_something(one.datetime, each.datetime) for one in said):
            yield left_out(_kind(each.datetime), each.sentence, each.datetime.place)


def _kind(datetime: DateTime) -> FactKind:
    return FactKind.DATE if datetime.minute is None else FactKind.TIME


def _is_like(one: DateTime, other: DateTime) -> bool:
    """Whether two datetimes are of one sort, so that one could stand in the place of the other."""
    return (one.minute is None, one.weekday is None) == (other.minute is None, other.weekday is None)


def _is_spread(datetime: DateTime, stated: Sequence[Dated]) -> bool:
    """Whether the parts of a date stand apart in the summary: "in September and October 2016"."""
    if datetime.year is None or datetime.month is None:
        return False
    year = any(one.datetime.year == datetime.year for one in stated)
    rest = DateTime(datetime.place, None, datetime.month, datetime.day)
    return year and any(rest.is_within(one.datetime) and one.datetime.year is None for one in stated)


def _shares_something(easy: DateTime, summary: DateTime) -> bool:
    """Whether the easy wording gives this datetime, or the most exact part of it that it gives at all."""
    return easy.is_within(summary) and (summary.month is None or easy.month is not None)
