"""What a finished file reveals about the people and the computer that made it: it should be nothing.

A file is opened down to its innermost parts (a picture in a Word file, a picture in a web page). Each part is
inspected for what does not belong in it (EXIF data, comments, tracked changes, an earlier version) and for
local identifiers (names, folders). Nothing here relies on another room: it reads the bytes.
"""

from __future__ import annotations

from hwrender.inspection.bounds import why_not_opened
from hwrender.inspection.local_identifiers import identifiers_of
from hwrender.inspection.model import Leak, LocalIdentifiers
from hwrender.inspection.scanning import scan, scan_bytes

__all__ = ["Leak", "LocalIdentifiers", "identifiers_of", "scan", "scan_bytes", "why_not_opened"]
