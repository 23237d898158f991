"""What each check is about, in words for everybody. Their names are for those who know the formats."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType


class CheckTheme(Enum):
    """In the order in which they are told, each as it stands before the figures."""

    WHOLE = "It opens, and all of it is there"
    LANGUAGE = "It says its title and its language"
    STRUCTURE = "Headings, lists and tables are marked"
    ORDER = "All of it is read in order"
    LINKS = "Links say where they go"
    PICTURES = "Pictures have words, or are passed over"
    LOOK = "Letters, lines and colours are as they should be"
    SOUND = "The sound is whole and says the words"
    BRAILLE = "The braille is set out as readers need it"
    MESSAGE = "The message is short enough to send"
    PRIVATE = "Nothing private is left in it"
    SAFE = "Nothing in it acts by itself"
    MORE = "More checks"


_NAMES: Mapping[CheckTheme, tuple[str, ...]] = {
    CheckTheme.WHOLE: (
        "the list of files (manifest.json) can be read", "no build was cut off here",
        "every file in the list is there and unchanged", "there is nothing else in the folder",
        "all files are of one build", "it is about the copies as they are now",
        "all files say the same words",
        "every draft says that it is one, and nothing else does", "it opens", "the file opens",
        "it can be read", "it can be opened", "it can be opened safely", "its format is known",
        "the book can be opened", "its files are those that it lists",
        "the book has just the files it needs", "all documents name the same book", "its words can be read",
        "its words were read when it was made (to read them again, get liblouis)",
        "it ends as a text does", "it has nothing but words in it", "the page is well formed",
        "the standards are claimed", "the file says that it is tagged",
        "the layout is that of Word 2013 and later", "what it says of the book has the right form",
        "what it counts is there as often", "any player can read its file names",
    ),
    CheckTheme.LANGUAGE: (
        "the language is the report's", "there is a title and it is shown", "the properties have a title",
        "the properties have a language", "the default letters have the document's language",
        "the theme has the document's language", "title", "language",
        "every document is in the language of the book", "the text says its language and letters",
        "it says what it is", "it has one title", "it says how it can be read",
        "the title in the tab is the one on the page, or a neutral one",
    ),
    CheckTheme.STRUCTURE: (
        "bookmarks are headings", "everything on the page is marked or an artifact",
        "marked content and structure tree belong together", "table headers say what they head",
        "list items have labels and bodies", "structure types are known", "notes can be told apart",
        "tables repeat their head", "no cells are joined", "no cells are empty",
        "tables have a caption or a description", "the head of a table looks like one",
        "headings start at level 1", "headings skip no level", "lists are real lists",
        "there is one title and no heading level is skipped", "each id is there once",
        "every table says what its headers are for", "lists, tables and notes can be left",
        "no level of headings is left out", "each place in the navigation is of a known kind",
        "what can be skipped is marked, and nothing else",
    ),
    CheckTheme.ORDER: (
        "the tab key follows the reading order", "each page says its number", "nothing floats",
        "there are no text boxes", "pages are numbered by a field", "all of it is read in order",
        "the contents and the pages lead where they say", "the navigation says all that it must of the book",
        "the navigation begins with the title, at the beginning",
        "the navigation is in the order of playing", "page numbers are numbers and rise",
        "the navigation says what the text says", "the list of parts is whole and in order",
        "chapters", "the pages are numbered in order",
    ),
    CheckTheme.LINKS: (
        "the copies in other languages are there",
        "links say and know where they lead", "links lead to the web, an e-mail or a telephone",
        "links say where they go", "every link leads somewhere", "every link and reference leads somewhere",
        "each link leads to a place that is there",
    ),
    CheckTheme.PICTURES: (
        "pictures have a description and a place", "pictures are described or decorative",
        "no picture is described by a file name", "drawings have numbers of their own",
        "every picture is described or hidden", "cover",
    ),
    CheckTheme.LOOK: (
        "fonts are inside and say what they mean", "colours are sRGB", "a sans serif typeface is named",
        "letters are 14 points or more", "lines are 1.25 apart or more", "hyphenation is turned off",
        "pages are A4", "rows of tables stay whole", "there are no empty paragraphs",
        "there are no runs of blanks", "all looks come from styles", "there are no italics and no capitals",
        "nothing is justified",
    ),
    CheckTheme.SOUND: (
        "its tag can be read", "it can be played", "length", "loudness", "true peak",
        "no silence is too long", "it says what the voice was given", "what is said is what is written",
        "every sentence is whole", "every sentence says its words", "every sentence is heard",
        "nothing is heard between sentences", "every cue has its time and words", "times", "words",
        "words said", "transcript", "no document is silent", "every word that is shown is heard",
        "it is heard in the order in which it stands", "every clip begins before it ends, inside its sound",
        "the lengths add up", "what is heard can be marked",
        "each part is built of phrases with words and sound", "clips follow each other without a gap",
        "the times of all parts add up", "each word is played, once and in order",
        "the sound is MP3 that any player plays", "the sound is as long as its clips",
        "it can be played from the first phrase to the last", "sound begins and ends inside the narration",
    ),
    CheckTheme.BRAILLE: ("every letter is a cell of braille", "it says how big its pages are"),
    CheckTheme.MESSAGE: (
        "both messages are there", "the short one is one text message", "it has the address",
    ),
    CheckTheme.PRIVATE: (
        "nothing in it shows who made it", "it names no maker but hwrender",
        "nothing private is left in the file", "it names nobody but the organisation",
        "it gives nobody away", "a draft stays out of search engines",
    ),
    CheckTheme.SAFE: (
        "nothing in it acts by itself or is locked", "nothing in it acts by itself",
        "nothing in it acts by itself or hides",
        "nothing in it acts by itself or is fetched from outside",
        "the security policy covers exactly this page",
    ),
}  # fmt: skip
_BEGINNINGS = ("no line is longer than ", "no page has more than ")
"""What the names of checks of braille begin with, before their figures."""

THEMES: Mapping[str, CheckTheme] = MappingProxyType(
    {name: theme for theme, names in _NAMES.items() for name in names}
)
"""By the name of the check."""


def theme_of(check: str) -> CheckTheme:
    """What a check is about."""
    if check.startswith(_BEGINNINGS):
        return CheckTheme.BRAILLE
    return THEMES.get(check, CheckTheme.MORE)
