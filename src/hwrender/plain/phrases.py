"""Looking for the phrases of a table in a text, in all their forms, and putting others in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from hwrender.language.function_words import AFTER_NOUNS, FUNCTION_WORDS, PREPOSITIONS
from hwrender.language.inflections import BASE_OF, VERBS
from hwrender.language.people_nouns import PEOPLE, PERSONS
from hwrender.language.slices import Slice
from hwrender.language.tokens import Word, plain_words, table_form, table_forms, words
from hwrender.language.verbs import verb_form
from hwrender.language.word_sets import word_set
from hwrender.plain.fitting import PhraseSort, counted_of, fits, like, with_article
from hwrender.plain.rewordings import Rewording

Key = tuple[str, ...]

_PAST_TENSES = frozenset(verb[1] for verb in VERBS if verb[1] not in {verb[0], "left", "lost", "broke"})


class PhraseForm(Struct, frozen=True):
    """One form of a phrase and what to say instead; `safe` as in `Rewording`.

    `participles` are the choices after "be" and "have", where they differ: "undertook", but "was undertaken".
    A phrase to `keep` is passed over. A `nominal` one counts only where it names people: "the deaf are", not
    "the deaf woman". `reason` as in `Rewording`. What fits around the phrase goes by its `sort`;
    one to be done `by_hand` never fits unread.
    """

    key: Key
    choices: tuple[str, ...]
    safe: bool = False
    participles: tuple[str, ...] = ()
    keep: bool = False
    nominal: bool = False
    reason: str = ""
    sort: PhraseSort = PhraseSort.OTHER
    by_hand: bool = False


class PhraseRow(Struct, frozen=True):
    """A phrase as its table has it. `forms` works out all its forms; each begins with one of `firsts`."""

    firsts: tuple[str, ...]
    forms: Callable[[], Iterable[PhraseForm]]


class PhraseTable:
    """Phrases to be looked for. The forms of a phrase are worked out when its first word is met: a report
    meets few of them."""

    def __init__(self, rows: Iterable[PhraseRow]) -> None:
        self._rows: dict[str, list[PhraseRow]] = {}
        self._found: dict[str, dict[Key, PhraseForm]] = {}
        for row in rows:
            for first in row.firsts:
                self._rows.setdefault(first, []).append(row)

    @property
    def phrases(self) -> tuple[PhraseForm, ...]:
        """Every form of every phrase."""
        return tuple(form for first in self._rows for form in self._forms(first).values())

    def _forms(self, first: str) -> dict[Key, PhraseForm]:
        """The forms that begin with this word, the longest first; of two written alike, the first."""
        if first not in self._found:
            found: dict[Key, PhraseForm] = {}
            for row in self._rows[first]:
                for form in row.forms():
                    for each in _with_blanks(form):
                        if each.key[0] == first:
                            found.setdefault(each.key, each)
            self._found[first] = dict(sorted(found.items(), key=lambda item: -len(item[0])))
        return self._found[first]

    def find(self, text: str) -> tuple[Rewording, ...]:
        """The phrases of the table in `text`, in order and apart; the longest wins."""
        found = words(text)
        keys = table_forms(text)
        rewordings: list[Rewording] = []
        following = 0
        for at, key in enumerate(keys):
            phrase = self._at(text, found, keys, at) if key in self._rows and at >= following else None
            if phrase is not None:
                following = at + len(phrase.key)
                if not phrase.keep:
                    rewordings.append(_reword(text, found, keys, at, following - 1, phrase))
        return tuple(rewordings)

    def _at(self, text: str, found: tuple[Word, ...], keys: Key, at: int) -> PhraseForm | None:
        for key, phrase in self._forms(keys[at]).items():
            end = at + len(key)
            if keys[at:end] == key and _unbroken(text, found[at:end]):
                if phrase.nominal and not _names_people(text, found, keys, end):
                    continue
                return phrase
        return None


def _with_blanks(phrase: PhraseForm) -> tuple[PhraseForm, ...]:
    """The phrase, and as it is written with blanks for hyphens ("wheelchair bound")."""
    parts = tuple(part for word in phrase.key for part in word.split("-"))
    return (phrase,) if parts == phrase.key else (phrase, replace(phrase, key=parts))


def _unbroken(text: str, run: tuple[Word, ...]) -> bool:
    """Whether only blanks (or a slash, as in "and/or") stand between these words."""
    betweens = (text[one.end : two.start] for one, two in pairwise(run))
    return all(not between.strip(" \t\n\u00a0/-") for between in betweens)


def _names_people(text: str, found: tuple[Word, ...], keys: Key, after: int) -> bool:
    """Whether the words up to `after` are a noun: nothing that they could describe follows, also not together
    with another word ("the old and draughty hall", "the old and the new")."""
    if after >= len(found):
        return True
    gap = text[found[after - 1].end : found[after].start].strip()
    if gap == ",":
        return not _describes_a_thing(text, found, keys, after)
    if gap:
        return True
    if keys[after] in {"and", "or"}:
        return not _describes_a_thing(text, found, keys, after + 1)
    if keys[after] in PREPOSITIONS and keys[after + 1 : after + 2] == ("the",):
        return keys[after + 2 : after + 3] not in _THINGS
    return keys[after] in AFTER_NOUNS or keys[after] in _PAST_TENSES


def _describes_a_thing(text: str, found: tuple[Word, ...], keys: Key, at: int) -> bool:
    """Whether the word at this place, which is joined to one that may name people, describes something: a
    noun follows that is not for people, or it is one like "new"."""
    while at < len(keys) and (keys[at] == "the" or keys[at].endswith("ly")):
        at += 1
    if keys[at : at + 1] in _THINGS:
        return True
    if at + 1 >= len(keys) or keys[at] in FUNCTION_WORDS or text[found[at].end : found[at + 1].start].strip():
        return False
    noun, form = keys[at + 1], verb_form(keys[at + 1])
    is_verb = (form.is_usual and not form.ing) or noun in AFTER_NOUNS | FUNCTION_WORDS | _PAST_TENSES
    return not (is_verb or noun in PEOPLE | PERSONS or keys[at] in PEOPLE)


_THINGS = frozenset((word,) for word in word_set("new newer newest modern current latest good bad best"))
"""Words that never name people as "the old" does."""


def phrase_key(phrase: str) -> Key:
    """The words of a phrase as tables hold them."""
    plain = plain_words(phrase)
    return tuple(table_form(word.text) for word in words(phrase)) if plain is None else plain


def _reword(
    text: str, found: tuple[Word, ...], keys: Key, first: int, last: int, phrase: PhraseForm
) -> Rewording:
    """The rewording on the words `first` to `last`; an article before them is taken in if it must change."""
    start, end = found[first].start, found[last].end
    written = text[start:end]
    helped = bool(phrase.participles) and _follows_helper(keys, first)
    choices = tuple(like(written, choice) for choice in (phrase.participles if helped else phrase.choices))
    if keys[last] == "of":
        choices = tuple(counted_of(choice, keys[last + 1 : last + 2]) for choice in choices)
    is_fitting = not phrase.by_hand and (
        not choices or fits(text, Slice(start, end), choices[0], phrase.sort)
    )
    article = found[first - 1] if first else None
    if article and choices and article.text.casefold() in {"a", "an"} and text[article.end : start].isspace():
        articled = tuple(with_article(article.text, choice) for choice in choices)
        if articled[0] != f"{article.text} {choices[0]}":
            start, choices = article.start, articled
    return Rewording(Slice(start, end), choices, phrase.safe, phrase.reason, is_fitting)


def _follows_helper(keys: Key, at: int) -> bool:
    """Whether a form of "be" or "have" stands before this word, adverbs and "not" between them aside."""
    before = at - 1
    while before >= 0 and (keys[before].endswith("ly") or keys[before] in {"not", "also", "never", "been"}):
        before -= 1
    return before >= 0 and BASE_OF.get(keys[before], keys[before]) in {"be", "have"}
