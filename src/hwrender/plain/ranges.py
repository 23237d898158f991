"""Ranges with a dash, a hyphen or a slash: "25-49 years" is "25 to 49 years" (NHS digital service manual)."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.language.date_mentions import DateKind
from hwrender.language.dates import read_dates
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import Quantity
from hwrender.language.slices import Slice
from hwrender.language.times import read_times
from hwrender.plain.rewordings import Rewording, in_order


def find_ranges(text: str) -> tuple[Rewording, ...]:
    """The ranges of numbers, times, years, days and months in `text`, with "to" (after "between", "and").

    Telephone numbers, dates in figures and scores are no ranges: the second number is the greater one.
    """
    timed = [*_of_dates(text), *_of_times(text)]
    numbers = (_of_numbers(text, each) for each in read_quantities(text) if _has_dash(text, each))
    counted = (each for each in numbers if not any(each.place.overlaps(other.place) for other in timed))
    return in_order((*timed, *counted))


def _of_dates(text: str) -> Iterator[Rewording]:
    """ "Mon–Fri" is "Monday to Friday"; "2015/16" is "2015 to 2016"; "June–August 2017" keeps its year."""
    for date in read_dates(text):
        if date.end is None or date.joint is None or not _is_dash(date.joint.of(text)):
            continue
        words = date.end.place.of(text).split()[0]
        place = Slice(date.place.start, date.end.place.start + len(words))
        match date.kind:
            case DateKind.WEEKDAY | DateKind.MONTH:
                first = date.parts()[0].in_words()
                yield _joined(text, place, first, date.end.in_words().split()[0])
            case DateKind.DAY if "month" in date.borrowed:
                yield _joined(text, place, Slice(place.start, date.joint.start).of(text), words)
            case DateKind.DAY:
                continue  # two full dates
            case _ if not date.is_order_guessed and date.year is not None and date.end.year is not None:
                if date.joint.of(text) != "/" or date.year + 1 == date.end.year:
                    years = Slice(date.joint.start - 4, date.end.place.end)
                    yield _joined(text, years, str(date.year), str(date.end.year))


def _of_times(text: str) -> Iterator[Rewording]:
    for time in read_times(text):
        if time.joint is not None and _is_dash(time.joint.of(text)):
            first, last = (part.place.of(text) for part in time.parts())
            yield _joined(text, time.place, first, last)


def _is_dash(joint: str) -> bool:
    return not any(map(str.isalpha, joint))


def _has_dash(text: str, found: Quantity) -> bool:
    """Whether a range is written with a dash, or with a slash between years."""
    if not found.is_range:
        return False
    between = text[found.parts[0].place.end : found.parts[1].place.start].strip(" \u00a0")
    return not between.isalpha() and (between != "/" or found.value >= 1000)


def _of_numbers(text: str, found: Quantity) -> Rewording:
    """With a unit that stands on the figures: "2.5-5mg"."""
    low, high = found.parts
    end = found.number.end
    if found.place.end > end and text[end] not in " \u00a0\n-":
        end = found.place.end
    is_short_year = high.value >= 1000 and len(high.place.of(text)) == 2
    last = f"{int(high.value)}" if is_short_year else text[high.place.start : end]
    place = Slice(found.place.start, end)
    return _joined(text, place, low.place.of(text), last)


def _joined(text: str, place: Slice, low: str, high: str) -> Rewording:
    joint = "and" if text[max(0, place.start - 8) : place.start].casefold() == "between " else "to"
    return Rewording(place, (f"{low} {joint} {high}",), safe=True)
