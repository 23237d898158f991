"""The fonts of the page, inside its style sheet."""

from __future__ import annotations

from collections.abc import Iterable

from hwrender.fonts.faces import BODY_FAMILY, Face
from hwrender.fonts.runs import characters_by_face
from hwrender.fonts.subset import subset_woff2
from hwrender.formats.html.addresses import data_address

# a changed font may not bear the name of the original (OFL 1.1, clause 3); words.css asks for these
FAMILY = "Report"
WIDE_FAMILY_NAME = "Report Wide"


def fonts_css(texts: Iterable[str], *, slashed_zero: bool) -> str:
    """The shipped fonts, cut down to the characters of `texts`, inside the style sheet; the zero with a slash
    if asked for.

    Scripts that they do not hold are left to the reader's device, which has fonts for its owner's languages.
    """
    words = "".join(sorted(set("".join(texts))))
    rules = []
    for bold in (False, True):
        for face, characters in characters_by_face(words, bold).items():
            rules.append(_font_face(face, characters, slashed_zero))
    if slashed_zero:
        rules.append("html { font-variant-numeric: slashed-zero; }")
    return "\n".join(rules) + "\n"


def _font_face(face: Face, characters: str, slashed_zero: bool) -> str:
    address = data_address("font/woff2", subset_woff2(face, characters, slashed_zero=slashed_zero))
    name = FAMILY if face.family == BODY_FAMILY else WIDE_FAMILY_NAME
    weight = 700 if face.bold else 400
    return (
        f'@font-face {{ font-family: "{name}"; font-weight: {weight}; font-display: block; '
        f'src: url("{address}") format("woff2"); }}'
    )
