"""What a narration says that is not on the page: where one is, and how much is coming."""

from __future__ import annotations

import math


def length(seconds: float) -> str:
    """How long the listening takes, in whole minutes."""
    if seconds < 45:
        return "This takes less than a minute to hear."
    minutes = max(1, math.floor(seconds / 60 + 0.5))
    return f"This takes about {minutes} minute{'' if minutes == 1 else 's'} to hear."


def parts(count: int) -> str:
    """What is coming (UKAAF MS01: an indication of the content at the start)."""
    return f"There are {count} parts."


def points(count: int) -> str:
    """How many points a list has."""
    return f"This list has {count} point{'' if count == 1 else 's'}."


def table_size(rows: int, columns: int) -> str:
    """How large a table is, without its row of headers."""
    of_rows = f"{rows} row{'' if rows == 1 else 's'}"
    return f"This table has {of_rows} and {columns} column{'' if columns == 1 else 's'}."


def caption(words: str) -> str:
    """What is said before the caption of a table; nothing before "Table 2: Ages"."""
    return "" if words.startswith("Table") else "Table: "


COLUMNS = "The columns are:"
BLANK = "blank."
TABLE_END = "That is the end of the table."
QUOTE = "Here is a quote."
QUOTE_END = "That is the end of the quote."
NOTES = "Here are the notes."
STOP_HERE = "You can stop here. The hard words come once more."
"""Before the hard words, which come last: each was explained where it was first used."""
END = "That is the end."


def row(number: int) -> str:
    return f"Row {number}."


def note(number: int) -> str:
    """What stands before a footnote."""
    return f"Note {number}."


def other_language(name: str) -> str:
    """Before a passage that the voice cannot say."""
    return f"The next part is in {name}. You can read it in the other copies."


def some_words(name: str) -> str:
    """In the place of words that the voice cannot say."""
    return f"some words in {name}"


def here_are_words(name: str) -> str:
    """Before sentences that the voice cannot say."""
    return f"Here are {some_words(name)}. You can read them in the other copies."
