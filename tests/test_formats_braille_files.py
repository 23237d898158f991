"""The two files of braille: their bytes, what they prove, and what is said where liblouis is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.edition.kind import EditionKind
from hwrender.errors import MissingError
from hwrender.formats import ALL_FORMATS, can_be_made, format_named, missing_tools
from hwrender.formats.braille import files, liblouis
from hwrender.formats.braille.book import BrailleShape
from hwrender.formats.braille.brf import BRF
from hwrender.formats.braille.liblouis import TABLES, find_liblouis, why_missing
from hwrender.formats.braille.lines import LineShape, broken, joined
from hwrender.formats.braille.pef import PEF
from hwrender.formats.contract import RenderInput
from reports import REPORTS, edition_of
from spelt_braille import spelt_book

EDITION = edition_of(REPORTS[0], EditionKind.EASY)
GIVEN = RenderInput(EDITION, None, ())
PAGES = spelt_book(EDITION, BrailleShape()).pages


@pytest.fixture
def no_liblouis(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(liblouis, "find_liblouis", lambda *_: None)
    monkeypatch.setattr(files, "find_liblouis", lambda *_: None)


@pytest.mark.parametrize("kind", [BRF, PEF])
def test_the_pages_in_a_file_are_read_back(kind: files.PagesFile) -> None:
    content = kind.write_pages(PAGES, GIVEN, BrailleShape())
    assert kind.read_pages(content) == PAGES
    assert content == kind.write_pages(PAGES, GIVEN, BrailleShape())


def test_a_brf_is_ascii_with_line_ends_and_form_feeds_as_embossers_take_them() -> None:
    content = BRF.write_pages((("A", "", "  B"), ("C",)), GIVEN, BrailleShape())
    assert content == b"A\r\n\r\n  B\r\n\fC\r\n\f"


def test_a_pef_names_the_report_and_its_size_and_nobody() -> None:
    text = PEF.write_pages(PAGES, GIVEN, BrailleShape(28, 27)).decode()
    assert f"<dc:title>{EDITION.publication.neutral_title}</dc:title>" in text
    assert 'cols="28" rows="27"' in text
    assert "creator" not in text
    assert all(check.passed for check in PEF.extra_checks(text.encode(), EDITION.publication.language))


@pytest.mark.parametrize(
    "content",
    [b"", b"A\r\n", b"A\n\f", b"\xc3\xa9\r\n\f", b"A\r\n\fB"],
    ids=["none", "page", "line", "letter", "end"],
)
def test_what_is_no_brf_is_refused(content: bytes, tmp_path: Path, no_liblouis: None) -> None:
    path = tmp_path / "made.brf"
    path.write_bytes(content)
    assert not BRF.verify_published(path, "en-GB", ())[0].passed


@pytest.mark.parametrize(
    "content", [b"<pef/>", b"<!DOCTYPE a><pef/>", b"no XML", b"<pef>" * 20], ids=range(4)
)
def test_what_is_no_pef_is_refused(content: bytes, tmp_path: Path, no_liblouis: None) -> None:
    path = tmp_path / "made.pef"
    path.write_bytes(content)
    assert not PEF.verify_published(path, "en-GB", ())[0].passed


@pytest.mark.parametrize(
    ("pages", "claim"),
    [
        ((("A" * 61,),), "no line is longer"),
        ((("A",) * 41,), "no page has more"),
        ((("é",),), "every letter is a cell"),
        ((("A",), ("   #B", "B")), "numbered in order"),
        ((("A",), ("   P#B", "B"), ("   #A", "C"), ("   P#C", "D")), "numbered in order"),
    ],
)
def test_each_claim_about_pages_finds_its_defect(pages: files.BraillePages, claim: str) -> None:
    failed = [check.name for check in files.page_checks(pages, 60, 40) if not check.passed]
    assert len(failed) == 1
    assert claim in failed[0]


def test_where_liblouis_is_missing_the_other_copies_are_made_and_one_says_how_to_get_it(
    no_liblouis: None, tmp_path: Path
) -> None:
    made = {row.name for row in can_be_made(ALL_FORMATS)}
    assert {row.name for row in ALL_FORMATS} - made == {"braille", "pef"}
    assert len(missing_tools(ALL_FORMATS)) == 1
    assert can_be_made((format_named("braille"),)) == ()
    with pytest.raises(MissingError, match="liblouis"):
        BRF.write(GIVEN, tmp_path / "made.brf")


def test_where_liblouis_is_missing_a_published_file_proves_its_pages_and_says_so(
    no_liblouis: None, tmp_path: Path
) -> None:
    path = tmp_path / "made.brf"
    path.write_bytes(BRF.write_pages(PAGES, GIVEN, BrailleShape()))
    checks = BRF.verify_published(path, "en-GB", ())
    assert all(check.passed for check in checks)
    assert "get liblouis" in checks[-1].name
    assert BRF.read_outline(path) == ()


def installed(folder: Path, library: str) -> Path:
    tables = folder / "share" / "liblouis" / "tables"
    tables.mkdir(parents=True)
    for path in (folder / library, *(tables / name for name in TABLES)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    return folder


@pytest.mark.parametrize(
    ("platform", "library"),
    [
        ("win32", "bin/liblouis.dll"),
        ("darwin", "lib/liblouis.dylib"),
        ("linux", "lib/x86_64-linux-gnu/liblouis.so.20"),
    ],
)
def test_liblouis_is_found_in_the_folder_that_somebody_names(
    platform: str, library: str, tmp_path: Path
) -> None:
    home = installed(tmp_path / "louis", library)
    found = find_liblouis(platform, {"HWRENDER_LIBLOUIS": str(home), "PATH": ""})
    assert found is not None
    assert found.library == home / library
    assert found.identity()


def test_liblouis_without_its_tables_is_not_taken(tmp_path: Path) -> None:
    home = installed(tmp_path / "louis", "bin/liblouis.dll")
    (home / "share" / "liblouis" / "tables" / TABLES[0]).unlink()
    assert find_liblouis("win32", {"HWRENDER_LIBLOUIS": str(home), "PATH": ""}) is None


@pytest.mark.parametrize(("platform", "way"), [("win32", "zip"), ("darwin", "brew install liblouis")])
def test_each_system_is_told_its_own_way_to_get_it(platform: str, way: str) -> None:
    missing = why_missing(platform, {"PATH": "", "ProgramFiles": "none", "LOCALAPPDATA": "none"})
    if missing is not None:  # /usr/local is a place of macOS and of Linux alike
        assert way in missing.remedy
    assert platform == "darwin" or missing is not None


def test_a_word_longer_than_a_line_goes_on_after_a_dot_5() -> None:
    word = "HTTPS3_/_/WWW4EXAMPLE4ORG_/" + "A" * 60
    lines = [line.cells for line in broken(["SEE", word, "END"], LineShape(2, 0), 24, {})]
    assert all(len(line) <= 24 for line in lines)
    assert [line.endswith('"') for line in lines[1:]].count(True) == len(lines) - 2
    assert joined(lines) == f"SEE {word} END"
