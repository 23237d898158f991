"""The process in which one PDF is read: `python -m hwrender.importing.pdf.child PATH SHOWN NAME`.

It writes the report to its output, or why there is none. A part of the work that takes too long ends it,
whatever it is doing at that moment.
"""

from __future__ import annotations

import faulthandler
import os
import sys
from contextlib import suppress
from pathlib import Path

import msgspec

from hwrender.errors import UnreadableError
from hwrender.importing.pdf.apart import MOST_MEMORY_BYTES, STEP_SECONDS, Ending, PdfRefusal
from hwrender.importing.pdf.opening import read_bytes
from hwrender.importing.pdf.report import report_of_pdf


def main(path: str, shown: str, name: str) -> int:
    """Read the PDF at `path`, which is called `shown` in messages, and say how it ended."""
    _bound_memory()
    with Path(os.devnull).open("w") as nowhere:

        def step() -> None:
            faulthandler.dump_traceback_later(STEP_SECONDS, exit=True, file=nowhere)

        step()
        try:
            imported = report_of_pdf(read_bytes(Path(path), shown), shown, name, step)
        except UnreadableError as error:
            _write(msgspec.msgpack.encode(PdfRefusal(error.what, error.remedy)))
            return Ending.REFUSED
        finally:
            faulthandler.cancel_dump_traceback_later()
    _write(msgspec.msgpack.encode(imported))
    return Ending.IMPORTED


def _bound_memory() -> None:
    """Take no more memory than a report needs, where the system has such a bound."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _write(content: bytes) -> None:
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
