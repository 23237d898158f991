"""Short forms said in full."""

from __future__ import annotations

import re

from hwrender.language.calendar import SHORT_WEEKDAYS, WEEKDAYS
from hwrender.narration.text_normalisation.rule import Rule, alternatives
from hwrender.narration.text_normalisation.short_form_table import (
    ABBREVIATIONS,
    ALONE,
    REFERENCES,
    SAINTS,
    STREETS,
    TITLES,
)

_STOPPED = tuple(form for form in ABBREVIATIONS if form.endswith("."))
_UNSTOPPED = tuple(form for form in ABBREVIATIONS if not form.endswith("."))
_NAME_AFTER = re.compile(
    r" A\.? (?:[A-Z]\.? ){0,3}[A-Z][a-z]"
    r"| (?!(?:The|We|It|They|He|She|I|There|This|These|People|In|On|At|You|Our|My|A|But|And|If|When|Some|Many"
    r"|Most|Nobody|Staff)\b)[A-Z]"
)
_HOUSE = re.compile(r"\d[a-z]?(?: [A-Z][\w']*)* ?$")
_SAINT = rf"(?:{alternatives(SAINTS)})\b|[A-Z][a-z]+'s"


def _stopped(match: re.Match[str]) -> str:
    """The full stop of "etc." also ends its sentence where nothing or a new sentence follows; one of "i.e."
    never does."""
    is_end = match["end"] is not None and not ABBREVIATIONS[match["form"]].endswith(",")
    return ABBREVIATIONS[match["form"]] + ("." if is_end else "")


def _street(match: re.Match[str]) -> str:
    """Elm Dr: "Elm Drive". Before a name it is a doctor ("Thank Dr Khan"), unless a house has its number."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    if match["form"] == "Dr" and _NAME_AFTER.match(after) and not _HOUSE.search(before):
        return match[0]
    return f"{match['name']} {STREETS[match['form']]}"


def _alone(match: re.Match[str]) -> str:
    return match[0].replace(match["form"], ALONE[match["form"]])


def _reference(match: re.Match[str]) -> str:
    return f"{REFERENCES[match['form']]} "


_DAYS = alternatives(SHORT_WEEKDAYS)

RULES = (
    # "Wait (min)", "Y/N"
    Rule(re.compile(rf"^(?P<form>{alternatives(ALONE)})$"), _alone),
    Rule(re.compile(rf"(?<=[a-z] )\((?P<form>{alternatives(ALONE)})\)(?=$|[:;,])"), _alone),
    # Sat/Sun, M-F
    Rule(
        re.compile(rf"\b(?P<first>{_DAYS})/(?P<last>{_DAYS})\b"),
        lambda match: " or ".join(WEEKDAYS[SHORT_WEEKDAYS[match[name]]] for name in ("first", "last")),
    ),
    Rule(re.compile(r"\bM[-–]F\b"), lambda match: "Monday to Friday"),
    Rule(re.compile(r"\bFY ?(?=\d{2})"), lambda match: "financial year "),
    Rule(
        re.compile(r"\b(?P<part>[Mm]id|[Ee]arly|[Ll]ate)-(?=(?:19|20)\d0s\b)"),
        lambda match: f"{match['part']} ",
    ),
    Rule(
        re.compile(
            rf"(?<![\w.&/])(?P<form>{alternatives(_STOPPED)})(?P<end>(?=\s*$)|(?=\s+[“‘\"(]?[A-Z][a-z]))?"
        ),
        _stopped,
    ),
    Rule(
        re.compile(rf"(?<![\w.&/@-])(?P<form>{alternatives(_UNSTOPPED)})(?![\w&/@-]|\.\w)"),
        lambda match: ABBREVIATIONS[match["form"]],
    ),
    # Mare St, Homerton Rd; St Mary's, St. John; Dr Ahmed
    Rule(
        re.compile(rf"(?P<name>\b[A-Z][a-z']+) (?P<form>{alternatives(STREETS)})\b(?!\.? (?:{_SAINT}))\.?"),
        _street,
    ),
    Rule(re.compile(r"\bSt\.? (?=[A-Z])"), lambda match: "Saint "),
    Rule(
        re.compile(rf"\b(?P<form>{alternatives(TITLES)})\b\.? (?=[A-Z])"),
        lambda match: f"{TITLES[match['form']]} ",
    ),
    # No. 5, pp. 12-19, vol. IV, c. 1990, s117
    Rule(
        re.compile(rf"(?<![\w.'&/])(?P<form>{alternatives(REFERENCES)})\. ?(?=\d|[IVXL]+\b)"),
        _reference,
    ),
    Rule(
        re.compile(r"(?<![\w.'&/])(?P<form>No|Nos|pp|vol|Vol|Ch|Fig|para|Para|ref|Ref|№) (?=\d|[IVXL]+\b)"),
        _reference,
    ),
    Rule(re.compile(r"(?<![\w.'&/])(?P<form>s|p|pp|v)(?=\d)"), _reference),
)
