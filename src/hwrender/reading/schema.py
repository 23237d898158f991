"""Every field of the front matter, as one literal table.

The groups and labels are those of a Healthwatch reports-library page; the names are those of
`hwrender.metadata.Metadata`. What a field may hold is its `kind`; how each kind is read is in `values`.
"""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from hwrender.reading import vocabularies
from hwrender.reading.vocabularies import Vocabulary


class FieldGroup(Enum):
    """The parts of a reports-library page; `COPIES` is what our copies need besides."""

    COPIES = "copies"
    GENERAL = "general"
    METHODOLOGY = "methodology"
    SERVICES = "services"
    PEOPLE = "people"
    SITE = "site"


class FieldKind(Enum):
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


KEYED = frozenset({FieldKind.GLOSSARY, FieldKind.PICTURES, FieldKind.PRONUNCIATIONS, FieldKind.REASONS})
"""Kinds of value that are words with words of their own, each under its key."""


class Field(Struct, frozen=True):
    """One field. `label` is the words of the library page; `aliases` are other keys that mean this one."""

    name: str
    group: FieldGroup
    kind: FieldKind
    label: str | None = None
    vocabulary: Vocabulary | None = None
    aliases: tuple[str, ...] = ()


_COPIES, _GENERAL, _METHODOLOGY = FieldGroup.COPIES, FieldGroup.GENERAL, FieldGroup.METHODOLOGY
_SERVICES, _PEOPLE, _SITE = FieldGroup.SERVICES, FieldGroup.PEOPLE, FieldGroup.SITE

FIELDS: tuple[Field, ...] = (
    Field("title", _COPIES, FieldKind.TEXT),
    Field("lang", _COPIES, FieldKind.LANGUAGE, aliases=("language",)),
    Field("easy_title", _COPIES, FieldKind.TEXT),
    Field("short_title", _COPIES, FieldKind.TEXT),
    Field("name", _COPIES, FieldKind.SLUG, aliases=("slug",)),
    Field("sensitive", _COPIES, FieldKind.YES_NO),
    Field("small_numbers_up_to", _COPIES, FieldKind.WHOLE_NUMBER),
    Field("contact", _COPIES, FieldKind.CONTACT),
    Field("other_formats", _COPIES, FieldKind.SENTENCE),
    Field("glossary", _COPIES, FieldKind.GLOSSARY, aliases=("hard_words",)),
    Field("pictures", _COPIES, FieldKind.PICTURES),
    Field("cover_picture", _COPIES, FieldKind.PICTURE, aliases=("cover",)),
    Field("tested_by", _COPIES, FieldKind.TEXTS),
    Field("full_report", _COPIES, FieldKind.WEB_ADDRESS),
    Field("readers", _COPIES, FieldKind.TEXT),
    Field("purpose", _COPIES, FieldKind.TEXT),
    Field("translation_of", _COPIES, FieldKind.TEXT),
    Field("translated_from", _COPIES, FieldKind.TEXT),
    Field("lexicon", _COPIES, FieldKind.PRONUNCIATIONS, aliases=("pronunciation", "pronunciations")),
    Field("ignore", _COPIES, FieldKind.REASONS),
    Field("voice", _COPIES, FieldKind.TEXT),
    Field("licence", _COPIES, FieldKind.TEXT, aliases=("license",)),
    Field("local_healthwatch", _GENERAL, FieldKind.TEXT, "Local Healthwatch", aliases=("healthwatch",)),
    Field("publication_date", _GENERAL, FieldKind.DATE, "Publication date", aliases=("date", "published")),
    Field("evidence_began", _GENERAL, FieldKind.DATE, "Date evidence capture began"),
    Field("evidence_finished", _GENERAL, FieldKind.DATE, "Date evidence capture finished"),
    Field("type_of_report", _GENERAL, FieldKind.TEXT, "Type of report"),
    Field("key_themes", _GENERAL, FieldKind.TEXTS, "Key themes", vocabularies.KEY_THEMES),
    Field("source_pdf", _GENERAL, FieldKind.TEXT, "Download"),
    Field("source_pdf_size_kb", _GENERAL, FieldKind.NUMBER),
    Field(
        "in_partnership",
        _METHODOLOGY,
        FieldKind.YES_NO,
        "Was the work undertaken in partnership with another organisation?",
    ),
    Field("partner_organisations", _METHODOLOGY, FieldKind.TEXTS, "Name(s) of the partner organisation(s)"),
    Field(
        "primary_research_method",
        _METHODOLOGY,
        FieldKind.TEXTS,
        "Primary research method used",
        vocabularies.RESEARCH_METHODS,
    ),
    Field(
        "enter_and_view",
        _METHODOLOGY,
        FieldKind.TEXT,
        "If an Enter and View methodology was applied, was the visit announced or unannounced?",
        vocabularies.ENTER_AND_VIEW,
    ),
    Field(
        "services_included",
        _SERVICES,
        FieldKind.TEXTS,
        "Details of health and care services included in the report",
        vocabularies.SERVICES,
    ),
    Field(
        "service_providers",
        _SERVICES,
        FieldKind.TEXTS,
        "Name of service provider",
        aliases=("service_provider",),
    ),
    Field("number_of_people", _PEOPLE, FieldKind.WHOLE_NUMBER, "Number of people who shared their views"),
    Field("age_group", _PEOPLE, FieldKind.TEXTS, "Age group", vocabularies.AGE_GROUPS),
    Field("gender", _PEOPLE, FieldKind.TEXTS, "Gender", vocabularies.GENDERS),
    Field("ethnicity", _PEOPLE, FieldKind.TEXTS, "Ethnicity"),
    Field("religion", _PEOPLE, FieldKind.TEXTS, "Religion"),
    Field("sexual_orientation", _PEOPLE, FieldKind.TEXTS, "Sexual orientation"),
    Field("marital_status", _PEOPLE, FieldKind.TEXTS, "Marital status"),
    Field("pregnancy", _PEOPLE, FieldKind.TEXTS, "Pregnancy"),
    Field("trans", _PEOPLE, FieldKind.TEXTS, "Trans"),
    Field("long_term_conditions", _PEOPLE, FieldKind.TEXTS, "Long term conditions"),
    Field(
        "types_of_disabilities", _PEOPLE, FieldKind.TEXTS, "Types of disabilities", vocabularies.DISABILITIES
    ),
    Field(
        "features_carers", _PEOPLE, FieldKind.TEXT, "Does this report feature carers?", vocabularies.CARERS
    ),
    Field(
        "seldom_heard_groups",
        _PEOPLE,
        FieldKind.TEXTS,
        "Seldom heard groups",
        vocabularies.SELDOM_HEARD_GROUPS,
    ),
    Field("useful_votes", _SITE, FieldKind.WHOLE_NUMBER, "Did you find this attached report useful?"),
)

CONTACT_FIELDS: tuple[Field, ...] = (
    Field("organisation", _COPIES, FieldKind.TEXT, aliases=("organization",)),
    Field("phone", _COPIES, FieldKind.TEXT, aliases=("telephone", "tel")),
    Field("email", _COPIES, FieldKind.EMAIL, aliases=("e_mail",)),
    Field("address", _COPIES, FieldKind.TEXT),
    Field("website", _COPIES, FieldKind.WEB_ADDRESS, aliases=("web", "url")),
    Field("audio_url", _COPIES, FieldKind.WEB_ADDRESS),
)

GLOSSARY_FIELDS: tuple[Field, ...] = (
    Field("means", _COPIES, FieldKind.TEXT, aliases=("meaning",)),
    Field("say", _COPIES, FieldKind.TEXT, aliases=("spoken",)),
)
PICTURE_FIELD = Field("picture", _COPIES, FieldKind.PICTURE)
SAID_FIELD = Field("said", _COPIES, FieldKind.TEXT)
REASON_FIELD = Field("reason", _COPIES, FieldKind.TEXT)
"""What stands under a key of the writer's own."""

REQUIRED = ("title", "lang")
