"""What carries a person's name and is nobody: charities, wards, schools, reports, illnesses, the famous dead.

The table beside this module is read when first needed.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec import Struct

from hwrender.language.tokens import plain_form
from hwrender.language.word_sets import phrase_set


class _Eponyms(Struct, frozen=True):
    nobody: frozenset[str]
    shared: frozenset[str]
    voices: frozenset[str]


@cache
def _table() -> _Eponyms:
    text = Path(__file__).with_name("eponyms.txt").read_text(encoding="utf-8")
    rows = " ".join("," if line.startswith("#") else line for line in text.splitlines())
    parts = {
        head: phrase_set(names) - {""}
        for head, _, names in (part.partition("]") for part in rows.split("[")[1:])
    }
    shared = parts["shared"] | {
        " ".join(map(plain_form, name.split())) for name in parts["shared"] if " " in name
    }
    return _Eponyms(parts["nobody"], shared, parts["voices"])


def eponyms() -> frozenset[str]:
    """Names of which nobody is meant, whatever is said of them ("marie curie", "crohn")."""
    return _table().nobody


def shared_eponyms() -> frozenset[str]:
    """Names of hospitals, schools and charities that people have too ("sarah bonnell")."""
    return _table().shared


def voices() -> frozenset[str]:
    """First names that apps, record systems and helplines have too ("florence", "lorenzo")."""
    return _table().voices
