"""A recording is bound to its words: rows may move, names stay, and the table shows no word."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.errors import UnreadableError
from hwrender.narration.person.folder import judge_folder
from hwrender.narration.person.places import voice_folder
from hwrender.narration.person.sheet import DONE, sheet_html
from hwrender.narration.person.words import lines_to_read, read_table, words_digest, write_table
from narrations import script, utterance
from recordings import spoken, write_wav

FIRST, SECOND = utterance("s1", "The bus is late."), utterance("s2", "People wait in the rain.")


def names(*utterances: object, known: dict[str, str] | None = None) -> dict[str, str]:
    lines = lines_to_read(script(*utterances), known or {})  # type: ignore[arg-type]
    return {line.name: line.spoken for line in lines}


def table(*utterances: object) -> dict[str, str]:
    return {name: words_digest(words) for name, words in names(*utterances).items()}


def test_two_reports_of_a_folder_have_two_folders_of_recordings() -> None:
    assert voice_folder(Path("a/one.md")) == Path("a/one.voice")
    assert voice_folder(Path("a/two.md")) == Path("a/two.voice")


def test_words_keep_their_name_when_rows_move() -> None:
    moved = utterance("s1", "People wait in the rain."), utterance("s2", "The bus is late.")
    assert names(*moved, known=table(FIRST, SECOND)) == {
        "s2": "People wait in the rain.",
        "s1": "The bus is late.",
    }


def test_new_words_never_get_the_name_of_others() -> None:
    new = utterance("s1", "The tram is late.")
    assert names(new, SECOND, known=table(FIRST, SECOND)) == {
        "s3": "The tram is late.",
        "s2": "People wait in the rain.",
    }


def test_words_that_come_twice_are_read_once() -> None:
    assert names(FIRST, SECOND, utterance("s3", "The bus is late.")) == names(FIRST, SECOND)


def test_marks_and_capitals_are_no_words() -> None:
    assert words_digest("“The bus,” he said, “is late!”") == words_digest("the bus he said is late")
    assert words_digest("The bus is late.") != words_digest("The bus is not late.")
    assert words_digest("বাস") != words_digest("বিস"), "a vowel of Bengali is a sign on a letter"


def test_the_table_is_read_as_it_was_written_and_shows_no_word(tmp_path: Path) -> None:
    folder = tmp_path / "report.voice"
    write_table(folder, table(FIRST, SECOND, utterance("a10", "Ten."), utterance("a9", "Nine.")))
    assert read_table(folder) == table(FIRST, SECOND, utterance("a9", "Nine."), utterance("a10", "Ten."))
    text = (folder / "words.toml").read_text(encoding="utf-8")
    assert "rain" not in text
    assert text.index("a9 ") < text.index("a10 ") < text.index("s1 ")


def test_there_is_no_table_before_there_is_a_sheet(tmp_path: Path) -> None:
    assert read_table(tmp_path / "report.voice") == {}


@pytest.mark.parametrize("text", ["s1 = ", 's1 = "rain"', '"../s1" = "' + "0" * 32 + '"', "[s1]", "s1 = 1"])
def test_a_table_that_is_spoilt_is_not_guessed_at(text: str, tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableError):
        read_table(tmp_path)


def test_each_file_is_used_or_named_with_its_reason(tmp_path: Path) -> None:
    known = table(FIRST, SECOND, utterance("s3", "Gone."), utterance("s4", "Twice."))
    good = write_wav(tmp_path / "s1.wav", [spoken("The bus is late.")])
    write_wav(tmp_path / "s2.wav", [spoken("Yes.") * 0])
    write_wav(tmp_path / "s3.wav", [spoken("Gone.")])
    for name in ("s4.wav", "s4.mp3", "Jo Example.wav", "s2.m4a", ".hidden.wav", "notes.txt"):
        (tmp_path / name).write_bytes(b"")
    now = script(FIRST, SECOND, utterance("s9", "Twice."))
    judged = judge_folder(tmp_path, known, [now], None)
    (recording,) = judged.recordings.by_words.values()
    assert recording.path == good
    assert {problem.file: problem.what for problem in judged.problems} == {
        "Jo Example.wav": "No sentence has this name.",
        "s2.m4a": "We cannot read this kind of file.",
        "s2.wav": "It is silent.",
        "s3.wav": "The words of this recording have changed.",
        "s4.mp3": "There are 2 recordings of this sentence.",
        "s4.wav": "There are 2 recordings of this sentence.",
    }
    assert [problem.file for problem in judged.problems if problem.is_stale] == ["s3.wav"]


def test_what_was_heard_in_a_file_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, cache = tmp_path / "report.voice", tmp_path / "cache"
    write_wav(folder / "s1.wav", [spoken("The bus is late.")])
    write_wav(folder / "s2.wav", [spoken("Yes.")])
    first = judge_folder(folder, table(FIRST, SECOND), [script(FIRST, SECOND)], cache)
    assert "too short" in first.problems[0].what

    def not_again(path: Path) -> None:
        raise AssertionError(path)

    monkeypatch.setattr("hwrender.narration.person.folder.read_sound", not_again)
    assert judge_folder(folder, table(FIRST, SECOND), [script(FIRST, SECOND)], cache) == first


def test_the_sheet_has_each_line_beside_its_name_and_says_what_is_done() -> None:
    lines = lines_to_read(script(FIRST, utterance("s2", "“You & me” <now>.")), {})
    page = sheet_html(lines, {"s1"}, "en-GB")
    assert f'<th scope="row">s1</th><td>The bus is late.<span class="done">{DONE}</span></td>' in page
    assert '<th scope="row">s2</th><td>“You &amp; me” &lt;now&gt;.</td>' in page
    assert "http" not in page
