"""Changes of reports by other programs, taken in within a second."""

from __future__ import annotations

import asyncio

from hwrender.desk.workplace import Workplace
from hwrender.watching.events import changed_names


async def watch_reports(workplace: Workplace, stop: asyncio.Event) -> None:
    """Let each open report follow its file, until `stop` is set."""
    async for touched in changed_names(workplace.folder, stop):
        workplace.announcements.tell("shelf")
        for report in workplace.opened():
            if report.source.path.name in touched:
                await asyncio.to_thread(report.follow)
