"""What a rule of privacy found in one text."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from hwrender.language.slices import Slice


class Concern(Enum):
    """What may give somebody away. How grave each is, is in `severities`."""

    NHS_NUMBER = "NHS number"
    LIKELY_NHS_NUMBER = "number built like an NHS number"
    NATIONAL_INSURANCE = "National Insurance number"
    EMAIL = "e-mail address"
    PHONE = "phone number"
    HANDLE = "name on social media"
    POSTCODE = "full postcode"
    COORDINATES = "coordinates"
    STREET = "street with a number"
    BIRTH_DATE = "date of birth"
    SMALL_NUMBER = "very small number of people"
    REMAINDER = "total and parts that give a small number away"
    NAME = "name of a person"
    PROFILE = "age, nationality and sex together"
    REFERENCE = "number of a case, a vehicle or an account"
    QUOTATION = "quotation that tells where and when, or of whom"


class Match(Struct, frozen=True):
    """A place in a text, what it gives away, and the words for whoever has to decide."""

    concern: Concern
    place: Slice
    message: str
    hint: str
