"""Looking for the phrases of a table in a text, in all their forms, and putting others in their place.

A table is a TOML file with phrases and the wordings to use, best first, under `safe` and `advice` (see
`Rewording`). `verbs` and their wordings take the same ending ("utilised", "used"), `nouns` their plural; in a
phrase of several words the verb is the first word and the noun the last. `endings` are verbs of which only
the forms in -ed and -ing are looked for. `phrases` stand as they are, and so do `plurals`, which are nouns.
What is listed in `keep` is left alone, and
what is `by_hand` is never put in place without reading the sentence.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from hwrender.language.function_words import AFTER_NOUNS, FUNCTION_WORDS, PREPOSITIONS
from hwrender.language.inflections import BASE_OF, VERBS
from hwrender.language.lemmas import conjugate, plural
from hwrender.language.people_nouns import PEOPLE, PERSONS
from hwrender.language.slices import Slice
from hwrender.language.tokens import Word, table_form, table_forms, words
from hwrender.language.verbs import verb_form
from hwrender.language.word_sets import word_set
from hwrender.plain.fitting import PhraseSort, counted_of, fits, like, with_article
from hwrender.plain.rewordings import Rewording

Key = tuple[str, ...]

_PAST, _PARTICIPLE = 2, 3
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


class PhraseTable:
    """Phrases to be looked for; `phrases` holds every form."""

    def __init__(self, phrases: Iterable[PhraseForm]) -> None:
        self._by_key: dict[Key, PhraseForm] = {}
        for phrase in (form for each in phrases for form in _with_blanks(each)):
            self._by_key.setdefault(phrase.key, phrase)
        self.phrases = tuple(self._by_key.values())
        self._lengths: dict[str, list[int]] = {}
        for length, first in sorted({(len(key), key[0]) for key in self._by_key}, reverse=True):
            self._lengths.setdefault(first, []).append(length)

    def find(self, text: str) -> tuple[Rewording, ...]:
        """The phrases of the table in `text`, in order and apart; the longest wins."""
        found = words(text)
        keys = table_forms(text)
        rewordings: list[Rewording] = []
        following = 0
        for at, key in enumerate(keys):
            phrase = self._at(text, found, keys, at) if key in self._lengths and at >= following else None
            if phrase is not None:
                following = at + len(phrase.key)
                if not phrase.keep:
                    rewordings.append(_reword(text, found, keys, at, following - 1, phrase))
        return tuple(rewordings)

    def _at(self, text: str, found: tuple[Word, ...], keys: Key, at: int) -> PhraseForm | None:
        for length in self._lengths[keys[at]]:
            end = at + length
            phrase = self._by_key.get(keys[at:end])
            if phrase is not None and len(phrase.key) == length and _unbroken(text, found[at:end]):
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
    return tuple(table_form(word.text) for word in words(phrase))


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


def read_table(toml: str) -> Iterator[PhraseForm]:
    """The phrases of a table in all their forms."""
    tables = tomllib.loads(toml)
    by_hand = frozenset(tables.get("by_hand", ()))
    for kept in tables.get("keep", ()):
        yield PhraseForm(phrase_key(kept), (), keep=True)
    for group in ("safe", "advice"):
        for kind, entries in tables.get(group, {}).items():
            for phrase, choices in entries.items():
                listed = (choices,) if isinstance(choices, str) else tuple(choices)
                for form in _forms(kind, phrase, tuple(each for each in listed if each), group == "safe"):
                    yield replace(form, by_hand=phrase in by_hand)


def _forms(kind: str, phrase: str, choices: tuple[str, ...], safe: bool) -> Iterator[PhraseForm]:
    match kind:
        case "verbs" | "endings":
            yield from _verb_forms(phrase, choices, safe, start=0 if kind == "verbs" else 2)
        case "nouns":
            endings = (_declined(choice) for choice in choices)
            for form, *wordings in zip(_declined(phrase), *endings, strict=True):
                yield PhraseForm(phrase_key(form), tuple(wordings), safe, sort=PhraseSort.NOUN)
        case "phrases" | "plurals":
            sort = PhraseSort.NOUN if kind == "plurals" else PhraseSort.OTHER
            yield PhraseForm(phrase_key(phrase), choices, safe, sort=sort)
        case _:
            raise ValueError(f"a table of phrases has no “{kind}”")


def _verb_forms(phrase: str, choices: tuple[str, ...], safe: bool, start: int) -> Iterator[PhraseForm]:
    written = _conjugated(phrase)
    wordings = tuple(_conjugated(choice) for choice in choices)
    for place in range(start, len(written)):
        found = tuple(each[place] for each in wordings)
        participles = tuple(each[_PARTICIPLE] for each in wordings) if place == _PAST else ()
        helped = participles if participles != found else ()
        yield PhraseForm(phrase_key(written[place]), found, safe, helped, sort=PhraseSort.VERB)


def _conjugated(phrase: str) -> tuple[str, ...]:
    verb, blank, rest = phrase.partition(" ")
    if verb == "not":
        base, _, _, participle, present = _conjugated(rest)
        return f"not {base}", f"does not {base}", f"did not {base}", f"not {participle}", f"not {present}"
    return tuple(form + blank + rest for form in conjugate(verb).all())


def _declined(phrase: str) -> tuple[str, str]:
    """A noun phrase and its plural; what describes the noun after it stays ("things that nobody uses")."""
    tail = _AFTER_THE_NOUN.search(phrase)
    head, rest = (phrase[: tail.start()], phrase[tail.start() :]) if tail else (phrase, "")
    before, blank, noun = head.rpartition(" ")
    return phrase, before + blank + plural(noun) + rest


_AFTER_THE_NOUN = re.compile(
    r" (?:that|who|which|nobody|people|with|without|of|in|to|from|both|about|at|for)\b"
)
