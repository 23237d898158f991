"""The short message: one text message, with the address, and neutral where the report is sensitive."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Publication
from hwrender.fixed_words.table import LANGUAGES
from hwrender.formats import format_named
from hwrender.formats.contract import RenderInput
from hwrender.formats.text.gsm import BASIC, EXTENSION, fits, places
from hwrender.formats.text.message import long_message, short_message
from reports import CASES, REPORTS, edition_of

SENSITIVE = edition_of(REPORTS[0], EditionKind.EASY)
OPEN = replace(
    edition_of(next(path for path in CASES if path.stem == "smallest"), EditionKind.EASY).publication,
    title="What people told us",
    organisation="Healthwatch Hackney",
    sensitive=False,
)
ADDRESS = "https://www.example.org/a.mp3"


@pytest.mark.parametrize(
    ("text", "taken", "most"),
    [
        ("", 0, 160),
        ("Hello", 5, 160),
        ("a" * 160, 160, 160),
        ("£5 @ 10%", 8, 160),
        ("€5", 3, 160),
        ("[x]{y}~^|\\", 18, 160),
        ("ç", 1, 70),
        ("Ç", 1, 160),
        ("Łódź", 4, 70),
        ("😀", 2, 70),
        ("“", 1, 70),
        ("`", 1, 70),
        ("ΔΦΓΛΩΠΨΣΘΞ", 10, 160),
        ("\n", 1, 160),
        ("\t", 1, 70),
    ],
)
def test_places_are_counted_as_phones_count_them(text: str, taken: int, most: int) -> None:
    assert places(text) == (taken, most)


def test_the_table_has_128_signs_with_the_escape_and_ten_in_its_extension() -> None:
    assert len(BASIC) == 127
    assert len(EXTENSION) == 10
    assert not BASIC & EXTENSION


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=300)


@given(TEXT, TEXT, st.booleans(), st.none() | st.integers(1, 300))
def test_the_short_message_is_one_message_whatever_the_words(
    title: str, organisation: str, is_draft: bool, length: int | None
) -> None:
    address = None if length is None else "https://a.example/".ljust(length, "x")
    publication = replace(OPEN, title=title, organisation=organisation, is_draft=is_draft, audio_url=address)
    message = short_message(publication)
    assert message
    assert fits(message)


def test_the_address_is_whole_in_both_messages() -> None:
    publication = replace(OPEN, audio_url=ADDRESS, title="A very long title " * 20)
    assert short_message(publication).endswith(ADDRESS)
    assert f"\n{ADDRESS}\n" in long_message(publication)


def test_typographic_signs_do_not_halve_the_message() -> None:
    publication = replace(OPEN, title="People’s “voice” – in 2016…")
    assert 'People\'s "voice" - in 2016...' in short_message(publication)


def test_no_message_of_a_sensitive_report_has_its_title() -> None:
    publication = SENSITIVE.publication
    assert publication.sensitive
    for message in (short_message(publication), long_message(publication)):
        assert publication.title not in message
        assert publication.neutral_title in message


@pytest.mark.parametrize("make", [short_message, long_message])
def test_a_draft_says_so_first(make: object) -> None:
    assert callable(make)
    assert make(replace(OPEN, is_draft=True)).startswith("This is a draft.")


def file_of(publication: Publication, path: Path) -> RenderInput:
    given = RenderInput(replace(SENSITIVE, publication=publication), None, ())
    format_named("message").load().write(given, path)
    return given


def test_the_file_has_both_messages_and_keeps_its_claims(tmp_path: Path) -> None:
    path = tmp_path / "a.message.txt"
    given = file_of(replace(OPEN, audio_url=ADDRESS), path)
    writer = format_named("message").load()
    assert path.read_text(encoding="utf-8").startswith(
        "For a text message:\n\nHealthwatch Hackney: What people"
    )
    assert [check for check in writer.verify(path, given) if not check.passed] == []
    assert writer.read_outline(path) == ()


@pytest.mark.parametrize(
    ("change", "claim"),
    [
        (lambda text: text.replace("Health", "Health " * 30), "one text message"),
        (lambda text: text.partition("For WhatsApp")[0], "both messages"),
        (lambda text: text.replace(ADDRESS, ""), "the address"),
        (lambda text: text + SENSITIVE.publication.title, "nobody away"),
        (lambda text: text.rstrip(), "ends as a text"),
        (lambda text: text.replace("Health", "\x00"), "nothing but words"),
    ],
)
def test_each_claim_about_a_message_finds_its_defect(change: object, claim: str, tmp_path: Path) -> None:
    path = tmp_path / "a.message.txt"
    given = file_of(replace(SENSITIVE.publication, audio_url=ADDRESS), path)
    assert callable(change)
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    checks = format_named("message").load().verify(path, given)
    assert any(claim in check.name and not check.passed for check in checks)


@pytest.mark.parametrize("name", [each for each in LANGUAGES if each != "en"])
def test_a_message_in_another_language_is_one_message_and_has_no_english(name: str) -> None:
    here, given = replace(OPEN, language=name), {OPEN.title, OPEN.audio_url}
    assert fits(short_message(here))
    lines, english = ({*long_message(each).split("\n\n")} for each in (here, OPEN))
    assert lines & english - given == set()
