"""The MP3 file: what players show of it, its words, and that its checks can fail."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from editions import publication, rich_edition
from hwrender.edition.model import Edition
from hwrender.edition.outline import outline
from hwrender.formats.audio import compact_disc, mp3_clips, webvtt
from hwrender.formats.audio import mp3 as audio
from hwrender.formats.audio.about import entries_of, roles_of, transcript_of
from hwrender.formats.audio.container_parts import chapter_tags, set_output_gain
from hwrender.formats.audio.containers import Mark, cover_in, read_tags, write_sound
from hwrender.formats.audio.hearing import measure_file
from hwrender.formats.audio.id3 import Tag, read_tag, tag_bytes, tag_length
from hwrender.formats.audio.mp3_frames import SAMPLE_RATE
from hwrender.formats.audio.tagged import M4B, OPUS, SoundFile
from hwrender.formats.contract import FormatWriter, RenderInput
from hwrender.narration.audio.resampling import resampled
from hwrender.narration.model import Narration
from narrations import narrated


@pytest.fixture(scope="module")
def edition() -> Edition:
    whole = rich_edition()
    return replace(whole, sections=(whole.sections[0], whole.sections[-1]))


@pytest.fixture(scope="module")
def narration(edition: Edition) -> Narration:
    return narrated(edition)


@pytest.fixture(scope="module")
def given(edition: Edition, narration: Narration) -> RenderInput:
    return RenderInput(edition, narration, ())


@pytest.fixture(scope="module")
def path(given: RenderInput, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("audio") / "made.mp3"
    audio.write(given, path)
    return path


def tag_in(path: Path) -> Tag:
    return read_tag(path.read_bytes())


def failed(path: Path, given: RenderInput) -> list[str]:
    return [check.name for check in audio.verify(path, given) if not check.passed]


def test_a_finished_file_keeps_its_promises(path: Path, given: RenderInput) -> None:
    checks = audio.verify(path, given)
    assert [check for check in checks if not check.passed] == []
    assert len(checks) == 12


def test_the_words_and_their_roles_are_in_the_file(path: Path, edition: Edition) -> None:
    assert audio.read_outline(path) == outline(edition)


def test_the_same_narration_gives_the_same_bytes(path: Path, edition: Edition, tmp_path: Path) -> None:
    again = tmp_path / "again.mp3"
    audio.write(RenderInput(edition, narrated(edition), ()), again)
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(path.read_bytes()).digest()


def test_a_file_that_exists_is_not_written_over(path: Path, given: RenderInput) -> None:
    with pytest.raises(FileExistsError):
        audio.write(given, path)


def test_a_sensitive_report_gives_nothing_away_on_a_lock_screen(path: Path, edition: Edition) -> None:
    tag = tag_in(path)
    shown = " ".join([tag.title, tag.album, tag.artist, *(chapter.title for chapter in tag.chapters)])
    assert tag.title == "Health and care in Hackney"
    assert "sex work" not in shown.lower()
    assert [chapter.title for chapter in tag.chapters] == ["Start", "Part 1", "Part 2"]


def test_any_other_report_shows_its_headings_as_chapters(edition: Edition, tmp_path: Path) -> None:
    open_edition = replace(edition, publication=publication(sensitive=False))
    path = tmp_path / "open.mp3"
    audio.write(RenderInput(open_edition, narrated(open_edition), ()), path)
    titles = [chapter.title for chapter in tag_in(path).chapters]
    assert titles == ["Start", "What people told us", "Hard words"]


def test_chapters_are_those_of_the_narration(path: Path, narration: Narration) -> None:
    times = [(chapter.start_ms, chapter.end_ms) for chapter in tag_in(path).chapters]
    assert times == [
        (round(chapter.start_seconds * 1000), round(chapter.end_seconds * 1000))
        for chapter in narration.chapters
    ]


def test_the_tag_names_no_program_and_no_clock(path: Path) -> None:
    tag = path.read_bytes()[: tag_length(path.read_bytes())]
    for name in (b"TSSE", b"TENC", b"TDEN", b"TDTG", b"Lavf", b"LAME"):
        assert name not in tag


def test_a_file_for_another_edition_fails_its_check(
    path: Path, given: RenderInput, narration: Narration
) -> None:
    other = replace(given.edition, sections=given.edition.sections[:1])
    assert failed(path, RenderInput(other, narration, ())) == ["transcript", "words said"]


def test_a_file_cut_short_fails_its_check(path: Path, given: RenderInput, tmp_path: Path) -> None:
    cut = tmp_path / "cut.mp3"
    content = path.read_bytes()
    cut.write_bytes(content[: len(content) * 2 // 3])
    assert {"length", "every sentence is heard"} <= set(failed(cut, given))


@pytest.mark.parametrize(
    ("factor", "what"),
    [(0.7, {"loudness"}), (3.0, {"loudness", "true peak"}), (0.0, {"every sentence is heard"})],
)
def test_a_sound_at_another_level_fails_its_check(
    factor: float, what: set[str], given: RenderInput, narration: Narration, tmp_path: Path
) -> None:
    sound = np.concatenate([block * np.float32(factor) for block in narration.open_samples()])
    at_44 = resampled(sound.clip(-0.9, 0.9), narration.sample_rate, SAMPLE_RATE)
    path = tmp_path / "other.mp3"
    path.write_bytes(tag_bytes(tag_in_empty()) + mp3_clips._encoded(at_44))
    assert what <= set(failed(path, given))


def tag_in_empty() -> Tag:
    return Tag("", "", "", "", "eng", "", "", 0, b"", (), "", ())


# --- tags ------------------------------------------------------------------------------------------------

FULL = Tag(
    title="Gesundheit & Pflege",
    artist="Healthwatch Łódź",
    album="Healthwatch Łódź",
    genre="Speech",
    language="eng",
    date="2016-09-06",
    copyright="CC BY 4.0",
    length_ms=61_000,
    cover_png=b"\x89PNG" + bytes(range(256)),
    chapters=(Mark("Start", 0, 1500), Mark("Część druga", 1500, 61_000)),
    transcript="One line\nবাংলা\nthree",
    private=(("a.b", b"\x00\xff"),),
)


def test_a_tag_is_read_as_it_was_written() -> None:
    assert read_tag(tag_bytes(FULL) + b"\xff\xfb") == FULL


@pytest.mark.parametrize("date", ["", "2016", "2016-09-06"])
def test_a_date_is_kept_as_far_as_this_kind_of_tag_can(date: str) -> None:
    assert read_tag(tag_bytes(replace(FULL, date=date))).date == date


def test_the_size_of_a_tag_is_written_in_sevens() -> None:
    content = tag_bytes(replace(FULL, cover_png=bytes(70_000)))
    assert tag_length(content) == len(content)
    assert all(byte < 0x80 for byte in content[6:10])


def test_a_file_without_a_tag_has_none() -> None:
    assert tag_length(b"\xff\xfb\x50\xc4") == 0
    assert read_tag(b"\xff\xfb\x50\xc4") == Tag("", "", "", "", "", "", "", 0, b"", (), "", ())


def test_a_damaged_tag_is_not_believed() -> None:
    content = bytearray(tag_bytes(FULL))
    content[14] = 0x7F
    with pytest.raises(ValueError, match="cut off"):
        read_tag(bytes(content))


def test_the_transcript_gives_back_entries_and_roles(edition: Edition) -> None:
    entries = outline(edition)
    assert entries_of(transcript_of(entries), roles_of(entries)) == entries
    with pytest.raises(ValueError, match="zip"):
        entries_of(transcript_of(entries), roles_of(entries[1:]))


# --- the other sound files -------------------------------------------------------------------------------


@pytest.mark.parametrize("writer", [OPUS, M4B, compact_disc, webvtt], ids=["opus", "m4b", "wav", "webvtt"])
def test_every_other_file_keeps_its_promises_and_its_bytes(
    writer: FormatWriter, given: RenderInput, tmp_path: Path
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for destination in (first, second):
        writer.write(given, destination)
    assert [check for check in writer.verify(first, given) if not check.passed] == []
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("writer", [OPUS, M4B], ids=["opus", "m4b"])
def test_the_words_and_their_roles_are_in_the_other_files_too(
    writer: FormatWriter, given: RenderInput, edition: Edition, tmp_path: Path
) -> None:
    writer.write(given, tmp_path / "made")
    assert writer.read_outline(tmp_path / "made") == outline(edition)


def test_opus_takes_less_than_200_kibibytes_a_minute(
    given: RenderInput, narration: Narration, tmp_path: Path
) -> None:
    OPUS.write(given, tmp_path / "made.opus")
    assert (tmp_path / "made.opus").stat().st_size / 1024 < 200 * narration.duration_seconds / 60


def test_captions_for_another_edition_fail_their_check(
    given: RenderInput, narration: Narration, tmp_path: Path
) -> None:
    path = tmp_path / "made.vtt"
    webvtt.write(given, path)
    other = replace(given.edition, sections=given.edition.sections[:1])
    assert [
        check.name for check in webvtt.verify(path, RenderInput(other, narration, ())) if not check.passed
    ] == ["words"]


@pytest.mark.parametrize("writer", [OPUS, M4B], ids=["opus", "m4b"])
def test_the_other_files_have_the_cover_and_the_chapters_of_the_mp3(
    writer: FormatWriter, given: RenderInput, path: Path, tmp_path: Path
) -> None:
    made = tmp_path / "made"
    writer.write(given, made)
    tag = tag_in(path)
    assert cover_in(made) == tag.cover_png
    marks = read_tags(made)[1]
    assert [(mark.title, mark.start_ms) for mark in marks] == [
        (chapter.title, chapter.start_ms) for chapter in tag.chapters
    ]


@pytest.mark.parametrize("writer", [OPUS, M4B], ids=["opus", "m4b"])
def test_a_file_of_another_edition_fails_its_checks(
    writer: FormatWriter, given: RenderInput, tmp_path: Path
) -> None:
    made = tmp_path / "made"
    writer.write(given, made)
    plain = RenderInput(replace(given.edition, publication=publication(sensitive=False)), given.narration, ())
    failing = {check.name for check in writer.verify(made, plain) if not check.passed}
    assert failing == {"chapters"}


def test_chapters_of_ogg_are_written_to_the_millisecond() -> None:
    # FFmpeg itself would write 17.808 for the second
    assert chapter_tags([("Start", 0), ("Part 1", 16_808), ("Part 2", 3_725_999)]) == {
        "CHAPTER000": "00:00:00.000",
        "CHAPTER000NAME": "Start",
        "CHAPTER001": "00:00:16.808",
        "CHAPTER001NAME": "Part 1",
        "CHAPTER002": "01:02:05.999",
        "CHAPTER002NAME": "Part 2",
    }


def test_the_gain_of_an_opus_file_is_heard_and_its_page_stays_whole(
    given: RenderInput, tmp_path: Path
) -> None:
    path = tmp_path / "made.opus"
    replace(OPUS, is_corrected=False).write(given, path)
    before, content = measure_file(path), path.read_bytes()
    set_output_gain(path, 0.0)
    assert path.read_bytes() == content
    set_output_gain(path, -2.5)
    assert measure_file(path).loudness == pytest.approx(before.loudness - 2.5, abs=0.02)


def test_only_an_opus_file_is_given_a_gain(path: Path, tmp_path: Path) -> None:
    for content in (path.read_bytes(), b"", b"OggS"):
        other = tmp_path / "other"
        other.write_bytes(content)
        with pytest.raises(ValueError, match="not an Opus file"):
            set_output_gain(other, 1.0)
        assert other.read_bytes() == content


def test_opus_is_as_loud_as_the_others(given: RenderInput, tmp_path: Path) -> None:
    path = tmp_path / "made.opus"
    OPUS.write(given, path)
    assert measure_file(path).loudness == pytest.approx(-18.0, abs=0.1)


def with_a_burst(narration: Narration) -> Narration:
    """The same narration with a moment in it that is as loud as a file can hold."""
    blocks = [block.copy() for block in narration.open_samples()]
    rate = narration.sample_rate
    burst = 0.97 * np.sin(2 * np.pi * 1500 * np.arange(rate // 100) / rate)
    longest = max(blocks, key=len)
    longest[: len(burst)] = burst.astype(np.float32)
    return replace(narration, open_samples=lambda: iter(blocks))


@pytest.mark.parametrize("writer", [OPUS, M4B], ids=["opus", "m4b"])
def test_a_peak_that_coding_lifts_too_high_is_turned_down_and_the_rest_stays(
    writer: SoundFile, given: RenderInput, tmp_path: Path
) -> None:
    assert given.narration is not None
    path = tmp_path / ("made.opus" if writer is OPUS else "made.m4b")
    writer.write(given, path)
    before = measure_file(path)
    path.unlink()
    burst = replace(given, narration=with_a_burst(given.narration))
    replace(writer, highest_peak_dbtp=9.0).write(burst, path)
    assert measure_file(path).true_peak > -3.0
    path.unlink()
    replace(writer, highest_peak_dbtp=-3.0).write(burst, path)
    after = measure_file(path)
    assert after.true_peak <= -3.0
    assert (after.seconds, after.loudness) == (before.seconds, pytest.approx(before.loudness, abs=0.2))


@pytest.mark.parametrize("writer", [OPUS, M4B], ids=["opus", "m4b"])
def test_sound_of_any_length_can_be_written(writer: object, tmp_path: Path) -> None:
    assert isinstance(writer, type(M4B))
    # lengths with which what is left in the resampler begins before the end of what came out of it
    for samples in (3344, 3098, 24_000):
        blocks = [np.zeros(samples, np.float32), np.zeros(samples + 500, np.float32)]
        for each in (blocks[:1], blocks):
            write_sound(tmp_path / f"{samples}-{len(each)}", writer.encoding, each, 24_000, {"title": "A"})
