"""What the standard library's complaints about TOML mean, in plain words, and the place they speak of."""

from __future__ import annotations

import re

from hwrender.reading.source import Source
from hwrender.span import Span

PLAIN_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        r"overwrite|twice|mutate|redefin|declare",
        "This is written twice.",
        "Keep one of them.",
    ),
    (
        r"Expected '=' after a key",
        "There is no = sign after this key.",
        'Write a key, an = sign and a value: name = "Our name".',
    ),
    (
        r"Unescaped '\\'|Invalid hex|escape",
        "A backslash in double quotes has another use here.",
        "Write a plain / in its place.",
    ),
    (
        r"Illegal character|Unterminated|end of document|Expected newline",
        "The quotes on this line do not fit together.",
        "Put straight quotes before and after the words.",
    ),
    (
        r"Invalid value|Unclosed|Invalid initial",
        "This value cannot be read.",
        "Put straight quotes before and after the words.",
    ),
    (
        r"Expected '\]'|Invalid statement|Invalid initial character",
        "This line cannot be read.",
        'Write a key, an = sign and a value: name = "Our name".',
    ),
)
"""What the library says (a pattern), what that means, what to do. The first that fits is used."""

_PLACE = re.compile(r"at line (\d+), column (\d+)")


def in_plain_words(complaint: str) -> tuple[str, str]:
    """What is wrong and what to do, for something the library said."""
    for pattern, what, todo in PLAIN_WORDS:
        if re.search(pattern, complaint):
            return what, todo
    return "This line cannot be read.", "Compare it with the lines around it."


def place_of(complaint: str, source: Source) -> Span:
    """The place that a complaint names, or the end of the file."""
    found = _PLACE.search(complaint)
    if found is None:
        return source.span(len(source.text), len(source.text))
    line, column = int(found[1]), int(found[2])
    return Span(line, column, line, column)
