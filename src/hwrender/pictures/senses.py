"""The table of words of several senses ("park", "train"): by what each sense is known, and its picture."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct

from hwrender.pictures.word_forms import form
from hwrender.tables import read_toml

_FILE = Path(__file__).parent / "senses.toml"
_USUAL_TIER = "things"


class PictureSense(Struct, frozen=True):
    """One sense of a word. It holds where the word is a verb or not, as `is_verb` says (None: either), with
    one of the phrases `near` in the sentence, if there are any, and none of `not_near`. `picture` may be
    empty."""

    word: str
    means: str
    is_verb: bool | None
    near: str
    not_near: str
    picture: str
    tier: str


@cache
def senses() -> Mapping[str, tuple[PictureSense, ...]]:
    """The senses of each word of several, by its form, in the order in which they are tried."""
    table = read_toml(_FILE.read_text(encoding="utf-8"))
    return {
        form(word): tuple(_sense(word, means, row) for means, row in rows.items())
        for word, rows in table.items()
    }


def _sense(word: str, means: str, row: Mapping[str, str]) -> PictureSense:
    return PictureSense(
        word,
        means,
        {"verb": True, "noun": False}.get(row.get("as", "")),
        row.get("near", ""),
        row.get("not_near", ""),
        row.get("picture", ""),
        row.get("tier", _USUAL_TIER),
    )
