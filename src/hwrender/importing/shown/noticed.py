"""What is noticed while a file is read, whatever kind of file it is."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct, field


class Noticed(Struct):
    """`told` are the kinds of things that staff are told about. `left_out` are the sources that are not to be
    published as they stand. `otherwise` counts words that the report holds in another way, such as the number
    of a list; `signs` are the bullets that were met, and `dropped_links` lead nowhere that readers can go."""

    told: set[str] = field(default_factory=set)
    left_out: set[int] = field(default_factory=set)
    otherwise: Counter[str] = field(default_factory=Counter)
    dropped_links: dict[str, None] = field(default_factory=dict)
    signs: Counter[str] = field(default_factory=Counter)
