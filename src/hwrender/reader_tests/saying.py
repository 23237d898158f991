"""How a test is told where others read it: whole numbers of people only where nobody is one of a few.

On small numbers the copies are as careful as P6 is: fewer than 5 readers are "fewer than 5". In a sensitive
report, or where its author says so, the number has to be larger to be told (NHS practice: 1 to 7 are not).
"""

from __future__ import annotations

from hwrender.fixed_words.table import FixedWords
from hwrender.metadata import Metadata
from hwrender.reader_tests.model import TriedBy

LEAST_TOLD = 5
_SMALL_IN_SENSITIVE = 7
_LONGEST_SENTENCE = 15


def least_told(metadata: Metadata) -> int:
    """The smallest number of readers that a copy of this report tells."""
    small = metadata.small_numbers_up_to
    if small is None:
        small = _SMALL_IN_SENSITIVE if metadata.sensitive else 0
    return max(LEAST_TOLD, small + 1)


def people_told(people: int, least: int) -> str:
    """So many people as others may read it: "8", or "fewer than 5"."""
    return str(people) if people >= least else f"fewer than {least}"


def said_of(reading: TriedBy, least: int, tried: str, words: FixedWords) -> str:
    """ "6 people with a learning disability tried this report and told us what to change." `tried` is what
    this copy calls what they read. Two sentences where one would be too long."""
    is_told = reading.people >= least
    number = str(reading.people) if is_told else words.say("readers.fewer_than", number=least)
    group = words.say(f"readers.{reading.who.replace('-', '_')}")
    said = {"number": number, "group": group, "what": tried}
    short, whole = (opened(words.say(f"readers.{key}", **said)) for key in ("tried", "told_us"))
    if not reading.told_us:
        return short
    is_long = len(whole.split()) > _LONGEST_SENTENCE
    return f"{short} {words.say('readers.they_told')}" if is_long else whole


def opened(sentence: str) -> str:
    """A sentence with the first letter of one."""
    return f"{sentence[:1].upper()}{sentence[1:]}"
