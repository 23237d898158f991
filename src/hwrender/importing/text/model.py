"""What is made of a text."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct, field

from hwrender.diagnostics import Finding


class Written(Struct):
    """A report's title and its body as Markdown, and the words of the file line by line, against which the
    report is held. `otherwise` are words that are told, or kept in another way; `told` is what a person
    should know besides."""

    title: str
    body: str
    shown: list[str]
    otherwise: Counter[str] = field(default_factory=Counter)
    told: list[Finding] = field(default_factory=list)
