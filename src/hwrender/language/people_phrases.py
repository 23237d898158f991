"""Noun phrases after a number: where the noun is, and whether it is of people."""

from __future__ import annotations

from hwrender.language.function_words import AFTER_NOUNS, CONJUNCTIONS, PREPOSITIONS
from hwrender.language.people_nouns import (
    ADJECTIVE_ENDINGS,
    BEING,
    PEOPLE,
    PERSONS,
    REPORTING,
    SEXES,
    STAFF,
    STAFF_BEFORE,
    UNITS_OF_OTHER_THINGS,
)
from hwrender.language.people_numbers import BLANK, JOIN, NumberedWords
from hwrender.language.word_sets import word_set

_STOP = (PREPOSITIONS | CONJUNCTIONS | UNITS_OF_OTHER_THINGS) - {"off", "under", "over", "past", "near"}
_LONGEST_PHRASE_WORDS = 6
_ANTECEDENT_WORDS = 40
_AT_A_TIME = word_set("per each every")
_PERIODS = word_set("a hour day week month year room night time")
_AFTER_PHRASE = word_set("aged found thought left got went made took gave chose felt heard knew")


class Phrases(NumberedWords):
    """A text as words, with the questions that its noun phrases answer."""

    def find_noun(self, start: int, nouns: frozenset[str]) -> int | None:
        """The first of these nouns from word `start` on, if only words that describe it stand before."""
        for place in range(start, min(start + _LONGEST_PHRASE_WORDS, len(self.words))):
            key = self.keys[place]
            if not JOIN.fullmatch(self.gap(place)):
                return None
            last = key.rpartition("-")[2]
            is_noun = key in nouns or (last in nouns and last != key and last not in SEXES)
            if is_noun and (key in PERSONS or not self.is_owner(place)):
                return place
            if key in _STOP or self.is_thing(place) or (self.is_number(place) and place > start):
                return None
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
        if self.keys[place] not in {"worker", "workers", "member", "members"}:
            return False
        of_staff = self.key(place + 1) == "of" and self.key(place + 2) in {"staff", "the"}
        public = self.key(place + 3) in {"public", "community", "group", "family"}
        return self.key(place - 1) in STAFF_BEFORE or (of_staff and not public)

    def is_at_a_time(self, place: int) -> bool:
        """Whether the noun is counted by the day or the room ("two people a day", "4 people per room")."""
        following = self.key(place + 1)
        if following in {"a", "an"}:
            return self.key(place + 2) in _PERIODS
        return following in _AT_A_TIME or (following == "at" and self.key(place + 2) == "a")

    def ends_here(self, place: int) -> bool:
        """Whether the noun phrase ends with word `place`."""
        following = self.key(place + 1)
        if not following or not BLANK.fullmatch(self.gap(place + 1)):
            return True
        if following in AFTER_NOUNS | REPORTING | BEING | _AFTER_PHRASE:
            return True
        return following.endswith(("ed", "ly"))

    def follows_people(self, place: int) -> bool:
        """Whether the nearest plural before this word is one of people."""
        for back in range(place - 1, max(-1, place - _ANTECEDENT_WORDS), -1):
            key = self.keys[back]
            if key in PEOPLE or key in STAFF or key in SEXES:
                return True
            if self.is_thing(back) and key not in AFTER_NOUNS:
                return False
        return False
