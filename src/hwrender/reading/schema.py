"""Every field of the front matter, as one literal table.

The groups and labels are those of a Healthwatch reports-library page; the names are those of
`hwrender.metadata.Metadata`. What a field may hold is its `kind`; how each kind is read is in `values`.
"""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from hwrender.reading import vocabularies
from hwrender.reading.vocabularies import Vocabulary


class Group(Enum):
    """The parts of a reports-library page; `COPIES` is what our copies need besides."""

    COPIES = "copies"
    GENERAL = "general"
    METHODOLOGY = "methodology"
    SERVICES = "services"
    PEOPLE = "people"
    SITE = "site"


class Kind(Enum):
    """What a value is, in the words of a message ("title must be text")."""

    TEXT = "text"
    TEXTS = "a list"
    SENTENCE = "text or a list"
    DATE = "a date"
    YES_NO = "Yes or No"
    WHOLE_NUMBER = "a whole number"
    NUMBER = "a number"
    LANGUAGE = "a language"
    SLUG = "a short name"
    PICTURE = "the name of a picture"
    WEB_ADDRESS = "a web address"
    EMAIL = "an e-mail address"
    CONTACT = "a list of keys"
    GLOSSARY = "a list of words and their meanings"
    PICTURES = "a list of words and their pictures"
    PRONUNCIATIONS = "a list of words and how they are said"
    REASONS = "a list of codes and the reasons to ignore them"


KEYED = frozenset({Kind.GLOSSARY, Kind.PICTURES, Kind.PRONUNCIATIONS, Kind.REASONS})
"""Kinds of value that are words with words of their own, each under its key."""


class Field(Struct, frozen=True):
    """One field. `label` is the words of the library page; `aliases` are other keys that mean this one."""

    name: str
    group: Group
    kind: Kind
    label: str | None = None
    vocabulary: Vocabulary | None = None
    aliases: tuple[str, ...] = ()


_COPIES, _GENERAL, _METHODOLOGY = Group.COPIES, Group.GENERAL, Group.METHODOLOGY
_SERVICES, _PEOPLE, _SITE = Group.SERVICES, Group.PEOPLE, Group.SITE

FIELDS: tuple[Field, ...] = (
    Field("title", _COPIES, Kind.TEXT),
    Field("lang", _COPIES, Kind.LANGUAGE, aliases=("language",)),
    Field("easy_title", _COPIES, Kind.TEXT),
    Field("short_title", _COPIES, Kind.TEXT),
    Field("name", _COPIES, Kind.SLUG, aliases=("slug",)),
    Field("sensitive", _COPIES, Kind.YES_NO),
    Field("small_numbers_up_to", _COPIES, Kind.WHOLE_NUMBER),
    Field("contact", _COPIES, Kind.CONTACT),
    Field("other_formats", _COPIES, Kind.SENTENCE),
    Field("glossary", _COPIES, Kind.GLOSSARY, aliases=("hard_words",)),
    Field("pictures", _COPIES, Kind.PICTURES),
    Field("cover_picture", _COPIES, Kind.PICTURE, aliases=("cover",)),
    Field("tested_by", _COPIES, Kind.TEXTS),
    Field("lexicon", _COPIES, Kind.PRONUNCIATIONS, aliases=("pronunciation", "pronunciations")),
    Field("ignore", _COPIES, Kind.REASONS),
    Field("voice", _COPIES, Kind.TEXT),
    Field("licence", _COPIES, Kind.TEXT, aliases=("license",)),
    Field("local_healthwatch", _GENERAL, Kind.TEXT, "Local Healthwatch", aliases=("healthwatch",)),
    Field("publication_date", _GENERAL, Kind.DATE, "Publication date", aliases=("date", "published")),
    Field("evidence_began", _GENERAL, Kind.DATE, "Date evidence capture began"),
    Field("evidence_finished", _GENERAL, Kind.DATE, "Date evidence capture finished"),
    Field("type_of_report", _GENERAL, Kind.TEXT, "Type of report"),
    Field("key_themes", _GENERAL, Kind.TEXTS, "Key themes", vocabularies.KEY_THEMES),
    Field("source_pdf", _GENERAL, Kind.TEXT, "Download"),
    Field("source_pdf_size_kb", _GENERAL, Kind.NUMBER),
    Field(
        "in_partnership",
        _METHODOLOGY,
        Kind.YES_NO,
        "Was the work undertaken in partnership with another organisation?",
    ),
    Field("partner_organisations", _METHODOLOGY, Kind.TEXTS, "Name(s) of the partner organisation(s)"),
    Field(
        "primary_research_method",
        _METHODOLOGY,
        Kind.TEXTS,
        "Primary research method used",
        vocabularies.RESEARCH_METHODS,
    ),
    Field(
        "enter_and_view",
        _METHODOLOGY,
        Kind.TEXT,
        "If an Enter and View methodology was applied, was the visit announced or unannounced?",
        vocabularies.ENTER_AND_VIEW,
    ),
    Field(
        "services_included",
        _SERVICES,
        Kind.TEXTS,
        "Details of health and care services included in the report",
        vocabularies.SERVICES,
    ),
    Field(
        "service_providers", _SERVICES, Kind.TEXTS, "Name of service provider", aliases=("service_provider",)
    ),
    Field("number_of_people", _PEOPLE, Kind.WHOLE_NUMBER, "Number of people who shared their views"),
    Field("age_group", _PEOPLE, Kind.TEXTS, "Age group", vocabularies.AGE_GROUPS),
    Field("gender", _PEOPLE, Kind.TEXTS, "Gender", vocabularies.GENDERS),
    Field("ethnicity", _PEOPLE, Kind.TEXTS, "Ethnicity"),
    Field("religion", _PEOPLE, Kind.TEXTS, "Religion"),
    Field("sexual_orientation", _PEOPLE, Kind.TEXTS, "Sexual orientation"),
    Field("marital_status", _PEOPLE, Kind.TEXTS, "Marital status"),
    Field("pregnancy", _PEOPLE, Kind.TEXTS, "Pregnancy"),
    Field("trans", _PEOPLE, Kind.TEXTS, "Trans"),
    Field("long_term_conditions", _PEOPLE, Kind.TEXTS, "Long term conditions"),
    Field("types_of_disabilities", _PEOPLE, Kind.TEXTS, "Types of disabilities", vocabularies.DISABILITIES),
    Field("features_carers", _PEOPLE, Kind.TEXT, "Does this report feature carers?", vocabularies.CARERS),
    Field(
        "seldom_heard_groups",
        _PEOPLE,
        Kind.TEXTS,
        "Seldom heard groups",
        vocabularies.SELDOM_HEARD_GROUPS,
    ),
    Field("useful_votes", _SITE, Kind.WHOLE_NUMBER, "Did you find this attached report useful?"),
)

CONTACT_FIELDS: tuple[Field, ...] = (
    Field("organisation", _COPIES, Kind.TEXT, aliases=("organization",)),
    Field("phone", _COPIES, Kind.TEXT, aliases=("telephone", "tel")),
    Field("email", _COPIES, Kind.EMAIL, aliases=("e_mail",)),
    Field("address", _COPIES, Kind.TEXT),
    Field("website", _COPIES, Kind.WEB_ADDRESS, aliases=("web", "url")),
    Field("audio_url", _COPIES, Kind.WEB_ADDRESS),
)

REQUIRED = ("title", "lang")
