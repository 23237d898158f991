"""S27: pictures that are not described, or described by a file name or by "image of" (WCAG 2.2 1.1.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.diagnostics import Severity
from hwrender.document import Picture
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark

_FILE = re.compile(r"[/\\]|\.[A-Za-z0-9]{2,5}$")
_FILE_NAME = re.compile(
    r"(?i)\S+\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?|heic)|(?:img|dsc|dscn|pict?|image|photo|scan)[ _-]?\d+"
)
_EMPTY_OPENING = re.compile(
    r"(?i)(?:an? |the |this is an? )?(?:image|picture|photo|photograph|drawing|graphic|icon|illustration)"
    r"(?: (?:showing|of)| that shows|:)(?:\s+|$)"
)


def check_picture_words(copy: Copy) -> Iterator[Mark]:
    """Each photograph of the author's own without a description, each description that describes nothing.

    A drawing of the library, and a picture of an easy-read row, may repeat its words: it needs none.
    """
    easy = _pictures_in_rows(copy)
    for block in copy.blocks():
        if not isinstance(block, Picture):
            continue
        alt = block.alt.strip()
        opening = _EMPTY_OPENING.match(alt)
        if not alt:
            if _FILE.search(block.target) and block not in easy:
                yield Mark(
                    "Nothing says what this picture shows.",
                    "Say it between [ and ]. If it only repeats the words, ignore this with a reason.",
                    span=block.span,
                )
        elif _FILE_NAME.fullmatch(alt) or (alt == block.target and _FILE.search(alt)):
            yield Mark("This description is a file name.", "Say what the picture shows.", span=block.span)
        elif opening:
            rest = alt[opening.end() :]
            better = rest[:1].upper() + rest[1:]
            message = f"Leave out “{opening[0].strip()}”. A screen reader says it is a picture."
            suggestion = f"![{better}]({block.target})" if better else None
            hint = f"Write “{better}”." if better else "Say what the picture shows."
            yield Mark(message, hint, span=block.span, suggestion=suggestion, severity=Severity.NOTE)


def _pictures_in_rows(copy: Copy) -> set[Picture]:
    """The pictures of easy-read parts, which stand before the words they go with."""
    return {
        block
        for section in copy.shown.sections
        if section.easy is not None
        for block in section.easy.blocks
        if isinstance(block, Picture)
    }
