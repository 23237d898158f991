"""Names as people write them: with trades, initials, nicknames, in capitals and in small letters."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from hwrender.language.people_names import read_people

TABLE = Path(__file__).parent / "labelled" / "people.txt"
MOST_MISREAD = 9
"""Of names; what these stand for is not read yet."""


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


def test_the_table_has_names_of_every_manner_and_as_many_decoys() -> None:
    assert len(set(rows())) == len(rows()) >= 900
    assert sum("{" in row for row in rows()) >= 600
    assert sum("{" not in row for row in rows()) >= 250


@pytest.mark.parametrize(
    "piece",
    ["Report by ", "my name is ", "A. B. C. ", "mr and mr ", "Hope, who ", "JM J.M. ", "Signed, ",
     "Big Dave “", "Zylphia told us ", "al-Ra de la ",
     "Rita, Bevan and ", "the ward called ", "On Keats and ", "from Stanley to ", "Наталія Бондаренко ",
     "called bev named bev ", "Edith is the ", "“Jo” Jo “Jo” ", "was the ward as "],
)  # fmt: skip
def test_reading_people_takes_time_in_step_with_the_length(piece: str) -> None:
    def seconds(count: int) -> float:
        read_people.cache_clear()
        start = time.process_time()
        read_people(piece * count)
        return time.process_time() - start

    seconds(10)
    short = min(seconds(100) for _ in range(3))
    assert min(seconds(800) for _ in range(2)) < 8 * 4 * short + 0.02
