"""A finding: what is wrong with a document, where, and what to do about it; and what its code stands for."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from msgspec import Struct

from hwrender.span import Span


class Severity(Enum):
    """How much a finding matters. Errors stop a build; warnings do so only with `--strict`."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


EDITION_SHOWS_IT = "edition shows it."
"""How a message ends about words that only the edition shows that is not being made."""


class Finding(Struct, frozen=True):
    """One finding. `code` is a key of `hwrender.checks.codes.CODES` and is never used for anything else.

    `message` says what is wrong, `hint` what to do, both in plain words; `suggestion` is a wording that can
    be put in the place of `span`, where there is one. `suppressed_because` is the reason that a person gave
    for accepting it; a finding without one stands. `id` names the finding by its code and its words, and does
    not show them (`hwrender.checks.finding_ids`); it is empty until all findings are known.
    """

    file: str
    span: Span
    code: str
    severity: Severity
    message: str
    hint: str
    suggestion: str | None = None
    suppressed_because: str = ""
    id: str = ""

    def is_of_the_other_edition(self) -> bool:
        """Whether what goes out does not show it."""
        return self.message.endswith(EDITION_SHOWS_IT)

    def as_text(self) -> str:
        """`file:line:column: error[CODE]: what`, then the hint on a line of its own. One on privacy also says
        how to accept it."""
        place = f"{self.file}:{self.span.line}:{self.span.column}"
        text = f"{place}: {self.severity.value}[{self.code}]: {self.message}\n  hint: {self.hint}"
        private = self.code.startswith("P") and self.severity is not Severity.NOTE
        return f"{text}\n  If it may stay: --accept {self.id}" if self.id and private else text

    def as_json(self) -> dict[str, str | int | None]:
        """The form of `check --json`; lines and columns count from 1, the end is exclusive."""
        return {
            "file": self.file,
            "line": self.span.line,
            "column": self.span.column,
            "end_line": self.span.end_line,
            "end_column": self.span.end_column,
            "code": self.code,
            "severity": self.severity.value,
            "message": self.message,
            "hint": self.hint,
            "suggestion": self.suggestion,
            "id": self.id,
        }


def in_line_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by file, place and code, each once: the order in which a person works through them."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda f: (f.file, f.span.line, f.span.column, f.code, f.message)))


def has_errors(findings: tuple[Finding, ...], *, strict: bool = False) -> bool:
    """Whether these findings stop a build."""
    stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(finding.severity in stopping for finding in findings)


class RuleExplanation(Struct, frozen=True):
    """One code explained for `hwrender rules`, in plain words, with a `bad` and a `good` example.

    `why` is one or two sentences of at most 15 words. `source` says who gives the rule. `severity` is what
    its findings have when nothing else is said.
    """

    code: str
    title: str
    source: str
    why: str
    bad: str
    good: str
    severity: Severity
