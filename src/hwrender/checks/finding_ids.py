"""The short name of a finding: `P3-4f09ac` is one e-mail address or phone number, wherever it is moved to.

It is made of the code, the words that the finding is about, and which of the places with the same words it
is. Change the words, and it is another finding. The words cannot be read in it. Nor is it ever published: a
phone number can be guessed until the name fits.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from hwrender.diagnostics import Finding
from hwrender.span import Span

_DIGITS = 6


def with_ids(findings: Sequence[Finding], text: str, file: str) -> list[Finding]:
    """These findings in the order they have, each with its id. `text` is the source of `file`, the report; a
    finding in another file is known by what it says."""
    lines = text.split("\n")
    seen: Counter[tuple[str, str]] = Counter()
    ids: dict[Finding, str] = {}
    for finding in sorted(dict.fromkeys(findings), key=_order):
        is_here = finding.file == file
        words = finding.code, _words_at(lines, finding.span) if is_here else finding.message
        seen[words] += 1
        ids[finding] = f"{finding.code}-{_digest(*words, str(seen[words]))}"
    return [replace(finding, id=ids[finding]) for finding in findings]


def _order(finding: Finding) -> tuple[int, int, int, int, str]:
    span = finding.span
    return span.line, span.column, span.end_line, span.end_column, finding.message


def _words_at(lines: list[str], span: Span) -> str:
    """What stands there in the source, however its lines are broken."""
    found = lines[span.line - 1 : span.end_line]
    if not found:
        return ""
    if span.end_line - span.line < len(found):
        found[-1] = found[-1][: span.end_column - 1]
    found[0] = found[0][span.column - 1 :]
    return " ".join(" ".join(found).split())


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
