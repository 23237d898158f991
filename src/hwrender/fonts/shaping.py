"""Words as glyphs: kerned, marks in place, Arabic joined, Bengali re-ordered (HarfBuzz).

All lengths are in ems: multiplied by the size of the type they are in its unit.
"""

from __future__ import annotations

import struct
from functools import lru_cache
from typing import Any

from msgspec import Struct

from hwrender.fonts.faces import Face

SLASHED_ZERO = "zero"
"""The feature of a font that gives the zero a slash (OpenType 1.9.1, "Slashed Zero")."""


class Glyph(Struct, frozen=True):
    """One glyph. `index` counts in its face; `text` is what it stands for, and empty for a glyph that only
    completes the one before it. `advance` moves the pen on; `right` and `up` shift the glyph alone."""

    index: int
    text: str
    advance: float
    right: float
    up: float


class Shaped(Struct, frozen=True):
    """A piece of text in one face, its glyphs from left to right.

    `plain` says that the texts of the glyphs, joined in this order, are `text`: a reader of the glyphs needs
    to be told nothing more.
    """

    face: Face
    text: str
    glyphs: tuple[Glyph, ...]
    advance: float
    plain: bool


class Metrics(Struct, frozen=True):
    """A face's own measures, in ems; `box` is left, bottom, right, top."""

    ascent: float
    descent: float
    cap_height: float
    box: tuple[float, float, float, float]
    has_cff_outlines: bool


@lru_cache(maxsize=16384)
def shape(
    text: str, face: Face, language: str, right_to_left: bool = False, slashed_zero: bool = False
) -> Shaped:
    """`text`, all of one script and direction, as glyphs of `face`. `language` is a BCP 47 tag. With
    `slashed_zero` the zero has a slash, where the face knows two."""
    import uharfbuzz  # type: ignore[import-untyped]  # it has no stubs

    font = opened(face)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if right_to_left else "ltr"
    buffer.language = language
    uharfbuzz.shape(font, buffer, {SLASHED_ZERO: slashed_zero})
    glyphs = _glyphs(text, buffer, font, right_to_left)
    texts = [glyph.text for glyph in glyphs]
    plain = all(texts) and "".join(texts) == text
    return Shaped(face, text, glyphs, sum(glyph.advance for glyph in glyphs), plain)


def _glyphs(text: str, buffer: Any, font: Any, right_to_left: bool) -> tuple[Glyph, ...]:
    em = font.face.upem
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = sorted({info.cluster for info in infos})
    clusters = {start: text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)}
    parts = {} if right_to_left else {start: _parts(each, font) for start, each in clusters.items()}
    named = set()
    glyphs = []
    for info, position in zip(infos, positions, strict=True):
        cluster = clusters[info.cluster]
        stands_for = parts.get(info.cluster, {}).get(info.codepoint, cluster)
        if info.cluster in named and stands_for is cluster:
            stands_for = ""
        named.add(info.cluster)
        glyphs.append(
            Glyph(
                info.codepoint,
                stands_for,
                position.x_advance / em,
                position.x_offset / em,
                position.y_offset / em,
            )
        )
    return tuple(glyphs)


def _parts(cluster: str, font: Any) -> dict[int, str]:
    """Which glyphs are the plain glyph of one character of a cluster; a glyph that is not here stands for all
    of it."""
    if len(cluster) < 2:
        return {}
    return {font.get_nominal_glyph(ord(character)): character for character in reversed(cluster)}


@lru_cache(maxsize=64)
def opened(face: Face) -> Any:
    """The face as HarfBuzz knows it."""
    import uharfbuzz

    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(face.file)), face.index))


@lru_cache(maxsize=64)
def metrics(face: Face) -> Metrics:
    """The measures of a face."""
    font = opened(face)
    em = font.face.upem
    extents = font.get_font_extents("ltr")
    box = struct.unpack(">4h", font.face.reference_table("head").data[36:44])
    capital = font.get_glyph_extents(font.get_nominal_glyph(ord("H")) or 0)
    return Metrics(
        extents.ascender / em,
        -extents.descender / em,
        (capital.y_bearing if capital else extents.ascender * 0.7) / em,
        (box[0] / em, box[1] / em, box[2] / em, box[3] / em),
        "CFF " in font.face.table_tags or "CFF2" in font.face.table_tags,
    )


def ink(shaped: Shaped) -> tuple[float, float]:
    """How far the outlines of shaped text reach above and below the baseline, in ems."""
    font = opened(shaped.face)
    em = font.face.upem
    above = below = 0.0
    for glyph in shaped.glyphs:
        extents = font.get_glyph_extents(glyph.index)
        if extents is not None:
            above = max(above, extents.y_bearing / em + glyph.up)
            below = max(below, -(extents.y_bearing + extents.height) / em - glyph.up)
    return above, below


def advance(face: Face, index: int) -> float:
    """The width of one glyph by itself, in ems."""
    font = opened(face)
    width: int = font.get_glyph_h_advance(index)
    return width / float(font.face.upem)
