"""What the YAML reader's complaints mean, in plain words."""

from __future__ import annotations

import re

PLAIN_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        r"too far to the right",
        "This line starts further to the right than its neighbours.",
        "Start each key at the beginning of its line.",
    ),
    (
        r"mapping values are not allowed",
        "A colon inside the words confuses this line.",
        'Put the words after the key in quotes: title: "Care: our report".',
    ),
    (
        r"could not find expected ':'",
        "This line has no key with a colon and a space.",
        "Write the key, a colon, a space and the words: title: Our report.",
    ),
    (
        r"'\\t'.*cannot start any token|found a tab|expected.*tab",
        "A tab cannot be used here.",
        "Use spaces in place of the tab.",
    ),
    (
        r"cannot start any token|node content",
        "These words start with a sign that has another use here.",
        "Put the words in quotes.",
    ),
    (
        r"while scanning a quoted scalar|unexpected end of stream|found unexpected document separator",
        "The quotes that open here are never closed.",
        "Write the closing quotes at the end of the words.",
    ),
    (
        r"unknown escape character|escape sequence",
        "A backslash in double quotes has another use here.",
        "Use single quotes, or write two backslashes.",
    ),
    (
        r"expected <block end>.*'-'|sequence entries are not allowed",
        "A list item stands where none is expected.",
        "Write each item on its own line, under its key, with the same spaces.",
    ),
    (
        r"expected <block end>",
        "This line does not fit the lines above it.",
        "Start it below the others. Put words that hold quotes in quotes.",
    ),
    (
        r"expected ',' or",
        "This list in brackets is never closed, or lacks a comma.",
        "Write each item on its own line after a dash.",
    ),
    (
        r"block scalar|indentation indicator|chomping",
        "The sign | or > after a key is not followed by a new line.",
        "Put the words in quotes, or start them on the next line.",
    ),
    (
        r"alias|anchor",
        "The signs * and & have another use here.",
        "Put words that start with * or & in quotes.",
    ),
    (
        r"directive|tag|handle|incompatible|document start",
        "The signs % and ! have another use here.",
        "Put words that start with % or ! in quotes.",
    ),
)
"""What the reader says (a pattern), what that means, what to do. The first that fits is used."""

_PATTERNS = tuple((re.compile(pattern, re.DOTALL), what, todo) for pattern, what, todo in PLAIN_WORDS)


def in_plain_words(complaint: str) -> tuple[str, str]:
    """What is wrong and what to do, for something the YAML reader said."""
    for pattern, what, todo in _PATTERNS:
        if pattern.search(complaint):
            return what, todo
    return "This line cannot be read.", "Compare it with the lines around it. Put its words in quotes."
