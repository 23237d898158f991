"""Lists of a Word file have the numbers, the levels and the bullets that Word shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.importing.shown.number_formats import written_number
from hwrender.importing.word.numbering import WordNumbering
from hwrender.importing.word.styles import WordStyles
from word_parts import (
    indent,
    item,
    level,
    made_of,
    number,
    numbered,
    numbering,
    para,
    run,
    style,
    styled,
    styles,
)

DECIMAL = (
    level("decimal", "%1.", left=720)
    + level("lowerLetter", "%2)", depth=1, left=1440)
    + level("lowerRoman", "(%3)", depth=2, left=2160)
)
BULLETS = level("bullet", "•", left=720) + level("bullet", "o", depth=1, left=1440)
LEGAL = level("decimal", "%1.") + level("decimal", "%1.%2", depth=1) + level("decimal", "%1.%2.%3", depth=2)
RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
BREAK = "<w:r><w:br/></w:r>"

LISTS: dict[str, tuple[str, str, str]] = {
    "a list goes on after a paragraph": (
        item("One") + item("Two") + para("Between") + item("Three"), numbering(DECIMAL),
        "1. One\n2. Two\n\nBetween\n\n3. Three",
    ),
    "a list starts at five": (
        item("Five") + item("Six"), numbering(level("decimal", "%1.", start=5)), "5. Five\n6. Six"
    ),
    "a list starts at nought": (item("A") + item("B"), numbering(level("decimal", "%1.", start=0)),
        "0. A\n1. B"),
    "two lists in a row": (
        item("One") + item("Two") + item("Again", 2), numbering(DECIMAL, numbers=number(1, 0) + number(2, 0,
            RESTART)),
        "1. One\n2. Two\n\n1) Again",
    ),
    "numbers share a list and go on": (
        item("One") + item("Two", 2), numbering(DECIMAL, numbers=number(1, 0) + number(2, 0)),
        "1. One\n2. Two"
    ),
    "bullets between numbers": (
        item("One") + item("dot", 2) + item("Two"), numbering(DECIMAL, BULLETS), "1. One\n\n- dot\n\n2. Two"
    ),
    "bullets farther to the right are inside": (
        item("One") + item("dot", 2) + item("Two"), numbering(DECIMAL, level("bullet", "•", left=1440)),
        "1. One\n   - dot\n2. Two",
    ),
    "letters and roman figures stay in words": (
        item("One") + item("first", 1, 1) + item("deep", 1, 2) + item("Two"), numbering(DECIMAL),
        "1. One\n   - a) first\n     - (i) deep\n2. Two",
    ),
    "numbers of several levels stay in words": (
        item("One") + item("first", 1, 1) + item("second", 1, 1) + item("Two") + item("see 1.2", 1, 1),
        numbering(LEGAL), "1. One\n   - 1.1 first\n   - 1.2 second\n2. Two\n   - 2.1 see 1.2",
    ),
    "numbered paragraphs are no items": (
        item("First", 1, 1) + item("Second", 1, 1), numbering(LEGAL), "1.1 First\n\n1.2 Second"
    ),
    "a level that was passed over counts as begun": (
        item("deep", 1, 2) + item("second", 1, 1), numbering(LEGAL), "1.1.1 deep\n\n1.2 second"
    ),
    "a number with words": (
        item("Ramp") + item("Signs"), numbering(level("decimal", "Recommendation %1:")),
        "Recommendation 1: Ramp\n\nRecommendation 2: Signs",
    ),
    "a number with noughts": (item("A") + item("B"), numbering(level("decimalZero", "%1.")), "1. A\n2. B"),
    "a list that starts deep": (item("A", 1, 1) + item("B", 1, 1), numbering(BULLETS), "- A\n- B"),
    "a struck-out item still counts": (
        item("One") + para(run("Two", "<w:strike/>"), look=numbered(1)) + item("Three"), numbering(DECIMAL),
        "1. One\n\n3) Three",
    ),
    "a hidden item does not count": (
        item("One") + para(run("Two", "<w:vanish/>"), look=numbered(1)) + item("Three"), numbering(DECIMAL),
        "1. One\n2. Three",
    ),
    "an indented paragraph belongs to the item before it": (
        item("One") + para("More", look=indent(720)) + item("Two"), numbering(DECIMAL),
        "1. One\n\n   More\n2. Two"
    ),
    "bullets that a person moved to the right": (
        item("A", more=indent(360)) + item("B", more=indent(1080)) + item("C", more=indent(360)),
        numbering(BULLETS), "- A\n  - B\n- C",
    ),
    "a list that is not in the file": (item("A"), numbering(""), "A"),
    "an item that was deleted with its end": (
        item("A") + para("<w:del><w:r><w:delText>Gone</w:delText></w:r></w:del>",
            look=numbered(1) + "<w:rPr><w:del/></w:rPr>") + item("B"),
        numbering(DECIMAL), "1. A\n2. B",
    ),
    "no list at all": (para("A", look=numbered(0)), numbering(BULLETS), "A"),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_as_word_shows_it(tmp_path: Path, name: str) -> None:
    xml, lists, expected = LISTS[name]
    made = made_of(tmp_path, xml, numbering=lists)
    assert made.body == expected
    assert "D117" not in made.codes


def test_headings_keep_the_numbers_that_word_gives_them(tmp_path: Path) -> None:
    sheet = styles(
        style("One", "heading 1", para=numbered(1) + '<w:outlineLvl w:val="0"/>'),
        style("Two", "heading 2", para=numbered(1, 1) + '<w:outlineLvl w:val="1"/>'),
    )
    text = styled("Why", "One") + styled("Who", "Two") + para("See 1.1.")
    made = made_of(tmp_path, text, numbering=numbering(LEGAL), styles=sheet)
    assert made.body == "## 1\\. Why\n\n### 1.1 Who\n\nSee 1.1."


def test_a_level_of_a_list_may_be_told_by_its_style(tmp_path: Path) -> None:
    lists = numbering(
        level("decimal", "%1") + level("decimal", "%1.%2", depth=1, more='<w:pStyle w:val="Numbered"/>')
    )
    sheet = styles(style("Numbered", "Numbered", para='<w:numPr><w:numId w:val="1"/></w:numPr>'))
    made = made_of(tmp_path, styled("A", "Numbered") + styled("B", "Numbered"), numbering=lists, styles=sheet)
    assert made.body == "1.1 A\n\n1.2 B"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("List Bullet", "List Bullet 3", "List Bullet"), "- A\n  - B\n- C"),
        (("List Bullet", "List Bullet", "List Bullet 2"), "- A\n- B\n  - C"),
    ],
)
def test_styles_of_lists_have_their_levels_by_name(
    tmp_path: Path, names: tuple[str, ...], expected: str
) -> None:
    sheet = styles(*(style(name.replace(" ", ""), name) for name in dict.fromkeys(names)))
    text = "".join(styled(words, name.replace(" ", "")) for words, name in zip("ABC", names, strict=True))
    assert made_of(tmp_path, text, styles=sheet).body == expected


def test_a_style_based_on_a_list_is_a_list(tmp_path: Path) -> None:
    sheet = styles(style("B", "List Bullet", para=numbered(1)), style("Mine", "Mine", based="B"))
    made = made_of(
        tmp_path, styled("A", "Mine") + styled("C", "Mine"), styles=sheet, numbering=numbering(BULLETS)
    )
    assert made.body == "- A\n- C"


TYPED: dict[str, tuple[str, str]] = {
    "bullets": (para("• A") + para("•B"), "- A\n- B"),
    "dashes": (para("– A") + para("- B"), "- A\n- B"),
    "a dash alone is a dash": (para("– A"), "– A"),
    "small circles": (para("o A ramp") + para("o A door"), "- A ramp\n- A door"),
    "a word that begins with o": (para("of A") + para("or B"), "of A\n\nor B"),
    "numbers": (para("1. A") + para("2) B") + para("After"), "1. A\n2. B\n\nAfter"),
    "numbers from five": (para("5. A") + para("6. B"), "5. A\n6. B"),
    "numbers that do not follow": (para("1. A") + para("7. B"), "1\\. A\n\n7\\. B"),
    "letters stay as they are": (para("a) A") + para("b) B"), "a) A\n\nb) B"),
    "bullets in lines": (para("We want:", BREAK, "• A", BREAK, "• B"), "We want:\n\n- A\n- B"),
    "numbers in lines": (para("1. A", BREAK, "2. B"), "1. A\n2. B"),
    "bullets in the lines of an item": (para("A", BREAK, "• b", BREAK, "• c", look=numbered(1)),
        "- A\n  - b\n  - c"),
    "lines of an address": (para("1 Mill Lane", BREAK, "Anytown"), "1 Mill Lane\\\nAnytown"),
}  # fmt: skip


@pytest.mark.parametrize("name", TYPED)
def test_what_is_typed_as_a_list_is_one(tmp_path: Path, name: str) -> None:
    xml, expected = TYPED[name]
    made = made_of(tmp_path, xml, numbering=numbering(BULLETS))
    assert made.body == expected
    assert "D117" not in made.codes


@pytest.mark.parametrize(
    ("bullets", "expected"),
    [
        ("✓✗", "- Ticked: A\n- Crossed: B"),
        ("☑☐", "- Ticked: A\n- Not ticked: B"),
        ("✓•", "- Ticked: A\n- B"),
        ("✓✓", "- A\n- B"),
        ("☐•", "- A\n- B"),
    ],
)
def test_bullets_that_say_something_are_said(tmp_path: Path, bullets: str, expected: str) -> None:
    lists = numbering(*(level("bullet", each) for each in bullets))
    made = made_of(tmp_path, item("A") + item("B", 2), numbering=lists)
    assert made.body == expected
    assert ("They are dots here" in made.said) == (bullets == "✓✓")


def test_a_bullet_of_a_font_of_signs_is_read(tmp_path: Path) -> None:
    font = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'
    lists = numbering(
        *(level("bullet", each).replace("</w:lvl>", f"{font}</w:lvl>") for each in "\uf0fc\uf0fb")
    )
    assert made_of(tmp_path, item("A") + item("B", 2), numbering=lists).body == "- Ticked: A\n- Crossed: B"


def picture_bullets(*descriptions: str) -> str:
    """Lists of which each has a picture for a bullet."""
    pictures = "".join(
        f'<w:numPicBullet w:numPicBulletId="{place}"><w:pict><v:shape alt="{words}"/></w:pict>'
        "</w:numPicBullet>"
        for place, words in enumerate(descriptions)
    )
    lists = numbering(
        *(
            level("bullet", "•", more=f'<w:lvlPicBulletId w:val="{place}"/>')
            for place in range(len(descriptions))
        )
    )
    return lists.replace("SPACES>", f"SPACES>{pictures}", 1)


@pytest.mark.parametrize(
    ("descriptions", "told"),
    [
        (("",), "The bullets of a list are pictures. They are left out."),
        (("A green leaf",), "The bullets of a list are pictures. They are left out: “A green leaf”."),
        (
            ("A leaf", "bullet.gif"),
            "The bullets of a list are 2 different pictures. They are left out: “A leaf”.",
        ),
    ],
)
def test_bullets_that_are_pictures_are_told(descriptions: tuple[str, ...], told: str, tmp_path: Path) -> None:
    items = "".join(item("A", place + 1) for place in range(len(descriptions)))
    made = made_of(tmp_path, items, numbering=picture_bullets(*descriptions))
    assert made.said == told


def test_bullets_that_are_pictures_of_ticks_and_crosses_are_words(tmp_path: Path) -> None:
    lists = picture_bullets("A green tick", "A red cross")
    made = made_of(tmp_path, item("A") + item("B", 2), numbering=lists)
    assert made.body == "- Ticked: A\n- Crossed: B"


@pytest.mark.parametrize(
    ("count", "form", "expected"),
    [
        (4, "decimal", "4"), (4, "unknown", "4"), (4, "decimalZero", "04"), (14, "upperRoman", "XIV"),
        (1999, "lowerRoman", "mcmxcix"), (0, "lowerRoman", "0"), (2, "upperLetter", "B"), (28,
        "lowerLetter", "bb"),
        (900, "lowerLetter", "900"), (2, "ordinal", "2nd"), (12, "ordinal", "12th"), (111, "ordinalText",
        "111th"),
        (5, "chicago", "**"), (3, "numberInDash", "- 3 -"), (3, "none", ""),
    ],
)  # fmt: skip
def test_a_number_is_written_in_its_form(count: int, form: str, expected: str) -> None:
    assert written_number(count, form) == expected


def test_a_list_that_stands_for_itself_ends() -> None:
    assert not WordNumbering(None, WordStyles(None)).has("1")
