"""The process in which one PDF is read: `python -m hwrender.importing.pdf.child PATH SHOWN NAME`.

It writes the report to its output, or why there is none.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from hwrender.errors import UnreadableError
from hwrender.importing.pdf.apart import Ending, PdfRefusal
from hwrender.importing.pdf.bounds import bounded
from hwrender.importing.pdf.opening import read_bytes
from hwrender.importing.pdf.report import report_of_pdf


def main(path: str, shown: str, name: str) -> int:
    """Read the PDF at `path`, which is called `shown` in messages, and say how it ended."""
    try:
        content = read_bytes(Path(path), shown)
        step = bounded(len(content))
        step()
        imported = report_of_pdf(content, shown, name, step)
    except UnreadableError as error:
        _write(msgspec.msgpack.encode(PdfRefusal(error.what, error.remedy)))
        return Ending.REFUSED
    _write(msgspec.msgpack.encode(imported))
    return Ending.IMPORTED


def _write(content: bytes) -> None:
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
