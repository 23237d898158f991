"""Which finding matters more: a table of reasons, and of codes in order."""

from __future__ import annotations

from hwrender.checks.helping import WHAT_HELPS
from hwrender.diagnostics import Finding, Severity
from hwrender.reader_tests.explanations import NOT_CLEAR
from hwrender.triage.model import Matter

_MEANING = ("S31", "S32")
_ALSO_STUMBLES = (
    "S6", "S33", "S10", "S8", "S26", "S27", "S16", "S4", "S40", "S46", "S36", "S37", "S38", "S48", "S35",
)  # fmt: skip
STUMBLES = (*(code for code, _ in WHAT_HELPS if code not in _MEANING), *_ALSO_STUMBLES)
"""Codes of warnings on wording, what makes readers stumble most first."""

_FAMILIES = "DMPS"
"""A part that is broken makes other findings appear, so the report and its parts come first."""
_PRIVACY = ("P1", "P2", "P3", "P4", "P5", "P8", "P9", "P6", "P7")
"""What leads to a person, then what names one, then what only counts people."""
_SEVERITIES = tuple(Severity)

Rank = tuple[int, int, int, int, int]


def matter_of(finding: Finding, *, strict: bool = False) -> Matter:
    """Why this finding matters; with `strict`, warnings stop a build too."""
    family, severity = finding.code[0], finding.severity
    if severity is Severity.ERROR or (strict and severity is Severity.WARNING):
        return Matter.STOPS
    if finding.code == NOT_CLEAR:
        return Matter.READERS
    if finding.code in _MEANING:
        return Matter.MEANING
    if severity is Severity.NOTE:
        return Matter.OTHERS
    match family:
        case "P":
            return Matter.ELSEWHERE if finding.is_of_the_other_edition() else Matter.PRIVACY
        case "S":
            return Matter.STUMBLES if finding.code in STUMBLES else Matter.OTHERS
        case _:
            return Matter.MISTAKES


def rank(finding: Finding) -> Rank:
    """The place of a finding among those that matter for the same reason; the lowest comes first."""
    code, span = finding.code, finding.span
    number = int(code[1:])
    match code[0]:
        case "P":
            number = _place(code, _PRIVACY)
        case "S" if code not in _MEANING:
            number = _place(code, STUMBLES)
        case _:
            pass
    in_order = _SEVERITIES.index(finding.severity), number
    if code[0] in "DM":  # these are mended from the top down
        in_order = in_order[0], 0
    return (_FAMILIES.index(code[0]), *in_order, *_size_or_place(code, span.line, finding))


def _size_or_place(code: str, line: int, finding: Finding) -> tuple[int, int]:
    """Findings are read from the top down, but the longest sentences first: their mark runs from the word
    that is too many to their end."""
    span = finding.span
    if code == "S1":
        return -(span.end_line - span.line), -(span.end_column - span.column)
    return line, span.column


def _place(code: str, order: tuple[str, ...]) -> int:
    """The place of a code in a table, or after all of them by its number."""
    return order.index(code) if code in order else len(order) + int(code[1:])
