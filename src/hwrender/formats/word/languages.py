"""How Word names languages.

Word looks up a language's dictionary and voice by a tag with its region ("bn-BD"), and keeps three tags for a
piece of text: for Latin and like letters, for East Asian ones and for complex scripts (ISO/IEC 29500-1
17.3.2.20).
"""

from __future__ import annotations

from hwrender.fixed_words.table import has_words_for
from hwrender.formats.word.elements import Element, make
from hwrender.language.languages import runs_right_to_left

_REGIONS = {
    "am": "ET", "ar": "SA", "bg": "BG", "bn": "BD", "cs": "CZ", "cy": "GB", "da": "DK", "de": "DE", "el":
    "GR", "en": "GB", "es": "ES", "et": "EE", "fa": "IR", "fi": "FI", "fr": "FR", "ga": "IE", "gd": "GB",
    "gu": "IN", "he": "IL", "hi": "IN", "hr": "HR", "hu": "HU", "it": "IT", "ja": "JP", "ko": "KR", "lt":
    "LT", "lv": "LV", "ml": "IN", "mr": "IN", "ne": "NP", "nl": "NL", "pa": "IN", "pl": "PL", "ps": "AF",
    "pt": "PT", "ro": "RO", "ru": "RU", "si": "LK", "sk": "SK", "sl": "SI", "so": "SO", "sq": "AL", "sv":
    "SE", "sw": "KE", "ta": "IN", "te": "IN", "th": "TH", "ti": "ET", "tr": "TR", "uk": "UA", "ur": "PK",
    "vi": "VN", "zh": "CN",
}  # fmt: skip

_COMPLEX = frozenset(
    ("ar", "bn", "ckb", "dv", "fa", "gu", "he", "hi", "kn", "km", "lo", "ml", "mr", "my", "ne", "or", "pa",
     "ps", "sd", "si", "ta", "te", "th", "ug", "ur", "yi")
)  # fmt: skip
_EAST_ASIAN = frozenset(("ja", "ko", "yue", "zh"))


def word_tag(language: str) -> str:
    """The tag Word knows a language by: a bare "bn" becomes "bn-BD", anything longer stays."""
    region = _REGIONS.get(language.lower())
    return f"{language.lower()}-{region}" if region else language


def language_element(language: str) -> Element:
    """The `w:lang` of a run in this language."""
    tag, primary = word_tag(language), language.split("-")[0].lower()
    attributes: dict[str, str | int] = {"w:val": tag}
    if primary in _EAST_ASIAN:
        attributes["w:eastAsia"] = tag
    if primary in _COMPLEX or runs_right_to_left(language):
        attributes["w:bidi"] = tag
    return make("w:lang", attributes)


def document_language_element(name: str, language: str) -> Element:
    """The element `name` that gives a whole document one language for every kind of letter."""
    tag = word_tag(language)
    return make(name, {"w:val": tag, "w:eastAsia": tag, "w:bidi": tag})


def furniture_letters(language: str) -> Element | None:
    """The properties of words of ours in a report of this language. Where there are none in that language,
    they are English and say so."""
    return None if has_words_for(language) else make("w:rPr", language_element("en-GB"))
