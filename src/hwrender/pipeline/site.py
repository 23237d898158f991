"""The site of a library: which published folders are in it, and what its folder is to hold.

A copy is read again before it goes along: one that is not as its manifest says keeps its report out. What
went along once is not read again while the manifest stays the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender.errors import os_errors_as_output_errors
from hwrender.pipeline.options import Environment
from hwrender.publishing.build_lock import build_lock
from hwrender.publishing.manifest import Manifest, read_manifest, sha256_of
from hwrender.publishing.naming import LIBRARY_STATEMENT, STATEMENT_END
from hwrender.site.addresses import WebAddress
from hwrender.site.cards import UNLISTED, report_folder
from hwrender.site.folders import MARK, MarkedFile, SiteChanges, bring_up_to_date, read_mark
from hwrender.site.look import SiteLook
from hwrender.site.planning import SitePlan, WholeSite
from hwrender.site.reports import (
    DIFFERENT,
    OLD_STATEMENT,
    LeftOut,
    SiteCopy,
    SiteReport,
    report_of,
    statement_copies,
)
from hwrender.style import load_style
from hwrender.verifying import folders_in

STYLE = "easy-read"


class SiteOptions(Struct, frozen=True):
    """What is wanted. Without an `address` there is no podcast and no sitemap. `today` is ISO 8601, or empty:
    then what is new is told by the newest report."""

    output: Path
    look: SiteLook
    address: WebAddress | None = None
    today: str = ""
    with_sensitive: bool = False


class MadeSite(Struct, frozen=True):
    """What became of it. `sensitive` are the reports that nobody finds by looking: with pages of their own
    where that was wanted, else not in the site. `has_podcast` and `has_books` say which feeds there are."""

    folder: Path
    reports: tuple[SiteReport, ...]
    sensitive: tuple[SiteReport, ...]
    left_out: tuple[LeftOut, ...]
    changes: SiteChanges
    has_podcast: bool
    has_books: bool


class _GatheredReports(Struct, frozen=True):
    """The reports of a library with the folder of each by its name, and what is left out."""

    reports: tuple[SiteReport, ...]
    folders: Mapping[str, Path]
    left_out: tuple[LeftOut, ...]


def default_look() -> SiteLook:
    """The look of a site of which nobody said how it is to look: the house colours, and no logo."""
    return SiteLook(load_style(STYLE).colours)


def make_site(path: Path, options: SiteOptions, environment: Environment) -> MadeSite:
    """Bring the site of what is published in `path` up to date. Raises `HwrenderError`."""
    output = options.output.resolve()

    def notify_waiting() -> None:
        environment.notify("Another hwrender is making this site. Waiting for it.")

    with os_errors_as_output_errors(
        f"{output}: the site cannot be written", "Check that you may write there."
    ):
        output.parent.mkdir(parents=True, exist_ok=True)
        with build_lock(output.parent, output.name, notify_waiting):
            return _make(path, replace(options, output=output))


def _make(path: Path, options: SiteOptions) -> MadeSite:
    output = options.output
    manifests = {folder: read_manifest(folder) for folder in folders_in(path)}
    copies = {folder: each for folder, each in manifests.items() if each is None or not each.is_of_sheets()}
    found = _gather(copies, options)
    statement_folder = path.resolve() / LIBRARY_STATEMENT
    about = tuple(each for each in copies.values() if each is not None)
    statement = _statement(statement_folder, about, may_be_sensitive=False)
    whole = WholeSite(
        tuple(report for report in found.reports if not report.sensitive),
        found.folders,
        options.look,
        load_style(STYLE),
        options.address,
        options.today,
        statement or (),
        statement_folder,
    )
    plan = SitePlan(whole)
    changes = bring_up_to_date(output, plan.files())
    sensitive = tuple(report for report in found.reports if report.sensitive)
    _bring_unlisted_up_to_date(output, plan, sensitive if options.with_sensitive else ())
    old = (LeftOut(statement_folder, OLD_STATEMENT),) if statement is None else ()
    return MadeSite(
        output, plan.reports, sensitive, (*found.left_out, *old), changes, plan.has_podcast, plan.has_books
    )


def _gather(copies: Mapping[Path, Manifest | None], options: SiteOptions) -> _GatheredReports:
    listed = read_mark(options.output).files
    reports: list[SiteReport] = []
    folders: dict[str, Path] = {}
    left_out: list[LeftOut] = []
    for path, manifest in copies.items():
        folder = path.resolve()
        report = report_of(folder, manifest)
        if isinstance(report, SiteReport) and manifest is not None:
            place = folder.with_name(f"{folder.name}{STATEMENT_END}")
            statement = _statement(place, (manifest,), may_be_sensitive=report.sensitive)
            if statement is None:
                left_out.append(LeftOut(place, OLD_STATEMENT))
            report = replace(report, statement=statement or ())
            if not report.sensitive or options.with_sensitive:
                report = _whole(report, folder, _marked(report, options.output, listed))
        if isinstance(report, LeftOut):
            left_out.append(report)
        else:
            reports.append(report)
            folders[report.name] = folder
    return _GatheredReports(tuple(reports), folders, tuple(left_out))


def _statement(
    folder: Path, about: tuple[Manifest, ...], *, may_be_sensitive: bool
) -> tuple[SiteCopy, ...] | None:
    """The files of a statement that lies here and can be shown; None when it is about older copies."""
    manifest = read_manifest(folder)
    if manifest is None or (manifest.about.sensitive and not may_be_sensitive):
        return ()
    return statement_copies(manifest, about)


def _marked(report: SiteReport, output: Path, listed: Mapping[str, MarkedFile]) -> Mapping[str, MarkedFile]:
    """What a run before has brought along of this report, by file."""
    folder = report_folder(report)
    if report.sensitive:
        return read_mark(output / folder).files
    return {copy.file: mark for copy in report.copies if (mark := listed.get(f"{folder}/{copy.file}"))}


def _whole(report: SiteReport, folder: Path, marked: Mapping[str, MarkedFile]) -> SiteReport | LeftOut:
    """The report, unless a file of it that was not brought along before is not as its manifest says."""
    for copy in report.copies:
        mark = marked.get(copy.file)
        if mark is None or mark.key != copy.sha256:
            try:
                is_same = sha256_of(folder / copy.file) == copy.sha256
            except OSError:
                is_same = False
            if not is_same:
                return LeftOut(folder, DIFFERENT)
    return report


def _bring_unlisted_up_to_date(output: Path, plan: SitePlan, reports: tuple[SiteReport, ...]) -> None:
    """The folders of reports that are in no list. Each has a mark of its own, so that nothing at the top of
    the site names them."""
    wanted = {report.name: report for report in reports}
    top = output / UNLISTED
    there = [each.parent.name for each in sorted(top.glob(f"*/{MARK}"))]
    for name in dict.fromkeys([*there, *wanted]):
        files = dict(plan.report_files(wanted[name])) if name in wanted else {}
        inside = {path.removeprefix(f"{UNLISTED}/{name}/"): file for path, file in files.items()}
        bring_up_to_date(top / name, inside)
        if not inside:
            with suppress(OSError):  # something else lies there
                (top / name).rmdir()
                top.rmdir()
