"""From a published talking book to a stick: proved, laid out, and labelled in large print."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace

from daisy_books import given_for_all
from hwrender.edition.disc_labels import disc_label
from hwrender.edition.outline import outline
from hwrender.edition.self_description import draft_notice
from hwrender.edition.single_pages import PageFacts
from hwrender.errors import FailedCheckError
from hwrender.formats import TALKING_BOOK, format_named, talking_book_facts
from hwrender.pipeline.discs import make_disc
from hwrender.pipeline.finished_files import published
from hwrender.pipeline.options import Environment
from hwrender.publishing.manifest import Manifest
from hwrender.style import load_style
from manifests import ORIGIN

NAME = "hackney-health-and-care"
FACTS = PageFacts(NAME, "Care", "Healthwatch Hackney", "en-GB", "2016-09")
LENGTH = "This takes about 3 minutes."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out") / NAME
    folder.mkdir()
    format_named(TALKING_BOOK).load().write(given_for_all(), folder / f"{NAME}.daisy.zip")
    return folder


@pytest.fixture(scope="module")
def manifest(folder: Path) -> Manifest:
    row = format_named(TALKING_BOOK)
    file = published(row, folder / f"{NAME}.daisy.zip", None, (), ORIGIN)
    return Manifest(NAME, "en-GB", ORIGIN, (file,), ())


def words_of_label(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as label:
        assert len(label) == 1
        return " ".join(label[0].get_textpage().get_text_bounded().split())


def test_a_book_goes_onto_a_stick_with_a_label_of_one_page(
    folder: Path, manifest: Manifest, tmp_path: Path
) -> None:
    place, label = make_disc(folder, manifest, tmp_path / "new" / "stick", Environment(None))
    assert (place / "ncc.html").is_file()
    said = words_of_label(label)
    for words in (
        "Healthwatch Hackney",
        "DAISY 2.02 talking book",
        "Health and care in Hackney",
        "minutes to hear",
        "press Play",
    ):
        assert words in said
    # what lies about gives nobody away
    assert "sex work" not in said


def test_a_book_that_was_changed_goes_nowhere(folder: Path, manifest: Manifest, tmp_path: Path) -> None:
    broken = tmp_path / NAME
    broken.mkdir()
    book = broken / f"{NAME}.daisy.zip"
    book.write_bytes((folder / book.name).read_bytes() + b"\0")
    with pytest.raises(FailedCheckError, match="this talking book is not whole"):
        make_disc(broken, manifest, tmp_path / "stick", Environment(None))
    assert not (tmp_path / "stick").exists()


def test_a_label_says_what_the_book_is_and_how_to_play_it() -> None:
    entries = [entry.text for entry in outline(disc_label(FACTS, LENGTH, load_style("large-print")))]
    assert entries[:4] == [
        "Healthwatch Hackney",
        "DAISY 2.02 talking book",
        "Care",
        "This takes about 3 minutes.",
    ]
    assert len(entries) == 7


def test_the_label_of_a_draft_says_so_first() -> None:
    draft = disc_label(replace(FACTS, is_draft=True), LENGTH, load_style("large-print"))
    assert outline(draft)[0].text == draft_notice("en-GB")


def test_a_book_says_what_its_label_needs(folder: Path) -> None:
    facts = talking_book_facts(folder / f"{NAME}.daisy.zip")
    assert (facts.title, facts.organisation) == ("Health and care in Hackney", "Healthwatch Hackney")
    assert (facts.language, facts.date) == ("en-GB", "2016-09")
    assert facts.seconds == pytest.approx(given_for_all().narration.duration_seconds, abs=0.3)  # type: ignore[union-attr]
