"""D044: the letters in a picture would be smaller on paper than 12 points, and so too small for many people.

How large they are is told from the pixels (`pictures.lettering`), for a picture that fills the measure of
the style, or the height of a page. Where no letters are seen, nothing is said of them: then only a picture
that is marked `{large}`, so that there is something to read in it, is held against the measure. With fewer
than 100 pixels to the inch, letters of 12 points have at most 12 pixels for their capitals, and are blurred.
"""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document, Picture
from hwrender.pictures.artwork import Photograph
from hwrender.pictures.choice import NO_PICTURE
from hwrender.pictures.gallery import Gallery
from hwrender.pictures.lettering import lettering_of
from hwrender.prose.walking import all_blocks
from hwrender.style import Style

_CODE = "D044"
_LEAST_POINTS, _LEAST_PIXELS_AN_INCH = 12, 100
_POINTS_IN_AN_INCH, _MM_IN_AN_INCH = 72, 25.4


def check_print_sizes(document: Document, gallery: Gallery, style: Style) -> Iterator[Finding]:
    """A warning for each picture of the body whose letters would be too small, or cannot be sharp."""
    for block in all_blocks(document):
        if not isinstance(block, Picture) or block.target == NO_PICTURE:
            continue
        picture = gallery.find(block.target)
        if isinstance(picture, Photograph) and (told := _told(block, picture, style)):
            yield Finding(document.file, block.span, _CODE, Severity.WARNING, *told)


def _told(block: Picture, picture: Photograph, style: Style) -> tuple[str, str] | None:
    """What is wrong with the letters of a picture and what to do, where something is."""
    inches = _inches_wide(picture, style)
    pixels_an_inch = picture.width / inches
    lettering = lettering_of(picture)
    if lettering is None:
        if block.size != "large" or pixels_an_inch >= _LEAST_PIXELS_AN_INCH:
            return None
        message = f"This picture is only {picture.width} pixels wide. It would be blurred on paper."
        return message, "Use a larger picture file. Or take {large} out."
    points = lettering.size_pixels / pixels_an_inch * _POINTS_IN_AN_INCH
    if points >= _LEAST_POINTS:
        return None
    message = f"The letters in this picture would be about {max(1, int(points))} points on paper."
    return message, "Make them larger, or say the same in words. A {chart} can draw the numbers of a table."


def _inches_wide(picture: Photograph, style: Style) -> float:
    """How wide the picture is on paper, in the measure of the style and no higher than it."""
    page = style.page
    width, height = (side - 2 * page.margin_mm for side in (page.width_mm, page.height_mm))
    return min(width, height * picture.width / picture.height) / _MM_IN_AN_INCH
