"""What a listener wrote down, made comparable with what was said: one spelling, one way with numbers."""

from __future__ import annotations

import re
from itertools import pairwise

from hwrender.narration.text_normalisation import spoken
from hwrender.narration.text_normalisation.figures import cardinal, ordinal

_Z_SPELLING = re.compile(r"(?<=[a-z])iz(?=e|ing|ation|ed)")
_SPELLINGS = (
    ("health watch", "healthwatch"),
    ("well being", "wellbeing"), ("centered", "centred"),
    ("judgmental", "judgemental"), ("under represented", "underrepresented"), ("point five ", "and a half "),
    ("accident and emergency", "a and e"), ("kilometer", "kilometre"),
)  # fmt: skip
"""The same words in another spelling, as American English has them."""

_UNITS = {"oh": 0, "zero": 0, "nought": 0} | {cardinal(n): n for n in range(1, 20)} | {
    ordinal(n): n for n in range(1, 32)
}  # fmt: skip
_TENS = {cardinal(n): n for n in range(20, 100, 10)}


def said_words(text: str) -> list[str]:
    """The words of a script, each figure of a number by itself."""
    plain = text.lower().replace("-", " ").replace("'", "")
    for one, other in _SPELLINGS:
        plain = plain.replace(one, other)
    return re.findall(r"[a-z]+|\d", _in_figures(re.findall(r"[a-z]+", _Z_SPELLING.sub("is", plain))))


def heard_words(text: str) -> list[str]:
    """The words of a transcript in the same form."""
    joined = re.sub(r"\bO(?=[\dO])|(?<=[\dO])O", "0", text)
    joined = re.sub(r"(\d+)00 and (\d{1,2})\b", lambda m: m[1] + m[2].zfill(2), joined)
    joined = re.sub(r"(?<=\d)[-, ]+(?=\d)", "", joined)
    return said_words(spoken(joined))


def apart(heard: list[str], said: list[str]) -> list[str]:
    """Two words that the listener joined ("opendoors"), where they were said one after the other."""
    known = set(said)
    joined = {one + other: [one, other] for one, other in pairwise(said) if one + other not in known}
    return [part for word in heard for part in joined.get(word, [word])]


def _in_figures(words: list[str]) -> str:
    """Runs of number words as figures: "one thousand two hundred and four" is 1204."""
    written: list[str] = []
    number: int | None = None
    for place, word in enumerate(words):
        following = words[place + 1] if place + 1 < len(words) else ""
        if number is not None and number % 10 == 0 and number % 100 >= 20 and _UNITS.get(word, 10) < 10:
            number += _UNITS[word]
        elif word in _UNITS or word in _TENS:
            if number is not None and number % 100 == 0 and number:
                number += _UNITS.get(word, _TENS.get(word, 0))
                continue
            written.append("" if number is None else str(number))
            number = _UNITS.get(word, _TENS.get(word, 0))
        elif word in ("hundred", "thousand") and number is not None:
            scale = 100 if word == "hundred" else 1000
            number = number // 1000 * 1000 + number % 1000 * scale if scale == 100 else number * scale
        elif word == "and" and number is not None and number % 100 == 0 and following in _UNITS | _TENS:
            continue
        else:
            written += ["" if number is None else str(number), word]
            number = None
    return " ".join([*written, "" if number is None else str(number)])
