"""Work on several cores: results in order, and one processor is one processor."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest

from hwrender.narration.parallel import in_parallel, use_processors


@pytest.fixture(params=[1, 2, 4])
def processors(request: pytest.FixtureRequest) -> Iterator[int]:
    count: int = request.param
    use_processors(count)
    yield count
    use_processors(os.cpu_count() or 1)


def test_results_come_in_the_order_of_what_was_given(processors: int) -> None:
    def slow_at_first(number: int) -> int:
        time.sleep(0.01 if number < 2 else 0)
        return number * number

    assert list(in_parallel(slow_at_first, range(9))) == [number * number for number in range(9)]


def test_no_more_work_at_a_time_than_there_are_processors(processors: int) -> None:
    at_work: list[int] = []
    most = 0

    def work(number: int) -> int:
        nonlocal most
        at_work.append(number)
        most = max(most, len(at_work))
        time.sleep(0.005)
        at_work.remove(number)
        return number

    # one within the other, as a voice speaks while its sound is cleaned
    assert list(in_parallel(work, in_parallel(work, range(12)))) == list(range(12))
    assert most == 1 if processors == 1 else most > 1


def test_what_is_wrong_with_one_is_raised_where_its_result_is_wanted(processors: int) -> None:
    results = in_parallel(lambda number: 6 // number, [3, 2, 0, 1])
    assert [next(results), next(results)] == [2, 3]
    with pytest.raises(ZeroDivisionError):
        next(results)
