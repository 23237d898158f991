"""Pictures of a corrected copy that the report does not have yet: made safe, and named after the report."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hwrender.pictures.artwork import Photograph
from hwrender.pictures.photographs import load_photograph
from hwrender.taking.model import CopyPicture

_ENDINGS = {"image/png": "png", "image/jpeg": "jpg"}


class NewPictures:
    """Gives pictures their targets. `targets` names those that the copy was made with, by digest, `stem` is
    the name of the report, and `is_free` says whether a file name can be given."""

    def __init__(self, stem: str, targets: Mapping[str, str], is_free: Callable[[str], bool]) -> None:
        self._stem, self._targets, self._is_free = stem, targets, is_free
        self._known: dict[str, str] = {}
        self.files: dict[str, bytes] = {}

    def target(self, picture: CopyPicture) -> str:
        """What a report names a picture; empty for one that cannot be used."""
        known = self._targets.get(picture.digest)
        if known is not None:
            return known
        if picture.digest not in self._known:
            self._known[picture.digest] = self._kept(picture)
        return self._known[picture.digest]

    def _kept(self, picture: CopyPicture) -> str:
        photograph = load_photograph(picture.content, "picture")
        if not isinstance(photograph, Photograph):
            return ""
        number = 1
        ending = _ENDINGS[photograph.media_type]
        while not self._is_free(name := f"{self._stem}-{number}.{ending}") or name in self.files:
            number += 1
        self.files[name] = photograph.content
        return name
