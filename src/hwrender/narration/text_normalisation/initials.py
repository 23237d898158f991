"""Initials: letter by letter, or as a word where people say them so."""

from __future__ import annotations

import re

from hwrender.language.initial_words import CAPITAL_WORDS, SAID_AS_WORDS, SPELLED
from hwrender.language.initials import said
from hwrender.language.roman import value_of_numeral
from hwrender.narration.text_normalisation.figures import cardinal, ordinal
from hwrender.narration.text_normalisation.rule import Rule, alternatives

_ROMAN = r"(?=[IVXL]+\b)(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"

NUMBERED = (
    "Act", "Annex", "Appendix", "Article", "Bipolar", "Book", "Category", "Chapter", "Class", "Factor",
    "Grade", "Group", "Level", "Mark", "Module", "Part", "Phase", "Schedule", "Section", "Stage", "Table",
    "Tier", "Title", "Type", "Unit", "Volume", "War", "act", "annex", "appendix", "article", "bipolar",
    "book", "category", "chapter", "class", "factor", "figure", "grade", "group", "level", "part",
    "phase", "schedule", "section", "stage", "table", "tier", "title", "type", "volume", "volumes",
)  # fmt: skip
"""Words after which capital I, V and X are a number."""

MONARCHS = (
    "Elizabeth", "Charles", "George", "Henry", "Edward", "William", "James", "Richard", "Mary", "Pius",
    "Francis", "John Paul", "Benedict",
)  # fmt: skip
"""Names after which they are an ordinal."""


def _initials(match: re.Match[str]) -> str:
    return said(match["letters"]) + (match["ending"] or "")


def _dotted(match: re.Match[str]) -> str:
    """ "J. K. Rowling", "U.K." """
    letters = re.findall(r"[A-Z]", match[0])
    return " ".join(letters) + ("." if match["end"] else "")


def _is_shouted(line: list[str]) -> bool:
    """At least half of the words are longer than initials usually are, or are everyday words."""
    words = [word.strip(".,:;!?'") for word in line]
    plain = [w for w in words if w in CAPITAL_WORDS or w == "A" or (len(w) > 4 and w not in SPELLED)]
    return 2 * len(plain) >= len(words)


def _shouted(match: re.Match[str]) -> str:
    words = match[0].split(" ")
    if not _is_shouted(words):
        return match[0]
    known = [word.strip(".,:;!?'") in SPELLED | SAID_AS_WORDS.keys() for word in words]
    spoken = [word if kept else word.lower() for word, kept in zip(words, known, strict=True)]
    return " ".join([spoken[0][:1].upper() + spoken[0][1:], *spoken[1:]])


NUMERALS = (
    Rule(
        re.compile(rf"\b(?P<word>{alternatives(NUMBERED)})(?P<between>\.? )(?P<roman>{_ROMAN})\b(?!')"),
        lambda match: f"{match['word']} {cardinal(value_of_numeral(match['roman']))}",
    ),
    Rule(
        re.compile(rf"\b(?P<name>{alternatives(MONARCHS)}) (?P<roman>{_ROMAN})\b(?!')"),
        lambda match: f"{match['name']} the {ordinal(value_of_numeral(match['roman']))}",
    ),
)
"""Roman numerals, which must not be taken for initials."""

RULES = (
    # a line that somebody shouts: words of four letters and more in capitals, three or more in a row
    Rule(re.compile(r"\b(?:[A-Z][A-Z']*[,:]? ){2,}[A-Z']{2,}\b(?<![A-Z] [A-Z])"), _shouted),
    Rule(
        re.compile(r"\b(?:[A-Z]\.[ ]?){2,}(?P<end>(?=\s*$))?"),
        lambda match: _dotted(match) + (" " if match[0].endswith(" ") else ""),
    ),
    Rule(
        re.compile(rf"(?<![\w&'])(?P<letters>{alternatives(SAID_AS_WORDS)})(?P<ending>'?s|s')?\b(?![&])"),
        _initials,
    ),
    Rule(re.compile(r"(?<![\w&'])(?P<letters>[A-Z]{2,})(?P<ending>'s|s'(?!\w)|s)?(?![\w&])"), _initials),
)
