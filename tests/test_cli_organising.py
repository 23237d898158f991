"""`new` asks about an organisation once, where somebody can answer; `styles --copy` gives a style."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hwrender.cli.program import program
from hwrender.errors import OutputError
from hwrender.organisation import read_organisation
from hwrender.organisation.keys import KEYS
from hwrender.organisation.writing import organisation_text
from hwrender.style import load_style
from organisations import SVG, write_organisation


def run(*arguments: str | Path, typed: str | None = None) -> Result:
    return CliRunner().invoke(program, [*map(str, arguments)], input=typed)


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder whose person sits at the terminal."""
    monkeypatch.setattr("hwrender.cli.organising.is_answered", lambda: True)
    (tmp_path / "logo.svg").write_text(SVG, encoding="utf-8")
    return tmp_path


ANSWERS = (
    *("y", 'The "Hackney" group', "020 7946 0000", "nobody", "info@example.org", "", "1 High Street"),
    *("Ask us.", "logo.jpg", "logo.svg", "Our logo"),
)


def test_new_asks_once_and_writes_what_was_answered(answered: Path) -> None:
    shown = run("new", answered / "one.md", typed="\n".join(ANSWERS) + "\n")
    assert shown.exit_code == 0
    assert "This is not an e-mail address." in shown.output
    assert "There is no file “logo.jpg”." in shown.output
    result = read_organisation(answered / "hwrender.toml")
    found = result.organisation
    assert result.findings == ()
    assert (found.name, found.other_formats) == ('The "Hackney" group', "Ask us.")
    assert (found.contact.email, found.contact.website) == ("info@example.org", None)
    assert found.logo is not None
    assert found.logo.description == "Our logo"
    again = run("new", answered / "two.md", typed="")
    assert again.exit_code == 0
    assert "organisation" not in again.output


def test_new_writes_no_file_where_nobody_wants_to_answer(answered: Path) -> None:
    assert run("new", answered / "one.md", typed="n\n").exit_code == 0
    assert not (answered / "hwrender.toml").exists()


def test_new_never_replaces_a_file_that_is_there(answered: Path) -> None:
    before = write_organisation(answered).read_bytes()
    (answered / "year").mkdir()
    assert run("new", answered / "year" / "one.md", typed="").exit_code == 0
    assert (answered / "hwrender.toml").read_bytes() == before
    assert not (answered / "year" / "hwrender.toml").exists()


def test_new_asks_nothing_where_nobody_sits_at_a_terminal(tmp_path: Path) -> None:
    shown = run("new", tmp_path / "one.md")
    assert shown.exit_code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["one.md"]


def test_a_file_without_answers_says_nothing_and_has_every_key(tmp_path: Path) -> None:
    text = organisation_text({})
    (tmp_path / "hwrender.toml").write_text(text, encoding="utf-8")
    result = read_organisation(tmp_path / "hwrender.toml")
    assert result.findings == ()
    assert result.organisation.places == {}
    names = {key.path.rpartition(".")[2] for key in KEYS}
    assert names == set(re.findall(r"(?m)^# (\w+) = ", text))


def test_a_style_is_copied_to_a_new_file_alone(tmp_path: Path) -> None:
    ours = tmp_path / "ours.toml"
    assert run("styles", "--copy", "giant-print", ours).exit_code == 0
    assert load_style(str(ours)) == load_style("giant-print")
    assert isinstance(run("styles", "--copy", "easy-read", ours).exception, OutputError)
    assert load_style(str(ours)).name == "giant-print"


@pytest.mark.parametrize(("name", "file"), [("huge", "ours.toml"), ("easy-read", "ours.txt")])
def test_what_is_no_style_is_not_copied(name: str, file: str, tmp_path: Path) -> None:
    assert run("styles", "--copy", name, tmp_path / file).exit_code == 2
    assert not (tmp_path / file).exists()
