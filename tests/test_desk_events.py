"""Open pages are told what happens to a report, in the order in which it happens."""

from __future__ import annotations

import asyncio
from threading import Thread

from hwrender.desk.events import Announcements, Event


def heard(announcements: Announcements, count: int, tell: Thread) -> list[str]:
    """The first lines of a stream that a page hears after another thread has told something."""

    async def listen() -> list[str]:
        listener = announcements.listen(asyncio.get_running_loop())
        tell.start()
        lines = []
        async for line in listener.stream():
            lines.append(line)
            if len(lines) > count:
                break
        announcements.forget(listener)
        return lines[1:]

    return asyncio.run(listen())


def test_what_one_thread_tells_a_page_hears_in_order() -> None:
    announcements = Announcements()

    def tell() -> None:
        announcements.tell("changed", "2")
        announcements.tell("look")

    assert heard(announcements, 2, Thread(target=tell)) == [
        "event: changed\ndata: 2\n\n",
        "event: look\ndata: \n\n",
    ]


def test_words_cannot_pretend_to_be_another_event() -> None:
    announcements = Announcements()
    tell = Thread(target=announcements.tell, args=("changed", "1\n\nevent: look\ndata: x"))
    assert heard(announcements, 1, tell) == ["event: changed\ndata: 1 event: look data: x\n\n"]


def test_nobody_listening_is_told_nothing() -> None:
    announcements = Announcements()
    announcements.tell("changed", "1")
    assert Event("changed", "1").as_stream().endswith("\n\n")
