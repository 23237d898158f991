"""Corrected Word copies held against their reports, for the tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition, Figure, Row
from hwrender.formats.word.package import file_bytes
from hwrender.importing.word.package import read_word_file
from hwrender.pictures.artwork import Photograph
from hwrender.pictures.gallery import open_gallery
from hwrender.pictures.raster import png_of_svg
from hwrender.reading import read_text
from hwrender.style import load_style
from hwrender.taking import (
    MadeCopy,
    NewPictures,
    Proposal,
    Settled,
    Tracked,
    propose,
    read_copy,
    settle,
)

_EMPTY = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'/>"
_PHOTOGRAPH = Photograph("report-1.png", "image/png", png_of_svg(_EMPTY, 40), 40, 40)


@cache
def edition(text: str, kind: EditionKind = EditionKind.EASY, folder: Path = Path()) -> Edition:
    """The edition of a text; a new picture of it is not looked for on the disk."""
    document = read_text(text, "report.md").document
    assert document is not None
    gallery = open_gallery(folder)
    find = lambda target: _PHOTOGRAPH if target == "report-1.png" else gallery.artwork(target)  # noqa: E731
    return make_edition(document, kind, load_style("easy-read"), find)


@cache
def copy_of(text: str, kind: EditionKind = EditionKind.EASY, folder: Path = Path()) -> bytes:
    """The Word copy that a text makes."""
    return file_bytes(edition(text, kind, folder))


@cache
def made_copy(text: str, kind: EditionKind = EditionKind.EASY, folder: Path = Path()) -> MadeCopy:
    copy = read_copy(read_word_file("made.docx", copy_of(text, kind, folder)))
    made = edition(text, kind, folder)
    rows = [block for section in made.sections for block in section.blocks]
    artworks = [made.cover.artwork, *(each.artwork for each in rows if isinstance(each, Row | Figure))]
    names = [each.name for each in artworks if each is not None]
    digests = [each.picture.digest for each in copy.paragraphs if each.picture is not None]
    targets = dict(zip(digests, names, strict=True)) if len(digests) == len(names) else {}
    return MadeCopy(text, copy, targets, made.publication.title)


def proposed(
    corrected: bytes,
    ours: str,
    base: str | None = None,
    kind: EditionKind = EditionKind.EASY,
    tracked: Tracked = Tracked.ACCEPT,
    folder: Path = Path(),
    *,
    is_known: bool = True,
) -> Proposal:
    """What was changed in a copy that was made from `base`, or from the report as it is; or from nobody knows
    what."""
    copy = read_copy(read_word_file("corrected.docx", corrected), tracked)
    made = made_copy(ours if base is None else base, kind, folder)
    proposal = propose(ours, copy, made, is_known=is_known)
    assert proposal is not None
    return proposal


def settled(proposal: Proposal, ours: str, kind: EditionKind = EditionKind.EASY) -> Settled:
    """The report with all of the changes."""
    pictures = NewPictures("report", proposal.made.targets, lambda _: True)
    every = range(len(proposal.changes))
    return settle(proposal, ours, every, pictures.target, lambda text: made_copy(text, kind))
