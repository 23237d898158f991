"""How big a pack may be, and what to leave out when it is too big."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

MEGABYTE = 1_000_000


class SizeLimit(Struct, frozen=True):
    """What takes no more than `most_bytes`."""

    most_bytes: int
    what: str


LIMITS = (
    SizeLimit(100 * MEGABYTE, "WhatsApp takes no file of more than 100 MB."),
    SizeLimit(18 * MEGABYTE, "Most email takes no more than 18 MB."),
    SizeLimit(16 * MEGABYTE, "Many phones and apps take no more than 16 MB."),
)
"""The largest first: what is too big for WhatsApp is too big for email."""


def size_warning(size_bytes: int, formats: Iterable[tuple[str, int]]) -> tuple[str, str] | None:
    """What is wrong with a pack of this size, and what to do; nothing when it is small enough.

    `formats` are the copies in it with their sizes. The fewest of the largest are named without which it
    would be small enough.
    """
    limit = next((each for each in LIMITS if size_bytes > each.most_bytes), None)
    if limit is None:
        return None
    message = f"This pack is {size_bytes / MEGABYTE:.0f} MB. {limit.what}"
    left_out, size = [], size_bytes
    for name, bytes_of_it in sorted(formats, key=lambda each: -each[1]):
        if size <= LIMITS[-1].most_bytes:
            break
        left_out.append(name)
        size -= bytes_of_it
    return message, f"Leave something out: --without {','.join(left_out)}"
