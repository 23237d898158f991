"""The manual pages say what the help says, in a form that `man` reads."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from hwrender.cli.command_tree import commands_below, name_of, option_rows
from hwrender.cli.examples import EXAMPLES
from hwrender.cli.manual import manual_pages
from hwrender.cli.program import program
from hwrender.errors import ExitCode

CONTEXTS = list(commands_below(program))
NAMES = [name_of(context) for context in CONTEXTS]
PAGES = manual_pages(program)


@pytest.mark.parametrize("context", CONTEXTS, ids=NAMES)
def test_a_manual_page_names_every_option_and_example(context: click.Context) -> None:
    page = PAGES[f"{context.command_path.replace(' ', '-')}.1"].replace("\\-", "-")
    assert [written for written, _ in option_rows(context) if f".B {written}\n" not in page] == []
    assert all(line in page for line, _ in EXAMPLES[name_of(context)])


def test_the_first_manual_page_names_every_command_and_exit_code() -> None:
    page = PAGES["hwrender.1"].replace("\\-", "-")
    assert [name for name in NAMES if f".BR hwrender-{name.replace(' ', '-')} (1)" not in page] == []
    assert [code for code in ExitCode if f".B {int(code)}\n" not in page] == []


def test_no_line_of_text_is_taken_for_a_request_of_roff() -> None:
    odd = click.Group("odd", help="Say it.\n\n\b\n.hidden and C:\\reports")
    page = manual_pages(odd)["hwrender.1"]
    assert "\n\\&.hidden and C:\\ereports\n" in page


def test_completion_writes_the_manual_pages_where_man_looks(tmp_path: Path) -> None:
    runner = CliRunner(env={"XDG_DATA_HOME": str(tmp_path)})
    assert runner.invoke(program, ["completion", "bash", "--install"]).exit_code == 0
    folder = tmp_path / "man" / "man1"
    assert {path.name for path in folder.iterdir()} == set(PAGES)
    assert runner.invoke(program, ["completion", "--man", str(tmp_path / "pages")]).exit_code == 0
    assert (tmp_path / "pages" / "hwrender-all.1").read_bytes() == (folder / "hwrender-all.1").read_bytes()


def test_completion_without_a_shell_says_what_to_give() -> None:
    refused = CliRunner().invoke(program, ["completion"])
    assert refused.exit_code == ExitCode.USAGE
    assert "bash, fish, zsh" in refused.output
