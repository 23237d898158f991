"""What readers said of each row, counted: never who said it. It lies beside the report.

The file is `NAME.readers.toml`. Each row is named by the seal of its words and picture, so that an answer is
never taken for one on words that came later.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from enum import Enum
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender.files import write_whole

_TOP = "# What readers said of each row of the report. Nobody is named here.\n"
_ENDING = ".readers.toml"
_MOST = 1_000_000


class Answer(Enum):
    """What a face stands for."""

    CLEAR = "clear"
    NOT_SURE = "not_sure"
    NOT_CLEAR = "not_clear"


class AnswerCounts(Struct, frozen=True):
    """How many readers gave each answer on one row."""

    clear: int = 0
    not_sure: int = 0
    not_clear: int = 0

    def with_one_more(self, answer: Answer) -> AnswerCounts:
        return replace(self, **{answer.value: getattr(self, answer.value) + 1})

    def all(self) -> int:
        return self.clear + self.not_sure + self.not_clear


def answers_file(report: Path) -> Path:
    return report.with_name(f"{report.stem}{_ENDING}")


def read_answers(report: Path) -> dict[str, AnswerCounts]:
    """The counts by the seal of the row; none where there is no file, or one that cannot be read."""
    try:
        table = tomllib.loads(answers_file(report).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {seal: _counts(each) for seal, each in table.items() if isinstance(each, dict)}


def _counts(table: Mapping[str, object]) -> AnswerCounts:
    given = {answer.value: table.get(answer.value, 0) for answer in Answer}
    return AnswerCounts(
        **{name: value for name, value in given.items() if isinstance(value, int) and 0 <= value < _MOST}
    )


def add_answer(report: Path, seal: str, answer: Answer) -> None:
    """Count one more answer on the row with this seal. Raises `OSError`."""
    counts = read_answers(report)
    counts[seal] = counts.get(seal, AnswerCounts()).with_one_more(answer)
    lines = [_TOP]
    for name, each in sorted(counts.items()):
        lines.append(f'["{name}"]\n')
        lines += (f"{answer.value} = {getattr(each, answer.value)}\n" for answer in Answer)
    write_whole(answers_file(report), "".join(lines).encode())
