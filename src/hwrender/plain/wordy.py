"""Wordy phrases that have a plain one (GOV.UK, "Words to avoid"; Plain English Campaign)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from hwrender.language.remarks import Remark
from hwrender.plain.phrases import PhraseTable, read_table


@cache
def wordy_phrases() -> PhraseTable:
    """The table of wordy phrases, in all their forms."""
    toml = files("hwrender.plain").joinpath("wordy_phrases.toml").read_text(encoding="utf-8")
    return PhraseTable(read_table(toml))


def find_wordy_phrases(text: str) -> tuple[Remark, ...]:
    """The wordy phrases in `text` and what to say instead; a phrase with no choices can simply go."""
    return wordy_phrases().find(text)
