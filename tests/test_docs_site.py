"""The docs say all that is public, in plain English, and every page is in the menu."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from tools.docs_site.pages import DOCS, NAVIGATION, PROJECT, assemble
from tools.docs_site.reports import GROUPS

from document_words import report_in, words_of
from hwrender.checks.codes import CODES, FAMILIES
from hwrender.cli.command_tree import commands_below
from hwrender.cli.program import program
from hwrender.errors import ExitCode
from hwrender.formats import ALL_FORMATS
from hwrender.pipeline.options import Environment
from hwrender.pipeline.report import check_report
from hwrender.reading.explanations import EXPLANATIONS
from hwrender.reading.schema import FIELDS, FieldGroup
from hwrender.style import HOUSE_STYLES
from reports import TOP
from test_checks_own_words import warnings_about

LISTED = {name for names in NAVIGATION.values() for name in names}
TO_COME = {"adding", "languages", "library", "organisation", "site"}
"""Pages that have their place in the menu, and may not be written yet."""
FOR_DEVELOPERS = {"adding", "performance"}
PLAIN = [TOP / "README.md", *sorted(path for path in DOCS.glob("*.md") if path.stem not in FOR_DEVELOPERS)]


OF_OTHERS = {"TERM", "ESPEAK_DATA_PATH", "LOUIS_TABLEPATH"}
"""Variables that the terminal sets, or that hwrender sets for other programs."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Each page that the site is built from, as Markdown without the signs that keep other signs apart."""
    folder = tmp_path_factory.mktemp("pages")
    assemble(folder)
    return {path.stem: path.read_text(encoding="utf-8").replace("\\", "") for path in folder.glob("*.md")}


def test_every_page_is_in_the_menu_and_every_line_of_the_menu_is_a_page(pages: dict[str, str]) -> None:
    assert pages.keys() - LISTED == {"index"}
    assert LISTED - pages.keys() <= TO_COME


def test_no_link_leads_out_of_the_folder_of_the_site(pages: dict[str, str]) -> None:
    links = {link for text in pages.values() for link in re.findall(r"\]\(([^)\s]+)\)", text)}
    assert {link for link in links if link.startswith(("../", "docs/", "src/"))} == set()


@pytest.mark.parametrize("context", list(commands_below(program)), ids=lambda context: context.command_path)
def test_every_command_and_option_is_in_the_docs(context: click.Context, pages: dict[str, str]) -> None:
    section = pages["commands"].partition(f"\n## {context.command_path}\n")[2].partition("\n## ")[0]
    if "It has the options of" in section:
        section += pages["commands"].partition("\n## hwrender all\n")[2].partition("\n## ")[0]
    options = [each for each in context.command.get_params(context) if isinstance(each, click.Option)]
    written = {flag for option in options for flag in (*option.opts, *option.secondary_opts)}
    assert {flag for flag in written if not re.search(rf"`[^`]*{flag}\b[^`]*`\n: \S", section)} == set()


def test_every_field_and_value_is_in_the_docs(pages: dict[str, str]) -> None:
    assert set(GROUPS) == set(FieldGroup)
    page = pages["fields"]
    for field in FIELDS:
        section = page.partition(f"\n### {field.name}\n\n")[2].partition("\n### ")[0]
        assert section.startswith(EXPLANATIONS[field.name].words), field.name
        values = () if field.vocabulary is None else field.vocabulary.values
        assert [value for value in (*values, *field.aliases) if value not in section] == [], field.name


def test_every_code_is_in_the_docs(pages: dict[str, str]) -> None:
    page = pages["rules"]
    assert [code for code, words in CODES.items() if f"### {code}\n\n" not in page or words not in page] == []
    assert [name for name in FAMILIES.values() if name not in page] == []


@pytest.mark.parametrize("name", HOUSE_STYLES)
def test_every_style_and_setting_is_in_the_docs(name: str, pages: dict[str, str]) -> None:
    style = tomllib.loads((TOP / "styles" / f"{name}.toml").read_text(encoding="utf-8"))
    keys = {key for value in style.values() if isinstance(value, dict) for key in value}
    keys |= {key for key, value in style.items() if not isinstance(value, dict)}
    assert {key for key in keys if f"| `{key}` |" not in pages["styles"]} == set()
    assert style["summary"] in pages["styles"]


def test_every_format_and_exit_code_is_in_the_docs(pages: dict[str, str]) -> None:
    assert [
        row.name for row in ALL_FORMATS if f"| `{row.name}` | `{row.suffix}` |" not in pages["formats"]
    ] == []
    assert [code for code in ExitCode if f"| {int(code)} | " not in pages["exit-codes"]] == []


def test_every_setting_of_the_computer_is_in_the_docs(pages: dict[str, str]) -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (TOP / "src").rglob("*.py"))
    read = set(re.findall(r"environ\W+(?:get\()?\"([A-Z_]+)\"|\"(HWRENDER_[A-Z]+)\"", sources))
    names = {name for pair in read for name in pair if name} - OF_OTHERS
    assert len(names) >= 4
    assert {
        name for name in names if not re.search(rf"^\| .*`{name}`.* \| \w", pages["install"], re.MULTILINE)
    } == set()


@pytest.mark.parametrize("path", PLAIN, ids=lambda path: path.stem)
def test_a_page_is_in_plain_english(path: Path) -> None:
    assert warnings_about(words_of(path.read_text(encoding="utf-8")), "clear-print") == []


def test_the_report_of_the_first_page_is_ready_to_copy(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text(report_in((DOCS / "start.md").read_text(encoding="utf-8")), encoding="utf-8")
    found = check_report(report, Environment(None), judges_wording=True).findings
    assert {finding.code for finding in found} == {"S61"}  # no reader has tried it


def test_the_commands_of_the_first_page_work_one_after_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (DOCS / "start.md").read_text(encoding="utf-8")
    lines = re.findall(r"^    (hwrender .+)$", page, re.MULTILINE)
    lines.remove("hwrender import summary.docx")  # instead of the first, for those who have one
    assert [line.split()[1] for line in lines] == ["new", "check", "all", "verify", "check", "all", "pack"]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HWRENDER_CACHE", str(tmp_path / "cache"))
    for line in lines:
        few = ["--only", "pdf,html"] if line.split()[1] == "all" else []  # in seconds
        result = CliRunner().invoke(program, [*shlex.split(line)[1:], *few], standalone_mode=False)
        assert (result.exception, result.return_value) == (None, ExitCode.DONE), line
        if line == "hwrender new report.md":
            Path("report.md").write_text(report_in(page), encoding="utf-8")
    assert {path.name for path in Path("out").iterdir()} == {"report", "report.zip"}


def test_what_developers_read_is_part_of_the_site(pages: dict[str, str]) -> None:
    assert set(PROJECT) <= pages.keys()
