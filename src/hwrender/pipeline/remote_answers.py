"""What another computer sends back for a report: data that nobody trusts before it is checked.

The report itself is read and checked here, so the name of the folder, the names of the files, the findings
and the words are known before an answer comes. Of the answer only the content of each file is taken, and of
a sound how long it is and who speaks. Whatever is not as it must be is refused as a whole.
"""

from __future__ import annotations

import hashlib
import wave
from pathlib import Path
from typing import Annotated

from msgspec import Meta, MsgspecError, Struct, convert, msgpack

from hwrender import __version__
from hwrender.edition.model import Edition, Publication
from hwrender.edition.outline import first_difference, outline
from hwrender.errors import FailedCheckError, HwrenderError, MissingError, OutputError, UnreadableError
from hwrender.formats import Format, format_named, without_sound
from hwrender.formats.contract import DEFAULT_OPTIONS, FormatOptions
from hwrender.narration.model import ReadBy
from hwrender.publishing.manifest import Manifest, Origin, PublishedFile
from hwrender.publishing.naming import copy_name

MOST_ANSWER_BYTES = 1_000_000_000
"""All the sound that a CD holds, 80 minutes or 850 MB, with everything else."""

SECONDS_DIFFER = 0.5
"""So much the length of a sound without words may be from what the answer says."""

_Said = Annotated[str, Meta(max_length=300, pattern=r"\A[^\x00-\x1f\x7f-\x9f]*\Z")]
"""Text for a manifest or a message: nothing in it moves a cursor."""

_Digest = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
_Seconds = Annotated[float, Meta(gt=0, lt=1_000_000)]

_ERRORS = {kind.__name__: kind for kind in (UnreadableError, MissingError, OutputError, FailedCheckError)}
"""What may have gone wrong on another computer, by the name that travels."""


class AnsweredVoice(Struct, frozen=True, forbid_unknown_fields=True):
    """Who speaks, in the order in which the manifest says it."""

    engine: _Said
    name: _Said
    language: _Said
    version: _Said
    read_by: ReadBy


class AnsweredFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The content of one file, by the name of its format. `checks` are those that it has passed there."""

    format: _Said
    content: bytes
    sha256: _Digest
    duration_seconds: _Seconds | None
    voice: AnsweredVoice | None
    checks: Annotated[tuple[_Said, ...], Meta(max_length=200)]


class MadeAnswer(Struct, frozen=True, forbid_unknown_fields=True, tag="made"):
    """All files that were asked for. `hwrender` is the version that made them."""

    hwrender: _Said
    files: Annotated[tuple[AnsweredFile, ...], Meta(max_length=20)]


class FailedAnswer(Struct, frozen=True, forbid_unknown_fields=True, tag="failed"):
    """Why nothing was made. `kind` is the name of an error."""

    kind: _Said
    what: _Said
    remedy: _Said


class WrongAnswerError(Exception):
    """An answer that cannot be what was asked for. Its text says in plain words what is wrong."""


def pack_files(folder: Path, manifest: Manifest) -> bytes:
    """The answer with the files of a folder that were made there."""
    files = []
    for file in manifest.files:
        content = (folder / file.file).read_bytes()
        voice = None if file.voice is None else convert(file.voice, AnsweredVoice)
        checks = tuple(str(check["name"]) for check in file.checks)
        digest = hashlib.sha256(content).hexdigest()
        files.append(AnsweredFile(file.format, content, digest, file.duration_seconds, voice, checks))
    return msgpack.encode(MadeAnswer(__version__, tuple(files)))


def pack_failure(error: HwrenderError) -> bytes:
    """The answer that says why nothing was made."""
    what, remedy = (_one_line(text) for text in (error.what, error.remedy))
    return msgpack.encode(FailedAnswer(type(error).__name__, what, remedy))


def _one_line(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)[:300]


def read_answer(
    content: object, wanted: tuple[Format, ...], *, may_be_silent: bool = False
) -> tuple[AnsweredFile, ...]:
    """The files of an answer, in the order in which they are wanted: each of these formats, and no other. A
    format that needs a tool may be missing: that computer may not have it. Of a report that `may_be_silent`
    the sound may be missing too: no voice there may read its language.

    Raises the `HwrenderError` that the other computer tells of, and `WrongAnswerError`.
    """
    if not isinstance(content, bytes):
        raise WrongAnswerError("it is no answer at all")
    if len(content) > MOST_ANSWER_BYTES:
        raise WrongAnswerError("it is too large")
    try:
        answer = msgpack.decode(content, type=MadeAnswer | FailedAnswer)
    except (MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise WrongAnswerError("it cannot be understood") from error
    if isinstance(answer, FailedAnswer):
        raise _ERRORS.get(answer.kind, HwrenderError)(answer.what, answer.remedy)
    if answer.hwrender != __version__:
        raise MissingError(
            f"A computer of the cluster has another hwrender, version {answer.hwrender}.",
            f"Install version {__version__} on every computer.",
        )
    files = {file.format: file for file in answer.files}
    made = without_sound(wanted, DEFAULT_OPTIONS) if may_be_silent else wanted
    needed = {row.name for row in made if row.tool is None}
    if len(files) != len(answer.files) or not needed <= files.keys() <= {row.name for row in wanted}:
        raise WrongAnswerError("its files are not those that were asked for")
    for file in answer.files:
        if hashlib.sha256(file.content).hexdigest() != file.sha256:
            raise WrongAnswerError(f"the {file.format} file is damaged")
        is_sound, has_length = format_named(file.format).is_sound, file.duration_seconds is not None
        if is_sound and not has_length:
            raise WrongAnswerError(f"the {file.format} file does not say how long it is")
        if has_length and not is_sound:
            raise WrongAnswerError(f"the {file.format} file is no sound")
    return tuple(files[row.name] for row in wanted if row.name in files)


def published_file(
    answered: AnsweredFile, publication: Publication, origin: Origin, options: FormatOptions
) -> PublishedFile:
    """What the manifest says of an answered file. Its name is made here: the answer has none."""
    row, voice = format_named(answered.format), answered.voice
    return PublishedFile(
        format=row.name,
        file=copy_name(publication.name, row.suffix, is_draft=publication.is_draft),
        media_type=row.media_type,
        size_bytes=len(answered.content),
        sha256=answered.sha256,
        duration_seconds=answered.duration_seconds,
        voice=None if voice is None else {each: getattr(voice, each) for each in voice.__struct_fields__},
        checks=tuple({"name": each, "passed": True} for each in answered.checks),
        origin=origin,
        draft=publication.is_draft,
        silent=row.is_silent(options),
    )


def check_file(path: Path, file: PublishedFile, edition: Edition, beside: tuple[PublishedFile, ...]) -> None:
    """Open an answered file and hold it against the edition: its format, what it may hold, and its words.

    A sound is not listened to: that takes as long as making it. Raises `WrongAnswerError`.
    """
    row = format_named(file.format)
    writer = row.load()
    try:
        found, wanted = writer.read_outline(path), outline(edition)
        if not row.is_sound:
            checks = writer.verify_published(path, edition.publication.language, beside)
            if not all(check.passed for check in checks):
                raise WrongAnswerError(f"the {row.name} file fails its checks")
        if row.words == "none":
            with wave.open(str(path)) as sound:
                lasts = sound.getnframes() / sound.getframerate()
            if abs(lasts - (file.duration_seconds or 0)) > SECONDS_DIFFER:
                raise WrongAnswerError(f"the {row.name} file is not as long as it says")
            return
        if row.words == "alone":
            said, written = (" ".join(entry.text for entry in each).split() for each in (found, wanted))
            is_same = said == written
        else:
            is_same = not first_difference(found, wanted)
    except WrongAnswerError:
        raise
    except Exception as error:  # it may hold anything
        raise WrongAnswerError(f"the {row.name} file cannot be read") from error
    if not is_same:
        raise WrongAnswerError(f"the {row.name} file has other words than the report")
