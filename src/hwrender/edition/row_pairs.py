"""The blocks of a section and those of its translation, as what stands together in a bilingual copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from msgspec.structs import replace

from hwrender.document import Foreign, LineBreak
from hwrender.edition import model
from hwrender.edition.outline import text_of_block
from hwrender.edition.sentences import inlines_of
from hwrender.pictures.artwork import Artwork
from hwrender.span import START

Unit = tuple[model.Block, ...]
"""A block with what belongs to it: a chart with its table, and the meanings of its hard words."""


def units(blocks: Sequence[model.Block]) -> tuple[Unit, ...]:
    """The blocks, those together that belong together."""
    found: list[Unit] = []
    for block in blocks:
        follows = isinstance(block, model.WordBox) or (
            isinstance(block, model.Table) and bool(found) and isinstance(found[-1][-1], model.Chart)
        )
        if follows and found:
            found[-1] = (*found[-1], block)
        else:
            found.append((block,))
    return tuple(found)


def are_alike(first: Sequence[model.Block], second: Sequence[model.Block]) -> bool:
    """Whether there is a block of the same kind for each block, in the same order."""
    return [_kind(unit) for unit in units(first)] == [_kind(unit) for unit in units(second)]


def by_pictures(
    first: Sequence[model.Block], second: Sequence[model.Block], language: str
) -> tuple[model.Block, ...] | None:
    """The rows of parts of ours, whose pictures we have chosen: a fact is known by its picture, so one that
    only one language tells has no row beside it. None where that is not clear."""
    ours, theirs = units(first), units(second)
    keys, other_keys = (tuple(map(_fact, each)) for each in (ours, theirs))
    if keys == other_keys:
        return in_pairs(first, second, language)
    if len({*keys}) < len(keys) or len({*other_keys}) < len(other_keys):
        return None
    made: list[model.Block] = []
    for kind, start, end, other, other_end in SequenceMatcher(None, keys, other_keys, False).get_opcodes():
        if kind == "equal":
            paired = zip(ours[start:end], theirs[other:other_end], strict=True)
            made += [block for pair in paired for block in _pair(*pair, language)]
        else:
            made += [block for unit in ours[start:end] for block in unit]
            made += [model.Passage(language, unit) for unit in theirs[other:other_end]]
    return tuple(made)


def _fact(unit: Unit) -> tuple[type[model.Block], Artwork | None]:
    block = unit[0]
    return type(block), block.artwork if isinstance(block, model.Row) else None


def _kind(unit: Unit) -> type[model.Block]:
    """Of a chart that could be drawn in one language alone, its table counts."""
    worded = [block for block in unit if not isinstance(block, model.WordBox | model.Chart)]
    return type(worded[0] if worded else unit[0])


def in_pairs(
    first: Sequence[model.Block], second: Sequence[model.Block], language: str
) -> tuple[model.Block, ...]:
    """Each block followed by its translation, each row with its translation beside it."""
    pairs = zip(units(first), units(second), strict=True)
    return tuple(block for ours, theirs in pairs for block in _pair(ours, theirs, language))


def one_after_the_other(
    first: tuple[model.Block, ...], second: tuple[model.Block, ...], language: str
) -> tuple[model.Block, ...]:
    """All of one language, then all of the other, unless both say the same."""
    return first if _texts(first) == _texts(second) else (*first, model.Passage(language, second))


def _pair(ours: Unit, theirs: Unit, language: str) -> Iterator[model.Block]:
    match ours[0], theirs[0]:
        case model.Row() as row, model.Row() as other:
            yield _row(row, other, language)
        case model.Heading() as heading, model.Heading() as other_heading:
            yield replace(heading, words=both_lines(heading.words, other_heading.words, language))
        case (model.Figure(), _) | (model.Break(), _):
            yield from ours  # the picture once, one pause
        case _:
            yield from ours
            if _texts(ours) != _texts(theirs):
                yield model.Passage(language, theirs)


def _row(row: model.Row, other: model.Row, language: str) -> model.Row:
    """A row with both wordings. What is the same in both, such as an address, is said once."""
    said, also = (*row.blocks, *row.boxes), (*other.blocks, *other.boxes)
    return row if _texts(said) == _texts(also) else replace(row, beside=model.Passage(language, also))


def _texts(blocks: Sequence[model.Block]) -> list[str]:
    return [text_of_block(block) for block in blocks]


def both_headings(
    heading: model.Heading | None, other: model.Heading | None, language: str
) -> model.Heading | None:
    """One heading in both languages: the contents then name a part once, and a screen reader stops once."""
    if other is None:
        return heading
    if heading is None:
        return replace(other, words=marked(other.words, language))
    return replace(heading, words=both_lines(heading.words, other.words, language))


def both_lines(words: model.Words, other: model.Words, language: str) -> model.Words:
    """A line, and on a new line the same in the other language."""
    if not words or not other:
        return words or marked(other, language)
    *before, last = words
    ended = last if last.ends_line() else replace(last, runs=(*last.runs, LineBreak(START)))
    return (*before, ended, *marked(other, language))


def marked(words: model.Words, language: str) -> model.Words:
    """Words that are marked as being in this language."""
    return tuple(
        replace(each, runs=(Foreign(language, inlines_of(each.runs), START),)) for each in words if each.runs
    )
