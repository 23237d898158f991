"""Pictures of a file that is imported: made safe, named, and kept once however often they are shown."""

from __future__ import annotations

import hashlib
import re

from hwrender.importing.model import ImportedPicture
from hwrender.pictures.artwork import Photograph
from hwrender.pictures.photographs import Crop, load_photograph, pixels_in
from hwrender.reading.findings import Findings
from hwrender.span import START, Span

FREE_PIXELS, PIXELS_PER_BYTE = 20_000_000, 40
"""Of all pictures of a file together: photographs have three to ten pixels for a byte, and charts fifty. What
has far more is made to swell."""

_SHOWN = 5
_EMF, _WMF = b"\x01\0\0\0", (b"\xd7\xcd\xc6\x9a", b"\x01\0\x09\0", b"\x02\0\x09\0")
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg"}
_MADE_UP = re.compile(r"AI-generated content may be incorrect|Description automatically generated")
_LONGEST_NAME = 300
_FILE_ENDING = r"\.(?:png|jpe?g|gif|bmp|tiff?|webp|svg|emf|wmf|heic|docx?|pdf)"
_FILE_NAME = re.compile(
    rf"(?:[a-z]:)?[^.!?\n]*[\\/][^.!?\n]*{_FILE_ENDING}|[a-z]:\\.*|\\\\.*|(?:file|https?)://\S*"
    rf"|[\w ()&+,'-]+(?:\.[\w-]+)*{_FILE_ENDING}",
    re.IGNORECASE | re.DOTALL,
)


class KeptPictures:
    """Gathers the pictures in the order they are met. `name` is that of the report. The pixels of all of them
    are in proportion to `file_bytes`, how long the file is."""

    def __init__(self, name: str, file_bytes: int, findings: Findings) -> None:
        self._name = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "picture"
        self._findings = findings
        self._pixels_left = FREE_PIXELS + PIXELS_PER_BYTE * file_bytes
        self._kept: dict[bytes, str] = {}
        self._made: dict[str, bytes] = {}
        self._undescribed: dict[str, Span] = {}
        self._named: dict[str, Span] = {}

    def keep(self, original: bytes | None, alt: str, crop: Crop | None = None, span: Span = START) -> str:
        """The name of the file that is made of a picture; empty where none can be, which is told. A picture
        without bytes is one that unpacks to far too much."""
        described = described_alt(alt)
        digest = hashlib.sha256((original or b"") + repr(crop).encode()).digest()
        if digest not in self._kept:
            self._kept[digest] = self._take(original, described, crop, span)
        name = self._kept[digest]
        if name and not described:
            (self._named if alt.strip() else self._undescribed).setdefault(name, span)
        return name

    def _take(self, original: bytes | None, described: str, crop: Crop | None, span: Span) -> str:
        number = len(self._made) + 1
        self._pixels_left -= pixels_in(original or b"")
        if original is None or self._pixels_left < 0:
            what = "A picture is too big when it is unpacked. It is left out."
            self._findings.warning("D114", span, what, "Save it beside the report at a smaller size.")
            return ""
        if original[:4] == _EMF or original[:4] in _WMF:
            about = " Its description stands in the text." if described else ""
            what = f"A picture is a drawing that only Windows can show. It is left out.{about}"
            self._findings.warning("D114", span, what, "Save it beside the report as PNG, and name it.")
            return ""
        photograph = load_photograph(original, f"picture {number}", crop)
        if not isinstance(photograph, Photograph):
            self._findings.warning("D114", span, f"{photograph.message} It is left out.", photograph.hint)
            return ""
        name = f"{self._name}-{number}.{_ENDINGS[photograph.media_type]}"
        self._made[name] = photograph.content
        return name

    def tell(self) -> None:
        """Name the pictures without a description, all at once: a file may have many that only decorate."""
        if self._undescribed:
            message = f"No description: {some_names([*self._undescribed])}."
            hint = "Say what matters in a picture between its brackets: ![here](name)."
            self._findings.note("D115", next(iter(self._undescribed.values())), message, hint)
        if self._named:
            message = (
                f"The description is a file name, or a program made it up: {some_names([*self._named])}."
            )
            hint = "It is left out. Say what matters between the brackets: ![here](name)."
            self._findings.note("D115", next(iter(self._named.values())), message, hint)

    def kept(self) -> tuple[ImportedPicture, ...]:
        return tuple(ImportedPicture(name, content) for name, content in self._made.items())


def some_names(names: list[str]) -> str:
    """The first names of many, and how many more there are."""
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return f"{', '.join(names[:_SHOWN])}{more}"


def described_alt(alt: str) -> str:
    """What a person wrote about a picture. What Word made up, and the name or path of a file, describe
    nothing."""
    text = " ".join(alt.split())
    if _MADE_UP.search(text) or (len(text) <= _LONGEST_NAME and _FILE_NAME.fullmatch(text)):
        return ""
    return text
