"""Units and what is counted."""

from __future__ import annotations

UNITS: dict[str, tuple[str, str]] = {
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
    "W": ("watt", "watts"), "pt": ("point", "points"),
}  # fmt: skip
"""Units, singular and plural. They follow a figure."""

COUNTED = (
    "people", "persons", "residents", "patients", "women", "men", "children", "adults", "users", "carers",
    "staff", "respondents", "responses", "replies", "visits", "calls", "comments", "words", "homes",
    "households", "members", "workers", "sex workers", "cases", "times", "pounds", "miles", "hours",
    "days", "copies", "leaflets", "beds", "places", "appointments", "surveys", "young people",
    "older people", "volunteers", "students", "pupils",
)  # fmt: skip
"""After these a figure of four places is an amount and no year: "1500 people"."""

COUNTED_IN_MILLIONS = (
    "people", "patients", "residents", "visits", "appointments", "calls", "children", "adults", "carers",
    "homes", "households", "users", "women", "men", "a year", "each year", "per year", "in", "for",
    "more", "times", "followers", "views", "NHS", "GP",
)  # fmt: skip
"""After these "5m" is five million; after others it is five metres."""
