"""What a person lets through when the files are made: findings named by their words, each alone.

A finding is named by its id (`P3-4f09ac`), or by its code and place (`P3:8:14`). A line alone (`P3:8`) does
only where it can mean one finding. With several reports it says whose it is: `report.md:P3:8:14`. What names
nothing, or more than one finding, stops the build: nobody may believe that something was let through.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from hwrender.checks.suppressions import is_suppressible
from hwrender.diagnostics import Finding
from hwrender.errors import WronglyNamedError

ACCEPTED_BY_OPTION = "Accepted when the files were made."
"""The reason of what was accepted by an option."""

_FORM = re.compile(
    r"(?:(?P<report>.+):)?(?:(?P<code>[PS]\d{1,3}):(?P<line>\d{1,7})(?::(?P<column>\d{1,7}))?"
    r"|(?P<of_id>[PS]\d{1,3})-(?P<digits>[0-9a-f]{6}))",
    re.IGNORECASE | re.DOTALL,
)
_MOST_NAMED = 6


class Acceptance(Struct, frozen=True):
    """What `--accept` was `given`.

    `report` is the path in it, empty when there is none. Either `id` is there, or the line, and the column,
    which is 0 when it was left out.
    """

    given: str
    report: str
    code: str
    line: int = 0
    column: int = 0
    id: str = ""

    def names(self, finding: Finding) -> bool:
        """Whether it can mean this finding."""
        if self.id:
            return finding.id == self.id
        span = finding.span
        is_there = span.line == self.line and self.column in (0, span.column)
        return finding.code == self.code and is_there


def read_acceptance(given: str) -> Acceptance | None:
    """What a person typed after `--accept`, if it can be understood."""
    found = _FORM.fullmatch(given.strip())
    if found is None:
        return None
    report = found["report"] or ""
    if found["digits"]:
        code = found["of_id"].upper()
        return Acceptance(given, report, code, id=f"{code}-{found['digits'].lower()}")
    return Acceptance(given, report, found["code"].upper(), int(found["line"]), int(found["column"] or 0))


def let_through(
    findings: Sequence[Finding], suppressed: Sequence[Finding], accepted: Iterable[Acceptance], report: str
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that stay, and those that the report or its options let pass.

    Raises `WronglyNamedError` for the first of `accepted` that does not name one finding.
    """
    named = {_one(each, (*findings, *suppressed), report) for each in accepted}
    kept = tuple(each for each in findings if each not in named)
    passed = (replace(each, suppressed_because=ACCEPTED_BY_OPTION) for each in findings if each in named)
    return kept, (*suppressed, *passed)


def _one(acceptance: Acceptance, findings: Sequence[Finding], report: str) -> Finding:
    possible = [each for each in findings if is_suppressible(each)]
    meant = [each for each in possible if acceptance.names(each)]
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise WronglyNamedError(
            f"{report}: --accept {acceptance.given} can mean {len(meant)} findings. Nothing was made.",
            f"Say which: {_named(meant)}",
        )
    same_code = [each for each in possible if each.code == acceptance.code]
    remedy = f"Look at these: {_named(same_code)}" if same_code else "Leave it out."
    raise WronglyNamedError(
        f"{report}: --accept {acceptance.given} names nothing here. Nothing was made.", remedy
    )


def _named(findings: Sequence[Finding]) -> str:
    """How each can be named so that nothing else is meant."""
    places = [(each.code, each.span.line, each.span.column) for each in findings]
    exact = [
        each.id if places.count(place) > 1 else ":".join(map(str, place))
        for each, place in zip(findings, places, strict=True)
    ]
    return ", ".join((*exact[:_MOST_NAMED], *(["and others"] if exact[_MOST_NAMED:] else ())))


def for_the_manifest(finding: Finding, digest: str) -> dict[str, str | int]:
    """What is published of a finding that somebody accepted: its code and place, and a hash of the reason.

    The hash proves a reason to whoever has the report. It takes in the `digest` of the report, which is not
    published, so that nobody else can try what the reason may have been.
    """
    reason = hashlib.sha256(f"{digest}\n{finding.code}\n{finding.suppressed_because}".encode()).hexdigest()
    span = finding.span
    return {"code": finding.code, "line": span.line, "column": span.column, "reason_sha256": reason}
