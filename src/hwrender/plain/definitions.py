"""Words that a text explains itself: "A manifesto is a plan", "This is called a custody suite"."""

from __future__ import annotations

import re

from hwrender.language.sentences import split_sentences
from hwrender.plain.readability import known_words

_TERM = r"(?P<term>[\w’'-]+(?: [\w’'-]+){0,3}?)"
_KINDS = (
    "person|place|kind|type|sort|way|word|words|plan|group|document|list|law|test|part|service|job|time|illness"
    "|condition|medicine|machine|meeting|vote|payment|rule|letter|form|doctor|nurse|house|report"
)
_MEANS = re.compile(
    rf"(?i)(?:an? |the )?{_TERM} (?:means?|(?:is|are) (?:when|where|someone|people|somebody|things? that"
    rf"|an? (?:\w+ )?(?:{_KINDS})|the (?:{_KINDS}|price|name)))\b"
)
_CALLED = re.compile(
    rf"(?i)\b(?:is|are|was|were|be|been|also|often|sometimes|usually) called (?:an? |the )?{_TERM}"
    r"(?=[.,:;!?)]|$| (?:and|or|which|that|by|in|for)\b)"
)


def find_defined_words(text: str) -> frozenset[str]:
    """The words, in their plain form, of the terms that a sentence of `text` says the meaning of."""
    terms: list[str] = []
    for sentence in split_sentences(text):
        words = sentence.of(text)
        means = _MEANS.match(words)
        if means:
            terms.append(means["term"])
        terms += [found["term"] for found in _CALLED.finditer(words)]
    return known_words(terms)
