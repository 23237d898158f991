"""Members of zips that are the same on every computer: no clock, user or system of this one is in them."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime

_FIRST = datetime(1980, 1, 1, tzinfo=UTC)
_LAST = datetime(2107, 12, 31, 23, 59, 58, tzinfo=UTC)
"""The times that a zip can tell (APPNOTE 4.4.6)."""
_UNIX, _READABLE = 3, 0o644 << 16


def zip_member(name: str, *, is_packed: bool = False, timestamp: int = 0) -> zipfile.ZipInfo:
    """The head of a member, as near to `timestamp` (seconds since 1970) as a zip can tell. What `is_packed`
    already, like sound or a photograph, is stored as it is."""
    time = min(max(datetime.fromtimestamp(timestamp, UTC), _FIRST), _LAST)
    member = zipfile.ZipInfo(name, (time.year, time.month, time.day, time.hour, time.minute, time.second))
    member.create_system, member.external_attr = _UNIX, _READABLE
    member.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
    return member
