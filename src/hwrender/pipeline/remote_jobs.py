"""A report as a job of bytes, which any machine can run: they share no disk.

It is read and checked here first: one with errors is not even sent. A job holds the text, the style, each
picture that the report names and the file of its organisation with what that names, and nothing else of the
sender's machine. What comes back is bytes, which are
checked here before anything is published.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender.diagnostics import has_errors
from hwrender.errors import (
    FailedCheckError,
    HwrenderError,
    MissingError,
    UnreadableError,
    os_errors_as_output_errors,
)
from hwrender.language.languages import is_english
from hwrender.organisation import FILE_NAME as ORGANISATION_FILE
from hwrender.organisation import Organisation
from hwrender.pictures.own_set import INDEX
from hwrender.pictures.picture_files import SUFFIXES
from hwrender.pipeline.accepting import Acceptance
from hwrender.pipeline.edition_build import manifest_of
from hwrender.pipeline.inputs import beside, own_files
from hwrender.pipeline.making import MadeFolder
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.pipeline.remote_answers import (
    AnsweredFile,
    WrongAnswerError,
    check_file,
    pack_failure,
    pack_files,
    published_file,
    read_answer,
)
from hwrender.pipeline.report import PreparedReport, build_report, published_outcome
from hwrender.pipeline.saved_outcomes import save_outcome
from hwrender.prose.walking import picture_targets
from hwrender.publishing.manifest import read_manifest, whole_files
from hwrender.publishing.staging import publish, staging
from hwrender.publishing.superseding import refuse_other_report
from hwrender.style import style_file

_STYLE = "style.toml"
_ORGANISATION_FOLDER, _PICTURES_FOLDER, _OUTPUT_FOLDER = "organisation", "pictures", "out"


class RemoteJob(Struct, frozen=True):
    """What has to be sent. `files` are the report and what lies beside it, by their path from its folder;
    `own` are the files of an own set of pictures. `organisation` are the organisation file and what it names,
    by their path from its folder, in which the report lies too where `is_beside`."""

    report: str
    files: Mapping[str, bytes]
    organisation: Mapping[str, bytes]
    is_beside: bool
    style: bytes | None
    own: Mapping[str, bytes]
    options: BuildOptions
    source_epoch: int | None


def pack_job(report: Path, prepared: PreparedReport, options: BuildOptions) -> RemoteJob:
    """All that is needed to make this report elsewhere. Raises `UnreadableError` when it has changed since it
    was read."""
    folder = report.parent
    named = (report, *beside(report))
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in named if path.is_file()}
    digest = hashlib.sha256(files.get(report.name, b"")).hexdigest()
    if digest != prepared.document.digest:
        raise UnreadableError(f"{report}: this file has changed while it was read.", "Run this again.")
    is_own_style = options.style_name.endswith(".toml")
    return RemoteJob(
        report.name,
        files | _pictures(report, prepared),
        _organisation(prepared.organisation),
        prepared.organisation is not None and prepared.organisation.folder == report.parent.resolve(),
        style_file(options.style_name).read_bytes() if is_own_style else None,
        {path.name: path.read_bytes() for path in own_files(options.pictures) if path.is_file()},
        replace(options, accepted=_accepted(report, options), languages=prepared.build.languages.pages),
        prepared.build.environment.source_epoch,
    )


def _accepted(report: Path, options: BuildOptions) -> tuple[Acceptance, ...]:
    """What is accepted of this report: it has another path elsewhere."""
    here = (each for each in options.accepted if each.report in ("", str(report)))
    return tuple(replace(each, report="") for each in here)


def _pictures(report: Path, prepared: PreparedReport) -> dict[str, bytes]:
    """The pictures that a report names, by their path from its folder."""
    folder = report.parent.resolve()
    named = (prepared.gallery.file_of(target) for target, _ in picture_targets(prepared.document))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in named if path is not None}


def _organisation(organisation: Organisation | None) -> dict[str, bytes]:
    """The organisation file and what it names. One that says nothing keeps others from being found."""
    if organisation is None:
        return {ORGANISATION_FILE: b""}
    pictures = [path for path in own_files(organisation.pictures) if _is_of_a_set(path)]
    named = (*organisation.inputs(), *pictures)
    files = {path.relative_to(organisation.folder): path for path in named if path.is_file()}
    return {name.as_posix(): path.read_bytes() for name, path in files.items()}


def _is_of_a_set(path: Path) -> bool:
    """Whether a set of pictures needs it: beside them there may be anything."""
    return path.name == INDEX or path.suffix.lower() in SUFFIXES


def run_job(job: RemoteJob, environment: Environment) -> bytes:
    """The answer to a job: its files, or why there are none. They are made here, in a folder that is thrown
    away."""
    with tempfile.TemporaryDirectory(prefix="hwrender-") as name:
        top = Path(name)
        report = _unpack(job, top)
        options = replace(
            job.options,
            output=top / _OUTPUT_FOLDER,
            style=job.options.style if job.style is None else str(top / _STYLE),
            pictures=top / _PICTURES_FOLDER if job.own else None,
        )
        here = replace(environment, source_epoch=job.source_epoch)
        try:
            outcome = build_report(report, options, here)
        except HwrenderError as error:
            return pack_failure(error)
        if outcome.folder is None or outcome.manifest is None:
            return pack_failure(_found_only_there(outcome, options))
        return pack_files(outcome.folder, outcome.manifest)


def _found_only_there(outcome: Outcome, options: BuildOptions) -> HwrenderError:
    """A report is sent when it has no errors here, so it has one there for what that computer lacks."""
    stopping = (found for found in outcome.findings if has_errors((found,), strict=options.strict))
    return MissingError(
        f"A computer of the cluster has found what this one has not: {next(stopping).message}",
        "Install the same hwrender and the same fonts on every computer.",
    )


def _unpack(job: RemoteJob, top: Path) -> Path:
    """Write all that was sent. Gives the report, which lies below the folder of its organisation."""
    above = top / _ORGANISATION_FOLDER
    beside = above if job.is_beside else above / _untaken(job)
    for folder, files in ((above, job.organisation), (beside, job.files), (top / _PICTURES_FOLDER, job.own)):
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    if job.style is not None:
        (top / _STYLE).write_bytes(job.style)
    return beside / job.report


def _untaken(job: RemoteJob) -> str:
    """A name for the report's folder that nothing of the organisation has."""
    taken = {name.partition("/")[0].lower() for name in job.organisation}
    return next(name for name in map("report{}".format, range(len(taken) + 1)) if name not in taken)


def publish_answer(
    answer: object, report: Path, prepared: PreparedReport, options: BuildOptions, environment: Environment
) -> Outcome:
    """Publish what came back, as if it had been made here. Raises `HwrenderError`, before anything
    has changed."""
    try:
        is_english_one = is_english(prepared.build.edition.publication.language)
        answered = read_answer(answer, options.formats, may_be_silent=not is_english_one)
        published = _publish(answered, prepared, options)
    except WrongAnswerError as error:
        raise FailedCheckError(
            f"{report}: a computer of the cluster has sent a wrong answer: {error}.",
            "Nothing was published. Make this report without --cluster. "
            "Then find out what is wrong with the computers of the cluster.",
        ) from error
    outcome = published_outcome(report, prepared, published)
    save_outcome(outcome, options, environment)
    return outcome


def _publish(
    answered: tuple[AnsweredFile, ...], prepared: PreparedReport, options: BuildOptions
) -> MadeFolder:
    """Put the files into place beside those of other formats that lie there whole."""
    build = prepared.build
    publication = build.edition.publication
    name = publication.name
    destination = options.output / name
    chosen = build.options.format_options
    files = tuple(published_file(each, publication, build.origin, chosen) for each in answered)
    with staging(options.output, name, os.getpid()) as staged:
        refuse_other_report(destination, read_manifest(destination), build.source)
        for file, each in zip(files, answered, strict=True):
            path = staged / file.file
            with os_errors_as_output_errors(f"{file.file}: this file could not be written"):
                path.write_bytes(each.content)
            check_file(path, file, build.edition, files)
        manifest, superseded = manifest_of(build, files, whole_files(destination))
        publish(staged, destination, manifest)
    made = tuple(row.name for row in options.formats)
    return MadeFolder(destination, manifest, made, superseded)
