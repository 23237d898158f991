"""The key themes against what the text is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.consistency.statements import ReportStatements
from hwrender.diagnostics import Finding
from hwrender.language.slices import Slice
from hwrender.prose import Side

_OTHER = "Other"
_LEAST_MENTIONS = 3

WORDS_OF_THEMES = {
    "Access to services": r"access|appointments?|waiting (?:lists?|times?)"
    r"|opening hours|register(?:ed)? with",
    "Communication with patients; treatment explanation; verbal advice": r"interpreters?|communicat\w+"
    r"|explained to|kept informed|sign language",
    "Integration of services and communication between professionals": r"shared (?:with|before|between)"
    r"|sharing (?:of )?(?:personal )?information|personal information|joined[- ]up|referred (?:to|between)",
    "Medication, prescriptions and dispensing": r"medications?|medicines?|prescriptions?"
    r"|pharmac\w+|dispens\w+",
    "Service organisation, delivery, change and closure": r"cuts?|clos(?:ed|ure|ing)|fund(?:ed|ing)|budgets?"
    r"|commission(?:ed|ing)|changes to (?:the )?services?",
    "Staffing - levels and training": r"staff shortages?|understaffed|staff (?:\w+ ){0,5}(?:trained|training)"
    r"|training for staff|agency staff",
}
"""Words that show a theme of the reports library in a text."""


def check_themes(report: ReportStatements) -> Iterator[Finding]:
    """ "Other" alone where the text speaks again and again of themes that the library has."""
    if report.metadata.key_themes != (_OTHER,):
        return
    lines: dict[str, int] = {}
    mentions = 0
    for text in report.body:
        if text.side is Side.EASY:
            continue
        for theme, words in WORDS_OF_THEMES.items():
            for found in re.finditer(rf"(?i)\b(?:{words})\b", text.text):
                lines.setdefault(theme, text.span(Slice(*found.span())).line)
                mentions += 1
    if mentions < _LEAST_MENTIONS:
        return
    places = ", ".join(str(line) for line in sorted(set(lines.values())))
    message = f"The only theme is “{_OTHER}”. The text has others, on line {places}."
    hint = "Choose from: " + "; ".join(f"“{theme}”" for theme in lines) + "."
    yield report.warning("key_themes", "M043", message, hint)
