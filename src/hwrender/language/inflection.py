"""Endings of English words: the words that a form may come from, and the forms a word may take.

Only endings that leave the meaning alone: plurals, verb forms, comparison. "Worker" is not a form of "work".
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from hwrender.language.irregular import BASE_OF, NOUNS, VERBS
from hwrender.language.word_sets import word_set

_VOWELS = "aeiou"
_NO_DOUBLING = ("w", "x", "y")
_STRESSED_AT_END = word_set("""
acquit admit allot begin offset reset rid upset commit compel concur confer defer deter emit equip expel
forget incur infer occur omit outwit permit prefer program quit rebel recur refer regret repel submit transfer
transmit unplug
""")
_PAST_FORMS = {verb[0]: (verb[1], verb[2]) for verb in VERBS}


def base_forms(word: str) -> tuple[str, ...]:
    """Words that `word` (lower case) may be a form of, without `word` itself; some may not exist.

    "tries" gives "try", "stopped" gives "stop", "housing" gives "hous" and "house".
    """
    found = [BASE_OF[word]] if word in BASE_OF else []
    found.extend(_without_ending(word))
    return tuple(dict.fromkeys(form for form in found if len(form) > 1 and form != word))


def _without_ending(word: str) -> Iterator[str]:
    if word.endswith("ies") and len(word) > 4:
        yield word[:-3] + "y"
    elif word.endswith("es") and word[:-2].endswith(("s", "x", "z", "ch", "sh", "o")):
        yield word[:-2]
        yield word[:-1]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        yield word[:-1]
    if word.endswith(("ied", "ier")) and len(word) > 4:
        yield word[:-3] + "y"
    if word.endswith("iest") and len(word) > 5:
        yield word[:-4] + "y"
    for ending, longest in (("ed", 20), ("ing", 20), ("er", 5), ("est", 5)):
        stem = word.removesuffix(ending)
        if stem != word and 2 < len(stem) <= longest and any(vowel in stem for vowel in _VOWELS + "y"):
            yield from _stems(stem)


def _stems(stem: str) -> Iterator[str]:
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        yield stem[:-1]
    yield stem
    yield stem + "e"


class Conjugation(Struct, frozen=True):
    """The forms of a verb: "use", "uses", "used", "used", "using"."""

    base: str
    third_person: str
    past: str
    participle: str
    present_participle: str

    def all(self) -> tuple[str, ...]:
        """The five forms, in the order of the fields."""
        return self.base, self.third_person, self.past, self.participle, self.present_participle


def conjugate(verb: str) -> Conjugation:
    """The forms of `verb` (lower case) as they are spelt in Britain ("travelled", "referred", "opened")."""
    if verb == "be":
        return Conjugation("be", "is", "was", "been", "being")
    past, participle = _PAST_FORMS.get(verb, (None, None))
    regular = _add("ed", verb)
    third = {"have": "has", "do": "does", "go": "goes"}.get(verb) or _add_s(verb)
    return Conjugation(verb, third, past or regular, participle or regular, _add("ing", verb))


def _add_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _add(ending: str, verb: str) -> str:
    """`verb` with "ed" or "ing"."""
    if verb.endswith("ie") and ending == "ing":
        return verb[:-2] + "ying"
    if verb.endswith("e") and not (ending == "ing" and verb.endswith(("ee", "oe", "ye"))):
        return verb[:-1] + ending
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS and ending == "ed":
        return verb[:-1] + "ied"
    return verb + (verb[-1] if _doubles(verb) else "") + ending


def forms(word: str) -> tuple[str, ...]:
    """`word` (lower case) and its verb forms, as they are spelt in Britain; some may not exist.

    "refer" gives "refers", "referred" and "referring".
    """
    irregular = (form for form, base in BASE_OF.items() if base == word)
    return tuple(dict.fromkeys((*conjugate(word).all(), *irregular)))


def plurals(word: str) -> tuple[str, ...]:
    """`word` (lower case) and its plural."""
    irregular = [plural for plural, noun in NOUNS.items() if noun == word]
    return (word, *(irregular or [_add_s(word)]))


def _doubles(verb: str) -> bool:
    """Whether the last letter is doubled before an ending: "stopped", "referred", "travelled", "opened"."""
    if len(verb) < 3 or verb[-1] in _VOWELS or verb[-1] in _NO_DOUBLING or verb[-2] not in _VOWELS:
        return False
    if verb[-3] in _VOWELS and not (verb[-3:-1] == "ui" and verb[-4:-3] == "q"):
        return False
    if verb.endswith("l"):
        return True
    return sum(letter in _VOWELS for letter in verb) == 1 or verb in _STRESSED_AT_END
