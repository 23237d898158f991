"""Units of measure and of money, the periods of rates, and what is counted."""

from __future__ import annotations

from fractions import Fraction

SHORT_UNITS: dict[str, tuple[str, str]] = {
    "km/h": ("kilometre an hour", "kilometres an hour"),
    "kmh": ("kilometre an hour", "kilometres an hour"), "mph": ("mile an hour", "miles an hour"),
    "km": ("kilometre", "kilometres"), "m²": ("square metre", "square metres"),
    "sq m": ("square metre", "square metres"), "sq ft": ("square foot", "square feet"),
    "km²": ("square kilometre", "square kilometres"), "m³": ("cubic metre", "cubic metres"),
    "m": ("metre", "metres"), "cm": ("centimetre", "centimetres"), "mm": ("millimetre", "millimetres"),
    "ft": ("foot", "feet"), "mi": ("mile", "miles"), "kg": ("kilogram", "kilograms"),
    "mg": ("milligram", "milligrams"), "mcg": ("microgram", "micrograms"),
    "µg": ("microgram", "micrograms"), "μg": ("microgram", "micrograms"), "g": ("gram", "grams"),
    "lb": ("pound", "pounds"), "lbs": ("pound", "pounds"), "oz": ("ounce", "ounces"),
    "ml": ("millilitre", "millilitres"), "L": ("litre", "litres"), "l": ("litre", "litres"),
    "mmHg": ("millimetre of mercury", "millimetres of mercury"),
    "mmol/l": ("millimole per litre", "millimoles per litre"),
    "mmol/L": ("millimole per litre", "millimoles per litre"), "mmol": ("millimole", "millimoles"),
    "kcal": ("kilocalorie", "kilocalories"), "kWh": ("kilowatt hour", "kilowatt hours"),
    "°C": ("degree Celsius", "degrees Celsius"), "° C": ("degree Celsius", "degrees Celsius"),
    "ºC": ("degree Celsius", "degrees Celsius"), "°F": ("degree Fahrenheit", "degrees Fahrenheit"),
    "°": ("degree", "degrees"), "hrs": ("hour", "hours"), "hr": ("hour", "hours"), "h": ("hour", "hours"),
    "mins": ("minute", "minutes"), "min": ("minute", "minutes"), "min.": ("minute", "minutes"),
    "secs": ("second", "seconds"), "sec": ("second", "seconds"), "s": ("second", "seconds"),
    "wks": ("week", "weeks"), "wk": ("week", "weeks"), "mths": ("month", "months"),
    "yrs": ("year", "years"), "yr": ("year", "years"), "KB": ("kilobyte", "kilobytes"),
    "kB": ("kilobyte", "kilobytes"), "MB": ("megabyte", "megabytes"), "GB": ("gigabyte", "gigabytes"),
    "TB": ("terabyte", "terabytes"), "kbps": ("kilobit a second", "kilobits a second"),
    "dB": ("decibel", "decibels"), "Hz": ("hertz", "hertz"), "kHz": ("kilohertz", "kilohertz"),
    "W": ("watt", "watts"), "kW": ("kilowatt", "kilowatts"), "pt": ("point", "points"),
    "pts": ("point", "points"), "mos": ("month", "months"), "bpm": ("beat a minute", "beats a minute"),
    "tbsp": ("tablespoon", "tablespoons"), "tsp": ("teaspoon", "teaspoons"),
    "µm": ("micrometre", "micrometres"), "m2": ("square metre", "square metres"),
    "m3": ("cubic metre", "cubic metres"),
    "kg/m²": ("kilogram per square metre", "kilograms per square metre"),
    "kg/m2": ("kilogram per square metre", "kilograms per square metre"),
    "mg/kg": ("milligram per kilogram", "milligrams per kilogram"),
    "ml/kg": ("millilitre per kilogram", "millilitres per kilogram"),
    "mg/ml": ("milligram per millilitre", "milligrams per millilitre"),
    "mcg/ml": ("microgram per millilitre", "micrograms per millilitre"),
    "g/l": ("gram per litre", "grams per litre"), "g/L": ("gram per litre", "grams per litre"),
    "mg/l": ("milligram per litre", "milligrams per litre"),
    "mg/L": ("milligram per litre", "milligrams per litre"),
}  # fmt: skip
"""Units as they are written short after a figure, with their name in the singular and in the plural."""

UNIT_NAMES: dict[str, str] = {
    form.lower(): one for one, many in SHORT_UNITS.values() for form in (one, many) if "pound" not in one
} | {
    "day": "day", "days": "day", "night": "night", "nights": "night", "fortnight": "fortnight",
    "fortnights": "fortnight", "decade": "decade", "decades": "decade", "century": "century",
    "centuries": "century", "inch": "inch", "inches": "inch", "yard": "yard", "yards": "yard",
    "pint": "pint", "pints": "pint", "stone": "stone", "kilo": "kilogram", "kilos": "kilogram",
    "percentage point": "percentage point", "percentage points": "percentage point",
}  # fmt: skip
"""Names of units, in lower case, with their singular."""

_SIZES: dict[str, dict[str, str]] = {
    "time": {
        "second": "1/60", "minute": "1", "hour": "60", "day": "1440", "night": "1440", "week": "10080",
        "fortnight": "20160",
    },
    "month": {"month": "1", "year": "12", "decade": "120", "century": "1200"},
    "length": {"millimetre": "1/1000", "centimetre": "1/100", "metre": "1", "kilometre": "1000"},
    "mile": {"mile": "1"},
    "mass": {"microgram": "1/1000", "milligram": "1", "gram": "1000", "kilogram": "1000000"},
    "volume": {"millilitre": "1", "litre": "1000"},
}  # fmt: skip
DIMENSIONS = {
    name: (dimension, Fraction(size)) for dimension, sizes in _SIZES.items() for name, size in sizes.items()
}
"""What a unit measures, and how much of the smallest unit of that it is."""

SIGNS = {"£": "£", "$": "$", "€": "€", "gbp": "£", "usd": "$", "eur": "€"}
MONEY_NAMES = {
    "pound": ("£", 1), "pounds": ("£", 1), "quid": ("£", 1), "penny": ("£", 100), "pence": ("£", 100),
    "dollar": ("$", 1), "dollars": ("$", 1), "cent": ("€", 100), "cents": ("€", 100),
    "euro": ("€", 1), "euros": ("€", 1),
}  # fmt: skip
"""What money is called, with its sign and how many of the coins make one."""

_PERIODS = "hour day night week fortnight month quarter year term person visit session mile"
PERIODS = {**{name: name for name in _PERIODS.split()}, "annum": "year", "head": "person"}
"""What an amount may be for, after "a", "per", "each", "every" or a slash."""

COUNTED_IN_MILLIONS = (
    "people", "patients", "residents", "visits", "appointments", "calls", "children", "adults", "carers",
    "homes", "households", "users", "women", "men", "a year", "each year", "per year", "in", "for",
    "more", "times", "followers", "views", "NHS", "GP",
)  # fmt: skip
"""After these "5m" is five million; after others it is five metres."""
