"""QR codes of addresses, for the cameras of phones (ISO/IEC 18004): the home of segno."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import segno

QUIET_MODULES = 4
"""The clear border around a code (ISO/IEC 18004 6.3.8)."""

_PIXELS_A_MODULE = 12


@lru_cache(maxsize=8)  # the cover and the ways to reach us show the same one
def qr_modules(address: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of the code of this address from the top, True where it is dark; without its border."""
    return tuple(tuple(bool(module) for module in row) for row in _code(address).matrix)


def qr_png(address: str) -> bytes:
    """The code with its border as a picture, to put into a letter or onto a door. The same address gives the
    same bytes."""
    content = io.BytesIO()
    _code(address).save(content, kind="png", scale=_PIXELS_A_MODULE, border=QUIET_MODULES)
    return content.getvalue()


def _code(address: str) -> segno.QRCode:
    import segno

    # error correction M: a fold or a coffee ring does no harm
    return segno.make_qr(address, error="m", boost_error=False)
