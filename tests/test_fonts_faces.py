"""The shipped faces and what they can draw."""

from __future__ import annotations

import pytest

from hwrender.fonts.faces import FACES, FILES, Face, can_draw, coverage

WELSH = "âêîôûŵŷÂÊÎÔÛŴŶ"
POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"
TURKISH = "çğıİöşüÇĞÖŞÜ"


@pytest.mark.parametrize("face", FACES[:2], ids=lambda face: face.file.stem)
@pytest.mark.parametrize("letters", [WELSH, POLISH, TURKISH], ids=["Welsh", "Polish", "Turkish"])
def test_the_body_face_has_all_letters_of(letters: str, face: Face) -> None:
    assert all(ord(letter) in coverage(face) for letter in letters)


def test_the_wide_face_has_the_signs_reports_use() -> None:
    assert can_draw("½ → ≥ ✓ Жизнь Tiếng Việt ẹ́", FACES[2])


def test_each_shipped_font_has_its_licence_beside_it() -> None:
    for face in FACES:
        licence = FILES / f"{face.file.stem.partition('-')[0]}-OFL.txt"
        assert "SIL Open Font License" in licence.read_text(encoding="utf-8")
