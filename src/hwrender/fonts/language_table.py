"""The script that each language is written in, by the name of its row in `SCRIPTS`."""

from __future__ import annotations

LATIN = "Latin"

_SCRIPTS: dict[str, tuple[str, ...]] = {
    "Arabic": ("ar", "ckb", "fa", "ks", "pnb", "prs", "ps", "sd", "ug", "ur"),
    "Armenian": ("hy",),
    "Bengali": ("as", "bn"),
    "Burmese": ("my",),
    "Chinese": ("yue", "zh"),
    "Cyrillic": ("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"),
    "Devanagari": ("hi", "mr", "ne"),
    "Ethiopic": ("am", "ti"),
    "Georgian": ("ka",),
    "Greek": ("el",),
    "Gujarati": ("gu",),
    "Gurmukhi": ("pa",),
    "Hebrew": ("he", "yi"),
    "Japanese": ("ja",),
    "Kannada": ("kn",),
    "Khmer": ("km",),
    "Korean": ("ko",),
    "Lao": ("lo",),
    "Malayalam": ("ml",),
    "Oriya": ("or",),
    "Sinhala": ("si",),
    "Sylheti": ("syl",),
    "Syriac": ("arc", "syr"),
    "Tamil": ("ta",),
    "Telugu": ("te",),
    "Thaana": ("dv",),
    "Thai": ("th",),
    "Tibetan": ("bo", "dz"),
}

NASTALIQ_LANGUAGE = "ur"
NASTALIQ_LANGUAGES = frozenset({"pnb", NASTALIQ_LANGUAGE})
"""Languages whose readers expect Nastaliq, the hanging hand of Arabic letters. Naskh can be read, but is hard
work for many of them."""


def script_name_of(language: str) -> str:
    """The name of the script that a language is written in (BCP 47), Latin where nothing else is known."""
    primary = language.lower().partition("-")[0]
    return next((script for script, languages in _SCRIPTS.items() if primary in languages), LATIN)


def languages_in(script: str) -> tuple[str, ...]:
    """The tags of the languages in the table that are written in this script."""
    return _SCRIPTS.get(script, ())


def wants_nastaliq(language: str) -> bool:
    """Whether words of this language (BCP 47) are best set in Nastaliq."""
    return language.lower().partition("-")[0] in NASTALIQ_LANGUAGES
