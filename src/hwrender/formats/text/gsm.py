"""How long a text message is: 160 signs of GSM 03.38, or 70 if one sign is none of them (3GPP TS 23.038).

The signs of the extension table take two places. Any other sign makes the whole message UCS-2.
"""

from __future__ import annotations

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""Section 6.2.1."""

EXTENSION = frozenset("\f^{}\\[~]|€")
"""Section 6.2.1.1: each after an escape."""

MOST_GSM, MOST_UCS2 = 160, 70

_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\N{NO-BREAK SPACE}": " "}
)


def plain_signs(text: str) -> str:
    """A text with the signs of a keyboard in the place of typographic ones, which cost half the room."""
    return text.translate(_PLAIN)


def places(text: str) -> tuple[int, int]:
    """How many places a text takes, and how many one message has."""
    if BASIC.union(EXTENSION).issuperset(text):
        return sum(2 if each in EXTENSION else 1 for each in text), MOST_GSM
    return len(text.encode("utf-16-le")) // 2, MOST_UCS2


def fits(text: str) -> bool:
    """Whether it is one message."""
    taken, most = places(text)
    return taken <= most
