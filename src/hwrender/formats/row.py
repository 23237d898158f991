"""What a row of the table of formats holds."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Literal, cast

from msgspec import Struct

from hwrender.formats.contract import FitnessAt, OutsideTool

if TYPE_CHECKING:
    from hwrender.formats.contract import FormatOptions, FormatWriter

_ROOM = "hwrender.formats"


class WriterAt(Struct, frozen=True):
    """Imports a writer when it is first needed: a module of the formats, or the value `name` in it."""

    module: str
    name: str = ""

    def __call__(self) -> FormatWriter:
        module = import_module(f"{_ROOM}.{self.module}")
        return cast("FormatWriter", getattr(module, self.name) if self.name else module)


class Format(Struct, frozen=True, kw_only=True):
    """One row.

    `summary` says what the file is for, `makes` what its command makes ("the PDF"), `download` what a
    reader does with it ("Read it or print it") and `kind` what it is called, where its suffix does not say
    so. `is_usual`: every report gets it; the others are asked for. `is_sound` makes a narration necessary;
    `needs_narration` waits for it if there is one, `needs_pages` for the PDF, whose pages it tells of.
    `silent_without` names the field of `FormatOptions` without which it needs none; `silent_summary` says
    what the file is for then. `links_to_others` is made last, when it is known what the other files are.
    `options` names the fields of `FormatOptions` that change the file.
    `words` is what can be read back: all words "with roles", the words "alone", or "none" of them; `same`
    makes two texts equal that the format does not tell apart. A file that `is_for_readers` is offered on the
    page. `tool` is needed to make it; where it is missing, or `why_unfit` says that nobody could use the copy
    of an edition, the other formats are made. What is heard, or felt letter by letter, `is_bilingual`
    nowhere: a listener follows one language.
    """

    name: str
    suffix: str
    media_type: str
    summary: str
    load: Callable[[], FormatWriter]
    makes: str = ""
    download: str = ""
    kind: str = ""
    is_usual: bool = True
    is_sound: bool = False
    needs_narration: bool = False
    silent_without: str = ""
    silent_summary: str = ""
    needs_pages: bool = False
    links_to_others: bool = False
    options: tuple[str, ...] = ()
    words: Literal["with roles", "alone", "none"] = "with roles"
    same: Callable[[str], str] = str
    is_for_readers: bool = True
    tool: OutsideTool | None = None
    why_unfit: FitnessAt | None = None
    is_bilingual: bool = False

    def is_silent(self, options: FormatOptions) -> bool:
        """Whether it has no sound where these choices are made, though others of its format are heard."""
        return bool(self.silent_without) and not self.is_heard(options)

    def is_heard(self, options: FormatOptions) -> bool:
        """Whether it needs the narration where these choices are made."""
        return self.needs_narration and (not self.silent_without or getattr(options, self.silent_without))


def sound_row(
    name: str,
    media_type: str,
    summary: str,
    load: WriterAt,
    words: Literal["with roles", "alone", "none"] = "with roles",
    tool: OutsideTool | None = None,
) -> Format:
    """The row of something to listen to that is not what every report gets."""
    return Format(
        name=name,
        suffix=f".{name}",
        media_type=media_type,
        summary=summary,
        load=load,
        is_usual=False,
        is_sound=True,
        needs_narration=True,
        words=words,
        tool=tool,
    )
