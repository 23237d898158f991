"""Changes of reports by other programs, taken in within a second. The home of watchfiles."""

from __future__ import annotations

import asyncio
from pathlib import Path

from watchfiles import awatch

from hwrender.desk.workplace import Workplace

DEBOUNCE_MILLISECONDS = 200


async def watch_reports(workplace: Workplace, stop: asyncio.Event) -> None:
    """Let each open report follow its file, until `stop` is set."""
    async for changes in awatch(
        workplace.folder,
        stop_event=stop,
        debounce=DEBOUNCE_MILLISECONDS,
        recursive=False,
    ):
        workplace.announcements.tell("shelf")
        touched = {Path(name).name for _, name in changes}
        for report in workplace.opened():
            if report.source.path.name in touched:
                await asyncio.to_thread(report.follow)
