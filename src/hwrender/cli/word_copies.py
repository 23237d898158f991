"""Word copies of a report for `take`: the one that came back, and the one that a text makes."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hwrender.edition.kind import EditionKind
from hwrender.errors import HwrenderError
from hwrender.importing.word.package import open_word_file, read_word_file
from hwrender.organisation import Organisation, find_organisation
from hwrender.pipeline.options import Environment
from hwrender.pipeline.organisations import usual_style
from hwrender.pipeline.word_copies import (
    MOST_KEPT,
    KeptSource,
    WordCopyFile,
    sources_of_copies,
    styles_of_copies,
    word_copy,
)
from hwrender.taking import (
    MadeCopy,
    NewPictures,
    Proposal,
    Tracked,
    WordCopy,
    distance,
    guessed_distance,
    propose,
    read_copy,
)


def open_copy(path: Path, tracked: str) -> WordCopy:
    """The Word file that came back. Raises `UnreadableError` where it is none."""
    return read_copy(open_word_file(path), Tracked(tracked))


_MOST_MADE = 8
"""To find the state of a copy, the copies of so many states are made: of those that look nearest."""


def proposal_of(report: Path, text: str, corrected: WordCopy, environment: Environment) -> Proposal | None:
    """What was changed in a copy, held against the state that it was made from: the one of those that copies
    were made from here whose copy is least unlike it. Where none is kept, against the report as it is now.
    None where the report cannot be read.

    Where as many states are kept as there may be, that of the copy may be gone: no other is taken for it.
    """
    kind = _kind(corrected)
    kept = sources_of_copies(report, environment)
    is_kept = any(each.text == text for each in kept)
    organisation = _organisation_of(report)
    styles = dict.fromkeys((usual_style(kind, organisation), *styles_of_copies(kind)))
    now = () if is_kept else tuple(KeptSource(text, style) for style in styles)
    found: list[tuple[int, MadeCopy]] = []
    for each in (*_nearest(kept, text, corrected), *now):
        made = _made(report, each.text, kind, each.style_name, organisation)
        if made is not None:
            found.append((distance(made.copy, corrected), made))
            if not found[-1][0]:
                break
    if not found:
        return None
    off, nearest = min(found, key=lambda each: each[0])
    may_be_gone = len(kept) >= MOST_KEPT and off > 0
    is_known = not may_be_gone and any(each.text == nearest.text for each in kept)
    return propose(text, corrected, nearest, is_known=is_known)


def _nearest(kept: tuple[KeptSource, ...], text: str, corrected: WordCopy) -> list[KeptSource]:
    """The state of the report as it is, then those that look nearest to a copy."""
    now = [each for each in kept if each.text == text]
    others = (each for each in kept if each.text != text)
    return now + sorted(others, key=lambda each: guessed_distance(each.text, corrected))[:_MOST_MADE]


def _kind(corrected: WordCopy) -> EditionKind:
    return EditionKind.FULL if corrected.kind == "full" else EditionKind.EASY


def made_copy(report: Path, text: str, proposal: Proposal, pictures: NewPictures) -> MadeCopy | None:
    """The copy that a new text makes, with the new pictures that are not beside the report yet."""
    kind = EditionKind.FULL if proposal.comparison.kind == "full" else EditionKind.EASY
    organisation = _organisation_of(report)
    style = usual_style(kind, organisation)
    if not pictures.files:
        return _made(report, text, kind, style, organisation)
    with tempfile.TemporaryDirectory(prefix="hwrender-") as name:
        folder = Path(name)
        for path in report.absolute().parent.iterdir():
            if path.is_file() and path.suffix.lower() in (".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif"):
                shutil.copyfile(path, folder / path.name)
        for file, content in pictures.files.items():
            (folder / file).write_bytes(content)
        return _made(folder / report.name, text, kind, style, organisation)


def _organisation_of(report: Path) -> Organisation | None:
    found = find_organisation(report.parent, Path.home())
    return None if found is None else found.organisation


def _made(
    report: Path, text: str, kind: EditionKind, style: str, organisation: Organisation | None
) -> MadeCopy | None:
    try:
        file = word_copy(report, text, kind, style, organisation)
    except HwrenderError:  # the file of a style that is not there any more
        return None
    if file is None:
        return None
    copy = read_copy(read_word_file(str(report), file.content))
    return MadeCopy(text, copy, _targets(copy, file), file.edition.publication.title)


def _targets(copy: WordCopy, file: WordCopyFile) -> dict[str, str]:
    """What the pictures of a copy are called, by their digests; nothing where they cannot be told apart."""
    shown = [each.picture.digest for each in copy.paragraphs if each.picture is not None]
    if len(shown) != len(file.pictures):
        return {}
    return dict(zip(shown, file.pictures, strict=True))
