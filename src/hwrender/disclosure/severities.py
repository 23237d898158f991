"""How grave each concern of privacy is, and the code it is shown with."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from hwrender.diagnostics import Severity
from hwrender.disclosure.match import Concern

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


class Grade(Struct, frozen=True):
    """The code of a concern, and its severity in a report that is not sensitive and in one that is."""

    code: str
    usual: Severity
    sensitive: Severity


GRADES: Mapping[Concern, Grade] = MappingProxyType(
    {
        Concern.NHS_NUMBER: Grade("P1", _ERROR, _ERROR),
        Concern.LIKELY_NHS_NUMBER: Grade("P1", _WARNING, _ERROR),
        Concern.NATIONAL_INSURANCE: Grade("P2", _ERROR, _ERROR),
        Concern.EMAIL: Grade("P3", _ERROR, _ERROR),
        Concern.PHONE: Grade("P3", _ERROR, _ERROR),
        Concern.HANDLE: Grade("P3", _ERROR, _ERROR),
        Concern.POSTCODE: Grade("P4", _ERROR, _ERROR),
        Concern.COORDINATES: Grade("P4", _ERROR, _ERROR),
        Concern.STREET: Grade("P4", _WARNING, _ERROR),
        Concern.BIRTH_DATE: Grade("P5", _ERROR, _ERROR),
        Concern.SMALL_NUMBER: Grade("P6", _WARNING, _ERROR),
        Concern.REMAINDER: Grade("P7", _WARNING, _ERROR),
        Concern.NAME: Grade("P8", _WARNING, _WARNING),
        Concern.PROFILE: Grade("P9", _WARNING, _WARNING),
        Concern.REFERENCE: Grade("P9", _WARNING, _WARNING),
        Concern.QUOTATION: Grade("P10", _NOTE, _NOTE),
    }
)
"""Every concern. A name stays a warning in a sensitive report, because only a person knows whose it is."""
