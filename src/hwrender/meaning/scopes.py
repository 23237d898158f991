"""Of whom it is said: "some surgeries" and "surgeries", "night staff" and "staff"."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.language.clauses import Clause
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.meaning.alignment import Alignment, is_like
from hwrender.meaning.degrees import read_degrees
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed
from hwrender.meaning.roots import root

_PARTIAL = 2.6
_LONGEST_PLACE = 4
_DESCRIBING = word_set(
    """
new old local former many most other own same last next first second late early different main good bad
recent nearby overall total
"""
)


def compare_scopes(alignment: Alignment) -> Iterator[Difference]:
    """Each clause of the easy wording that speaks of all where the summary speaks of some, or of one kind."""
    for sentence in alignment.easy:
        for source in alignment.matches(sentence):
            found = _wider(sentence, source, alignment)
            if found is not None:
                yield found
                break


_KNOWN_ALREADY = word_set("the their these those his her its our some")
"""A subject with one of these before it may be the one that was just spoken of."""


def _wider(sentence: ComparedSentence, source: ComparedSentence, alignment: Alignment) -> Difference | None:
    window = alignment.near(sentence)
    for clause in sentence.clauses:
        if clause.subject is None or clause.verb is None:
            continue
        for other in source.clauses:
            if other.subject is None or not is_like(
                sentence.roots_at(clause.place), source.roots_at(other.place)
            ):
                continue
            head = _head(sentence, clause)
            if not head or head != _head(source, other) or not _is_general(sentence, clause):
                continue
            lost = _quantity(source, other, window)
            if lost is None and _is_bare(sentence, clause):
                lost = _kind(source, other, alignment.easy)
            if lost is not None:
                end = clause.verb.place.end
                place = Slice(clause.subject.place.start, max(end, clause.subject.place.end))
                words = lost.of(source.source)
                first = sentence.span(clause.subject.place)[0].key
                is_sure = first not in _KNOWN_ALREADY and not _leaves_some_out(window)
                return claimed(FactKind.SCOPE, sentence, place, words, is_lost=True, is_sure=is_sure)
    return None


def _leaves_some_out(window: tuple[ComparedSentence, ...]) -> bool:
    """ "The wards were clean, but not the stroke ward"."""
    return any(not _LEAVING_OUT.isdisjoint(each.keys) for each in window)


_LEAVING_OUT = frozenset(["but", "except", "apart", "though", "although"])


def _head(sentence: ComparedSentence, clause: Clause) -> str:
    if clause.subject is None:
        return ""
    tokens = sentence.span(clause.subject.head)
    return tokens[0].root if tokens else ""


def _is_general(sentence: ComparedSentence, clause: Clause) -> bool:
    """Whether a subject begins with its noun, or with "the": no word says how many."""
    assert clause.subject is not None
    first = sentence.numbers(clause.subject.place).start
    head = sentence.numbers(clause.subject.head).start
    return all(
        key in {"the", "all"} or sentence.tokens[number].root
        for number, key in enumerate(sentence.keys[first:head], first)
    )


def _is_bare(sentence: ComparedSentence, clause: Clause) -> bool:
    """Whether a subject is one noun in the plural, with nothing before or after it."""
    assert clause.subject is not None
    tokens = sentence.span(clause.subject.place)
    words = [token for token in tokens if token.key not in {"the", "all"}]
    plural = len(words) == 1 and (
        words[0].key.endswith("s")
        or words[0].key in {"staff", "people", "women", "men", "children", "police"}
    )
    end = sentence.numbers(clause.subject.place).stop
    after = sentence.keys[end] if end < len(sentence.keys) else ""
    return (
        plural
        and words[0].root != root("people")
        and after not in {"who", "that", "which", "with", "in", "of", "from", "at", "on"}
    )


def _quantity(source: ComparedSentence, clause: Clause, window: tuple[ComparedSentence, ...]) -> Slice | None:
    """ "Some" or "a few" before the summary's subject, where the easy wording has no such word."""
    assert clause.subject is not None
    for degree in read_degrees(source):
        if degree.scale == "many" and degree.rank < _PARTIAL and degree.place.overlaps(clause.subject.place):
            said = any(each.scale in {"many", "often"} for easy in window for each in read_degrees(easy))
            return None if said else degree.place
    return None


def _kind(source: ComparedSentence, clause: Clause, window: tuple[ComparedSentence, ...]) -> Slice | None:
    """The word that says which kind, right before the summary's noun."""
    assert clause.subject is not None
    number = source.numbers(clause.subject.head).start
    if number == 0:
        return None
    before = source.tokens[number - 1]
    said = {token.root for easy in window for token in easy.tokens}
    if not before.place.overlaps(clause.subject.place) or not before.root or before.root in said:
        return None
    if (
        before.key in _DESCRIBING
        or before.key.endswith(("ly", "ed", "ing"))
        or (before.written[:1].isupper() and number > 1)
    ):
        return None
    return Slice(before.place.start, source.tokens[number].place.end)


# --- places ------------------------------------------------------------------------------------------------

_WIDE = word_set("""
area hospital county country town city district region borough community building trust estate village street
""")
_IN = word_set("in at on across around throughout over")
_WHOLE = frozenset(map(root, ("whole", "entire", "all")))


def compare_places(alignment: Alignment) -> Iterator[Difference]:
    """Each "in the hospital" where the summary names a part of it: "on Juniper Ward"."""
    for sentence in alignment.easy:
        for source in alignment.matches(sentence):
            stated = source.roots
            said = frozenset(root for each in alignment.near(sentence) for root in each.roots)
            lost = [place for place, roots in _places(source) if roots and not roots & said]
            wide = [
                place
                for place, roots in _places(sentence)
                if len(roots - _WHOLE) == 1
                and not (roots - _WHOLE) & stated
                and sentence.span(place)[-1].key in _WIDE
            ]
            if lost and wide and is_like(sentence.roots - sentence.roots_at(wide[0]), stated):
                yield claimed(FactKind.SCOPE, sentence, wide[0], lost[0].of(source.source))
                break


def _places(sentence: ComparedSentence) -> Iterator[tuple[Slice, frozenset[str]]]:
    """The phrases that say where, with their roots."""
    for number, key in enumerate(sentence.keys[:-1]):
        if key not in _IN:
            continue
        end = number + 1
        while end < len(sentence.tokens) and (
            sentence.tokens[end].root or sentence.keys[end] in {"the", "a", "an", "our", "their"}
        ):
            if end > number + 1 and sentence.between(end - 1, end).strip():
                break
            end += 1
            if end - number > _LONGEST_PLACE:
                break
        if end > number + 1:
            place = Slice(sentence.tokens[number].place.start, sentence.tokens[end - 1].place.end)
            yield place, sentence.roots_at(place)
