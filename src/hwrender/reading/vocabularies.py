"""The values a reports-library page offers for a field, and the older labels of some of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct, field


class Vocabulary(Struct, frozen=True):
    """Known values and, by lower-case old label, the current value it stands for.

    `complete` says that the list is the whole of what a page offers, so that any other value is worth a word;
    otherwise only a near miss is. `closed` fields take no other value at all.
    """

    values: tuple[str, ...]
    old_labels: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    complete: bool = True
    closed: bool = False


KEY_THEMES = Vocabulary(
    (
        "Access to services",
        "Communication with patients; treatment explanation; verbal advice",
        "Integration of services and communication between professionals",
        "Medication, prescriptions and dispensing",
        "Service organisation, delivery, change and closure",
        "Staffing - levels and training",
        "Other",
    ),
    MappingProxyType(
        {
            "access to a service": "Access to services",
            "communication": "Communication with patients; treatment explanation; verbal advice",
            "integration of services": "Integration of services and communication between professionals",
            "medication": "Medication, prescriptions and dispensing",
            "staffing": "Staffing - levels and training",
        }
    ),
)

RESEARCH_METHODS = Vocabulary(
    (
        "Consultation",
        "Deliberative event",
        "Engagement event",
        "Focus group",
        "General feedback",
        "Observation",
        "Structured interview",
        "Unstructured interview",
        "Survey",
        "User stories",
    ),
    MappingProxyType({"focus groups": "Focus group", "surveys": "Survey", "questionnaire": "Survey"}),
)

ENTER_AND_VIEW = Vocabulary(
    ("N/A", "Announced", "Unannounced"),
    MappingProxyType({"not applicable": "N/A", "na": "N/A"}),
    closed=True,
)

SERVICES = Vocabulary(
    (
        "Sexual health",
        "Community Mental Health Team (CMHT) and specialist MH services",
        "Services for people with drug, alcohol and other addictions",
    ),
    complete=False,
)

AGE_GROUPS = Vocabulary(
    (
        "0 to 12 years",
        "13 to 15 years",
        "16 to 17 years",
        "18 to 24 years",
        "25 to 49 years",
        "50 to 64 years",
        "65 to 79 years",
        "80+ years",
        "All",
        "Not known",
        "Prefer not to say",
    ),
    MappingProxyType(
        {
            "0 to 12": "0 to 12 years",
            "13 to 15": "13 to 15 years",
            "16 to 17": "16 to 17 years",
            "18 to 24": "18 to 24 years",
            "25 to 49": "25 to 49 years",
            "50 to 64": "50 to 64 years",
            "65 to 79": "65 to 79 years",
            "80+": "80+ years",
            "all ages": "All",
        }
    ),
)

GENDERS = Vocabulary(
    (
        "Woman",
        "Man",
        "Non-binary",
        "Intersex",
        "Prefer to self-describe",
        "All",
        "Not known",
        "Prefer not to say",
    ),
    MappingProxyType(
        {"female": "Woman", "women": "Woman", "male": "Man", "men": "Man", "non binary": "Non-binary"}
    ),
)

DISABILITIES = Vocabulary(
    (
        "Mental health condition",
        "Physical or mobility impairment",
        "Sensory impairment",
        "Learning disability or difficulties",
        "Long term condition",
        "Other",
        "No disability",
    ),
    MappingProxyType(
        {
            "mental health": "Mental health condition",
            "physical disability": "Physical or mobility impairment",
            "sensory disability": "Sensory impairment",
            "learning disability": "Learning disability or difficulties",
            "learning difficulties": "Learning disability or difficulties",
            "long-term condition": "Long term condition",
        }
    ),
)

CARERS = Vocabulary(
    ("Yes", "No", "Not known", "Not applicable"),
    MappingProxyType({"n/a": "Not applicable"}),
    closed=True,
)

SELDOM_HEARD_GROUPS = Vocabulary(
    (
        "Homeless people",
        "People in stigmatised occupations (such as sex workers)",
        "People on low incomes",
        "People with or recovering from addictions",
        "Geographically isolated",
        "Limited family or social networks",
        "Refugees or asylum seekers",
    ),
    MappingProxyType({"sex workers": "People in stigmatised occupations (such as sex workers)"}),
)
