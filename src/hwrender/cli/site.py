"""`site`: a website of published reports, for any web server or a USB stick."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hwrender.cli.environment import this_environment
from hwrender.cli.paths import FilePath
from hwrender.cli.terminal import echo, on_one_line, put_json
from hwrender.errors import ExitCode

if TYPE_CHECKING:
    from hwrender.pipeline.options import Environment
    from hwrender.pipeline.site import MadeSite
    from hwrender.site.addresses import WebAddress

_HELP = """Make a website of all your reports.

Put the folder that it makes on a web server or a USB stick. It needs no other program. Run it again when
reports change: only what changed is written.

Sensitive reports are not in it.
"""


@click.command("site", help=_HELP)
@click.argument("folder", type=FilePath(file_okay=False), metavar="FOLDER")
@click.option(
    "-o",
    "--output",
    type=FilePath(file_okay=False),
    metavar="DIR",
    help="Put the site here. If not given, it goes beside the folder.",
)
@click.option(
    "--address",
    metavar="https://...",
    help="Where the site will be. The podcast and the list for search engines need it.",
)
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day that tells what is new this month. If not given, the newest report does.",
)
@click.option(
    "--with-sensitive",
    is_flag=True,
    help="Give sensitive reports pages too. No list leads to them.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.option("-q", "--quiet", is_flag=True, help="Show only what is wrong.")
def site(
    folder: Path,
    output: Path | None,
    address: str | None,
    today: datetime | None,
    with_sensitive: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    from hwrender.pipeline.site import SiteOptions, look_of, make_site

    environment = this_environment()
    options = SiteOptions(
        output=output or folder.resolve().with_name(f"{folder.resolve().name}-site"),
        look=look_of(folder, environment),
        address=None if address is None else _whole(address),
        today=_day(today, environment),
        with_sensitive=with_sensitive,
    )
    made = make_site(folder, options, environment)
    if as_json:
        put_json(_as_json(made))
    _show(made, quiet=quiet or as_json)
    return ExitCode.SOME_FAILED if made.left_out else ExitCode.DONE


def _whole(address: str) -> WebAddress:
    from hwrender.site.addresses import WebAddress

    try:
        return WebAddress(address.rstrip("/"))
    except ValueError as error:
        raise click.BadParameter(f"{error}.", param_hint="--address") from error


def _day(today: datetime | None, environment: Environment) -> str:
    """The day that was given, or that of `SOURCE_DATE_EPOCH`: never the clock's."""
    if today is not None:
        return today.date().isoformat()
    epoch = environment.source_epoch
    return "" if epoch is None else datetime.fromtimestamp(epoch, UTC).date().isoformat()


def _show(made: MadeSite, *, quiet: bool) -> None:
    for each in made.left_out:
        echo(f"{on_one_line(str(each.folder))}: not in the site: {each.why}", mark="! ", colour="yellow")
    if quiet:
        return
    number = len(made.reports)
    echo(f"The site is in {on_one_line(str(made.folder))} ({number} report{'' if number == 1 else 's'}).")
    changes = made.changes
    echo(f"Written: {changes.written}. Removed: {changes.removed}. In all: {changes.total} files.")
    unlisted = _unlisted_pages(made)
    if unlisted:
        echo("These pages are about sensitive topics. No list leads to them:")
        for page in unlisted:
            echo(f"  {on_one_line(page)}")
    elif made.sensitive:
        echo(f"Left out because the topic is sensitive: {len(made.sensitive)}.")
        echo("To give them pages that no list leads to, add --with-sensitive")
    if not made.has_podcast:
        echo("There is no podcast. It needs sound, and the address of the site: --address https://...")
    echo(f"To see it, open {on_one_line(str(made.folder / 'index.html'))}")


def _unlisted_pages(made: MadeSite) -> list[str]:
    from hwrender.site.cards import INDEX, report_folder

    pages = (made.folder / report_folder(report) / INDEX for report in made.sensitive)
    return [str(page) for page in pages if page.is_file()]


def _as_json(made: MadeSite) -> dict[str, object]:
    return {
        "folder": str(made.folder),
        "reports": [report.name for report in made.reports],
        "unlisted": _unlisted_pages(made),
        "left_out": [{"folder": str(each.folder), "why": each.why} for each in made.left_out],
        "written": made.changes.written,
        "removed": made.changes.removed,
        "files": made.changes.total,
        "podcast": made.has_podcast,
        "books": made.has_books,
    }


COMMANDS = {"site": site}
"""By the name that is typed."""
