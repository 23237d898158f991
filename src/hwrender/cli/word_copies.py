"""Word copies of a report for `take`: the one that came back, and the one that a text makes."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hwrender.edition.kind import EditionKind
from hwrender.importing.word.package import open_word_file, read_word_file
from hwrender.pipeline.options import Environment
from hwrender.pipeline.word_copies import WordCopyFile, source_of_copy, styles_of_copies, word_copy
from hwrender.taking import MadeCopy, NewPictures, Proposal, Tracked, WordCopy, propose, read_copy


def open_copy(path: Path, tracked: str) -> WordCopy:
    """The Word file that came back. Raises `UnreadableError` where it is none."""
    return read_copy(open_word_file(path), Tracked(tracked))


def proposal_of(report: Path, text: str, corrected: WordCopy, environment: Environment) -> Proposal | None:
    """What was changed in a copy, held against the state that it was made from, or else against the report as
    it is now. None where the report cannot be read."""
    made = _made_from(report, text, corrected, environment)
    return None if made is None else propose(text, corrected, made)


def _made_from(report: Path, text: str, corrected: WordCopy, environment: Environment) -> MadeCopy | None:
    kind = _kind(corrected)
    usual = _made(report, text, kind, styles_of_copies(kind)[0])
    state = corrected.state
    if usual is None or state is None:
        return usual
    kept = source_of_copy(state, environment)
    for candidate in dict.fromkeys((text, *([kept] if kept is not None else []))):
        for style in styles_of_copies(kind):
            made = _made(report, candidate, kind, style)
            if made is not None and made.copy.state is not None and made.copy.state.digest == state.digest:
                return made
    return usual


def _kind(corrected: WordCopy) -> EditionKind:
    is_full = corrected.state is not None and corrected.state.kind == "full"
    return EditionKind.FULL if is_full else EditionKind.EASY


def made_copy(report: Path, text: str, proposal: Proposal, pictures: NewPictures) -> MadeCopy | None:
    """The copy that a new text makes, with the new pictures that are not beside the report yet."""
    kind = EditionKind.FULL if proposal.comparison.kind == "full" else EditionKind.EASY
    if not pictures.files:
        return _made(report, text, kind, styles_of_copies(kind)[0])
    with tempfile.TemporaryDirectory(prefix="hwrender-") as name:
        folder = Path(name)
        for path in report.absolute().parent.iterdir():
            if path.is_file() and path.suffix.lower() in (".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif"):
                shutil.copyfile(path, folder / path.name)
        for file, content in pictures.files.items():
            (folder / file).write_bytes(content)
        return _made(folder / report.name, text, kind, styles_of_copies(kind)[0])


def _made(report: Path, text: str, kind: EditionKind, style: str) -> MadeCopy | None:
    file = word_copy(report, text, kind, style)
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
