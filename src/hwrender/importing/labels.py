"""What stands on a page of the reports library: labels, the headings of its parts, and its furniture."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from hwrender.reading.schema import FIELDS, Field, FieldGroup
from hwrender.sources.front_matter import GROUP_HEADINGS

_NOT_WORD = re.compile(r"\(s\)|[^\w]+")


def plain(words: str) -> str:
    """A label without capitals, signs and the plural in brackets, so that layouts can differ in them."""
    return " ".join(_NOT_WORD.sub(" ", words.lower()).split())


OTHER_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "name of local healthwatch": "local_healthwatch",
        "local healthwatch organisation": "local_healthwatch",
        "date of publication": "publication_date",
        "date published": "publication_date",
        "date evidence capture started": "evidence_began",
        "date evidence capture start": "evidence_began",
        "date evidence capture ended": "evidence_finished",
        "date evidence capture end": "evidence_finished",
        "report type": "type_of_report",
        "key theme": "key_themes",
        "was the work undertaken in partnership": "in_partnership",
        "partner organisations": "partner_organisations",
        "partner organisation": "partner_organisations",
        "name of partner organisation": "partner_organisations",
        "names of the partner organisations": "partner_organisations",
        "primary research method": "primary_research_method",
        "research method": "primary_research_method",
        "research method used": "primary_research_method",
        "was the visit announced or unannounced": "enter_and_view",
        "enter and view": "enter_and_view",
        "services included in the report": "services_included",
        "health and care services included in the report": "services_included",
        "services included": "services_included",
        "service provider": "service_providers",
        "service providers": "service_providers",
        "names of service providers": "service_providers",
        "number of people": "number_of_people",
        "number of people who took part": "number_of_people",
        "age groups": "age_group",
        "genders": "gender",
        "ethnic group": "ethnicity",
        "ethnic groups": "ethnicity",
        "religion or belief": "religion",
        "relationship status": "marital_status",
        "pregnancy and maternity": "pregnancy",
        "transgender": "trans",
        "long term condition": "long_term_conditions",
        "type of disability": "types_of_disabilities",
        "types of disability": "types_of_disabilities",
        "seldom heard group": "seldom_heard_groups",
        "did you find this report useful": "useful_votes",
        "was this report useful": "useful_votes",
    }
)
"""Older and shorter labels, as `plain` has them, and the field of each. None of them may be a value."""

_BY_NAME = {field.name: field for field in FIELDS}
LABELS: Mapping[str, Field] = MappingProxyType(
    {label: _BY_NAME[name] for label, name in OTHER_LABELS.items()}
    | {plain(field.label): field for field in FIELDS if field.label and field.name != "source_pdf"}
)
"""Every label, as `plain` has it."""

PARTS: Mapping[str, FieldGroup] = MappingProxyType(
    {
        plain(heading): group
        for group, heading in GROUP_HEADINGS.items()
        if group not in (FieldGroup.COPIES, FieldGroup.SITE)
    }
)
"""The headings of the parts, as `plain` has them."""

SUMMARY = frozenset({"summary of report content", "summary of report", "summary", "report summary"})
SUMMARY_ENDS = frozenset({"would you like to look at", "more details", "report details"})
"""What stands before the summary of a page, and right behind it (as `plain` has them)."""

FURNITURE = re.compile(
    r"no votes have been submitted yet|\d+ votes?|yes|no|average|skip to (?:main )?content|home|menu|search"
    r"|print|share(?: this)?(?: page| report)?|back to (?:top|results)|reports? library|breadcrumb"
    r"|you are here|login|log in|facebook|twitter|linkedin|e?mail|contact us|cookies?|privacy"
    r"|accessibility|sign up|newsletter|related reports?"
)
"""What a page says around a report (matched with `plain`)."""

DOWNLOAD = re.compile(r"download\b.*?(?:(\d+(?:[.,]\d+)*)\s*(bytes|kb|mb))?\)?\s*", re.IGNORECASE)
"""The link to the PDF, with its size where it is given."""

LOOKS_LIKE_A_LABEL = re.compile(
    r".*[?:]"
    r"|(?:names?|numbers?|types?|dates?|details|description) of .*"
    r"|(?:was|were|is|are|does|did|has|have|if) .*",
    re.IGNORECASE,
)
"""How the name of a field begins or ends where nothing else tells it from a value."""


def field_of(words: str) -> Field | None:
    return LABELS.get(plain(words))


def in_kilobytes(found: re.Match[str]) -> str:
    """The size that a download link gives, in KB, as a page counts (1,024 KB to a MB); empty without one."""
    if found[1] is None:
        return ""
    size = float(found[1].replace(",", "")) * {"bytes": 1 / 1024, "kb": 1, "mb": 1024}[found[2].lower()]
    return f"{size:.2f}".rstrip("0").rstrip(".")
