"""Texts of other programs become reports: what they mean is kept, and what is left out is told."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from goldens import Golden
from hwrender.cli.starting import import_
from hwrender.errors import ExitCode, UnreadableError
from hwrender.importing import import_file
from text_imports import HEAD, errors_of, made_of_file, made_of_text

TEXTS = sorted((Path(__file__).parent / "texts").iterdir())
UNTITLED = {"chat-assistant.md"}
"""Texts that do not say what they are called: a person has to."""


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_a_text_of_another_program_becomes_this_report(path: Path, golden: Golden) -> None:
    made = made_of_file(path)
    fields = "\n".join(f"{key}: {value}" for key, value in made.fields.items())
    golden(f"texts/{path.stem}", "report", f"{fields}\n---\n{made.body}\n---\n{made.told}")


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_nothing_that_was_made_of_a_text_stops_a_build(path: Path) -> None:
    wrong = [
        each for each in errors_of(made_of_file(path)) if "M010" not in each or path.name not in UNTITLED
    ]
    assert wrong == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_no_word_of_a_text_is_lost_in_silence(path: Path) -> None:
    assert "D117" not in made_of_file(path).codes


MENDED = {
    "a heading without a blank": ("##What people said\n\nWords.\n", "## What people said\n\nWords."),
    "words over a line of dashes": (
        "One sentence.\nAnd two.\n---\nThree.\n", "One sentence.\nAnd two.\n\n---\nThree."
    ),
    "a short line over a line of dashes": ("Our visits\n---\n\nWords.\n", "## Our visits\n\nWords."),
    "a line like a reference": ("[Note]: Ring-first.\n\nWords.\n", "\\[Note]: Ring-first.\n\nWords."),
    "pasted tabs": ("A\tB\n1\t2\n", "| A | B |\n| --- | --- |\n| 1 | 2 |"),
    "bars without a line": ("A | B\n1 | 2\n", "| A | B |\n| --- | --- |\n| 1 | 2 |"),
    "columns of blanks": ("  A     B\n  ---   ---\n  One   2\n", "  | A | B |\n| --- | --- |\n| One | 2 |"),
    "a path of Windows": ("![A nurse](pictures\\nurse.png)\n", "![A nurse](<pictures/nurse.png>)"),
    "a path with blanks": ("![A](my nurse (1).png)\n", "![A](<my nurse (1).png>)"),
    "a link that nothing explains": ("[Missing][gone]\n", "Missing"),
    "boxes to tick": ("- [x] A ramp\n- [ ] A door\n", "- Done: A ramp\n- Not done: A door"),
    "a line that goes on with a sentence": (
        "There were always between 40 in the room and about\n- 60 people.\n",
        "There were always between 40 in the room and about\n\\- 60 people.",
    ),
    "typed bullets": ("We asked:\n• one\n• two\n", "We asked:\n- one\n- two"),
    "letters": ("a. One\nb. Two\n", "- a. One\n- b. Two"),
    "numbers that go on": ("Words:\n3. One\n4. Two\n", "Words:\n\n3. One\n4. Two"),
    "numbers that jump": ("1. One\n3. Three\n4. Four\n", "1. One\n3) Three\n4. Four"),
    "words that are set in": ("    One two three four.\n", "One two three four."),
    "an item that is struck out": ("- One\n- ~~Two~~\n- Three\n", "- One\n\n- Three"),
    "words that are hidden": ("One %%two%% three.\n", "One <!-- two --> three."),
    "lines that are hidden": ("%%\none\n\ntwo\n%%\n\nThree.\n", "<!--\none\n\ntwo\n-->\n\nThree."),
    "marked words": ("A ==marked== word.\n", "A **marked** word."),
    "a link to a note": ("See [[Notes#Part|the notes]] and [[Others]].\n", "See the notes and Others."),
    "a callout": ("> [!tip] Ring\n> before nine.\n", "> **Tip:** Ring\n> before nine."),
    "a raised figure": ("20 m<sup>2</sup> and H<sub>2</sub>O\n", "20 m² and H₂O"),
    "a part of pandoc": ("::: {.box}\nWords.\n:::\n\nMore.\n", "Words.\n\n\nMore."),
    "parts in parts": (":::: {.a}\n::: b\nWords.\n:::\n::::\n", "Words."),
    "a box with a title": (":::warning Mind the step\nIt is high.\n:::\n",
        "**Warning: Mind the step**\nIt is high."),
    "a box without one": (":::note\nIt is high.\n:::\n", "**Note:**\nIt is high."),
    "a box of MkDocs": (
        '!!! warning "Mind the step"\n    It is high.\n', "**Warning: Mind the step**\n    It is high."
    ),
    "a box of MkDocs without a title": ("??? note\n    It is high.\n", "**Note:**\n    It is high."),
    "a heading that is too deep": ("####### A part\n\nWords.\n", "###### A part\n\nWords."),
    "a meaning below its word": ("Surgery\n\n:   A place.\n", "Surgery\n\nA place."),
    "a note of several lines": ("They waited.^[In May\nand June.] Long.\n",
        "They waited. (In May\nand June) Long."),
    "a note with more than words": ("They waited ^[In *May*, see [us](https://example.org/a).].\n",
        "They waited (In *May*, see [us](https://example.org/a))."),
    "a table of a page": (
        "<table><tr><th>A</th></tr><tr><td>b<br>c</td></tr></table>\n\nd\n", "| A |\n| --- |\n| b c |\n\n\nd"
    ),
    "a link of a page": ('See <a href="https://example.org">here</a>.\n', "See [here](<https://example.org>)."),
    "a link to a file": ("See [the plan](plan.docx) now.\n", "See the plan now."),
    "a link to a place in the text": ("See [above](#said).\n", "See above."),
    "a link without its beginning": ("[Us](www.example.org)\n", "[Us](<https://www.example.org>)"),
    "a source of pandoc": ("They did [@smith2020, p. 3].\n", "They did."),
    "code": ("```\n##one ==two== [x](y.md)\n```\n", "```\n##one ==two== [x](y.md)\n```"),
}  # fmt: skip


@pytest.mark.parametrize("name", MENDED)
def test_what_another_program_means_is_put_in(name: str, tmp_path: Path) -> None:
    written, expected = MENDED[name]
    made = made_of_text(tmp_path, HEAD + written)
    assert made.body == expected
    assert "D117" not in made.codes


def test_a_report_of_ours_keeps_its_fields_as_they_were_written(tmp_path: Path) -> None:
    head = "---\n# mine\ntitle: Ours\nlang: en-GB\nglossary:\n  ramp: a slope\ncontact:\n  phone: 1\n---\n"
    made = made_of_text(tmp_path, f"{head}\n##One\n\n::: easy-read\nWords.\n:::\n")
    assert made.text == f"{head}\n## One\n\n::: easy-read\nWords.\n:::\n"
    assert made.codes == ["D101"]


def test_long_dashes_and_curly_quotes_of_a_report_are_mended(tmp_path: Path) -> None:
    made = made_of_text(
        tmp_path, "—\ntitle: “Ours”\nlang: en-GB\nglossary:\n  ramp: a slope: for wheels\n—\n\nWords.\n"
    )
    assert made.text == (
        "---\ntitle: \"Ours\"\nlang: en-GB\nglossary:\n  ramp: 'a slope: for wheels'\n---\n\nWords.\n"
    )
    assert made.codes == ["D010", "M007"]


def test_what_was_mended_is_told_once_a_kind_on_its_line(tmp_path: Path) -> None:
    made = made_of_text(tmp_path, "# A\n\nWords.\n\n##One\n\n##Two\n\n~~Three~~ four.\n")
    assert made.told == (
        "5: D101 These # signs make a heading now.\n9: D100 Words are struck out. They are left out: “Three”."
    )


@pytest.mark.parametrize("content", [b"\0\x01\0\0\0\rIHDR", bytes(range(256)), b"MZ\x90\0\x03\0\0\0"])
def test_what_is_no_text_is_refused_in_plain_words(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(content)
    with pytest.raises(UnreadableError) as raised:
        import_file(path, "report")
    assert raised.value.what.endswith("This file is no text, whatever its name says.")
    assert "Save its words as text" in raised.value.remedy


def test_a_report_of_a_markdown_file_has_another_name_than_it(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("# Notes\n\nWords.\n", encoding="utf-8")
    done = CliRunner().invoke(import_, [str(path)], standalone_mode=False)
    assert done.return_value is ExitCode.DONE
    assert sorted(each.name for each in tmp_path.iterdir()) == ["notes-report.md", "notes.md"]


def test_a_text_with_far_more_than_a_summary_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("words\n" * 20_002, encoding="utf-8")
    with pytest.raises(UnreadableError) as raised:
        import_file(path, "report")
    assert "D119" in raised.value.what


ENDLESS = {
    "open brackets": "[",
    "open pictures": "![",
    "open data": "![a](data:image/png;base64,",
    "signs that hide": "%%\n",
    "open comments": "<!-- ",
    "lists of a page that never end": "<ul>\n",
    "headings without a blank": "##a\n\n",
    "keys": "Title: a\n",
}


@pytest.mark.parametrize("name", ENDLESS)
@pytest.mark.parametrize("ending", ["md", "txt"])
def test_a_text_of_one_sign_again_and_again_takes_little_time(name: str, ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{ending}"
    path.write_text("Words.\n\n" + (ENDLESS[name] * 4_000)[:4_000], encoding="utf-8")
    start = time.process_time()
    assert import_file(path, "report").imported is not None
    assert time.process_time() - start < 1
