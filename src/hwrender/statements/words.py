"""What stands in every statement, whatever it is about: headings, and lines that claim nothing of a report.

The headings are those of accessibility statements of public bodies (GOV.UK's model, the generator of W3C), in
plain words.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TITLE = "Accessibility statement"
LABEL = "How we checked"

HOW_ACCESSIBLE = "How accessible this report is"
HOW_ACCESSIBLE_ALL = "How accessible these reports are"
CHECKED = "What we checked"
CHECKED_LEAD = (
    "A program opened each copy again and checked it for this statement.",
    "Each line says how many checks passed.",
)
NOT_CHECKED = "What we could not check"
NOT_CHECKED_LEAD = (
    "A program cannot tell if words are true.",
    "It cannot tell if a picture fits.",
    "Only people can. This is what people did.",
)
TESTED = "How this was tested"
TESTED_LEAD = ("Readers can tell us what is clear and what is not.",)
CLAUSES = "Standards"
CLAUSES_LEAD = (
    "A standard says what a good copy must do. Each thing it asks for is a clause.",
    "We do not say that we meet a whole standard. We say how each clause is answered.",
)
CLAUSES_HEAD = "Standard"
CLAUSES_NAMES = "The full names of the standards"
LIMITS = "Known limits"
LIMITS_LEAD = ("No other program looked at these files for this statement.",)
CONTACT = "Ask for another format or tell us of a problem"
CONTACT_LEAD = ("Do you need this in another way? Is something wrong? Please tell us.",)

COPIES_HEAD = ("Copy", "Checks passed")
REPORTS_HEAD = ("Report", "Copies", "Failed", "Parts", "Tests")
REPORTS_LEAD = (
    "Failed: how many of our checks did not pass.",
    "Parts: how many parts a person approved.",
    "Tests: how often readers tested it.",
)
SUMS_HEAD = ("Copy", "Files", "Checks passed")
ALL_REPORTS = "All reports"

CHANGED, MISSING = "This file was changed", "This file is missing"

FORMAT_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "pdf": "PDF",
        "word": "Word",
        "audio": "Sound (MP3)",
        "opus": "Sound (Opus)",
        "m4b": "Audio book",
        "vtt": "Captions",
        "wav": "Sound (WAV)",
        "epub": "E-book",
        "daisy": "Talking book",
        "braille": "Braille",
        "pef": "Braille for printers",
        "text": "Plain text",
        "message": "Short message",
        "html": "Web page",
    }
)
"""What each format is called, by its name in the table of formats."""

SHORT_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "inclusion-europe": "Inclusion Europe",
        "style-manual": "Style Manual",
        "easy-read-standard": "Easy Read Standard",
        "din-33429": "DIN 33429",
        "une-153101": "UNE 153101",
        "iso-24495-1": "ISO 24495-1",
        "iso-23859": "ISO 23859",
        "coga": "COGA",
        "nhs": "NHS",
        "gov-uk": "GOV.UK",
        "ukaaf-print": "UKAAF print",
        "ukaaf-audio": "UKAAF audio",
        "rnib": "RNIB",
        "wcag-2.2": "WCAG 2.2",
        "pdf-ua-1": "PDF/UA-1",
    }
)
"""What each standard is called in the table, by its name."""

KINDS_OF_COPIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "web page": ("html",),
        "PDF": ("pdf",),
        "Word": ("word",),
        "sound": ("audio", "opus", "m4b", "wav"),
        "book for a screen": ("epub",),
        "talking book": ("daisy",),
        "braille": ("braille", "pef"),
    }
)
"""The kinds of copies that people ask for, and the formats of each: one that is not there is a limit."""


def format_name(format_name: str) -> str:
    """What a format is called; one that is not known keeps its name."""
    return FORMAT_NAMES.get(format_name, format_name)


def counted(number: int, one: str, more: str = "") -> str:
    """ "1 check", "2 checks"."""
    return f"{number} {one if number == 1 else more or f'{one}s'}"
