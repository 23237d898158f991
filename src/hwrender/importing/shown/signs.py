"""Signs of the fonts that hold pictures in place of letters, and signs that no font of ours draws.

Word writes them as characters of the font, often at U+F000 and up. A tick, a cross or a box says something:
it becomes a word in brackets, which can be drawn and spoken; so does a face. All else becomes the character
it is, or a bullet where it only decorates.
"""

from __future__ import annotations

import re
from types import MappingProxyType

TICKED, NOT_TICKED, CROSSED = "(ticked)", "(not ticked)", "(crossed)"
YES_OR_NO = MappingProxyType({"✓": "Yes", "✗": "No", "☑": "Ticked", "☐": "Not ticked", "☒": "Ticked",
     TICKED: "Ticked", NOT_TICKED: "Not ticked"})  # fmt: skip

_SYMBOL_LOW = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"
_SYMBOL = {
    **{0x20 + place: sign for place, sign in enumerate(_SYMBOL_LOW)},
    **{0xA0 + place: sign for place, sign in enumerate(_SYMBOL_HIGH)},
}
_ARROWS = {0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE7: "←", 0xE8: "→", 0xE9: "↑", 0xEA: "↓", 0xEF: "←",
           0xF0: "→", 0xF1: "↑", 0xF2: "↓"}  # fmt: skip
_WINGDINGS = {
    0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0x78: "☒", 0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x72: "☐",
    0xA8: "☐", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x43: "👍", 0x44: "👎", 0x28: "☎", 0x2A: "✉", 0x20: " ",
    **_ARROWS,
}  # fmt: skip
_WINGDINGS_2 = {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x51: "☒", 0x53: "☒", 0x54: "☒", 0x2A: "☐", 0xA3: "☐",
                0x56: "✗", 0x20: " "}  # fmt: skip
_WEBDINGS = {0x61: "✓", 0x72: "✗", 0x63: "☐", 0x20: " "}
FONTS = MappingProxyType(
    {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings2": _WINGDINGS_2, "webdings": _WEBDINGS,
     "wingdings3": {0x20: " "}}
)  # fmt: skip
"""By the name of a font: which character each of its codes is. Other codes of these fonts only decorate."""

_SAME = MappingProxyType(
    {"✔": "✓", "✅": "✓", "🗸": "✓", "✘": "✗", "✖": "✗", "❌": "✗", "❎": "☒", "🗹": "☑", "🗷": "☒", "🗵": "☒",
     "⌧": "☒", "❏": "☐", "❐": "☐", "❑": "☐", "❒": "☐"}
)  # fmt: skip
_WORDS = MappingProxyType(
    {"✓": TICKED, "✗": CROSSED, "☑": TICKED, "☐": NOT_TICKED, "☺": "(smiling face)", "☹": "(sad face)",
     "😐": "(plain face)", "👍": "(thumbs up)", "👎": "(thumbs down)", "☎": "Phone:", "✉": "Email:"}
)  # fmt: skip
_SIGNS = re.compile("[" + "".join(_SAME) + "".join(_WORDS) + "☒]\ufe0f?")
_UNSHOWN = re.compile("[\u00ad\u200b\u2060\ufeff\ufe0e\ufe0f]")
_NO_CHARACTER = re.compile("[\ue000-\uf8ff]")
_OTHER_BLANKS = re.compile("[\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_PRIVATE = range(0xF000, 0xF100)
BULLET = "•"


def sign_of(font: str, code: int) -> str:
    """The character with this code in a font of signs; nothing in any other font, which has none there."""
    table = FONTS.get(_plain(font))
    if table is None:
        return chr(code) if 0x20 <= code < 0xD800 else ""
    return table.get(code - 0xF000 if code in _PRIVATE else code, BULLET)


def is_font_of_signs(font: str) -> bool:
    return _plain(font) in FONTS


def in_characters(text: str, font: str) -> str:
    """The text with the signs of this font as characters, blanks of two kinds, and no mark that is never
    shown."""
    if is_font_of_signs(font):
        return "".join(sign_of(font, ord(each)) for each in text)
    # a code of a font that is said nowhere: most are bullets, and none can be drawn
    text = _UNSHOWN.sub("", _NO_CHARACTER.sub(BULLET, text))
    return _OTHER_BLANKS.sub(lambda found: "\u00a0" if found[0] == "\u202f" else " ", text)


def in_words(text: str, *, crossed_boxes: bool) -> str:
    """The text with each sign that is to be spoken as words. A box with a cross in it is ticked, unless
    `crossed_boxes` are told from ticked ones."""
    if _SIGNS.search(text) is None:
        return text

    def said(match: re.Match[str]) -> str:
        words = _said(match[0], crossed_boxes=crossed_boxes)
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        return (" " if before.isalnum() else "") + words + (" " if after and not after.isspace() else "")

    return _SIGNS.sub(said, text)


def _said(found: str, *, crossed_boxes: bool) -> str:
    sign = meaning_of(found)
    if sign == "☒":
        return CROSSED if crossed_boxes else TICKED
    return _WORDS[sign]


def meaning_of(text: str) -> str:
    """The one sign that a text is, in its usual form; the text itself where it is none."""
    bare = _UNSHOWN.sub("", text.strip())
    return _SAME.get(bare, bare)


def _plain(font: str) -> str:
    return re.sub(r"[\W_]", "", font).lower()
