"""What is noticed while a file is read, whatever kind of file it is."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct, field

from hwrender.span import START, Span


class Noticed(Struct):
    """`told` are the kinds of things that staff are told about, and `places` where the first of each stands
    in a file that has lines. `left_out` are the sources that are not to be published as they stand.
    `otherwise` counts words that the report holds in another way, such as the number of a list; `signs` are
    the bullets that were met, and `dropped_links` lead nowhere that readers can go, each with its place."""

    told: set[str] = field(default_factory=set)
    left_out: set[int] = field(default_factory=set)
    otherwise: Counter[str] = field(default_factory=Counter)
    dropped_links: dict[str, Span] = field(default_factory=dict)
    signs: Counter[str] = field(default_factory=Counter)
    places: dict[str, Span] = field(default_factory=dict)

    def tell(self, kind: str, span: Span = START) -> None:
        """Note that this kind of thing was met, and where."""
        self.told.add(kind)
        self.places.setdefault(kind, span)
