"""The reader kit of one report, made, checked and published like its copies, in a folder of its own.

It lies beside the folder of the copies (`out/NAME-readers/`) and not in it: what is in that is passed on, and
the answers to the questions must not be.
"""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender.diagnostics import Finding
from hwrender.edition.kind import EditionKind
from hwrender.errors import OutputError, os_errors_as_output_errors
from hwrender.formats import format_named
from hwrender.formats.contract import RenderInput
from hwrender.pipeline.finished_files import published, write_and_verify
from hwrender.pipeline.keys import style_digest
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.pipeline.report import PreparedReport, prepare_report
from hwrender.publishing.manifest import (
    Manifest,
    Origin,
    PublishedFile,
    is_whole,
    read_manifest,
    sha256_of,
)
from hwrender.publishing.staging import publish, staging
from hwrender.publishing.superseding import refuse_other_report
from hwrender.readers.kit import ANSWERS, GIANT, KitSheet, ReaderKit, make_kit
from hwrender.revising import rows_of
from hwrender.style import load_style

FORMATS = ("pdf", "word")
FOLDER_END = "-readers"
TABLE = "csv"
_TABLE_TYPE = "text/csv"


class KitOutcome(Struct, frozen=True):
    """What became of a kit. There is no folder where the report has errors, or no easy words to test."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...] = ()
    folder: Path | None = None
    manifest: Manifest | None = None
    ideas: int = 0
    questions: int = 0


def make_reader_kit(report: Path, options: BuildOptions, environment: Environment) -> KitOutcome:
    """Make and publish the kit of a report, or nothing at all. Raises `HwrenderError`.

    What stops the copies of a report stops its kit too: what could show who somebody is must not get to
    readers. A draft can be tested: that is what a test is for.
    """
    prepared = prepare_report(report, options, environment)
    if isinstance(prepared, Outcome):
        return KitOutcome(prepared.findings, prepared.suppressed)
    found = KitOutcome(prepared.findings, prepared.suppressed)
    if prepared.build.edition.kind is not EditionKind.EASY:
        return found
    giant = load_style(GIANT)
    kit = make_kit(
        prepared.build.edition,
        prepared.document.metadata,
        rows_of(prepared.text, prepared.document.file),
        giant,
    )
    if not kit.ideas:
        return found
    before = prepared.build.origin
    styles = dict.fromkeys((before.style, style_digest(giant)))
    folder, manifest = _publish(kit, prepared, replace(before, style=", ".join(styles)))
    return replace(
        found, folder=folder, manifest=manifest, ideas=len(kit.ideas), questions=len(kit.questions)
    )


def _publish(kit: ReaderKit, prepared: PreparedReport, origin: Origin) -> tuple[Path, Manifest]:
    build = prepared.build
    environment, output = build.environment, build.options.output
    name = f"{build.edition.publication.name}{FOLDER_END}"
    destination = output / name

    def notify_waiting() -> None:
        environment.notify("Another hwrender is making these sheets. Waiting for it.")

    with staging(output, name, os.getpid(), notify_waiting) as folder:
        before = read_manifest(destination)
        refuse_other_report(destination, before, build.source)
        _refuse_filled_in(destination, before)
        sheets = [
            _write(sheet, format_name, folder, origin, environment)
            for sheet in kit.sheets
            for format_name in FORMATS
        ]
        files = (*sheets, _write_table(kit, build.edition.publication.name, folder, origin))
        files = tuple(replace(file, private=build.private.counts) for file in files)
        manifest = Manifest(
            name,
            build.edition.publication.language,
            origin,
            files,
            build.accepted,
            build.source,
            build.parts,
        )
        publish(folder, destination, manifest)
    return destination, manifest


def _refuse_filled_in(folder: Path, before: Manifest | None) -> None:
    """Raises `OutputError` where somebody has typed numbers into the table that would be replaced."""
    table = None if before is None else before.file_of(TABLE)
    if table is not None and (folder / table.file).exists() and not is_whole(folder, table):
        raise OutputError(
            f"{folder / table.file}: somebody has filled in this table. Nothing was made.",
            "Bring the answers in first. Then move the table to another folder.",
        )


def _write(
    sheet: KitSheet, format_name: str, folder: Path, origin: Origin, environment: Environment
) -> PublishedFile:
    row = format_named(format_name)
    given = RenderInput(sheet.edition, None, (), font_folders=environment.font_folders)
    path = folder / f"{sheet.edition.publication.name}{row.suffix}"
    checks = write_and_verify(row, given, path)
    with os_errors_as_output_errors(f"{path.name}: this file could not be read again"):
        return replace(published(row, path, None, checks, origin), sheet=sheet.name)


def _write_table(kit: ReaderKit, name: str, folder: Path, origin: Origin) -> PublishedFile:
    path = folder / f"{name}-{ANSWERS}.{TABLE}"
    with os_errors_as_output_errors(f"{path.name}: this file could not be written"):
        path.write_bytes(kit.table.encode())
        return PublishedFile(
            TABLE, path.name, _TABLE_TYPE, path.stat().st_size, sha256_of(path), None, None, (), origin,
            sheet=ANSWERS,
        )  # fmt: skip
