"""The lines of dashes around the front matter: where it begins, where it ends, where the body begins."""

from __future__ import annotations

import re

from msgspec import Struct

from hwrender.reading.findings import Findings
from hwrender.reading.source import Source
from hwrender.span import START

_OPENING = re.compile(r"(?:[ \t]*\n)*---[ \t]*(?:\n|\Z)")
_LONG_DASHES = re.compile(r"[ \t]*[-–—―−]{1,9}[ \t]*$", re.MULTILINE)
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


class Fences(Struct, frozen=True):
    """Where the front matter stands: its text from `start` to `end`, and where the body begins."""

    start: int
    end: int
    body: int


def find_fences(source: Source, findings: Findings) -> Fences | None:
    """The place of the front matter, or None with a finding when it has no clear beginning and end."""
    opening = _OPENING.match(source.text)
    if opening is None:
        if _is_dashes(source, len(source.text) - len(source.text.lstrip()), findings):
            return None
        hint = "Write --- on the first line, then title and lang, then --- again."
        findings.error("D010", START, "The report does not start with its front matter.", hint)
        return None
    closing = _CLOSING.search(source.text, opening.end())
    if closing is None:
        dashes = _LONG_DASHES.search(source.text, opening.end())
        if dashes is not None and _is_dashes(source, dashes.start(), findings):
            return None
        span = source.span(opening.end() - len(opening[0].lstrip()), opening.end())
        findings.error(
            "D011",
            span,
            "The front matter is never closed.",
            "Write --- on a line of its own after its last key.",
        )
        return None
    body = min(closing.end() + 1, len(source.text))
    return Fences(opening.end(), closing.start(), body)


def _is_dashes(source: Source, start: int, findings: Findings) -> bool:
    """Whether a line of other dashes than three hyphens stands here; it is a finding."""
    line = _LONG_DASHES.match(source.text, start)
    if line is None:
        return False
    message = "These dashes do not mark the front matter. They are long, or not 3."
    hint = "Write 3 short ones: ---."
    findings.error("D010", source.span(*line.span()), message, hint, "---")
    return True
