"""What an organisation says once for all its reports: its organisation file, `hwrender.toml`.

`searching` knows which file is that of a report, `reading` makes a typed value of it with findings that have
places, `keys` is the table of what it may say.
"""

from __future__ import annotations

from hwrender.organisation.filling import check_publisher, filled
from hwrender.organisation.model import FILE_NAME, Organisation, OrganisationColours
from hwrender.organisation.reading import OrganisationResult, find_organisation, read_organisation
from hwrender.organisation.searching import looked_for, organisation_file

__all__ = [
    "FILE_NAME",
    "Organisation",
    "OrganisationColours",
    "OrganisationResult",
    "check_publisher",
    "filled",
    "find_organisation",
    "looked_for",
    "organisation_file",
    "read_organisation",
]
