"""Noun phrases after a number: where the noun is, and whether it is of people."""

from __future__ import annotations

import re
from functools import lru_cache

from hwrender.language.counted_people import PEOPLE, PERSONS
from hwrender.language.function_words import AFTER_NOUNS, CONJUNCTIONS, DETERMINERS, MODALS, PREPOSITIONS
from hwrender.language.people_nouns import (
    ADJECTIVE_ENDINGS,
    ANSWERS,
    BEING,
    HOUSEHOLDS,
    PAST_VERBS,
    PRESENT_VERBS,
    REPORTING,
    ROUND_WHOLES,
    SEXES,
    STAFF,
    STAFF_BEFORE,
    UNITS_OF_OTHER_THINGS,
)
from hwrender.language.people_numbers import BLANK, JOIN, NumberedWords
from hwrender.language.verbs import verb_form
from hwrender.language.word_sets import word_set

_STOP = (PREPOSITIONS | CONJUNCTIONS | UNITS_OF_OTHER_THINGS) - {"off", "under", "over", "past", "near"}
_LONGEST_PHRASE_WORDS = 6
_ANTECEDENT_WORDS = 40
_AT_A_TIME = word_set("per each every")
_PERIODS = word_set("a hour day week month year room night time")
_AFTER_PHRASE = word_set("aged thought") | PAST_VERBS
_TOLD = REPORTING | BEING | PAST_VERBS | PRESENT_VERBS | MODALS
_TELLING_TO = word_set("please bring tell choose ask have find pick name invite let give show take make")
_NEAR_WORDS = 4
_DUTY = word_set("nights shift duty days call rota")
_PAID = word_set("agency bank senior night paid homecare domiciliary")
_YOUNG = word_set("young younger youngest old older oldest little elderly")
_DOING = word_set("living using staying caring working sleeping taking having being seeking receiving")
_DESCRIBING = word_set("shared identified preferred noted recalled raised")
_BEFORE_VERBS = word_set("also both never only still already now currently each")
_NEVER_DESCRIBED = DETERMINERS | word_set("very quite rather so not again there here alone asleep away still")
_OF_AN_AGE = re.compile(r"(?:under|over)-?\d\d?s|\d+-year-olds?")
_OF_HOUSEHOLDS = frozenset(HOUSEHOLDS.values())
_SENTENCE_END = re.compile(r"[.!?;\n]")


@lru_cache(maxsize=1 << 12)
def read_phrases(text: str, *, after_people: bool = False) -> Phrases:
    """The phrases of a text, remembered: several rules ask for those of one text."""
    return Phrases(text, after_people=after_people)


class Phrases(NumberedWords):
    """A text as words, with the questions that its noun phrases answer.

    `after_people` says that the text before it, which it goes on from, was of people.
    """

    def __init__(self, text: str, *, after_people: bool = False) -> None:
        super().__init__(text)
        self.after_people = after_people

    def find_noun(self, start: int, nouns: frozenset[str], *, begins: bool = False) -> int | None:
        """The first of these nouns from word `start` on, if only words that describe it stand before.

        Where the phrase `begins` with word `start`, it does not matter what stands before that.
        """
        for place in range(start, min(start + _LONGEST_PHRASE_WORDS, len(self.words))):
            key = self.keys[place]
            if not (begins and place == start) and not JOIN.fullmatch(self.gap(place)):
                return None
            last = key.rpartition("-")[2]
            is_noun = key in nouns or (last in nouns and last != key and last not in SEXES)
            is_noun = is_noun or (key[-1] in "sd" and _OF_AN_AGE.fullmatch(key) is not None)
            before = self.key(place - 1)
            is_year = before == "year" and key[0].isdigit()
            is_noun = is_noun or (is_year and key.endswith("s"))
            is_noun = is_noun or (key == "ones" and before in _YOUNG and self.antecedent(start) is not False)
            if is_noun and (key in PERSONS or not self.is_owner(place)):
                return place
            joins = key == "or" and place > start and not self.is_number(place + 1)
            stops = (key in _STOP and not joins) or self.is_thing(place)
            if stops or (self.is_number(place) and place > start and not is_year):
                return None
        return None

    def find_household(self, start: int, *, one: bool) -> int | None:
        """The household that word `start` or the one after it names, where no other noun follows."""
        names = HOUSEHOLDS.keys() if one else _OF_HOUSEHOLDS
        for place in range(start, min(start + 3, len(self.words))):
            if not JOIN.fullmatch(self.gap(place)) or self.keys[place] in _STOP:
                return None
            if self.keys[place] in names and self.ends_here(place):
                return place
        return None

    def is_owner(self, place: int) -> bool:
        """Whether the word is a possessive: "one patient's", "two patients' "."""
        if self.words[place].text.endswith(("'s", "’s")):
            return True
        return self.keys[place].endswith("s") and self.gap(place + 1) in {"' ", "’ "}

    def is_thing(self, place: int) -> bool:
        """Whether this is a plural that is no people ("two clinics patients like")."""
        key = self.keys[place]
        if self.words[place].text[0].isupper() or len(key) < 4 or key in SEXES:
            return False
        return key.endswith("s") and not key.endswith(ADJECTIVE_ENDINGS)

    def is_staff(self, place: int) -> bool:
        """Whether the noun is of people at work."""
        if self.keys[place] in STAFF:
            return True
        if self.keys[place] in {"carer", "carers"}:
            return self.key(place - 1) in _PAID or (place > 0 and self.is_owner(place - 1))
        if self.keys[place] not in {"worker", "workers", "member", "members"}:
            return False
        named = self.keys[place + 2 : place + 6]
        of_staff = self.key(place + 1) == "of" and (
            self.key(place + 2) in {"the", "our"} or not {"staff", "team"}.isdisjoint(named)
        )
        public = self.key(place + 3) in {"public", "community", "group", "family"}
        return self.key(place - 1) in STAFF_BEFORE or (of_staff and not public)

    def is_at_a_time(self, place: int) -> bool:
        """Whether the noun is counted by the day or the room ("two people a day", "4 people per room")."""
        following = self.key(place + 1)
        if following in {"at", "in"}:
            in_so_many = any(each.first == place + 2 and each.value in ROUND_WHOLES for each in self.numbers)
            return in_so_many if following == "in" else self.key(place + 2) in {"a", "once"}
        if following in {"a", "an"}:
            return self.key(place + 2) in _PERIODS
        return following in _AT_A_TIME

    def is_advice(self, place: int) -> bool:
        """ "Please bring one person", "you can bring two people", "a table for four people"."""
        start = self.sentence_start(place)
        tells_to = self.key(start) in _TELLING_TO and 0 < place - start < _NEAR_WORDS
        is_room = self.key(place - 1) == "for" and self.key(place - 3) in {"a", "an", "each", "every"}
        return tells_to or is_room or "you" in self.keys[max(start, place - _NEAR_WORDS) : place]

    def is_of_our_own(self, place: int) -> bool:
        """ "4 people from Healthwatch Leeds", "two people from our team"."""
        is_from = self.key(place + 1) in {"from", "at"}
        return is_from and self.key(place + 2) in {"healthwatch", "our"}

    def is_on_duty(self, place: int) -> bool:
        """Whether these words are of people at work: "six of us on nights"."""
        if any(key.startswith("who") for key in self.keys[place + 1 : place + 4]):
            return False
        return self.key(place) == "on" and not _DUTY.isdisjoint(self.keys[place + 1 : place + 3])

    def ends_here(self, place: int) -> bool:
        """Whether the noun phrase ends with word `place`."""
        following = self.key(place + 1)
        if not following or not BLANK.fullmatch(self.gap(place + 1)):
            return True
        if following in AFTER_NOUNS | REPORTING | BEING | _AFTER_PHRASE:
            return True
        if following.endswith(("ed", "ly")) or following in _DOING or following in _NEVER_DESCRIBED:
            return True
        form = verb_form(following)
        return form.past or (form.is_usual and (form.third or form.participle))

    def follows_people(self, place: int) -> bool:
        """Whether the nearest plural before this word is one of people."""
        return self.antecedent(place) is True

    def antecedent(self, place: int) -> bool | None:
        """Whether the nearest plural before this word is of people, or of things; None without one."""
        for back in range(place - 1, max(-1, place - _ANTECEDENT_WORDS), -1):
            key = self.keys[back]
            if key in PEOPLE or key in STAFF or key in SEXES or key in _OF_HOUSEHOLDS:
                return True
            if self.is_thing(back) and key not in AFTER_NOUNS:
                return key in ANSWERS
        return True if self.after_people else None

    def is_told_of(self, place: int) -> bool:
        """Whether word `place` tells what people did or were, after a number that stands alone."""
        key = self.key(place)
        if not key or not self.is_beside(place) or self.words[place].text == "May":
            return False
        if key in _BEFORE_VERBS:
            key, place = self.key(place + 1), place + 1
        describes = key.endswith("ed") and (key not in REPORTING or key in _DESCRIBING)
        if describes and BLANK.fullmatch(self.gap(place + 1)) and self._is_plural(place + 1):
            return False
        return key in _TOLD or (key.endswith("ed") and verb_form(key).past)

    def is_beside(self, place: int) -> bool:
        """Whether only blanks, or the end of a bracket, stand before word `place`."""
        return BLANK.fullmatch(self.gap(place).removeprefix(")")) is not None

    def _is_plural(self, place: int) -> bool:
        """Whether word `place` is more than one of anything ("shared rooms", "trained nurses")."""
        is_word = place < len(self.words)
        return is_word and (self.is_thing(place) or self.keys[place] in PEOPLE | STAFF)

    def sentence(self, place: int) -> list[str]:
        """The keys of the sentence that word `place` stands in, as far as they are near."""
        end = min(len(self.words), place + _ANTECEDENT_WORDS)
        after = next((at for at in range(place + 1, end) if _SENTENCE_END.search(self.gap(at))), end)
        return self.keys[self.sentence_start(place) : after]

    def sentence_start(self, place: int) -> int:
        """The first word of the sentence that word `place` stands in; what a colon parts is one sentence."""
        for at in range(place, max(0, place - _ANTECEDENT_WORDS), -1):
            if _SENTENCE_END.search(self.gap(at)):
                return at
        return max(0, place - _ANTECEDENT_WORDS)
