"""What stands before the items of a list that the file has tagged as one."""

from __future__ import annotations

import re

from hwrender.importing.shown.model import ItemMark
from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.shown.signs import meaning_of

_NUMBER = re.compile(r"\(?(\d{1,3})[.):]?")
_TYPED = re.compile(
    r"\s*(?P<mark>[•●▪◦‣·○■□➢➤◆❖▶►✓✔✗✘☐☑☒–—*-]|o(?=\s)|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)](?=\s))\s*"
)
_SPOKEN = frozenset({"✓", "✗", "☑", "☐", "☒"})


def mark_of_label(label: str, noticed: Noticed) -> ItemMark:
    """The mark that a label makes: its number, or its words where a number cannot hold them, or a bullet."""
    number = _NUMBER.fullmatch(label)
    if number is not None:
        return ItemMark("", 0, 0, int(number[1]))
    if label == "o":
        noticed.otherwise["o"] += 1
        return ItemMark("", 0, 0)
    if any(map(str.isalnum, label)):
        return ItemMark("", 0, 0, words=label)
    sign = meaning_of(label)
    noticed.signs[sign] += 1
    return ItemMark("", 0, 0, words=sign if sign in _SPOKEN else "")


def typed_mark(text: str, noticed: Noticed) -> tuple[ItemMark | None, int]:
    """The mark that was typed before the words of an item, and how many letters it takes."""
    found = _TYPED.match(text)
    if found is None or found.end() >= len(text):
        return None, 0
    return mark_of_label(found["mark"], noticed), found.end()
