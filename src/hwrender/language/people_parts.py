"""The numbers of a text that may be of all who took part, or of some of them, in order.

"We met 38 guests, 33 of them men": 38 may be a total, 33 a part. A part may stand without a noun ("36 came")
once people were named, and a label may tell what they did ("with a plan: 21").
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from hwrender.language.bounds import Bound
from hwrender.language.function_words import AFTER_NOUNS, MODALS
from hwrender.language.people_counts import PeopleCount, find_people_counts
from hwrender.language.people_labels import is_labelled, is_of_people_named
from hwrender.language.people_nouns import BEING, REPORTING, STAFF, UNITS_OF_OTHER_THINGS
from hwrender.language.people_numbers import PeopleNumber
from hwrender.language.people_phrases import Phrases, read_phrases
from hwrender.language.people_wholes import ASKED_OR_CAME, BEGINS, CAME, place_of_all
from hwrender.language.quantities import may_have_numbers
from hwrender.language.slices import Slice
from hwrender.language.tokens import table_forms
from hwrender.language.verbs import verb_form
from hwrender.language.word_sets import word_set

_BEFORE_OTHERS = word_set("""
on since before after until the from to with at in by than for between was were is are it and/or table page
""")
_BEFORE_THE_END = word_set("had has numbered to met saw reached left")
_ORDER = word_set("first second third last other")
_ADVERBS = word_set("also both still now only never actually later eventually again each")
_BY_WAY = word_set("online face-to-face")
_MORE = word_set("also another more other others further additional")
_VERBS = BEING | MODALS | REPORTING | {"of", "out"}
_NO_PEOPLE = STAFF | UNITS_OF_OTHER_THINGS
_OPENS_A_PART = re.compile(r"(?:[,:;(–—]|\band)\s*$", re.IGNORECASE)
_NO_NOUN = re.compile(r" (?:(?:out )?of|were|are|had|have) ")
_SUMS_UP = re.compile(r"\s*,? ?(?:in all|in total|altogether|all told|overall)\b")
_OF_NEXT = re.compile(r"\s*\(?(?:out of|of) (?:a possible|a total of|the total of)|\s*\((?:out of|of) ")
_NEAR_CHARACTERS = 40


class PartNumber(Struct, frozen=True):
    """A number of people and where it stands: `place` with its noun, `figures` alone.

    `is_sure` says that words beside it name people, `is_label` that it stands after a label of people
    ("Women: 12"), `is_bare` that no noun follows, `is_sum` that it adds up those before ("40 in all"), and
    `tells` that what they did or were follows it. `noun` is the last word of its place, `whole` of how many.
    """

    place: Slice
    figures: Slice
    value: int
    is_total: bool
    is_part: bool
    is_sure: bool = True
    is_label: bool = False
    is_bare: bool = False
    is_sum: bool = False
    tells: bool = False
    noun: str = ""
    whole: int = 0


@lru_cache(maxsize=1 << 11)
def read_parts(text: str, *, after_people: bool = False) -> tuple[PartNumber, ...]:
    """Each number of `text` that may be of people, in order; bounds and ranges are none."""
    if not may_have_numbers(text):
        return ()
    phrases = read_phrases(text, after_people=after_people)
    return _PartReader(text, phrases).read()


class _PartReader:
    def __init__(self, text: str, phrases: Phrases) -> None:
        self._text, self._phrases = text, phrases

    def read(self) -> tuple[PartNumber, ...]:
        text, phrases = self._text, self._phrases
        counts = [
            each for each in find_people_counts(text, after_people=phrases.after_people) if each.is_exact
        ]
        found = {count.place.start: self._of_count(count) for count in counts}
        first = 0 if phrases.after_people else min(found, default=len(text))
        for number in phrases.numbers:
            figures = self._figures(number)
            if number.bound is not Bound.EXACT or any(each.place.overlaps(figures) for each in counts):
                continue
            place = place_of_all(phrases, text, number)
            if place is not None:
                came = self._phrases.key(number.after) in CAME
                noun = table_forms(place.of(text))[-1]
                found[place.start] = PartNumber(
                    place, figures, number.value, is_total=True, is_part=came, is_bare=came, noun=noun
                )
                first = min(first, place.start)
            elif self._may_be_part(number, first):
                found[figures.start] = PartNumber(
                    figures,
                    figures,
                    number.value,
                    is_total=False,
                    is_part=True,
                    is_sure=False,
                    is_bare=True,
                    tells=self._tells(figures.end),
                )
        return tuple(found[start] for start in sorted(found))

    def _figures(self, number: PeopleNumber) -> Slice:
        words = self._phrases.words
        return Slice(words[number.first].start, words[number.after - 1].end)

    def _of_count(self, count: PeopleCount) -> PartNumber:
        text, phrases, place = self._text, self._phrases, count.place
        words = place.of(text)
        own = (each for each in phrases.numbers if phrases.words[each.first].start == count.number.start)
        is_label = any(map(self._is_label, own))
        has_share = "%" in text[place.end :].partition(")")[0] and text.startswith(" (", place.end)
        is_whole = not count.is_part or is_label or self._is_of_all(count)
        return PartNumber(
            place,
            count.number,
            count.value,
            is_total=is_whole and not has_share,
            is_part=not words.endswith(" of us") and _MORE.isdisjoint(table_forms(words)),
            is_label=is_label,
            is_bare=place == count.number or _NO_NOUN.match(text, count.number.end) is not None,
            is_sum=_SUMS_UP.match(text, place.end) is not None,
            tells=self._tells(count.number.end),
            noun=table_forms(words)[-1],
            whole=count.whole,
        )

    def _tells(self, end: int) -> bool:
        """Whether what people did or were comes after a number that ends here: "36 came", "36 of whom"."""
        key = next(iter(table_forms(self._text[end : end + _NEAR_CHARACTERS])), "")
        if self._text[end : end + 1] not in {" ", "\n"}:
            return False
        form = verb_form(key)
        return key in _VERBS or form.past or (form.is_usual and (form.base or form.third or form.participle))

    def _is_of_all(self, count: PeopleCount) -> bool:
        """Whether a number that could be of some people is of all: "there were 44 of us", "30 replied"."""
        text, place = self._text, count.place
        words, before = place.of(text), text[: place.start]
        if words.endswith(" of us") or words.lower().startswith(("n =", "n=")):
            return True
        if before.endswith(("Of the ", "of the ")):
            return True
        after = table_forms(text[place.end : place.end + _NEAR_CHARACTERS])[:1]
        begins = before.rstrip()[-1:] in BEGINS and not (CAME | ASKED_OR_CAME).isdisjoint(after)
        return place == count.number and (begins or after == ("who",))

    def _is_label(self, number: PeopleNumber) -> bool:
        if self._phrases.gap(number.first).endswith("("):
            return False
        is_named = is_of_people_named(self._phrases, number)
        return not is_named and is_labelled(self._phrases, self._text, number)

    def _may_be_part(self, number: PeopleNumber, first: int) -> bool:
        """Whether a number is of some people: of those named from `first` on, or of those it names itself."""
        figures = self._figures(number)
        is_of_next = _OF_NEXT.match(self._text, figures.end) is not None
        return is_of_next or (figures.start > first and self._may_be_people(number))

    def _may_be_people(self, number: PeopleNumber) -> bool:
        """Whether what follows a number tells what people did: "36 came", "60 seen", "21 with a plan"."""
        phrases, place = self._phrases, number.after
        before = phrases.before(number.first)
        opens = _OPENS_A_PART.search(self._text[: phrases.words[number.first].start]) is not None
        if phrases.is_bound(number):
            return False
        if not phrases.is_beside(place) or not phrases.key(place):
            heard = before == "from" and phrases.key(number.first - 2) in {"heard", "back"}
            return opens or heard or before in _BEFORE_THE_END
        if before in _BEFORE_OTHERS and "," not in phrases.gap(number.first):
            return False
        place += phrases.key(place) in _ADVERBS
        key = phrases.key(place)
        if key == "of":
            return phrases.key(place + 1) in {"whom", "them", "those", "these"}
        if phrases.words[place].text == "May":
            return False
        if phrases.is_number(place + 1) or (opens and key == "the" and phrases.key(place + 1) in _ORDER):
            return key == "the"
        form = verb_form(key)
        if key in AFTER_NOUNS or key in _BY_WAY or phrases.is_told_of(place) or form.past or form.participle:
            return True
        is_alone = phrases.gap(place + 1)[:1] in {"", ",", ")", ";", "."} and not phrases.is_thing(place)
        return opens and is_alone and key.isalpha() and key not in _NO_PEOPLE
