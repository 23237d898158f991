"""Rules on words that need to be known: S5 hard words, S6 explained too late, S7 initials, S8 two names, S33
several meanings.

The easy edition explains every word of the glossary in the row that first uses it, and not in headings,
tables or descriptions. The full edition lists them at the end alone: there a rare word of the built-in
glossary is hard all the same (S5), and one of the report's own is for S6.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from hwrender.diagnostics import Severity
from hwrender.edition.kind import EditionKind
from hwrender.language.initials import find_initials, names_of_initials, spelt_out
from hwrender.language.lemmas import lemmas
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form
from hwrender.plain.definitions import ALSO, Definition
from hwrender.plain.glossary import Found, UnclearTerm
from hwrender.plain.hard_words import RareWord, ease_of, find_rare_words
from hwrender.plain.phrase_lists import find_foreign_words, find_wordy_phrases
from hwrender.plain.variants import find_spelling_variants, find_synonyms
from hwrender.prose import Prose, ProseKind
from hwrender.wording.edition_text import EditionText
from hwrender.wording.nearby import NearbySentences
from hwrender.wording.rule import RuleFindings

_IN_ROWS = frozenset([ProseKind.PARAGRAPH, ProseKind.ITEM, ProseKind.QUOTATION])
_BEFORE_ROWS = frozenset([ProseKind.HEADING, ProseKind.CELL, ProseKind.CAPTION, ProseKind.TABLE_CAPTION])


class UnexplainedWord(Struct, frozen=True):
    """The first use of a hard word that nothing explains there. `found` is its meaning, where it stands at
    the end alone; `explained_later` says that a later sentence gives it."""

    text: Prose
    word: RareWord
    found: Found | None
    explained_later: bool


class _RareUse(Struct, frozen=True):
    """A use of a rare word. `is_last`: there is no other after it in its sentence."""

    text: Prose
    word: RareWord
    found: Found | None
    is_last: bool

    def family(self) -> tuple[str, ...]:
        return self.word.word, *lemmas(self.word.word)


def hard_words(edition: EditionText) -> Iterator[UnexplainedWord]:
    """The first use of each family of words that is rare and not explained."""
    uses = tuple(_rare_words(edition))
    by_word: dict[str, list[_RareUse]] = {}
    for use in uses:
        for word in use.family():
            by_word.setdefault(word, []).append(use)
    nearby = NearbySentences(edition)
    met: set[str] = set()
    for use in uses:
        family = use.family()
        if met.isdisjoint(family):
            met.update(family)
            if not nearby.explain(use.text, use.word.place, is_last=use.is_last):
                others = (other for word in family for other in by_word[word] if other is not use)
                later = any(nearby.explain_in_itself(other.text, other.word.place) for other in others)
                yield UnexplainedWord(use.text, use.word, use.found, later)


def _rare_words(edition: EditionText) -> Iterator[_RareUse]:
    """Each use of a rare word whose meaning readers of this edition do not get from the glossary."""
    for text in edition.texts:
        rare = find_rare_words(text.text, edition.names, edition.style.wording.hard_word_note_zipf)
        defined = edition.glossary.find(text.text, known=True) if rare else ()
        unclear = [each.place for each in _unclear_terms(text, edition)] if rare else []
        for word, following in zip(rare, (*rare[1:], None), strict=False):
            found = next((each for each in defined if each.place.overlaps(word.place)), None)
            explained = word.place.overlaps_any(unclear) or (
                found is not None and _is_explained(found, edition)
            )
            if not explained:
                is_last = following is None or _ends_between(text.text, word.place, following.place)
                yield _RareUse(text, word, found, is_last)


def _ends_between(text: str, one: Slice, two: Slice) -> bool:
    """Whether a sentence ends between two places."""
    return any(one.end <= sentence.end <= two.start for sentence in split_sentences(text))


def _unclear_terms(text: Prose, edition: EditionText) -> tuple[UnclearTerm, ...]:
    """The terms of a text that would be explained there if they meant one thing only."""
    return edition.glossary.find_unclear(text.text) if text.kind in _IN_ROWS else ()


def _is_explained(found: Found, edition: EditionText) -> bool:
    """Whether readers of this edition know the word, or learn what it means from the report's makers."""
    if edition.kind is EditionKind.EASY or found.definition.level == "known":
        return True
    return found.definition.term in edition.own_terms()


def check_hard_words(edition: EditionText, findings: RuleFindings) -> None:
    """S5: each hard word, with the plainer one where there is one."""
    for each in hard_words(edition):
        hint = "Use a word that more people know. Or say what it means, here or under glossary: at the top."
        if each.found is not None:
            hint = f"Its meaning is only at the end. {each.found.definition.explanation()}"
        text, place = each.text, each.word.place
        if each.explained_later:
            hint = "A later sentence says what it means. Say it here."
        warned = each.word.zipf < edition.style.wording.hard_word_warning_zipf and not each.explained_later
        severity = Severity.WARNING if warned else Severity.NOTE
        message = f"“{place.of(text.text)}” is a hard word."
        findings.at_words(text, place, message, hint, _plainer(text.text).get(place), severity)


@lru_cache(maxsize=1)
def _plainer(text: str) -> dict[Slice, str | None]:
    """The plain wordings for places in a text; the text is the same for several words in a row."""
    found = (*find_foreign_words(text), *find_wordy_phrases(text))
    return {each.place: each.best for each in found}


def check_one_meaning(edition: EditionText, findings: RuleFindings) -> None:
    """S33: the first use of each term of several meanings where its neighbours do not say which it has."""
    met: set[str] = set()
    nearby = NearbySentences(edition)
    for text in edition.texts:
        for unclear in _unclear_terms(text, edition):
            term, words = unclear.possible[0].term, unclear.place.of(text.text)
            if term in met:
                continue
            met.add(term)
            if nearby.explain(text, unclear.place):
                continue
            rare = ease_of(plain_form(words)) < edition.style.wording.hard_word_warning_zipf
            findings.at_words(
                text,
                unclear.place,
                f"“{words}” can mean more than one thing. We do not explain it here.",
                f"Say more, or explain it under glossary: at the top. {_meanings(unclear)}",
                severity=Severity.WARNING if rare else Severity.NOTE,
            )


def _meanings(unclear: UnclearTerm) -> str:
    """All that a term may mean, as sentences."""
    first, *others = unclear.possible
    also = [replace(each, joint=ALSO[each.joint]).explanation() for each in others]
    return " ".join((first.explanation(), *also))


def check_explained_words(edition: EditionText, findings: RuleFindings) -> None:
    """S6: each hard word of the glossary that is used before, or without, its explanation."""
    met: set[Definition] = set()
    uses = [
        (text, found)
        for text in edition.texts
        if text.kind in _IN_ROWS | _BEFORE_ROWS
        for found in edition.glossary.find(text.text)
        if edition.kind is EditionKind.EASY or _is_for_the_end(found, edition)
    ]
    explained_in = {found.definition: text.section for text, found in reversed(uses) if text.kind in _IN_ROWS}
    nearby = NearbySentences(edition)
    for text, found in uses:
        definition, words = found.definition, found.place.of(text.text)
        if definition in met:
            continue
        met.add(definition)
        explanation = definition.explanation()
        if edition.kind is EditionKind.FULL:
            message, hint = (
                f"“{words}” is only explained at the end.",
                f"You could explain it here: {explanation}",
            )
            findings.at_words(text, found.place, message, hint, severity=Severity.NOTE)
        elif not (
            text.kind in _IN_ROWS
            or explained_in.get(definition, -1) == text.section
            or nearby.explain(text, found.place)
        ):
            message = f"“{words}” is used here before anything explains it."
            findings.at_words(text, found.place, message, f"Explain it here: {explanation}")


def _is_for_the_end(found: Found, edition: EditionText) -> bool:
    """Whether this is a term of the report's own, or a phrase: other words are for S5."""
    return found.definition.term in edition.own_terms() or " " in found.definition.term


def check_initials(edition: EditionText, findings: RuleFindings) -> None:
    """S7: initials that are neither known to all, nor explained here or in the next two sentences, nor spelt
    out here or before."""
    known: set[str] = set()
    names = edition.document.metadata.organisations()
    nearby = NearbySentences(edition)
    for text in edition.texts:
        known |= spelt_out(text.text)
        for initials in find_initials(text.text, known):
            letters = initials.letters
            if letters in known:
                continue
            known.add(letters)
            if not edition.glossary.define(letters) and not nearby.explain(text, initials.place):
                fitting = names_of_initials(letters, names)
                full = f"{fitting[0]} ({letters})" if fitting else None
                hint = f"Write {full}." if full else "Write the name in full, then these letters in brackets."
                findings.at_words(text, initials.place, f"Nothing says what {letters} means.", hint, full)


def check_one_name(edition: EditionText, findings: RuleFindings) -> None:
    """S8: the rarer spelling of each name or word, and the later of two words for the same."""
    texts = tuple(edition.running())
    plain = [text.text for text in texts]
    for variant in find_spelling_variants(plain):
        words, other = variant.place.of(plain[variant.text]), variant.other
        instead = other[:1].upper() + other[1:] if words[:1].isupper() else other
        message, hint = f"“{words}” is also written “{other}”.", "Write it the same way each time."
        findings.at_words(texts[variant.text], variant.place, message, hint, instead)
    for synonym in find_synonyms(plain):
        words = synonym.place.of(plain[synonym.text])
        message = f"“{words}” may mean the same as “{synonym.other}” here."
        hint = "If it does, use one word each time."
        findings.at_words(texts[synonym.text], synonym.place, message, hint, severity=Severity.NOTE)
