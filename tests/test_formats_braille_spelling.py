"""Uncontracted braille of our own: what is spelt is read back, whatever it is."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hwrender.formats.braille.cells import ALL_CELLS, from_unicode, to_unicode
from hwrender.formats.braille.sameness import same_in_braille
from hwrender.formats.braille.signs import GENERAL, GREEK, LETTERS, LIGATURES, MODIFIERS, PUNCTUATION, STROKED
from hwrender.formats.braille.spelling import spell, unspell

HARD = "abjkzABZ0159.,;:!?-'\"()[]{}/\\–_&*+=<>#%@^~`|$£€°•✓éÉłŁßœæΩω☃ñ½ж "


@given(st.text(HARD, max_size=12))
def test_what_is_spelt_is_read_back(text: str) -> None:
    assert same_in_braille(unspell(spell(text))) == same_in_braille(text)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), max_size=6))
def test_a_character_without_a_sign_is_named_and_read_back(text: str) -> None:
    assert same_in_braille(unspell(spell(text))) == same_in_braille(text)
    assert ALL_CELLS.issuperset(spell(text))


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("NHS number", ",,NHS NUMBER"),
        ("PhD", ",PH,D"),
        ("1a, 2.5 and 1,000", "#A;A1 #B4E AND #A1JJJ"),
        ("x@y.org", "X@AY4ORG"),
        ("Łódź", ",@*L^/OD^/Z"),
        ("☃", "@.<SNOWMAN@.>"),
        ("é☃!", "^/E@.<SNOWMAN@.>6"),
        ("a_b", "A.-B"),
        ("ABc", ",,AB,'C"),
    ],
)
def test_signs_stand_where_the_rules_put_them(text: str, cells: str) -> None:
    assert spell(text) == cells


def test_no_two_signs_have_the_same_cells() -> None:
    tables = (LETTERS, PUNCTUATION, GENERAL, LIGATURES, STROKED, GREEK)
    cells = [each for table in tables for each in table.values()] + list(MODIFIERS.values())
    assert len(set(cells)) == len(cells)


@pytest.mark.parametrize("cells", ["_", "#", "@.<NO SUCH SIGN@.>", "@.<SIGN3 SNOWMAN@.>", "@.<SNOWMAN", "&"])
def test_cells_that_nobody_has_spelt_are_refused(cells: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        unspell(cells)


def test_all_sixty_four_cells_go_to_unicode_and_back() -> None:
    assert len(ALL_CELLS) == 64
    assert from_unicode(to_unicode("".join(sorted(ALL_CELLS)))) == "".join(sorted(ALL_CELLS))
    assert to_unicode("A1,") == "⠁⠂⠠"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“so”", "\"so'"),
        ("it’s", "it's"),
        ("10–20 —", "10–20 –"),
        ("…", "..."),
        ("a\u00adb", "ab"),
        ("Ж", "ж"),
        ("ﬁ", "fi"),
        ("Å", "A\u030a"),
        ("١٢، ৩?", "12, 3؟"),
        ("پڑھنے", "پڑ«نے"),
    ],
)
def test_what_braille_does_not_tell_apart_is_the_same(one: str, other: str) -> None:
    assert same_in_braille(one) == same_in_braille(other)


@pytest.mark.parametrize(
    ("one", "other"), [("a-b", "a–b"), ("A", "a"), ("3.5", "35"), ("é", "e"), ("not", "now"), ("x²", "x2")]
)
def test_what_braille_tells_apart_is_not_the_same(one: str, other: str) -> None:
    assert same_in_braille(one) != same_in_braille(other)


def test_the_time_to_compare_words_grows_only_with_their_length() -> None:
    began = time.process_time()
    assert len(same_in_braille("x" * 500_000 + " " + "é" * 500_000)) == 1_000_001
    assert time.process_time() - began < 2
