"""How many people took part, and how: the number and the method against the text and one another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.consistency.statements import Mention, ReportStatements
from hwrender.diagnostics import Finding
from hwrender.language.people_counts import find_people_counts
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import QuantityKind
from hwrender.language.slices import Slice

_TAKING_PART = re.compile(
    r"(?i)\b(?:took part|taken part|take part|were engaged|engaged with|participated"
    r"|we (?:\w+ )?(?:spoke|heard|listened"
    r"|talked|interviewed|surveyed|asked|met)|(?<!not )(?:responded|replied|answered|completed|filled in)\b"
    r"|shared their views"
    r"|were (?:interviewed|surveyed|consulted|asked)|in total|attended)"
)
_WHOLE_PAGE_METHODS = frozenset(
    {"Consultation", "Deliberative event", "Engagement event", "Focus group", "General feedback", "Survey"}
)
"""Methods that are no visit to a service; Enter and View is one."""

_VISITED = re.compile(r"(?i)\benter (?:and|&) view (?:visits?|representatives)\b")


def check_number(report: ReportStatements) -> Iterator[Finding]:
    """A number of people who took part that is not the one of the front matter, nor a part of it."""
    stated = report.metadata.number_of_people
    if stated is None:
        return
    told: list[tuple[Mention, int]] = []
    sums: list[int] = []
    for sentence in report.sentences_of_the_work():
        words = sentence.words()
        if not _TAKING_PART.search(words):
            continue
        sums.append(_sum(words))
        for count in find_people_counts(words):
            if not count.is_part:
                part = count.place.moved(sentence.part.start)
                told.append((Mention(sentence.text, part), count.value))
    values = {value for _, value in told}
    if not told or stated in values or stated in (sum(values), *sums, sum(sums)):
        return
    place = max(told, key=lambda each: each[1])[0]
    line = report.line("number_of_people")
    message = f"This number of people is not the one on line {line}."
    yield report.warning(place.span(), "M048", message, "Check which one is right.")


def _sum(words: str) -> int:
    """All that a sentence counts: of "17 residents, six relatives and nine staff" 32, staff and all."""
    counts = [each for each in read_quantities(words) if each.kind is QuantityKind.COUNT and each.is_whole]
    return sum(int(each.value) for each in counts)


def check_method(report: ReportStatements) -> Iterator[Finding]:
    """Enter and View where no visit is among the methods, or a visit in the text where there was none."""
    metadata = report.metadata
    visit = metadata.enter_and_view
    methods = set(metadata.primary_research_method)
    if visit in ("Announced", "Unannounced") and methods <= _WHOLE_PAGE_METHODS:
        where = "primary_research_method"
        line = report.line(where)
        named = f"The methods on line {line} are no visits" if methods else "No method is given"
        message = f"There was an Enter and View visit. {named}."
        hint = "Add a method like Observation, or write N/A."
        yield report.warning("enter_and_view", "M049", message, hint)
    if visit == "N/A":
        for text in report.body:
            found = _VISITED.search(text.text)
            if found is not None:
                line = report.line("enter_and_view")
                message = f"The text speaks of Enter and View. Line {line} says N/A."
                yield report.warning(
                    text.span(Slice(*found.span())), "M049", message, "Check which one is right."
                )
                return
