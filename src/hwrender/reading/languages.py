"""Language tags (BCP 47): are they well formed, and does the language exist?"""

from __future__ import annotations

import re
from types import MappingProxyType

_TAG = re.compile(r"([a-z]{2,3})(-[a-z]{4})?(-(?:[a-z]{2}|\d{3}))?((?:-[a-z0-9]{5,8})*)", re.IGNORECASE)

_TWO_LETTERS = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da "
    "de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz "
    "ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln "
    "lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi "
    "pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti "
    "tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
TWO_LETTER_LANGUAGES = frozenset(_TWO_LETTERS.split())
"""ISO 639-1."""

NAMES = MappingProxyType(
    {
        "english": "en-GB",
        "welsh": "cy",
        "irish": "ga",
        "gaelic": "gd",
        "polish": "pl",
        "turkish": "tr",
        "bengali": "bn",
        "urdu": "ur",
        "punjabi": "pa",
        "gujarati": "gu",
        "arabic": "ar",
        "somali": "so",
        "yiddish": "yi",
        "hebrew": "he",
        "portuguese": "pt",
        "romanian": "ro",
        "spanish": "es",
        "french": "fr",
        "german": "de",
        "italian": "it",
        "greek": "el",
        "chinese": "zh",
        "vietnamese": "vi",
        "ukrainian": "uk",
        "russian": "ru",
        "farsi": "fa",
        "persian": "fa",
        "pashto": "ps",
        "kurdish": "ku",
        "tamil": "ta",
        "hindi": "hi",
    }
)
"""The tag of a language that is often written by its name."""


def parse_language(written: str) -> str | None:
    """The tag in its usual capitals ("en-GB", "zh-Hant"), or None where it names no language."""
    match = _TAG.fullmatch(written)
    if match is None:
        return None
    language = match[1].lower()
    if len(language) == 2 and language not in TWO_LETTER_LANGUAGES:
        return None
    script = (match[2] or "").title()
    region = (match[3] or "").upper()
    return f"{language}{script}{region}{match[4].lower()}"


def likely_language(written: str) -> str | None:
    """The tag that was probably meant: "English" and "en_GB" are "en-GB"."""
    return NAMES.get(written.lower()) or parse_language(written.replace("_", "-"))


def language_hint(written: str) -> str:
    """What to write in place of `written`."""
    likely = likely_language(written)
    if likely is not None:
        return f"Write {likely}."
    return "Write a language tag, like en-GB for English or bn for Bengali."
