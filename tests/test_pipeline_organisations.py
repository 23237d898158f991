"""A report takes from its organisation what it does not say itself, in every copy and in what is checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.edition.kind import EditionKind
from hwrender.edition.outline import outline
from hwrender.formats import format_named
from hwrender.metadata import Contact, Metadata
from hwrender.organisation import filled, read_organisation
from hwrender.pipeline.checking import check_report
from hwrender.pipeline.many import build_one
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.pipeline.remote_answers import read_answer
from hwrender.pipeline.remote_jobs import pack_job, run_job
from hwrender.pipeline.report import PreparedReport, prepare_report
from hwrender.style import style_file
from organisations import write_organisation, write_report

FORMATS = tuple(format_named(name) for name in ("word", "text"))


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report in a folder below that of its organisation."""
    write_organisation(tmp_path)
    return write_report(tmp_path)


def environment(report: Path) -> Environment:
    top = report.parents[1]
    return Environment(top / "cache", processors=1, home=top)


def options(report: Path, **given: object) -> BuildOptions:
    return BuildOptions(report.parents[1] / "out", formats=FORMATS, **given)  # type: ignore[arg-type]


def prepared(report: Path, **given: object) -> PreparedReport:
    found = prepare_report(report, options(report, **given), environment(report))
    assert isinstance(found, PreparedReport)
    return found


def built(report: Path) -> Outcome:
    outcome = build_one(report, options(report), environment(report))
    assert isinstance(outcome, Outcome)
    assert outcome.folder is not None
    return outcome


def test_what_a_report_does_not_say_is_said_by_its_organisation(report: Path) -> None:
    build = prepared(report).build
    assert build.edition.kind is EditionKind.FULL
    assert build.edition.style.name == "giant-print"
    assert build.edition.style.colours.accent == "#004f6b"
    assert build.options.voice == "silent"
    assert build.lexicon.readings() == {"Siobhan": "shivawn"}
    assert build.about.organisation == "Healthwatch Hackney"
    said = [entry.text for entry in outline(build.edition)]
    assert {"Phone: 020 7946 0000", "Ask us for another copy."} <= set(said)


def test_the_logo_stands_on_the_cover_behind_its_lines_with_its_description(report: Path) -> None:
    write_report(report.parents[1], "sensitive: Yes\nshort_title: Care\nname: care\n")
    cover = prepared(report).build.edition.cover
    assert cover.logo is not None
    entries = outline(prepared(report).build.edition)
    place = [entry.role for entry in entries].index("picture")
    assert entries[place].text == "The logo of Healthwatch Hackney"
    assert entries[place - 1].role == "paragraph"


def test_what_is_asked_for_wins_over_the_report_and_that_over_the_organisation(report: Path) -> None:
    own = "contact:\n  phone: 020 7946 0999\n  organisation: Our team\nvoice: emma\n"
    write_report(report.parents[1], own)
    build = prepared(report, style="clear-print").build
    assert (build.edition.style.name, build.options.voice) == ("clear-print", "emma")
    assert build.edition.publication.organisation == "Our team"
    said = {entry.text for entry in outline(build.edition)}
    assert "Phone: 020 7946 0999" in said
    assert "Email: info@example.org" in said


def test_a_style_file_that_is_asked_for_keeps_its_own_colours(report: Path) -> None:
    own = report.parent / "own.toml"
    own.write_bytes(style_file("easy-read").read_bytes())
    assert prepared(report, style=str(own)).build.edition.style.colours.accent == "#3d1a78"
    assert prepared(report, style="easy-read").build.edition.style.colours.accent == "#004f6b"


def test_the_name_is_not_taken_where_the_report_names_its_organisation(tmp_path: Path) -> None:
    (tmp_path / "hwrender.toml").write_text('name = "Us"\n[contact]\nphone = "1"', encoding="utf-8")
    ours = read_organisation(tmp_path / "hwrender.toml").organisation
    own = Metadata("Care", "en-GB", local_healthwatch="Healthwatch Barnet", contact=Contact(phone="2"))
    assert filled(own, ours).organisation() == "Healthwatch Barnet"
    assert filled(own, ours).contact.phone == "2"
    assert filled(Metadata("Care", "en-GB"), ours).organisation() == "Us"


def test_the_place_of_the_organisation_tells_nothing_of_a_sensitive_report(report: Path) -> None:
    fields = "easy_title: Sex work in Hackney\nsensitive: Yes\nshort_title: Care in Hackney\nname: care\n"
    write_report(report.parents[1], fields)
    assert [each for each in check_report(report, environment(report)).findings if each.code == "M051"] == []


def test_findings_in_words_of_the_organisation_name_its_file_and_place(report: Path) -> None:
    path = report.parents[1] / "hwrender.toml"
    long = "Ask us " + "and tell us what you want and when you want it " * 4
    path.write_text(f'other_formats = "{long.strip()}."\nnaem = "x"\n', encoding="utf-8")
    findings = check_report(report, environment(report), judges_wording=True).findings
    there = [each for each in findings if each.file == str(path)]
    assert {"S1", "M061"} <= {each.code for each in there}
    assert next(each.span.line for each in there if each.code == "M061") == 2
    assert next(each.span.line for each in there if each.code == "S1") == 1


def test_a_report_of_another_healthwatch_is_told_apart(report: Path) -> None:
    for name, codes in (("Healthwatch Hackney", []), ("Healthwatch Barnet", ["M065"])):
        write_report(report.parents[1], f"local_healthwatch: {name}\n")
        findings = check_report(report, environment(report)).findings
        assert [(each.code, each.span.line) for each in findings] == [(code, 4) for code in codes]


def test_an_error_in_the_organisation_file_stops_the_copies(report: Path) -> None:
    (report.parents[1] / "logo.svg").unlink()
    outcome = prepare_report(report, options(report), environment(report))
    assert isinstance(outcome, Outcome)
    assert [each.code for each in outcome.findings] == ["M063"]


@pytest.mark.parametrize("changed", ["hwrender.toml", "logo.svg"])
def test_copies_are_made_again_when_the_file_or_the_logo_changes(report: Path, changed: str) -> None:
    assert built(report).made == ("word", "text")
    assert built(report).made == ()
    path = report.parents[1] / changed
    new = {"hwrender.toml": ("Ask us for", "You can get"), "logo.svg": ("h40v20", "h30v20")}[changed]
    path.write_text(path.read_text(encoding="utf-8").replace(*new), encoding="utf-8")
    assert "word" in built(report).made


def test_copies_are_made_again_when_a_nearer_file_appears(report: Path) -> None:
    built(report)
    (report.parent / "hwrender.toml").write_text('name = "Nearer"\n', encoding="utf-8")
    assert built(report).made == ("word", "text")


@pytest.mark.parametrize("is_beside", [True, False])
def test_a_computer_of_a_cluster_makes_the_same_copies(report: Path, is_beside: bool) -> None:
    top = report.parents[1]
    report = report.rename(top / report.name) if is_beside else report
    here = Environment(None, processors=1, home=top)
    wanted = BuildOptions(top / "out", formats=FORMATS)
    found = prepare_report(report, wanted, here)
    assert isinstance(found, PreparedReport)
    job = pack_job(report, found, wanted)
    assert sorted(job.organisation) == ["hwrender.toml", "logo.svg", "names.toml"]
    answered = read_answer(run_job(job, Environment(None, processors=1)), FORMATS)
    outcome = build_one(report, wanted, here)
    assert isinstance(outcome, Outcome)
    assert outcome.manifest is not None
    assert [each.sha256 for each in answered] == [each.sha256 for each in outcome.manifest.files]
