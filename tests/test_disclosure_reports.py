"""Every text of a report is looked at: both wordings, fields, captions, links, notes, cells."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import pytest
from PIL import Image

from hwrender.checks.drawable import check_pictures
from hwrender.checks.table import CheckContext, check_document
from hwrender.diagnostics import Severity
from hwrender.disclosure import concerns
from hwrender.disclosure.files import check_picture_data
from hwrender.edition.kind import EditionKind
from hwrender.pictures.gallery import open_gallery
from hwrender.reading import read_text
from privacy_texts import FRONT, codes, findings, found

SECRET = "ring 07700 900123"


@pytest.mark.parametrize(
    "body",
    [
        f"Please {SECRET}.",
        f"## Please {SECRET}",
        f"- Please {SECRET}.",
        f"> Please {SECRET} now.\n> – a carer",
        f"| Who | What |\n|---|---|\n| Carer | {SECRET} |",
        f"Words.[^1]\n\n[^1]: Please {SECRET}.",
        f"![Please {SECRET}](people)",
        f"    {SECRET}",
        f"Please **ring** *me*: {SECRET}.",
        f"## Part\n\nWords.\n\n::: easy-read\nPlease {SECRET}.\n:::",
        f"::: lang=pl\nProszę: {SECRET}.\n:::",
        "[Ring me](tel:+447700900123).",
        "[Write](mailto:jane.doe@gmail.com).",
    ],
)
def test_a_secret_is_found_wherever_it_stands(body: str) -> None:
    assert codes(body) == ["P3"]


@pytest.mark.parametrize("field", ["easy_title", "short_title", "other_formats", "licence"])
def test_a_secret_is_found_in_the_front_matter(field: str) -> None:
    assert found("Words.", f"{field}: Please {SECRET}\n") == [("P3", "07700 900123")]


def test_a_link_whose_words_are_its_address_is_found_once() -> None:
    assert found("Ring [07700 900123](tel:07700900123).") == [("P3", "07700 900123")]


def test_the_same_words_are_found_wherever_they_stand_again() -> None:
    item = f"- Please {SECRET}."
    places = [finding.span.line for finding in findings(f"{item}\n{item}\n\n## More\n\n{item}")]
    assert len(places) == len(set(places)) == 3


def test_english_words_are_not_looked_for_in_another_language() -> None:
    assert codes("::: lang=de\nDie Frau kam, und Will sagte: one woman said no.\n:::") == []


def test_a_secret_across_lines_has_its_whole_place() -> None:
    (finding,) = findings("Her number is 07700\n900123 now.")
    assert (finding.span.line, finding.span.end_line) == (6, 7)


def test_words_of_the_other_edition_are_warned_of_and_the_others_stop() -> None:
    body = f"## Part\n\n{SECRET}.\n\n::: easy-read\nWords.\n:::\n\n## Second\n\n{SECRET}.\n"
    easy = findings(body, publishing=EditionKind.EASY)
    full = findings(body, publishing=EditionKind.FULL)
    assert [each.severity for each in easy] == [Severity.WARNING, Severity.ERROR]
    assert [each.severity for each in full] == [Severity.ERROR, Severity.ERROR]
    assert "Only the full edition shows it." in easy[0].message


def test_a_note_stays_a_note_in_every_edition() -> None:
    body = "## Part\n\n“On Monday at 3am in Dalston they moved me on again.”\n\n::: easy-read\nWords.\n:::"
    for publishing in (None, *EditionKind):
        assert [each.severity for each in findings(body, publishing=publishing)] == [Severity.NOTE]


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("A 34-year-old Romanian woman told us.", "34-year-old Romanian woman"),
        ("She is Somali and aged 19, they said.", "She is Somali and aged 19"),
        ("One carer is a Polish man aged fifty-two.", "Polish man aged fifty-two"),
    ],
)
def test_age_origin_and_sex_together_are_found(words: str, marked: str) -> None:
    assert ("P9", marked) in found(words)


def test_two_of_the_three_or_an_age_group_are_not() -> None:
    assert codes("Romanian women aged 25 to 49 told us about a Turkish clinic. A woman aged 34 left.") == []


@pytest.mark.parametrize(
    "words",
    [
        "“On Monday night they moved me on from Mare Street again.”",
        "> Last Tuesday at 3am I was outside Homerton Hospital alone.",
        "“Last Tuesday they took me back to Dr Gray's Hospital again.”",
        "“In winter 2018 they moved us from Mare Street to a car park.”",
        "“On Boxing Day they left me outside Homerton Hospital alone.”",
        "“At half past nine they came to Mare Street with no warning.”",
        "“The nurse, Anna Kowalska, was the only one who listened.”",
    ],
)
def test_a_telling_quotation_is_for_a_person_to_read(words: str) -> None:
    assert "P10" in codes(words)


@pytest.mark.parametrize(
    "words",
    [
        "“They moved me on again and again, and no one ever told me why.”",
        "“It was mentioned by Muslim patients at the meeting last week.”",
        "“They meet on Mondays, and last week nobody came at all.”",
        "“In the 1990s we all went to Homerton Hospital for our care.”",
        "“At weekends they all go to Homerton Hospital for a cup of tea.”",
        "“At Christmas they all go to Homerton Hospital for a cup of tea.”",
        "“Today they all go to Homerton Hospital for a cup of tea.”",
        "“I had been born in the UK, they said yesterday on the phone.”",
    ],
)
def test_a_quotation_without_place_time_or_worker_is_not(words: str) -> None:
    assert codes(words) == []


def test_a_name_outside_the_quotation_does_not_make_it_telling() -> None:
    assert codes("“The nurse was kind and I could rest.” Anna Kowalska heard it.") == ["P8"]


def test_no_severity_is_milder_in_a_sensitive_report() -> None:
    rank = [Severity.NOTE, Severity.WARNING, Severity.ERROR]
    found = [each for each in vars(concerns).values() if isinstance(each, concerns.Concern)]
    assert found
    assert all(rank.index(each.sensitive) >= rank.index(each.usual) for each in found)


def test_a_picture_with_a_place_in_it_is_noted(tmp_path: Path) -> None:
    picture = Image.new("RGB", (8, 8), "white")
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif[0x8825] = exif.get_ifd(0x8825)
    picture.save(tmp_path / "photo.jpg", exif=exif)
    Image.new("RGB", (8, 8), "white").save(tmp_path / "plain.png")
    body = "![A door](photo.jpg)\n\n![A wall](plain.png)\n\n![](police)\n"
    document = read_text(FRONT.format(more="") + body, "report.md").document
    assert document is not None
    told = list(check_picture_data(document, open_gallery(tmp_path)))
    assert [(each.code, each.severity, each.span.line) for each in told] == [("P11", Severity.NOTE, 6)]
    assert "where it was taken" in told[0].message


def test_a_picture_that_cannot_be_read_is_left_to_the_check_of_pictures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.new("RGB", (8, 8), "white").save(tmp_path / "photo.png")
    document = read_text(FRONT.format(more="") + "![A door](photo.png)\n", "report.md").document
    assert document is not None

    def refused(path: Path, mode: str) -> NoReturn:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refused)
    gallery = open_gallery(tmp_path)
    assert list(check_picture_data(document, gallery)) == []
    assert [each.code for each in check_pictures(document, gallery)] == ["D042"]


def test_the_table_of_checks_asks_for_privacy() -> None:
    document = read_text(FRONT.format(more="") + "Ring 07700 900123.\n", "report.md").document
    assert document is not None
    codes_of_all = {
        each.code for each in check_document(document, CheckContext(open_gallery(Path()), ())).findings
    }
    assert "P3" in codes_of_all
