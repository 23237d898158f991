"""What stands before a text to say what it is, and what does not.

A paragraph that begins like one of these is told apart by "Text: " before it. A further sentence that does
stays on the line of the one before. The labels are in the language of the report; the one before the title is
another one in each language, so that a text tells in which language its labels are.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from hwrender.edition.outline import Role
from hwrender.fixed_words.table import ENGLISH, LANGUAGES, FixedWords, words_in, words_of

BULLET = "- "
IN_ITEM = "  "
"""Before a further paragraph of an item, and before the mark of an inner one for each level."""

HEADING_ROLES: tuple[Role, ...] = ("heading 2", "heading 3", "heading 4", "heading 5", "heading 6")

ITEM = re.compile(r" *(?:- |\d+\. )| {2}")

_ROLES: dict[str, Role] = {
    "title": "title",
    "text": "paragraph",
    "quote": "quotation",
    "attribution": "attribution",
    "picture": "picture",
    "code": "code",
    "caption": "caption",
}
"""The labels that are always the same, with the role of each."""


class Labels(Struct, frozen=True, dict=True):
    """The labels in one language. `simple` has the role of each that is always the same, `part` is before a
    heading (its number has a number for each level), `table` before what a table has: "columns" and "rows",
    and "names" where each row has one."""

    words: FixedWords
    simple: dict[str, Role]
    part: re.Pattern[str]
    note: re.Pattern[str]
    table: re.Pattern[str]
    column: re.Pattern[str]
    row: re.Pattern[str]
    reference: re.Pattern[str]
    like_reference: re.Pattern[str]
    any_label: re.Pattern[str]

    def of(self, name: str) -> str:
        """The label of this name among the words of plain text: "Picture: "."""
        return self.words.label(f"text.{name}")

    def is_labelled(self, line: str) -> bool:
        """Whether a line begins with a label, as it stands."""
        return self.any_label.match(f"{line} ") is not None

    def heading(self, numbers: list[int]) -> str:
        """ "Part 2.1: "."""
        return self.words.label("text.part", number=".".join(map(str, numbers)))

    def before_note(self, number: int) -> str:
        """ "Note 1: "."""
        return self.words.label("paper.note", number=number)

    def before_column(self, number: int) -> str:
        """ "Column 1: "."""
        return self.words.label("text.column", number=number)

    def before_row(self, number: int) -> str:
        """ "Row 1, "."""
        return self.words.say("text.row", number=number) + self.words.say("lists.comma")

    def table_line(self, columns: int, rows: int, *, has_names: bool) -> str:
        """What is said of a table before it. The lines after it are counted by this."""
        line = self.words.say("text.table", columns=columns, rows=rows)
        return f"{line} {self.words.say('text.named_rows')}" if has_names else line

    def with_references(self, text: str, numbers: list[int]) -> str:
        """A line with the numbers of its footnotes at its end."""
        guarded = f"{text} {self._no_reference}" if self.like_reference.search(text) else text
        marks = (f"[{self.words.say('text.reference', number=number)}]" for number in numbers)
        return " ".join(filter(None, [guarded, *marks]))

    def without_references(self, line: str) -> str:
        """The text of a line, as `with_references` was given it."""
        while not line.endswith(f" {self._no_reference}") and (found := self.reference.search(line)):
            line = line[: found.start()]
        return line.removesuffix(f" {self._no_reference}")

    @property
    def _no_reference(self) -> str:
        return f"[{self.words.say('text.no_note')}]"


def labels_of(language: str) -> Labels:
    """The labels for copies in a language (BCP 47)."""
    words = words_of(language)
    return _labels(next(name for name in LANGUAGES if words_in(name) is words))


def labels_in(text: str) -> Labels:
    """The labels that a text has, by the one before its title; without a title the English ones."""
    for line in text.split("\n"):
        for name in LANGUAGES:
            if line.startswith(words_in(name).label("text.title")):
                return _labels(name)
    return _labels(ENGLISH)


@cache
def _labels(name: str) -> Labels:
    words = words_in(name)
    number, numbers = r"\d+", r"(\d+(?:\.\d+){0,4})"
    simple = {words.label(f"text.{key}"): role for key, role in _ROLES.items()}
    named = re.escape(words.say("text.named_rows"))
    comma = words.say("lists.comma")
    reference, none = _with(words, "text.reference", number), re.escape(words.say("text.no_note"))
    part, note = (
        _with(words, "text.part", numbers, is_label=True),
        _with(words, "paper.note", number, is_label=True),
    )
    table = f"{_with(words, 'text.table', number, is_named=True)}(?P<names> {named})?"
    column, row = _with(words, "text.column", number, is_label=True), _with(words, "text.row", number) + comma
    fixed = map(re.escape, (*simple, words.label("text.link")))
    return Labels(
        words,
        simple,
        re.compile(part),
        re.compile(note),
        re.compile(table),
        re.compile(column),
        re.compile(row),
        re.compile(rf" ?\[{reference}\]$"),
        re.compile(rf"\[(?:{reference}|{none})\]$"),
        re.compile("|".join((*fixed, part, note, ITEM.pattern, table, column, row))),
    )


def _with(words: FixedWords, key: str, place: str, *, is_label: bool = False, is_named: bool = False) -> str:
    """The words of a key as a pattern, each of its places matched by `place`, as a group if it is named."""
    names = words.pieces(key)[1::2]
    signs = {name: f"<{name}>" for name in names}
    said = re.escape(words.label(key, **signs) if is_label else words.say(key, **signs))
    for name in names:
        said = said.replace(f"<{name}>", f"(?P<{name}>{place})" if is_named else place)
    return said
