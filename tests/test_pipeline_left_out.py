"""Braille is left out where nobody could read it, and the reason is told in one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from hwrender.cli.program import program
from hwrender.edition.kind import EditionKind
from hwrender.errors import ExitCode, MissingError
from hwrender.formats import format_named
from hwrender.formats.braille.fitness import why_unfit
from hwrender.pipeline.left_out import unfit_for
from hwrender.pipeline.many import this_environment
from hwrender.pipeline.options import BuildOptions
from hwrender.pipeline.report import build_report
from reports import REPORTS, TRANSLATIONS, edition_of

WHY = "Braille was left out: there is no braille code for Yiddish here."
YIDDISH = next(each for each in TRANSLATIONS if each.stem.endswith(".yi"))


def report_in(folder: Path, language: str, words: str) -> Path:
    report = folder / "report.md"
    report.write_text(
        f"---\ntitle: {words}\nlang: {language}\n---\n\n## {words}\n\n{words}\n", encoding="utf-8"
    )
    return report


def options(folder: Path, *names: str) -> BuildOptions:
    return BuildOptions(folder / "out", formats=tuple(map(format_named, names)))


def test_a_report_in_a_script_without_a_code_is_made_without_braille(tmp_path: Path) -> None:
    chosen = options(tmp_path, "braille", "pef", "text", "html")
    outcome = build_report(YIDDISH, chosen, this_environment(None))
    assert outcome.made == ("text", "html")
    left_out, *unspoken = outcome.left_out
    assert all(each.is_unspoken for each in unspoken)
    assert (left_out.formats, left_out.what) == (("braille", "pef"), WHY)
    assert left_out.remedy == "Ask a braille transcriber."


def test_braille_alone_that_nobody_could_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(MissingError, match=WHY):
        build_report(YIDDISH, options(tmp_path, "braille"), this_environment(None))


def test_the_command_says_in_one_line_what_is_left_out_and_succeeds(tmp_path: Path) -> None:
    where = ["--output", str(tmp_path)]
    arguments = ["all", str(YIDDISH), "--only", "braille,text", *where]
    result = CliRunner().invoke(program, arguments, standalone_mode=False)
    assert result.return_value == ExitCode.DONE
    assert result.stderr.count(f"note: {WHY}") == 1
    told = json.loads(CliRunner().invoke(program, [*arguments, "--json"]).stdout)
    assert told[0]["left_out"] == ["braille"]
    alone = CliRunner().invoke(program, ["braille", str(YIDDISH), *where], standalone_mode=False)
    assert alone.return_value == ExitCode.MISSING


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("so", "Basku inta badan wuu daahaa"),
        ("ckb", "پاسەکە درەنگ دێت"),
        ("he", "האוטובוס מאחר"),
        ("el", "Αργεί"),
    ],
)
def test_latin_letters_and_the_script_of_a_code_are_fit_for_braille(
    language: str, words: str, tmp_path: Path
) -> None:
    assert why_unfit(edition_of(report_in(tmp_path, language, words), EditionKind.FULL)) is None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ps", "بس ډېر ناوخته راځي"),
        ("zh", "公共汽车晚点"),
        ("ti", "አውቶቡስ ይድንጒ"),
        ("pa-Arab", "بس دیر"),
        ("sr", "Аутобус"),
    ],
)
def test_a_script_in_which_the_language_has_no_code_is_not(language: str, words: str, tmp_path: Path) -> None:
    assert why_unfit(edition_of(report_in(tmp_path, language, words), EditionKind.FULL)) is not None


def test_every_report_of_ours_is_fit() -> None:
    rows = (format_named("braille"), format_named("pef"), format_named("text"))
    for source in REPORTS:
        assert unfit_for(rows, edition_of(source, EditionKind.EASY)) == {}
