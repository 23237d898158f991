"""The statement of a published folder or of a library, made, checked and published like every copy.

It lies in a folder of its own beside what it is about (`out/NAME-statement/`, or
`out/accessibility-statement/` for a library), and not among the copies: it is made of their manifest, which
would no longer be the one that it speaks of. What fails its checks is told in it. To refuse would leave an
older statement there, which says that all is well.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender import __version__
from hwrender.errors import UnreadableError, os_errors_as_output_errors
from hwrender.formats import format_named
from hwrender.formats.contract import RenderInput
from hwrender.inspection import LocalIdentifiers
from hwrender.pipeline.finished_files import published, write_and_verify
from hwrender.pipeline.keys import style_digest
from hwrender.pipeline.options import Environment
from hwrender.publishing.manifest import (
    Manifest,
    Origin,
    PublishedFile,
    ReportAbout,
    digest_of,
    read_manifest,
)
from hwrender.publishing.naming import LIBRARY_STATEMENT, STATEMENT_END, STATEMENT_SHEET
from hwrender.publishing.staging import publish, staging
from hwrender.publishing.superseding import refuse_other_report, source_of
from hwrender.standards import NAMES, load_standard
from hwrender.statements.composing import LANGUAGE, edition_of_statement
from hwrender.statements.model import GivenFacts, StatedReport, Statement
from hwrender.statements.stating import make_statement
from hwrender.style import HOUSE_STYLES, load_style
from hwrender.verifying import FolderVerdict, folders_in, verify_folder

FORMATS = ("word", "html")
_NO_DATE = "2000-01-01"


class StatementOptions(Struct, frozen=True):
    """What is wanted. `date` is ISO 8601 or empty, `style` a name or a file."""

    date: str = ""
    style: str = "large-print"


class MadeStatement(Struct, frozen=True):
    """What was published, and what it is about. `left_out` are folders of which nothing can be said, because
    their list of files cannot be read."""

    folder: Path
    manifest: Manifest
    statement: Statement
    verdicts: tuple[FolderVerdict, ...]
    left_out: tuple[FolderVerdict, ...]


def make_statement_of(
    path: Path, options: StatementOptions, identifiers: LocalIdentifiers, environment: Environment
) -> MadeStatement:
    """Verify what is published in `path` now, and publish the statement about it. Raises `HwrenderError`.

    Reader kits and other statements that lie there are not spoken of.
    """
    folders = folders_in(path)
    is_library = folders != (path,)
    manifests = {folder: read_manifest(folder) for folder in folders}
    spoken_of = [folder for folder, each in manifests.items() if each is None or not each.is_of_sheets()]
    verdicts = [verify_folder(folder, identifiers) for folder in spoken_of]
    known = [(verdict, each) for verdict in verdicts if (each := manifests[verdict.folder]) is not None]
    if not known:
        raise UnreadableError(
            f"{path}: there are no copies here of which anything can be said.",
            "Make the report again. Then run this again.",
        )
    reports = tuple(StatedReport(_name_of(verdict), each, verdict) for verdict, each in known)
    left_out = tuple(verdict for verdict in verdicts if manifests[verdict.folder] is None)
    given = replace(_given(options, environment), left_out=tuple(map(_name_of, left_out)))
    statement = make_statement(reports, tuple(map(load_standard, NAMES)), given)
    place = (path, LIBRARY_STATEMENT) if is_library else (_above(path), f"{reports[0].name}{STATEMENT_END}")
    folder, manifest = _publish(statement, reports, place, options, environment)
    return MadeStatement(folder, manifest, statement, tuple(each for each, _ in known), left_out)


def _name_of(verdict: FolderVerdict) -> str:
    return verdict.folder.resolve().name


def _above(path: Path) -> Path:
    return path.parent if path.name not in ("", "..") else path.resolve().parent


def _given(options: StatementOptions, environment: Environment) -> GivenFacts:
    """The date is that which somebody gave, or that of `SOURCE_DATE_EPOCH`: never the clock's."""
    epoch = environment.source_epoch
    date = options.date
    if not date and epoch is not None:
        date = datetime.fromtimestamp(epoch, UTC).date().isoformat()
    styles = tuple(style_digest(load_style(name)) for name in HOUSE_STYLES)
    return GivenFacts(__version__, date, styles)


def _publish(
    statement: Statement,
    reports: Sequence[StatedReport],
    place: tuple[Path, str],
    options: StatementOptions,
    environment: Environment,
) -> tuple[Path, Manifest]:
    output, name = place
    style = load_style(options.style)
    sources = digest_of(report.manifest for report in reports)
    origin = Origin(__version__, sources, "full", style_digest(style))
    edition = edition_of_statement(statement, name, style, _timestamp(statement.date, environment))
    destination = output / name
    source = source_of(output / reports[0].name if len(reports) == 1 else output, output)

    def notify_waiting() -> None:
        environment.notify("Another hwrender is making this statement. Waiting for it.")

    with staging(output, name, os.getpid(), notify_waiting) as folder:
        refuse_other_report(destination, read_manifest(destination), source)
        files: list[PublishedFile] = []
        for format_name in FORMATS:
            row = format_named(format_name)
            given = RenderInput(edition, None, (), font_folders=environment.font_folders)
            path = folder / f"{name}{row.suffix}"
            checks = write_and_verify(row, given, path)
            with os_errors_as_output_errors(f"{path.name}: this file could not be read again"):
                files.append(replace(published(row, path, None, checks, origin), sheet=STATEMENT_SHEET))
        about = ReportAbout(title=statement.title, sensitive=statement.sensitive)
        manifest = Manifest(name, LANGUAGE, origin, tuple(files), (), source, about=about)
        publish(folder, destination, manifest)
    return destination, manifest


def _timestamp(date: str, environment: Environment) -> int:
    if environment.source_epoch is not None:
        return environment.source_epoch
    day = datetime.fromisoformat(date or _NO_DATE)
    return int(day.replace(tzinfo=UTC).timestamp())
