"""The desk ends by itself when nobody has had a page of it open for ten minutes."""

from __future__ import annotations

from hwrender.desk.stopping import IDLE_SECONDS, Presence


class Clock:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_it_ends_ten_minutes_after_the_last_page_was_closed() -> None:
    clock = Clock()
    presence = Presence(clock)
    presence.enter()
    clock.seconds = 5000.0
    assert not presence.is_over()
    presence.leave()
    clock.seconds += IDLE_SECONDS - 1
    assert not presence.is_over()
    clock.seconds += 1
    assert presence.is_over()


def test_one_of_two_pages_keeps_it_open() -> None:
    clock = Clock()
    presence = Presence(clock)
    presence.enter()
    presence.enter()
    presence.leave()
    clock.seconds = 5000.0
    assert not presence.is_over()


def test_a_desk_that_nobody_opens_ends_too() -> None:
    clock = Clock()
    presence = Presence(clock)
    clock.seconds = IDLE_SECONDS
    assert presence.is_over()
