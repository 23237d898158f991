"""The standards a file can promise to keep."""

from __future__ import annotations

from msgspec import Struct


class Standard(Struct, frozen=True):
    """A pair of PDF/UA and PDF/A. `version` is that of PDF; `claims` are the properties by which the XMP
    names both."""

    name: str
    version: tuple[int, int]
    claims: tuple[tuple[str, str], ...]

    @property
    def is_pdf_2(self) -> bool:
        """PDF 2.0: namespaces of structure types, links to structure elements, no information dictionary."""
        return self.version >= (2, 0)


STANDARDS: dict[str, Standard] = {
    # ISO 14289-1 and ISO 19005-2, conformance A: read by everything there is
    "ua1": Standard(
        "ua1", (1, 7), (("pdfuaid:part", "1"), ("pdfaid:part", "2"), ("pdfaid:conformance", "A"))
    ),
    # ISO 14289-2 and ISO 19005-4
    "ua2": Standard(
        "ua2",
        (2, 0),
        (("pdfuaid:part", "2"), ("pdfuaid:rev", "2024"), ("pdfaid:part", "4"), ("pdfaid:rev", "2020")),
    ),
}
"""By the name on the command line; the first is the default."""

DEFAULT_STANDARD = "ua1"
