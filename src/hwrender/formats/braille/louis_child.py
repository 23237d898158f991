"""The process that liblouis runs in: `python -I -S louis_child.py LIBRARY TABLES`.

It reads lines of JSON, each a list of jobs `[direction, tables, text, bold]`, and writes a line with a list
of what they came to: a text, or null where liblouis gave up. `direction` is "to" or "from" braille in cells
of Unicode; `bold` are pairs of places in the text. Only the standard library is here, so that it starts at
once.

It has no more memory than `_MOST_BYTES` where the system can hold it to that, and leaves no dump of it, for
words of reports are in it. How long it may take is for the process that asks.
"""

import ctypes
import json
import os
import sys
from contextlib import suppress

_BOLD = 4
_ROOM = 12
"""Cells for each character, more than any sign takes."""
_MOST_BYTES = 1_000_000_000


class LoadedLibrary:
    """The library, with the width of its characters."""

    def __init__(self, library: str) -> None:
        self._library = ctypes.CDLL(library)
        self._bytes = int(self._library.lou_charSize())
        self._encoding = f"utf_{self._bytes * 8}_{sys.byteorder[0]}e"
        self._library.lou_setLogLevel(60000)

    def run(self, direction: str, tables: str, text: str, bold: list[list[int]]) -> str | None:
        """A text in or out of braille; nothing where liblouis did not take all of it."""
        encoded = text.encode(self._encoding, "surrogatepass")
        length = ctypes.c_int(len(encoded) // self._bytes)
        room = ctypes.c_int(length.value * _ROOM + 64)
        out = ctypes.create_string_buffer(room.value * self._bytes)
        call = (
            self._library.lou_translateString if direction == "to" else self._library.lou_backTranslateString
        )
        done = call(
            f"unicode.dis,{tables}".encode(),
            encoded,
            ctypes.byref(length),
            out,
            ctypes.byref(room),
            self._forms(text, bold, room.value) if bold else None,
            None,
            0,
        )
        if not done or length.value * self._bytes != len(encoded):
            return None
        return out.raw[: room.value * self._bytes].decode(self._encoding, "surrogatepass")

    def _forms(self, text: str, bold: list[list[int]], room: int) -> ctypes.Array[ctypes.c_ushort]:
        forms = (ctypes.c_ushort * room)()
        for start, end in bold:
            first, last = (self._units(text[:place]) for place in (start, end))
            for place in range(first, last):
                forms[place] = _BOLD
        return forms

    def _units(self, text: str) -> int:
        return len(text.encode(self._encoding, "surrogatepass")) // self._bytes


def set_bounds() -> None:
    """What this process may take at most. Windows has no such bounds, macOS not this one of memory."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))


def main(library: str, tables: str) -> None:
    """Answer each line until there is no more."""
    set_bounds()
    # nobody could use what it or Python has to say
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    os.environ["LOUIS_TABLEPATH"] = tables
    louis = LoadedLibrary(library)
    for line in sys.stdin:
        print(json.dumps([louis.run(*job) for job in json.loads(line)]), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:3])
