"""A number in a text, as what it is: a count, a percentage, a share, money, a measure, with its bound."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from msgspec import Struct

from hwrender.language.bounds import Bound
from hwrender.language.number_words import NumeralForm
from hwrender.language.slices import Slice


class QuantityKind(Enum):
    """What a number is. Each of them may be a range."""

    COUNT = "count"
    ORDINAL = "ordinal"
    PERCENTAGE = "percentage"
    SHARE = "share"
    """ "1 in 5", "9 out of 10"."""
    FRACTION = "fraction"
    """ "Two thirds", "half", "¾", "1/3"."""
    PART = "part"
    """ "16 of the 17": some of those who were counted."""
    RATIO = "ratio"
    MONEY = "money"
    MEASURE = "measure"
    MULTIPLE = "multiple"
    """ "3 times", with the unit "times"; "twice", "double" and "both", with none."""
    MANY = "many"
    """ "Hundreds of", "a few thousand": no number anybody could write in figures."""
    LABEL = "label"
    """ "Year 6", "page 4": a number that is a name."""
    CODE = "code"
    """Telephone numbers, references, postcodes, "007"; dates and times in figures, where nobody took them."""


class Quantity(Struct, frozen=True):
    """A number in a text.

    `place` is the number with its unit ("5 miles", "sixty-six per cent"), `number` the number itself with
    its sign and scale ("£12.50", "66%", "1.2 million"). What makes it a bound stands at `bound_place`, and
    what it is for ("a week") at `period_place`.

    `value` is exact: 66 for "66%", 1/5 for "1 in 5", pounds for "50p", the lower end of a range. `unit` is
    the singular of a unit ("week"), the sign of money, or "times"; `period` what an amount is for ("week").
    `scale` is what the last word or letter of the number stands for ("£3m").
    `parts` are the ends of a range, or the part and the whole of a share.
    """

    place: Slice
    number: Slice
    kind: QuantityKind
    value: Fraction
    form: NumeralForm
    unit: str = ""
    period: str = ""
    period_place: Slice | None = None
    bound: Bound = Bound.EXACT
    bound_place: Slice | None = None
    scale: int = 1
    parts: tuple[Quantity, ...] = ()
    is_range: bool = False

    @property
    def high(self) -> Fraction:
        """The upper end of a range; else the value."""
        return self.parts[1].value if self.is_range else self.value

    @property
    def share(self) -> Fraction:
        """A percentage, fraction or share as a part of one."""
        return self.value / 100 if self.kind is QuantityKind.PERCENTAGE else self.value

    @property
    def is_whole(self) -> bool:
        return self.value.denominator == 1

    @property
    def is_one(self) -> bool:
        """Whether this is a one that more often counts nothing ("one day")."""
        return (
            self.value == 1
            and not self.is_range
            and self.kind in {QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.LABEL}
        )

    def in_figures(self) -> str:
        """The number in figures, as it is printed: "22", "2 million", "66%", "2 in 3", "£12.50", "22nd"."""
        if self.is_range:
            return " to ".join(part.in_figures() for part in self.parts)
        match self.kind:
            case QuantityKind.PERCENTAGE:
                return f"{in_figures(self.value)}%"
            case QuantityKind.ORDINAL:
                return f"{in_figures(self.value)}{ordinal_ending(int(self.value))}"
            case QuantityKind.MONEY if self.unit == "£" and 0 < self.value < 1:
                return f"{in_figures(self.value * 100)}p"
            case QuantityKind.MONEY:
                return f"{self.unit}{in_figures(self.value, is_money=True)}"
            case QuantityKind.FRACTION if self.value < 1:
                return f"{self.value.numerator} in {self.value.denominator}"
            case QuantityKind.SHARE if self.parts:
                return f"{self.parts[0].in_figures()} in {self.parts[1].in_figures()}"
            case QuantityKind.RATIO:
                return f"{self.parts[0].in_figures()} to {self.parts[1].in_figures()}"
            case _:
                return in_figures(self.value)


def in_figures(value: Fraction | int, *, is_money: bool = False) -> str:
    """A number as it is printed: commas from 1,000 up, "million" and "billion" as words (GOV.UK style).

    A million and more keep their word where one decimal says all, three of money; others are written out.
    """
    if value < 0:
        return f"-{in_figures(-value, is_money=is_money)}"
    for name, scale in (("billion", 10**9), ("million", 10**6)):
        if value >= scale and value * (1000 if is_money else 10) % scale == 0:
            return f"{decimal(Fraction(value) / scale)} {name}"
    is_pence = is_money and Fraction(value).denominator > 1
    return decimal(Fraction(value), least_places=2 if is_pence else 0)


def decimal(value: Fraction, least_places: int = 0) -> str:
    """With as many decimals as it takes, at most ten."""
    for places in range(least_places, 11):
        if (value * 10**places).denominator == 1 or places == 10:
            whole, decimals = divmod(round(value * 10**places), 10**places)
            return f"{whole:,}.{decimals:0{places}d}" if places else f"{whole:,}"
    raise AssertionError(value)


def ordinal_ending(value: int) -> str:
    """What follows the figures of an ordinal: "st", "nd", "rd" or "th"."""
    if value % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
