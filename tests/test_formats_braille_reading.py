"""Cells read as words, and texts written by the surest way that is needed.

liblouis is played by our own spelling.
"""

from __future__ import annotations

import time

import pytest

from hwrender.formats.braille.emphasis import with_stops
from hwrender.formats.braille.louis import UNCONTRACTED, Backward, Forward, Louis
from hwrender.formats.braille.reading import read_texts
from hwrender.formats.braille.sameness import same_in_braille
from hwrender.formats.braille.translating import BrailleStretch, BrailleText, translate
from spelt_braille import SpeltLouis


def read(cells: str) -> str | None:
    return read_texts([cells], UNCONTRACTED, SpeltLouis())[0]


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        (",,,WE DO NOT AGREE,' ,SAID ,ANN4", "WE DO NOT AGREE Said Ann."),
        ("^1BOLD AND ^7VERY BOLD WORDS^'", "bold and very bold words"),
        ("HTTPS3_/_/A4ORG", "https://a.org"),
        ("A;3B", "a:b"),
        (";;A1B2C", "a,b;c"),
        (";;;A1 B2 ;'C", "a, b; c"),
        ("@.<,NOTE #A@.>WORDS", "words"),
        ("SEEN@.<,NOTE #A@.>4", "seen."),
        ("@.<,TABLE3 #B COLUMNS1 #A ROWS@.>", ""),
        (";;;@.<SNOWMAN@.>S;' HERE", "☃s here"),
        ("A ;;;@.<SNOWMAN@.>S;' HAT@.>1 SEEN", "a ☃s hat, seen"),
        (";;;@.<SNOWMAN@.>;'@.>", "☃"),
        ("@.<SNOWMAN@.>S MELT", "s melt"),
        ("^1;;;@.<SNOWMAN@.>;' AND ^7A B ;;C^' D", "☃ and a b c d"),
        ('"(TR\'KAHVE,") ICE', "kahve ice"),
        ('"<A BB">4 CC2 .<DD8.>1 "<E">', "(a bb). cc; [dd?], (e)"),
        ('AB"<C">', "ab(c)"),
        ("A ;,,CD-A ;,,GD4 #4E1 X", "a CD-a GD. .5, x"),
        (",7 A", "Were a"),
        ("E4G4@.<,NOTE #A@.> ;,,CD@.<,NOTE #A@.> ^7E4G4^' #4E@.<,NOTE #A@.>", "e.g. CD e.g. .5"),
    ],
)
def test_what_organises_a_text_is_no_word_of_it(cells: str, text: str) -> None:
    assert read(cells) == text


@pytest.mark.parametrize(
    "cells",
    [";;&&", '"(QQ\'A,")', ";;;@.<NO SUCH THING@.>;'", ";;@.<SNOWMAN@.>", "@.<,NOTE #A", ",,,A B", ";;;A B"],
)
def test_cells_that_nobody_writes_are_not_read(cells: str) -> None:
    assert read(cells) is None


@pytest.mark.parametrize(
    ("text", "bold", "reaches"),
    [
        ("a bold.", (2, 6), (2, 7)),
        ("bold, x", (0, 4), (0, 5)),
        ("a b", (0, 1), (0, 1)),
        ("unfair", (2, 4), (2, 4)),
    ],
)
def test_bold_reaches_to_the_end_of_the_stops_that_follow(
    text: str, bold: tuple[int, int], reaches: tuple[int, int]
) -> None:
    assert with_stops(text, [bold]) == (reaches,)


@pytest.mark.parametrize(
    "piece", ["@.<", "@.<,PICTURE3 ", "@.<SNOWMAN", ";; @.<SNOWMAN", ";;;", ";;;@.<", ",,,", "A4", '"(A']
)
def test_the_time_to_read_cells_grows_only_with_their_length(piece: str) -> None:
    began = time.process_time()
    read(piece * 20_000)
    assert time.process_time() - began < 2


class Forgetful(SpeltLouis):
    """Loses the words `loses` when it writes a whole text, or always."""

    def __init__(self, *loses: str, always: bool = True) -> None:
        super().__init__()
        self._loses = loses
        self._always = always

    def write(self, jobs: list[Forward]) -> list[str | None]:  # type: ignore[override]  # lists suffice here
        return super().write([Forward(self._kept(job.text), job.tables, job.bold) for job in jobs])

    def _kept(self, text: str) -> str:
        if not self._always and " " not in text:
            return text
        for word in self._loses:
            text = text.replace(word, "x")
        return text


def written(louis: Louis, *stretches: BrailleStretch | str) -> tuple[str, int]:
    text: BrailleText = tuple(
        each if isinstance(each, BrailleStretch) else BrailleStretch(each) for each in stretches
    )
    made = translate([text], UNCONTRACTED, louis)[0]
    assert "".join(each.text for each in text).split() == (read(made.cells) or "").split()
    return made.cells, made.spelt


def test_a_word_that_is_not_read_back_is_spelt_under_a_grade_1_sign() -> None:
    assert written(Forgetful("two"), "one two three") == ("ONE ;;TWO THREE", 1)


def test_a_word_that_is_spelt_keeps_its_signs_of_bold() -> None:
    class Bold(Forgetful):
        def write(self, jobs: list[Forward]) -> list[str | None]:  # type: ignore[override]  # lists suffice here
            return [None if cells is None else f"^7{cells}^'" for cells in super().write(jobs)]

    assert written(Bold("two"), BrailleStretch("one x two", is_bold=True)) == ("^7ONE X ;;TWO^'", 1)
    assert written(Bold("one"), BrailleStretch("one x two", is_bold=True)) == ("^7;;ONE X TWO^'", 1)


def test_a_text_that_liblouis_does_not_take_is_written_word_by_word() -> None:
    assert written(SpeltLouis("two three"), "one two three") == ("ONE TWO THREE", 0)


def test_a_text_that_nothing_else_helps_is_spelt_as_a_passage() -> None:
    class Deaf(SpeltLouis):
        def read(self, jobs: list[Backward]) -> list[str | None]:  # type: ignore[override]  # lists suffice here
            return [None for _ in jobs]

    assert written(Deaf(), "one two three") == (";;;ONE TWO THREE;'", 3)


def test_a_word_with_a_sign_that_has_only_a_name_is_a_passage_to_the_end_of_the_name() -> None:
    # a word sign would end at the blank in the name
    assert written(SpeltLouis(), "one ❤s here") == ("ONE ;;;@.<HEAVY BLACK HEART@.>S;' HERE", 1)
    assert written(SpeltLouis(), BrailleStretch("❤☃ ☃", is_code=True)) == (
        ";;;@.<HEAVY BLACK HEART@.>@.<SNOWMAN@.> @.<SNOWMAN@.>;'",
        0,
    )


def test_code_is_spelt_whatever_it_is() -> None:
    assert written(SpeltLouis(), "Type ", BrailleStretch("a: b", is_code=True), ".") == (
        ",TYPE ;;;A3 B;'4",
        0,
    )


def test_words_in_another_language_stand_in_its_code_with_its_letters() -> None:
    assert written(SpeltLouis(), "say ", BrailleStretch("kahve", language="tr-TR"), "!") == (
        'SAY "(TR\'KAHVE,")6',
        0,
    )


def test_a_language_without_a_code_is_spelt() -> None:
    assert written(SpeltLouis(), BrailleStretch("waa muhiim", language="so")) == (";;;WAA MUHIIM;'", 2)


def test_a_text_whose_parts_are_read_otherwise_side_by_side_is_spelt() -> None:
    class Confused(SpeltLouis):
        def read(self, jobs: list[Backward]) -> list[str | None]:  # type: ignore[override]  # lists suffice here
            return [None if job.cells == "X" and len(jobs) == 2 else "X" for job in jobs]

    made = translate([(BrailleStretch("x"), BrailleStretch("", note=1), BrailleStretch("x"))], "", Confused())
    assert made[0].cells == ";;;X;'@.<,NOTE #A@.>;;;X;'"
    assert made[0].spelt == 2


def test_the_mark_of_a_footnote_has_no_words() -> None:
    assert written(SpeltLouis(), "seen", BrailleStretch("", note=12), ".") == ("SEEN@.<,NOTE #AB@.>4", 0)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("hos\u00adpi\u200btal", "HOSPITAL"),
        ("oﬃce Ｎｅｗ 𝐛𝐨𝐥𝐝 No ㎏", "OFFICE ,NEW BOLD ,NO KG"),
        ("❤\ufe0f", ";;;@.<HEAVY BLACK HEART@.>;'"),
    ],
)
def test_what_nobody_sees_is_not_written_and_letters_of_any_style_are_letters(text: str, cells: str) -> None:
    assert translate([(BrailleStretch(text, is_bold=True),)], UNCONTRACTED, SpeltLouis())[0].cells == cells


def test_characters_from_every_part_of_unicode_are_written_and_read_back() -> None:
    codes = [*range(0x21, 0x3000, 61), *range(0x3000, 0xD800, 1009), *range(0xE000, 0x110000, 4001)]
    words = [f"a{chr(code)}b" for code in codes]
    made = translate([(BrailleStretch(word),) for word in words], UNCONTRACTED, SpeltLouis())
    for word, each in zip(words, made, strict=True):
        assert same_in_braille(read(each.cells) or "") == same_in_braille(word)
