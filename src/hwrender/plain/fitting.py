"""Whether other words fit the grammar around a phrase, so that nobody has to read the sentence first.

Where there is doubt they do not: "respondents" inside "survey respondents" is part of another name, and
"illustrated" in "an illustrated guide" is no verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from hwrender.language.function_words import BE
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.verbs import verb_form
from hwrender.language.word_classes import classify
from hwrender.language.word_context import Tagged, WordClass
from hwrender.language.word_sets import word_set

_C = WordClass
_NAMING = frozenset([_C.NOUN, _C.NAME])
_MAY_NAME = _NAMING | {_C.POSSIBLE}
_DESCRIBED_AFTER = frozenset([_C.DETERMINER, _C.PREPOSITION, _C.NUMBER, _C.QUANTITY, _C.NOUN, _C.NAME])
_TELLING = frozenset([_C.HELPER, _C.FINITE, _C.LIKELY, _C.COORDINATOR, _C.ADVERB, _C.NOT])
_NEVER_IN_PASSIVE = word_set("got had")
"""Participles of plain verbs that nobody uses of what was done to a thing: "it was got"."""
_ONLY_FIRST = word_set("usually always mostly probably clearly") | {"nearly always"}
"""Adverbs for a phrase that may stand at the end, where they may not."""
_BEFORE_NOUNS = word_set(
    "numerous initial subsequent comprehensive domiciliary marginal negligible optimal optimum predominant "
    "prolonged"
)
"""Words with a plainer one that can stand before a noun only."""
_SKIPPED = frozenset([_C.ADVERB, _C.NOT])


class PhraseSort(Enum):
    """What a phrase of a table is: a verb at its start, a noun at its end, or neither that we know of."""

    VERB = "verb"
    NOUN = "noun"
    OTHER = "other"


def fits(text: str, place: Slice, choice: str, sort: PhraseSort) -> bool:
    """Whether `choice` can stand at `place` in `text` with no other word changed."""
    if text[place.end : place.end + 1] in {"'", "’"}:
        return False
    sentence = next(each for each in split_sentences(text) if each.start <= place.start < each.end)
    words = classify(text, sentence)
    first = next(at for at, word in enumerate(words) if word.place.end > place.start)
    last = max(at for at, word in enumerate(words) if word.place.start < place.end)
    if _is_name(words, first, last):
        return False
    match sort:
        case PhraseSort.NOUN:
            return _fits_noun(words, first, last, choice)
        case PhraseSort.VERB:
            return _fits_verb(words, first, last, choice)
        case PhraseSort.OTHER:
            return _fits_any(words, first, last, choice.casefold())


def _is_name(words: Sequence[Tagged], first: int, last: int) -> bool:
    """Whether a phrase is, or begins, a name: "the Initial Teams", "Telephone House is cold"."""
    if not words[first].written[:1].isupper() or words[first].written.isupper():
        return False
    following = words[last + 1] if last + 1 < len(words) and not words[last + 1].gap else None
    return first > 0 or (
        following is not None and following.written[:1].isupper() and following.written != "I"
    )


def _fits_any(words: Sequence[Tagged], first: int, last: int, choice: str) -> bool:
    """Not "About parking, people said", "the replies were many" or "they waited usually"."""
    if choice == "about" and last > first:
        return first > 0
    if choice in _ONLY_FIRST:
        return first == 0
    following = words[last + 1] if last + 1 < len(words) and not words[last + 1].gap else None
    described = words[first].key in _BEFORE_NOUNS and first == last
    return not described or (following is not None and following.word_class in _NAMING)


def _fits_noun(words: Sequence[Tagged], first: int, last: int, choice: str) -> bool:
    """Not in a compound; and "people who ..." only where nothing more is said of them."""
    after = words[last + 1] if last + 1 < len(words) and not words[last + 1].gap else None
    alone = first == last or " who " in choice  # "stable emergency housing" has an adjective before
    if alone and first and not words[first].gap and _may_belong(words, first - 1):
        return False
    if after is None:
        return True
    if " who " in choice:
        return after.word_class in _TELLING
    names_next = last + 2 < len(words) and words[last + 2].word_class in _MAY_NAME
    if after.word_class is _C.PARTICIPLE and names_next:
        return False
    return after.word_class not in _MAY_NAME and not (after.word_class is _C.ING and names_next)


def _may_belong(words: Sequence[Tagged], at: int) -> bool:
    """Whether the word at `at` may be the first part of a compound: "survey" in "survey respondents"."""
    word = words[at]
    opens = at == 0 and word.word_class is _C.LIKELY
    return opens or word.word_class in _MAY_NAME or (word.word_class is _C.ING and word.key != "including")


def _fits_verb(words: Sequence[Tagged], first: int, last: int, choice: str) -> bool:
    """Only a verb, not a participle that describes the noun after it."""
    word, before = words[first], first - 1
    if word.word_class in _NAMING:
        return first == 0 and verb_form(word.key).base
    while before >= 0 and words[before].word_class in _SKIPPED:
        before -= 1
    if before < 0:
        return True
    if choice.split()[0].casefold() in _NEVER_IN_PASSIVE and words[before].key in BE:
        return False
    named_next = last + 1 < len(words) and words[last + 1].word_class in _NAMING
    if not named_next or words[last + 1].gap:
        return True
    kind = words[before].word_class
    described = word.word_class is _C.PARTICIPLE and kind in _DESCRIBED_AFTER
    return not described and not (word.word_class is _C.ING and kind is _C.DETERMINER)


def counted_of(choice: str, following: tuple[str, ...]) -> str:
    """A choice for a phrase that ends in "of": "most" people, but "most of" the people."""
    is_picked = bool(following) and following[0] in _PICKED_OUT
    return f"{choice} of" if is_picked and choice.casefold() in _HOW_MANY else choice


_HOW_MANY = word_set("most many some several") | {"a few", "nearly all"}
_PICKED_OUT = word_set("the these those this that our their his her its my your them us you whom which")


def like(written: str, choice: str) -> str:
    """`choice` with a capital where what is written has one."""
    capital = written[:1].isupper() and not written[1:2].isupper()
    return choice[:1].upper() + choice[1:] if capital else choice


def with_article(article: str, choice: str) -> str:
    """ "an individual" becomes "a person"; "some" and "much" stand without an article."""
    if not choice:
        return article
    low = choice.casefold()
    if low.split()[0] in {"some", "much", "many", "enough", "most", "money", "people", "help"}:
        return like(article, choice)
    an = (low.startswith(_AN_SOUND) and not low.startswith(_NOT_AN)) or low.startswith(_AN_ALTHOUGH)
    return f"{like(article, 'an' if an else 'a')} {choice}"


_AN_SOUND = tuple("aeiou")
_NOT_AN = ("uni", "use", "usi", "usu", "eu", "one", "once")
_AN_ALTHOUGH = ("hour", "honest", "heir")
