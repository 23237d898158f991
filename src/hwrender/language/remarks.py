"""What a wording rule has to say about a place in a text."""

from __future__ import annotations

from msgspec import Struct

from hwrender.language.slices import Slice


class Remark(Struct, frozen=True):
    """A place in a text and what could stand there.

    `choices` are wordings for exactly that place, best first; none where a person must find the words. `safe`
    says that the first choice can be put there without reading the sentence: it says the same and its grammar
    fits. `reason` is a plain sentence where the place alone does not say why.
    """

    place: Slice
    choices: tuple[str, ...] = ()
    safe: bool = False
    reason: str = ""

    @property
    def instead(self) -> str | None:
        """The best wording for the place, if there is one."""
        return self.choices[0] if self.choices else None


def rewrite(text: str, remarks: tuple[Remark, ...]) -> str:
    """`text` with the best wording of each safe remark put in its place; of two that overlap, the first."""
    parts: list[str] = []
    at = 0
    for remark in sorted(remarks, key=lambda each: (each.place.start, -each.place.end)):
        if remark.safe and remark.instead is not None and remark.place.start >= at:
            parts += [text[at : remark.place.start], remark.instead]
            at = remark.place.end
    return "".join((*parts, text[at:]))
