"""Rules about pictures (WCAG 2.2 1.1.1)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from hwrender.formats.word.elements import clark
from hwrender.formats.word.opening import STYLES, Fault, Opened

_FILE_NAME = re.compile(r"^[\w .()-]*\.(png|jpe?g|gif|svg|webp|bmp|tiff?)$", re.IGNORECASE)
_GENERATED = re.compile(r"^(picture|image|graphic|img|dsc)[\s_-]*\d+$", re.IGNORECASE)


def described_or_decorative(file: Opened) -> Iterator[Fault]:
    """Each picture says what it shows, or is marked as decorative; never both."""
    for picture in file.all("wp:docPr"):
        description = (picture.get("descr") or "").strip()
        decorative = any(mark.get("val") == "1" for mark in picture.iter(clark("adec:decorative")))
        if not description and not decorative:
            yield Fault(f"{picture.get('name')} is neither described nor marked as decorative")
        if description and decorative:
            yield Fault(f"{picture.get('name')} is described and marked as decorative", description)


def not_by_file_name(file: Opened) -> Iterator[Fault]:
    """A file name tells a listener nothing."""
    for picture in file.all("wp:docPr"):
        description = (picture.get("descr") or "").strip()
        if _FILE_NAME.match(description) or _GENERATED.match(description):
            yield Fault(f"a picture is described as “{description}”", description)


def nothing_floats(file: Opened) -> Iterator[Fault]:
    """What floats has no place in the reading order, and moves when the letters grow."""
    for name in ("wp:anchor", "w:framePr", "w:tblpPr"):
        for _ in file.all(name, within=(STYLES, *file.worded())):
            yield Fault(f"something floats ({name})")


def no_text_boxes(file: Opened) -> Iterator[Fault]:
    """Words in a text box are passed over by many screen readers."""
    for name in ("w:txbxContent", "w:pict", "w:object"):
        for _ in file.all(name):
            yield Fault(f"a text box or an old drawing ({name})")


def unique_drawing_ids(file: Opened) -> Iterator[Fault]:
    """Word repairs a file where two drawings share a number, and may lose one."""
    numbers = Counter(picture.get("id") or "" for picture in file.all("wp:docPr"))
    for number, count in numbers.items():
        if count > 1 or not number.isdigit():
            yield Fault(f"{count} drawings have the number “{number}”")
