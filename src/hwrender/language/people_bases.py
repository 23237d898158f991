"""Numbers whose people stand elsewhere in the sentence: of how many they are, or who sent what they count."""

from __future__ import annotations

from hwrender.language.counted_people import PEOPLE, PEOPLE_OR_STAFF
from hwrender.language.function_words import PREPOSITIONS
from hwrender.language.people_nouns import ANSWERS, HOUSEHOLDS, PARTS
from hwrender.language.people_numbers import BLANK, PeopleNumber
from hwrender.language.people_phrases import Phrases
from hwrender.language.word_sets import word_set

_OPENING = word_set("of out among amongst from in")
_SAMPLES = word_set("group cohort sample")
_BEFORE_PART = word_set("only just and but")
_SENT = word_set("reply replies response responses form forms letter letters questionnaire questionnaires")
_BASES = PEOPLE_OR_STAFF | ANSWERS | _SAMPLES | frozenset(HOUSEHOLDS.values())


def is_of_a_base(phrases: Phrases, number: PeopleNumber) -> bool:
    """ "Of 48 people who replied, three had been in prison", "among the women, two"."""
    start = phrases.sentence_start(number.first)
    key = phrases.key(start)
    place = start + 1 + (phrases.key(start + 1) == "of" and key == "out")
    if key not in _OPENING or not start < place < number.first or not _begins_part(phrases, number):
        return False
    place += phrases.key(place) in PARTS | {"all"}
    while place < number.first and (phrases.key(place + 1) == "of" or phrases.key(place) == "of"):
        place += 1
    has_number = phrases.is_number(place) and place < number.first
    noun = phrases.find_noun(place + has_number, _BASES)
    if noun is not None and noun < number.first and not phrases.is_staff(noun):
        return True
    ends = "," in phrases.gap(place + 1) or phrases.key(place + 1) in {"who", "we"}
    if not (has_number and ends):
        return False
    if key in {"of", "out"} and phrases.antecedent(place) is not False:
        return True
    return phrases.key(place - 1) in {"of", "sample"} and key == "in"


def _begins_part(phrases: Phrases, number: PeopleNumber) -> bool:
    """Whether a new clause begins with the number that tells of some of those before it."""
    back = number.first - (phrases.key(number.first - 1) in _BEFORE_PART)
    if not ("," in phrases.gap(back) or phrases.key(number.first - 1) == "and"):
        return False
    place = number.after
    is_blank = BLANK.fullmatch(phrases.gap(place)) is not None
    led = is_blank and phrases.key(place) in PREPOSITIONS - {"per"}
    return phrases.is_told_of(place) or led or not (is_blank and phrases.key(place))


def answers_of_people(phrases: Phrases, number: PeopleNumber) -> int | None:
    """The noun of answers that people sent: "three replies came from the Roma families"."""
    place = number.after + 2 * (phrases.key(number.after) == "of" and phrases.key(number.after + 1) in PARTS)
    noun = phrases.find_noun(place, _SENT)
    if noun is None or not phrases.is_beside(number.after):
        return None
    for at in range(noun + 1, noun + 4):
        if not phrases.is_beside(at) or phrases.is_number(at):
            return None
        if phrases.key(at) in {"from", "by"}:
            at += 1 + (phrases.key(at + 1) in PARTS)
            people = phrases.find_noun(at, PEOPLE)
            people = phrases.find_household(at, one=False) if people is None else people
            return noun if people is not None and not phrases.is_staff(people) else None
    return None
