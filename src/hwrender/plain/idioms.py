"""Idioms and metaphors, which some readers take word for word (Inclusion Europe; NHS service manual)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from hwrender.language.remarks import Remark
from hwrender.plain.phrases import PhraseTable, read_table


@cache
def idioms() -> PhraseTable:
    """The table of idioms, in all their forms."""
    toml = files("hwrender.plain").joinpath("idioms.toml").read_text(encoding="utf-8")
    return PhraseTable(read_table(toml))


def find_idioms(text: str) -> tuple[Remark, ...]:
    """The idioms in `text` and what they mean. None is safe to swap unread: some are meant word for word."""
    return idioms().find(text)
