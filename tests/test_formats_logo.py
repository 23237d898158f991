"""The logo of an organisation is on the cover of every copy with its description, and gives nobody away."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from hwrender.edition.covers import logo_size_mm
from hwrender.edition.outline import OutlineEntry
from hwrender.formats import FORMATS, Format, can_be_made
from hwrender.pictures.artwork import Photograph
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.pipeline.report import build_report
from organisations import EASY, write_organisation, write_report

DESCRIPTION = "The logo of Healthwatch Hackney"
MADE = can_be_made(FORMATS)
READ = tuple(row for row in MADE if row.words != "none")


def build(folder: Path, fields: str = "", formats: tuple[Format, ...] = MADE) -> Outcome:
    folder.mkdir(exist_ok=True)
    write_organisation(folder)
    report = write_report(folder, fields, EASY)
    wanted = BuildOptions(folder / "out", formats=formats)
    outcome = build_report(report, wanted, Environment(None, processors=1, home=folder))
    assert outcome.manifest is not None
    return outcome


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return build(tmp_path_factory.mktemp("logo"))


def path_of(outcome: Outcome, name: str) -> Path:
    assert outcome.manifest is not None
    assert outcome.folder is not None
    (file,) = (each for each in outcome.manifest.files if each.format == name)
    return outcome.folder / file.file


@pytest.mark.parametrize("row", READ, ids=lambda row: row.name)
def test_each_copy_says_what_the_logo_shows(row: Format, built: Outcome) -> None:
    found = row.load().read_outline(path_of(built, row.name))
    if row.words == "with roles":
        assert OutlineEntry("picture", DESCRIPTION) in found
    else:
        assert row.same(DESCRIPTION) in row.same(" ".join(each.text for each in found))


def test_the_same_organisation_gives_the_same_bytes(built: Outcome, tmp_path: Path) -> None:
    again = build(tmp_path / "elsewhere")
    assert built.manifest is not None
    assert again.manifest is not None
    digests = {file.file: file.sha256 for file in built.manifest.files}
    assert {file.file: file.sha256 for file in again.manifest.files} == digests


def test_the_logo_is_a_picture_of_the_pdf_in_its_own_shape(built: Outcome) -> None:
    with pikepdf.open(path_of(built, "pdf")) as pdf:
        shapes = [(int(image.Width), int(image.Height)) for image in pdf.pages[0].get_images().values()]
    assert (900, 450) in shapes


def test_a_logo_is_as_large_as_it_can_be_in_its_box() -> None:
    shapes = {(400, 100): (70, 17.5), (100, 100): (28, 28), (50, 200): (7, 28)}
    for (width, height), size in shapes.items():
        assert logo_size_mm(Photograph("logo", "image/png", b"", width, height)) == pytest.approx(size)


def test_a_shelf_of_books_shows_the_logo_below_the_drawing_unless_the_report_is_sensitive(
    built: Outcome, tmp_path: Path
) -> None:
    epub = tuple(row for row in FORMATS if row.name in ("audio", "epub"))
    sensitive = build(tmp_path / "sensitive", "sensitive: Yes\nshort_title: Care\nname: care\n", epub)
    sizes = []
    for outcome in (built, sensitive):
        with zipfile.ZipFile(path_of(outcome, "epub")) as book:
            sizes.append(Image.open(io.BytesIO(book.read("EPUB/pictures/cover.png"))).size)
            assert "EPUB/pictures/photograph-1.png" in book.namelist()
    assert sizes == [(480, 600), (480, 480)]
