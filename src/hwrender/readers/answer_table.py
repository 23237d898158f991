"""The table of answers: written with the kit for a spreadsheet, and read back as counts and nothing else.

Who counted types three numbers for each idea. The name of the idea stands in the last column, with a check
sign at its end, so that nothing but a name that we have written is taken for one. What was typed in any other
column is not read, but for notes, which are shown once and not kept: a few words of one of eight people can
say who they are, and no rule finds all such words.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from hwrender.errors import UnreadableError
from hwrender.reader_tests.model import ID, MOST_PEOPLE, PART, AnswerCounts, IdeaAnswers
from hwrender.readers.ideas import ReaderIdea

IDEA, PART_TITLE, WORDS, CLEAR, NOT_SURE, NOT_CLEAR, NOTES, NAME = (
    "idea", "part", "words", "clear", "not sure", "not clear", "notes", "do not change",
)  # fmt: skip
COLUMNS = (IDEA, PART_TITLE, WORDS, CLEAR, NOT_SURE, NOT_CLEAR, NOTES, NAME)
_COUNTED = (CLEAR, NOT_SURE, NOT_CLEAR)

MOST_BYTES = 2_000_000
_CHECK_DIGITS = 6
_NUMBER = re.compile("[0-9]{1,3}")
_BYTE_ORDER_MARK = "\ufeff"


class BroughtAnswers(Struct, frozen=True):
    """What a table holds: the answers by idea, and the notes with the number of the line that each is on."""

    ideas: Mapping[str, IdeaAnswers]
    notes: tuple[tuple[int, str], ...] = ()

    def most(self) -> int:
        """The most people that answered on one idea."""
        return max((each.counts.all() for each in self.ideas.values()), default=0)


def table_of(ideas: Iterable[ReaderIdea], titles: Mapping[int, str]) -> str:
    """The empty table, for Excel and other programs. `titles` are those of the parts, by number.

    The words stand between quotation marks, so that no program takes them for a formula.
    """
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for idea in ideas:
        words = " ".join(idea.row.typed.replace("**", "").split())
        title = titles.get(idea.row.part, "")
        shown = (f"“{each}”" for each in (title, words))
        rows.writerow((idea.number, *shown, *[""] * 4, written_name(idea.part, idea.id)))
    return _BYTE_ORDER_MARK + written.getvalue()


def written_name(part: str, name: str) -> str:
    """The name of an idea as it stands in the table: its part, itself, and a check sign."""
    return f"{part}.{name}.{_check_sign(part, name)}"


def _check_sign(part: str, name: str) -> str:
    return hashlib.sha256(f"hwrender {part} {name}".encode()).hexdigest()[:_CHECK_DIGITS]


def read_name(written: str) -> tuple[str, str] | None:
    """The part and the idea; nothing where we did not write this."""
    part, _, rest = written.strip().partition(".")
    name, _, sign = rest.partition(".")
    is_ours = PART.fullmatch(part) and ID.fullmatch(name) and sign == _check_sign(part, name)
    return (part, name) if is_ours else None


def read_table(path: Path) -> BroughtAnswers:
    """The answers in a table. Rows without a number are left out: nobody was asked.

    Raises `UnreadableError` with the line and the column, and never with what was typed there.
    """
    rows = _rows(path)
    places = _places(path, rows[0] if rows else ())
    ideas: dict[str, IdeaAnswers] = {}
    notes: list[tuple[int, str]] = []
    for line, row in enumerate(rows[1:], 2):
        cells = {column: row[at].strip() for column, at in places.items() if at < len(row)}
        if note := cells.get(NOTES, ""):
            notes.append((line, note))
        if not any(cells.get(column) for column in _COUNTED):
            continue
        named = read_name(cells.get(NAME, ""))
        if named is None:
            raise _wrong(path, line, NAME, "this was changed", "Copy it from the first table again.")
        part, name = named
        if name in ideas:
            raise _wrong(path, line, NAME, "this idea is here twice", "Take one of the lines out.")
        counts = (_number(path, line, cells, column) for column in _COUNTED)
        ideas[name] = IdeaAnswers(part, AnswerCounts(*counts))
    return BroughtAnswers(ideas, tuple(notes))


def _rows(path: Path) -> list[list[str]]:
    try:
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnreadableError(
            f"{path}: this file cannot be opened ({error.strerror}).", "Check its name and its folder."
        ) from error
    if len(content) > MOST_BYTES:
        raise UnreadableError(f"{path}: this file is too big.", "Give the table that came with the sheets.")
    text = _decoded(content)
    head = text.partition("\n")[0]
    comma = max((",", ";", "\t"), key=head.count)
    try:
        return [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=comma) if row]
    except csv.Error as error:
        raise UnreadableError(f"{path}: this is no table.", "Save it as CSV. Then run this again.") from error


def _decoded(content: bytes) -> str:
    """What a spreadsheet has saved: UTF-8, or the old code page of Windows. Only numbers and names of ours
    are read, which are the same in both."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _places(path: Path, head: Sequence[str]) -> Mapping[str, int]:
    """Where the columns are that we know. Others are not looked at."""
    names = [" ".join(name.split()).casefold() for name in head]
    places = {column: names.index(column) for column in COLUMNS if column in names}
    missing = [column for column in (*_COUNTED, NAME) if column not in places]
    if missing:
        raise UnreadableError(
            f"{path}: the first line has no column “{missing[0]}”.",
            "Use the table that came with the sheets. Leave its first line as it is.",
        )
    return places


def _number(path: Path, line: int, cells: Mapping[str, str], column: str) -> int:
    typed = cells.get(column, "")
    if not typed:
        return 0
    if not _NUMBER.fullmatch(typed) or int(typed) > MOST_PEOPLE:
        what = f"this is no number from 0 to {MOST_PEOPLE}"
        raise _wrong(path, line, column, what, "Write how many people chose this face.")
    return int(typed)


def _wrong(path: Path, line: int, column: str, what: str, remedy: str) -> UnreadableError:
    return UnreadableError(f"{path}: line {line}, column “{column}”: {what}.", f"{remedy} Nothing was kept.")
