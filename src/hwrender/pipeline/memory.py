"""Memory that does not grow with the number of reports."""

from __future__ import annotations

import gc


def clear_away() -> None:
    """Free what a report has left behind: Word files and pages are full of objects that refer to each other.

    What outlives a report is what all share. It is not looked at again, so that the next time is quick.
    """
    gc.collect()
    gc.freeze()
