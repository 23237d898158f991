"""What of a text is the same in every language: numbers, times, telephone numbers and addresses.

Figures of all scripts count as 0 to 9. Signs that part thousands or decimals are told apart by what they
part, because languages use the same signs for both: "1,200", "1.200" and "1 200" are 1200, "3,5" and "3.5"
are 3.5.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from hwrender.language.slices import Slice


class FigureKind(Enum):
    """What was found. An address is one of e-mail or the web."""

    NUMBER = "number"
    PHONE = "phone number"
    ADDRESS = "address"


class SharedFigure(Struct, frozen=True):
    """One of them. `value` is the same for the same thing: "1200", "3.5", "8.30", "02079460000"."""

    kind: FigureKind
    value: str
    place: Slice


_LATIN = {"٫": ".", "٬": ",", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "’": "'", "،": ","}
_ADDRESS = r"(?P<address>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[!-~]*[\w/])"
_PHONE = r"(?P<phone>(?<![\d.,])(?:\+|00?)\d(?:[ ()-]{0,2}\d){7,})"
_GROUPED = (
    r"(?P<grouped>(?<!\d)(?!0)\d{1,3}(?:(?:[ .']\d{3})+|(?:,\d{2,3})*,\d{3})(?!\d)(?:[.,]\d{1,2}(?!\d))?)"
)
_DATE = r"(?P<date>(?<!\d)\d{1,4}(?P<sign>[./-])\d{1,2}(?P=sign)\d{1,4}(?!\d))"
_PLAIN = r"(?P<plain>\d+(?:[.,:h]\d+)?)"
_FIGURES = re.compile("|".join((_ADDRESS, _PHONE, _DATE, _GROUPED, _PLAIN)), re.ASCII)


def figures(text: str) -> tuple[SharedFigure, ...]:
    """All of them, in order."""
    return tuple(_figures(text))


def latin_figures(text: str) -> str:
    """The text with figures and their signs as in English, as long as it was."""
    return "".join(map(_latin, text))


def _latin(sign: str) -> str:
    return str(unicodedata.decimal(sign, _LATIN.get(sign, sign)))


def _figures(text: str) -> Iterator[SharedFigure]:
    for found in _FIGURES.finditer(latin_figures(text)):
        place = Slice(found.start(), found.end())
        match found.lastgroup:
            case "address":
                address = found[0].removeprefix("https://").removeprefix("http://").rstrip("/").lower()
                yield SharedFigure(FigureKind.ADDRESS, address, place)
            case "phone":
                yield SharedFigure(FigureKind.PHONE, _dialled(found[0]), place)
            case "grouped":
                yield SharedFigure(FigureKind.NUMBER, _of_groups(found[0]), place)
            case "plain":
                yield SharedFigure(FigureKind.NUMBER, _plain(found[0]), place)
            case _:
                for part in re.finditer(r"\d+", found[0]):
                    at = Slice(found.start() + part.start(), found.start() + part.end())
                    yield SharedFigure(FigureKind.NUMBER, _plain(part[0]), at)


def _dialled(written: str) -> str:
    """A number as it is dialled in Britain: "+44 (0)20 7946 0000" is "02079460000"."""
    figures_alone = re.sub(r"\D", "", written.replace("(0)", ""))
    country = "44" if written.startswith("+") else "0044"
    return f"0{figures_alone.removeprefix(country)}" if figures_alone.startswith(country) else figures_alone


def _of_groups(written: str) -> str:
    whole, decimals = written, ""
    if found := re.search(r"[.,](\d{1,2})$", written):
        whole, decimals = written[: found.start()], found[1]
    return _plain(f"{re.sub(r'[^0-9]', '', whole)}.{decimals}" if decimals else re.sub(r"\D", "", whole))


def _plain(written: str) -> str:
    """Without noughts that say nothing: "08.30" is "8.30" as a time, "12.50" is "12.5", "15:00" is "15"."""
    whole, _, rest = re.sub("[.,:h]", ".", written).partition(".")
    rest = rest.rstrip("0")
    return f"{int(whole)}.{rest}" if rest else str(int(whole))
