"""What the tag of a language (BCP 47) says by itself: which way its words run, whether it is English."""

from __future__ import annotations

from typing import Literal

Direction = Literal["ltr", "rtl"]

_RIGHT_TO_LEFT_LANGUAGES = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw", "ks", "lrc", "mzn", "nqo", "pnb", "prs",
     "ps", "sd", "sdh", "syr", "ug", "ur", "yi")
)  # fmt: skip
_RIGHT_TO_LEFT_SCRIPTS = frozenset(("adlm", "arab", "aran", "hebr", "nkoo", "rohg", "syrc", "thaa"))


def direction(language: str) -> Direction:
    """The direction of a tag. A script subtag decides before the language ("ks-Deva", "pa-Arab")."""
    primary, *others = language.lower().split("-")
    script = next((part for part in others if len(part) == 4 and part.isalpha()), None)
    if script is not None:
        return "rtl" if script in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if primary in _RIGHT_TO_LEFT_LANGUAGES else "ltr"


def runs_right_to_left(language: str) -> bool:
    """Whether the words of a tag run from right to left."""
    return direction(language) == "rtl"


def is_english(language: str) -> bool:
    """Whether this is English, of any country."""
    return language.lower().split("-")[0] == "en"
