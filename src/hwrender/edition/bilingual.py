"""Two editions of one report, in two languages, as one: each row has both wordings.

The first edition leads: its pictures, its metadata, its order of parts. Sections are paired by their place in
the body, and our own parts by what they are for. Where the rows of two sections do not match, all of one
language stands before all of the other: a wrong pair would tell two readers two things.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from hwrender.edition import model
from hwrender.edition.model import Section, SectionRole
from hwrender.edition.outline import text_of, texts
from hwrender.edition.row_pairs import (
    are_alike,
    both_headings,
    both_lines,
    by_pictures,
    in_pairs,
    marked,
    one_after_the_other,
)
from hwrender.edition.second_names import SecondNames


class BilingualEdition(Struct, frozen=True):
    """The edition, and which parts of the body (from 0) have one language after the other."""

    edition: model.Edition
    apart: frozenset[int]


def bilingual_edition(
    first: model.Edition, second: model.Edition, unlike: Set[int] = frozenset()
) -> BilingualEdition:
    """Both editions as one, whose rows have the words of `second` beside those of `first`.

    Both have the same number of sections in their body. `unlike` are those (from 0) of which it is known that
    their rows do not match.
    """
    pairs = list(_pairs(first.sections, second.sections))
    language = second.publication.language
    names = SecondNames(
        language.lower(), _last(first, "s"), _last(first, "code"), len(first.notes), _shared_anchors(pairs)
    )
    parts = [_SectionPair(ours, theirs and _renamed(theirs, names), language) for ours, theirs in pairs]
    numbers = _places_in_body(pairs)
    apart = frozenset(
        number
        for number, part in zip(numbers, parts, strict=True)
        if number is not None and (number in unlike or not part.is_alike())
    )
    sections = tuple(part.section(apart=number in apart) for number, part in zip(numbers, parts, strict=True))
    notes = tuple(
        model.Note(note.number + names.notes, (model.Passage(language, names.blocks(note.blocks)),))
        for note in second.notes
    )
    edition = replace(
        first,
        publication=_publication(first.publication, second.publication),
        cover=_cover(first.cover, second.cover, names, language),
        sections=sections,
        notes=(*first.notes, *notes),
    )
    return BilingualEdition(edition, apart)


_Pair = tuple[Section | None, Section | None]


class _SectionPair(Struct, frozen=True):
    """A section and its translation; one of them may not be there."""

    ours: Section | None
    theirs: Section | None
    language: str

    def is_alike(self) -> bool:
        """Whether each block of one has its place beside one of the other."""
        ours, theirs = self.ours, self.theirs
        return ours is None or theirs is None or are_alike(ours.blocks, theirs.blocks)

    def section(self, *, apart: bool) -> Section:
        """The section in both languages."""
        ours, theirs = self.ours, self.theirs
        if ours is None or theirs is None:
            return ours or self._only_theirs(theirs)
        heading = both_headings(ours.heading, theirs.heading, self.language)
        given = ours.blocks, theirs.blocks, self.language
        match ours.role:
            case SectionRole.BODY:
                blocks = one_after_the_other(*given) if apart else in_pairs(*given)
            case SectionRole.OPENING | SectionRole.ABOUT | SectionRole.CONTACT:
                blocks = by_pictures(*given) or one_after_the_other(*given)
            case SectionRole.HARD_WORDS | SectionRole.CREDITS:
                # each language has its own alphabet
                blocks = one_after_the_other(*given)
            case _:
                assert_never(ours.role)
        return Section(ours.role, heading, blocks)

    def _only_theirs(self, theirs: Section | None) -> Section:
        assert theirs is not None
        heading = both_headings(None, theirs.heading, self.language)
        return Section(theirs.role, heading, one_after_the_other((), theirs.blocks, self.language))


def _pairs(first: tuple[Section, ...], second: tuple[Section, ...]) -> Iterator[_Pair]:
    """Sections with their translations, in the order of the first."""
    bodies = iter([each for each in second if each.role is SectionRole.BODY])
    others = {each.role: each for each in second if each.role is not SectionRole.BODY}
    for section in first:
        theirs = next(bodies) if section.role is SectionRole.BODY else others.pop(section.role, None)
        yield section, theirs
    yield from ((None, section) for section in others.values())


def _places_in_body(pairs: list[_Pair]) -> list[int | None]:
    numbers: list[int | None] = []
    for ours, _ in pairs:
        is_body = ours is not None and ours.role is SectionRole.BODY
        numbers.append(sum(each is not None for each in numbers) if is_body else None)
    return numbers


def _renamed(section: Section, names: SecondNames) -> Section:
    heading = None if section.heading is None else names.heading(section.heading)
    return Section(section.role, heading, names.blocks(section.blocks))


def _shared_anchors(pairs: list[_Pair]) -> dict[str, str]:
    """Where links to a heading of the second edition lead: to the one that it becomes a part of."""
    return {
        theirs.heading.anchor: ours.heading.anchor
        for ours, theirs in pairs
        if ours is not None and theirs is not None and ours.heading is not None and theirs.heading is not None
    }


def _last(edition: model.Edition, kind: str) -> int:
    """The highest number of a sentence or a block of code."""
    ids = [sentence.id for text in texts(edition) for sentence in text.words]
    numbers = [int(each.removeprefix(kind)) for each in ids if each.removeprefix(kind).isdecimal()]
    return max(numbers, default=0)


def _cover(first: model.Cover, second: model.Cover, names: SecondNames, language: str) -> model.Cover:
    ours = [text_of(line.words) for line in first.lines]
    theirs = [model.Paragraph(marked(names.words(line.words), language)) for line in second.lines]
    organisation = first.organisation
    if text_of(first.organisation) != text_of(second.organisation):
        organisation = both_lines(organisation, names.words(second.organisation), language)
    return replace(
        first,
        notice=both_lines(first.notice, names.words(second.notice), language),
        organisation=organisation,
        label=both_lines(first.label, names.words(second.label), language),
        title=both_lines(first.title, names.words(second.title), language),
        lines=(*first.lines, *(line for line in theirs if text_of(line.words) not in ours)),
    )


def _publication(first: model.Publication, second: model.Publication) -> model.Publication:
    """The files have a name of their own, so that they never take the place of those in one language."""
    ours, theirs = (each.language.lower() for each in (first, second))
    return replace(
        first,
        name=f"{first.name}-{ours.split('-')[0]}-{theirs}",
        title=_both(first.title, second.title),
        neutral_title=_both(first.neutral_title, second.neutral_title),
        description=_both(first.description, second.description),
        is_draft=first.is_draft or second.is_draft,
        beside=second.language,
    )


def _both(first: str, second: str) -> str:
    return first if first == second else f"{first} / {second}"
