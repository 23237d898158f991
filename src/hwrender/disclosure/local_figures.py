"""P9: one person whom everybody in a place knows by what they do or are: the lollipop man, the lighthouse
keeper, the quadruplets, the woman who runs the post office in Stow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.concerns import LOCAL_FIGURE, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.disclosure.local_work import ANY_WORK, BORN_TOGETHER, DOES, PERSON, SIGNS, TRAITS, WORK_OF_TWO
from hwrender.language.calendar import DAYS_AND_MONTHS
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.word_sets import word_set
from hwrender.prose import Prose

_SOMEBODY = (
    rf"(?i:(?:{WORK_OF_TWO}|{BORN_TOGETHER}|(?:{TRAITS} )?(?:{ANY_WORK})|{TRAITS} (?:[a-z]+ )?{PERSON}))"
)
_FIGURE = re.compile(
    r"(?:\b(?i:an?|the|our|this|their|one|that|my|your) |^|(?<=[.!?\n–—-] ))(?:[a-z-]+ |[A-Z][a-z]+ ){0,2}?"
    rf"{_SOMEBODY}(?![\w’'-])"
)
_TOLD = re.compile(
    rf"\b(?i:the|that|our|an?) (?:[A-Za-z-]+ )?(?i:{PERSON}) (?:who (?:{DOES})|with (?:the|no|a|one"
    rf"|an) )[^.,;!?\n]{{2,45}}?"
    r"(?= (?:in|at|of|from|near|on) (?:the )?[A-Z])"
)
_PLACE = (
    r"(?i:in|at|of|on|from|near|off|round|down|outside|opposite) (?:(?i:the|an?) (?i:(?:top|bottom|end|edge"
    r"|isle|island"
    r"|village|hostel"
    r"|school|church|pub|foot|middle) (?:of|in|at|on) )?)?(?P<place>[A-Z][\w’'-]+)"
)
_AFTER = re.compile(
    r"(?:,? (?i:(?:who (?:works|lives|serves|was)|born|living|working|based|here|there|over"
    r"|up) ){0,2})?(?:,? )?"
    rf"{_PLACE}|,? (?:with|who has) (?P<illness>[A-Z][\w’'-]+(?:['’]s|n| (?:disease|syndrome))|[A-Z]{{3}})"
    r"|, (?P<way>[A-Z][\w’'-]+) way\b"
)
_OF_A_CLUB = re.compile(r" of the [A-Z]\S+ ")
_NO_PLACES = (
    DAYS_AND_MONTHS
    | word_set(
        "nhs healthwatch england britain wales scotland ireland london uk europe covid hiv english welsh god"
    )
    | frozenset(each.lower() for each in NATIONALITIES)
)


def find_local_figures(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """From the first word about them to the place or the illness."""
    words = text.text
    if small_words(words).isdisjoint(SIGNS):
        return
    end = 0
    for found in sorted((*_FIGURE.finditer(words), *_TOLD.finditer(words)), key=re.Match.start):
        if found.start() < end:
            continue
        after = _AFTER.match(words, found.end())
        if after is None:
            if _OF_A_CLUB.search(found[0]):
                end = found.end()
                yield Disclosure(LOCAL_FIGURE, Slice(found.start(), end))
            continue
        where = after["place"] or after["way"] or ""
        is_here = where.lower().removesuffix("'s") in _NO_PLACES or _is_own(where, context)
        if not (where and is_here):
            end = after.end()
            yield Disclosure(LOCAL_FIGURE, Slice(found.start(), end))


def _is_own(place: str, context: ReportContext) -> bool:
    """Whether the report itself is of this place: "Healthwatch Oakford"."""
    return any(place in name.split() for name in context.organisations)
