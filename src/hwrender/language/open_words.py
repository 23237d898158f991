"""Nouns and verbs: what a word does that is in no table of small words.

Nouns and adjectives are both called NOUN. Verbs that may tell are sorted by how sure that is, since each
clause has one such verb.
"""

from __future__ import annotations

from hwrender.language.clause_tables import (
    CHAINS,
    DEGREES,
    HELPERS,
    INTRODUCED,
    PLURALS,
    TAKES_CONTENT,
    TAKES_OF,
)
from hwrender.language.function_words import BE, DO, HAVE, MODALS
from hwrender.language.verbs import NO_VERB, VerbForm, verb_form
from hwrender.language.word_context import FIXED, Tagged, WordClass, WordContext, is_owner, is_plural
from hwrender.language.word_sets import word_set

_C = WordClass
_SINGULAR_SUBJECTS = word_set("""
he she it this that who which one nothing what everyone everybody someone somebody anyone anybody nobody
something anything everything another each none neither either
""")
_SUBJECTS = frozenset([_C.PRONOUN, _C.NOUN, _C.NAME, _C.QUANTITY, _C.WH, _C.THAT, _C.NUMBER, _C.OBJECT])
_HOW_OFTEN = word_set("still always often never usually rarely seldom sometimes also now currently generally")
_NOUN_LIKE = frozenset([_C.NOUN, _C.NAME, _C.POSSIBLE])


def class_of_open_word(here: WordContext) -> WordClass:
    """A noun or an adjective, both called NOUN, or a verb."""
    form = verb_form(here.key)
    if form is NO_VERB:
        return _C.NOUN
    last = here.last()
    kind = last.word_class if last is not None else None
    if form.ing:
        return _C.NOUN if kind is _C.DETERMINER else _C.ING
    if here.key == "aged":
        return _C.PARTICIPLE
    if _is_surely_noun(here, form, last):
        return _C.INFINITIVE if kind in {_C.TO, _C.HELPER} and form.base and here.next() != "of" else _C.NOUN
    if kind is _C.TO:
        past = _C.FINITE if form.past and not form.participle else _C.NOUN
        return _C.INFINITIVE if form.base else _C.PARTICIPLE if form.participle else past
    return _by_neighbour(here, form, last)


def _is_surely_noun(here: WordContext, form: VerbForm, last: Tagged | None) -> bool:
    """Whether no verb can stand here: after "the carer's" or "how", before "of", before a helper."""
    if last is not None and (is_owner(last) or last.key == "how"):
        return True
    if not form.past and here.next() == "of" and form.lemma not in TAKES_OF:
        return True
    before_helper = here.next() in HELPERS and here.next() not in {"do", "does"}
    may_tell = {_C.WH, _C.THAT, _C.PRONOUN} if form.base else {_C.WH}
    kind = last.word_class if last is not None else None
    return (form.base or form.third) and before_helper and kind not in may_tell


def _by_neighbour(here: WordContext, form: VerbForm, last: Tagged | None) -> WordClass:
    """What a form of a verb does after the word `last`."""
    kind = last.word_class if last is not None else None
    if kind in {_C.HELPER, _C.SUBJECT_HELPER} and last is not None:
        return _after_helper(form, last, opens=last is here.before[0] and last.key in DO)
    if kind is _C.PREPOSITION and here.key in INTRODUCED and form.past:
        return _C.FINITE  # "those that we spoke with said"
    if kind in {_C.DETERMINER, _C.PREPOSITION}:
        return _C.PARTICIPLE if form.participle and not form.base else _C.NOUN
    if kind in {_C.INFINITIVE, _C.PARTICIPLE, _C.ING}:
        return _after_part(form, last, has_object=here.has_object(form))
    if last is None or kind is _C.COORDINATOR:
        return _opening(here, form)
    return _after_subject(here, form, last)


def _after_helper(form: VerbForm, last: Tagged, *, opens: bool) -> WordClass:
    takes_base = last.key in MODALS | DO or last.helper in {"ll", "d"}
    if takes_base and form.base:
        # "Did staff listen", but "did listen"
        return _C.INFINITIVE if form.is_usual or not opens else _C.NOUN
    if form.participle and not takes_base:
        return _C.PARTICIPLE if not form.base or last.key in BE | HAVE else _C.NOUN
    return _C.NOUN


def _after_part(form: VerbForm, last: Tagged | None, *, has_object: bool) -> WordClass:
    """After a verb that does not tell: "been told", "be closed", "help people stay", "being asked"."""
    if (
        form.past
        and last is not None
        and last.word_class is _C.INFINITIVE
        and last.key != "be"
        and has_object
    ):
        return _C.LIKELY
    if form.participle and (
        not form.base or (last is not None and last.key in BE | HAVE | {"been", "being"})
    ):
        return _C.PARTICIPLE
    if form.past:
        return _C.POSSIBLE
    if form.third and form.is_usual and last is not None and last.word_class is _C.ING:
        return _C.LIKELY
    return _C.INFINITIVE if form.base and last is not None and last.key in {"help", "let"} else _C.NOUN


def _opening(here: WordContext, form: VerbForm) -> WordClass:
    """At the start of a part, or after "and": a command, or the second thing somebody does."""
    if form.past and not form.participle:
        return _C.FINITE
    if form.past and not form.base:
        return _C.FINITE if here.has_object(form) else _C.LIKELY
    if form.participle and not form.base:
        return _C.PARTICIPLE
    if form.third:
        is_second = bool(here.before) and here.before[-1].word_class not in {_C.PREPOSITION, _C.WH, _C.THAT}
        return _C.LIKELY if is_second and (form.is_usual or here.has_object()) else _C.NOUN
    return _C.LIKELY if form.is_usual else _C.POSSIBLE


def _after_subject(here: WordContext, form: VerbForm, last: Tagged) -> WordClass:
    """After a word that can be a subject, or the end of one."""
    if last.word_class not in _SUBJECTS and last.word_class not in {_C.FINITE, _C.LIKELY, _C.POSSIBLE}:
        return _C.PARTICIPLE if form.participle and not form.base else _C.NOUN
    if last.word_class in {_C.FINITE, _C.LIKELY}:
        if form.participle and not form.base:
            if last.key in {"get", "gets", "got", "feel", "felt"}:
                return _C.PARTICIPLE
            told = last.word_class is _C.LIKELY and here.key in INTRODUCED
            return _C.FINITE if told else _C.POSSIBLE  # "patients surveyed said"
        if form.past and not form.base:
            return _C.FINITE
        return _C.NOUN
    is_pronoun = last.word_class in {_C.PRONOUN, _C.WH, _C.THAT}
    if form.base or form.third:
        return _present(here, form, last, is_pronoun=is_pronoun)
    if form.past and not form.participle:
        return _C.FINITE
    if form.past:
        noun_follows = here.next() not in FIXED and here.following_gap().isspace()
        counted = last.word_class in {_C.NUMBER, _C.QUANTITY} and here.key.endswith("ed")
        if counted and noun_follows and here.key not in INTRODUCED and not here.next().endswith("ly"):
            return _C.PARTICIPLE  # "four authorised representatives"
        if last.key in {"those", "these"} and not here.has_object():
            return _C.PARTICIPLE  # "those surveyed"
        sure = is_pronoun or (last.key in PLURALS and here.next() == "that") or here.has_object(form)
        return _C.FINITE if sure or here.key in INTRODUCED else _C.LIKELY
    return _C.PARTICIPLE


def _present(here: WordContext, form: VerbForm, last: Tagged, *, is_pronoun: bool) -> WordClass:
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
        if after_phrase and form.base and here.before[-1].key in _HOW_OFTEN:
            return _C.LIKELY  # "patients in the county still travel"
        return likely if form.is_usual and last.word_class in _NOUN_LIKE else _C.NOUN
    if is_pronoun:
        if key in {"this", "that", "which", "what"} and not (form.is_usual or here.has_object()):
            return _C.POSSIBLE
        return _C.FINITE
    if form.third and not is_pronoun and not here.following_gap().isspace():
        return _C.POSSIBLE  # "for patients with additional needs"
    if form.is_usual and key not in DEGREES:
        sure = form.base or here.has_object() or form.lemma in TAKES_CONTENT
        return _C.FINITE if sure and last.word_class not in {_C.QUANTITY, _C.NUMBER} else _C.LIKELY
    return _C.LIKELY if here.has_object() and not either else _C.POSSIBLE
