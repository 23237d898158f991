"""What stands round a number and says what kind of number it is: a label, a name, a pronoun, a share."""

from __future__ import annotations

from hwrender.language.bounds import bound_before
from hwrender.language.counted_people import PEOPLE, PERSONS
from hwrender.language.function_words import BE, HAVE, MODALS
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.number_words import LARGE_ORDINALS, SCALES, UNITS
from hwrender.language.numerals import NumberTokens
from hwrender.language.people_nouns import ALWAYS_WITH_CAPITALS, PARTS, REPORTING, STAFF
from hwrender.language.word_sets import word_set

LABELS = word_set("""
type level tier stage phase band step grade category priority ward year years table tables figure figures
chapter section sections unit theme question questions page pages part wave class zone bus route form number
numbers no nos version objective recommendation recommendations goal aim appendix room floor score week day
month item option scenario case model paragraph article annex clause schedule volume note line lines rule
regulation act flat house apartment block gate platform junction extension code ref reference id square
chapters
""")
"""Before a number these make it a name of something, and no count of it."""
_PHONES = word_set("call calls ring rang phone dial tel telephone text fax nhs childline")
"""Before three figures and more these make it a telephone number."""
_NOT_LABELS_AFTER = word_set(
    "a an the each every per this last that same next first one all any some most whole"
)
_SHORT_LABELS = word_set("no nos p pp fig para vol ch ref tel ext")
_NEVER_RANGES_AFTER = _PHONES | word_set("code ref reference score scored isbn covid won lost drew beat")
_PRONOUN_AFTER = word_set("no this that which each every another any some someone")
_PRONOUN_BEFORE = word_set("another self s")
_IDIOMS = frozenset(
    tuple(phrase.split())
    for phrase in """
one by one|two by two|one by two|two by one|nine to five|ten to one|one in a million|twenty - four seven
twenty four seven|fifty - fifty|fifty fifty|one - off|one - offs|one - to - one|one to one|one - on - one
one - way|one - stop|two - way|two minds|one - sided|first - aid|first aid|second - hand|second hand
third sector|third - sector|third party|third parties|third - party|first - hand|first hand|first - class
second - class|first come|first served|one and all|one and the same""".replace("\n", "|").split("|")
    if phrase
)
"""Set phrases with a number word in them and no number."""
_LONGEST_IDIOM = max(map(len, _IDIOMS))
_IDIOM_STARTS = frozenset(phrase[0] for phrase in _IDIOMS)
_NATIONALITIES = frozenset(each.lower() for each in NATIONALITIES)
_SENTENCE_STARTS = frozenset({"", ".", "!", "?", ":", ";", "“", '"', "‘", "'", "•", "–", "—", "(", "*", "|"})
_NO_SHARE_AFTER = word_set("first second third other better latter last final early next top bottom")
_COMPARED = word_set("more fewer less higher lower bigger smaller")
"""After "a fifth" these say by how much."""
_FOLLOW_SHARES = BE | HAVE | MODALS | REPORTING | frozenset({"", ".", ",", ";", ")", "did", "do", "live"})


def idiom_length(tokens: NumberTokens, first: int) -> int:
    """How many keys a set phrase has that begins here: one with a number word in it and no number."""
    if tokens.keys[first] not in _IDIOM_STARTS:
        return 0
    keys = tokens.keys
    for length in range(_LONGEST_IDIOM, 1, -1):
        if tuple(keys[first : first + length]) in _IDIOMS and keys[first + length] not in SCALES:
            return length
    return 0


def is_label(tokens: NumberTokens, first: int) -> bool:
    """Whether the word before makes the number a name: "Year 6", "No. 5", "#1"."""
    before = tokens.keys[first - 1] if first else ""
    if before in _PHONES:
        return tokens.figures[first] and len(tokens.keys[first]) > 2
    if before in LABELS:
        earlier = tokens.keys[first - 2] if first > 1 else ""
        is_named = before == "number" or tokens.word(first - 1)[0].isupper()
        return is_named or earlier not in _NOT_LABELS_AFTER
    if before == "." and first > 1:
        return tokens.keys[first - 2] in _SHORT_LABELS
    return before == "#"


def may_be_range(tokens: NumberTokens, first: int) -> bool:
    """Whether a dash after this number may mean "to": not after "call" or "lost"."""
    before = tokens.keys[first - 1] if first else ""
    if before in {".", ":"} and first > 1:
        before = tokens.keys[first - 2]
    return before not in _NEVER_RANGES_AFTER


def is_pronoun(tokens: NumberTokens, first: int) -> bool:
    """Whether a "one" counts nothing: "no one", "one another", "one of the reasons"."""
    keys, before = tokens.keys, tokens.keys[first - 1] if first else ""
    following = keys[first + 1]
    if following in _PRONOUN_BEFORE or before in _PRONOUN_AFTER:
        return True
    if before == "-" or (following in {"’", "'"} and keys[first + 2] == "s"):
        return True
    if before == "the" and following not in PERSONS:
        return True
    return following == "of" and not _is_of_people(tokens, first + 2)


def _is_of_people(tokens: NumberTokens, place: int) -> bool:
    """Whether "one of" is followed by people: "whom", "the women", "those", or by another number."""
    keys = tokens.keys
    if keys[place] in {"whom", "us", "them"}:
        return True
    place += keys[place] in PARTS
    if tokens.figures[place] or keys[place] in UNITS:
        return True
    for key in keys[place : place + 4]:
        if key in PEOPLE or key in STAFF:
            return True
        if not key.isalpha() or (len(key) > 3 and key.endswith("s")):
            return keys[place - 1] in {"these", "those"} and not key
    return keys[place - 1] in {"these", "those"}


def is_name(tokens: NumberTokens, first: int, after: int) -> bool:
    """Whether a number in words is part of a name: "Seven Sisters", but not "Two Polish women"."""
    word = tokens.word(first)
    if not word[:1].isupper() or word[1:2].isupper():
        return False
    following = tokens.word(after)
    if (
        not (following[:1].isupper() and following[1:].islower())
        or tokens.keys[after] in ALWAYS_WITH_CAPITALS
    ):
        return False
    before = tokens.keys[first - 1] if first else ""
    if before not in _SENTENCE_STARTS:
        return True
    if tokens.keys[after] in _NATIONALITIES:
        return False
    if tokens.keys[after] in PEOPLE:
        return True
    place = after
    while place < after + 4 and tokens.word(place)[:1].isupper():
        place += 1
    return tokens.keys[place] not in PEOPLE


def is_share(tokens: NumberTokens, first: int, after: int) -> bool:
    """Whether a fraction in words is a share of something, and no ordinal ("a third clinic") or half-time."""
    keys, before, following = tokens.keys, tokens.keys[first - 1] if first else "", tokens.keys[after]
    part = keys[after - 1]
    if following in {"-", "past"} or before in _NO_SHARE_AFTER:
        return False
    if part.startswith("quarter"):
        is_time = following == "to" and (tokens.figures[after + 1] or keys[after + 1] in UNITS)
        return before not in {"once", "twice", "per", "every", "times"} and not is_time
    if part in {"half", "halves"} or keys[first] not in {"a", "an", "one"}:
        return True
    if following == "of" or part in LARGE_ORDINALS:
        return following == "of"
    in_percent = following == "(" and tokens.figures[after + 1] and keys[after + 2] in {"%", "per", "percent"}
    in_words = following in _FOLLOW_SHARES | _COMPARED
    return in_percent or in_words or bound_before(keys, first) is not None
