"""One thing written in two ways: names with other capitals, words with and without a hyphen, and synonyms.

Inclusion Europe asks for one word for one thing all through a text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from hwrender.language.function_words import DETERMINERS
from hwrender.language.lemmas import plural
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import Word, table_form, table_forms, words

SYNONYMS: tuple[tuple[str, ...], ...] = (
    ("patient", "service user", "client", "customer"),
    ("carer", "caregiver", "care giver"),
    ("care worker", "care assistant"),
    ("interpreter", "translator"),
    ("survey", "questionnaire"),
    ("medicine", "medication"),
    ("learning disability", "learning difficulty", "intellectual disability"),
)
"""Words that are often used for the same thing in one report."""


class Variant(Struct, frozen=True):
    """A place in the text number `text` where something is written as `other` is elsewhere."""

    text: int
    place: Slice
    other: str


class _Use(Struct, frozen=True):
    """`form` is how it is `written`, without the capital that only opens a sentence."""

    text: int
    place: Slice
    form: str
    written: str


def find_spelling_variants(texts: Sequence[str]) -> tuple[Variant, ...]:
    """Each use of the rarer spelling of a name or a word; of two as common, the one that comes later."""
    uses: dict[str, list[_Use]] = defaultdict(list)
    telling = {_letters(word.text) for text in texts for word in words(text) if _is_telling(word.text)}
    for number, text in enumerate(texts):
        starts = {sentence.start for sentence in split_sentences(text)}
        found = words(text)
        for word in found if telling else ():
            if _letters(word.text) in telling:
                _note_word(uses, number, word, starts)
        for one, two in pairwise(found):
            if text[one.end : two.start] == " " and one.start not in starts:
                _note_pair(uses, number, one, two)
    return _in_order(variant for each in uses.values() for variant in _rarer(each))


def _letters(word: str) -> str:
    """The letters of a word, which its spellings share."""
    return word.removesuffix("’s").removesuffix("'s").casefold().replace("-", "")


def _is_telling(word: str) -> bool:
    """Whether a word has a hyphen or a capital inside, so that it may be written in another way elsewhere."""
    return "-" in word or not (word.islower() or word.istitle() or word.isupper())


def _note_word(uses: dict[str, list[_Use]], number: int, word: Word, starts: set[int]) -> None:
    """A word with a hyphen or a capital inside, or the same word without."""
    form = word.text.removesuffix("’s").removesuffix("'s")
    if form.isupper() or len(form) < 5 or not form.replace("-", "").isalpha():
        return
    has_inner_capital = form[1:] != form[1:].lower()
    written = form.lower() if word.start in starts and not has_inner_capital else form
    place = Slice(word.start, word.start + len(form))
    shape = form if has_inner_capital else form.lower()
    uses[_letters(form)].append(_Use(number, place, shape, written))


def _note_pair(uses: dict[str, list[_Use]], number: int, one: Word, two: Word) -> None:
    """Two words of which one has a capital: a name, or part of one."""
    forms = one.text, two.text.removesuffix("’s").removesuffix("'s")
    is_name = any(form[0].isupper() and form[1:].islower() for form in forms)
    if is_name and all(form.isalpha() for form in forms) and table_form(one.text) not in DETERMINERS:
        place = Slice(one.start, two.start + len(forms[1]))
        name = " ".join(forms)
        uses[name.casefold()].append(_Use(number, place, name, name))


def _rarer(uses: list[_Use]) -> list[Variant]:
    counts: dict[str, int] = {}
    for use in uses:
        counts[use.form] = counts.get(use.form, 0) + 1
    if len(counts) < 2:
        return []
    usual = max(counts, key=lambda form: (counts[form], -list(counts).index(form)))
    # a name has its capital wherever it does not open a sentence
    written = min(use.written for use in uses if use.form == usual)
    return [Variant(use.text, use.place, written) for use in uses if _differs(use.form, usual)]


def _differs(form: str, usual: str) -> bool:
    """Whether the two are not the same name, once written all small ("open doors" are not Open Doors)."""
    return form != usual and (form != form.lower() or "-" in form or "-" in usual)


def find_synonyms(texts: Sequence[str]) -> tuple[Variant, ...]:
    """The first use of each word that is used beside another for the same thing."""
    by_key = {
        tuple(form.split()): (group, name)
        for group in SYNONYMS
        for name in group
        for form in (name, plural(name.split()[-1]) if " " not in name else _plural(name))
    }
    first: dict[tuple[str, ...], dict[str, _Use]] = {}
    for number, text in enumerate(texts):
        found = words(text)
        keys = table_forms(text)
        at = 0
        while at < len(found):
            sizes = (2, 1) if at + 1 < len(found) else (1,)
            length = next((size for size in sizes if keys[at : at + size] in by_key), 0)
            if length:
                group, name = by_key[keys[at : at + length]]
                place = Slice(found[at].start, found[at + length - 1].end)
                first.setdefault(group, {}).setdefault(name, _Use(number, place, name, name))
            at += length or 1
    return _in_order(
        Variant(use.text, use.place, next(iter(used)))
        for used in first.values()
        for use in list(used.values())[1:]
    )


def _plural(name: str) -> str:
    before, _, noun = name.rpartition(" ")
    return f"{before} {plural(noun)}"


def _in_order(variants: Iterable[Variant]) -> tuple[Variant, ...]:
    return tuple(sorted(variants, key=lambda each: (each.text, each.place)))
