"""`readers --answers`: the numbers that were counted after a test, from a table or as they are typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from hwrender.cli.printing import show_next
from hwrender.cli.terminal import echo, is_answered, put_json
from hwrender.errors import ExitCode, UnreadableError
from hwrender.reader_tests.groups import GROUPS
from hwrender.reader_tests.model import MONTH, MOST_PEOPLE, AnswerCounts, IdeaAnswers, ReaderTest

if TYPE_CHECKING:
    from hwrender.readers.answer_table import BroughtAnswers
    from hwrender.readers.ideas import ReaderIdea


class GivenTest(Struct, frozen=True):
    """What was said of a test besides its answers; None for what is not known yet. `today` is the day."""

    who: str | None
    people: int | None
    month: str | None
    today: date


def bring_answers(
    report: Path, table: Path | None, given: GivenTest, *, as_json: bool, quiet: bool
) -> ExitCode:
    """Keep the answers of one test beside the report. Without a `table` the person at the terminal types
    them. Raises `click.UsageError`, `UnreadableError` and `OutputError`; then nothing is kept."""
    from hwrender.reader_tests.kept import add_test, answers_file

    month = _month(given)
    if table is None and not is_answered():
        raise click.UsageError("Name the table with the answers: --answers answers.csv")
    if given.who is None and not is_answered():
        raise click.UsageError(f"Say who the readers were: --who {next(iter(GROUPS))}")
    ideas = _ideas(report)
    brought = _typed(ideas) if table is None else _of_table(table)
    if not brought.ideas:
        raise UnreadableError(
            f"{table or report}: there are no numbers yet.", "Write how many people chose each face."
        )
    people = given.people or brought.most()
    if people < brought.most():
        raise click.UsageError(
            f"One idea has {brought.most()} answers, and --people says {people}. Count again."
        )
    test = ReaderTest(month, given.who or _asked_who(), people, brought.ideas)
    if not quiet:
        _show_notes(brought)
    is_new = add_test(report, test)
    if as_json:
        put_json(_as_json(report, answers_file(report), test, is_new=is_new))
    elif not is_new:
        echo("These answers are in already. Nothing was changed.")
    elif not quiet:
        _say_kept(report, answers_file(report), test, ideas)
    return ExitCode.DONE


def _month(given: GivenTest) -> str:
    """The month of the test. A day would say more than anybody needs to know."""
    this_month = f"{given.today:%Y-%m}"
    if given.month is None:
        return this_month
    if not MONTH.fullmatch(given.month) or given.month > this_month:
        raise click.UsageError("--month takes a year and a month that is not to come, like 2026-11.")
    return given.month


def _ideas(report: Path) -> tuple[ReaderIdea, ...]:
    from hwrender.readers.ideas import ideas_in
    from hwrender.reading.source import load_text

    return ideas_in(load_text(report), str(report))


def _of_table(table: Path) -> BroughtAnswers:
    from hwrender.readers.answer_table import read_table

    return read_table(table)


def _asked_who() -> str:
    names = list(GROUPS)
    echo("Who were the readers?")
    for number, name in enumerate(names, 1):
        echo(f"  {number}. {GROUPS[name]}")
    chosen = click.prompt("Number", type=click.IntRange(1, len(names)), err=True)
    return names[int(chosen) - 1]


def _typed(ideas: Sequence[ReaderIdea]) -> BroughtAnswers:
    """Three numbers for each idea, as somebody types them. An empty line leaves an idea out."""
    from hwrender.readers.answer_table import BroughtAnswers

    echo("Type 3 numbers for each idea: clear, not sure, not clear. For example: 6 1 1")
    echo("Press Enter to leave an idea out. Press Ctrl-C to stop. Then nothing is kept.")
    found = {}
    for idea in ideas:
        echo(f"\nIdea {idea.number}: {' '.join(idea.row.typed.replace('**', '').split())}")
        counts = _asked_counts()
        if counts is not None:
            found[idea.id] = IdeaAnswers(idea.part, counts)
    return BroughtAnswers(found)


def _asked_counts() -> AnswerCounts | None:
    while True:
        typed = str(click.prompt("  Clear, not sure, not clear", default="", show_default=False, err=True))
        words = typed.replace(",", " ").split()
        if not words:
            return None
        if len(words) == 3 and all(word.isdecimal() and int(word) <= MOST_PEOPLE for word in words):
            return AnswerCounts(*map(int, words))
        echo("  Type 3 whole numbers with blanks between them, like: 6 1 1")


def _show_notes(brought: BroughtAnswers) -> None:
    """What was typed under “notes”, once: it may say who somebody is, so it is not kept."""
    if not brought.notes:
        return
    echo("Your notes, to read now. They are not kept:")
    for line, note in brought.notes:
        echo(f"  Line {line}: {note}")


def _say_kept(report: Path, path: Path, test: ReaderTest, ideas: Sequence[ReaderIdea]) -> None:
    there = {idea.id for idea in ideas}
    changed = sum(name not in there for name in test.ideas)
    people = f"{test.people} {GROUPS[test.who]}" if test.people > 1 else "1 person"
    echo(f"{path}: the answers of {people} on {len(test.ideas)} ideas are kept. Nobody is named.")
    if changed:
        have = "1 idea has" if changed == 1 else f"{changed} ideas have"
        echo(f"{have} other words in the report now. The answers are for the old words.")
    for line in _least_clear(test, ideas):
        echo(line)
    echo("You can destroy the sheets now.")
    show_next("check", report)


def _least_clear(test: ReaderTest, ideas: Sequence[ReaderIdea]) -> Iterator[str]:
    """How many ideas were not clear to somebody."""
    unclear = [idea for idea in ideas if idea.id in test.ideas and test.ideas[idea.id].counts.unclear()]
    if not unclear:
        yield "Every idea was clear to everyone."
    else:
        numbers = ", ".join(str(idea.number) for idea in unclear)
        yield f"Not clear to everyone: idea{'' if len(unclear) == 1 else 's'} {numbers}."


def _as_json(report: Path, path: Path, test: ReaderTest, *, is_new: bool) -> dict[str, object]:
    return {
        "report": str(report),
        "file": str(path),
        "is_new": is_new,
        "month": test.month,
        "who": test.who,
        "people": test.people,
        "ideas": {
            name: {
                "clear": each.counts.clear,
                "not_sure": each.counts.not_sure,
                "not_clear": each.counts.not_clear,
            }
            for name, each in sorted(test.ideas.items())
        },
    }
