"""What staff may choose about the files, beside the edition, the style and the voice."""

from __future__ import annotations

from msgspec import Struct

PDF_STANDARDS = ("ua1", "ua2")
"""PDF/UA-1 with PDF/A-2a, which everything reads, and PDF/UA-2 with PDF/A-4. The first is the default."""


class Choices(Struct, frozen=True):
    """`pdf_standard` is one of `PDF_STANDARDS`. With `inline_audio` the sound is inside the page, without
    `inline_fonts` the page is in the reader's own fonts."""

    pdf_standard: str = PDF_STANDARDS[0]
    inline_audio: bool = False
    inline_fonts: bool = True


USUAL_CHOICES = Choices()
