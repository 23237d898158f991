"""What the voice says besides the words of the report is in the language of the report."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.fixed_words.table import ENGLISH, LANGUAGES, words_in
from hwrender.narration.announcements import announcements_in
from hwrender.narration.script import write_script
from hwrender.narration.text_normalisation import spoken as as_said
from hwrender.pictures.gallery import open_gallery
from hwrender.reading import read_text
from hwrender.style import load_style

OTHERS = [name for name in LANGUAGES if name != ENGLISH]

REPORT = """---
title: "123"
lang: {lang}
---

## 1

![](talking)
2 3.[^1]

- 4
- 5

> 6
> - 7

> 8

| 9 | 10 |
|---|---|
| 11 | |

## 12

::: lang={other}
13
:::

[^1]: 14
"""


WORDS_OF_BOTH = {"cy": {"print"}, "fr": {"Note", "copies", "minute", "notes", "points"}, "ro": {"are"}}
"""English words that are words of another language too."""


def spoken(lang: str) -> list[str]:
    other = "tr" if lang != "tr" else "pl"
    read = read_text(REPORT.format(lang=lang, other=other), "report.md")
    assert read.document is not None, [finding.as_text() for finding in read.findings]
    style = load_style("large-print")
    edition = make_edition(read.document, EditionKind.FULL, style, open_gallery(Path()).artwork)
    return [each.spoken for each in write_script(edition).utterances]


@pytest.mark.parametrize("lang", OTHERS)
def test_no_word_of_the_voice_is_english_in_another_language(lang: str) -> None:
    english = {word for text in spoken(ENGLISH) for word in re.findall(r"[^\W\d_]{3,}", text)}
    own = {word for text in spoken(lang) for word in re.findall(r"[^\W\d_]{3,}", text)}
    assert len(english) > 40
    assert own & english <= {"Health", "Icons", *WORDS_OF_BOTH.get(lang, ())}


@pytest.mark.parametrize("lang", OTHERS)
def test_what_is_announced_is_in_the_fixed_words(lang: str) -> None:
    said, words = spoken(lang), words_in(lang)
    for key in ("quote", "quote_end", "table_end", "notes", "end"):
        assert words.say(f"voice.{key}") in said, key
    assert as_said(words.say("voice.points", number=2), {}, lang) in said
    assert any(text.endswith(words.say("voice.blank")) for text in said)
    assert as_said(words.say("voice.from", who="7"), {}, lang) in [
        text.rstrip(words.say("cover.stop")) for text in said
    ]


def test_a_picture_is_announced_in_the_language() -> None:
    assert [announcements_in(tag).picture() for tag in ("en", "fr", "zh")] == [
        "Picture: ",
        "Image\u00a0: ",
        "图片：",
    ]


def test_a_length_is_told_in_minutes_of_the_language() -> None:
    assert announcements_in("pl").length(20) == "Słuchanie trwa mniej niż minutę."
    assert announcements_in("cy").length(200) == "Mae'n cymryd tua 3 munud i wrando."
    assert announcements_in("en-GB").length(60) == "This takes about 1 minute to hear."
    assert announcements_in("de").length(20) == "This takes less than a minute to hear."


def test_a_language_is_named_in_the_language_of_the_report() -> None:
    assert announcements_in("cy").some_words("pl-PL") == "geiriau mewn iaith arall (Pwyleg)"
    assert announcements_in("cy").some_words("de") == "geiriau mewn iaith arall (iaith arall)"
    assert announcements_in("en-GB").some_words("de") == "some words in German"


def test_a_table_says_how_large_it_is_with_one_or_several_rows() -> None:
    assert announcements_in("en").table_size(1, 2) == "This table has 1 row and 2 columns."
    assert announcements_in("fr").table_size(3, 1) == "Ce tableau a 3 lignes et 1 colonne."
