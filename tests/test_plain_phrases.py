"""Tables of phrases: wordy ones, idioms, foreign words and hurtful words, and what stands in their place."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from importlib.resources import files

import pytest

from hwrender.language.lemmas import conjugate
from hwrender.language.quotes import quotations
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form, words
from hwrender.plain.hard_words import NOTE_ZIPF, ease_of
from hwrender.plain.phrase_lists import (
    find_foreign_words,
    find_hurtful_words,
    find_idioms,
    find_wordy_phrases,
    phrase_list,
)
from hwrender.plain.phrase_rows import read_table
from hwrender.plain.phrases import PhraseTable
from hwrender.plain.rewordings import Rewording, rewrite

Find = Callable[[str], tuple[Rewording, ...]]


def offered(find: Find, text: str) -> list[tuple[str, str | None]]:
    return [(rewording.place.of(text), rewording.best) for rewording in find(text)]


def entries(file: str) -> int:
    """How many phrases a table file holds, forms not counted."""
    toml = tomllib.loads(files("hwrender.plain").joinpath(file).read_text(encoding="utf-8"))
    return sum(len(kind) for group in ("safe", "advice") for kind in toml.get(group, {}).values())


def choices(table: PhraseTable) -> set[str]:
    return {choice for phrase in table.phrases for choice in phrase.choices}


def test_the_tables_are_large_enough() -> None:
    assert entries("wordy_phrases.toml") >= 300
    assert entries("idioms.toml") >= 150
    assert entries("foreign_words.toml") >= 80
    assert len(phrase_list("respectful_words").phrases) >= 150


@pytest.mark.parametrize(
    "table",
    [phrase_list("wordy_phrases"), phrase_list("idioms"), phrase_list("foreign_words")],
    ids=["wordy", "idioms", "foreign"],
)
def test_what_is_offered_is_plain(table: PhraseTable) -> None:
    for choice in sorted(choices(table)):
        hard = [word.text for word in words(choice) if ease_of(plain_form(word.text)) < NOTE_ZIPF]
        assert not hard, f"“{choice}” has {hard}"


@pytest.mark.parametrize(
    "table",
    [
        phrase_list("wordy_phrases"),
        phrase_list("idioms"),
        phrase_list("foreign_words"),
        phrase_list("respectful_words"),
    ],
)
def test_what_is_offered_is_not_itself_found(table: PhraseTable) -> None:
    for choice in sorted(choices(table)):
        for find in (find_wordy_phrases, find_idioms, find_foreign_words, find_hurtful_words):
            assert not find(choice), f"“{choice}” is found by {find.__name__}"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("In order to help, we met.", "To help, we met."),
        ("We utilised a number of rooms.", "We used some rooms."),
        ("They undertook the work.", "They did the work."),
        ("It was undertaken last year.", "It was done last year."),
        ("It has not been properly undertaken.", "It has not been properly done."),
        ("an additional bed and additional staff", "another bed and extra staff"),
        ("He is in receipt of benefits.", "He gets benefits."),
        ("prior to the visit", "before the visit"),
        ("Due to the fact that it rained", "Because it rained"),
        ("She obtained a residence.", "She got a home."),
        ("They have ceased to exist", "They have ended"),
        ("the vast majority of people", "nearly all people"),
        ("We have reached a decision.", "We have decided."),
        ("in\nspite of the rain", "despite the rain"),
    ],
)
def test_wordy_phrases_are_swapped_in_their_own_grammar(text: str, plain: str) -> None:
    assert rewrite(text, find_wordy_phrases(text)) == plain


@pytest.mark.parametrize(
    "text",
    [
        "We keep you up to date.",
        "She gave informed consent.",
        "He lives in assisted living.",
        "a sexually transmitted infection",
        "the conduct of the police",
        "a parking permit",
        "The address is here.",
        "the state of the room",
    ],
)
def test_set_phrases_and_nouns_are_left_alone(text: str) -> None:
    assert find_wordy_phrases(text) == ()


def test_a_phrase_with_a_comma_in_it_is_no_phrase() -> None:
    assert find_wordy_phrases("It happened in, order to the side.") == ()


@pytest.mark.parametrize(
    ("text", "shown", "meaning"),
    [
        ("Women fell through the net.", "fell through the net", "got no help"),
        ("They turned a blind eye to it.", "turned a blind eye", "acted as if you did not see"),
        ("He is cutting corners.", "cutting corners", "not doing a job well"),
        ("We felt left in the dark.", "left in the dark", "not told"),
        ("It is a postcode lottery.", "a postcode lottery", "an unfair difference from place to place"),
        ("It was the tip of the iceberg.", "the tip of the iceberg", "a small part of a big problem"),
    ],
)
def test_idioms_are_found_in_their_forms(text: str, shown: str, meaning: str) -> None:
    assert offered(find_idioms, text) == [(shown, meaning)]
    assert not any(rewording.safe for rewording in find_idioms(text))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("fruit, e.g. apples", "fruit, for example apples"),
        ("fruit (eg. apples)", "fruit (for example apples)"),
        ("the office, i.e. Room 4", "the office, that is Room 4"),
        ("£5 per annum", "£5 a year"),
        ("or vice versa.", "or the other way round."),
    ],
)
def test_foreign_words_become_english(text: str, plain: str) -> None:
    assert rewrite(text, find_foreign_words(text)) == plain


def test_the_full_stop_that_ends_a_sentence_is_no_part_of_etc() -> None:
    assert offered(find_foreign_words, "nurses, etc. She left.") == [("etc", "and so on")]
    assert offered(find_foreign_words, "nurses, etc., came") == [("etc.", "and so on")]


@pytest.mark.parametrize(
    ("text", "shown", "instead"),
    [
        ("Prostitutes came.", "Prostitutes", "Sex workers"),
        ("She is an addict.", "an addict", "a person with an addiction"),
        ("drug addicts", "drug addicts", "people who use drugs"),
        ("He is suffering from asthma.", "suffering from", "with"),
        ("She suffers from asthma.", "suffers from", "has"),
        ("We met the homeless.", "the homeless", "people who are homeless"),
        ("The homeless are cold.", "The homeless", "People who are homeless"),
        ("He is wheelchair bound.", "wheelchair bound", "a wheelchair user"),
        ("He is wheelchair-bound.", "wheelchair-bound", "a wheelchair user"),
        ("He committed suicide.", "committed suicide", "died by suicide"),
        ("BAME groups", "BAME", "the ethnic groups you mean"),
        ("people who are mentally ill", "mentally ill", "with a mental health problem"),
        ("Two transvestites came.", "transvestites", "people who cross-dress"),
        ("The elderly and frail wait.", "The elderly", "Older people"),
        ("The blind and partially sighted are left out.", "The blind", "Blind people"),
        ("The old and their carers came.", "The old", "Older people"),
        ("The homeless and rough sleepers came.", "The homeless", "People who are homeless"),
        ("For the old, life is hard.", "the old", "older people"),
        ("The young and the old came.", "the old", "older people"),
        ("We met the blind; they came too.", "the blind", "blind people"),
        ("We met the poor, not the rich.", "the poor", "people who have little money"),
    ],
)
def test_hurtful_words_have_a_respectful_one_and_a_source(text: str, shown: str, instead: str) -> None:
    (rewording,) = find_hurtful_words(text)
    assert (rewording.place.of(text), rewording.best) == (shown, instead)
    assert "Source: " in rewording.reason
    assert not rewording.safe


@pytest.mark.parametrize(
    "text",
    [
        "She said: “I am a prostitute.”",
        'He said "the homeless are us" to them.',
        "The homeless shelter is full.",
        "The disabled toilet is shut.",
        "a diabetic eye test",
        "the elderly patient’s daughter",
        "sex and crime",
        "The deaf woman came.",
        "We held the old and new against each other.",
        "The old and the new are alike.",
        "They moved from the old to the new.",
        "The old or newer form will do.",
        "It was the old, cold building.",
        "The poor and unreliable service upset people.",
        "Alcoholic and soft drinks are banned.",
        "Visit the diabetic and renal clinics.",
    ],
)
def test_quotations_and_descriptions_are_left_alone(text: str) -> None:
    found = [rewording.place.of(text) for rewording in find_hurtful_words(text)]
    assert found in ([], ["elderly patient’s"])


def test_quotations_are_seen_in_every_style_of_marks() -> None:
    text = "“One” and ‘two’ and \"three\" and 'four', the women’s 'don't know' and “open"
    assert [place.of(text) for place in quotations(text)] == [
        "“One”", "‘two’", '"three"', "'four'", "'don't know'", "“open",
    ]  # fmt: skip


def test_rewriting_leaves_what_is_not_safe() -> None:
    text = "one two three"
    rewordings = (
        Rewording(Slice(0, 3), ("1",), safe=True),
        Rewording(Slice(0, 7), ("12",), safe=False),
        Rewording(Slice(8, 13), (), safe=True),
    )
    assert rewrite(text, rewordings) == "1 two three"


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("use", "use uses used used using"),
        ("apply", "apply applies applied applied applying"),
        ("refer", "refer refers referred referred referring"),
        ("offer", "offer offers offered offered offering"),
        ("travel", "travel travels travelled travelled travelling"),
        ("write", "write writes wrote written writing"),
        ("die", "die dies died died dying"),
        ("be", "be is was been being"),
        ("have", "have has had had having"),
        ("stop", "stop stops stopped stopped stopping"),
        ("agree", "agree agrees agreed agreed agreeing"),
    ],
)
def test_verbs_are_conjugated_as_in_britain(verb: str, forms: str) -> None:
    assert conjugate(verb).all() == tuple(forms.split())


def test_a_table_with_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="adverbs"):
        PhraseTable(read_table('[safe.adverbs]\n"a" = "b"'))
