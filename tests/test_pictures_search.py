"""Search and sheet: what an author is shown when choosing."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser

import pytest
from PIL import Image

from hwrender.fonts.faces import FACES
from hwrender.pictures.artwork import Drawing
from hwrender.pictures.library import cards
from hwrender.pictures.search import search_pictures, words_for
from hwrender.pictures.sheet import sheet_html, sheet_png
from hwrender.pictures.word_map import word_map

FONTS = [FACES[0].file]


def names(word: str) -> list[str]:
    return [picture.name for picture in search_pictures(word)]


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("police", "officer"),
        ("Houses", "home"),
        ("money", "pound_notes"),
        ("officer", "officer"),
        ("inhaler", "asthma_inhaler"),
    ],
)
def test_the_picture_of_the_very_word_comes_first(word: str, first: str) -> None:
    assert names(word)[0] == first


def test_pictures_of_longer_phrases_titles_and_tags_follow() -> None:
    assert {"home", "safe_home", "no_home", "emergency_housing", "home_visit"} <= set(names("home"))


def test_a_misspelt_word_finds_the_nearest() -> None:
    assert names("polise")[0] == "officer"


def test_a_word_like_no_other_finds_nothing() -> None:
    assert names("zzzzzz") == names("") == names("?") == []


def test_a_blocked_picture_is_found_by_its_name_alone() -> None:
    for blocked in word_map().blocked:
        assert names(blocked)[0] == blocked
    for blocked in ("female_sex_worker", "male_sex_worker", "msm", "pwid", "prisoner"):
        found = {name for word in (cards()[blocked].title, *cards()[blocked].tags) for name in names(word)}
        assert not found & word_map().blocked


def test_each_picture_of_the_map_has_words_that_lead_to_it() -> None:
    for name in {phrase.picture for phrase in word_map().phrases}:
        for word in set(words_for(Drawing(name))) - {"train"}:  # to teach; the train has this very name
            assert Drawing(name) in search_pictures(word)


def test_the_html_sheet_is_whole_and_names_each_picture() -> None:
    page = sheet_html(["home", "<zzzz>"])
    assert set(re.findall(r"<code>(\w+)</code>", page)) == set(names("home"))
    assert "There is no picture for this." in page
    assert "<zzzz>" not in page
    assert "http" not in page.replace('xmlns="http://www.w3.org/2000/svg"', "")
    parser = HTMLParser()
    parser.feed(page)
    parser.close()


def test_the_png_sheet_grows_with_what_was_found() -> None:
    one = Image.open(io.BytesIO(sheet_png(["police"], FONTS)))
    more = Image.open(io.BytesIO(sheet_png(["police", "home"], FONTS)))
    assert one.width == more.width == 1240
    assert more.height > one.height
    assert sheet_png(["police"], FONTS) == sheet_png(["police"], FONTS)


def test_the_names_on_the_png_sheet_can_be_seen() -> None:
    with_names = Image.open(io.BytesIO(sheet_png(["police"], FONTS)))
    without = Image.open(io.BytesIO(sheet_png(["police"], [])))
    assert with_names.size == without.size
    assert with_names.tobytes() != without.tobytes()
