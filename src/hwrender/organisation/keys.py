"""The keys of an organisation file, as one literal table."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct


class KeyKind(Enum):
    """What a value is, in the words of a message ("name must be text in quotes")."""

    TEXT = "text in quotes"
    EMAIL = "an e-mail address in quotes"
    WEB_ADDRESS = "a web address in quotes"
    WHOLE_NUMBER = "a whole number"
    EDITION = '"easy" or "full"'
    STYLE = "the name of a style in quotes"
    FILE = "the name of a file in quotes"
    LOGO = "the name of an SVG or PNG file in quotes"
    FOLDER = "the name of a folder in quotes"
    COLOUR = "a colour in quotes"


class Key(Struct, frozen=True):
    """One key by its path, with a value to show how it is written, and what it is for."""

    path: str
    kind: KeyKind
    example: str
    why: str


KEYS: tuple[Key, ...] = (
    Key("name", KeyKind.TEXT, '"Healthwatch Hackney"', "The name of your organisation."),
    Key(
        "other_formats",
        KeyKind.TEXT,
        '"Ask us for another copy."',
        "A sentence that says how to ask for other formats.",
    ),
    Key("edition", KeyKind.EDITION, '"easy"', "The edition you make most often."),
    Key("style", KeyKind.STYLE, '"easy-read"', "The look you use most often."),
    Key("voice", KeyKind.TEXT, '"emma"', "The voice that reads your reports."),
    Key("pictures", KeyKind.FOLDER, '"pictures"', "The folder with your own pictures."),
    Key("lexicon", KeyKind.FILE, '"names.toml"', "The file that says how names are said."),
    Key("small_numbers_up_to", KeyKind.WHOLE_NUMBER, "5", "Numbers of people up to this are small."),
    Key("contact.organisation", KeyKind.TEXT, '"Our team"', "Who answers, if it is not your name."),
    Key("contact.phone", KeyKind.TEXT, '"020 7946 0000"', "Your phone number."),
    Key("contact.email", KeyKind.EMAIL, '"info@example.org"', "Your email address."),
    Key("contact.address", KeyKind.TEXT, '"1 High Street, London"', "Your address."),
    Key("contact.website", KeyKind.WEB_ADDRESS, '"https://www.example.org"', "Your website."),
    Key("logo.file", KeyKind.LOGO, '"logo.svg"', "The file of your logo, as SVG or PNG."),
    Key("logo.description", KeyKind.TEXT, '"The logo of our group"', "What your logo shows, in words."),
    Key("colours.headings", KeyKind.COLOUR, '"#3d1a78"', "The colour of headings."),
    Key("colours.bars", KeyKind.COLOUR, '"#2c1557"', "The colour of the bars behind titles."),
)

PARTS = tuple(dict.fromkeys(key.path.partition(".")[0] for key in KEYS if "." in key.path))
"""The names that stand in square brackets."""
