"""Which face draws which character."""

from __future__ import annotations

import pytest

from hwrender.fonts.faces import (
    BODY_FAMILY,
    FACES,
    FILES,
    WIDE_FAMILY,
    Face,
    can_draw,
    clusters,
    coverage,
    runs_by_face,
)

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


@pytest.mark.parametrize("text", ["", "Plain words", "½ of people", "Ẹ kú iṣẹ́.", "Łódź → Жизнь", "a অ b"])
def test_the_runs_joined_are_the_text(text: str) -> None:
    assert "".join(run for _, run in runs_by_face(text, False)) == text


def test_plain_words_are_one_run() -> None:
    assert [(face.family, run) for face, run in runs_by_face("Don’t worry – it’s £5.", True)] == [
        (BODY_FAMILY, "Don’t worry – it’s £5.")
    ]


def test_a_word_does_not_change_its_face_in_the_middle() -> None:
    runs = [(face.family, run) for face, run in runs_by_face("say iṣẹ́ twice", False)]
    assert runs == [(BODY_FAMILY, "say "), (WIDE_FAMILY, "iṣẹ́"), (BODY_FAMILY, " twice")]


def test_bold_words_stay_bold_in_the_wide_face() -> None:
    assert all(face.bold for face, _ in runs_by_face("Ẹ kú Жизнь", True))


def test_a_mark_stays_with_its_letter() -> None:
    assert clusters("ẹ́b") == ("ẹ́", "b")
    assert clusters("") == ()


def test_a_joined_emoji_is_one_cluster() -> None:
    assert clusters("\U0001f469\u200d\U0001f52cx") == ("\U0001f469\u200d\U0001f52c", "x")
