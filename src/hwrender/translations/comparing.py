"""What one text says and its translation does not, as far as that is known without knowing the language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import Enum

from msgspec import Struct

from hwrender.fixed_words.table import has_words_for, words_of
from hwrender.language.dates import read_dates
from hwrender.language.slices import Slice
from hwrender.metadata import MONTHS
from hwrender.translations.allowed import EnglishFigure, EnglishFigures, read_english
from hwrender.translations.figures import FigureKind, SharedFigure, figures

_LARGEST_SMALL = 2
"""Languages put "1" and "2" where English has no number ("a", "both")."""
_LEAST_LIKENESS = 0.75
_NAME = re.compile(r"(?<![\w@./-])[A-Za-z][a-z]{3,}(?![\w@])")
_LATIN_SCRIPT = "Latn"


class DifferenceKind(Enum):
    """What differs. The value names it in a sentence."""

    NUMBER = "number"
    PHONE = "phone number"
    ADDRESS = "address"
    MONTH = "month"
    NAME = "name"


class TextDifference(Struct, frozen=True):
    """A difference of two texts. `place` is in the translation, None where something is missing there.
    `shown` is what the translation says, `instead` what the English says; one of them may be empty."""

    kind: DifferenceKind
    place: Slice | None
    shown: str
    instead: str


_KINDS = {
    FigureKind.NUMBER: DifferenceKind.NUMBER,
    FigureKind.PHONE: DifferenceKind.PHONE,
    FigureKind.ADDRESS: DifferenceKind.ADDRESS,
}


def compare_texts(english: str, translation: str, language: str) -> tuple[TextDifference, ...]:
    """The differences between an English text and its translation into `language` (BCP 47)."""
    return (
        *_figure_differences(english, translation),
        *_month_differences(english, translation, language),
        *_name_differences(english, translation, language),
    )


def _figure_differences(english: str, translation: str) -> Iterator[TextDifference]:
    known = read_english(english)
    missing, extra = _unpaired(known, figures(translation), translation)
    for kind in FigureKind:
        absent = [each for each in missing if each.figure.kind is kind]
        # one that may stand in words is the last that another figure was put for
        absent.sort(key=lambda each: each.may_be_in_words())
        added = [each for each in extra if each.kind is kind]
        for number, figure in enumerate(added):
            instead = absent[number].figure.place.of(english) if number < len(absent) else ""
            yield TextDifference(_KINDS[kind], figure.place, figure.place.of(translation), instead)
        for lost in absent[len(added) :]:
            if not lost.may_be_in_words():
                yield TextDifference(_KINDS[kind], None, "", lost.figure.place.of(english))


def _unpaired(
    known: EnglishFigures, found: tuple[SharedFigure, ...], translation: str
) -> tuple[list[EnglishFigure], list[SharedFigure]]:
    """What of the English is not in the translation, and the reverse."""
    missing: list[EnglishFigure] = []
    left = [*found]
    # a figure with few forms first: "3pm" must not take the "15" of another
    for each in sorted(known.figures, key=lambda figure: len(figure.forms)):
        pair = next((one for one in left if one.value in each.forms), None)
        if pair is not None:
            left.remove(pair)
        elif not any(one.value in each.forms for one in found):
            missing.append(each)
    said = {form for each in known.figures for form in each.forms} | known.others
    extra = [each for each in left if each.value not in said and not _is_usual(each, known, translation)]
    return missing, extra


def _is_usual(figure: SharedFigure, known: EnglishFigures, translation: str) -> bool:
    """Whether a translation may well have this where the English has no figure."""
    if figure.kind is not FigureKind.NUMBER:
        return False
    if known.has_clock and ":" in figure.place.of(translation):
        return True
    return figure.value.isdecimal() and int(figure.value) <= _LARGEST_SMALL and not known.figures


def _month_differences(english: str, translation: str, language: str) -> Iterator[TextDifference]:
    """A month in the translation, where the English has one and it is another."""
    if not has_words_for(language):
        return
    here = {part.month for each in read_dates(english) for part in each.parts() if part.month}
    words = words_of(language)
    names = [
        (month + 1, found)
        for row in (words.months, words.months_alone)
        for month, name in enumerate(row)
        if name.isalpha() or " " in name
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", translation, re.IGNORECASE)
    ]
    if not here or {month for month, _ in names} & here:
        return
    for month, found in {each[1].start(): each for each in names}.values():
        instead = " or ".join(MONTHS[each - 1] for each in sorted(here))
        if month not in here:
            yield TextDifference(DifferenceKind.MONTH, Slice(found.start(), found.end()), found[0], instead)


def _name_differences(english: str, translation: str, language: str) -> Iterator[TextDifference]:
    """Words in Latin letters, in a language with other letters, that are nearly those of the English."""
    if not has_words_for(language) or words_of(language).script == _LATIN_SCRIPT:
        return
    there = sorted({each[0] for each in _NAME.finditer(english)})
    for found in _NAME.finditer(translation):
        if found[0].lower() in {each.lower() for each in there}:
            continue
        meant = max(there, key=lambda name: _likeness(name, found[0]), default="")
        if meant and _likeness(meant, found[0]) >= _LEAST_LIKENESS:
            yield TextDifference(DifferenceKind.NAME, Slice(found.start(), found.end()), found[0], meant)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.lower(), other.lower(), autojunk=False).ratio()
