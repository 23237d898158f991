"""What each word of a sentence does: a guess by tables, by its ending and by the words beside it.

No statistics are at work: small words have their class from `function_words` and the tables here, verbs are
known from `verbs.txt`, and whether "visits" is a verb or a plural is told by what stands before and after it.
Verbs are sorted by how sure it is that they are finite, since every clause has one finite verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import cache, lru_cache
from importlib.resources import files

from msgspec import Struct

from hwrender.language.clause_tables import (
    ADVERBS,
    CHAINS,
    COORDINATORS,
    DEGREES,
    DETERMINERS,
    FELT_AS_VERBS,
    HAS_TWO_OBJECTS,
    HELPERS,
    INTRODUCED,
    NUMBERS,
    PARTICLES,
    OBJECTS,
    PLURALS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTITIES,
    SUBJECT_HELPERS,
    TAKES_CONTENT,
    TAKES_OF,
    WH_WORDS,
)
from hwrender.language.frequency import zipf_frequency
from hwrender.language.function_words import BE, DO, HAVE, MODALS
from hwrender.language.inflection import base_forms
from hwrender.language.irregular import BASE_OF, VERBS
from hwrender.language.participles import NOT_PARTICIPLES
from hwrender.language.slices import Slice
from hwrender.language.tokens import is_number, table_form, words
from hwrender.language.word_sets import word_set


class WordClass(Enum):
    """What a word does. FINITE, LIKELY and POSSIBLE are verbs that may tell, the surest first."""

    NOUN = "noun"
    NAME = "name"
    PRONOUN = "pronoun"
    OBJECT = "object pronoun"
    QUANTITY = "quantity"
    DETERMINER = "determiner"
    NUMBER = "number"
    ADVERB = "adverb"
    PREPOSITION = "preposition"
    TO = "to"
    COORDINATOR = "coordinator"
    WH = "question word"
    THAT = "that"
    NOT = "not"
    HELPER = "helper"
    SUBJECT_HELPER = "pronoun with a helper"
    FINITE = "finite verb"
    LIKELY = "likely finite verb"
    POSSIBLE = "possible finite verb"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"
    ING = "form in -ing"


class Tagged(Struct, frozen=True):
    """A word with its class. `gap` is what stands between it and the word before."""

    key: str
    written: str
    word_class: WordClass
    place: Slice
    gap: str


_C = WordClass
_SINGULAR_SUBJECTS = word_set("""
he she it this that who which one nothing what everyone everybody someone somebody anyone anybody nobody
something anything everything another each none neither either
""")
_SUBJECTS = frozenset([_C.PRONOUN, _C.NOUN, _C.NAME, _C.QUANTITY, _C.WH, _C.THAT, _C.NUMBER, _C.OBJECT])
_STARTS_OBJECT = frozenset([_C.DETERMINER, _C.PRONOUN, _C.OBJECT, _C.QUANTITY, _C.NUMBER])
_NOUN_LIKE = frozenset([_C.NOUN, _C.NAME, _C.POSSIBLE])
_CLAUSE_MARKS = ",;:–—(“"
_PASTS = {verb[1]: verb[0] for verb in VERBS if verb[1] not in {verb[0]}}
_PARTICIPLES = {verb[2]: verb[0] for verb in VERBS if verb[2] != verb[0]} | {"been": "be", "done": "do"}


@cache
def _table() -> dict[str, frozenset[str]]:
    text = files("hwrender.language").joinpath("verbs.txt").read_text(encoding="utf-8")
    table: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("["):
            table[line[1:-1]] = []
        elif not line.startswith("#"):
            table[next(reversed(table))] += line.split()
    return {name: frozenset(found) for name, found in table.items()}


class VerbForm(Struct, frozen=True):
    """What forms of which verb a word can be. `is_usual` says that it mostly is a verb."""

    lemma: str = ""
    is_usual: bool = False
    base: bool = False
    third: bool = False
    past: bool = False
    participle: bool = False
    ing: bool = False


_NO_VERB = VerbForm()


@lru_cache(maxsize=1 << 14)
def verb_form(key: str) -> VerbForm:
    """The forms of a verb that `key` (lower case) can be."""
    table = _table()
    usual, other = table["verb"], table["other"]
    if key in _PASTS or key in _PARTICIPLES:
        lemma = _PASTS.get(key) or _PARTICIPLES[key]
        past, participle = key in _PASTS, key in _PARTICIPLES
        return VerbForm(lemma, True, key in usual or key == lemma, False, past, participle)
    if key in usual or key in other:
        same = any(verb[0] == key and verb[1] == key for verb in VERBS)
        same_participle = any(verb[0] == key and verb[2] == key for verb in VERBS)
        return VerbForm(key, key in usual or key in FELT_AS_VERBS, True, False, same, same_participle)
    bases = base_forms(key) or ((key[:-1],) if key.endswith("ed") else ())
    for base in sorted(bases, key=zipf_frequency, reverse=True):
        if base not in usual and base not in other:
            continue
        if key.endswith("ing"):
            return VerbForm(base, True, ing=True)
        if key.endswith("ed") and key not in NOT_PARTICIPLES:
            return VerbForm(base, key not in table["adjective"], past=True, participle=True)
        if key.endswith("s"):
            is_usual = (base in usual and key not in table["plural"]) or key in table["third"]
            return VerbForm(base, is_usual, third=True)
    if key.endswith("ed") and len(key) > 4 and key not in NOT_PARTICIPLES and "-" not in key:
        return VerbForm(max(key[:-2], key[:-1], key=zipf_frequency), True, past=True, participle=True)
    return _NO_VERB


def is_plural(word: Tagged) -> bool:
    """Whether a noun speaks of several."""
    key = word.key
    return key in PLURALS or (key.endswith("s") and not key.endswith(("ss", "us", "is", "'s")))


@lru_cache(maxsize=1 << 11)
def classify(text: str, sentence: Slice) -> tuple[Tagged, ...]:
    """The words of this sentence of `text`, each with its class."""
    found = [word for word in words(text) if sentence.start <= word.start < sentence.end]
    keys = [table_form(word.text) for word in found]
    starts = [sentence.start, *(word.end for word in found)]
    gaps = [text[start : word.start] for start, word in zip(starts, found, strict=False)]
    tagged: list[Tagged] = []
    for number, word in enumerate(found):
        nearby = _Nearby(tagged, keys, number, gaps, [each.text for each in found[number : number + 2]])
        tagged.append(Tagged(keys[number], word.text, _class_of(nearby), word.slice(), gaps[number]))
    return tuple(tagged)


class _Nearby(Struct, frozen=True):
    """A word with the words before it, which have their class, and those after it, which have none."""

    before: Sequence[Tagged]
    keys: Sequence[str]
    number: int
    gaps: Sequence[str]
    written: Sequence[str]

    @property
    def gap(self) -> str:
        return self.gaps[self.number]

    @property
    def key(self) -> str:
        return self.keys[self.number]

    def next(self, step: int = 1) -> str:
        at = self.number + step
        return self.keys[at] if at < len(self.keys) else ""

    def following_gap(self) -> str:
        """What stands between the word and the next."""
        return self.gaps[self.number + 1] if self.number + 1 < len(self.gaps) else ""

    def opens(self) -> bool:
        """Whether a part of the sentence starts here."""
        return not self.before or any(mark in self.gap for mark in _CLAUSE_MARKS)

    def last(self) -> Tagged | None:
        """The word before, adverbs and "not" passed over, in the same part of the sentence."""
        if any(mark in self.gap for mark in _CLAUSE_MARKS):
            return None
        for word in reversed(self.before):
            if word.word_class not in {_C.ADVERB, _C.NOT}:
                return word
            if any(mark in word.gap for mark in _CLAUSE_MARKS):
                return None
        return None


def _class_of(here: _Nearby) -> WordClass:
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
    return _open_word(here)


_FIXED = {
    **dict.fromkeys(PREPOSITIONS, _C.PREPOSITION),
    **dict.fromkeys(ADVERBS, _C.ADVERB),
    **dict.fromkeys(DETERMINERS, _C.DETERMINER),
    **dict.fromkeys(QUANTITIES, _C.QUANTITY),
    **dict.fromkeys(OBJECTS, _C.OBJECT),
    **dict.fromkeys(PRONOUNS, _C.PRONOUN),
    **dict.fromkeys(WH_WORDS, _C.WH),
    **dict.fromkeys(COORDINATORS, _C.COORDINATOR),
    **dict.fromkeys(HELPERS, _C.HELPER),
    **dict.fromkeys(SUBJECT_HELPERS, _C.SUBJECT_HELPER),
    "not": _C.NOT,
    "never": _C.NOT,
    "to": _C.TO,
    "ought": _C.FINITE,
    "that": _C.THAT,
    "been": _C.PARTICIPLE,
    "be": _C.INFINITIVE,
    "being": _C.ING,
    "having": _C.ING,
    "doing": _C.ING,
    "done": _C.PARTICIPLE,
}


def _small_word(here: _Nearby) -> WordClass | None:
    key = here.key
    found = _FIXED.get(key)
    last = here.last()
    if key in {"may", "might"} and here.written[0][0].isupper() and here.before:
        return _C.NAME
    if found is _C.HELPER:
        return _helper(here, last)
    named = last is not None and last.word_class in {_C.NOUN, _C.NAME, _C.PRONOUN}
    if key == "be" and named and not any(word.key in MODALS for word in here.before[-8:]):
        return _C.FINITE  # "that it be closed"
    is_share = here.next() == "half" or here.next(2) in {"third", "quarter", "fifth", "tenth", "half"}
    if key in PARTICLES and _FIXED.get(here.next()) in _STARTS_OBJECT and not is_share:
        return _C.PREPOSITION
    if key == "since" and last is not None and last.key in HAVE:
        return _C.ADVERB
    if key == "no" and here.next() == "longer":
        return _C.NOT
    if key == "longer" and last is not None and here.before[-1].key == "no":
        return _C.ADVERB
    if key == "like" and last is not None and last.word_class in {_C.PRONOUN, _C.HELPER, _C.NOUN, _C.WH}:
        return None if last.key not in BE else found
    if key == "will" and last is not None and last.word_class in {_C.DETERMINER, _C.PREPOSITION}:
        return _C.NOUN
    return found


def _helper(here: _Nearby, last: Tagged | None) -> WordClass:
    """A form of "be", "have" or "do", or a modal verb: it tells, unless another helper stands before it."""
    key = here.key
    if key in {"have", "do"} and last is not None:
        if last.word_class is _C.TO or last.key in MODALS | DO or last.word_class is _C.SUBJECT_HELPER:
            return _C.INFINITIVE
        if last.word_class is _C.HELPER and not here.opens():
            return _C.INFINITIVE
    if key == "had" and last is not None and last.key in HAVE:
        return _C.PARTICIPLE
    return _C.HELPER


def _is_name(here: _Nearby) -> bool:
    written = here.written[0]
    if not written[0].isupper() or written == "I":
        return False
    if here.before and not here.gap.rstrip().endswith((":", "“", '"')):
        return True
    following = here.written[1] if len(here.written) > 1 else ""
    return following[:1].isupper() and following != "I" and not verb_form(here.key).past


def _open_word(here: _Nearby) -> WordClass:
    """A noun or an adjective, both called NOUN, or a verb."""
    form = verb_form(here.key)
    if form is _NO_VERB:
        return _C.NOUN
    last = here.last()
    kind = last.word_class if last is not None else None
    if form.ing:
        return _C.NOUN if kind is _C.DETERMINER else _C.ING
    if here.key == "aged":
        return _C.PARTICIPLE
    if (last is not None and _is_owner(last)) or (last is not None and last.key == "how"):
        return _C.NOUN
    if not form.past and here.next() == "of" and form.lemma not in TAKES_OF:
        return _C.NOUN
    before_helper = here.next() in HELPERS and here.next() not in {"do", "does"}
    may_tell = {_C.WH, _C.THAT, _C.PRONOUN} if form.base else {_C.WH}
    if (form.base or form.third) and before_helper and kind not in may_tell:
        return _C.INFINITIVE if kind in {_C.TO, _C.HELPER} and form.base else _C.NOUN
    if kind is _C.TO:
        past = _C.FINITE if form.past and not form.participle else _C.NOUN
        return _C.INFINITIVE if form.base else _C.PARTICIPLE if form.participle else past
    if kind in {_C.HELPER, _C.SUBJECT_HELPER} and last is not None:
        return _after_helper(form, last, opens=last is here.before[0] and last.key in DO)
    if kind is _C.PREPOSITION and here.key in INTRODUCED and form.past:
        return _C.FINITE  # "those that we spoke with said"
    if kind in {_C.DETERMINER, _C.PREPOSITION}:
        return _C.PARTICIPLE if form.participle and not form.base else _C.NOUN
    if kind in {_C.INFINITIVE, _C.PARTICIPLE, _C.ING}:
        return _after_part(form, last, has_object=_has_object(here, form))
    if last is None or kind is _C.COORDINATOR:
        return _opening(here, form)
    return _after_subject(here, form, last)


def _after_helper(form: VerbForm, last: Tagged, *, opens: bool) -> WordClass:
    key = last.key.rpartition("'")[2] if last.word_class is _C.SUBJECT_HELPER else last.key
    takes_base = last.key in MODALS | DO or key in {"ll", "d"}
    if takes_base and form.base:
        # "Did staff listen", but "did listen"
        return _C.INFINITIVE if form.is_usual or not opens else _C.NOUN
    if form.participle and not takes_base:
        return _C.PARTICIPLE if not form.base or last.key in BE | HAVE else _C.NOUN
    return _C.NOUN


def _after_part(form: VerbForm, last: Tagged | None, *, has_object: bool) -> WordClass:
    """After a verb that does not tell: "been told", "be closed", "help people stay", "being asked"."""
    if form.past and last is not None and last.word_class is _C.INFINITIVE and last.key != "be" and has_object:
        return _C.LIKELY
    if form.participle and (not form.base or (last is not None and last.key in BE | HAVE | {"been", "being"})):
        return _C.PARTICIPLE
    if form.past:
        return _C.POSSIBLE
    if form.third and form.is_usual and last is not None and last.word_class is _C.ING:
        return _C.LIKELY
    return _C.INFINITIVE if form.base and last is not None and last.key in {"help", "let"} else _C.NOUN


def _opening(here: _Nearby, form: VerbForm) -> WordClass:
    """At the start of a part, or after "and": a command, or the second thing somebody does."""
    if form.past and not form.participle:
        return _C.FINITE
    if form.past and not form.base:
        return _C.FINITE if _has_object(here, form) else _C.LIKELY
    if form.participle and not form.base:
        return _C.PARTICIPLE
    if form.third:
        is_second = bool(here.before) and here.before[-1].word_class not in {_C.PREPOSITION, _C.WH, _C.THAT}
        return _C.LIKELY if is_second and (form.is_usual or _has_object(here)) else _C.NOUN
    return _C.LIKELY if form.is_usual else _C.POSSIBLE


def _has_object(here: _Nearby, form: VerbForm = _NO_VERB) -> bool:
    """Whether what follows is the object of a verb; after `form` that may be a noun alone ("lacked privacy")."""
    following = here.next()
    if form.past and following and following not in _FIXED and form.lemma not in HAS_TWO_OBJECTS:
        is_noun = not following.endswith(("ly", "ing")) and not verb_form(following).past
        if here.following_gap().isspace() and is_noun:
            return True
    return bool(following) and (
        _FIXED.get(following) in _STARTS_OBJECT
        or following in {"that", "how", "what", "whether", "why", "who", "where"}
        or is_number(following)
    )


def _after_subject(here: _Nearby, form: VerbForm, last: Tagged) -> WordClass:
    """After a word that can be a subject, or the end of one."""
    if last.word_class not in _SUBJECTS and last.word_class not in {_C.FINITE, _C.LIKELY, _C.POSSIBLE}:
        return _C.PARTICIPLE if form.participle and not form.base else _C.NOUN
    if last.word_class in {_C.FINITE, _C.LIKELY}:
        if form.participle and not form.base:
            return _C.PARTICIPLE if last.key in {"get", "gets", "got", "feel", "felt"} else _C.POSSIBLE
        if form.past and not form.base:
            return _C.FINITE
        return _C.NOUN
    is_pronoun = last.word_class in {_C.PRONOUN, _C.WH, _C.THAT}
    if form.base or form.third:
        return _present(here, form, last, is_pronoun=is_pronoun)
    if form.past and not form.participle:
        return _C.FINITE
    if form.past:
        noun_follows = here.next() not in _FIXED and here.following_gap().isspace()
        counted = last.word_class in {_C.NUMBER, _C.QUANTITY} and here.key.endswith("ed")
        if counted and noun_follows and here.key not in INTRODUCED and not here.next().endswith("ly"):
            return _C.PARTICIPLE  # "four authorised representatives"
        if last.key in {"those", "these"} and not _has_object(here):
            return _C.PARTICIPLE  # "those surveyed"
        sure = is_pronoun or (last.key in PLURALS and here.next() == "that") or _has_object(here, form)
        return _C.FINITE if sure or here.key in INTRODUCED else _C.LIKELY
    return _C.PARTICIPLE


def _present(here: _Nearby, form: VerbForm, last: Tagged, *, is_pronoun: bool) -> WordClass:
    """A word that may be a verb in the present or a noun: told by whether the subject agrees with it."""
    key = last.key
    if last.word_class is _C.OBJECT:
        return _C.INFINITIVE if form.base else _C.NOUN
    singular = key in _SINGULAR_SUBJECTS or (not is_pronoun and not is_plural(last))
    either = key in {"who", "that", "which", "all"} or last.word_class in {_C.NAME, _C.NUMBER}
    agrees = either or (form.third if singular else form.base)
    if form.past and form.base and (is_pronoun or is_plural(last)):
        return _C.FINITE if form.is_usual else _C.LIKELY
    if agrees and form.lemma in CHAINS and here.next() == "to":
        return _C.FINITE
    if not agrees:
        after_phrase = any(word.word_class in {_C.PREPOSITION, _C.TO} for word in here.before[-5:])
        likely = _C.LIKELY if after_phrase and form.third else _C.POSSIBLE
        return likely if form.is_usual and last.word_class in _NOUN_LIKE else _C.NOUN
    if is_pronoun:
        if key in {"this", "that", "which", "what"} and not (form.is_usual or _has_object(here)):
            return _C.POSSIBLE
        return _C.FINITE
    if form.third and not is_pronoun and not here.following_gap().isspace():
        return _C.POSSIBLE  # "for patients with additional needs"
    if form.is_usual and key not in DEGREES:
        sure = form.base or _has_object(here) or form.lemma in TAKES_CONTENT
        return _C.FINITE if sure and last.word_class not in {_C.QUANTITY, _C.NUMBER} else _C.LIKELY
    return _C.LIKELY if _has_object(here) and not either else _C.POSSIBLE


def _is_owner(word: Tagged) -> bool:
    """Whether a word ends in "'s" or "s'" and owns what follows."""
    return word.written.endswith(("'s", "’s", "s’", "s'")) and word.word_class in {_C.NOUN, _C.NAME, _C.PRONOUN}


def lemma_of(word: Tagged) -> str:
    """The verb that a word is a form of, or the word itself."""
    return verb_form(word.key).lemma or BASE_OF.get(word.key, word.key)
