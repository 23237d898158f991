"""What every format is given and what it gives back."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    # the help of the commands shows the options below, and loads nothing of a report for it
    from pathlib import Path

    from hwrender.edition.model import Edition
    from hwrender.edition.outline import OutlineEntry
    from hwrender.edition.pages import PageStart
    from hwrender.errors import HwrenderError
    from hwrender.narration.model import Narration

PDF_STANDARDS = ("ua1", "ua2")
"""PDF/UA-1 with PDF/A-2a, which everything reads, and PDF/UA-2 with PDF/A-4. The first is the default."""

BRAILLE_CELLS, BRAILLE_LINES = range(24, 61), range(10, 41)
"""How long a line and how high a page of braille may be: from small displays to the widest embossers."""


class FormatOptions(Struct, frozen=True):
    """What staff may choose about the files, beside the edition, the style and the voice.

    `pdf_standard` is one of `PDF_STANDARDS`. With `inline_audio` the sound is inside the page, without
    `inline_fonts` the page is in the reader's own fonts. Without `overlay` the EPUB is silent. `checked_by`
    is who has checked the EPUB against WCAG 2.2 AA; nobody, and it makes no claim. A page of braille has
    `braille_lines` of `braille_cells`; `braille_grade` is 2 for contracted braille, 1 for uncontracted. A
    report is not `spoken` where no voice reads its language: then nothing may speak of listening to it.
    """

    pdf_standard: str = PDF_STANDARDS[0]
    inline_audio: bool = False
    inline_fonts: bool = True
    overlay: bool = True
    checked_by: str = ""
    braille_cells: int = 40
    braille_lines: int = 25
    braille_grade: int = 2
    spoken: bool = True


DEFAULT_OPTIONS = FormatOptions()


class Artifact(Protocol):
    """A file of this build that is ready: for links to other formats, with size and length beside each."""

    @property
    def format(self) -> str: ...
    @property
    def file(self) -> str:
        """Its name, without a folder."""

    @property
    def media_type(self) -> str: ...
    @property
    def size_bytes(self) -> int: ...
    @property
    def duration_seconds(self) -> float | None:
        """For what is heard."""

    @property
    def silent(self) -> bool:
        """Whether it has no sound where others of its format do."""


class OtherLanguage(Protocol):
    """The page of this report in another language, which lies in a folder beside that of this one."""

    @property
    def language(self) -> str:
        """A BCP 47 tag."""

    @property
    def file(self) -> str:
        """Where it is, from the folder of this report: "../report.pl/report.pl.html"."""


class RenderInput(Struct, frozen=True):
    """All a format may know.

    `narration` is there for formats that ask for it; `artifacts` are the files that the formats before it in
    the table have made in this build. `font_folders` are searched for scripts that the shipped fonts lack.
    `pages` are those of the report's PDF, for formats that ask for them, if there is one. `languages` are the
    pages of the report in other languages.
    """

    edition: Edition
    narration: Narration | None
    artifacts: tuple[Artifact, ...]
    options: FormatOptions = DEFAULT_OPTIONS
    font_folders: tuple[Path, ...] = ()
    pages: tuple[PageStart, ...] = ()
    languages: tuple[OtherLanguage, ...] = ()


class Check(Struct, frozen=True):
    """One claim about a finished file, and whether it holds. `detail` says what was found when it does
    not."""

    name: str
    passed: bool
    detail: str = ""


class FormatWriter(Protocol):
    """What the module of a format offers. It never sees the source and never sees another format."""

    def write(self, given: RenderInput, destination: Path) -> None:
        """Make the file at `destination`, which does not exist yet. The same input gives the same bytes."""

    def read_outline(self, path: Path) -> tuple[OutlineEntry, ...]:
        """Open the finished file and give back its words and their roles, furniture left out."""

    def verify(self, path: Path, given: RenderInput) -> tuple[Check, ...]:
        """Open the finished file and hold it against the claims made for it, words included."""

    def verify_published(self, path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
        """Open a published file and hold it against what it can prove without the report.

        `language` is the report's, `beside` are all files of its folder. A file that cannot be opened fails
        a check; nothing is raised for what a file holds.
        """


class OutsideTool(Struct, frozen=True):
    """A program that need not be on the same computer as hwrender, found by a module of this room with
    `why_missing` and `tool_identity`."""

    module: str

    def why_missing(self) -> HwrenderError | None:
        """What to say where this computer does not have it, with how to get it."""
        missing: HwrenderError | None = import_module(f"hwrender.formats.{self.module}").why_missing()
        return missing

    def identity(self) -> str:
        """What changes when the program does. Nothing is started for it."""
        found: str = import_module(f"hwrender.formats.{self.module}").tool_identity()
        return found


class FitnessAt(Struct, frozen=True):
    """Imports a function when it is first needed: it says why nobody could use this copy of an edition, with
    what to do instead, or nothing."""

    module: str
    name: str

    def __call__(self, edition: Edition) -> HwrenderError | None:
        module = import_module(f"hwrender.formats.{self.module}")
        unfit: HwrenderError | None = getattr(module, self.name)(edition)
        return unfit


class SameAt(Struct, frozen=True):
    """Imports a function when it is first needed: two texts that it makes equal are the same."""

    module: str
    name: str

    def __call__(self, text: str) -> str:
        made: str = getattr(import_module(f"hwrender.formats.{self.module}"), self.name)(text)
        return made
