"""What a row of the table of rules holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from hwrender.explanation import Explanation
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark


class Rule(Struct, frozen=True):
    """A rule, explained, and the function that looks for it.

    Inside quotations a rule yields notes at most, because nobody may change what somebody said; a rule
    `of_quotations` keeps its severity there, because it asks for no other words, or can be met beside them.
    """

    explanation: Explanation
    check: Callable[[Copy], Iterator[Mark]]
    of_quotations: bool = False
