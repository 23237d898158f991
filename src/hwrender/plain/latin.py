"""Latin and other foreign words with the English for them (Inclusion Europe, "Information for all").

GOV.UK asks for "for example" and "that is", which a screen reader says as they are.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from hwrender.language.remarks import Remark
from hwrender.language.slices import Slice
from hwrender.plain.phrases import PhraseTable, read_table


@cache
def foreign_words() -> PhraseTable:
    """The table of foreign words."""
    toml = files("hwrender.plain").joinpath("foreign_words.toml").read_text(encoding="utf-8")
    return PhraseTable(read_table(toml))


def find_foreign_words(text: str) -> tuple[Remark, ...]:
    """The foreign words in `text` and the English for them; the full stop of "etc." belongs to the place only
    where the sentence goes on after it. In capitals these letters are initials."""
    found = (remark for remark in foreign_words().find(text) if not remark.place.of(text).isupper())
    return tuple(_with_stop(text, remark) for remark in found)


_STOPPED = frozenset(["etc", "viz", "vs", "et al", "cf", "ibid", "eg", "ie"])


def _with_stop(text: str, remark: Remark) -> Remark:
    written = remark.place.of(text).casefold()
    rest = text[remark.place.end :]
    goes_on = rest[:1] == "." and (rest[1:2] == "," or rest[1:].lstrip()[:1].islower() or rest[1:2] == ")")
    if written not in _STOPPED or not goes_on:
        return remark
    return Remark(Slice(remark.place.start, remark.place.end + 1), remark.choices, remark.safe, remark.reason)
