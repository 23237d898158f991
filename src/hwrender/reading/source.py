"""The text of a report and its places: bytes become characters, offsets become lines and columns."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from pathlib import Path

from msgspec import Struct

from hwrender.errors import UnreadableError
from hwrender.reading.limits import LARGEST_BYTES, TOO_MUCH_HINT
from hwrender.span import Span

_LINE_ENDS = re.compile(r"\r\n?")
_BYTE_ORDER_MARK = "\ufeff"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class Source(Struct, frozen=True):
    """A report as characters. Lines end in "\\n" whatever they ended in; the byte order mark is left out.

    Offsets count characters of `text` from 0. `digest` is the SHA-256 of the bytes, in hexadecimal.
    """

    file: str
    text: str
    digest: str
    line_starts: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The place of the characters from offset `start` up to `end`, `end` not included."""
        starts, length = self.line_starts, len(self.text)
        if not 0 <= start <= end <= length:
            start = min(max(start, 0), length)
            end = min(max(end, start), length)
        line = end_line = bisect_right(starts, start)
        if line < len(starts) and end >= starts[line]:
            end_line = bisect_right(starts, end, line)
        return Span(line, start - starts[line - 1] + 1, end_line, end - starts[end_line - 1] + 1)


def source_of_text(text: str, file: str, content: bytes | None = None) -> Source:
    """The source of this text. `content` is what `digest` is taken of: by default the text as UTF-8."""
    if content is None:
        content = text.encode("utf-8", "surrogatepass")
    plain = _LINE_ENDS.sub("\n", text.removeprefix(_BYTE_ORDER_MARK))
    starts = (0, *(match.end() for match in re.finditer("\n", plain)))
    return Source(file, plain, hashlib.sha256(content).hexdigest(), starts)


def load_source(path: Path, shown_name: str) -> Source:
    """The file at `path`, called `shown_name` in messages.

    Raises `UnreadableError` when it cannot be opened or is not UTF-8 text, with the place where one is known.
    """
    content = load_content(path, shown_name)
    if content.startswith(_UTF_16_MARKS):
        raise _unreadable(shown_name, "D004", "The file is saved as UTF-16.", _SAVE_AS_UTF_8)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        place = _place_of_byte(content, error.start)
        what = f"The byte 0x{content[error.start]:02x} here is not UTF-8."
        raise _unreadable(shown_name, "D004", what, _SAVE_AS_UTF_8, place) from error
    if "\0" in text:
        place = _place_of_byte(content, content.index(b"\0"))
        hint = "Give a report as plain text (.md)."
        raise _unreadable(shown_name, "D005", "This is not a text file.", hint, place)
    return source_of_text(text, shown_name, content)


def load_text(path: Path) -> str:
    """The file as it is, line ends and byte order mark included. Raises as `load_source` does."""
    load_source(path, str(path))
    return path.read_bytes().decode("utf-8")


_SAVE_AS_UTF_8 = "Save the file again and choose the encoding UTF-8."


def load_content(path: Path, shown_name: str, most_bytes: int = LARGEST_BYTES) -> bytes:
    """The bytes of the file at `path`. Raises `UnreadableError` when it cannot be opened, or has more."""
    try:
        if path.is_dir():
            hint = "Give the report inside it, like report.md."
            raise _unreadable(shown_name, "D002", "This is a folder, not a report.", hint)
        if path.exists() and not path.is_file():
            raise _unreadable(shown_name, "D003", "This is not an ordinary file.", "Give a text file (.md).")
        with path.open("rb") as file:
            content = file.read(most_bytes + 1)
    except FileNotFoundError as error:
        hint = "Check the name and the folder."
        raise _unreadable(shown_name, "D001", "There is no such file.", hint) from error
    except PermissionError as error:
        hint = "Ask for permission to read it, or close the program that holds it."
        raise _unreadable(shown_name, "D003", "You may not open this file.", hint) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "the name is not valid"
        hint = "Check the name. Or copy the file to your own computer."
        raise _unreadable(shown_name, "D003", f"The file cannot be read: {reason}.", hint) from error
    if len(content) > most_bytes:
        reason = f"The file is larger than {most_bytes:,} bytes."
        raise _unreadable(shown_name, "D006", reason, TOO_MUCH_HINT)
    return content


def _unreadable(file: str, code: str, what: str, remedy: str, place: str = "1:1") -> UnreadableError:
    return UnreadableError(f"{file}:{place}: error[{code}]: {what}", remedy)


def _place_of_byte(content: bytes, offset: int) -> str:
    """Line and column ("3:14") of the byte at `offset`; all bytes before it are UTF-8."""
    before = _LINE_ENDS.sub("\n", content[:offset].decode("utf-8").removeprefix(_BYTE_ORDER_MARK))
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
