"""The pictures of a Word file: made safe, named, and kept once however often they are shown."""

from __future__ import annotations

import hashlib
import re

from hwrender.importing.model import ImportedPicture
from hwrender.pictures.artwork import Photograph
from hwrender.pictures.photographs import load_photograph, pixels_in
from hwrender.reading.findings import Findings
from hwrender.span import START

FREE_PIXELS, PIXELS_PER_BYTE = 20_000_000, 40
"""Of all pictures of a file together: photographs have three to ten pixels for a byte, and charts fifty. What
has far more is made to swell."""

_SHOWN = 5
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg"}
_MADE_UP = re.compile(r"AI-generated content may be incorrect|Description automatically generated")
_FILE_NAME = re.compile(r"[\w ()-]+\.(?:png|jpe?g|gif|bmp|tiff?|webp|emf|wmf)", re.IGNORECASE)


class WordPictures:
    """Gathers the pictures in the order they are met. `name` is that of the report, and `file_bytes` how long
    the file is that they stand in: their pixels are in proportion."""

    def __init__(self, name: str, file_bytes: int, findings: Findings) -> None:
        self._name = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "picture"
        self._findings = findings
        self._kept: dict[bytes, str] = {}
        self._pixels_left = FREE_PIXELS + PIXELS_PER_BYTE * file_bytes
        self._made: dict[str, bytes] = {}
        self._undescribed: dict[str, None] = {}

    def take(self, content: bytes | None, alt: str) -> dict[str, str]:
        """The attributes of a picture in the text; without a file where it cannot be kept. `content` is None
        where it cannot even be unpacked."""
        described = described_alt(alt)
        digest = hashlib.sha256(content or b"").digest()
        if digest not in self._kept:
            self._kept[digest] = self._keep(content)
        name = self._kept[digest]
        if name and not described:
            self._undescribed[name] = None
        return {"data-beside": name, "alt": described} if name else {}

    def _keep(self, original: bytes | None) -> str:
        number = len(self._made) + 1
        self._pixels_left -= pixels_in(original or b"")
        if original is None or self._pixels_left < 0:
            what = "A picture is too big when it is unpacked. It is left out."
            self._findings.warning("D114", START, what, "Save it beside the report at a smaller size.")
            return ""
        photograph = load_photograph(original, f"picture {number}")
        if not isinstance(photograph, Photograph):
            self._findings.warning("D114", START, f"{photograph.message} It is left out.", photograph.hint)
            return ""
        name = f"{self._name}-{number}.{_ENDINGS[photograph.media_type]}"
        self._made[name] = photograph.content
        return name

    def tell_of_undescribed(self) -> None:
        """Name the pictures without a description, all at once: a file may have many that only decorate."""
        if self._undescribed:
            names = [*self._undescribed]
            more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
            message = f"No description: {', '.join(names[:_SHOWN])}{more}."
            hint = "Say what matters in a picture between its brackets: ![here](name)."
            self._findings.note("D115", START, message, hint)

    def kept(self) -> tuple[ImportedPicture, ...]:
        return tuple(ImportedPicture(name, content) for name, content in self._made.items())


def described_alt(alt: str) -> str:
    """What a person wrote about a picture. What Word made up, or a file's name, describes nothing."""
    text = " ".join(alt.split())
    if _MADE_UP.search(text) or _FILE_NAME.fullmatch(text):
        return ""
    return text
