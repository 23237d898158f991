"""Words as glyphs, and the subsets that carry them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.pens.recordingPen import RecordingPen  # type: ignore[import-untyped]  # it has no types
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it has no types

from hwrender.fonts.faces import FACES, Face
from hwrender.fonts.shaping import advance, ink, metrics, shape
from hwrender.fonts.subset import subset_glyphs, subset_woff2
from test_fonts_machine import ARABIC, make_font

REGULAR, WIDE = FACES[0], FACES[2]


def test_pairs_are_kerned() -> None:
    shaped = shape("To", REGULAR, "en-GB")
    assert shaped.advance < sum(advance(REGULAR, glyph.index) for glyph in shaped.glyphs)


def test_glyphs_spell_the_text() -> None:
    for text in ("Office fluff", "AVATo", "1/2 Don’t"):
        shaped = shape(text, REGULAR, "en-GB")
        assert shaped.plain
        assert "".join(glyph.text for glyph in shaped.glyphs) == text


def test_a_letter_and_its_mark_are_two_glyphs_that_spell_both() -> None:
    shaped = shape("ẹ́", WIDE, "yo")
    assert [glyph.text for glyph in shaped.glyphs] == ["ẹ", "\u0301"]
    assert shaped.plain
    assert shaped.glyphs[1].advance == 0


def test_a_zero_has_a_slash_only_where_it_is_asked_for() -> None:
    for face in FACES[:2]:
        plain, slashed = (shape("10", face, "en-GB", slashed_zero=asked) for asked in (False, True))
        assert slashed.plain
        assert plain.advance == slashed.advance
        holes = [contours(face, shaped.glyphs[1].index) for shaped in (plain, slashed)]
        assert holes == [2, 3]


def contours(face: Face, index: int) -> int:
    """How many outlines a glyph has."""
    font = TTFont(face.file)
    return int(font["glyf"][font.getGlyphName(index)].numberOfContours)


def test_a_subset_holds_the_zero_with_a_slash_only_where_it_is_asked_for() -> None:
    for asked in (False, True):
        font = TTFont(BytesIO(subset_woff2(REGULAR, "2016", slashed_zero=asked)))
        features = font["GSUB"].table.FeatureList.FeatureRecord if "GSUB" in font else []
        assert ("zero" in {each.FeatureTag for each in features}) == asked


def test_right_to_left_words_are_laid_out_from_the_right(tmp_path: Path) -> None:
    face = Face("Noto Sans Arabic", make_font(tmp_path, "NotoSansArabic-Regular", ARABIC), bold=False)
    shaped = shape(ARABIC, face, "ar", right_to_left=True)
    assert [glyph.text for glyph in shaped.glyphs] == list(reversed(ARABIC))
    assert not shaped.plain
    assert shaped.text == ARABIC


def test_ink_reaches_as_high_as_the_letters() -> None:
    above, below = ink(shape("Hg", REGULAR, "en"))
    assert above == pytest.approx(metrics(REGULAR).cap_height, abs=0.06)
    assert 0.1 < below < 0.3


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.file.stem)
def test_a_subset_for_the_page_is_small_and_the_same_each_time(face: Face) -> None:
    made = subset_woff2(face, "Hello, wŵrld")
    assert made[:4] == b"wOF2"
    assert len(made) < 4000
    assert subset_woff2(face, reversed("Hello, wŵrld")) == made


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.file.stem)
def test_another_library_unpacks_the_same_outlines_and_kerning(face: Face) -> None:
    font = TTFont(BytesIO(subset_woff2(face, "AVTo, wŵrld")))
    whole = TTFont(face.file)
    for character in "ATowŵ,":
        glyph, original = (each.getBestCmap()[ord(character)] for each in (font, whole))
        assert font["hmtx"][glyph][0] == whole["hmtx"][original][0]
        drawn, as_it_was = RecordingPen(), RecordingPen()
        font.getGlyphSet()[glyph].draw(drawn)
        whole.getGlyphSet()[original].draw(as_it_was)
        assert len(drawn.value) == len(as_it_was.value) > 0
    assert font["head"].flags & 1 << 11
    assert "GPOS" in font


@pytest.mark.parametrize("face", FACES[2:], ids=lambda face: face.file.stem)
def test_a_changed_font_does_not_bear_its_reserved_name(face: Face) -> None:
    font = TTFont(BytesIO(subset_woff2(face, "abc")))
    assert [str(name) for name in font["name"].names] == []
    assert set(font.getBestCmap()) == set(map(ord, "abc"))


def test_a_subset_for_the_pdf_keeps_what_was_asked_for() -> None:
    glyphs = {glyph.index for glyph in shape("Hello", REGULAR, "en").glyphs}
    subset = subset_glyphs(REGULAR, glyphs)
    assert glyphs < set(subset.places)
    assert subset.places[0] == 0
    assert len(TTFont(BytesIO(subset.program)).getGlyphOrder()) == len(subset.places)
    assert subset_glyphs(REGULAR, glyphs) == subset
