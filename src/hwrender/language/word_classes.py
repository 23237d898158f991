"""What each word of a sentence does: a guess by tables, by its ending and by the words beside it.

No statistics are at work: small words have their class from tables, verbs are known from `verbs`, and whether
"visits" is a verb or a plural is told by what stands before and after it (`open_words`).
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from hwrender.language.clause_tables import NUMBERS, PARTICLES
from hwrender.language.function_words import BE, DO, HAVE, MODALS
from hwrender.language.open_words import class_of_open_word
from hwrender.language.slices import Slice
from hwrender.language.tokens import is_number, table_form, words
from hwrender.language.verbs import verb_form
from hwrender.language.word_context import FIXED, STARTS_OBJECT, Tagged, WordClass, WordContext

_C = WordClass
_SHARES = frozenset(["third", "quarter", "fifth", "tenth", "half"])


@lru_cache(maxsize=1 << 11)
def classify(text: str, sentence: Slice) -> tuple[Tagged, ...]:
    """The words of this sentence of `text`, each with its class."""
    everywhere = words(text)
    first, last = (
        bisect_left(everywhere, at, key=lambda word: word.start) for at in (sentence.start, sentence.end)
    )
    found = everywhere[first:last]
    keys = [table_form(word.text) for word in found]
    starts = [sentence.start, *(word.end for word in found)]
    gaps = [text[start : word.start] for start, word in zip(starts, found, strict=False)]
    tagged: list[Tagged] = []
    for number, word in enumerate(found):
        nearby = WordContext(tagged, keys, number, gaps, [each.text for each in found[number : number + 2]])
        gap = gaps[number] if gaps[number].strip() else ""
        tagged.append(Tagged(keys[number], word.text, _class_of(nearby), word.slice(), gap))
    return tuple(tagged)


def _class_of(here: WordContext) -> WordClass:
    key = here.key
    small = _small_word(here)
    if small is not None:
        return small
    if is_number(key) or key in NUMBERS:
        return _C.NUMBER
    if _is_name(here):
        return _C.NAME
    if key.endswith("ly") and not verb_form(key).base and len(key) > 4 and key not in {"family", "supply"}:
        return _C.ADVERB
    return class_of_open_word(here)


def _small_word(here: WordContext) -> WordClass | None:
    key = here.key
    found = FIXED.get(key)
    last = here.last()
    if key in {"may", "might"} and here.written[0][0].isupper() and here.before:
        return _C.NAME
    if key == "will" and last is not None and last.word_class in {_C.DETERMINER, _C.PREPOSITION}:
        return _C.NOUN
    if found is _C.HELPER:
        return _helper(here, last)
    named = last is not None and last.word_class in {_C.NOUN, _C.NAME, _C.PRONOUN}
    if key == "be" and named and not any(word.key in MODALS for word in here.before[-8:]):
        return _C.FINITE  # "that it be closed"
    is_share = here.next() == "half" or here.next(2) in {"third", "quarter", "fifth", "tenth", "half"}
    if key in PARTICLES and FIXED.get(here.next()) in STARTS_OBJECT and not is_share:
        return _C.PREPOSITION
    if key == "since" and last is not None and last.key in HAVE:
        return _C.ADVERB
    if key == "no" and here.next() == "longer":
        return _C.NOT
    if key == "longer" and last is not None and here.before[-1].key == "no":
        return _C.ADVERB
    if key == "like" and last is not None and last.word_class in {_C.PRONOUN, _C.HELPER, _C.NOUN, _C.WH}:
        return None if last.key not in BE else found
    return found


def _helper(here: WordContext, last: Tagged | None) -> WordClass:
    """A form of "be", "have" or "do", or a modal verb: it tells, unless another helper stands before it."""
    key = here.key
    if key in {"have", "do"} and last is not None:
        if last.word_class is _C.TO or last.key in MODALS | DO or last.word_class is _C.SUBJECT_HELPER:
            return _C.INFINITIVE
        if last.word_class is _C.HELPER:
            return _C.INFINITIVE
    if key == "had" and last is not None and last.key in HAVE:
        return _C.PARTICIPLE
    return _C.HELPER


def _is_name(here: WordContext) -> bool:
    written = here.written[0]
    if not written[0].isupper() or written == "I":
        return False
    if here.before and not here.gap.rstrip().endswith((":", "“", '"')):
        return True
    following = here.written[1] if len(here.written) > 1 else ""
    return following[:1].isupper() and following != "I" and not verb_form(here.key).past
