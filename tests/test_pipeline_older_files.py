"""A partial build leaves no older copy unseen, and none with details that were taken out since."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hwrender.edition.kind import EditionKind
from hwrender.errors import ExitCode, OutputError
from hwrender.formats import ALL_FORMATS, FORMATS, can_be_made
from hwrender.pipeline.older_files import in_table_order
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.pipeline.report import build_report
from hwrender.publishing.manifest import MANIFEST_NAME, Manifest, read_manifest
from hwrender.publishing.superseding import MOST_LOOKED_THROUGH, folders_of_other_names, source_of
from manifests import ready
from published import write_manifest

FRONT = "---\ntitle: What people said\nlang: en-GB\n---\n\n## Part\n\n"
SAFE = "A woman told us how she is.\n"
OTHER = "A woman told us where she is.\n"


def build(folder: Path, body: str, *formats: str, cached: bool = True, **wanted: object) -> Outcome:
    """The report with this body, made in these formats, or in the usual ones without sound."""
    report = folder / "report.md"
    report.write_text(FRONT + body, encoding="utf-8")
    rows = tuple(row for row in ALL_FORMATS if row.name in (formats or ("pdf", "word", "html")))
    options = BuildOptions(folder / "out", formats=rows, voice="silent", **wanted)
    outcome = build_report(report, options, Environment(folder / "cache" if cached else None))
    assert outcome.folder is not None, outcome.findings
    return outcome


def names(outcome: Outcome) -> list[str]:
    assert outcome.folder is not None
    return sorted(path.name for path in outcome.folder.iterdir() if path.name != MANIFEST_NAME)


def marked(outcome: Outcome) -> tuple[str, ...]:
    assert outcome.folder is not None
    manifest = read_manifest(outcome.folder)
    assert manifest == outcome.manifest
    assert manifest is not None
    return manifest.out_of_date()


GIVEN_AWAY = [
    "Kathleen Moss told us how she is.\n",
    "Two women told us how they are.\n",
    "<!-- hwrender: ignore P3 She said yes. -->\nRing her on 07700 900461.\n",
    "<!-- hwrender: ignore P4 She said yes. -->\nShe lives at 12 Mare Street, E8 4RP.\n",
    "<!-- hwrender: ignore P5 She said yes. -->\nShe was born on 3 May 1961.\n",
    "A 34-year-old Romanian woman told us how she is.\n",
    "<!-- hwrender: ignore P8 She said yes. -->\nKathleen Moss told us how she is.\n",
]


@pytest.mark.parametrize("cached", [True, False])
@pytest.mark.parametrize("before", GIVEN_AWAY)
def test_copies_with_what_was_taken_out_are_removed(tmp_path: Path, before: str, cached: bool) -> None:
    build(tmp_path, before, cached=cached)
    outcome = build(tmp_path, SAFE, "pdf", cached=cached)
    assert names(outcome) == ["report.pdf"]
    assert outcome.superseded.removed == ("report.docx", "report.html")
    assert marked(outcome) == ()


@pytest.mark.parametrize("cached", [True, False])
def test_a_name_that_takes_the_place_of_another_takes_it_out(tmp_path: Path, cached: bool) -> None:
    build(tmp_path, "Kathleen Moss told us how she is.\n", cached=cached)
    outcome = build(tmp_path, "Margaret Hill told us how she is.\n", "word", cached=cached)
    assert names(outcome) == ["report.docx"]


def test_copies_are_kept_and_marked_where_all_that_was_found_still_stands(tmp_path: Path) -> None:
    build(tmp_path, "Kathleen Moss told us how she is.\n")
    outcome = build(tmp_path, "Now Kathleen Moss told us where she is.\n", "word")
    assert marked(outcome) == ("report.pdf", "report.html")
    assert outcome.superseded.removed == ()


def test_without_the_cache_copies_go_where_it_is_not_known_what_stands(tmp_path: Path) -> None:
    build(tmp_path, "Kathleen Moss told us how she is.\n", cached=False)
    outcome = build(tmp_path, "Now Kathleen Moss told us where she is.\n", "word", cached=False)
    assert names(outcome) == ["report.docx"]


@pytest.mark.parametrize("format_name", ["pdf", "word", "html"])
def test_after_a_change_of_words_every_other_copy_is_marked(tmp_path: Path, format_name: str) -> None:
    build(tmp_path, SAFE)
    outcome = build(tmp_path, OTHER, format_name)
    assert outcome.manifest is not None
    others = {file.file for file in outcome.manifest.files if file.format != format_name}
    assert set(marked(outcome)) == others
    assert len(others) == 2


def test_another_edition_and_another_style_make_older_copies(tmp_path: Path) -> None:
    body = f"{SAFE}\n::: easy-read\nA woman told us.\n:::\n"
    build(tmp_path, body)
    assert marked(build(tmp_path, body, "pdf", kind=EditionKind.FULL)) == ("report.docx", "report.html")
    assert marked(build(tmp_path, body, "word", style="giant-print")) == ("report.pdf", "report.html")


def test_everything_usual_heals_the_folder(tmp_path: Path) -> None:
    build(tmp_path, SAFE, "pdf", "word", "html", "audio", "vtt")
    assert marked(build(tmp_path, OTHER, "word")) == ("report.pdf", "report.mp3", "report.vtt", "report.html")
    outcome = build(tmp_path, OTHER, *(row.name for row in FORMATS))
    assert marked(outcome) == ()
    suffixes = [".vtt", *(row.suffix for row in can_be_made(FORMATS))]
    assert names(outcome) == sorted(f"report{suffix}" for suffix in suffixes)
    assert outcome.manifest is not None
    assert {file.origin for file in outcome.manifest.files} == {outcome.manifest.origin}


def test_words_put_back_make_marked_copies_good_again(tmp_path: Path) -> None:
    build(tmp_path, SAFE)
    build(tmp_path, OTHER, "word")
    assert marked(build(tmp_path, SAFE, "word")) == ()


def test_a_comment_makes_no_copy_older(tmp_path: Path) -> None:
    build(tmp_path, SAFE)
    assert marked(build(tmp_path, f"<!-- To do -->\n\n{SAFE}", "word")) == ()


def test_by_choice_older_copies_are_moved_aside(tmp_path: Path) -> None:
    build(tmp_path, SAFE)
    before = {path.name: path.read_bytes() for path in (tmp_path / "out" / "report").iterdir()}
    outcome = build(tmp_path, OTHER, "pdf", keep_superseded=True)
    aside = tmp_path / "out" / "superseded" / "report"
    assert names(outcome) == ["report.pdf"]
    assert outcome.superseded.moved == ("report.docx", "report.html")
    assert {path.name: path.read_bytes() for path in aside.iterdir() if path.name != "kept.json"} == {
        name: before[name] for name in ("report.docx", "report.html")
    }


def test_what_was_moved_aside_before_stays_there(tmp_path: Path) -> None:
    for body in (SAFE, OTHER, "A man told us how he is.\n"):
        build(tmp_path, body, "word")
        build(tmp_path, f"{body}\nMore.\n", "pdf", keep_superseded=True)
    assert len([*(tmp_path / "out" / "superseded" / "report").glob("report*.docx")]) == 3


def test_what_gives_somebody_away_is_not_moved_aside(tmp_path: Path) -> None:
    build(tmp_path, GIVEN_AWAY[0])
    outcome = build(tmp_path, SAFE, "pdf", keep_superseded=True)
    assert names(outcome) == ["report.pdf"]
    assert not (tmp_path / "out" / "superseded").exists()


def test_what_was_moved_aside_goes_when_its_details_are_taken_out(tmp_path: Path) -> None:
    build(tmp_path, GIVEN_AWAY[0])
    build(tmp_path, f"{GIVEN_AWAY[0]}\nMore.\n", "pdf", keep_superseded=True)
    aside = tmp_path / "out" / "superseded" / "report"
    (aside / "notes.txt").write_bytes(b"notes")
    (aside / "report.docx").write_bytes(b"somebody's own work")
    outcome = build(tmp_path, SAFE, "pdf")
    assert outcome.superseded.taken_away == ("report.html",)
    assert sorted(path.name for path in aside.iterdir()) == ["kept.json", "notes.txt", "report.docx"]
    assert build(tmp_path, OTHER, "pdf").superseded.taken_away == ()


def test_what_was_moved_aside_stays_while_its_details_stand(tmp_path: Path) -> None:
    build(tmp_path, GIVEN_AWAY[0])
    for more in ("More.", "And more."):
        outcome = build(tmp_path, f"{GIVEN_AWAY[0]}\n{more}\n", "pdf", keep_superseded=True)
        assert outcome.superseded.taken_away == ()


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff", b'[{"file": "../x"}]', b"[" * 100_000])
def test_a_spoilt_record_of_what_was_moved_aside_counts_as_none(tmp_path: Path, content: bytes) -> None:
    build(tmp_path, GIVEN_AWAY[0])
    build(tmp_path, f"{GIVEN_AWAY[0]}\nMore.\n", "pdf", keep_superseded=True)
    (tmp_path / "out" / "superseded" / "report" / "kept.json").write_bytes(content)
    assert build(tmp_path, SAFE, "pdf").superseded.taken_away == ()


def test_the_folder_of_an_earlier_name_is_told_once_and_not_touched(tmp_path: Path) -> None:
    body = "name: {}\n---\n\n## Part\n\nA woman told us how she is.\n"
    named = [(tmp_path / "report.md", body.format(name)) for name in ("kathleen-moss", "how-people-are")]
    (tmp_path / "out" / "another").mkdir(parents=True)
    (tmp_path / "out" / "another" / MANIFEST_NAME).write_text('"source": "000000"', encoding="utf-8")
    told = []
    for path, text in (*named, named[1]):
        path.write_text(f"---\ntitle: What people said\nlang: en-GB\n{text}", encoding="utf-8")
        rows = tuple(row for row in FORMATS if row.name == "text")
        options = BuildOptions(tmp_path / "out", formats=rows, voice="silent", force=True)
        told.append(build_report(path, options, Environment(None)).superseded.renamed)
    assert told == [(), ("kathleen-moss",), ()]
    assert (tmp_path / "out" / "kathleen-moss" / "kathleen-moss.txt").exists()


def test_the_earlier_name_of_a_report_is_not_looked_for_in_a_library(tmp_path: Path) -> None:
    assert build(tmp_path, SAFE, "text").manifest is not None
    output = tmp_path / "out"
    source = source_of(tmp_path / "report.md", output)
    assert folders_of_other_names(output, "after", source) == ("report",)
    for number in range(MOST_LOOKED_THROUGH):
        (output / f"report-{number}").mkdir()
    assert folders_of_other_names(output, "after", source) == ()


def test_files_of_others_are_never_touched_and_named_where_they_bear_our_names(tmp_path: Path) -> None:
    folder = tmp_path / "out" / "report"
    build(tmp_path, GIVEN_AWAY[0])
    (folder / "report.docx").write_bytes(b"somebody's own work")
    (folder / "report.wav").write_bytes(b"a recording")
    (folder / "notes.txt").write_bytes(b"notes")
    outcome = build(tmp_path, SAFE, "pdf")
    assert names(outcome) == ["notes.txt", "report.docx", "report.pdf", "report.wav"]
    assert outcome.superseded.unknown == ("report.docx", "report.wav")
    assert (folder / "report.docx").read_bytes() == b"somebody's own work"


def test_the_manifest_tells_of_findings_only_how_many(tmp_path: Path) -> None:
    outcome = build(
        tmp_path, "Kathleen Moss told us.\n\nMargaret Hill told us.\n\nTwo women said so.\n", "word"
    )
    assert outcome.manifest is not None
    assert [dict(file.private) for file in outcome.manifest.files] == [{"P6": 1, "P8": 2}]
    ids = [each.id for each in outcome.findings]
    text = outcome.manifest.as_json()
    assert not any(word in text for word in ("Moss", "Hill", *ids))


def test_an_older_manifest_is_read_and_its_files_are_marked(tmp_path: Path) -> None:
    outcome = build(tmp_path, GIVEN_AWAY[0])
    assert outcome.folder is not None
    assert outcome.manifest is not None
    files = tuple(replace(file, private={}) for file in outcome.manifest.files)
    accepted = ({"code": "P8", "line": 8, "reason": "She said yes."},)
    old: Manifest = replace(outcome.manifest, files=files, source="", accepted=accepted)
    write_manifest(outcome.folder, old)
    assert read_manifest(outcome.folder) == old
    after = build(tmp_path, SAFE, "pdf")
    assert marked(after) == ("report.docx", "report.html")
    assert after.manifest is not None
    assert after.manifest.accepted == ()
    assert after.manifest.source != ""


def written(folder: Path, title: str = "What people said") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "report.md"
    path.write_text(f"---\ntitle: {title}\nlang: en-GB\n---\n\nWords.\n", encoding="utf-8")
    return path


def word_of(report: Path, output: Path) -> Outcome:
    rows = tuple(row for row in FORMATS if row.name == "word")
    return build_report(report, BuildOptions(output, formats=rows), Environment(None))


@pytest.mark.parametrize("title", ["What people said", "Another title"])
def test_another_report_of_the_same_name_is_refused(tmp_path: Path, title: str) -> None:
    word_of(written(tmp_path / "a"), tmp_path / "out")
    before = {path: path.read_bytes() for path in (tmp_path / "out" / "report").iterdir()}
    with pytest.raises(OutputError) as caught:
        word_of(written(tmp_path / "b", title), tmp_path / "out")
    assert caught.value.exit_code is ExitCode.OUTPUT
    assert "were made from another report" in caught.value.what
    assert "--output" in caught.value.remedy
    assert "“name:”" in caught.value.remedy
    assert {path: path.read_bytes() for path in (tmp_path / "out" / "report").iterdir()} == before


def test_the_same_report_is_known_by_any_way_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = written(tmp_path / "a")
    word_of(report, tmp_path / "out")
    word_of(tmp_path / "a" / ".." / "a" / "report.md", tmp_path / "a" / ".." / "out")
    monkeypatch.chdir(tmp_path / "a")
    word_of(Path("report.md"), Path("../out"))
    (tmp_path / "link.md").symlink_to(report)
    (tmp_path / "a" / "report.md").write_text(report.read_text().replace("What", "All that"))
    word_of(report, tmp_path / "out")


def test_a_report_that_was_moved_with_its_copies_is_the_same(tmp_path: Path) -> None:
    word_of(written(tmp_path / "a" / "reports"), tmp_path / "a" / "out")
    (tmp_path / "a").rename(tmp_path / "b")
    word_of(tmp_path / "b" / "reports" / "report.md", tmp_path / "b" / "out")


def test_files_of_formats_that_are_not_known_come_last() -> None:
    files = {name: ready(name, f"r.{name}", "", 1, None) for name in ("zip", "html", "epub", "pdf")}
    assert [file.format for file in in_table_order(files)] == ["pdf", "epub", "html", "zip"]
