"""What is wanted of reports, what the environment gives, and what became of a report."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from hwrender.edition.kind import EditionKind
from hwrender.errors import HwrenderError
from hwrender.formats import FORMATS, Format
from hwrender.formats.contract import DEFAULT_OPTIONS, FormatOptions
from hwrender.publishing.superseding import NOTHING_SUPERSEDED, Superseded

if TYPE_CHECKING:
    from hwrender.checks.parts import ReportPart
    from hwrender.diagnostics import Finding
    from hwrender.pipeline.accepting import Acceptance
    from hwrender.publishing.manifest import Manifest, PublishedLanguage

DEFAULT_STYLES = {EditionKind.EASY: "easy-read", EditionKind.FULL: "large-print"}


_ADDRESS = re.compile(r"(tls|tcp)://[^\s/@]+:\d{1,5}/?")


class ClusterAccess(Struct, frozen=True):
    """The scheduler of a cluster, and the folder of the certificates by which both sides know each other.

    Without certificates anybody on the network can read the reports, and run programs on every computer of
    the cluster: `trusts_network` says that somebody wants that. Raises `ValueError` with what to do.
    """

    address: str
    certificates: Path | None = None
    trusts_network: bool = False

    def __post_init__(self) -> None:
        found = _ADDRESS.fullmatch(self.address)
        if found is None:
            raise ValueError(
                f"“{self.address}” is no address of a cluster. Write it like this: tls://192.168.0.5:8786"
            )
        if found[1] == "tls" and self.certificates is None:
            raise ValueError(
                "Name the folder of the cluster's certificates with --certificates DIR. "
                "Make them with: hwrender cluster certificates DIR"
            )
        if found[1] == "tcp" and self.certificates is not None:
            raise ValueError("With --certificates, the address starts with tls://, not with tcp://.")
        if found[1] == "tcp" and not self.trusts_network:
            raise ValueError(
                "An address with tcp:// is not protected. Anybody on the network can read the reports, "
                "and run programs on every computer of the cluster. Use tls:// and --certificates DIR. "
                "If nobody else can reach this network, add --trust-network."
            )


class BuildOptions(Struct, frozen=True):
    """What is wanted of each report. Where `kind`, `style`, `voice` or `pictures` is None, the report's
    organisation may choose (`hwrender.pipeline.organisations`). `style` is a name or a file; none means the
    default of the edition.

    `formats` are rows of the table, in its order. `rate` is 0.8 to 1.2 times the style's speed of speech.
    `pictures` is a folder with an organisation's own set. `accepted` are findings that a person has looked at
    and accepts. With `force` every file is made, changed or not. With `keep_superseded` files of an earlier
    state of the report are moved aside. With `final` nothing is made unless each part is approved. `beside`
    is the language (a BCP 47 tag) whose wording stands beside that of each row; none means that none does.
    `languages` are the pages in other languages; without them they are looked for beside the report.
    """

    output: Path
    kind: EditionKind | None = None
    style: str | None = None
    formats: tuple[Format, ...] = FORMATS
    voice: str | None = None
    rate: float = 1.0
    strict: bool = False
    format_options: FormatOptions = DEFAULT_OPTIONS
    pictures: Path | None = None
    accepted: tuple[Acceptance, ...] = ()
    force: bool = False
    keep_superseded: bool = False
    final: bool = False
    beside: str = ""
    languages: tuple[PublishedLanguage, ...] | None = None

    @property
    def style_name(self) -> str:
        return self.style or DEFAULT_STYLES[self.kind or EditionKind.EASY]


def _notify_nobody(text: str) -> None:
    """Nobody waits."""


class Environment(Struct, frozen=True):
    """What the world around the program gives.

    Where things are kept between builds, the time (seconds since 1970) that files are to carry, where fonts
    lie, and how many processors one report may use. `notify` is given what a person who waits should know,
    `begin` the name of each step as it begins: a format, "narration" or "publishing". Above `home` no
    organisation file is looked for.
    """

    cache: Path | None
    source_epoch: int | None = None
    font_folders: tuple[Path, ...] = ()
    processors: int = 2
    notify: Callable[[str], None] = _notify_nobody
    begin: Callable[[str], None] = _notify_nobody
    home: Path | None = None


class LeftOutFormats(Struct, frozen=True):
    """Formats that were asked for and not made, with the reason and what can be done. There are none where
    only the sound inside another format is missing. `is_unspoken` where nobody reads them aloud."""

    formats: tuple[str, ...]
    what: str
    remedy: str
    is_unspoken: bool = False


class Outcome(Struct, frozen=True):
    """What became of one report. `folder` and `manifest` are there when it was published.

    `made` names the formats whose files are new; all others were proved to be as they would be made. `digest`
    is that of the report as it was read, `inputs` are all other files that were read, some of them not there.
    `superseded` is what became of older files. `parts` are those of the report, where easy read was asked
    for. `seconds` is how long it took, where it was made on this computer. `left_out` is what nobody could
    read aloud, or in braille.
    """

    report: Path
    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...] = ()
    folder: Path | None = None
    manifest: Manifest | None = None
    made: tuple[str, ...] = ()
    digest: str = ""
    inputs: tuple[Path, ...] = ()
    superseded: Superseded = NOTHING_SUPERSEDED
    parts: tuple[ReportPart, ...] = ()
    seconds: float | None = None
    left_out: tuple[LeftOutFormats, ...] = ()


Result = Outcome | HwrenderError
"""What became of one of many reports. An error of one never stops the rest."""
