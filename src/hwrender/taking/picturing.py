"""Pictures that were changed in a copy: replaced, described, or taken out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.taking.changes import NotTaken, Pictured, WhyNot
from hwrender.taking.comparing import CopyComparison
from hwrender.taking.model import CopyPicture, Holder


def changed_picture(
    comparison: CopyComparison, holder: Holder, numbers: Sequence[int]
) -> Iterator[Pictured | NotTaken]:
    """The picture of a row, where it is another than the copy had; a sheet for reviewing shows it only."""
    if comparison.kind == "review":
        return
    was = _first(
        comparison.made[two].picture
        for two, number in _texts_of_made(comparison)
        if comparison.texts[number].holder == holder
    )
    now = _first(comparison.corrected[number].picture for number in numbers)
    if _is_same(was, now):
        return
    words = next((comparison.corrected[number].words for number in numbers), "")
    if not holder.is_easy:
        yield NotTaken(f"{_named(comparison, now)}: {words}", WhyNot.PICTURE)
        return
    before, after = _named(comparison, was), _named(comparison, now)
    is_same = was is not None and now is not None and was.digest == now.digest
    part = comparison.part_of(holder.section)
    yield Pictured(part, before, after, beside=words, holder=holder, picture=now, is_same=is_same)


def _texts_of_made(comparison: CopyComparison) -> list[tuple[int, int]]:
    """The paragraphs of the made copy that are texts of the report, with the number of each."""
    return [(comparison.pairs[one], text) for one, text in comparison.numbers.items()]


def _first(pictures: Iterator[CopyPicture | None]) -> CopyPicture | None:
    return next((each for each in pictures if each is not None), None)


def _is_same(was: CopyPicture | None, now: CopyPicture | None) -> bool:
    if was is None or now is None:
        return was is now
    return (was.digest, was.alt) == (now.digest, now.alt)


def _named(comparison: CopyComparison, picture: CopyPicture | None) -> str:
    """What people are told of a picture: its name in the library, or its description."""
    if picture is None:
        return "no picture"
    name = comparison.targets.get(picture.digest, "a new picture")
    return f"{name} (“{picture.alt}”)" if picture.alt else name
