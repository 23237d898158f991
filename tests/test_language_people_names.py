"""Names as people write them: with trades, initials, nicknames, in capitals and in small letters."""

from __future__ import annotations

from pathlib import Path

from hwrender.language.people_names import read_people

TABLE = Path(__file__).parent / "labelled" / "people.txt"
MOST_MISREAD = 0


def rows() -> list[str]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [line.partition("\t")[0] for line in lines if line and not line.startswith("#")]


def as_row(text: str) -> str:
    """The sentence with braces round the names that are found."""
    for person in reversed(read_people(text)):
        start, end = person.place.start, person.place.end
        text = f"{text[:start]}{{{text[start:end]}}}{text[end:]}"
    return text


def test_names_of_people_are_found_at_their_very_place_and_nothing_else_is() -> None:
    wrong = [row for row in rows() if as_row(row.replace("{", "").replace("}", "")) != row]
    assert len(wrong) <= MOST_MISREAD, "\n".join(
        f"{row}  ->  {as_row(row.replace('{', '').replace('}', ''))}" for row in wrong
    )
