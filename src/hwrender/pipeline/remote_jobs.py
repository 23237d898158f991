"""A report as a job of bytes, which any machine can run: they share no disk.

A job holds the text, the style and each picture that the report names; what comes back is the bytes of the
files with their manifest. Nothing else of the sender's machine is in it.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender.errors import HwrenderError, os_errors_as_output_errors
from hwrender.narration.lexicon import FILE_NAME as LEXICON_FILE
from hwrender.pictures.gallery import open_gallery
from hwrender.pipeline.making import in_table_order
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.pipeline.report import build_report, inputs_of, own_files
from hwrender.pipeline.saved_outcomes import save_outcome
from hwrender.prose.walking import picture_targets
from hwrender.publishing.manifest import Manifest, whole_files
from hwrender.publishing.staging import publish, staging
from hwrender.reading import read_report
from hwrender.style import style_file

_SIGNS_TO_READ = ("![", "picture", "cover", "\0", "\\")
_SHORT_CHARACTERS = 100_000
"""A short report without these signs names no picture, in its body or a field, and is sent unread. Behind a
backslash YAML may hide any letter of a field's name."""

_STYLE = "style.toml"
_REPORT_FOLDER, _PICTURES_FOLDER, _OUTPUT_FOLDER = "report", "pictures", "out"


class RemoteJob(Struct, frozen=True):
    """What has to be sent. `files` are the report and what lies beside it, by their path from its folder;
    `own` are the files of an own set of pictures."""

    report: str
    digest: str
    files: Mapping[str, bytes]
    style: bytes | None
    own: Mapping[str, bytes]
    options: BuildOptions
    source_epoch: int | None


class JobResult(Struct, frozen=True):
    """What comes back: findings, and the files if there were no errors."""

    outcome: Outcome
    files: Mapping[str, bytes]


def pack_job(report: Path, options: BuildOptions, environment: Environment) -> RemoteJob:
    """All that is needed to make this report elsewhere. Raises `UnreadableError`."""
    beside = (report, report.with_name(LEXICON_FILE))
    files = {path.name: path.read_bytes() for path in beside if path.is_file()}
    content = files.get(report.name, b"")
    if not _names_no_picture(content):
        files |= _pictures(report)
    is_own_style = options.style_name.endswith(".toml")
    return RemoteJob(
        report.name,
        hashlib.sha256(content).hexdigest(),
        files,
        style_file(options.style_name).read_bytes() if is_own_style else None,
        {path.name: path.read_bytes() for path in own_files(options.pictures) if path.is_file()},
        options,
        environment.source_epoch,
    )


def _names_no_picture(content: bytes) -> bool:
    """Whether this is a text that can be sent as it is. What it cannot be is said by reading it."""
    try:
        text = content.decode("utf-8").lower()  # the names of fields may be written in capitals
    except UnicodeDecodeError:
        return False
    return 0 < len(text) < _SHORT_CHARACTERS and not any(sign in text for sign in _SIGNS_TO_READ)


def _pictures(report: Path) -> dict[str, bytes]:
    """The pictures that a report names, by their path from its folder."""
    document = read_report(report).document
    if document is None:
        return {}
    gallery, folder = open_gallery(report.parent), report.parent.resolve()
    named = (gallery.file_of(target) for target, _ in picture_targets(document))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in named if path is not None}


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def run_job(job: RemoteJob, environment: Environment) -> JobResult | HwrenderError:
    """Make the report of a job here, in a folder that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="hwrender-") as name:
        top = Path(name)
        _unpack(job, top)
        options = replace(
            job.options,
            output=top / _OUTPUT_FOLDER,
            style=job.options.style if job.style is None else str(top / _STYLE),
            pictures=top / _PICTURES_FOLDER if job.own else None,
        )
        here = replace(environment, source_epoch=job.source_epoch)
        try:
            outcome = build_report(top / _REPORT_FOLDER / job.report, options, here)
        except HwrenderError as error:
            return error
        files = {} if outcome.folder is None else _contents(outcome.folder)
        return JobResult(outcome, files)


def _unpack(job: RemoteJob, top: Path) -> None:
    for folder, files in ((_REPORT_FOLDER, job.files), (_PICTURES_FOLDER, job.own)):
        for name, content in files.items():
            path = top / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    if job.style is not None:
        (top / _STYLE).write_bytes(job.style)


def publish_result(result: JobResult, report: Path, job: RemoteJob, environment: Environment) -> Outcome:
    """Publish what came back, as if it had been made here."""
    findings = tuple(replace(finding, file=str(report)) for finding in result.outcome.findings)
    outcome = replace(result.outcome, report=report, findings=findings, folder=None)
    if outcome.manifest is None:
        return outcome
    folder, manifest = _publish(outcome.manifest, result.files, job.options)
    pictures = tuple(report.parent / name for name in job.files if name != job.report)
    inputs = (*inputs_of(report, job.options), *pictures)
    outcome = replace(outcome, folder=folder, manifest=manifest, digest=job.digest, inputs=inputs)
    save_outcome(outcome, job.options, environment)
    return outcome


def _publish(manifest: Manifest, files: Mapping[str, bytes], options: BuildOptions) -> tuple[Path, Manifest]:
    """Put the files into place beside those of other formats that lie there whole."""
    destination = options.output / manifest.name
    with staging(options.output, manifest.name, os.getpid()) as staged:
        together = {file.format: file for file in (*whole_files(destination), *manifest.files)}
        for file in manifest.files:
            with os_errors_as_output_errors(f"{file.file}: this file could not be written"):
                (staged / file.file).write_bytes(files[file.file])
        manifest = replace(manifest, files=in_table_order(together))
        publish(staged, destination, manifest)
    return destination, manifest
