"""Words that many readers do not know: rarer than Zipf 4.0 (a note) or 3.5 (a warning) and not explained.

How rare a word is is that of the commonest word it is a form of ("explains" is as easy as "explain"). Words
of daily life and the topic words of easy read are never hard (`everyday`), nor are names, numbers, addresses
and initials, which have rules of their own.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from hwrender.language.lemmas import lemmas, zipf_of_family
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import Word, is_number, plain_form, words
from hwrender.plain.everyday import EVERYDAY_WORDS

NOTE_ZIPF = 4.0

_PREFIXES = ("un", "re", "non-", "co-", "over", "mis", "pre", "sub")
_SUFFIXES = ("ly", "ness", "less", "ful", "er", "ers", "able", "y", "ish", "ment", "ship")
_DERIVED_BASE_ZIPF = 4.6
"""A word made from one at least this common with an ending is no harder than `NOTE_ZIPF` ("unkindly")."""
_LEAST_DERIVED_ZIPF = 3.5
"""A word made from one that is not hard itself is no harder than this ("unhelpful")."""


class RareWord(Struct, frozen=True):
    """A use of a rare word: its plain form, its place, and its Zipf frequency."""

    word: str
    place: Slice
    zipf: float


def find_rare_words(
    text: str, known: frozenset[str] = frozenset(), zipf: float = NOTE_ZIPF
) -> tuple[RareWord, ...]:
    """The words of `text` rarer than `zipf`, in order.

    `known` holds words in their plain form (`readability.known_words`): names of the metadata, words
    explained.
    """
    starts = frozenset(sentence.start for sentence in split_sentences(text))
    found = []
    for word in words(text):
        form = plain_form(word.text)
        frequency = ease_of(form)
        is_rare = frequency < zipf and form not in known and not known.intersection(lemmas(form))
        if is_rare and _is_of_interest(word, text, starts):
            found.append(RareWord(form, word.slice(), frequency))
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def ease_of(form: str) -> float:
    """How easy a word (plain form) is, as a Zipf frequency."""
    if form in EVERYDAY_WORDS or EVERYDAY_WORDS.intersection(lemmas(form)):
        return NOTE_ZIPF
    if "-" in form:
        return min(ease_of(part) for part in form.split("-") if part)
    base = _zipf_of_base(form)
    least = NOTE_ZIPF if base >= _DERIVED_BASE_ZIPF else _LEAST_DERIVED_ZIPF if base >= NOTE_ZIPF else 0.0
    return max(zipf_of_family(form), least)


def _zipf_of_base(form: str) -> float:
    """How common the word is that this one is made from with a prefix or an ending, its meaning in sight; 0
    where there is none."""
    bases = [form.removeprefix(prefix) for prefix in _PREFIXES if form.startswith(prefix)]
    for suffix in _SUFFIXES:
        if form.endswith(suffix):
            stem = form.removesuffix(suffix)
            bases += [stem, stem + "e", stem[:-1] + "y" if stem.endswith("i") else stem]
    return max((zipf_of_family(base) for base in bases if len(base) > 3), default=0.0)


def _is_of_interest(word: Word, text: str, starts: frozenset[int]) -> bool:
    """Whether this is a word of English prose: no number, address, initials or name."""
    if is_number(word.text) or "@" in word.text or "." in word.text or "/" in word.text or "&" in word.text:
        return False
    letters = word.text.replace("’", "'").removesuffix("'s")
    if len(letters) < 3 or (letters[:2].isupper()):
        return False
    return not (letters[0].isupper() and not _opens_sentence(text, word.start, starts)) and letters.isascii()


def _opens_sentence(text: str, at: int, starts: frozenset[int]) -> bool:
    """Whether a word with a capital stands where any word would have one."""
    before = text[:at].rstrip("“\"'‘([")
    return len(before) in starts or at in starts or not before.strip()
