"""The QR code of the narration: a way to the sound for somebody who holds the paper."""

from __future__ import annotations

from hwrender.document import Link
from hwrender.edition.model import Run, Words
from hwrender.formats.pdf.layout.marks import Mark, Panel, QrCode
from hwrender.formats.pdf.layout.setting import Setting

# the clear border around a code, in modules (ISO/IEC 18004 6.3.8)
_QUIET = 4
_PAPER = "#ffffff"
_INK = "#000000"


def leads_to(words: Words, address: str | None) -> bool:
    """Whether a link in these sentences leads to this address."""
    return address is not None and any(_links_to(sentence.runs, address) for sentence in words)


def _links_to(runs: tuple[Run, ...], address: str) -> bool:
    return any(isinstance(run, Link) and run.target == address for run in runs)


def qr_marks(address: str, side: float, setting: Setting) -> tuple[Mark, ...]:
    """The code in a square of this side, black on white whatever the paper, for the eye of a telephone."""
    import segno

    # error correction M: a fold or a coffee ring does no harm
    code = segno.make_qr(address, error="m", boost_error=False)
    modules = tuple(tuple(bool(module) for module in row) for row in code.matrix)
    quiet = side * _QUIET / (len(modules) + 2 * _QUIET)
    corner = setting.measures.corner
    ground = Panel(0, 0, side, side, _PAPER, setting.colours.accent, 1.2, corner=min(corner, quiet))
    return (ground, QrCode(quiet, quiet, side - 2 * quiet, modules, _INK))
