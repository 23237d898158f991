"""The writing systems of the world, as far as people in England write to their Healthwatch in them.

`noto` is the stem of the font file that draws the script (Noto Sans, OFL 1.1), `package` the Debian package
that brings it. The ranges are blocks of Unicode 16 ("Blocks.txt"), in hexadecimal, ends included.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class WritingSystem(Struct, frozen=True):
    """One writing system. Its font is set `scale` times as large as the words around it."""

    name: str
    noto: str
    package: str
    ranges: str
    scale: float = 1.0

    def holds(self, code_point: int) -> bool:
        """Whether this code point belongs to one of the script's blocks."""
        return any(first <= code_point <= last for first, last in _parsed(self.ranges))

    def font_name(self) -> str:
        """The name people know the font by: "Noto Sans Bengali"."""
        return _CAPITAL.sub(" ", self.noto)


@lru_cache(maxsize=128)
def _parsed(ranges: str) -> tuple[tuple[int, int], ...]:
    pairs = (part.partition("-") for part in ranges.split())
    return tuple((int(first, 16), int(last, 16)) for first, _, last in pairs)


CORE = "fonts-noto-core"
CJK = "fonts-noto-cjk"

SCRIPTS: tuple[WritingSystem, ...] = (
    WritingSystem("Latin", "NotoSans", CORE, "0041-024F 1E00-1EFF 2C60-2C7F A720-A7FF AB30-AB6F"),
    WritingSystem("Greek", "NotoSans", CORE, "0370-03FF 1F00-1FFF"),
    WritingSystem("Cyrillic", "NotoSans", CORE, "0400-052F 1C80-1C8F 2DE0-2DFF A640-A69F"),
    WritingSystem("Armenian", "NotoSansArmenian", CORE, "0530-058F FB13-FB17"),
    WritingSystem("Hebrew", "NotoSansHebrew", CORE, "0590-05FF FB1D-FB4F"),
    WritingSystem("Arabic", "NotoSansArabic", CORE, "0600-06FF 0750-077F 0870-08FF FB50-FDFF FE70-FEFF"),
    WritingSystem("Syriac", "NotoSansSyriac", CORE, "0700-074F 0860-086F"),
    WritingSystem("Thaana", "NotoSansThaana", CORE, "0780-07BF"),
    WritingSystem("N’Ko", "NotoSansNKo", CORE, "07C0-07FF"),
    WritingSystem("Devanagari", "NotoSansDevanagari", CORE, "0900-097F A8E0-A8FF"),
    WritingSystem("Bengali", "NotoSansBengali", CORE, "0980-09FF"),
    WritingSystem("Gurmukhi", "NotoSansGurmukhi", CORE, "0A00-0A7F"),
    WritingSystem("Gujarati", "NotoSansGujarati", CORE, "0A80-0AFF"),
    WritingSystem("Oriya", "NotoSansOriya", CORE, "0B00-0B7F"),
    WritingSystem("Tamil", "NotoSansTamil", CORE, "0B80-0BFF"),
    WritingSystem("Telugu", "NotoSansTelugu", CORE, "0C00-0C7F"),
    WritingSystem("Kannada", "NotoSansKannada", CORE, "0C80-0CFF"),
    WritingSystem("Malayalam", "NotoSansMalayalam", CORE, "0D00-0D7F"),
    WritingSystem("Sinhala", "NotoSansSinhala", CORE, "0D80-0DFF"),
    WritingSystem("Thai", "NotoSansThai", CORE, "0E00-0E7F"),
    WritingSystem("Lao", "NotoSansLao", CORE, "0E80-0EFF"),
    WritingSystem("Tibetan", "NotoSerifTibetan", CORE, "0F00-0FFF"),
    WritingSystem("Burmese", "NotoSansMyanmar", CORE, "1000-109F A9E0-A9FF AA60-AA7F"),
    WritingSystem("Georgian", "NotoSansGeorgian", CORE, "10A0-10FF 1C90-1CBF 2D00-2D2F"),
    WritingSystem("Korean", "NotoSansCJK", CJK, "1100-11FF 3130-318F A960-A97F AC00-D7FF"),
    WritingSystem("Ethiopic", "NotoSansEthiopic", CORE, "1200-139F 2D80-2DDF AB00-AB2F"),
    WritingSystem("Cherokee", "NotoSansCherokee", CORE, "13A0-13FF AB70-ABBF"),
    WritingSystem("Khmer", "NotoSansKhmer", CORE, "1780-17FF 19E0-19FF"),
    WritingSystem("Mongolian", "NotoSansMongolian", CORE, "1800-18AF"),
    WritingSystem("Sylheti", "NotoSansSylotiNagri", CORE, "A800-A82F"),
    WritingSystem("Tifinagh", "NotoSansTifinagh", CORE, "2D30-2D7F"),
    WritingSystem("Vai", "NotoSansVai", CORE, "A500-A63F"),
    WritingSystem("Japanese", "NotoSansCJK", CJK, "3040-30FF 31F0-31FF FF65-FF9F"),
    WritingSystem(
        "Chinese",
        "NotoSansCJK",
        CJK,
        "2E80-303F 3100-312F 31A0-31EF 3200-9FFF F900-FAFF FF00-FF64 20000-323AF",
    ),
    WritingSystem("Adlam", "NotoSansAdlam", CORE, "1E900-1E95F"),
    WritingSystem("symbols", "NotoSansSymbols", CORE, "2000-2BFF"),
    WritingSystem("symbols", "NotoSansSymbols2", CORE, "2000-2BFF 1F000-1FAFF"),
    WritingSystem("emoji", "NotoEmoji", CORE, "1F000-1FAFF"),
)
"""Every script with a name, in the order of the code chart; the last three hold what belongs to no
language."""


NASTALIQ = WritingSystem("Nastaliq", "NotoNastaliqUrdu", CORE, "0600-06FF 0750-077F FB50-FDFF FE70-FEFF", 1.2)
"""The hand of Arabic letters in which Urdu is written (`fonts.language_table`), and no script of its own."""


def script_of(character: str) -> WritingSystem | None:
    """The script this character belongs to, if it is one of these."""
    return next((script for script in SCRIPTS if script.holds(ord(character))), None)
