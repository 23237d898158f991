"""A new report explains every field, is right as it is, and never takes the place of another file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from hwrender.cli.starting import new
from hwrender.errors import OutputError
from hwrender.files import write_new
from hwrender.language.sentences import split_sentences
from hwrender.language.tokens import words
from hwrender.pictures.artwork import Problem
from hwrender.pictures.gallery import open_gallery
from hwrender.plain.phrase_lists import find_wordy_phrases
from hwrender.reading import read_text
from hwrender.reading.explanations import EXPLANATIONS
from hwrender.reading.schema import CONTACT_FIELDS, FIELDS, KEYED
from hwrender.sources.starting import starting_report

NAMES = [*(field.name for field in FIELDS), *(f"contact.{field.name}" for field in CONTACT_FIELDS)]


def test_every_field_has_an_explanation_and_every_explanation_a_field() -> None:
    assert set(EXPLANATIONS) == set(NAMES)


@pytest.mark.parametrize("name", EXPLANATIONS)
def test_explanations_are_short_and_plain(name: str) -> None:
    text = EXPLANATIONS[name].words
    for part in split_sentences(text):
        sentence = text[part.start : part.end]
        assert len(words(sentence)) <= 15, sentence
    assert not list(find_wordy_phrases(text))
    assert text.endswith((".", "?"))


def test_a_new_report_lacks_a_title_and_words_and_nothing_else() -> None:
    findings = read_text(starting_report(), "report.md").findings
    assert [finding.code for finding in findings] == ["M010", "D015"]


def test_a_new_report_has_every_field_once() -> None:
    keys = re.findall(r"^(?:  )?([a-z_]+):", starting_report().split("\n---\n")[0], re.MULTILINE)
    assert sorted(keys) == sorted(name.rpartition(".")[2] for name in NAMES)


def test_a_new_report_with_a_title_and_a_line_is_without_a_finding() -> None:
    filled = starting_report().replace("\ntitle:\n", "\ntitle: Care at home\n") + "\n## Care\n\nIt is good.\n"
    read = read_text(filled, "report.md")
    assert read.findings == ()
    assert read.document is not None
    assert read.document.metadata.title == "Care at home"


@pytest.mark.parametrize("name", [name for name in NAMES if EXPLANATIONS[name].example])
def test_each_example_is_a_good_value(name: str) -> None:
    kind = {field.name: field.kind for field in FIELDS}.get(name)
    group, _, key = name.rpartition(".")
    example = EXPLANATIONS[name].example
    nested = group or kind in KEYED
    line = f"{group or key}:\n  {f'{key}: ' if group else ''}{example}" if nested else f"{key}: {example}"
    text = f"---\ntitle: A\nlang: en-GB\n{line}\n---\n\nWords.\n"
    if name == "title":
        text = text.replace("title: A\n", "")
    if name == "lang":
        text = text.replace("lang: en-GB\n", "")
    assert read_text(text, "report.md").findings == ()


def test_the_pictures_of_the_examples_are_there() -> None:
    gallery = open_gallery(Path())
    named = (EXPLANATIONS["pictures"].example.partition(": ")[2], EXPLANATIONS["cover_picture"].example)
    assert [name for name in named if isinstance(gallery.find(name), Problem)] == []


def test_known_values_stand_beside_the_fields_that_have_them() -> None:
    report = starting_report()
    for field in FIELDS:
        if field.vocabulary is not None and field.vocabulary.complete:
            above = report.split(f"\n{field.name}:")[0].rsplit("\n\n", 1)[1]
            assert all(value in above for value in field.vocabulary.values), field.name


def test_new_writes_a_report_and_adds_the_ending(tmp_path: Path) -> None:
    done = CliRunner().invoke(new, [str(tmp_path / "care")], standalone_mode=False)
    assert done.return_value == 0
    assert (tmp_path / "care.md").read_text(encoding="utf-8") == starting_report()
    assert [path.name for path in tmp_path.iterdir()] == ["care.md"]


def test_new_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "care.md"
    path.write_text("my words", encoding="utf-8")
    done = CliRunner().invoke(new, [str(path)], standalone_mode=False)
    assert isinstance(done.exception, OutputError)
    assert path.read_text(encoding="utf-8") == "my words"


def test_a_file_that_appears_while_we_write_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "care.md"
    sync = "hwrender.files.os.fsync"
    monkeypatch.setattr(sync, lambda number: path.write_text("another", encoding="utf-8"))
    with pytest.raises(OutputError):
        write_new(path, b"ours")
    assert path.read_text(encoding="utf-8") == "another"
    assert [each.name for each in tmp_path.iterdir()] == ["care.md"]


def test_a_folder_that_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as raised:
        write_new(tmp_path / "no" / "care.md", b"")
    assert "Check that the folder exists" in raised.value.remedy
