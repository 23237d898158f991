"""A field of the front matter is filled in on its own line; comments and quotation marks stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hwrender.reading import read_text
from hwrender.revising import RefusedChange, SetEntry, SetField, StaleChange, revise, values_of
from hwrender.sources.front_matter import in_one_line

HEAD = """---
# Ours
title: A report  # short
lang: "en-GB"
contact:
  organisation: 'Healthwatch Hackney'  # us
  # not yet:
  email:
  address:
    - 1 Example Street
    - London
other_formats: [large print, "Braille"]  # all
glossary:
  # from the council
  consent: saying yes  # plain
  CQC:
    means: people who check care
    say: C Q C
tested_by:
  - a group
  # another day
  - "two people"
licence: >
  CC BY
  4.0

# General details
local_healthwatch: Healthwatch Hackney
key_themes:
---
"""
BODY = "\nWords.\n"


def changed(name: str, value: str | tuple[str, ...]) -> str:
    return revise(HEAD + BODY, SetField(name, value)).removesuffix(BODY)


@pytest.mark.parametrize(
    ("name", "value", "old", "new"),
    [
        ("title", "Another: report", "title: A report  #", "title: 'Another: report'  #"),
        ("title", "", "title: A report  #", "title:  #"),
        ("lang", "cy", '"en-GB"', '"cy"'),
        ("contact.organisation", "It's us", "'Healthwatch Hackney'", "'It''s us'"),
        ("contact.email", "info@example.org", "email:\n", "email: 'info@example.org'\n"),
        ("contact.phone", "020 7946 0000", "  # us\n", "  # us\n  phone: 020 7946 0000\n"),
        ("contact.website", "https://example.org", "- London\n", "- London\n  website: https://example.org\n"),
        ("contact.address", "2 Street", "address:\n    - 1 Example Street\n    - London\n",
         "address: 2 Street\n"),
        ("tested_by", ("a group", "two people", "us"), '"two people"\n', '"two people"\n  - us\n'),
        ("tested_by", ("a team", "two people"), "a group", "a team"),
        ("tested_by", ("two people",), "  - a group\n", ""),
        ("tested_by", ("us", "a group", "two people"), "  - a group\n", "  - us\n  - a group\n"),
        ("tested_by", (), '  - a group\n  # another day\n  - "two people"\n', "  # another day\n"),
        ("key_themes", ("Access to services",), "key_themes:\n", "key_themes: Access to services\n"),
        ("key_themes", ("A", "B"), "key_themes:\n", "key_themes:\n  - A\n  - B\n"),
        ("licence", "CC0", ">\n  CC BY\n  4.0\n", "CC0\n"),
        ("local_healthwatch", ("Hackney",), "watch: Healthwatch Hackney\n", "watch: Hackney\n"),
        ("publication_date", "2016-11", "key_themes:\n", "publication_date: 2016-11\nkey_themes:\n"),
        ("easy_title", "Easy", '"en-GB"\n', '"en-GB"\neasy_title: Easy\n'),
        ("age_group", ("A", "B"), "key_themes:\n", "key_themes:\nage_group:\n  - A\n  - B\n"),
        ("sensitive", "Yes", '"en-GB"\n', '"en-GB"\nsensitive: Yes\n'),
    ],
)  # fmt: skip
def test_only_the_lines_of_the_field_change(
    name: str, value: str | tuple[str, ...], old: str, new: str
) -> None:
    found = changed(name, value)
    assert HEAD.count(old) == 1
    assert found == HEAD.replace(old, new)


def test_a_list_in_brackets_stays_one() -> None:
    head = HEAD.replace("key_themes:\n", 'key_themes: [A, "B"]  # two\n')
    assert revise(head + BODY, SetField("key_themes", ("B", "C, D"))) == (
        head.replace('[A, "B"]', "[\"B\", 'C, D']") + BODY
    )


def test_a_field_is_found_by_its_other_names() -> None:
    text = "---\ntitle: A\nLocal Healthwatch: Hackney\nlanguage: en-GB\n---\n"
    assert revise(text, SetField("local_healthwatch", "Leeds")) == text.replace("Hackney", "Leeds")
    assert revise(text, SetField("lang", "cy")) == text.replace("en-GB", "cy")


def test_the_first_field_of_all_stands_below_the_dashes() -> None:
    assert revise("---\nlang: en-GB\n---\nWords.", SetField("title", "A")) == (
        "---\ntitle: A\nlang: en-GB\n---\nWords."
    )
    assert revise("\ufeff---\r\n---\r\nWords.", SetField("contact.phone", "0")) == (
        "\ufeff---\r\ncontact:\r\n  phone: '0'\r\n---\r\nWords."
    )


def test_a_value_that_is_there_already_changes_nothing() -> None:
    for name, value in values_of(HEAD + BODY).items():
        assert revise(HEAD + BODY, SetField(name, value)) == HEAD + BODY


def test_the_values_are_those_that_were_written() -> None:
    assert values_of(HEAD + BODY) == {
        "title": "A report",
        "lang": "en-GB",
        "contact.organisation": "Healthwatch Hackney",
        "contact.address": "1 Example Street, London",
        "other_formats": "large print, Braille",
        "tested_by": ("a group", "two people"),
        "licence": "CC BY 4.0",
        "local_healthwatch": "Healthwatch Hackney",
    }


def test_a_field_that_was_changed_meanwhile_is_stale() -> None:
    with pytest.raises(StaleChange):
        revise(HEAD + BODY, SetField("title", "B", seen="An older report"))
    assert "title: B" in revise(HEAD + BODY, SetField("title", "B", seen="A report"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (HEAD, "no_field"),
        (HEAD, "contact"),
        (HEAD, "glossary"),
        ("Words.", "title"),
        ("---\ntitle: [\n---\n", "title"),
        ("---\ntitle: A\ncontact: {phone: 1}\n---\n", "contact.email"),
        ("---\ntitle: A\ntested_by: [a,\n  b]\n---\n", "tested_by"),
    ],
)
def test_a_field_that_cannot_be_kept_is_refused(text: str, name: str) -> None:
    with pytest.raises(RefusedChange):
        revise(text, SetField(name, ("a", "c")))


def test_hidden_signs_are_refused() -> None:
    with pytest.raises(RefusedChange):
        changed("title", "a\x00b")


AWKWARD = st.text("ab:#-'\"[]{},&*!|>%@`\\ é?~0123.", min_size=1, max_size=12) | st.sampled_from(
    ["yes", "null", "~", "1.50", "2016-09-06", "---", "...", "a: b", "a #b", "key:", "- a", "? a", "<<"]
)
NAMES = ("title", "lang", "contact.organisation", "contact.phone", "licence", "easy_title", "voice")


@settings(max_examples=25)
@given(st.sampled_from(NAMES), AWKWARD)
def test_any_words_are_read_back_and_all_other_lines_stay(name: str, words: str) -> None:
    new = revise(HEAD + BODY, SetField(name, words))
    assert values_of(new).get(name, "") == in_one_line(words)
    rest = iter(new.split("\n"))
    before = values_of(HEAD + BODY)
    assert {each: value for each, value in values_of(new).items() if each != name} == {
        each: value for each, value in before.items() if each != name
    }
    if name not in before:
        assert all(line in rest for line in (HEAD + BODY).split("\n"))


@settings(max_examples=25)
@given(st.lists(AWKWARD, max_size=4).map(tuple), st.sampled_from(["tested_by", "key_themes", "ethnicity"]))
def test_any_list_is_read_back(value: tuple[str, ...], name: str) -> None:
    new = revise(HEAD + BODY, SetField(name, value))
    assert values_of(new).get(name, ()) == tuple(filter(None, map(in_one_line, value)))
    assert "# another day" in new


# --- entries ---------------------------------------------------------------------------------------------


def entry(field: str, key: str, value: str, say: str = "") -> str:
    return revise(HEAD + BODY, SetEntry(field, key, value, say)).removesuffix(BODY)


@pytest.mark.parametrize(
    ("args", "old", "new"),
    [
        (("glossary", "Consent", "you agree"), "saying yes", "you agree"),
        (("glossary", "consent", "you agree", "con sent"), "consent: saying yes  # plain\n",
         "consent:  # plain\n    means: you agree\n    say: con sent\n"),
        (("glossary", "consent", ""), "  consent: saying yes  # plain\n", ""),
        (("glossary", "CQC", "who checks", "C Q C"), "people who check care", "who checks"),
        (("glossary", "cqc", "people who check care"), "    say: C Q C\n", ""),
        (("glossary", "CQC", "people who check care", "see queue"), "C Q C", "see queue"),
        (("glossary", "GP: x", "a doctor"), "say: C Q C\n", "say: C Q C\n  'GP: x': a doctor\n"),
        (("glossary", "GP", "a doctor", "G P"), "say: C Q C\n",
         "say: C Q C\n  GP:\n    means: a doctor\n    say: G P\n"),
        (("pictures", "outreach", "ambulance"), "say: C Q C\n",
         "say: C Q C\npictures:\n  outreach: ambulance\n"),
        (("lexicon", "Siobhan", "shivawn"), "two people\"\n", "two people\"\nlexicon:\n  Siobhan: shivawn\n"),
    ],
)  # fmt: skip
def test_only_the_lines_of_the_entry_change(args: tuple[str, str, str], old: str, new: str) -> None:
    assert HEAD.count(old) == 1
    assert entry(*args) == HEAD.replace(old, new)


def test_a_way_to_say_a_word_is_added_below_its_meaning() -> None:
    text = "---\ntitle: A\nglossary:\n  GP:\n    means: a doctor\n---\n"
    assert revise(text, SetEntry("glossary", "GP", "a doctor", "G P")) == text.replace(
        "a doctor\n", "a doctor\n    say: G P\n"
    )


def test_a_field_without_entries_gets_its_first() -> None:
    text = "---\ntitle: A\nignore:  # none\nlang: en-GB\n---\n"
    assert revise(text, SetEntry("ignore", "S11", "The law.")) == text.replace(
        "none\n", "none\n  S11: The law.\n"
    )


def test_an_entry_that_is_there_already_changes_nothing() -> None:
    assert entry("glossary", "consent", "saying yes") == HEAD
    assert entry("glossary", "CQC", "people who check care", "C Q C") == HEAD
    assert entry("glossary", "no such word", "") == HEAD


@pytest.mark.parametrize(
    ("text", "change"),
    [
        (HEAD, SetEntry("title", "a", "b")),
        (HEAD, SetEntry("glossary", " ", "b")),
        (HEAD, SetEntry("glossary", "a", "b\x00")),
        ("---\ntitle: A\nglossary: {a: b}\n---\n", SetEntry("glossary", "a", "c")),
        ("---\ntitle: A\nglossary: words\n---\n", SetEntry("glossary", "a", "c")),
        ("---\ntitle: A\nglossary:\n  a: {means: b}\n---\n", SetEntry("glossary", "a", "c")),
    ],
)
def test_an_entry_that_cannot_be_kept_is_refused(text: str, change: SetEntry) -> None:
    with pytest.raises(RefusedChange):
        revise(text, change)


@settings(max_examples=25)
@given(AWKWARD, AWKWARD, st.just("") | AWKWARD)
def test_any_entry_is_read_back(key: str, value: str, say: str) -> None:
    if not in_one_line(key) or not in_one_line(value):
        return
    document = read_text(revise(HEAD + BODY, SetEntry("glossary", key, value, say)), "report").document
    assert document is not None
    found = {each.term.lower(): each for each in document.metadata.glossary}
    if in_one_line(value).rstrip(". "):
        assert found[in_one_line(key).lower()].meaning == in_one_line(value).rstrip(". ")
