"""Fonts found on the machine, and characters that no font draws."""

from __future__ import annotations

from pathlib import Path, PurePath

import pytest

from box_fonts import box_font
from hwrender.fonts.machine import faces_for, font_folders
from hwrender.fonts.runs import missing_characters, runs_by_face
from hwrender.fonts.scripts import SCRIPTS, script_of

BENGALI = "মানুষ"
ARABIC = "الناس"


def make_font(folder: Path, name: str, characters: str) -> Path:
    """A font file with a box for each of these characters."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.ttf"
    path.write_bytes(box_font(map(ord, characters), {"familyName": name, "styleName": "Regular"}))
    return path


def test_a_font_of_the_script_is_found_below_a_folder(tmp_path: Path) -> None:
    path = make_font(tmp_path / "truetype" / "noto", "NotoSansBengali-Regular", BENGALI)
    ((face, run),) = runs_by_face(BENGALI, False, (tmp_path,))
    assert (face.family, face.file, run) == ("Noto Sans Bengali", path, BENGALI)


def test_the_regular_weight_stands_in_for_a_bold_that_is_not_there(tmp_path: Path) -> None:
    make_font(tmp_path, "NotoSansBengali-Regular", BENGALI)
    assert [face.file.stem for face in faces_for(BENGALI, True, (tmp_path,))] == ["NotoSansBengali-Regular"]
    make_font(tmp_path / "more", "NotoSansBengali-Bold", BENGALI)
    assert faces_for(BENGALI, True, (tmp_path, tmp_path / "more"))[0].file.stem == "NotoSansBengali-Bold"


def test_a_folder_that_is_not_there_does_no_harm(tmp_path: Path) -> None:
    assert faces_for(BENGALI, False, (tmp_path / "none",)) == ()


def test_a_character_that_nothing_draws_is_named_once_with_what_would_help() -> None:
    (first, *rest) = missing_characters(f"Hello {BENGALI} {BENGALI}")
    assert (first.character, first.offset) == ("ম", 6)
    assert first.in_words() == "“ম” (U+09AE, BENGALI LETTER MA)"
    assert (first.script, first.font, first.package) == ("Bengali", "Noto Sans Bengali", "fonts-noto-core")
    assert [each.character for each in rest] == list("ানুষ")


def test_nothing_is_missing_once_the_font_is_there(tmp_path: Path) -> None:
    make_font(tmp_path, "NotoSansArabic-Regular", ARABIC)
    assert missing_characters(f"voice: {ARABIC}", (tmp_path,)) == ()
    assert missing_characters(ARABIC) != ()


@pytest.mark.parametrize("text", ["", "plain", "“Don’t” – £5 … ½\u00a0→\u200b\ufe0f", "Łódź, tŷ, ığşü\n\t"])
def test_nothing_is_missing_from_what_the_shipped_faces_draw(text: str) -> None:
    assert missing_characters(text) == ()


def test_a_character_of_no_known_script_has_no_remedy() -> None:
    (missing,) = missing_characters("\U00012000")
    assert (missing.script, missing.font, missing.package) == ("", "", "")


@pytest.mark.parametrize(
    ("character", "name"),
    [("z", "Latin"), ("ж", "Cyrillic"), ("ש", "Hebrew"), ("ش", "Arabic"), ("ਲ", "Gurmukhi"), ("த", "Tamil"),
     ("ሰ", "Ethiopic"), ("中", "Chinese"), ("の", "Japanese"), ("한", "Korean"), ("☎", "symbols")],
)  # fmt: skip
def test_a_character_knows_its_script(character: str, name: str) -> None:
    script = script_of(character)
    assert script is not None
    assert script.name == name


def test_the_ranges_of_every_script_can_be_read() -> None:
    for script in SCRIPTS:
        assert script.holds(int(script.ranges.split("-")[0], 16))


@pytest.mark.parametrize(
    ("platform", "expected"),
    [("linux", "/people/ann/.fonts"), ("darwin", "/people/ann/Library/Fonts"), ("win32", "C:/Windows/Fonts")],
)
def test_each_platform_has_its_font_folders(platform: str, expected: str) -> None:
    folders = font_folders(platform, Path("/people/ann"), {})
    assert PurePath(expected) in folders


def test_scripts_that_share_a_font_share_its_face(tmp_path: Path) -> None:
    make_font(tmp_path, "NotoSansCJK-Regular", "中の한")
    faces = {runs_by_face(character, False, (tmp_path,))[0][0] for character in "中の한"}
    assert len(faces) == 1
