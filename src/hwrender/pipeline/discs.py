"""A talking book for a disc or a stick: proved once more, unpacked, with its label in large print."""

from __future__ import annotations

from pathlib import Path

from hwrender.edition.disc_labels import disc_label
from hwrender.edition.single_pages import PageFacts
from hwrender.errors import FailedCheckError, os_errors_as_output_errors
from hwrender.formats import TALKING_BOOK, format_named, talking_book_facts
from hwrender.narration.announcements import announcements_in
from hwrender.pipeline.finished_files import page_pdf
from hwrender.pipeline.options import Environment
from hwrender.publishing.discs import lay_out_disc
from hwrender.publishing.manifest import Manifest, is_whole
from hwrender.style import load_style

LABEL_STYLE = "large-print"


def make_disc(folder: Path, manifest: Manifest, to: Path, environment: Environment) -> tuple[Path, Path]:
    """Lay out the published talking book of `folder` in the folder `to`. Gives the folder of the book and the
    label.

    Raises `OutputError` where that holds other things or cannot be written, and `FailedCheckError` when the
    book is not what was published.
    """
    (file,) = (each for each in manifest.files if each.format == TALKING_BOOK)
    book = folder / file.file
    checks = format_named(TALKING_BOOK).load().verify_published(book, manifest.language, manifest.files)
    failed = [check.name for check in checks if not check.passed]
    if failed or not is_whole(folder, file):
        raise FailedCheckError(
            f"{book}: this talking book is not whole ({'; '.join(failed[:3]) or 'it was changed'}).",
            "Make it again with --force.",
        )
    said = talking_book_facts(book)
    facts = PageFacts(
        manifest.name, said.title, said.organisation, said.language, said.date, is_draft=file.draft
    )
    length = announcements_in(said.language).length(said.seconds) if said.seconds else ""
    label = disc_label(facts, length, load_style(LABEL_STYLE))
    with os_errors_as_output_errors(f"{to}: this folder cannot be made"):
        to.mkdir(parents=True, exist_ok=True)
    return lay_out_disc(book, manifest.name, page_pdf(label, environment), to)
