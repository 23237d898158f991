"""How the words at a place in a text could be worded, and putting them there."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from hwrender.language.quotes import quotations
from hwrender.language.slices import Slice


class Rewording(Struct, frozen=True):
    """A place in a text and what could stand there.

    `choices` are wordings for exactly that place, best first; none where a person must find the words. `safe`
    says that the first choice says the same, and `fits` that it fits the words around it: one that is both
    can be put there without reading the sentence. `reason` is a plain sentence where the place alone does
    not say why.
    """

    place: Slice
    choices: tuple[str, ...] = ()
    safe: bool = False
    reason: str = ""
    fits: bool = True

    @property
    def best(self) -> str | None:
        """The best wording for the place, if there is one."""
        return self.choices[0] if self.choices else None

    @property
    def needs_no_reader(self) -> bool:
        """Whether the best wording can be put in place without reading the sentence."""
        return self.safe and self.fits


def in_order(rewordings: Iterable[Rewording]) -> tuple[Rewording, ...]:
    """These rewordings by their places."""
    return tuple(sorted(rewordings, key=lambda each: each.place))


def rewrite(text: str, rewordings: tuple[Rewording, ...]) -> str:
    """`text` with the best wording of each that needs no reader put in its place; of two that overlap, the
    first."""
    parts: list[str] = []
    at = 0
    for each in sorted(rewordings, key=lambda each: (each.place.start, -each.place.end)):
        if each.needs_no_reader and each.best is not None and each.place.start >= at:
            parts += [text[at : each.place.start], each.best]
            at = each.place.end
    return "".join((*parts, text[at:]))


def outside_quotes(text: str, rewordings: tuple[Rewording, ...]) -> tuple[Rewording, ...]:
    """The rewordings whose place is not in a quotation."""
    quoted = quotations(text)
    return tuple(each for each in rewordings if not any(part.overlaps(each.place) for part in quoted))
