"""What a file is that was given in the place of a report, and how its words get into one."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from hwrender.commands import command
from hwrender.errors import UnreadableError
from hwrender.importing.other_kinds import other_kind
from hwrender.reading.source import load_source

_PAGES = frozenset({".html", ".htm", ".xhtml", ".txt", ".text", ".mhtml", ".mht"})
_FIRST_BYTES = 8


class Recognised(Struct, frozen=True):
    """`what` the file is, in a sentence, what is `to_do`, and whether it `can_be_imported`."""

    what: str
    to_do: str
    can_be_imported: bool = False


def what_is_no_text(path: Path) -> Recognised | None:
    """What a file is that is neither text nor a Word file; None for all others, and for what cannot be opened
    or would be waited for."""
    kind = other_kind(path)
    if kind is None:
        return None
    saved = command("import", path.with_suffix(".docx"))
    return Recognised(kind.what, f"{kind.first} Then run: {saved}")


def recognise(path: Path) -> Recognised | None:
    """What a file is that was named as a report and is none; None for what may be one. It is judged by what
    is in it: only pages and plain text are asked for their ending too."""
    start = _start_of(path)
    if start.startswith(b"PK") and _is_word_file(path):
        return _importable(path, "This is a Word file. It can be imported.")
    other = what_is_no_text(path)
    if other is not None or path.suffix.lower() not in _PAGES or start.startswith(b"---"):
        return other
    return _what_page(path) if start else None


def _is_word_file(path: Path) -> bool:
    # only a packed file needs the readers of Word: they would take a tenth of the time of a `check`
    from hwrender.importing.word.package import is_word_file

    return is_word_file(path)


def _what_page(path: Path) -> Recognised | None:
    """What a text is that is no report; one that cannot be read is for whoever reads it to name."""
    from hwrender.importing.library_page import import_library_page

    try:
        page = import_library_page(load_source(path, str(path)))
    except UnreadableError:
        return None
    if page is not None:
        return _importable(path, "This is a page of the reports library. It can be imported.")
    start = f"Start a report and copy the words into it: {command('new', path.with_suffix('.md'))}"
    return Recognised("This is neither a report nor a page of the reports library.", start)


def _importable(path: Path, what: str) -> Recognised:
    return Recognised(what, f"Run: {command('import', path)}", can_be_imported=True)


def _start_of(path: Path) -> bytes:
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(_FIRST_BYTES)
    except OSError:
        return b""
