"""Pictures of a corrected copy that a program has saved anew, known again by what they show."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hwrender.pictures.likeness import PictureLook, look_of, shows_the_same
from hwrender.taking.model import CopyPicture, WordCopy


def with_known_pictures(made: WordCopy, corrected: WordCopy) -> tuple[WordCopy, WordCopy]:
    """Both copies with pictures that show the same as one: Google Docs and Word save pictures again, smaller
    or as JPEG, and a cover shows the picture of a row in another size."""
    pictures = _pictures(made)
    digests = {each.digest for each in pictures}
    if all(each.digest in digests for each in _pictures(corrected)):
        return made, corrected
    known = _Known(pictures)
    return _mended(made, known), _mended(corrected, known)


def _pictures(copy: WordCopy) -> list[CopyPicture]:
    return [*(each.picture for each in copy.paragraphs if each.picture is not None), *copy.loose]


def _mended(copy: WordCopy, known: _Known) -> WordCopy:
    return replace(
        copy,
        paragraphs=tuple(
            each if each.picture is None else replace(each, picture=known.first_like(each.picture))
            for each in copy.paragraphs
        ),
        loose=tuple(map(known.first_like, copy.loose)),
    )


class _Known:
    """The pictures of a made copy, and what each of them shows."""

    def __init__(self, pictures: Sequence[CopyPicture]) -> None:
        self._pictures = tuple({each.digest: each for each in pictures}.values())
        self._looks: dict[str, PictureLook | None] = {}

    def first_like(self, picture: CopyPicture) -> CopyPicture:
        """The first known picture that shows what this one shows; itself where there is none."""
        look = self._look(picture)
        for each in self._pictures:
            other = self._look(each)
            if look is not None and other is not None and shows_the_same(look, other):
                return replace(each, alt=picture.alt)
        return picture

    def _look(self, picture: CopyPicture) -> PictureLook | None:
        if picture.digest not in self._looks:
            self._looks[picture.digest] = look_of(picture.content)
        return self._looks[picture.digest]
