"""Findings as a SARIF log, for editors and servers (OASIS Static Analysis Results Interchange Format 2.1)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from hwrender import __version__
from hwrender.checks.codes import CODES
from hwrender.checks.explaining import explanations
from hwrender.diagnostics import Finding, Severity

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def sarif_log(findings: Sequence[Finding]) -> dict[str, Any]:
    """One run with the findings as results, and the codes they have as rules."""
    codes = list(dict.fromkeys(finding.code for finding in findings))
    driver = {"name": "hwrender", "version": __version__, "rules": [_rule(code) for code in codes]}
    results = [_result(finding, codes.index(finding.code)) for finding in findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": code, "shortDescription": {"text": CODES[code]}}
    explanation = explanations().get(code)
    if explanation is not None:
        examples = f"Not like this: {explanation.bad}\nLike this: {explanation.good}"
        rule["name"] = "".join(word.capitalize() for word in explanation.title.split())
        rule["fullDescription"] = {"text": explanation.why}
        rule["help"] = {"text": f"{explanation.why}\n\n{examples}\n\nSource: {explanation.source}"}
        rule["defaultConfiguration"] = {"level": _LEVELS[explanation.severity]}
    return rule


def _result(finding: Finding, number: int) -> dict[str, Any]:
    artifact = {"uri": quote(PurePath(finding.file).as_posix())}
    region = {
        "startLine": finding.span.line,
        "startColumn": finding.span.column,
        "endLine": finding.span.end_line,
        "endColumn": finding.span.end_column,
    }
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": number,
        "level": _LEVELS[finding.severity],
        "message": {"text": " ".join(part for part in (finding.message, finding.hint) if part)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }
    if finding.id:
        result["partialFingerprints"] = {"hwrender/v1": finding.id}
    if finding.suggestion is not None:
        replacement = {"deletedRegion": region, "insertedContent": {"text": finding.suggestion}}
        change = {"artifactLocation": artifact, "replacements": [replacement]}
        result["fixes"] = [
            {"description": {"text": finding.hint or finding.message}, "artifactChanges": [change]}
        ]
    return result
