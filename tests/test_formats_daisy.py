"""The talking book: its parts and times, its words, what it says of itself, and that its checks can fail."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from daisy_books import book_with, files_of, given_for_all, made_book, swapped
from editions import publication
from hwrender.edition.kind import EditionKind
from hwrender.edition.outline import outline
from hwrender.formats import daisy
from hwrender.formats.contract import RenderInput
from hwrender.formats.daisy.clocks import clock, read_clock, read_normal_play_time, read_seconds
from hwrender.formats.daisy.frames import counted_frames
from hwrender.formats.daisy.opening import open_book
from hwrender.formats.daisy.package import book_of
from hwrender.formats.daisy.phrases import LEAD_MS
from hwrender.narration.model import Clip, Narration
from narrations import narrated
from reports import TOP, edition_of


@pytest.fixture(scope="module")
def given() -> RenderInput:
    return given_for_all()


@pytest.fixture(scope="module")
def path(given: RenderInput, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_book(tmp_path_factory.mktemp("daisy"), given)


def text_of(path: Path, file: str) -> str:
    return files_of(path)[file].decode()


def failed(path: Path, given: RenderInput) -> list[str]:
    return [check.name for check in daisy.verify(path, given) if not check.passed]


def test_a_finished_book_keeps_its_promises(path: Path, given: RenderInput) -> None:
    assert failed(path, given) == []
    assert [check for check in daisy.verify_published(path, "en-GB", ()) if not check.passed] == []


def test_the_words_and_their_roles_are_in_the_book(path: Path, given: RenderInput) -> None:
    assert daisy.read_outline(path) == outline(given.edition)


def test_the_same_narration_gives_the_same_bytes(path: Path, given: RenderInput, tmp_path: Path) -> None:
    again = made_book(tmp_path, replace(given, narration=narrated(given.edition)))
    assert again.read_bytes() == path.read_bytes()


def test_a_book_that_exists_is_not_written_over(path: Path, given: RenderInput) -> None:
    with pytest.raises(FileExistsError):
        daisy.write(given, path)


# --- sound -----------------------------------------------------------------------------------------------


def narration_of(given: RenderInput) -> Narration:
    assert given.narration is not None
    return given.narration


def test_the_sound_is_the_frames_of_the_narration_and_no_other(path: Path, given: RenderInput) -> None:
    sounds = [content for name, content in files_of(path).items() if name.endswith(".mp3")]
    # the first frame of each tells players how long it is
    frames = b"".join(content[208:] for content in sounds)
    assert frames == b"".join(narration_of(given).open_frames())[208:]


def test_the_parts_last_as_long_as_the_narration(path: Path, given: RenderInput) -> None:
    sounds = [content for name, content in files_of(path).items() if name.endswith(".mp3")]
    heard_ms = sum(counted_frames(content).heard_ms for content in sounds)
    # what a decoder gives out late at the end of each part is silence, and left out
    assert 0 <= narration_of(given).duration_seconds * 1000 - heard_ms < 30 * len(sounds)


def test_each_phrase_begins_shortly_before_its_sound(given: RenderInput) -> None:
    clips = {clip.utterance.id: clip for clip in narration_of(given).clips}
    places = [place for place, clip in enumerate(narration_of(given).clips) if starts_part(clip)]
    sounds = narration_of(given).cut((0, *places))
    for part, sound in zip(book_of(given).parts, sounds, strict=True):
        for before, phrase in pairwise(part.phrases):
            if "page" not in (before.kind, phrase.kind):
                clip = clips[phrase.id]
                begins_ms = (clip.start_seconds - sound.start_seconds) * 1000
                assert -1 <= begins_ms - phrase.begin_ms <= LEAD_MS + 1


def starts_part(clip: Clip) -> bool:
    return clip.utterance.anchor is not None or clip.utterance.announces == "notes"


def test_a_part_begins_at_each_main_heading_and_at_the_notes(given: RenderInput) -> None:
    titles = [part.title for part in book_of(given).parts]
    assert titles == [
        "Health and care in Hackney", "What people told us", "Everything else", "Hard words", "Notes"
    ]  # fmt: skip


def test_without_a_narration_it_is_a_book_without_sound(given: RenderInput, tmp_path: Path) -> None:
    silent = replace(given, narration=None)
    path = made_book(tmp_path, silent)
    assert failed(path, silent) == []
    assert 'name="ncc:multimediaType" content="textNcc"' in text_of(path, "ncc.html")
    assert [name for name in files_of(path) if name.endswith(".mp3")] == []
    assert "audio" not in text_of(path, "p001.smil")


# --- navigation ------------------------------------------------------------------------------------------


def places(path: Path) -> list[tuple[str, str]]:
    points = open_book(path).points()
    return [(each.get("class") or each.tag, "".join(each.itertext()).strip()) for each in points]


def test_a_listener_can_jump_to_headings_pages_and_pictures(path: Path) -> None:
    assert places(path) == [
        ("title", "Health and care in Hackney"),
        ("page-normal", "1"),
        ("page-normal", "3"),
        ("h1", "What people told us"),
        ("optional-prodnote", "Picture 1"),
        ("h1", "Everything else"),
        ("page-normal", "4"),
        ("h2", "A part of it"),
        ("optional-prodnote", "Picture 2"),
        ("h1", "Hard words"),
        ("h1", "Notes"),
    ]


def test_a_book_begins_with_its_first_words_whatever_the_title_is(path: Path) -> None:
    book = open_book(path)
    link = book.points()[0].find("a")
    assert link is not None
    assert link.get("href") == f"{book.parts[0].name}#{book.parts[0].phrases[0].id}"
    assert book.parts[0].phrases[0].words == "content.html#s1"


def test_a_page_takes_a_moment_of_silence_and_can_be_skipped(path: Path) -> None:
    pages = [phrase for _, phrase in open_book(path).phrases() if "#page-" in phrase.words]
    assert [phrase.unless for phrase in pages] == ["pagenumber-on"] * 3
    assert [
        (clip.end_ms or 0) - (clip.begin_ms or 0) <= 100 for phrase in pages for clip in phrase.clips
    ] == [True] * 3


def test_a_sensitive_title_is_in_the_words_alone(path: Path) -> None:
    secret = publication().title
    assert secret in text_of(path, "content.html")
    for name in files_of(path):
        if name.endswith(".smil") or name == "ncc.html":
            assert secret not in text_of(path, name), name
    head, _, _ = text_of(path, "content.html").partition("</head>")
    assert secret not in head


def test_any_other_report_has_its_title_in_the_navigation(given: RenderInput, tmp_path: Path) -> None:
    title = "What people told us about care"
    open_to_all = replace(publication(sensitive=False), title=title, neutral_title=title)
    edition = replace(given.edition, publication=open_to_all)
    assert places(made_book(tmp_path, replace(given, edition=edition)))[0] == ("title", title)


# --- text ------------------------------------------------------------------------------------------------


def test_what_the_voice_adds_stands_in_the_text_and_is_no_word_of_the_report(path: Path) -> None:
    text = text_of(path, "content.html")
    said = re.findall(r'<\w+ class="said" id="a\d+">(?:<a [^>]*>)?([^<]*)<', text)
    assert "This list has two points." in said
    assert "Here are the notes." in said
    assert said[-1] == "That is the end."
    assert not {*said} & {entry.text for entry in daisy.read_outline(path)}


def test_an_announcement_stands_before_what_it_announces_and_behind_what_it_ends(path: Path) -> None:
    text = text_of(path, "content.html")
    assert re.search(r'<p class="said" id="a\d+">This list has two points.</p>\s*<ol start="3">', text)
    assert re.search(r"</table>\s*<p class=\"said\" id=\"a\d+\">That is the end of the table.</p>", text)
    assert re.search(r'</ol>\s*<p class="said" id="a\d+">Here is a quote.</p>\s*<blockquote>', text)


def test_a_heading_leads_back_to_its_sound(path: Path) -> None:
    assert re.search(r'<h1 id="h-hard-words"><a href="p004.smil#par0001">', text_of(path, "content.html"))


def test_links_lead_to_the_web_and_to_notes_and_nowhere_else(path: Path) -> None:
    links = re.findall(r'href="([^"]*)"', text_of(path, "content.html"))
    outside = [link for link in links if ".smil#" not in link]
    assert outside == ["https://example.org/report", "tel:02079460000", "#note-1", "https://example.org/all"]


@pytest.mark.parametrize("name", ["deep-headings", "footnotes", "no-headings"])
def test_a_case_is_a_whole_book(name: str, tmp_path: Path) -> None:
    edition = edition_of(TOP / "tests" / "cases" / f"{name}.md", EditionKind.EASY)
    given = RenderInput(edition, narrated(edition), ())
    path = made_book(tmp_path, given)
    assert failed(path, given) == []
    language = edition.publication.language
    assert [check for check in daisy.verify_published(path, language, ()) if not check.passed] == []


def test_a_report_that_runs_from_right_to_left_says_so(given: RenderInput, tmp_path: Path) -> None:
    publication = replace(given.edition.publication, language="he")
    given = replace(given, edition=replace(given.edition, publication=publication))
    path = made_book(tmp_path, given)
    assert failed(path, given) == []
    text = text_of(path, "content.html")
    assert '<html xmlns="http://www.w3.org/1999/xhtml" lang="he" xml:lang="he" dir="rtl">' in text
    assert 'id="a1" lang="en-GB" xml:lang="en-GB" dir="ltr">This takes' in text


# --- checks that can fail --------------------------------------------------------------------------------


def test_a_book_of_another_edition_fails_its_checks(path: Path, given: RenderInput) -> None:
    edition = edition_of(TOP / "tests" / "cases" / "smallest.md", EditionKind.EASY)
    assert failed(path, RenderInput(edition, narrated(edition), ())) == [
        "the words are those of the report",
        "each phrase is where the narration has it",
        "the sound is that of the narration",
        "a sensitive title is not in its navigation",
    ]


def test_a_title_that_must_not_be_seen_fails_its_check(
    path: Path, given: RenderInput, tmp_path: Path
) -> None:
    files = files_of(path)
    swapped("ncc.html", given.edition.publication.neutral_title, given.edition.publication.title)(files)
    assert "a sensitive title is not in its navigation" in failed(book_with(files, tmp_path), given)


def test_a_file_that_is_no_book_cannot_be_opened(tmp_path: Path, given: RenderInput) -> None:
    path = tmp_path / "broken.zip"
    path.write_bytes(b"PK\x03\x04")
    assert failed(path, given) == ["it can be opened"]
    assert [check.passed for check in daisy.verify_published(path, "en-GB", ())] == [False]


def test_another_language_than_the_report_s_is_named(path: Path) -> None:
    checks = daisy.verify_published(path, "cy", ())
    assert [check.name for check in checks if not check.passed] == ["the language is the report's"]


def test_a_word_that_was_changed_is_named(path: Path, given: RenderInput, tmp_path: Path) -> None:
    files = files_of(path)
    swapped("content.html", "The staff listen.", "The staff hear.")(files)
    assert "the words are those of the report" in failed(book_with(files, tmp_path), given)


# --- times -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("milliseconds", "written"),
    [
        (0, "00:00:00.000"),
        (192_482, "00:03:12.482"),
        (3_600_000, "01:00:00.000"),
        (360_000_001, "100:00:00.001"),
    ],
)
def test_a_time_is_read_as_it_was_written(milliseconds: int, written: str) -> None:
    assert clock(milliseconds) == written
    assert read_clock(written) == milliseconds


@pytest.mark.parametrize("wrong", ["", "0:00:01.000", "00:00:61.000", "00:00:01", "npt=1.000s", "1s"])
def test_a_time_in_another_form_is_none(wrong: str) -> None:
    assert read_clock(wrong) is None
    assert read_seconds(wrong) is None


def test_the_bounds_of_a_clip_are_normal_play_time() -> None:
    assert read_normal_play_time("npt=12.345s") == 12_345
    assert read_normal_play_time("12.345s") is None
