"""News of changes from the system, and time that passes where there is none."""

from __future__ import annotations

import threading
import time
from pathlib import Path

from hwrender.watching.events import FolderNews


def seconds_until_news(news: FolderNews, most: float) -> float:
    begun = time.monotonic()
    news.wait(most)
    return time.monotonic() - begun


def test_a_change_deep_in_the_folder_ends_the_wait(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    news = FolderNews(tmp_path)
    threading.Timer(0.05, (tmp_path / "a" / "b" / "c.md").write_text, ("words",)).start()
    assert seconds_until_news(news, 30) < 5


def test_without_news_the_time_passes(tmp_path: Path) -> None:
    assert 0.1 <= seconds_until_news(FolderNews(tmp_path), 0.1) < 5


def test_a_folder_that_is_not_there_gives_no_news_and_breaks_nothing(tmp_path: Path) -> None:
    assert 0.05 <= seconds_until_news(FolderNews(tmp_path / "lost"), 0.05) < 5
