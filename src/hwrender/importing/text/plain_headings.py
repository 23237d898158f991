"""Which lines of a plain text are headings: underlined, in block capitals, numbered, or short and alone."""

from __future__ import annotations

import re

from msgspec import Struct

from hwrender.importing.text.lines import PlainLine

RULE = re.compile(r"([=~^_*#.+-])\1{2,}|(?:[*_-][ \t]+){2,}[*_-]")
_MOST_WORDS, _MOST_OF_A_SHORT_LINE = 15, 10
_FEWEST_CAPITALS = 4
_CENTRED = 8
_FEWEST_WORDS_BELOW = 5
_NUMBER = re.compile(r"(\d+(?:\.\d+)*)[.)]?[ \t]+(?=[A-Z])|(?:Part|Chapter|Section|Appendix) (?:\d+|[A-Z])\b")
_ENDS_A_SENTENCE = re.compile(r"[.!?,;:…]['\"”’)]*$")
_NOT_A_HEADING = re.compile(
    r"(?:dear|hi|hello|hey|kind|best|warm|many|yours|regards|thanks|thank you|sincerely|cheers|sent from"
    r"|from:|to:|tel|phone|page \d|enc)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"@|https?:|www\.|\d{5}|\t|: ")
_ITEM = re.compile(r"(?:[-*+•●▪◦‣·–—]|\(?\w{1,3}[.)])\s")


class FoundHeading(Struct, frozen=True):
    """The words of a heading, its level, and how many lines it takes. `how` is told to staff."""

    words: str
    level: int
    lines: int
    how: str


def heading_at(
    lines: list[PlainLine], before: list[PlainLine], following: list[PlainLine]
) -> FoundHeading | None:
    """The heading that these lines of one group begin with. `before` and `following` are the groups around
    them."""
    return _underlined(lines) or _in_capitals(lines) or _alone(lines, before, following)


def _underlined(lines: list[PlainLine]) -> FoundHeading | None:
    over = 1 if len(lines) > 2 and RULE.fullmatch(lines[0].words) and RULE.fullmatch(lines[2].words) else 0
    if len(lines) < over + 2:
        return None
    words, rule = lines[over].words, lines[over + 1].words
    if not RULE.fullmatch(rule) or RULE.fullmatch(words) or not re.search(r"[^\W_]", words):
        return None
    if len(words.split()) > _MOST_WORDS or (rule[0] != "=" and _ENDS_A_SENTENCE.search(words)):
        return None
    if not over and rule[0] != "=" and abs(len(rule) - len(words)) > max(4, len(words) // 2):
        return None
    return FoundHeading(words, 1 if rule[0] in "=#*" else 2, over + 2, "has a line under it")


def _in_capitals(lines: list[PlainLine]) -> FoundHeading | None:
    count = next((at for at, line in enumerate(lines) if not _is_in_capitals(line.words)), len(lines))
    if not count or (count < len(lines) and count > 1):
        return None
    words = " ".join(line.words for line in lines[:count])
    if len(words.split()) > _MOST_WORDS or _ITEM.match(words):
        return None
    return FoundHeading(words, 1, count, "is in capitals")


def _is_in_capitals(words: str) -> bool:
    letters = [each for each in words if each.isalpha()]
    is_open = _ENDS_A_SENTENCE.search(words.rstrip(":")) is None
    return len(letters) >= _FEWEST_CAPITALS and all(map(str.isupper, letters)) and is_open


def _alone(
    lines: list[PlainLine], before: list[PlainLine], following: list[PlainLine]
) -> FoundHeading | None:
    """A short line with nothing beside it, above words that are no such line."""
    if not _is_short(lines[0].words) or lines[0].indent >= _CENTRED:
        return None
    if len(lines) > 1:
        return _over_text(lines)
    if not following:
        return None
    found = _NUMBER.match(lines[0].words)
    neighbours = [group[0].words for group in (before, following) if len(group) == 1]
    if found is not None and any(_is_beside(found, words) for words in neighbours):
        return None  # an item of a list
    if (
        found is None
        and len(before) == 1
        and _is_short(before[0].words)
        and not _NUMBER.match(before[0].words)
    ):
        return None  # a line of an address, or of a list of names
    is_short = len(following) == 1 and _is_short(following[0].words)
    if found is None and is_short and not _ITEM.match(following[0].words):
        return None
    level = found[1].count(".") + 1 if found is not None and found[1] else 1
    return FoundHeading(lines[0].words, level, 1, "stands alone")


def _is_beside(number: re.Match[str], words: str) -> bool:
    """Whether words begin with a number of the same level, as the items of a list do."""
    other = _NUMBER.match(words)
    return other is not None and (other[1] or "").count(".") == (number[1] or "").count(".")


def _over_text(lines: list[PlainLine]) -> FoundHeading | None:
    """A short line right above a long one, or one that is a sentence: no program has cut it there."""
    below = lines[1].words
    is_text = len(below.split()) >= _FEWEST_WORDS_BELOW and (
        lines[1].width > 2 * lines[0].width or _ENDS_A_SENTENCE.search(below) is not None
    )
    if not is_text or _ITEM.match(below) or not below[0].isupper():
        return None
    return FoundHeading(lines[0].words, 1, 1, "stands alone")


def _is_short(words: str) -> bool:
    if _ENDS_A_SENTENCE.search(words) or len(words.split()) > _MOST_OF_A_SHORT_LINE:
        return False
    if _NOT_A_HEADING.match(words) or _ADDRESS.search(words) or not re.search(r"[^\W\d_]{3}", words):
        return False
    return words[0].isupper() or words[0].isdigit()
