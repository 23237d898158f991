"""What `hwrender rules` says about a code: in plain words, with its source, a bad and a good example."""

from __future__ import annotations

from msgspec import Struct

from hwrender.diagnostics import Severity


class Explanation(Struct, frozen=True):
    """One code explained. `severity` is what it has when nothing else is said; `bad` and `good` are examples.

    `why` is one or two sentences of at most 15 words. `source` says who gives the rule.
    """

    code: str
    title: str
    source: str
    why: str
    bad: str
    good: str
    severity: Severity
