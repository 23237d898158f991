"""People who are singled out without a plain number: "the only Roma woman", "both women"."""

from __future__ import annotations

import re

from hwrender.language.counted_people import PEOPLE, PERSONS
from hwrender.language.people_counts import PeopleCount
from hwrender.language.people_exceptions import find_exception, is_of_everyone
from hwrender.language.people_nouns import (
    BEING,
    HOUSEHOLDS,
    PARTS,
    PAST_VERBS,
    REPORTING,
    STAFF,
)
from hwrender.language.people_phrases import read_phrases
from hwrender.language.slices import Slice
from hwrender.language.verbs import verb_form
from hwrender.language.word_sets import word_set

_SOLE = word_set("only sole one")
_ALONE = word_set("single lone solitary sole")
_ARTICLES = word_set("a an one")
_EXCEPT = word_set("but except bar")
_BUT_ONE = word_set("bar except but")
_EXCEPTING = word_set("exception exceptions apart")
_NOBODY = word_set("nobody none no-one")
_EVERYBODY = word_set("all everyone everybody")
_BARRING = word_set("bar barring save excluding")
_BANDS = {"duo": 2, "brace": 2, "trio": 3, "threesome": 3, "quartet": 4, "foursome": 4, "quintet": 5}
_SECOND = word_set("second third fourth fifth sixth seventh eighth")
_ME = word_set("me him her them us")
_SUBJECTS = word_set("i i'm i'd he's he she's she")
_WHERE = word_set("in on at here there with without of")
_SINCE_UNMARRIED = word_set("mother mum father dad parent woman man person adult")
""" "A single mother" has no partner, and need not be the only one."""
_ANYBODY = word_set("person one adult")
_OF_THEMSELVES = word_set("i me my us our we")
_NEVER_BOTH = word_set("parents partners sexes")
_ONE_OR_TWO = (PERSONS - STAFF) | HOUSEHOLDS.keys()
_SAYING = REPORTING | {"says", "say", "tells", "writes", "wrote"}
_DID = REPORTING | PAST_VERBS | {"was", "had", "did", "lived", "came", "spoke"}
_SIGN = re.compile(
    r"(?i)\b(?:(?:the|an?) (?:only|sole|one|single|lone|solitary|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|duo|brace|trio|threesome|quartet|foursome|quintet)|one (?:single|lone|solitary|sole)"
    r"|both|neither|bar|barring|save|excluding"
    r"|(?:nobody|none|no[- ]one|all|everyone|everybody|,) ?(?:but|except)"
    r"|exceptions?|save for|apart|(?:bar|except|but)(?= one| two| three| \d)"
    r"|there(?:'s|’s| was| were| are)\s(?:just|only))\b|, (?:but|except)\b"
)
"""What those whom `_OddOnesReader` finds begin with."""
_BEFORE_QUOTE = re.compile(r"[”\"’'][,.]?\s*$")
_AFTER_QUOTE = re.compile(r"(?:\s+(?:us|me|Healthwatch))?\s*(?:[:,–—-]\s*(?:[“\"‘']|$)|[“\"‘']|$)")


def find_singled_out(text: str, *, after_people: bool = False) -> tuple[PeopleCount, ...]:
    """Those whom a text tells of as one, as two, or as all but a few, in order; people at work are none."""
    if not _SIGN.search(text):
        return ()
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
        if key == "a" and self.phrases.key(place + 1) in _BANDS:
            return self._band(place)
        if key == "a" and self.phrases.key(place + 1) in _SECOND:
            return self._second(place)
        if key in _NOBODY or (key == "no" and self.phrases.key(place + 1) == "one"):
            return self._nobody_but(place, place + 1 + (key == "no"))
        if key in {"both", "neither"}:
            return self._both(place)
        if key in _EVERYBODY and self.phrases.key(place + 1) in _EXCEPT:
            return self._all_but(place, place + 1)
        if key in _EXCEPT | _BARRING and self.phrases.gap(place).startswith(","):
            return self._but_for(place)
        if key in _BUT_ONE and is_of_everyone(self.phrases, place):
            return self._all_but(place, place)
        if key in _EXCEPTING:
            found = find_exception(self.phrases, place)
            return None if found is None else self._count(found[0], found[1], place - 1, place)
        if key in _BARRING and place == self.phrases.sentence_start(place):
            return self._all_but(place, place)
        return self._there_were(place) if key.startswith("there") else None

    def _only(self, place: int) -> PeopleCount | None:
        """ "The only Roma woman in the group"; not "the only person who listened to me"."""
        if self.phrases.key(place + 2) == "one":
            return self._only_one(place)
        noun = self._noun(place + 2, _ONE_OR_TWO)
        if noun is None:
            return None
        if self.phrases.key(noun) in _ANYBODY and noun == place + 2:
            around = self.phrases.sentence(place)
            if not (STAFF | _OF_THEMSELVES).isdisjoint(around) or self.phrases.key(noun + 1) != "who":
                return None
        return self._count(1, place, place + 1, noun)

    def _only_one(self, place: int) -> PeopleCount | None:
        """ "I was the only one in my class"; not "she is the only one who helps me"."""
        before = self.phrases.key(place - 1)
        subject = self.phrases.key(place - 1 - (before in BEING | {"am", "be"}))
        is_me = subject in {"i", "i'm"}
        leads = self.phrases.key(place + 3) in _WHERE | ({"who", "that"} if is_me else set())
        return self._count(1, place, place + 2, place + 2) if leads and subject in _SUBJECTS else None

    def _single(self, place: int) -> PeopleCount | None:
        """ "A single mother said", "a single Kurdish detainee"."""
        noun = self._noun(place + 2, _ONE_OR_TWO)
        if noun is None:
            return None
        is_alone = noun > place + 2 or self.phrases.key(noun) not in _SINCE_UNMARRIED
        fits = self._tells(noun) or (is_alone and self.phrases.ends_here(noun))
        return self._count(1, place, place + 1, noun) if fits else None

    def _second(self, place: int) -> PeopleCount | None:
        """ "A third pupil told us"; not "a second carer must come"."""
        noun = self._noun(place + 2, _ONE_OR_TWO)
        if noun is None:
            return None
        is_there = self.phrases.key(place - 1) in {"was", "were", "and"}
        told = self._tells(noun) or is_there or self.phrases.key(noun + 1) == "who"
        return self._count(1, place, place + 1, noun) if told else None

    def _band(self, place: int) -> PeopleCount | None:
        """ "A trio of carers"."""
        noun = self.phrases.find_noun(place + 3, PEOPLE)
        if self.phrases.key(place + 2) != "of" or noun is None:
            return None
        return self._count(_BANDS[self.phrases.key(place + 1)], place, place + 1, noun)

    def _tells(self, noun: int) -> bool:
        """Whether the word after the noun says what this person did."""
        after = self.phrases.key(noun + 1)
        return after in _DID or verb_form(after).past

    def _nobody_but(self, first: int, place: int) -> PeopleCount | None:
        """ "Nobody but a Sikh man", "nobody but me in that group"."""
        if self.phrases.key(place) not in _EXCEPT:
            return None
        if self.phrases.key(place + 1) in _ME and self.phrases.key(place + 2) in _WHERE:
            return self._count(1, first, place + 1, place + 1)
        if self.phrases.key(place + 1) not in _ARTICLES:
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

    def _all_but(self, first: int, place: int) -> PeopleCount | None:
        """ "All but two had been hit", "bar one, the men could read"."""
        phrases = self.phrases
        for number in phrases.numbers:
            if number.first != place + 1 or phrases.antecedent(first) is False:
                continue
            after = phrases.gap(number.after)
            opens = first == place and after.startswith(",")
            if opens or (
                (first < place or phrases.key(first) in _BUT_ONE) and phrases.is_told_of(number.after)
            ):
                return self._count(number.value, first, number.after - 1, number.after - 1)
        return None

    def _but_for(self, place: int) -> PeopleCount | None:
        """ "The men had all been seen, bar two."."""
        for number in self.phrases.numbers:
            is_last = self.phrases.gap(number.after)[:1] in {"", ".", ",", ";"}
            first = place + 1 + (self.phrases.key(place + 1) == "for")
            if number.first == first and is_last and self.phrases.follows_people(place):
                return self._count(number.value, first, number.after - 1, number.after - 1)
        return None

    def _there_were(self, place: int) -> PeopleCount | None:
        """ "We met Somali women. There were only two", "there's just me with a guide dog"."""
        at = place + (1 if self.phrases.key(place) == "there's" else 2)
        if self.phrases.key(at) in {"just", "only"} and self.phrases.key(at + 1) == "me":
            tells = not {"with", "without", "who"}.isdisjoint(self.phrases.sentence(place)[at + 1 - place :])
            return self._count(1, at, at + 1, at + 1) if tells else None
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
