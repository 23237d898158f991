"""What to write for a number of people that is too small, so that no place gives it back.

The forms are those of statistical disclosure control for official statistics (Government Analysis Function
and Office for National Statistics, guidance on protecting confidentiality in tables) with the limit of NHS
England: numbers from 1 to 7 are grouped as "fewer than 8" or "a few", others are rounded to the nearest 5,
and where a total would give a hidden cell back a second cell is hidden with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hwrender.language.people_counts import PeopleCount
from hwrender.language.people_parts import PartNumber
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set

_ROUNDED_TO = 5
_PAIR = 2
_WHOSE = re.compile(r"(of (?:whom|which|them)),? $")
_AFTER_ARTICLE = re.compile(r"(?i)\b(?:the|our|these|those|their) $")
_NAMED_BEFORE = word_set(
    "the these those other others remaining last first another further only just my our one"
)
_SINGLE = re.compile(
    r"(?i)^(?:the (?:only|sole)|just the one|the one|an?|one|1)\s+(?:single |lone |solitary |sole )?"
)
_SECOND = re.compile(r"(?i)^a (?:second|third|fourth|fifth|sixth|seventh|eighth) ")
_VOWELS = frozenset("aeiou")


def grouped(limit: int) -> str:
    """What hides a number in a table or a list: "fewer than 8"."""
    return f"fewer than {limit + 1}"


def rounded(people: int) -> str:
    """A number to the nearest 5: "about 20"."""
    return f"about {_ROUNDED_TO * ((people + _ROUNDED_TO // 2) // _ROUNDED_TO)}"


def safer_count(text: str, count: PeopleCount, limit: int) -> str | None:
    """What can stand in the place of a small count, or None where the sentence has to be written anew."""
    words = count.place.of(text)
    before = text[: count.place.start].rstrip().rpartition(" ")[2].lower()
    if before in _NAMED_BEFORE:
        return None
    number = count.number.moved(-count.place.start)
    if words[:4].lower() in {"both", "neit", "nobo", "no o", "none"} or words.endswith((" one", " me")):
        return None
    single = _SINGLE.match(words)
    if (second := _SECOND.match(words)) is not None:
        return _like(text, count.place, f"another {words[second.end() :]}")
    if count.value == 1 and single is not None and len(words) > single.end():
        noun = words[single.end() :]
        return _like(text, count.place, f"{'an' if noun[0].lower() in _VOWELS else 'a'} {noun}")
    if words == number.of(words) and not _goes_on(text, count.place):
        return grouped(limit)
    if number.start:
        return f"{words[: number.start]}{grouped(limit)}{words[number.end :]}"
    rest = re.sub(r"^( out)? of (the |our |these )?\d+ ", r" of the ", words[number.end :])
    return _like(text, count.place, f"a few{rest}")


def safer_share(text: str, place: Slice) -> tuple[Slice, str]:
    """The place of a share with an "of" that has to go with it, and what can stand there."""
    whole = Slice(place.start, place.end)
    bare = re.match(r" of (?!the\b|our\b|these\b|those\b|them\b|us\b|whom\b|all\b|\d)", text[place.end :])
    if bare is not None:
        return Slice(place.start, place.end + bare.end()), _like(text, place, "a few ")
    return whole, _like(text, place, "a few")


def safer_parts(text: str, place: Slice, parts: Sequence[PartNumber]) -> str:
    """What can stand at `place`, which the first and the last of `parts` begin and end.

    "Most" where it is true and what they did follows the last one; if not, all of them to the nearest 5.
    """
    last = parts[-1]
    whole = last.whole or parts[0].value
    is_most = last is parts[0] or last.value < whole < 2 * last.value
    if len(parts) <= _PAIR and is_most and last.is_bare and last.tells:
        before, after = text[place.start : last.figures.start], text[last.figures.end : place.end]
        whose = _WHOSE.search(before)
        if whose is not None:  # "of whom 36" is "most of whom"
            return f"{before[: whose.start()]}most {whose[1]}{after}"
        return f"{before}{_like(text, last.figures, 'most')}{after.replace(' out of ', ' of ', 1)}"
    safer, at = "", place.start
    for each in parts:
        number = rounded(each.value)
        if _AFTER_ARTICLE.search(text[: each.figures.start]):
            number = f"{number.removeprefix('about ')} or so"
        safer += text[at : each.figures.start] + _like(text, each.figures, number)
        at = each.figures.end
    return safer + text[at : place.end]


def _goes_on(text: str, place: Slice) -> bool:
    """Whether the sentence goes on after a number that stands alone."""
    return re.match(r"[ \n]+[^\W\d_]", text[place.end :]) is not None


def begins_sentence(text: str, place: Slice) -> bool:
    """Whether a sentence or the text begins at this place."""
    before = text[: place.start].rstrip()
    return not before or before.endswith((".", "!", "?"))


def _like(text: str, place: Slice, others: str) -> str:
    """These other words with a capital where a sentence begins."""
    return others[0].upper() + others[1:] if begins_sentence(text, place) else others
