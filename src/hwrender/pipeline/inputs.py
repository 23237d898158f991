"""What a report is made from: the files beside it, and one digest over all that decides its words and
sound."""

from __future__ import annotations

import hashlib
from pathlib import Path

from hwrender.cache import key_of
from hwrender.document import Document
from hwrender.narration.lexicon import FILE_NAME as LEXICON_FILE
from hwrender.narration.person.model import PersonRecordings
from hwrender.narration.person.places import TABLE_NAME, sound_files, voice_folder
from hwrender.organisation import Organisation
from hwrender.pictures.gallery import Gallery
from hwrender.pipeline.options import BuildOptions
from hwrender.pipeline.tested import Tested
from hwrender.publishing.manifest import PublishedLanguage
from hwrender.reader_tests.kept import answers_file
from hwrender.style import style_file


def inputs_of(report: Path, options: BuildOptions) -> tuple[Path, ...]:
    """What a report is made from beside itself and the pictures that it names."""
    style, own = style_file(options.style_name), own_files(options.pictures)
    return (style, *beside(report), voice_folder(report), *own)


def beside(report: Path) -> tuple[Path, ...]:
    """The files that belong to a report by where they lie, there or not: how names are said, what readers
    said, and the recordings of a person's voice."""
    folder = voice_folder(report)
    recorded = (folder / TABLE_NAME, *sound_files(folder)) if folder.is_dir() else ()
    return (report.parent / LEXICON_FILE, answers_file(report), *recorded)


def own_files(folder: Path | None) -> tuple[Path, ...]:
    """What an organisation's own set of pictures is made of: its folder, for what is added, and its files."""
    return () if folder is None or not folder.is_dir() else (folder, *sorted(folder.iterdir()))


def digest_of_inputs(
    document: Document,
    gallery: Gallery,
    said: Tested,
    recordings: PersonRecordings,
    organisation: Organisation | None,
    languages: tuple[PublishedLanguage, ...] = (),
) -> str:
    """The SHA-256 over the report, every picture file that was read for it, what readers said, if they said
    anything, the recordings of a person's voice, if there are any, the organisation file with its logo, if
    there is one, and which copies there are in other languages."""
    digest = hashlib.sha256(bytes.fromhex(document.digest))
    for content in gallery.digests():
        digest.update(bytes.fromhex(content))
    if said.readings:
        digest.update(key_of(said).encode())
    if recordings.by_words:
        digest.update(key_of(recordings.digests()).encode())
    if organisation is not None:
        digest.update(key_of(organisation.digest, organisation.logo).encode())
    if languages:
        digest.update(key_of(languages).encode())
    return digest.hexdigest()
