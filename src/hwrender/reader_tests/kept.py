"""The file beside a report that keeps what readers said: `NAME.readers.toml`.

Nothing gets in but numbers, months, digests and the keys of groups: there is no field for anything else, and
what somebody writes into the file by hand is not read. It does not repeat the words of the report, so that a
name that is taken out of the report is not left here.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from hwrender.errors import UnreadableError, os_errors_as_output_errors
from hwrender.files import write_whole
from hwrender.reader_tests.groups import GROUPS
from hwrender.reader_tests.model import (
    ID,
    MONTH,
    MOST_PEOPLE,
    NOTHING_SAID,
    PART,
    Answer,
    AnswerCounts,
    IdeaAnswers,
    ReaderTest,
    ReaderTests,
)

_TOP = "# What readers said of each row of the report. Nobody is named here.\n"
_ENDING = ".readers.toml"
_SPOILT = ".spoilt"
_TESTS = "test"
_MOST_COLLECTED = 1_000_000


def answers_file(report: Path) -> Path:
    return report.with_name(f"{report.stem}{_ENDING}")


def read_tests(report: Path) -> ReaderTests:
    """What readers said; nothing where there is no file, or one that cannot be read."""
    try:
        return _tests_in(answers_file(report).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return NOTHING_SAID


def read_tests_to_change(report: Path) -> ReaderTests:
    """The same for whoever adds to it. Raises `UnreadableError` for a file that cannot be read: it is not to
    be lost."""
    path = answers_file(report)
    try:
        return _tests_in(path.read_text(encoding="utf-8")) if path.exists() else NOTHING_SAID
    except (OSError, ValueError) as error:
        raise UnreadableError(
            f"{path}: this file cannot be read.", "Move it away. Then run this again."
        ) from error


def add_test(report: Path, test: ReaderTest) -> bool:
    """Keep one more test, and say whether it is new: the same one is not counted twice. Raises
    `UnreadableError` and `OutputError`."""
    known = read_tests_to_change(report)
    if test in known.tests:
        return False
    tests = sorted((*known.tests, test), key=lambda each: each.month)
    path = answers_file(report)
    with os_errors_as_output_errors(f"{path}: this file cannot be written"):
        write_whole(path, written(replace(known, tests=tuple(tests))).encode())
    return True


def read_answers(report: Path) -> dict[str, AnswerCounts]:
    """The answers on each idea, all tests together."""
    known = read_tests(report)
    found = dict(known.collected)
    for test in known.tests:
        for name, each in test.ideas.items():
            found[name] = _sum(found.get(name, AnswerCounts()), each.counts)
    return found


def add_answer(report: Path, name: str, answer: Answer) -> None:
    """Count one more answer on this idea. A file that cannot be read is moved aside, so that what is in it is
    not lost. Raises `OSError`."""
    try:
        known = read_tests_to_change(report)
    except UnreadableError:
        path = answers_file(report)
        path.replace(path.with_name(f"{path.name}{_SPOILT}"))
        known = NOTHING_SAID
    counts = known.collected.get(name, AnswerCounts()).with_one_more(answer)
    tests = replace(known, collected={**known.collected, name: counts})
    write_whole(answers_file(report), written(tests).encode())


def written(tests: ReaderTests) -> str:
    """The file as it is kept. The same tests give the same bytes."""
    return "".join((_TOP, *_collected_lines(tests.collected), *map(_test_text, tests.tests)))


def _collected_lines(collected: Mapping[str, AnswerCounts]) -> Iterator[str]:
    for name, counts in sorted(collected.items()):
        yield f'["{name}"]\n'
        yield from _count_lines(counts)


def _count_lines(counts: AnswerCounts) -> Iterator[str]:
    return (f"{answer.value} = {getattr(counts, answer.value)}\n" for answer in Answer)


def _test_text(test: ReaderTest) -> str:
    lines = [f'\n[[{_TESTS}]]\nmonth = "{test.month}"\nwho = "{test.who}"\npeople = {test.people}\n']
    for name, each in sorted(test.ideas.items()):
        lines.append(f'[{_TESTS}.ideas."{name}"]\npart = "{each.part}"\n')
        lines += _count_lines(each.counts)
    return "".join(lines)


def _tests_in(text: str) -> ReaderTests:
    """Raises `ValueError` for what is no TOML."""
    table = tomllib.loads(text)
    given = table.pop(_TESTS, [])
    tests = [_test(each) for each in given if isinstance(each, dict)] if isinstance(given, list) else []
    collected = {
        name: _counts(each, _MOST_COLLECTED)
        for name, each in table.items()
        if ID.fullmatch(name) and isinstance(each, dict)
    }
    return ReaderTests(tuple(test for test in tests if test is not None), collected)


def _test(table: Mapping[str, object]) -> ReaderTest | None:
    month, who, people = (table.get(name) for name in ("month", "who", "people"))
    ideas = table.get("ideas")
    if not (isinstance(month, str) and MONTH.fullmatch(month) and isinstance(who, str) and who in GROUPS):
        return None
    if not (isinstance(people, int) and 0 < people <= MOST_PEOPLE and isinstance(ideas, dict)):
        return None
    found = {
        name: IdeaAnswers(each["part"], _counts(each, MOST_PEOPLE + 1))
        for name, each in ideas.items()
        if ID.fullmatch(name) and isinstance(each, dict) and PART.fullmatch(str(each.get("part", "")))
    }
    return ReaderTest(month, who, people, found)


def _counts(table: Mapping[str, object], most: int) -> AnswerCounts:
    given = {answer.value: table.get(answer.value, 0) for answer in Answer}
    return AnswerCounts(
        **{name: value for name, value in given.items() if isinstance(value, int) and 0 <= value < most}
    )


def _sum(one: AnswerCounts, other: AnswerCounts) -> AnswerCounts:
    return AnswerCounts(*(getattr(one, each.value) + getattr(other, each.value) for each in Answer))
