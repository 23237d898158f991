"""Rules on sentences and words, S0 to S30: one literal table of all, and their functions by subject.

A rule looks at an `EditionText`, the wording of one edition, and reports each place to its `RuleFindings`:
what is wrong there and what to do. It knows no codes and no severities but its own; `RuleFindings` makes the
findings, with the strictness of the chosen style. Severities are calibrated on published easy read: what its
makers often do is at most a note; what they never do and officials often do is a warning.
"""

from __future__ import annotations

from hwrender.diagnostics import Finding
from hwrender.document import Document
from hwrender.edition.kind import EditionKind
from hwrender.style import Style
from hwrender.wording.edition_text import read_edition
from hwrender.wording.rule import RuleFindings
from hwrender.wording.rules import RULES

__all__ = ["RULES", "check_wording"]


def check_wording(document: Document, kind: EditionKind, style: Style) -> list[Finding]:
    """What the rules find in the wording of this edition, rule by rule, as strictly as the style asks for."""
    edition = read_edition(document, kind, style)
    found: list[Finding] = []
    for rule in RULES:
        findings = RuleFindings(rule, edition)
        rule.check(edition, findings)
        found += findings.found
    return found
