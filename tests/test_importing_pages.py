"""A saved page of the reports library becomes a report with nothing lost."""

from __future__ import annotations

import re
import time
from itertools import chain
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from hwrender.cli.starting import import_
from hwrender.diagnostics import Severity
from hwrender.document import Document
from hwrender.errors import ExitCode, OutputError, UnreadableError
from hwrender.importing import Imported, import_file
from hwrender.importing.plain_text import one_line
from hwrender.metadata import PartialDate
from hwrender.reading import read_report, read_text
from reports import TOP

PAGES = TOP / "tests" / "pages"
SHORT = ("Home care", "Summary of report content", "We asked people.")
FIRST, OLDER, HTML = (PAGES / name for name in ("first-report.txt", "older-layout.txt", "library-page.html"))


def imported(path: Path) -> Imported:
    made = import_file(path, "report").imported
    assert made is not None
    return made


def document(path: Path) -> Document:
    read = read_text(imported(path).text, "report.md")
    assert [finding.as_text() for finding in read.findings if finding.severity is Severity.ERROR] == []
    assert read.document is not None
    return read.document


def unmarked(text: str) -> str:
    """A report's words without the signs of YAML and Markdown."""
    signs = re.compile(r"[\\*|>]|^[#\s-]+", re.MULTILINE)
    return one_line(signs.sub("", text).replace("''", "'"))


def lost_lines(path: Path, lines: list[str]) -> list[str]:
    report = unmarked(imported(path).text)
    bare = [one_line(re.sub(r"^[•*]\s+|[*|]", "", line)) for line in lines]
    return [line for line in bare if line and line not in report]


@pytest.mark.parametrize(
    ("page", "told_apart"),
    [(FIRST, []), (OLDER, ["Local Healthwatch: Healthwatch Anytown"])],
    ids=["first", "older"],
)
def test_every_line_of_a_page_is_in_the_report(page: Path, told_apart: list[str]) -> None:
    """`told_apart` are lines with a label and its value: they stand on two lines of the report."""
    assert lost_lines(page, page.read_text(encoding="utf-8").splitlines()) == told_apart


def test_every_word_of_the_main_part_of_a_saved_page_is_in_the_report() -> None:
    main = HTML.read_text(encoding="utf-8").split("<main")[1].split("</main>")[0].partition(">")[2]
    main = re.sub(r"<button>.*?</button>", "", main)
    lines = re.sub(r"<(?!/?(?:strong|em|a)\b)[^>]*>", "\n", main).replace("&amp;", "&")
    lost = lost_lines(HTML, re.sub(r"<[^>]*>", "", lines).splitlines())
    # the address of its link stands between these words
    assert lost == ["We spoke to carers in Anytown about care at home."]


def test_the_first_page_gives_the_fields_of_the_first_report() -> None:
    ours = document(FIRST).metadata
    theirs = read_report(TOP / "reports" / "hackney-sex-workers.md").document
    assert theirs is not None
    from_page = [
        "title", "local_healthwatch", "publication_date", "evidence_began", "evidence_finished",
        "type_of_report", "key_themes", "source_pdf", "source_pdf_size_kb", "in_partnership",
        "partner_organisations", "primary_research_method", "enter_and_view", "services_included",
        "service_providers", "number_of_people", "age_group", "gender", "types_of_disabilities",
        "features_carers", "seldom_heard_groups", "useful_votes", "ethnicity", "religion",
    ]  # fmt: skip
    assert {name: getattr(ours, name) for name in from_page} == {
        name: getattr(theirs.metadata, name) for name in from_page
    }


def test_the_summary_is_cut_into_sections_and_its_paragraphs_are_as_they_were() -> None:
    body = imported(FIRST).text.split("\n---\n", 1)[1]
    paragraphs = [part for part in body.strip().split("\n\n") if not part.startswith("## ")]
    lines = FIRST.read_text(encoding="utf-8").splitlines()
    start = lines.index("Summary of report content")
    assert paragraphs == [
        line for line in lines[start + 1 : lines.index("Would you like to look at:")] if line
    ]
    assert re.findall(r"^## (.*)$", body, re.MULTILINE) == [
        "About this work",
        "Who took part",
        "What we found",
        "What should happen next",
    ]


def test_the_older_layout_with_its_dates_and_labels_is_read() -> None:
    metadata = document(OLDER).metadata
    assert metadata.title == "Waiting for a Doctor: what people in Anytown told us"
    assert metadata.local_healthwatch == "Healthwatch Anytown"
    assert metadata.publication_date == PartialDate(2015, 1, 6)
    assert metadata.evidence_began == PartialDate(2014, 9, 1)
    assert metadata.evidence_finished == PartialDate(2014, 11)
    assert "Staffing - levels and training" in metadata.key_themes
    assert metadata.in_partnership is True
    assert metadata.partner_organisations == ("Age UK: Anytown", '"Talk & Listen" #1')
    assert metadata.number_of_people == 1120
    assert metadata.source_pdf_size_kb == 1536
    assert metadata.age_group == ("18 to 24 years", "25 to 49 years", "All")
    assert metadata.useful_votes == 12


def test_the_words_of_a_date_stay_beside_it() -> None:
    assert "publication_date: 2015-01-06  # Tuesday, 6 January, 2015\n" in imported(OLDER).text


def test_unknown_labels_are_kept_and_warned_of_at_their_place() -> None:
    made = imported(OLDER)
    lines = OLDER.read_text(encoding="utf-8").splitlines()
    assert [(finding.code, lines[finding.span.line - 1]) for finding in made.findings] == [
        ("D111", "How was the information collected?"),
        ("D111", "Were recommendations made by local Healthwatch in the report?"),
    ]
    assert "\n#   How was the information collected? Paper forms, Forms on the web\n" in made.text
    assert "\n#   Were recommendations made by local Healthwatch in the report? Yes\n" in made.text


def test_a_saved_page_keeps_links_lists_tables_and_quotations() -> None:
    body = imported(HTML).text.split("\n---\n", 1)[1]
    assert "We spoke to carers in **Anytown** about [care at home](https://www.example.org/care)." in body
    assert "1. People wait *too* long.\n   - Most wait a month.\n2. Nobody rings back." in body
    assert "| Service | People |\n| --- | --- |\n| Surgery \\| clinic | 64 |" in body
    assert "> I waited all day.\\\n> Nobody came." in body


def test_a_saved_page_gives_its_fields_whatever_elements_they_stand_in() -> None:
    metadata = document(HTML).metadata
    assert metadata.title == "Waiting & caring in Anytown"
    assert metadata.lang == "en-GB"
    assert metadata.publication_date == PartialDate(2015, 1, 6)
    assert metadata.evidence_began is None
    assert metadata.key_themes == ("Access to services", "Other")
    assert metadata.primary_research_method == ("Survey", "Focus group")
    assert metadata.number_of_people == 22
    assert metadata.features_carers == "Yes"
    assert metadata.useful_votes == 0


def test_a_value_that_is_called_like_a_field_is_a_value(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    fields = ["Types of disabilities", "Long term condition", "Other", "Long term conditions", "Diabetes"]
    page.write_text("\n".join([*SHORT, "General details", "Key themes", "Other", *fields]), encoding="utf-8")
    metadata = document(page).metadata
    assert metadata.types_of_disabilities == ("Long term condition", "Other")
    assert metadata.long_term_conditions == ("Diabetes",)


def test_a_summary_that_speaks_of_a_field_is_not_cut_short(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    said = ["Gender", "Gender: most were women.", "Key themes were these."]
    fields = ["General details", "Key themes", "Other", "Age group", "All", "Gender", "Woman"]
    page.write_text("\n".join([*SHORT, *said, *fields]), encoding="utf-8")
    made = imported(page)
    assert [line for line in made.text.splitlines() if line in said] == said
    assert document(page).metadata.gender == ("Woman",)


def test_fields_in_tables_and_in_broken_lines_are_read() -> None:
    made = imported(PAGES / "older-table.html")
    metadata = document(PAGES / "older-table.html").metadata
    assert made.findings == ()
    assert metadata.local_healthwatch == "Healthwatch Anytown"
    assert metadata.publication_date == PartialDate(2015, 1, 6)
    assert metadata.key_themes == ("Other", "Staffing - levels and training")
    assert metadata.number_of_people == 64
    assert metadata.gender == ("All", "Not known")
    assert metadata.age_group == ("80+ years",)
    assert "We asked people about home care.\\\nThey like their carers." in made.text


@pytest.mark.parametrize("ends", ["\r\n", "\n\n", "\n \n\n"])
def test_line_ends_and_blank_lines_of_a_saved_page_change_no_field(tmp_path: Path, ends: str) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(OLDER.read_text(encoding="utf-8").replace("\n", ends).encode("utf-8-sig"))
    other, ours = document(page).metadata, document(OLDER).metadata
    assert replace(other, places={}, value_places={}) == replace(ours, places={}, value_places={})


def test_scripts_and_menus_of_a_page_stay_out() -> None:
    text = imported(HTML).text
    assert "var label" not in text
    assert "Home" not in text


def test_the_same_page_gives_the_same_report() -> None:
    assert imported(OLDER) == imported(OLDER)


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_file_without_a_word_is_refused_and_told_so(tmp_path: Path, text: str) -> None:
    page = tmp_path / "page.txt"
    page.write_text(text, encoding="utf-8")
    result = import_file(page, "report")
    assert result.imported is None
    assert [(finding.code, finding.message) for finding in result.findings] == [
        ("D129", "There are no words in this file.")
    ]


@pytest.mark.parametrize(
    ("start", "what"),
    [(b"\xd0\xcf\x11\xe0....", "an old Word file"), (b"PK\x03\x04....", "neither"),
     (b"{\\rtf1", "an RTF file"), (b"\xff\xfe\xff", "no text"), (b"caf\0\xe9", "no text")],
)  # fmt: skip
def test_files_that_people_give_by_mistake_are_named(tmp_path: Path, start: bytes, what: str) -> None:
    page = tmp_path / "page"
    page.write_bytes(start)
    with pytest.raises(UnreadableError) as raised:
        import_file(page, "report")
    assert what in raised.value.what


def test_the_command_writes_a_report_and_never_over_another(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    done = CliRunner().invoke(import_, [str(FIRST), "-o", str(report)], standalone_mode=False)
    assert done.return_value is ExitCode.DONE
    assert report.read_text(encoding="utf-8") == imported(FIRST).text
    again = CliRunner().invoke(import_, [str(OLDER), "-o", str(report)], standalone_mode=False)
    assert isinstance(again.exception, OutputError)
    assert report.read_text(encoding="utf-8") == imported(FIRST).text
    assert [path.name for path in tmp_path.iterdir()] == ["report.md"]


def test_the_command_puts_the_report_beside_the_page(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(HTML.read_bytes())
    assert CliRunner().invoke(import_, [str(page)], standalone_mode=False).return_value is ExitCode.DONE
    assert sorted(path.name for path in tmp_path.iterdir()) == ["page.html", "page.md"]


def test_a_stranger_leaves_nothing_behind(tmp_path: Path) -> None:
    page = tmp_path / "letter.txt"
    page.write_text(" \n", encoding="utf-8")
    assert CliRunner().invoke(import_, [str(page)], standalone_mode=False).return_value is ExitCode.DOCUMENT
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


HOSTILE_LINES = {
    "bullets": "• a",
    "unknown lines": "Something else entirely",
    "labels of one field": "Gender{}:",
    "values of one field": "Key themes\nAcess to services {}",
    "digits of a download": "Download (PDF " + "1,1" * 3_000,
    "values and labels": "Gender: value {}",
    "signs of a label": "Gender" + "!" * 300 + "{}",
}


@pytest.mark.parametrize("line", HOSTILE_LINES.values(), ids=HOSTILE_LINES.keys())
def test_a_page_of_one_line_again_and_again_takes_little_time(tmp_path: Path, line: str) -> None:
    lines = [line.replace("{}", "!" * (number % 99) + str(number)) for number in range(2_000)]
    if len(line) > 1_000:
        lines = lines[:20]
    path = tmp_path / "page.txt"
    path.write_text("\n".join(chain(FIRST.read_text(encoding="utf-8").splitlines(), lines)), encoding="utf-8")
    start = time.process_time()
    assert import_file(path, "report").imported is not None
    assert time.process_time() - start < 2


@pytest.mark.parametrize("line", ["a\n", "• a\n\nb\n"])
def test_a_page_with_more_lines_than_a_report_is_refused(
    tmp_path: Path, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hwrender.importing.library_page.MOST_LINES", 200)
    path = tmp_path / "page.txt"
    path.write_text(line * 202, encoding="utf-8")
    with pytest.raises(UnreadableError) as raised:
        import_file(path, "report")
    assert raised.value.what.endswith("error[D119]: The page has more than 200 lines.")
    assert raised.value.remedy == "Give the summary of the report, not all of its data."
