"""`--accept` names one finding, by its words or its place, and is refused where it names none or several."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.errors import ExitCode, WronglyNamedError
from hwrender.formats import FORMATS
from hwrender.pipeline.accepting import read_acceptance
from hwrender.pipeline.checking import check_report
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.pipeline.report import build_report

FRONT = "---\ntitle: What people said\nlang: en-GB\n---\n\n## Part\n\n"
TWO_NUMBERS = "Ring her on 07700 900461, or her sister on 07700 900462.\n"
NOWHERE = Environment(None)
WORD = tuple(row for row in FORMATS if row.name == "word")


def written(folder: Path, body: str, name: str = "report.md") -> Path:
    path = folder / name
    path.write_text(FRONT + body, encoding="utf-8")
    return path


def build(report: Path, *accepted: str) -> Outcome:
    read = tuple(filter(None, map(read_acceptance, accepted)))
    assert len(read) == len(accepted)
    options = BuildOptions(report.parent / "out", formats=WORD, accepted=read)
    return build_report(report, options, NOWHERE)


def private(report: Path, code: str = "P3") -> list[str]:
    return [each.id for each in check_report(report, NOWHERE).findings if each.code == code]


@pytest.mark.parametrize("given", ["P3:8:13", "p3:8:13", "P3-{}", "p3-{}", " P3:8:13 "])
def test_it_lets_through_the_words_that_it_names_and_no_others(tmp_path: Path, given: str) -> None:
    report = written(tmp_path, TWO_NUMBERS)
    outcome = build(report, given.format(private(report)[0].partition("-")[2]))
    assert [(each.code, each.span.column) for each in outcome.suppressed] == [("P3", 13)]
    assert [each.span.column for each in outcome.findings if each.code == "P3"] == [44]
    assert outcome.folder is None


def test_all_that_is_named_is_let_through(tmp_path: Path) -> None:
    report = written(tmp_path, TWO_NUMBERS)
    outcome = build(report, "P3:8:13", private(report)[1])
    assert outcome.folder is not None
    assert [each.span.column for each in outcome.suppressed] == [13, 44]


def test_a_line_alone_names_the_one_finding_that_begins_there(tmp_path: Path) -> None:
    report = written(tmp_path, "Ring her on 07700 900461.\n")
    assert build(report, "P3:8").folder is not None


def test_a_line_with_several_findings_is_refused_with_the_exact_names(tmp_path: Path) -> None:
    with pytest.raises(WronglyNamedError) as caught:
        build(written(tmp_path, TWO_NUMBERS), "P3:8")
    assert caught.value.exit_code is ExitCode.USAGE
    assert "can mean 2 findings" in caught.value.what
    assert caught.value.remedy == "Say which: P3:8:13, P3:8:44"
    assert not (tmp_path / "out").exists()


def test_several_findings_at_one_place_are_named_by_their_ids(tmp_path: Path) -> None:
    report = written(tmp_path, "![Ring 07700 900461 or write to ann.moss@gmail.com](police)\n")
    first, second = private(report)
    with pytest.raises(WronglyNamedError) as caught:
        build(report, "P3:8:1")
    assert caught.value.remedy == f"Say which: {first}, {second}"
    assert build(report, first, second).folder is not None


@pytest.mark.parametrize(
    "given", ["P3:9:13", "P3:8:14", "P3:88", "P4:8:13", "P3-000000", "P6-000000", "S11:8", "P11:8:13"]
)
def test_what_names_nothing_is_refused(tmp_path: Path, given: str) -> None:
    with pytest.raises(WronglyNamedError) as caught:
        build(written(tmp_path, TWO_NUMBERS), given)
    assert "names nothing here" in caught.value.what
    assert not (tmp_path / "out").exists()


def test_words_that_were_changed_are_named_no_longer(tmp_path: Path) -> None:
    given = private(written(tmp_path, "Ring her on 07700 900461.\n"))[0]
    with pytest.raises(WronglyNamedError) as caught:
        build(written(tmp_path, "Ring him on 07700 900462.\n"), given)
    assert caught.value.remedy == "Look at these: P3:8:13"


def test_a_finding_that_a_comment_accepts_may_be_named_too(tmp_path: Path) -> None:
    body = "<!-- hwrender: ignore P3 It is nobody's number. -->\n\nRing 07700 900461.\n"
    outcome = build(written(tmp_path, body), "P3:10:6")
    assert outcome.folder is not None
    assert [each.suppressed_because for each in outcome.suppressed] == ["It is nobody's number."]


@pytest.mark.parametrize(
    "given",
    ["", "P3", "P3:", "P3:x", "P3-xyz", "P3-4f09a", "P3-4f09acd", "8:14", "M003:4:1", "P3:8:14:2:", "D001:1"],
)
def test_what_is_no_name_of_a_finding_is_not_understood(given: str) -> None:
    assert read_acceptance(given) is None


@pytest.mark.parametrize(
    "report", ["report.md", "a b/report.md", "C:\\reports\\report.md", "P3:8.md", "/x/r.md"]
)
@pytest.mark.parametrize("name", ["P3:8", "P3:8:14", "P3-4f09ac"])
def test_a_name_may_say_whose_it_is(report: str, name: str) -> None:
    found = read_acceptance(f"{report}:{name}")
    assert found is not None
    assert (found.report, found.code) == (report, "P3")


def test_the_manifest_has_code_and_place_and_no_reason(tmp_path: Path) -> None:
    reason = "Nobody can be reached on it any longer."
    body = f"<!-- hwrender: ignore P3 {reason} -->\n\nRing 07700 900461.\n"
    outcome = build(written(tmp_path, body))
    assert outcome.manifest is not None
    (entry,) = outcome.manifest.accepted
    assert (entry["code"], entry["line"], entry["column"]) == ("P3", 10, 6)
    assert sorted(entry) == ["code", "column", "line", "reason_sha256"]
    assert reason not in outcome.manifest.as_json()


def test_the_hash_of_a_reason_cannot_be_tried_without_the_report(tmp_path: Path) -> None:
    hashes = set()
    for number in range(3):
        body = f"<!-- hwrender: ignore P3 She agreed. -->\n\nRing 07700 90046{number}.\n"
        manifest = build(written(tmp_path, body)).manifest
        assert manifest is not None
        hashes.add(manifest.accepted[0]["reason_sha256"])
    assert len(hashes) == 3
