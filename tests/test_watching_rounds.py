"""Watching: one build for a burst of saves, nothing half-written, and what fails is tried again. No sleep."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from hwrender.watching.ledger import MOST_RETRY_SECONDS, Verdict, retry_pause
from hwrender.watching.quiet_hours import QuietHours, read_quiet_hours
from hwrender.watching.rounds import ROUND_REPORTS
from watched_worlds import PAUSE, PLAN, TimedWorld


def test_what_lies_there_is_made_after_one_pause_and_not_again() -> None:
    world = TimedWorld()
    world.save(0, "a.md", "b.md")
    assert world.watch(10_000) == [("a.md", 2.0), ("b.md", 2.5)]


def test_a_burst_of_saves_is_one_build() -> None:
    world = TimedWorld()
    for at in range(100):
        world.save(10 + at / 10, "a.md")
    assert world.watch(1_000) == [("a.md", 21.9)]


def test_a_burst_over_many_reports_is_one_round_that_begins_when_all_are_at_rest() -> None:
    world = TimedWorld(making_seconds=0.0)
    for number in range(50):
        world.save(1 + number / 10, f"{number}.md")
    world.watch(1_000)
    assert len(world.rounds) == 1
    assert {round(at, 3) for _, at in world.made} == {1 + 4.9 + PAUSE}


def test_one_report_that_never_rests_holds_up_no_other_for_long() -> None:
    world = TimedWorld()
    world.save(0, "still.md")
    for at in range(2_000):
        world.save(at / 10, "storm.md")
    made = world.watch(190)
    assert made == [("still.md", 10 * PAUSE)]


@pytest.mark.parametrize("seed", range(20))
def test_a_report_is_built_at_most_once_a_pause_and_always_after_its_last_save(seed: int) -> None:
    chance = random.Random(seed)
    world = TimedWorld(making_seconds=chance.choice([0.0, 0.3, 5.0]))
    last: dict[str, float] = {}
    for _ in range(200):
        name, at = f"{chance.randrange(4)}.md", round(chance.uniform(0, 300), 2)
        world.save(at, name)
        last[name] = max(at, last.get(name, 0.0))
    made = world.watch(2_000)
    for name, saved in last.items():
        times = [at for made_name, at in made if made_name == name]
        assert times[-1] >= saved + PAUSE - 0.01
        assert all(second - first >= PAUSE - 0.01 for first, second in pairwise(times))


def test_a_save_while_the_report_is_made_makes_it_again() -> None:
    world = TimedWorld(making_seconds=4.0)
    world.save(0, "a.md")
    world.save(3, "a.md")
    assert world.watch(100) == [("a.md", 2.0), ("a.md", 8.0)]


def test_a_report_that_does_not_read_whole_waits_and_is_told_once() -> None:
    world = TimedWorld()
    world.save(0, "a.md", "b.md")
    world.incomplete[Path("a.md")] = 7.0
    assert world.watch(100) == [("b.md", 2.0), ("a.md", 8.0)]
    assert set(world.told) == {Path("a.md")}


def test_a_report_that_never_reads_whole_is_handed_out_at_last_so_that_its_fault_is_told() -> None:
    world = TimedWorld()
    world.save(0, "a.md")
    world.incomplete[Path("a.md")] = 1_000_000.0
    ((name, at),) = world.watch(1_000)
    assert (name, at) == ("a.md", 11 * PAUSE)


def test_an_editor_that_saves_by_renaming_deletes_nothing() -> None:
    world = TimedWorld()
    world.save(0, "a.md")
    world.delete(10, "a.md")
    world.save(10.5, "a.md")
    assert world.watch(100) == [("a.md", 2.0), ("a.md", 12.5)]
    assert [end.gone for end in world.rounds] == [(), ()]


def test_a_file_that_comes_back_as_it_was_is_not_made_again() -> None:
    world = TimedWorld()
    world.restore(0, "a.md", 99)
    world.delete(10, "a.md")
    world.restore(11, "a.md", 99)
    assert world.watch(100) == [("a.md", 2.0)]


def test_a_report_that_is_deleted_is_told_once_and_made_again_when_it_comes_back() -> None:
    world = TimedWorld()
    world.save(0, "a.md", "b.md")
    world.delete(20, "a.md")
    world.save(40, "a.md")
    assert [name for name, _ in world.watch(100)] == ["a.md", "b.md", "a.md"]
    assert [end.gone for end in world.rounds] == [(), (Path("a.md"),), ()]


def test_what_failed_is_tried_again_after_ever_longer_pauses() -> None:
    world = TimedWorld(making_seconds=0.0)
    world.save(0, "a.md", "b.md")
    world.verdicts[Path("a.md")] = Verdict.FAILED
    times = [at for name, at in world.watch(3_600) if name == "a.md"]
    assert [round(second - first) for first, second in pairwise(times)] == [60, 120, 240, 480, 960]
    assert [path.name for path, _ in world.made].count("b.md") == 1


def test_the_longest_pause_after_failures_is_six_hours() -> None:
    assert [retry_pause(failures) for failures in (1, 2, 9, 10, 5_000)] == [60, 120, 15_360, 21_600, 21_600]
    assert MOST_RETRY_SECONDS == 6 * 3600


def test_a_change_ends_the_long_pause_after_failures() -> None:
    world = TimedWorld(making_seconds=0.0)
    world.save(0, "a.md")
    world.verdicts[Path("a.md")] = Verdict.FAILED
    world.save(1_000, "a.md")
    times = [at for _, at in world.watch(1_100)]
    assert times[-3:] == [902.0, 1_002.0, 1_062.0]


def test_a_report_with_errors_waits_for_a_change() -> None:
    world = TimedWorld(making_seconds=0.0)
    world.save(0, "a.md")
    world.verdicts[Path("a.md")] = Verdict.REFUSED
    world.save(50_000, "a.md")
    assert world.watch(90_000) == [("a.md", 2.0), ("a.md", 50_002.0)]


def test_a_report_that_is_saved_while_a_library_is_made_does_not_wait_for_the_end_of_it() -> None:
    world = TimedWorld(making_seconds=1.0)
    world.save(0, *(f"{number:03}.md" for number in range(3 * ROUND_REPORTS)))
    world.save(50, "200.md", "250.md")
    made = [name for name, _ in world.watch(400)]
    assert made[:ROUND_REPORTS] == [f"{number:03}.md" for number in range(ROUND_REPORTS)]
    assert made[ROUND_REPORTS : ROUND_REPORTS + 2] == ["200.md", "250.md"]
    assert len(made) == 3 * ROUND_REPORTS
    assert [len(end.waiting) for end in world.rounds] == [200, 100, 0]


def test_nothing_is_made_in_quiet_hours_and_all_of_it_afterwards() -> None:
    world = TimedWorld(making_seconds=1_000.0)
    world.starts_at_hour = 8.5
    world.save(0, "a.md", "b.md", "c.md")
    plan = replace(PLAN, quiet=read_quiet_hours("09:00-17:30"))
    made = world.watch(100_000, plan)
    assert made[:2] == [("a.md", 2.0), ("b.md", 1_002.0)]  # b is at work when the hours begin
    assert [name for name, _ in made] == ["a.md", "b.md", "c.md"]
    assert 9 * 3600 <= made[2][1] <= 9 * 3600 + PLAN.sweep_seconds


def test_once_ends_when_nothing_waits_or_when_it_is_quiet() -> None:
    world = TimedWorld()
    world.save(0, "a.md", "b.md")
    world.verdicts[Path("a.md")] = Verdict.FAILED
    world.watch(10_000, replace(PLAN, is_once=True))
    assert world.time < 10
    quiet = TimedWorld()
    quiet.save(0, "a.md")
    assert quiet.watch(10_000, replace(PLAN, is_once=True, quiet=read_quiet_hours("11:00-13:00"))) == []
    assert quiet.time < 10


@pytest.mark.parametrize(
    ("hours", "now", "seconds"),
    [
        ("22:00-06:00", "22:00", 8 * 3600),
        ("22:00-06:00", "05:59", 60),
        ("22:00-06:00", "06:00", 0),
        ("22:00-06:00", "21:59", 0),
        ("9:00–17:30", "12:00", 5.5 * 3600),
        ("09:00-17:30", "17:30", 0),
        ("00:00-23:59", "00:00", 23 * 3600 + 59 * 60),
    ],
)
def test_quiet_hours_last_until_their_end_over_midnight_too(hours: str, now: str, seconds: float) -> None:
    quiet = read_quiet_hours(hours)
    assert isinstance(quiet, QuietHours)
    hour, minute = map(int, now.split(":"))
    assert quiet.seconds_left(quiet.start.replace(hour, minute)) == seconds


@pytest.mark.parametrize("hours", ["", "22-6", "22:00", "25:00-06:00", "22:60-06:00", "06:00-06:00", "night"])
def test_what_is_no_span_of_hours_is_refused(hours: str) -> None:
    assert read_quiet_hours(hours) is None
