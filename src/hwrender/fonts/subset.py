"""Fonts cut down to what a file uses: WOFF2 for the page, bare outlines for the PDF.

"Andika" is a reserved name, which a changed font may not bear (OFL 1.1, clause 3), so subsets lose their
names. Hints go too: the shipped Atkinson Hyperlegible Next has none either. The same face and characters
give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from msgspec import Struct

from hwrender.fonts.faces import Face
from hwrender.fonts.shaping import SLASHED_ZERO, opened
from hwrender.fonts.woff2 import woff2

# tables that say how to compose text: a PDF places its glyphs itself
_COMPOSING_TABLES = (
    "BASE",
    "GDEF",
    "GPOS",
    "GSUB",
    "JSTF",
    "Silf",
    "Glat",
    "Gloc",
    "Feat",
    "Sill",
    "OS/2",
    "STAT",
)


class GlyphSubset(Struct, frozen=True):
    """A font program with few glyphs. `places` gives the new index of each old one."""

    program: bytes
    places: dict[int, int]


def subset_woff2(face: Face, characters: Iterable[str], *, slashed_zero: bool = False) -> bytes:
    """The glyphs of `face` that `characters` need, with kerning and marks (W3C WOFF 2.0), and with the zero
    that has a slash if asked for."""
    return _subset_woff2(face, frozenset(map(ord, characters)), slashed_zero)


@lru_cache(maxsize=64)
def _subset_woff2(face: Face, code_points: frozenset[int], slashed_zero: bool) -> bytes:
    import uharfbuzz  # type: ignore[import-untyped]  # it has no stubs

    wanted = _input()
    wanted.sets(uharfbuzz.SubsetInputSets.UNICODE).set(set(code_points))
    wanted.sets(uharfbuzz.SubsetInputSets.NAME_ID).clear()
    if slashed_zero:
        wanted.sets(uharfbuzz.SubsetInputSets.LAYOUT_FEATURE_TAG).add(_tag_number(SLASHED_ZERO))
    return woff2(bytes(uharfbuzz.subset(opened(face).face, wanted).blob.data))


def subset_glyphs(face: Face, indices: Iterable[int], *, keep_places: bool = False) -> GlyphSubset:
    """These glyphs of `face`, as TrueType or OpenType outlines. Glyph 0 stays in its place, and with
    `keep_places` all others do."""
    import uharfbuzz

    wanted = _input()
    wanted.flags |= uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
    if keep_places:
        wanted.flags |= uharfbuzz.SubsetFlags.RETAIN_GIDS | uharfbuzz.SubsetFlags.CFF_IDENTITY_CHARSET
    wanted.sets(uharfbuzz.SubsetInputSets.GLYPH_INDEX).set({0, *indices})
    dropped = wanted.sets(uharfbuzz.SubsetInputSets.DROP_TABLE_TAG)
    dropped.update({_tag_number(tag) for tag in _COMPOSING_TABLES})
    plan = uharfbuzz.SubsetPlan(opened(face).face, wanted)
    program = bytes(plan.execute().blob.data)
    return GlyphSubset(program, dict(plan.old_to_new_glyph_mapping.items()))


def _input() -> Any:
    import uharfbuzz

    wanted = uharfbuzz.SubsetInput()
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING
    return wanted


def _tag_number(tag: str) -> int:
    return int.from_bytes(tag.ljust(4).encode("ascii"), "big")
