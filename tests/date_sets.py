"""The labelled dates, times and lengths of time of `tests/labelled`, and what the readers make of a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec.structs import replace

from hwrender.language.date_mentions import DateMention
from hwrender.language.dates import read_dates
from hwrender.language.durations import read_durations
from hwrender.language.slices import Slice
from hwrender.language.times import read_times

FOLDER = Path(__file__).parent / "labelled"


def rows(name: str) -> list[str]:
    """The lines of a set, comments aside, each a sentence with braces and what is read in it."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line for line in lines if line and not line.startswith("#"))
    return ["\t".join(line.split("\t")[:2]).rstrip() for line in rows]


def text_of(row: str) -> str:
    """The sentence of a row without its braces."""
    return row.partition("\t")[0].replace("{", "").replace("}", "")


def dates_as_row(text: str) -> str:
    return _as_row(text, ((date.place, _with_borrowed(date), date.is_sure) for date in read_dates(text)))


def times_as_row(text: str) -> str:
    return _as_row(text, ((time.place, time.in_words(), time.is_sure) for time in read_times(text)))


def durations_as_row(text: str) -> str:
    return _as_row(text, ((each.place, each.in_words(), True) for each in read_durations(text)))


READERS: dict[str, Callable[[str], str]] = {
    "dates": dates_as_row,
    "times": times_as_row,
    "durations": durations_as_row,
}


def _as_row(text: str, found: Iterable[tuple[Slice, str, bool]]) -> str:
    marked, at, words = "", 0, []
    for place, reading, is_sure in found:
        marked += f"{text[at : place.start]}{{{place.of(text)}}}"
        at = place.end
        words.append(reading if is_sure else f"{reading}?")
    return f"{marked}{text[at:]}" + ("\t" + "|".join(words) if words else "")


def _with_borrowed(date: DateMention) -> str:
    end = replace(date.end, borrowed=()) if date.end else None
    return replace(date, borrowed=(), end=end).in_words()
