"""The library: every picture is there, draws, and is found by name or word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hwrender.pictures import library
from hwrender.pictures.artwork import Drawing
from hwrender.pictures.library import COVER, PICTURE_SETS, cards, drawing, nearest, svg, vector
from hwrender.pictures.raster import png_of_svg
from hwrender.pictures.vector import Close, Curve, Line, Move, Vector, vector_of_svg
from hwrender.pictures.word_map import word_map

FOLDER = Path(library.__file__).parent / "drawings"
GRID = 48


def test_the_whole_of_health_icons_is_there() -> None:
    assert sum(card.picture_set.title == "Health Icons" for card in cards().values()) == 690


@pytest.mark.parametrize("picture_set", PICTURE_SETS, ids=lambda each: each.folder)
def test_each_set_has_a_file_for_each_name_and_its_licence(picture_set: library.PictureSet) -> None:
    folder = FOLDER / picture_set.folder
    named = {card.name for card in cards().values() if card.picture_set == picture_set}
    assert {path.stem for path in folder.glob("*.svg")} == named
    if picture_set.licence != "Apache-2.0":  # that one is the licence of the whole project
        assert "Permission is hereby granted" in (folder / "LICENSE").read_text(encoding="utf-8")


def test_no_name_is_used_twice() -> None:
    files = [path.stem for path in FOLDER.glob("*/*.svg")]
    assert len(files) == len({name.lower() for name in files})


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*/*.svg")), ids=lambda path: path.stem)
def test_every_picture_draws_inside_its_grid_and_holds_nothing_but_shapes(path: Path) -> None:
    drawn = vector_of_svg(path.read_text(encoding="utf-8"))
    assert (drawn.width, drawn.height) == (GRID, GRID)
    assert drawn.shapes
    for shape in drawn.shapes:
        assert isinstance(shape[0], Move)
        for command in shape:
            if not isinstance(command, Close):
                assert -0.5 <= command.x <= GRID + 0.5
                assert -0.5 <= command.y <= GRID + 0.5


def _as_svg(drawn: Vector) -> str:
    """A vector written as SVG again."""
    paths = []
    for shape in drawn.shapes:
        words = []
        for command in shape:
            match command:
                case Move(x, y):
                    words.append(f"M{x} {y}")
                case Line(x, y):
                    words.append(f"L{x} {y}")
                case Curve(x1, y1, x2, y2, x, y):
                    words.append(f"C{x1} {y1} {x2} {y2} {x} {y}")
                case Close():
                    words.append("Z")
        paths.append(f'<path d="{" ".join(words)}"/>')
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">{"".join(paths)}</svg>'


@pytest.mark.parametrize("name", sorted(cards())[::12])
def test_the_vector_looks_like_the_picture(name: str) -> None:
    source = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">{svg(Drawing(name))}</svg>'
    assert png_of_svg(_as_svg(vector(Drawing(name))), 96) == png_of_svg(source, 96)


def test_a_picture_that_is_more_than_filled_paths_is_refused() -> None:
    for inside in ('<rect width="1" height="1"/>', '<path d="M0 0L1 1" stroke="red"/>'):
        with pytest.raises(ValueError, match="not a filled path"):
            vector_of_svg(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">{inside}</svg>')


def test_the_markup_takes_the_colour_of_its_surroundings() -> None:
    for name in cards():
        markup = svg(Drawing(name))
        assert re.fullmatch(
            r'(?:<path fill="currentColor"(?: fill-rule="evenodd")? d="[^"<>]+"/>\n?)+', markup
        )


@pytest.mark.parametrize("written", ["officer", "police", "Police", "the police", "police officers"])
def test_a_picture_is_found_by_its_name_or_by_a_word(written: str) -> None:
    assert drawing(written) == Drawing("officer")


@pytest.mark.parametrize(
    "written", ["group_discussion_meeting", "group-discussion-meeting", "Group discussion meeting"]
)
def test_a_name_may_be_joined_in_any_way(written: str) -> None:
    assert drawing(written) == Drawing("group_discussion_meeting")


def test_a_word_that_stands_for_nothing_finds_nothing() -> None:
    assert drawing("eligibility") is None
    assert drawing("") is None
    assert drawing("???") is None


def test_a_misspelt_word_is_met_with_the_nearest_ones() -> None:
    assert nearest("polise")[0] == "police"
    assert nearest("hospitl")[0] == "hospital"
    assert nearest("zzzzzzzz") == ()
    for each in nearest("docter"):
        assert drawing(each) is not None


def test_a_blocked_picture_is_never_offered_but_can_be_named() -> None:
    for name in word_map().blocked:
        assert drawing(name) == Drawing(name)
    for words in ("sex worker", "female sex worker", "prisoner", "overweight"):
        assert not word_map().blocked & set(nearest(words, count=10))


def test_the_cover_says_nothing_of_any_topic() -> None:
    assert COVER.name in cards()
    assert cards()[COVER.name].category == "people"
