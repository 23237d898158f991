"""What a file is that was given in the place of a report, and how its words get into one."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from hwrender.commands import command
from hwrender.errors import UnreadableError
from hwrender.importing import KINDS, NO_WORDS, first_bytes, kind_of
from hwrender.importing.other_kinds import other_kind

_TEXTS = frozenset({".html", ".htm", ".xhtml", ".txt", ".text", ".mhtml", ".mht"})


class Recognised(Struct, frozen=True):
    """`what` the file is, in a sentence, what is `to_do`, and whether it `can_be_imported`."""

    what: str
    to_do: str
    can_be_imported: bool = False


def recognise(path: Path) -> Recognised | None:
    """What a file is that was named as a report and is none; None for what may be one. It is judged by what
    is in it: only pages and plain text are asked for their ending too."""
    kind, start = kind_of(path), first_bytes(path)
    if kind is None:
        other = other_kind(path)
        return None if other is None else Recognised(other.what, other.to_do(path))
    if kind.is_text and (path.suffix.lower() not in _TEXTS or not start or start.startswith(b"---")):
        return None
    return _what_text(path) if kind is KINDS[-1] else _importable(path, kind.what)


def _what_text(path: Path) -> Recognised | None:
    """What a text is that is no report; one that cannot be read is for whoever reads it to name."""
    from hwrender.importing.library_page import import_library_page
    from hwrender.importing.text.decoding import load_any_text

    try:
        source = load_any_text(path)
        page = import_library_page(source)
    except UnreadableError:
        return None
    if page is not None:
        return _importable(path, "This is a page of the reports library.")
    if source.text.strip():
        return _importable(path, KINDS[-1].what)
    start = f"Start a report and copy the words into it: {command('new', path.with_suffix('.md'))}"
    return Recognised(NO_WORDS, start)


def _importable(path: Path, what: str) -> Recognised:
    return Recognised(f"{what} It can be imported.", f"Run: {command('import', path)}", can_be_imported=True)
