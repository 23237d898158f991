"""Styles are complete, strict about their keys, and legible."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from hwrender.errors import UnreadableError
from hwrender.style import HOUSE_STYLES, contrast, load_style, style_folder, style_from_table


def house_table(name: str = "easy-read") -> dict:
    return tomllib.loads((style_folder() / f"{name}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", HOUSE_STYLES)
def test_every_house_style_loads_under_its_own_name(name: str) -> None:
    assert load_style(name).name == name


def test_the_styles_have_the_sizes_their_sources_ask_for() -> None:
    points = {name: load_style(name).type.body_points for name in HOUSE_STYLES}
    assert points == {"easy-read": 18, "large-print": 18, "giant-print": 24, "clear-print": 14}


@pytest.mark.parametrize("name", HOUSE_STYLES)
def test_lines_are_spaced_between_one_and_a_third_and_one_and_a_half(name: str) -> None:
    assert 1.3 <= load_style(name).type.leading <= 1.5


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_an_unknown_key_names_the_keys_that_are_known() -> None:
    table = house_table()
    table["page"]["colour"] = "red"
    with pytest.raises(UnreadableError) as caught:
        style_from_table(table, "mine.toml")
    assert caught.value.what == "mine.toml: a style has no key “page.colour”."
    assert "margin_mm" in caught.value.remedy


def test_a_missing_key_is_named() -> None:
    table = house_table()
    del table["speech"]["words_per_minute"]
    with pytest.raises(UnreadableError, match=r"speech\.words_per_minute"):
        style_from_table(table, "mine.toml")


def test_a_style_begins_easy_copies_with_how_to_use_them_unless_it_says_no() -> None:
    table = house_table()
    assert style_from_table({**table, "opening": False}, "mine.toml").opening is False
    del table["opening"]
    assert style_from_table(table, "mine.toml").opening is True
    with pytest.raises(UnreadableError) as caught:
        style_from_table({**table, "opening": 1}, "mine.toml")
    assert caught.value.remedy == "Give it as true or false."


@pytest.mark.parametrize(
    ("part", "key", "value", "what"),
    [
        ("type", "body_points", "big", "cannot be 'big'"),
        ("type", "body_points", True, "cannot be True"),
        ("type", "body_points", 9, "body_points is 9"),
        ("type", "body_points", 12, "body_points is 12"),
        ("type", "leading", 1, "type.leading is 1"),
        ("type", "heading_3_points", 12, "a heading is smaller"),
        ("page", "width_mm", 148, "the page is 148 by 297 mm"),
        ("page", "height_mm", 279.4, "the page is 210 by 279.4 mm"),
        ("page", "margin_mm", 90, "page.margin_mm is 90"),
        ("pictures", "inset", 0.5, "pictures.inset is 0.5"),
        ("speech", "words_per_minute", 0, "speech.words_per_minute is 0"),
        ("colours", "ink", "black", "the colour ink is 'black'"),
        ("colours", "ink", "#999999", "contrast of 2"),
        ("wording", "note_words", 1.5, "cannot be 1.5"),
        ("type", "title_points", 5_000, "type.title_points is 5000"),
        ("type", "body_points", 10**400, "“type.body_points” is not a number that can be used"),
        ("type", "leading", float("nan"), "“type.leading” is not a number that can be used"),
        ("page", "width_mm", float("inf"), "“page.width_mm” is not a number that can be used"),
        ("speech", "ends_pause_seconds", -1, "speech.ends_pause_seconds is -1"),
        ("speech", "sentence_pause_seconds", 86_400, "speech.sentence_pause_seconds is 86400"),
        ("speech", "words_per_minute", -(10**30), "“speech.words_per_minute” is not a number"),
        ("wording", "most_pages", 10**500, "“wording.most_pages” is not a number"),
        ("wording", "note_words", -3, "wording.note_words is -3"),
        ("wording", "passive_share", 25, "wording.passive_share is 25"),
    ],
)
def test_a_bad_value_is_refused_in_words(part: str, key: str, value: object, what: str) -> None:
    table = house_table()
    table[part][key] = value
    with pytest.raises(UnreadableError, match=what):
        style_from_table(table, "mine.toml")


@pytest.mark.parametrize(
    ("label", "points"), [("Large print", 15.5), ("Giant print", 20), ("Our giant-print copy", 23)]
)
def test_a_label_is_a_promise_about_the_size_of_type(label: str, points: float) -> None:
    table = house_table("giant-print")
    table["label"] = label
    table["type"]["body_points"] = points
    with pytest.raises(UnreadableError, match=f"cannot have type of {points:g} points") as caught:
        style_from_table(table, "mine.toml")
    assert "change the label" in caught.value.remedy
    table["label"] = "Clear print"
    assert style_from_table(table, "mine.toml").type.body_points == points


def test_a_style_that_does_not_exist_names_those_that_do() -> None:
    with pytest.raises(UnreadableError) as caught:
        load_style("easy-reed")
    assert "easy-read" in caught.value.remedy


def test_a_style_file_may_lie_anywhere(tmp_path) -> None:
    text = (style_folder() / "easy-read.toml").read_text(encoding="utf-8")
    (tmp_path / "ours.toml").write_text(text.replace('name = "easy-read"', 'name = "ours"'), encoding="utf-8")
    assert load_style(str(tmp_path / "ours.toml")).name == "ours"


def test_a_style_file_that_is_no_toml_says_so(tmp_path) -> None:
    (tmp_path / "ours.toml").write_text("not = = toml", encoding="utf-8")
    with pytest.raises(UnreadableError, match="not a style file"):
        load_style(str(tmp_path / "ours.toml"))
    with pytest.raises(UnreadableError, match="cannot be read"):
        load_style(str(tmp_path / "none.toml"))


@pytest.mark.parametrize(
    "line",
    ["most_pages = " + "9" * 6_000, "most_pages = 0x" + "f" * 6_000, "only_notes = " + "[" * 5_000],
    ids=["digits", "hexadecimal digits", "lists in lists"],
)
def test_a_style_file_with_something_far_too_long_says_so(tmp_path: Path, line: str) -> None:
    text = (style_folder() / "easy-read.toml").read_text(encoding="utf-8")
    key = line.partition(" ")[0]
    lines = [line if each.startswith(f"{key} ") else each for each in text.splitlines()]
    (tmp_path / "ours.toml").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(UnreadableError) as caught:
        load_style(str(tmp_path / "ours.toml"))
    assert len(caught.value.what) < 300


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes with names in folders")
def test_a_style_that_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ours.toml")
    with pytest.raises(UnreadableError, match=r"ours\.toml: this is not a file"):
        load_style(str(tmp_path / "ours.toml"))
