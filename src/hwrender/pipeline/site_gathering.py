"""Which published folders a site shows, and which files of them go along.

A copy is read before it goes along: one that is not as its manifest says keeps its report out. What went
along once is not read again while the manifest stays the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender.publishing.manifest import Manifest, read_manifest, sha256_of
from hwrender.publishing.naming import LIBRARY_STATEMENT, STATEMENT_END
from hwrender.site.cards import report_folder
from hwrender.site.folders import read_mark
from hwrender.site.reports import (
    DIFFERENT,
    OLD_STATEMENT,
    LeftOut,
    SiteCopy,
    SiteReport,
    report_of,
    statement_copies,
    with_languages,
)
from hwrender.verifying import folders_in

IsKnown = Callable[[SiteCopy], bool]
"""Whether a run before has brought this very file along."""


class GatheredSite(Struct, frozen=True):
    """The reports of a library with the folder of each by its name, the statement about the library, and what
    is left out."""

    reports: tuple[SiteReport, ...]
    folders: Mapping[str, Path]
    statement: tuple[SiteCopy, ...]
    statement_folder: Path
    left_out: tuple[LeftOut, ...]


def gather(path: Path, site: Path, *, with_sensitive: bool) -> GatheredSite:
    """What is published in `path`, for the site in the folder `site`. Raises `HwrenderError`."""
    listed = {name: mark.key for name, mark in read_mark(site).files.items()}
    manifests = {folder.resolve(): read_manifest(folder) for folder in folders_in(path)}
    reports: dict[Path, SiteReport] = {}
    left_out: list[LeftOut] = []
    spoken_of: list[Manifest] = []
    for folder, manifest in manifests.items():
        if manifest is not None and manifest.is_of_sheets():
            continue
        report = report_of(folder, manifest)
        if manifest is not None:
            spoken_of.append(manifest)
        if isinstance(report, SiteReport) and manifest is not None:
            known = _known(report, site, listed)
            if not report.sensitive or with_sensitive:
                report = _whole(report, folder, known)
            if isinstance(report, SiteReport):
                report = _with_statement(report, folder, manifest, known, left_out)
        if isinstance(report, LeftOut):
            left_out.append(report)
        else:
            reports[folder] = report
    reports, without = with_languages(reports)
    left_out += without
    place = path.resolve() / LIBRARY_STATEMENT
    known = _known_in("", listed)
    statement = _statement(place, spoken_of, known, left_out, may_be_sensitive=False)
    folders = {report.name: folder for folder, report in reports.items()}
    return GatheredSite(tuple(reports.values()), folders, statement, place, tuple(left_out))


def _known(report: SiteReport, site: Path, listed: Mapping[str, str]) -> IsKnown:
    """A sensitive report has a mark of its own."""
    folder = report_folder(report)
    if not report.sensitive:
        return _known_in(f"{folder}/", listed)
    return _known_in("", {name: mark.key for name, mark in read_mark(site / folder).files.items()})


def _known_in(top: str, listed: Mapping[str, str]) -> IsKnown:
    return lambda copy: listed.get(f"{top}{copy.file}") == copy.sha256


def _whole(report: SiteReport, folder: Path, known: IsKnown) -> SiteReport | LeftOut:
    """The report, unless one of its files is not as its manifest says."""
    return report if _are_whole(report.copies, folder, known) else LeftOut(folder, DIFFERENT)


def _with_statement(
    report: SiteReport, folder: Path, manifest: Manifest, known: IsKnown, left_out: list[LeftOut]
) -> SiteReport:
    """The report with its accessibility statement, if there is one; what keeps that out is added."""
    place = folder.with_name(f"{folder.name}{STATEMENT_END}")
    found = _statement(place, [manifest], known, left_out, may_be_sensitive=report.sensitive)
    return replace(report, statement=found)


def _statement(
    folder: Path,
    about: Iterable[Manifest],
    known: IsKnown,
    left_out: list[LeftOut],
    *,
    may_be_sensitive: bool,
) -> tuple[SiteCopy, ...]:
    """The files of the statement that lies here, if it can be shown; what keeps it out is added."""
    manifest = read_manifest(folder)
    if manifest is None or (manifest.about.sensitive and not may_be_sensitive):
        return ()
    copies = statement_copies(manifest, about)
    if not copies:
        left_out.append(LeftOut(folder, OLD_STATEMENT))
    elif not _are_whole(copies, folder, known):
        left_out.append(LeftOut(folder, DIFFERENT))
        return ()
    return copies


def _are_whole(copies: tuple[SiteCopy, ...], folder: Path, known: IsKnown) -> bool:
    try:
        return all(known(copy) or sha256_of(folder / copy.file) == copy.sha256 for copy in copies)
    except OSError:
        return False
