"""Numbers of lists in the forms that Word has for them (ISO/IEC 29500-1, 17.18.59)."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_NOTE_SIGNS = "*†‡§"
MOST_ROMAN, MOST_LETTERS = 4_000, 26 * 30
ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def written_number(number: int, form: str) -> str:
    """The number in this form; in figures where the form is unknown, or has none for it."""
    match form:
        case "lowerRoman" | "upperRoman" if 0 < number < MOST_ROMAN:
            return _cased(_roman(number), form)
        case "lowerLetter" | "upperLetter" if 0 < number <= MOST_LETTERS:
            times, letter = divmod(number - 1, 26)
            return _cased(chr(ord("a") + letter) * (times + 1), form)
        case "decimalZero":
            return f"{number:02}"
        case "ordinal" | "ordinalText":
            return f"{number}{'th' if number % 100 in (11, 12, 13) else ENDINGS.get(number % 10, 'th')}"
        case "chicago" if number > 0:
            times, sign = divmod(number - 1, len(_NOTE_SIGNS))
            return _NOTE_SIGNS[sign] * min(times + 1, 9)
        case "numberInDash":
            return f"- {number} -"
        case "none" | "bullet":
            return ""
        case _:
            return str(number)


def _cased(text: str, form: str) -> str:
    return text.upper() if form.startswith("upper") else text


def _roman(number: int) -> str:
    written = ""
    for size, letters in _ROMAN:
        times, number = divmod(number, size)
        written += letters * times
    return written
