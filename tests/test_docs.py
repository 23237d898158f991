"""What the documents tell people to type works, and what the glossary names exists."""

from __future__ import annotations

import ast
import json
import re
import shlex
from functools import cache
from pathlib import Path

import click
import pytest

from hwrender.cli.examples import EXAMPLES
from hwrender.cli.program import program
from hwrender.reading import read_text

TOP = Path(__file__).parents[1]
DOCUMENTS = (
    *(TOP / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")),
    *sorted((TOP / "docs").glob("*.md")),
    *sorted((TOP / "src" / "hwrender" / "topics").glob("*.md")),
)
TYPED = re.compile(r"(?:\.venv/bin/)?(hwrender|make) [a-z-].*")


@cache
def lines_to_type(program_name: str) -> tuple[str, ...]:
    """Every command line for a program that the documents show: in indented blocks, and inside sentences."""
    found: dict[str, None] = {}
    for path in DOCUMENTS:
        text = path.read_text(encoding="utf-8")
        shown = (*re.findall(r"^ {4}(.+)$", text, re.MULTILINE), *re.findall(r"`([^`\n]+)`", text))
        lines = (TYPED.fullmatch(line) for line in shown)
        found |= dict.fromkeys(line[0] for line in lines if line and line[1] == program_name)
    return tuple(found)


def fault_of(line: str) -> str:
    """What is wrong with a command line, by the commands and options that click knows; nothing if it is fine.

    Nothing is run. A line may leave out its last arguments: a sentence says "`hwrender check` looks at both".
    """
    return _fault(program, "hwrender", shlex.split(line, comments=True)[1:])


def _fault(command: click.Command, name: str, arguments: list[str]) -> str:
    given = [each for each in arguments if each not in ("--help", "--version")]  # these would print and exit
    if not given:
        return ""
    try:
        context = command.make_context(name, list(given))
        if isinstance(command, click.Group):
            inner_name, inner, rest = command.resolve_command(context, given)
            assert inner is not None
            return _fault(inner, str(inner_name), rest)
    except click.MissingParameter:
        return ""
    except click.UsageError as error:
        return error.format_message()
    return ""


@pytest.mark.parametrize("line", lines_to_type("hwrender"))
def test_each_command_line_in_the_documents_is_understood(line: str) -> None:
    assert fault_of(line) == ""


def test_each_example_in_the_help_is_understood() -> None:
    lines = [line for rows in EXAMPLES.values() for line, _ in rows]
    assert {line: fault for line in lines if (fault := fault_of(line))} == {}


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("hwrender al report.md", "There is no command “al”."),
        ("hwrender all report.md --onyl pdf", "No such option"),
        ("hwrender all report.md --pdf-standard ua9", "Invalid value for '--pdf-standard'"),
        ("hwrender draft one.md two.md", "Got unexpected extra argument"),
        ("hwrender voices instal emma", "No such command"),
        ("hwrender voices install emma --form FILE", "No such option"),
    ],
)
def test_a_mistake_in_a_command_line_is_found(line: str, fault: str) -> None:
    assert fault_of(line).startswith(fault)


def commands_of_services() -> list[str]:
    """What the units and the container in docs/library run, as a person would type it."""
    found = []
    for path in sorted((TOP / "docs" / "library").iterdir()):
        text = path.read_text(encoding="utf-8").replace("\\\n", " ")
        found += re.findall(r"^ExecStart=/\S+/(hwrender .+)$", text, re.MULTILINE)
        parts = re.findall(r"^(?:ENTRYPOINT|CMD) (\[.+\])$", text, re.MULTILINE)
        if parts:
            found.append(shlex.join(word for part in parts for word in json.loads(part)))
    return found


def test_each_command_that_a_service_or_a_container_runs_is_understood() -> None:
    commands = commands_of_services()
    assert [command.split()[:2] for command in commands] == [["hwrender", "watch"]] * 3
    assert [fault_of(command) for command in commands] == [""] * 3


def test_each_make_target_in_the_documents_is_in_the_makefile() -> None:
    targets = re.findall(r"^([a-z]+):", (TOP / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    named = {line.split()[1] for line in lines_to_type("make")}
    assert {"demo", "test"} <= named <= set(targets)


def test_each_make_target_has_a_line_of_help() -> None:
    makefile = (TOP / "Makefile").read_text(encoding="utf-8")
    (phony,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert set(phony.split()) == set(re.findall(r"^([a-z]+):.*## \S", makefile, re.MULTILINE))


def test_the_finding_in_the_docs_is_what_hwrender_says() -> None:
    page = (TOP / "docs" / "writing.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^    (report\.md:.*\n) {4}(  hint: .*)$", page, re.MULTILINE)
    text = "---\ntitle: A report\nlang: en-GB\nglossry:\n  consent: saying yes\n---\n\nWords.\n"
    (finding,) = read_text(text, "report.md").findings
    assert finding.as_text() == "".join(shown)


PROMISE = re.compile(r"^\| (.+) \| (`tests/.+`) \|$", re.MULTILINE)
NAMED_TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def promises() -> list[tuple[str, str]]:
    """Each line of SECURITY.md, with its tests."""
    text = (TOP / "SECURITY.md").read_text(encoding="utf-8")
    rows: list[tuple[str, str]] = PROMISE.findall(text)
    assert len(rows) == len(re.findall(r"^\|", text, re.MULTILINE)) - 2 * text.count("|---|")
    return rows


@cache
def names_of_tests(file: str) -> frozenset[str]:
    """The names of the tests in a file; none if it is not there."""
    path = TOP / file
    nodes = ast.parse(path.read_text(encoding="utf-8")).body if path.is_file() else []
    return frozenset(node.name for node in nodes if isinstance(node, ast.FunctionDef))


def lost_tests(named: str) -> list[str]:
    """The tests that are named and not there; or all that is said, where no test is named."""
    found = NAMED_TEST.findall(named)
    if not named or ", ".join(f"`{file}::{name}`" for file, name in found) != named:
        return [named]
    return [f"{file}::{name}" for file, name in found if name not in names_of_tests(file)]


def test_security_has_promises_and_says_what_is_not_protected() -> None:
    assert len(promises()) > 40
    _, _, limits = (TOP / "SECURITY.md").read_text(encoding="utf-8").partition("\n## What is not protected\n")
    assert len(PROMISE.findall(limits)) > 5


@pytest.mark.parametrize(("promise", "named"), promises())
def test_each_line_of_security_names_tests_that_are_there(promise: str, named: str) -> None:
    assert promise.endswith("."), promise
    assert lost_tests(named) == []


@pytest.mark.parametrize(
    "named",
    [
        "`tests/test_docs.py::test_that_nobody_wrote`",
        "`tests/test_lost.py::test_each_line_of_security_names_tests_that_are_there`",
        "`tests/test_docs.py`",
        "tests/test_docs.py::test_each_line_of_security_names_tests_that_are_there",
        "",
    ],
)
def test_a_promise_whose_test_is_not_there_is_found(named: str) -> None:
    assert lost_tests(named) != []


ROW = re.compile(r"^\| ([\w -]+) \| (.+) \| `([\w/]+\.py)`(?:, `(\w+)`)? \|$", re.MULTILINE)


def glossary() -> list[tuple[str, str, str, str]]:
    """Each row of the glossary: the word, what it means, its module, and its name in code if it has one."""
    _, _, text = (TOP / "ARCHITECTURE.md").read_text(encoding="utf-8").partition("\n## Glossary\n")
    rows: list[tuple[str, str, str, str]] = ROW.findall(text)
    assert len(rows) == text.count("\n| ") - 1
    return rows


def test_the_glossary_has_each_word_once_in_alphabetical_order() -> None:
    words = [word.lower() for word, *_ in glossary()]
    assert len(words) > 40
    assert words == sorted(set(words))


@pytest.mark.parametrize(("word", "meaning", "module", "name"), glossary())
def test_the_module_of_a_word_in_the_glossary_defines_it(
    word: str, meaning: str, module: str, name: str
) -> None:
    assert meaning.endswith("."), word
    nodes = list(ast.walk(ast.parse((TOP / "src" / "hwrender" / module).read_text(encoding="utf-8"))))
    defined = {node.name for node in nodes if isinstance(node, ast.ClassDef | ast.FunctionDef)}
    defined |= {each.id for each in nodes if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}
    assert not name or name in defined
