"""What is known about a report: the fields of the reports library, and what its copies need.

The groups and their order are those of a Healthwatch reports-library page. A field that is blank on the page
is `None` or empty here, and is left out of "About this report".
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from msgspec import Struct, field

from hwrender.span import START, Span

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


class PartialDate(Struct, frozen=True, order=True):
    """A date known to the day, to the month or only to the year."""

    year: int
    month: int | None = None
    day: int | None = None

    def in_words(self) -> str:
        """The NHS style: "6 September 2016", "September 2016" or "2016"."""
        parts = [str(self.day)] if self.day is not None else []
        parts += [MONTHS[self.month - 1]] if self.month is not None else []
        return " ".join([*parts, str(self.year)])

    def as_iso(self) -> str:
        """ISO 8601, as far as it is known: "2016-09-06", "2016-09" or "2016"."""
        known = [part for part in (self.month, self.day) if part is not None]
        return "-".join([f"{self.year:04d}", *(f"{part:02d}" for part in known)])

    def earliest(self) -> date:
        """The first day that it may be."""
        return date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> date:
        """The last day that it may be."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])


class Contact(Struct, frozen=True):
    """How a reader reaches the organisation. `audio_url` is where the narration will be published."""

    organisation: str | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    website: str | None = None
    audio_url: str | None = None


class GlossaryEntry(Struct, frozen=True):
    """A hard word and what it means, in the form "<Term> means <meaning>."

    `meaning` follows the word "means" and has no full stop ("facts about you, like your name").
    `spoken` is how a voice says the term, when it is not said as it is written.
    """

    term: str
    meaning: str
    spoken: str | None = None
    span: Span = START


class WideBlank(Struct, frozen=True):
    """The text of a value has one blank where several were written: from its character `after` on, all stand
    `lost` characters further on in the source."""

    after: int
    lost: int


class Metadata(Struct, frozen=True):
    """The front matter of one report, checked and typed.

    `lexicon` holds words and how a voice is to say them, written as they sound.
    `readers` and `purpose` say whom the report is for and what they do with it (ISO 24495-1, 5.1); no copy
    shows them. `translation_of` is the file that the report is a translation of, `translated_from` the marks
    of the rows that it was made from (`hwrender.translations`).
    `ignore` holds codes of findings that are accepted all through the report, each with the reason.
    `places` gives the place of each key that was written ("title", "contact.phone", "key_themes[0]"),
    `value_places` that of each value that is not blank, quotes included, by the same names; `wide_blanks`
    says where a value was written with more blanks than it has. `other_files` gives the name of the file that
    a value was written in, by the same names, where that is not the report; its place is one in that file.
    """

    # what the copies need
    title: str
    lang: str
    easy_title: str | None = None
    short_title: str | None = None
    name: str | None = None
    sensitive: bool = False
    small_numbers_up_to: int | None = None
    contact: Contact = field(default_factory=Contact)
    other_formats: str | None = None
    glossary: tuple[GlossaryEntry, ...] = ()
    pictures: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    cover_picture: str | None = None
    tested_by: tuple[str, ...] = ()
    full_report: str | None = None
    readers: str | None = None
    purpose: str | None = None
    translation_of: str | None = None
    translated_from: str | None = None
    lexicon: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    ignore: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    voice: str | None = None
    licence: str | None = None
    # general
    local_healthwatch: str | None = None
    publication_date: PartialDate | None = None
    evidence_began: PartialDate | None = None
    evidence_finished: PartialDate | None = None
    type_of_report: str | None = None
    key_themes: tuple[str, ...] = ()
    source_pdf: str | None = None
    source_pdf_size_kb: float | None = None
    # methodology
    in_partnership: bool | None = None
    partner_organisations: tuple[str, ...] = ()
    primary_research_method: tuple[str, ...] = ()
    enter_and_view: str | None = None
    # services
    services_included: tuple[str, ...] = ()
    service_providers: tuple[str, ...] = ()
    # people
    number_of_people: int | None = None
    age_group: tuple[str, ...] = ()
    gender: tuple[str, ...] = ()
    ethnicity: tuple[str, ...] = ()
    religion: tuple[str, ...] = ()
    sexual_orientation: tuple[str, ...] = ()
    marital_status: tuple[str, ...] = ()
    pregnancy: tuple[str, ...] = ()
    trans: tuple[str, ...] = ()
    long_term_conditions: tuple[str, ...] = ()
    types_of_disabilities: tuple[str, ...] = ()
    features_carers: str | None = None
    seldom_heard_groups: tuple[str, ...] = ()
    # site
    useful_votes: int | None = None

    places: Mapping[str, Span] = field(default_factory=lambda: MappingProxyType({}))
    value_places: Mapping[str, Span] = field(default_factory=lambda: MappingProxyType({}))
    wide_blanks: Mapping[str, tuple[WideBlank, ...]] = field(default_factory=lambda: MappingProxyType({}))
    other_files: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def place(self, path: str) -> Span:
        """Where `path` was written, or the start of the file if it was not."""
        return self.places.get(path, START)

    def value_place(self, path: str) -> Span:
        """Where the value of `path` was written, or `path` itself when it has none."""
        return self.value_places.get(path) or self.place(path)

    def organisation(self) -> str:
        """Who publishes the report, as its readers know them."""
        return self.contact.organisation or self.local_healthwatch or ""

    def organisations(self) -> tuple[str, ...]:
        """Every organisation that made the report or runs what it speaks of."""
        publishers = (self.local_healthwatch, self.contact.organisation)
        return (*filter(None, publishers), *self.partner_organisations, *self.service_providers)


_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufffd]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)

LONGEST_FILE_NAME_CHARACTERS = 80
"""With the folder and the end of each file it stays below what Windows allows in a path."""

FALLBACK_NAME = "report"


def file_name_of(stem: str) -> str:
    """`stem` as a file name on Windows, macOS and Linux; a plain name stays as it is.

    Gone are the characters that Windows forbids, those that nobody sees, dots and blanks at the ends (".."
    would lead out of the output folder) and a hyphen at the start (a command would take it for an option).
    """
    name = _NOT_IN_NAMES.sub("-", stem.encode("utf-8", "replace").decode("utf-8"))
    name = name[:LONGEST_FILE_NAME_CHARACTERS].strip(" .-")
    if not name or _RESERVED.fullmatch(name):
        return f"{FALLBACK_NAME}-{name}" if name else FALLBACK_NAME
    return name
