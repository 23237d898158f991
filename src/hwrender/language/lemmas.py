"""English words brought to what they come from, and the forms they take: the one lemmatiser of the house.

`lemma` undoes inflection alone (plurals, verb forms, comparison): "referrals" gives "referral". `stem` also
takes off the endings that make new words, so that all of a family meet: "referrals", "referred" and "refer"
give "refer". A lemma says what a word is, a stem what it is about. Both ask the table of frequencies which
words there are, and `inflections` for what no rule gives. Words are in lower case (`plain_form`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from hwrender.language.frequency import is_known, zipf_frequency
from hwrender.language.inflections import (
    BASE_OF,
    COMPARED,
    DERIVATIONS,
    FAMILIES,
    NO_INFLECTIONS,
    NOUNS,
    OWN_WORDS,
    SHORT_STEMS,
    STRESSED_AT_END,
    UNDERIVED,
    VERBS,
)
from hwrender.language.participles import NOT_PARTICIPLES
from hwrender.language.tokens import plain_form

_VOWELS = "aeiou"
_NO_DOUBLING = ("w", "x", "y")
_MADE_OF_ISE = ("ised", "ises", "ising")
_OWN_WORD_ZIPF = 1.2
"""A word that is so much commoner than what it looks like a form of is none of it ("morning", "morn")."""
_LONGEST_DOER = 7
_LEAST_STEM_ZIPF = 2.8
_LEAST_STEM = 4
_PAST_FORMS = {verb[0]: (verb[1], verb[2]) for verb in VERBS}


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


@lru_cache(maxsize=1 << 12)
def conjugate(verb: str) -> Conjugation:
    """The forms of `verb` as they are spelt in Britain ("travelled", "referred", "opened")."""
    if verb == "be":
        return Conjugation("be", "is", "was", "been", "being")
    past, participle = _PAST_FORMS.get(verb, (None, None))
    regular = _add("ed", verb)
    third = {"have": "has", "do": "does", "go": "goes"}.get(verb) or _add_s(verb)
    return Conjugation(verb, third, past or regular, participle or regular, _add("ing", verb))


def forms(word: str) -> tuple[str, ...]:
    """`word` and its verb forms; some may not exist. "refer" gives "refers", "referred" and "referring"."""
    irregular = (form for form, base in BASE_OF.items() if base == word)
    return tuple(dict.fromkeys((*conjugate(word).all(), *irregular)))


def plural(noun: str) -> str:
    """The plural of `noun`: "child" gives "children", "illness" gives "illnesses"."""
    return next((each for each, singular in NOUNS.items() if singular == noun), None) or _add_s(noun)


def _add_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _add(ending: str, word: str) -> str:
    """`word` with "ed", "ing", "er" or "est"."""
    if word.endswith("ie") and ending == "ing":
        return word[:-2] + "ying"
    if word.endswith("e") and not (ending == "ing" and word.endswith(("ee", "oe", "ye"))):
        return word[:-1] + ending
    if word.endswith("y") and word[-2:-1] not in _VOWELS and ending != "ing":
        return word[:-1] + "i" + ending
    return word + ("k" if word.endswith("ic") else word[-1] if _doubles(word) else "") + ending


def _doubles(word: str) -> bool:
    """Whether the last letter is doubled before an ending: "stopped", "referred", "travelled", "opened"."""
    if len(word) < 3 or word[-1] in _VOWELS or word[-1] in _NO_DOUBLING or word[-2] not in _VOWELS:
        return False
    if word[-3] in _VOWELS and not word.endswith(("quip", "quit", "quiz", "uel", "ial")):
        return False
    if word.endswith("l"):
        return True
    return sum(letter in _VOWELS for letter in word) == 1 or word in STRESSED_AT_END


# --- what a word is a form of ----------------------------------------------------------------------


@lru_cache(maxsize=1 << 14)
def lemma(word: str) -> str:
    """The dictionary form of `word`: of several that it may have, the likeliest."""
    return lemmas(word)[0]


@lru_cache(maxsize=1 << 14)
def lemmas(word: str) -> tuple[str, ...]:
    """The dictionary words that `word` may be a form of, the likeliest first; `word` itself if it is one.

    "found" gives "find" and "found", "housing" gives "housing" and "house", "tried" gives "try".
    """
    if word in NO_INFLECTIONS or word in NOT_PARTICIPLES:
        return (word,)
    irregular = [BASE_OF[word]] if word in BASE_OF else []
    regular = [*_singulars(word), *_uninflected(word)]
    known = _commonest_first(form for form in regular if is_known(form))
    if irregular:
        itself = [word] if is_known(word) else []
        if word in NOUNS:
            known = _commonest_first((*irregular, *known))
        first = [*itself, *irregular] if word in OWN_WORDS else [] if word in NOUNS else irregular
        return tuple(dict.fromkeys((*first, *known, *itself)))
    if not known:
        is_own = is_known(word) and not word.endswith(_MADE_OF_ISE)
        return (word,) if is_own else (*dict.fromkeys(regular), word)
    if word.endswith("ings"):
        return tuple(dict.fromkeys((*lemmas(known[0]), known[0])))
    return (word, *known) if word in OWN_WORDS or _is_common_alone(word, known[0]) else tuple(known)


def _commonest_first(words: Iterable[str]) -> list[str]:
    return sorted(set(words), key=lambda word: (-zipf_frequency(word), word))


def _is_common_alone(word: str, base: str) -> bool:
    return not word.endswith("ed") and zipf_frequency(word) >= zipf_frequency(base) + _OWN_WORD_ZIPF


def _singulars(word: str) -> Iterator[str]:
    """What `word` may be the plural of, or the form of in "he ...s"; some may not exist."""
    if word.endswith("s") and len(word) > 2 and not word.endswith(("ss", "us", "is")):
        if word.endswith("ies") and len(word) > 4:
            yield word[:-3] + "y"
        yield word[:-1]
        if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")) and len(word) > 4:
            yield word[:-2]


def _uninflected(word: str) -> list[str]:
    """What the rules make `word` of with -ed, -ing, -er or -est, the likeliest first; some may not exist.

    Where no word there is takes exactly this form, others are given that may be spelt so ("formatted").
    """
    for ending in ("ed", "ing", "er", "est"):
        if word.endswith(ending):
            bases = _bases(word.removesuffix(ending))
            if ending in ("er", "est"):
                bases = tuple(base for base in bases if base in COMPARED)
            exact = [base for base in bases if _add(ending, base) == word]
            return exact if any(map(is_known, exact)) else list(bases)
    return []


def _bases(rest: str) -> tuple[str, ...]:
    """What may have stood before an ending, if `rest` stands there now, the likeliest first."""
    if len(rest) < 2 or not any(vowel in rest for vowel in _VOWELS + "y"):
        return ()
    changed = [rest[:-1] + "y"] if rest[-1] == "i" else [rest[:-1] + "ie"] if rest[-1] == "y" else []
    shorter = [rest[:-1]] if rest[-1] == rest[-2] or rest.endswith("ck") else []
    likely_e = rest.endswith(("at", "is", "iz", "iv", "v", "c", "g", "u", "s", "yp", "ur"))
    both = [rest + "e", rest] if likely_e and not rest.endswith(("ss", "ng")) else [rest, rest + "e"]
    return tuple(form for form in (*changed, *shorter, *both) if len(form) > 2)


def zipf_of_family(word: str) -> float:
    """The Zipf frequency of the commonest of `word` (in any case) and the words it may be a form of.

    Whoever knows "explain" can read "explains", "explained" and "explaining", and "swim" "swimmer".
    """
    form = plain_form(word)
    is_doer = form.endswith("ier") or (form.endswith("er") and len(form) <= _LONGEST_DOER)
    doers = _bases(form.removesuffix("er")) if is_doer else ()
    return max(zipf_frequency(each) for each in (form, *lemmas(form), *doers))


# --- what a word is about --------------------------------------------------------------------------


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """The word that all words of a family come from: "refer" for "referral" and "referred".

    Only endings that leave a known word are taken off, so that "policy" and "police" stay apart.
    """
    return _stem(word.removeprefix("non-"))


def _stem(word: str) -> str:
    base = lemma(word)
    if base in OWN_WORDS:
        base = (*lemmas(base), base)[1]
    base = FAMILIES.get(base, base)
    if base in UNDERIVED:
        return base
    for ending, others in DERIVATIONS:
        if base.endswith(ending):
            whole = [base.removesuffix(ending) + other for other in others]
            known = [
                each for each in (*map(_undoubled, whole), *whole) if each != base and _may_be_stem(each)
            ]
            if known:
                return _stem(max(known, key=zipf_frequency))
    return base


def _undoubled(word: str) -> str:
    return word[:-1] if word[-1:] == word[-2:-1] and word[-1:] not in _VOWELS else word


def _may_be_stem(word: str) -> bool:
    return word in SHORT_STEMS or (len(word) >= _LEAST_STEM and zipf_frequency(word) >= _LEAST_STEM_ZIPF)
