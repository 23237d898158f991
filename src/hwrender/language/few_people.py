"""People who are singled out without a plain number: "the only Roma woman", "both women"."""

from __future__ import annotations

import re

from hwrender.language.people_counts import PeopleCount
from hwrender.language.people_nouns import (
    BEING,
    HOUSEHOLDS,
    PARTS,
    PAST_VERBS,
    PEOPLE,
    PERSONS,
    REPORTING,
    STAFF,
)
from hwrender.language.people_phrases import read_phrases
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set

_SOLE = word_set("only sole one")
_ALONE = word_set("single lone solitary sole")
_ARTICLES = word_set("a an one")
_EXCEPT = word_set("but except")
_NOBODY = word_set("nobody none no-one")
_EVERYBODY = word_set("all everyone everybody")
_ANYBODY = word_set("person one adult")
_OF_THEMSELVES = word_set("i me my us our we")
_NEVER_BOTH = word_set("parents partners sexes")
_ONE_OR_TWO = (PERSONS - STAFF) | HOUSEHOLDS.keys()
_SAYING = REPORTING | {"says", "say", "tells", "writes", "wrote"}
_BEFORE_QUOTE = re.compile(r"[”\"’'][,.]?\s*$")
_AFTER_QUOTE = re.compile(r"(?:\s+(?:us|me|Healthwatch))?\s*(?:[:,–—-]\s*(?:[“\"‘']|$)|[“\"‘']|$)")


def find_singled_out(text: str, *, after_people: bool = False) -> tuple[PeopleCount, ...]:
    """Those whom a text tells of as one, as two, or as all but a few, in order; people at work are none."""
    reader = _OddOnesReader(text, after_people=after_people)
    found = (reader.at(place) for place in range(len(reader.phrases.words)))
    return tuple(each for each in found if each is not None)


def introduces_words(text: str, place: Slice) -> bool:
    """Whether these people are only named as who said the words beside them: "One woman said:"."""
    phrases = read_phrases(text[place.end :])
    if phrases.key(0) not in _SAYING or text[place.end : place.end + 1] not in {" ", "\n"}:
        return False
    if _BEFORE_QUOTE.search(text[: place.start]):
        return True
    after = text[place.end + phrases.words[0].end :]
    tag = _AFTER_QUOTE.match(after)
    return tag is not None and bool(tag[0].strip(" \n"))


class _OddOnesReader:
    def __init__(self, text: str, *, after_people: bool) -> None:
        self.phrases = read_phrases(text, after_people=after_people)

    def at(self, place: int) -> PeopleCount | None:
        """Who is singled out from word `place` on."""
        key = self.phrases.key(place)
        if key == "the" and self.phrases.key(place + 1) in _SOLE:
            return self._only(place)
        if key in _ARTICLES and self.phrases.key(place + 1) in _ALONE:
            return self._single(place)
        if key in _NOBODY or (key == "no" and self.phrases.key(place + 1) == "one"):
            return self._nobody_but(place, place + 1 + (key == "no"))
        if key in {"both", "neither"}:
            return self._both(place)
        if key in _EVERYBODY and self.phrases.key(place + 1) in _EXCEPT:
            return self._all_but(place)
        return self._there_were(place) if key == "there" else None

    def _only(self, place: int) -> PeopleCount | None:
        """ "The only Roma woman in the group"; not "the only person who listened to me"."""
        noun = self._noun(place + 2, _ONE_OR_TWO)
        if noun is None:
            return None
        if self.phrases.key(noun) in _ANYBODY and noun == place + 2:
            around = self.phrases.sentence(place)
            if not (STAFF | _OF_THEMSELVES).isdisjoint(around) or self.phrases.key(noun + 1) != "who":
                return None
        return self._count(1, place, place + 1, noun)

    def _single(self, place: int) -> PeopleCount | None:
        """ "A single mother said"."""
        noun = self._noun(place + 2, _ONE_OR_TWO)
        if noun is None:
            return None
        after = self.phrases.key(noun + 1)
        tells = after in REPORTING | PAST_VERBS | (BEING & {"was", "had", "did", "lived", "came", "spoke"})
        return self._count(1, place, place + 1, noun) if tells else None

    def _nobody_but(self, first: int, place: int) -> PeopleCount | None:
        """ "Nobody but a Sikh man"."""
        if self.phrases.key(place) not in _EXCEPT or self.phrases.key(place + 1) not in _ARTICLES:
            return None
        noun = self._noun(place + 2, _ONE_OR_TWO)
        return None if noun is None else self._count(1, first, place + 1, noun)

    def _both(self, place: int) -> PeopleCount | None:
        """ "Both women", "neither of the two men", "both of whom"."""
        key = self.phrases.key
        at = place + 1 + (key(place + 1) == "of")
        if at > place + 1 and key(at) in {"whom", "them"} and self.phrases.follows_people(place):
            return self._count(2, place, place, at)
        at += key(at) in PARTS
        if key(place) == "neither" and key(place + 1) != "of":
            return None
        at += self.phrases.is_number(at)
        noun = self.phrases.find_noun(at, PEOPLE)
        if noun is None or key(noun) in _NEVER_BOTH or self.phrases.is_staff(noun):
            return None
        return None if key(noun + 1) in {"and", "or"} else self._count(2, place, place, noun)

    def _all_but(self, place: int) -> PeopleCount | None:
        """ "All but two had been hit"."""
        for number in self.phrases.numbers:
            told = number.first == place + 2 and self.phrases.is_told_of(number.after)
            if told and self.phrases.antecedent(place) is not False:
                return self._count(number.value, place, number.after - 1, number.after - 1)
        return None

    def _there_were(self, place: int) -> PeopleCount | None:
        """ "We met Somali women. There were only two"."""
        if self.phrases.key(place + 1) not in {"was", "were", "are"} or self.phrases.key(place + 2) != "only":
            return None
        for number in self.phrases.numbers:
            is_last = self.phrases.gap(number.after)[:1] in {"", ".", ",", ";"}
            if number.first == place + 3 and is_last and self.phrases.follows_people(place):
                return self._count(number.value, number.first, number.after - 1, number.after - 1)
        return None

    def _noun(self, start: int, nouns: frozenset[str]) -> int | None:
        """One person or household, by the noun that ends its phrase ("Somali man")."""
        place = self.phrases.find_noun(start, nouns)
        while place is not None and not self.phrases.ends_here(place):
            place = self.phrases.find_noun(place + 1, nouns)
        return None if place is None or self.phrases.is_staff(place) else place

    def _count(self, value: int, first: int, number: int, last: int) -> PeopleCount:
        words = self.phrases.words
        figures = Slice(words[first].start, words[number].end)
        return PeopleCount(value, Slice(words[first].start, words[last].end), figures, is_part=True)
