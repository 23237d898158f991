"""What gives somebody away in a whole report, or in the edition of it that is going to be published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec.structs import replace

from hwrender.diagnostics import EDITION_SHOWS_IT, Finding, Severity
from hwrender.disclosure.concerns import (
    HAPPENING,
    LOCAL_FIGURE,
    NAME,
    POSTCODE,
    REFERENCE,
    SMALL_NUMBER,
    STREET,
    Concern,
    Disclosure,
)
from hwrender.disclosure.containers import FILE_NAME, REVIEWER, WHERE, texts_of
from hwrender.disclosure.context import ReportContext, context_of
from hwrender.disclosure.count_lists import find_in_lists
from hwrender.disclosure.count_tables import find_in_tables
from hwrender.disclosure.differencing import Remainders, report_totals
from hwrender.disclosure.rules import only_english, rules_for
from hwrender.disclosure.small_numbers import find_small_numbers
from hwrender.disclosure.told_remainders import find_told_remainders
from hwrender.disclosure.told_rests import find_told_rests
from hwrender.document import Document
from hwrender.edition.kind import EditionKind
from hwrender.language.slices import Slice
from hwrender.metadata import Metadata
from hwrender.prose import Prose, ProseKind, Side
from hwrender.prose.folding import folded
from hwrender.span import START, Span

_LESS_SURE = frozenset({NAME, REFERENCE, HAPPENING, LOCAL_FIGURE})
_SURER = frozenset({"P1", "P2", "P3", "P4", "P5"})
_TOWN_CHARACTERS = 60
_WAYS = (" street", " road", " lane", " avenue", " close", " crescent", " terrace", " mews", " gardens")
_SIDES = {EditionKind.EASY: Side.EASY, EditionKind.FULL: Side.FULL}


def check_disclosure(document: Document, publishing: EditionKind | None = None) -> Iterator[Finding]:
    """P1 to P10 over every text of a report.

    Where an edition is `publishing`, an error in words that only the other edition shows is a warning that
    says so: these words are not going out. With None both editions count alike.
    """
    metadata = document.metadata
    context = context_of(metadata)
    texts = texts_of(document)
    found = [_finding(text, each, context, publishing) for text, each in _in_each_text(texts, context)]
    found += [_finding(text, each, context, publishing) for text, each in _small(document, texts, context)]
    if context.is_small(context.number_of_people):  # "About this report" shows it
        span, few = metadata.value_place("number_of_people"), SMALL_NUMBER
        found.append(Finding(document.file, span, few.code, _severity(few, context), few.message, few.hint))
    yield from _without_repeats(found, {text.whole for text in texts if text.kind is ProseKind.ADDRESS})


def check_texts(texts: Iterable[Prose], metadata: Metadata) -> Iterator[Finding]:
    """P1 to P10 over texts that no copy shows, each by itself: the reasons of suppressions."""
    context = context_of(metadata)
    for text in map(folded, texts):
        yield from (_finding(text, each, context, None) for each in _in_one_text(text, context))


def _in_each_text(texts: Iterable[Prose], context: ReportContext) -> Iterator[tuple[Prose, Disclosure]]:
    """What all rules find, text by text. Words that stand alike in several places are read once: no rule on
    one text asks where it stands."""
    read: dict[Prose, tuple[Disclosure, ...]] = {}
    for text in texts:
        words = replace(text, side=Side.BOTH, section=None, whole=START, pieces=())
        found = read.get(words)
        if found is None:
            found = read[words] = tuple(_in_one_text(words, context))
        yield from ((text, each) for each in found)


def _in_one_text(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """What all rules find; a name that is part of an address or of a number is found with that."""
    if text.field.startswith("contact."):
        return
    found = [each for rule, words in rules_for(text) for each in rule(words, context)]
    if text.field == REVIEWER:  # who approved the wording is named there on purpose
        found = [each for each in found if each.concern is not NAME]
    if text.field == FILE_NAME:
        found = [each for each in found if each.concern is not STREET or _is_way(each.place.of(text.text))]
    surer = [each.place for each in found if each.concern.code in _SURER]
    surer += _full_addresses(found)
    told: list[Slice] = []  # the places of P9
    for each in found:
        is_told = each.concern is LOCAL_FIGURE and each.place.overlaps_any(told)
        if each.concern.code == LOCAL_FIGURE.code:
            told.append(each.place)
        if not is_told and not (each.concern in _LESS_SURE and each.place.overlaps_any(surer)):
            yield each


def _is_way(address: str) -> bool:
    """Whether "12 mare street" in the name of a file is a street: "09 name field" is a number and a topic."""
    return not address.startswith("0") and address.lower().endswith(_WAYS)


def _full_addresses(found: list[Disclosure]) -> Iterator[Slice]:
    """From each street to the postcode after it."""
    streets = [each.place for each in found if each.concern is STREET]
    for each in found:
        if each.concern is POSTCODE:
            before = [place for place in streets if 0 <= each.place.start - place.end <= _TOWN_CHARACTERS]
            yield Slice(before[-1].start if before else each.place.start, each.place.end)


def _small(
    document: Document, texts: tuple[Prose, ...], context: ReportContext
) -> Iterator[tuple[Prose, Disclosure]]:
    """Small numbers of people in sections, fields and tables, and what gives them away."""
    english = [only_english(text) for text in texts if not text.field.startswith("contact.")]
    bases = report_totals(english, context)
    yield from find_in_tables(document, texts, context, bases)
    for (section, _), group in groupby(english, key=lambda text: (text.section, text.kind is ProseKind.NOTE)):
        members = list(group)
        if section is None:  # fields and footnotes, each by itself
            for text in members:
                yield from _in_texts([text], context, bases)
            continue
        has_both = any(text.side is Side.EASY for text in members)
        for side in (Side.EASY, Side.FULL) if has_both else (Side.FULL,):
            yield from _in_texts([text for text in members if text.side in (side, Side.BOTH)], context, bases)


def _in_texts(
    texts: list[Prose], context: ReportContext, bases: tuple[int, ...]
) -> Iterator[tuple[Prose, Disclosure]]:
    """Small numbers, and what gives them away, in texts that go on from one another."""
    remainders = Remainders(texts, context, bases)
    few = list(find_small_numbers(texts, context, bases, remainders.printed()))
    yield from few
    left = list(remainders.find())
    given = {text for text, _ in left}
    left += [each for each in find_told_remainders(texts, context) if each[0] not in given]
    for text, found in find_told_rests(texts, context):
        if not found.place.overlaps_any([each.place for other, each in (*few, *left) if other is text]):
            left.append((text, found))
    yield from left
    yield from find_in_lists(texts, context, frozenset(text for text, _ in left))


def _finding(
    text: Prose, found: Disclosure, context: ReportContext, publishing: EditionKind | None
) -> Finding:
    concern = found.concern
    severity = _severity(concern, context)
    message = " ".join(filter(None, (concern.message, found.detail, WHERE.get(text.field))))
    if publishing is not None and text.side not in (Side.BOTH, _SIDES[publishing]):
        severity = Severity.WARNING if severity is Severity.ERROR else severity
        message = f"{message} Only the {text.side.value} {EDITION_SHOWS_IT}"
    finding = text.finding(concern.code, severity, found.place, message, concern.hint, found.suggestion)
    if found.since is None:
        return finding
    both = Span(found.since.line, found.since.column, finding.span.end_line, finding.span.end_column)
    return replace(finding, span=both, suggestion=None)


def _severity(concern: Concern, context: ReportContext) -> Severity:
    return concern.sensitive if context.sensitive else concern.usual


def _without_repeats(found: list[Finding], links: set[Span]) -> Iterator[Finding]:
    """A finding in a link's address is left out where the words of the link have the same one, and is given
    once however the address was read."""
    given: set[tuple[str, Span]] = set()
    for finding in dict.fromkeys(found):
        others = (each for each in found if each.code == finding.code and each.span != finding.span)
        place = (finding.code, finding.span)
        if finding.span in links and (
            place in given or any(finding.span.holds(each.span) for each in others)
        ):
            continue
        given.add(place)
        yield finding
