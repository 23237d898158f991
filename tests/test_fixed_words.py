"""The table of fixed words is whole: every language has each word, with the same places to fill in."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from hwrender.fixed_words.table import ENGLISH, LANGUAGES, has_words_for, words_in, words_of
from hwrender.formats import ALL_FORMATS
from hwrender.metadata import MONTHS, PartialDate
from hwrender.reader_tests.groups import GROUPS

OTHERS = [name for name in LANGUAGES if name != ENGLISH]
FOLDER = files("hwrender.fixed_words")
SCRIPTS = {
    "Arab": r"\u0600-\u06ff",
    "Beng": r"\u0980-\u09ff\u0964", "Cyrl": r"\u0400-\u04ff", "Ethi": r"\u1200-\u137f",
    "Gujr": r"\u0a80-\u0aff", "Guru": r"\u0a00-\u0a7f\u0964", "Hans": r"\u3000-\u9fff\uff00-\uffef",
    "Hebr": r"\u0590-\u05ff\ufb1d-\ufb4f", "Latn": r"A-Za-z\u00c0-\u024f\u1e00-\u1eff",
}  # fmt: skip
SAME_AS_ENGLISH = frozenset(
    ("Normal", "Pause", "Page {page} sur {pages}", "Note {number}", "{title}, page {page}",
     "Religion", "1 minute", "{number} minutes", "Notes", "Braille (BRF)", "Link", "Pashto", "Tigrinya")
)  # fmt: skip
"""English words that are words of another language too."""


def places(text: str) -> list[str]:
    return sorted(re.findall(r"{\w+}", text))


def test_the_files_are_those_of_the_list() -> None:
    assert {file.name for file in FOLDER.iterdir() if file.name.endswith(".toml")} == {
        f"{name}.toml" for name in LANGUAGES
    }


@pytest.mark.parametrize("name", OTHERS)
def test_a_language_has_every_fixed_word_with_the_same_places(name: str) -> None:
    english, words = words_in(ENGLISH).texts, words_in(name).texts
    assert list(words) == list(english)
    assert {key for key in english if places(words[key]) != places(english[key])} == set()
    assert {key for key, text in words.items() if not text.strip()} == set()
    assert [len(words_in(name).months), len(words_in(name).months_alone)] == [12, 12]


@pytest.mark.parametrize("name", OTHERS)
def test_no_english_is_left_in_a_language(name: str) -> None:
    english, words = words_in(ENGLISH).texts, words_in(name)
    same = {
        text
        for key, text in words.texts.items()
        if text == english[key] and re.search(r"[A-Za-z]", re.sub(r"{\w+}", "", text))
    }
    assert same - SAME_AS_ENGLISH == set()


@pytest.mark.parametrize("name", OTHERS)
def test_the_words_are_in_the_letters_of_the_language(name: str) -> None:
    words = words_in(name)
    bare = {re.sub(r"{\w+}|DAISY|BRF|UEB|Enter", "", text) for text in (*words.texts.values(), *words.months)}
    letters = {each for text in bare for each in re.findall(r"[^\W\d_]+", text)}
    strange = {each for each in letters if not re.fullmatch(rf"[{SCRIPTS[words.script]}ʼ]+", each)}
    assert strange == set()


@pytest.mark.parametrize("name", OTHERS)
def test_the_english_stands_above_each_word_for_whoever_corrects_it(name: str) -> None:
    lines = FOLDER.joinpath(f"{name}.toml").read_text(encoding="utf-8").splitlines()
    source = FOLDER.joinpath("en.toml").read_text(encoding="utf-8").splitlines()
    told = [
        (line.partition(" = ")[0], above.removeprefix("# "))
        for above, line in pairwise(lines)
        if above.startswith('# "')
    ]
    assert told == [
        tuple(line.split(" = ", 1)) for line in source[source.index("[lists]") :] if " = " in line
    ]


@pytest.mark.parametrize("name", LANGUAGES)
def test_a_hard_word_opens_what_it_means(name: str) -> None:
    assert all(
        words_in(name).texts[f"hard_words.{key}"].startswith("{word}")
        for key in ("means", "here_means", "also_means")
    )


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_opening_names_the_label_at_which_to_listen(name: str) -> None:
    texts = words_in(name).texts
    assert texts["contact.listen"].rstrip(":：፦ ") in texts["opening.listen"]


def test_the_label_of_the_title_tells_the_languages_of_plain_text_apart() -> None:
    assert len({words_in(name).texts["text.title"] for name in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize("name", LANGUAGES)
def test_each_language_has_its_name_in_all_of_them(name: str) -> None:
    named = [key.removeprefix("languages.") for key in words_in(name).texts if key.startswith("languages.")]
    assert sorted(named) == sorted(LANGUAGES)
    assert len({words_in(name).language_name(tag) for tag in LANGUAGES}) == len(LANGUAGES)
    assert words_in(name).language_name("gd-GB") == words_in(name).say("voice.another_language")


def test_what_staff_and_the_page_call_the_copies_is_the_same() -> None:
    texts = words_in(ENGLISH).texts
    named = [row for row in ALL_FORMATS if f"page.{row.name}" in texts]
    assert {row.name: row.download for row in ALL_FORMATS if row.download} == {
        row.name: texts[f"page.{row.name}"] for row in named
    }
    kinds = {row.name: texts.get(f"page.{row.name}_kind") for row in ALL_FORMATS}
    assert {row.name: row.kind for row in ALL_FORMATS if kinds[row.name]} == {
        name: kind for name, kind in kinds.items() if kind
    }


def test_what_staff_and_copies_call_readers_is_the_same() -> None:
    words = words_in(ENGLISH)
    assert {who: words.say(f"readers.{who.replace('-', '_')}") for who in GROUPS} == dict(GROUPS)


@pytest.mark.parametrize("date", [PartialDate(2016, 9, 6), PartialDate(2016, 9), PartialDate(2016)])
def test_an_english_date_is_that_of_the_metadata(date: PartialDate) -> None:
    assert tuple(words_in(ENGLISH).months) == MONTHS
    assert words_in(ENGLISH).date(date) == date.in_words()


@pytest.mark.parametrize(
    ("name", "day", "month"),
    [
        ("pl", "6 września 2016", "wrzesień 2016"),
        ("es", "6 de septiembre de 2016", "septiembre de 2016"),
        ("zh", "2016年9月6日", "2016年9月"),
        ("vi", "ngày 6 tháng 9 năm 2016", "tháng 9 năm 2016"),
        ("ur", "6 ستمبر 2016", "ستمبر 2016"),
        ("uk", "6 вересня 2016 року", "вересень 2016 року"),
    ],
)
def test_a_date_is_in_the_form_of_its_language(name: str, day: str, month: str) -> None:
    assert words_in(name).date(PartialDate(2016, 9, 6)) == day
    assert words_in(name).date(PartialDate(2016, 9)) == month
    assert words_in(name).date(PartialDate(2016)) == "2016"


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en-GB", "en"), ("pl", "pl"), ("pl-PL", "pl"), ("zh-Hans", "zh"), ("zh-CN", "zh"), ("pa", "pa"),
        ("pa-Guru-GB", "pa"), ("zh-Hant", "en"), ("zh-HK", "en"), ("pa-Arab", "en"), ("de", "en"),
    ],
)  # fmt: skip
def test_a_tag_has_the_words_of_its_language_and_script_or_the_english_ones(tag: str, name: str) -> None:
    assert words_of(tag) is words_in(name)
    assert has_words_for(tag) is (name != "en" or tag == "en-GB")


def test_things_are_joined_as_in_their_language() -> None:
    assert words_in("en").joined(["a", "b", "c"]) == "a, b and c"
    assert words_in("zh").joined(["a", "b", "c"]) == "a、b和c"
    assert words_in("ar").joined(["a"]) == "a"


def test_every_key_that_the_code_names_is_in_the_table() -> None:
    known = words_in(ENGLISH).texts
    source = Path(__file__).parents[1] / "src" / "hwrender"
    sections = "|".join({key.partition(".")[0] for key in known})
    named = {
        key
        for path in source.rglob("*")
        if path.suffix in {".py", ".jinja"}
        for key in re.findall(rf'say\(\s*"((?:{sections})\.\w+)"', path.read_text(encoding="utf-8"))
    }
    assert named
    assert named <= known.keys()


def test_the_documents_say_which_words_a_native_reader_has_checked() -> None:
    document = (Path(__file__).parents[1] / "docs" / "languages.md").read_text(encoding="utf-8")
    rows = re.findall(r"`(\w+)` \| `(\w+)\.toml` \| (yes|not yet) \|$", document, re.MULTILINE)
    assert sorted(rows) == [
        (name, name, "yes" if words_in(name).is_checked else "not yet") for name in sorted(OTHERS)
    ]
