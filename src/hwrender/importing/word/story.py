"""Where in a Word file is read: one part of it with its fields, and what stands around an element."""

from __future__ import annotations

from msgspec import Struct

from hwrender.importing.word.fields import WordFields
from hwrender.importing.word.ooxml import W, names

SILENT = names(
    W,
    "pPr rPr tblPr tblGrid trPr tcPr sdtPr sdtEndPr del moveFrom instrText delText delInstrText sectPr "
    "commentReference annotationRef footnoteRef endnoteRef separator continuationSeparator rt",
)
"""What shows no words of its own, or none that can be kept."""


class Around(Struct, frozen=True):
    """What stands around an element: the style of its table, and whether it stands on a colour."""

    table: str | None = None
    is_shaded: bool = False


class Story(Struct, frozen=True):
    """The part of the file that is read, and its fields."""

    part: str
    fields: WordFields
