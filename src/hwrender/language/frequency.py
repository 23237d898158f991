"""How common an English word is, on the Zipf scale (van Heuven and others, 2014).

Zipf 7 is "the", 5 a word every child knows, 4 a word met a few times in a book, 3 a rare one. The table
beside this module is trimmed from wordfreq 3.1.1 and holds words from 2.5 up, to a tenth; British and
American spellings of a word share one figure. It is read when first needed.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from hwrender.language.tokens import is_number, plain_form

RAREST = 2.4
"""The figure of a word that is not in the table: rarer than all that are."""

COMMONEST = 7.7
"""The figure of what is not a word of a language: numbers, addresses."""

_PARTS = re.compile(r"[-&./]")


@cache
def _table() -> MappingProxyType[str, float]:
    text = Path(__file__).with_name("frequencies.txt").read_text(encoding="utf-8")
    table: dict[str, float] = {}
    for group in text.split("\n[")[1:]:
        zipf, _, found = group.partition("]")
        table.update(dict.fromkeys(found.split(), float(zipf)))
    return MappingProxyType(table)


@lru_cache(maxsize=1 << 14)
def zipf_frequency(word: str) -> float:
    """The Zipf frequency of `word` as it is spelt here, to a tenth, rounded down.

    Case, curly apostrophes and a possessive ending do not matter. A word with hyphens that is not in the
    table is as rare as its rarest part; what has figures in it is never rare.
    """
    form = plain_form(word)
    table = _table()
    if form in table:
        return table[form]
    if is_number(form) or "@" in form or form.startswith(("http", "www.")):
        return COMMONEST
    parts = [part for part in _PARTS.split(form) if part]
    if len(parts) > 1:
        return min(zipf_frequency(part) for part in parts)
    return RAREST


def is_known(word: str) -> bool:
    """Whether `word`, in lower case, is in the table."""
    return word in _table()
