"""Reports in other languages than English: who reads them, their figures, and what is said of no voice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hwrender.errors import MissingError
from hwrender.fixed_words.table import ENGLISH, LANGUAGES, words_in
from hwrender.narration.audio.sounds import trimmed
from hwrender.narration.model import Script, Voice
from hwrender.narration.pace import OTHER_LANGUAGES_PACE, PACES, count_words, pace_of
from hwrender.narration.person.model import PersonRecording, PersonRecordings
from hwrender.narration.person.words import words_digest
from hwrender.narration.reader import reader_of
from hwrender.narration.text_normalisation import spoken
from hwrender.narration.text_normalisation.other_languages import SPELT
from hwrender.narration.text_normalisation.reading_back import unlike
from hwrender.narration.verification.plausibility import problem
from hwrender.narration.voices import listing, of_language, open_engine
from hwrender.narration.voices.language_table import SPOKEN_LANGUAGES, spoken_language
from hwrender.narration.voices.of_language import fit_voices, voice_for
from hwrender.narration.voices.system import SystemVoice
from narrations import script, utterance

ESPEAK = tuple(
    SystemVoice(name, name, language, "Male")
    for name, language in (
        ("gmw/en-gb-x-rp", "en-gb-x-rp"),
        ("zlw/pl", "pl"),
        ("inc/bn", "bn"),
        ("roa/pt", "pt"),
        ("roa/pt-br", "pt-br"),
        ("sit/cmn", "cmn"),
        ("zls/hr", "hr"),
    )
)
WINDOWS = tuple(
    SystemVoice(rf"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Speech\Voices\Tokens\{name}", name, language, "")
    for name, language in (("TTS_MS_EN-GB_HAZEL", "en-GB"), ("TTS_MS_AR-EG_HODA", "ar-EG"))
)


@pytest.fixture
def voices(monkeypatch: pytest.MonkeyPatch) -> Any:
    def offer(*offered: SystemVoice) -> None:
        monkeypatch.setattr(of_language, "list_system_voices", lambda: offered)
        monkeypatch.setattr(listing, "list_system_voices", lambda: offered)

    offer(*ESPEAK)
    return offer


def test_every_language_with_our_own_words_has_a_row_with_a_voice_or_a_reason() -> None:
    assert [row.language for row in SPOKEN_LANGUAGES] == [name for name in LANGUAGES if name != ENGLISH]
    assert all(bool(row.espeak) != bool(row.why_not) for row in SPOKEN_LANGUAGES)


@pytest.mark.parametrize(("language", "voice"), [("pl", "zlw/pl"), ("pt-PT", "roa/pt"), ("zh", "sit/cmn")])
def test_a_report_is_read_by_a_voice_of_its_language(voices: Any, language: str, voice: str) -> None:
    assert voice_for(language, None) == f"system:{voice}"


@pytest.mark.parametrize("wanted", ["nora", "auto", "neural:emma", "system", "system:gmw/en-gb-x-rp"])
def test_an_english_voice_is_never_given_polish_words(voices: Any, wanted: str) -> None:
    assert voice_for("pl", wanted) == "system:zlw/pl"


def test_an_english_report_keeps_the_voice_that_was_chosen() -> None:
    assert voice_for("en-GB", "nora") == "nora"
    assert voice_for("en-GB", None) == "auto"


@pytest.mark.parametrize("language", ["bn", "ti", "so", "ps", "hr"])
def test_a_language_without_a_fit_voice_says_why_and_that_a_person_can_read_it(
    voices: Any, language: str
) -> None:
    with pytest.raises(MissingError) as missing:
        voice_for(language, None)
    assert spoken_language(language).why_not in missing.value.what
    assert missing.value.remedy == "Let a person read it: hwrender voices record REPORT."


def test_a_computer_without_voices_says_how_to_get_the_one_that_is_fit(voices: Any) -> None:
    voices()
    with pytest.raises(MissingError) as missing:
        voice_for("pl", None)
    assert "hwrender[system]" in missing.value.remedy
    assert "eSpeak" not in missing.value.what


def test_a_voice_that_a_person_chose_is_used_whatever_is_thought_of_it(voices: Any) -> None:
    assert voice_for("bn", "system:inc/bn") == "system:inc/bn"


def test_the_voices_of_windows_are_fit_for_their_languages(voices: Any) -> None:
    voices(*WINDOWS)
    assert voice_for("ar", None).endswith("HODA")


def test_a_voice_of_the_country_comes_first() -> None:
    there = (*ESPEAK, SystemVoice("maria", "Maria", "pt_BR", ""), SystemVoice("joana", "Joana", "pt_PT", ""))
    assert [voice.id for voice in fit_voices(there, "pt-BR")] == ["maria", "joana", "roa/pt"]


def test_the_list_of_voices_has_those_that_are_fit_for_other_languages(voices: Any) -> None:
    listed = {row.choice: row.language for row in listing.list_voices() if row.engine == "system"}
    assert listed["system:zlw/pl"] == "pl"
    assert "system:inc/bn" not in listed


# --- a person in the place of a voice --------------------------------------------------------------------


def bengali(*texts: str) -> Script:
    lines = (utterance(f"s{number}", text) for number, text in enumerate(texts))
    made = script(*lines)
    return Script(
        made.title,
        made.organisation,
        "bn",
        made.words_per_minute,
        made.lead_seconds,
        made.utterances,
    )


def recordings(*texts: str) -> PersonRecordings:
    return PersonRecordings({words_digest(text): PersonRecording(Path(), "") for text in texts})


def test_a_person_who_has_recorded_every_line_needs_no_voice(voices: Any) -> None:
    said = ("আমরা ২১ জনের সাথে কথা বলেছি।", "তারা অপেক্ষা করে।")
    assert reader_of(bengali(*said), None, recordings(*said)) == "silent"


def test_lines_that_no_person_has_recorded_yet_are_counted(voices: Any) -> None:
    said = ("আমরা ২১ জনের সাথে কথা বলেছি।", "তারা অপেক্ষা করে।")
    with pytest.raises(MissingError, match=r"1 line has no recording yet\."):
        reader_of(bengali(*said), None, recordings(said[0]))


# --- figures ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("pl", "Było to 6 września 2016.", "Było to szóstego września dwa tysiące szesnaście."),
        ("pl", "Rozmawialiśmy z 21 osobami.", "Rozmawialiśmy z dwadzieścia jeden osobami."),
        ("uk", "Це було 3 травня 2016 року.", "Це було третього травня дві тисячі шістнадцять року."),
        ("es", "Fue el 6 de septiembre de 2016.", "Fue el seis de septiembre de dos mil dieciséis."),
        ("fr", "Le 1 mai 2016", "Le premier mai deux mille seize"),
        ("es", "Hay 1.200 personas.", "Hay mil doscientos personas."),
        ("fr", "Il y a 1\u202f200 personnes.", "Il y a mille deux cents personnes."),
        ("cy", "Mae 1,200 o bobl.", "Mae mil dau gant o bobl."),
        ("pl", "Zadzwoń: 020 7946.", "Zadzwoń: zero dwa zero siedem dziewięć cztery sześć."),
        ("tr", "Telefon: 020 7946 0000.", "Telefon: 0 2 0 7 9 4 6 0 0 0 0."),
        ("zh", "电话： 020 7946 0000。", "电话： 0 2 0 7 9 4 6 0 0 0 0。"),
    ],
)
def test_figures_are_said_in_the_words_of_the_language(language: str, written: str, said: str) -> None:
    assert spoken(written, language=language) == said
    assert unlike(written, said, language=language) == ""


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("pl", "Kosztuje £12.50, o 10:30, czyli 1,5 razy 50%."),
        ("pl", "Strona www.example.org/21 i 2016/17."),
        ("tr", "21 kişi ile konuştuk."),
        ("vi", "Chúng tôi nói chuyện với 21 người năm 2016."),
        ("bn", "আমরা ২১ জনের সাথে কথা বলেছি।"),
        ("hr", "Razgovarali smo s 21 osobom."),
    ],
)
def test_what_is_not_sure_stays_as_it_is_written(language: str, written: str) -> None:
    assert spoken(written, language=language) == written
    assert unlike(written, written, language=language) == ""


def test_a_word_with_a_reading_of_its_own_is_said_so_in_any_language() -> None:
    assert spoken("Idź do GP.", {"GP": "dżi pi"}, "pl") == "Idź do dżi pi."
    assert unlike("Idź do GP.", "Idź do dżi pi.", {"GP"}, "pl") == ""


@pytest.mark.parametrize(
    ("shown", "said", "lost"),
    [
        ("Ludzie czekają zbyt długo.", "Ludzie czekają długo.", "zbyt"),
        ("Rozmawialiśmy z 21 osobami.", "Rozmawialiśmy z dwadzieścia osobami.", "21"),
    ],
)
def test_words_and_numbers_that_are_not_said_are_found(shown: str, said: str, lost: str) -> None:
    assert lost in unlike(shown, said, language="pl")


# --- how long it takes -----------------------------------------------------------------------------------


def test_other_languages_have_a_pace_by_letters() -> None:
    assert pace_of(Voice("system", "Polish", "pl", "1")) == OTHER_LANGUAGES_PACE
    assert pace_of(Voice("system", "English", "en-gb", "1")) == PACES["system"]


@pytest.mark.parametrize(
    ("text", "words"), [("你可以请人帮你读。", 4), ("আমরা কথা বলেছি।", 3), ("Zażółć gęślą jaźń", 3)]
)
def test_words_are_counted_in_every_script(text: str, words: int) -> None:
    assert count_words(text) == words


SENTENCES = {
    "pl": "Ludzie czekają zbyt długo przy telefonie.",
    "es": "La gente espera demasiado tiempo al teléfono.",
    "vi": "Mọi người chờ điện thoại quá lâu.",
    "zh": "人们打电话等得太久。",
    "fa": "مردم پشت تلفن زیاد منتظر می‌مانند.",
    "tr": "Telefon: 0 2 0 7 9 4 6 0 0 0 0.",
    "cy": "Cyfeiriad: un Example Street, London E8 1EA.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_espeak_says_a_sentence_of_the_language_in_a_plausible_time(language: str) -> None:
    engine = open_engine(voice_for(language, None))
    assert engine.voice.engine == "system"
    (sound,) = engine.say([SENTENCES[language]], 176.4)
    heard = trimmed(sound, engine.sample_rate)
    rate, pace = engine.sample_rate, pace_of(engine.voice)
    assert problem(heard, rate, SENTENCES[language], 176.4, pace) is None
    half = heard[: len(heard) // 3]
    assert problem(half, rate, SENTENCES[language], 176.4, pace) is not None


def test_the_documents_say_which_languages_have_a_voice_and_why_others_do_not() -> None:
    told = (Path(__file__).parents[1] / "docs" / "voices.md").read_text(encoding="utf-8")
    fit = sorted(words_in(row.language).english_name for row in SPOKEN_LANGUAGES if row.espeak)
    assert f"It is fit for these languages: {', '.join(fit)}." in told.replace("\n", " ")
    for row in SPOKEN_LANGUAGES:
        if row.why_not:
            assert f"| {words_in(row.language).english_name} | {row.why_not} |" in told
    spelt = sorted(words_in(name).english_name for name in SPELT)
    assert f"{', '.join(spelt[:-1])} and {spelt[-1]}" in told.replace("\n", " ")
