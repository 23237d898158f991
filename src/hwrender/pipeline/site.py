"""The site of a library, brought up to date with what is published there."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender.diagnostics import Severity
from hwrender.errors import OutputError, UnreadableError, os_errors_as_output_errors
from hwrender.organisation import find_organisation
from hwrender.organisation.colours import in_colours_of
from hwrender.pictures.artwork import Photograph
from hwrender.pipeline.options import Environment
from hwrender.pipeline.site_gathering import gather
from hwrender.publishing.build_lock import build_lock
from hwrender.publishing.manifest import MANIFEST_NAME
from hwrender.site.addresses import WebAddress
from hwrender.site.cards import UNLISTED
from hwrender.site.folders import MARK, SiteChanges, bring_up_to_date
from hwrender.site.look import SiteLook
from hwrender.site.planning import SitePlan, WholeSite
from hwrender.site.reports import LeftOut, SiteReport
from hwrender.style import load_style

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


def default_look() -> SiteLook:
    """The look of a site of which nobody said how it is to look: the house colours, and no logo."""
    return SiteLook(load_style(STYLE).colours)


def look_of(folder: Path, environment: Environment) -> SiteLook:
    """The look of the organisation of what is published in a folder: its file lies there or above.

    Raises `UnreadableError` where that file has errors, or colours that cannot be read.
    """
    found = find_organisation(folder.resolve(), environment.home)
    if found is None:
        return default_look()
    wrong = next((each for each in found.findings if each.severity is Severity.ERROR), None)
    if wrong is not None:
        raise UnreadableError(
            f"{wrong.file}:{wrong.span.line}:{wrong.span.column}: {wrong.message}", wrong.hint
        )
    organisation = found.organisation
    colours = in_colours_of(load_style(STYLE), organisation.colours, organisation.file).colours
    logo = None if organisation.logo is None else organisation.logo.artwork
    if organisation.logo is None or not isinstance(logo, Photograph):  # a file is read as a photograph
        return SiteLook(colours, organisation.name or "")
    ending = logo.media_type.rpartition("/")[2]
    return SiteLook(
        colours, organisation.name or "", (f"logo.{ending}", logo.content), organisation.logo.description
    )


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
    if os.path.lexists(output / MANIFEST_NAME):
        raise OutputError(
            f"{output}: this folder has the copies of a report.", "Choose another folder with --output."
        )
    found = gather(path, output, with_sensitive=options.with_sensitive)
    whole = WholeSite(
        tuple(report for report in found.reports if not report.sensitive),
        found.folders,
        options.look,
        load_style(STYLE),
        options.address,
        options.today,
        found.statement,
        found.statement_folder,
    )
    plan = SitePlan(whole)
    changes = bring_up_to_date(output, plan.files())
    sensitive = tuple(report for report in found.reports if report.sensitive)
    _bring_unlisted_up_to_date(output, plan, sensitive if options.with_sensitive else ())
    return MadeSite(
        output, plan.reports, sensitive, found.left_out, changes, plan.has_podcast, plan.has_books
    )


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
