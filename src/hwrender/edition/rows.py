"""Rows of easy read: one idea, its picture at the left, its words at the right.

Which blocks go into one row is for `ideas` to say. In a container that names no picture, and in a section
that has no easy wording at all, the picture of each row is chosen from its words.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hwrender import document
from hwrender.edition.blocks import EditionDraft, HardWordUse, convert, convert_all, description
from hwrender.edition.hard_words import box
from hwrender.edition.ideas import RowIdea, ideas
from hwrender.edition.model import Block, List, Row, Section, SectionRole, WordBox
from hwrender.edition.outline import text_of_block
from hwrender.edition.picture_sizes import is_large
from hwrender.pictures.choice import NO_PICTURE, Overrides, choose_all


def rows(blocks: tuple[document.Block, ...], draft: EditionDraft) -> tuple[Block, ...]:
    """These blocks as rows; what is no part of a row (a table, a heading) stands between them."""
    made: list[Block] = []
    for part in ideas(blocks):
        if isinstance(part, RowIdea):
            made.extend(_row(part, draft))
        elif isinstance(part, document.Table):
            made.extend(_explained(part, draft))
        else:
            converted = convert(part, draft)
            made.extend(() if converted is None else (converted,))
    return tuple(made)


def _explained(table: document.Table, draft: EditionDraft) -> tuple[Block, ...]:
    """A table, and under it what its hard words mean."""
    with draft.using(HardWordUse.EXPLAIN):
        blocks = convert_all((table,), draft)
    return (*blocks, *_boxes(draft))


def _boxes(draft: EditionDraft) -> tuple[WordBox, ...]:
    """What the hard words mean that were met since the last boxes."""
    return tuple(box(definition, draft.numbering, draft.words) for definition in draft.take_first_met())


def _row(idea: RowIdea, draft: EditionDraft) -> tuple[Block, ...]:
    """One row; a picture with nothing beside it is a figure, and so is a large one, over its words."""
    if idea.picture is not None and (not idea.blocks or _is_large(idea.picture, draft)):
        rest = RowIdea(replace(idea.picture, target=NO_PICTURE), idea.blocks)
        return (*convert_all((idea.picture,), draft), *(_row(rest, draft) if idea.blocks else ()))
    artwork = None if idea.picture is None else draft.artwork_of(idea.picture.target)
    said = () if idea.picture is None or artwork is None else description(idea.picture.alt, draft)
    is_bare = idea.picture is not None and artwork is None
    with draft.using(HardWordUse.EXPLAIN):
        blocks = convert_all(idea.blocks, draft)
    return (Row(artwork, said, blocks, _boxes(draft), is_bare),) if blocks else ()


def _is_large(picture: document.Picture, draft: EditionDraft) -> bool:
    artwork = draft.artwork_of(picture.target)
    return artwork is not None and is_large(picture.size, artwork)


def with_chosen_pictures(
    sections: tuple[Section, ...], overrides: Overrides, names: Sequence[str]
) -> tuple[Section, ...]:
    """The sections with a picture in each row that fits one; all are chosen at once, so that one word keeps
    one picture and two ideas never share one. No picture is better than a wrong one. The opening,
    "About this report" and the contact are left as they are: their pictures were chosen by hand.

    `overrides` are the words of the report that have a picture of their own, `names` those of services and
    organisations, which say nothing about what a picture could show.
    """
    shown = [row for section in sections if _is_open(section) for row in _rows_of(section)]
    placed = [(_idea_of(row), row.artwork) for row in shown if row.artwork is not None]
    bare = [_idea_of(row) for row in shown if _has_choice(row)]
    kept = [row.artwork for section in sections if not _is_open(section) for row in _rows_of(section)]
    used = [artwork for artwork in kept if artwork is not None]
    chosen = iter(choose_all(bare, overrides, placed, names, used))

    def with_picture(block: Block) -> Block:
        return (
            replace(block, artwork=next(chosen)) if isinstance(block, Row) and _has_choice(block) else block
        )

    return tuple(
        replace(section, blocks=tuple(map(with_picture, section.blocks))) if _is_open(section) else section
        for section in sections
    )


def _is_open(section: Section) -> bool:
    """Whether pictures are chosen for its rows."""
    return section.role not in {SectionRole.OPENING, SectionRole.ABOUT, SectionRole.CONTACT}


def _has_choice(row: Row) -> bool:
    """Whether a picture is chosen for it: a person has named none, and not said that there is to be none."""
    return row.artwork is None and not row.is_bare


def _rows_of(section: Section) -> list[Row]:
    return [block for block in section.blocks if isinstance(block, Row)]


def _idea_of(row: Row) -> str:
    """What a row is about: its words, without the items of a list that follows them."""
    lead = [text_of_block(block) for block in row.blocks if not isinstance(block, List)]
    return " ".join(lead or map(text_of_block, row.blocks))
