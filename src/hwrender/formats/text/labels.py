"""What stands before a text to say what it is, and what does not.

A paragraph that begins like one of these is told apart by "Text: " before it. A further sentence that does
stays on the line of the one before.
"""

from __future__ import annotations

import re

from hwrender.edition.outline import Role

TITLE, PLAIN, QUOTE, ATTRIBUTION = "Title: ", "Text: ", "Quote: ", "Who said it: "
PICTURE, CODE, LINK = "Picture: ", "Code: ", "Link: "
CAPTION = "Table caption: "

BULLET = "- "
IN_ITEM = "  "
"""Before a further paragraph of an item, and before the mark of an inner one for each level."""

SIMPLE: dict[str, Role] = {
    TITLE: "title",
    PLAIN: "paragraph",
    QUOTE: "quotation",
    ATTRIBUTION: "attribution",
    PICTURE: "picture",
    CODE: "code",
    CAPTION: "caption",
}
"""The labels that are always the same, with the role of each."""

HEADING_ROLES: tuple[Role, ...] = ("heading 2", "heading 3", "heading 4", "heading 5", "heading 6")

PART = re.compile(r"Part (\d+(?:\.\d+){0,4}): ")
"""Before a heading: the number of the part has a number for each level."""

NOTE = re.compile(r"Note \d+: ")
ITEM = re.compile(r" *(?:- |\d+\. )| {2}")

TABLE = re.compile(r"Table\. Columns: (\d+)\. Rows: (\d+)\.( Each row has a name\.)?")
COLUMN = re.compile(r"Column \d+: ")
ROW = re.compile(r"Row \d+, ")

_REFERENCE = re.compile(r" ?\[note \d+\]$")
_NO_REFERENCE = " [no note]"
_LIKE_REFERENCE = re.compile(r"\[(?:note \d+|no note)\]$")

_LABELS = re.compile(
    "|".join(
        [
            *map(re.escape, (*SIMPLE, LINK)),
            *(each.pattern for each in (PART, NOTE, ITEM, TABLE, COLUMN, ROW)),
        ]
    )
)


def is_labelled(line: str) -> bool:
    """Whether a line begins with a label, as it stands."""
    return _LABELS.match(f"{line} ") is not None


def heading_label(numbers: list[int]) -> str:
    """ "Part 2.1: "."""
    return f"Part {'.'.join(map(str, numbers))}: "


def table_line(columns: int, rows: int, *, has_names: bool) -> str:
    """What is said of a table before it. The lines after it are counted by this."""
    names = " Each row has a name." if has_names else ""
    return f"Table. Columns: {columns}. Rows: {rows}.{names}"


def with_references(text: str, numbers: list[int]) -> str:
    """A line with the numbers of its footnotes at its end."""
    guarded = f"{text}{_NO_REFERENCE}" if _LIKE_REFERENCE.search(text) else text
    return " ".join(filter(None, [guarded, *(f"[note {number}]" for number in numbers)]))


def without_references(line: str) -> str:
    """The text of a line, as `with_references` was given it."""
    while not line.endswith(_NO_REFERENCE) and (found := _REFERENCE.search(line)):
        line = line[: found.start()]
    return line.removesuffix(_NO_REFERENCE)
