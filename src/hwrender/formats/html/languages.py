"""Which way the words of a language run."""

from __future__ import annotations

from typing import Literal

Direction = Literal["ltr", "rtl"]

_RIGHT_TO_LEFT_LANGUAGES = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw", "lrc", "mzn", "nqo", "prs", "ps", "sd",
     "syr", "ug", "ur", "yi")
)  # fmt: skip
_RIGHT_TO_LEFT_SCRIPTS = frozenset(("adlm", "arab", "aran", "hebr", "nkoo", "rohg", "syrc", "thaa"))


def direction(language: str) -> Direction:
    """The direction of a BCP 47 tag. A script subtag decides before the language ("ks-Deva", "pa-Arab")."""
    primary, *others = language.lower().split("-")
    script = next((part for part in others if len(part) == 4 and part.isalpha()), None)
    if script is not None:
        return "rtl" if script in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if primary in _RIGHT_TO_LEFT_LANGUAGES else "ltr"


def is_english(language: str) -> bool:
    """Whether the page's own English words need no language of their own."""
    return language.lower().split("-")[0] == "en"
