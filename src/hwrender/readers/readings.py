"""What tests with readers mean for a report as it is now: what its copies and its manifest say of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hwrender.metadata import Metadata
from hwrender.reader_tests.model import IdeaAnswers, ReaderTest, ReaderTests, TriedBy
from hwrender.reader_tests.saying import least_told, people_told
from hwrender.readers.ideas import ReaderIdea


def readings_of(tests: ReaderTests, ideas: Sequence[ReaderIdea]) -> tuple[TriedBy, ...]:
    """What the copies say: each group once, with the most of it that took part in one test. The same people
    may have come twice."""
    found: dict[str, TriedBy] = {}
    for test in _standing(tests, ideas):
        before = found.get(test.who, TriedBy(test.who, 0, told_us=False))
        people = max(before.people, test.people)
        found[test.who] = TriedBy(test.who, people, before.told_us or test.told_us())
    return tuple(found.values())


def readings_by_part(
    tests: ReaderTests, ideas: Sequence[ReaderIdea], metadata: Metadata
) -> tuple[Mapping[str, str | int], ...]:
    """What the manifest says: for each part and test how many people read it, who, when, and how many changes
    were made. Parts are told by number: a title may be telling where the file's name is not."""
    least = least_told(metadata)
    numbers = {idea.part: idea.row.part + 1 for idea in reversed(ideas)}
    return tuple(
        {
            "part": numbers[part],
            "people": people_told(_people_on(answers), least),
            "who": test.who,
            "month": test.month,
            "changes": count_changes(answers, ideas),
        }
        for test in _standing(tests, ideas)
        for part, answers in sorted(_by_part(test).items(), key=lambda each: numbers.get(each[0], 0))
        if part in numbers
    )


def count_changes(answers: Mapping[str, IdeaAnswers], ideas: Sequence[ReaderIdea]) -> int:
    """How many ideas that were not clear to somebody have other words now, or are gone."""
    there = {idea.id for idea in ideas}
    return sum(name not in there and each.counts.unclear() > 0 for name, each in answers.items())


def _standing(tests: ReaderTests, ideas: Sequence[ReaderIdea]) -> Iterator[ReaderTest]:
    """The tests that are still of this report: most of what was tried is there, or was changed because of
    what readers said. A report that has been written anew was tried by nobody."""
    there = {idea.id for idea in ideas}
    for test in tests.tests:
        kept = sum(name in there for name in test.ideas)
        if 2 * (kept + count_changes(test.ideas, ideas)) > len(test.ideas):
            yield test


def _by_part(test: ReaderTest) -> Mapping[str, dict[str, IdeaAnswers]]:
    found: dict[str, dict[str, IdeaAnswers]] = {}
    for name, each in test.ideas.items():
        found.setdefault(each.part, {})[name] = each
    return found


def _people_on(answers: Mapping[str, IdeaAnswers]) -> int:
    """How many people answered on a part: some may have stopped before it."""
    return max(each.counts.all() for each in answers.values())
