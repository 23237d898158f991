"""What an organisation says once for all its reports, as types."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct, field

from hwrender.metadata import Contact
from hwrender.pictures.artwork import Logo
from hwrender.span import START, Span

FILE_NAME = "hwrender.toml"


class OrganisationColours(Struct, frozen=True):
    """Colours as #rrggbb. `headings` keeps 7:1 on the grounds of the house styles, and `bars` under
    `on_bars`, the ink of the words on them (WCAG 2.2 1.4.6)."""

    headings: str | None = None
    bars: str | None = None
    on_bars: str | None = None


class Organisation(Struct, frozen=True):
    """An organisation file. What it does not say is None.

    `file` is its name in messages, `folder` where it lies, links followed; `digest` is the SHA-256 of its
    bytes. `logo` is made safe as every picture is, `logo_file` where it lies. `style` is the name of a house
    style or the whole path of a file. `edition` is "easy" or "full".
    `style` as a file, `pictures` (a folder), `lexicon` and the logo lie in `folder` or below it. `places`
    gives the place of each value by its path ("contact.phone").
    """

    file: str
    folder: Path
    digest: str
    name: str | None = None
    contact: Contact = field(default_factory=Contact)
    other_formats: str | None = None
    logo: Logo | None = None
    logo_file: Path | None = None
    colours: OrganisationColours = field(default_factory=OrganisationColours)
    style: str | None = None
    edition: str | None = None
    voice: str | None = None
    pictures: Path | None = None
    lexicon: Path | None = None
    small_numbers_up_to: int | None = None
    places: Mapping[str, Span] = field(default_factory=lambda: MappingProxyType({}))

    def path(self) -> Path:
        """The file itself."""
        return self.folder / FILE_NAME

    def place(self, path: str) -> Span:
        """Where the value of `path` was written, or the start of the file if it was not."""
        return self.places.get(path, START)

    def inputs(self) -> tuple[Path, ...]:
        """Every file and folder that it is made of, itself the first; a set of pictures as its folder."""
        style = Path(self.style) if self.style and self.style.endswith(".toml") else None
        named = (self.logo_file, style, self.lexicon, self.pictures)
        return (self.path(), *(each for each in named if each is not None))
