"""A talking book for a disc or a stick: proved once more, unpacked, with its label in large print."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hwrender.edition.disc_labels import DiscFacts, disc_label
from hwrender.errors import FailedCheckError, os_errors_as_output_errors
from hwrender.formats import PAGED, TALKING_BOOK, format_named, talking_book_facts
from hwrender.formats.contract import RenderInput
from hwrender.narration.announcements import length
from hwrender.pipeline.finished_files import write_and_verify
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
    facts = DiscFacts(
        manifest.name,
        said.title,
        said.organisation,
        said.language,
        said.date,
        length(said.seconds) if said.seconds else "",
        file.draft,
    )
    with os_errors_as_output_errors(f"{to}: this folder cannot be made"):
        to.mkdir(parents=True, exist_ok=True)
    return lay_out_disc(book, manifest.name, _label(facts, environment), to)


def _label(facts: DiscFacts, environment: Environment) -> bytes:
    """The label as a PDF, held against its claims like every other."""
    edition = disc_label(facts, load_style(LABEL_STYLE))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "label.pdf"
        given = RenderInput(edition, None, (), font_folders=environment.font_folders)
        write_and_verify(format_named(PAGED), given, path)
        return path.read_bytes()
