"""Help says enough: guides to read in the terminal, two examples for each command, what exit codes mean."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from hwrender.cli.command_tree import commands_below, name_of
from hwrender.cli.examples import EXAMPLES
from hwrender.cli.program import COMMANDS, program
from hwrender.cli.topic_text import shown_lines
from hwrender.errors import MEANINGS, ExitCode
from hwrender.topics import TOPICS
from reports import TOP

GUIDES = TOP / "src" / "hwrender" / "topics"
NAMES = [name_of(context) for context in commands_below(program)]


def shown(*arguments: str, **environment: str) -> str:
    result = CliRunner(env=environment).invoke(program, list(arguments))
    assert result.exit_code == 0, result.output
    return result.output


def test_help_lists_every_guide_and_each_is_there() -> None:
    listed = shown("help")
    assert {path.stem for path in GUIDES.glob("*.md")} == {topic.name for topic in TOPICS}
    for topic in TOPICS:
        assert f"hwrender help {topic.name}" in listed
        assert topic.text().startswith("# ")


@pytest.mark.parametrize("columns", [40, 100])
@pytest.mark.parametrize("topic", [topic.name for topic in TOPICS])
def test_a_guide_fits_the_window_and_keeps_all_its_words(topic: str, columns: int) -> None:
    text = shown("help", topic, COLUMNS=str(columns))
    to_type = [line for line in text.splitlines() if line.startswith("      ") and len(line) > columns]
    assert [line for line in text.splitlines() if len(line) > columns and line not in to_type] == []
    (source,) = [each.text() for each in TOPICS if each.name == topic]
    assert {line.strip() for line in to_type} <= {line.strip() for line in source.splitlines()}
    assert re.findall(r"\w+", text) == re.findall(r"\w+", source)


def test_a_guide_has_no_signs_of_markdown_and_no_colour_for_a_file() -> None:
    text = shown("help", "sharing")
    assert [sign for sign in ("`", "**", "##", "\x1b") if sign in text] == []
    assert "“out/report”" in text


def test_headings_stand_further_left_than_what_they_head() -> None:
    lines = list(shown_lines("# One\n\nWords [and a link](x.md).\n\n* an item\n\n    to type\n", 30))
    assert [line.text for line in lines if line.text] == [
        "One",
        "  Words and a link.",
        "    * an item",
        "      to type",
    ]
    assert [line.is_heading for line in lines] == [True, *[False] * 6]


def test_help_knows_commands_too_and_refuses_others() -> None:
    assert shown("help", "check") == shown("check", "--help")
    refused = CliRunner().invoke(program, ["help", "chek"])
    assert refused.exit_code == ExitCode.USAGE
    assert "easy-read, privacy" in refused.output


def test_each_command_has_two_examples_of_its_own() -> None:
    assert set(EXAMPLES) == set(NAMES) >= set(COMMANDS)
    for name, rows in EXAMPLES.items():
        lines = [line for line, _ in rows]
        assert len(set(lines)) == len(lines) == 2
        assert lines[0].startswith(f"hwrender {name}")


@pytest.mark.parametrize("name", NAMES)
def test_the_help_of_each_command_ends_with_its_examples(name: str) -> None:
    _, _, examples = shown(*name.split(), "--help").partition("  Examples:\n")
    for line, what in EXAMPLES[name]:
        assert f"  {line}\n      {what}\n" in examples


def test_every_exit_code_has_its_meaning() -> None:
    assert list(MEANINGS) == list(ExitCode)
