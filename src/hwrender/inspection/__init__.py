"""What a finished file says about the people and the machine that made it, which must be nothing.

A file is opened as deep as it goes (a picture in a Word file, a picture in a page) and every part is looked
at twice: for what has no place in it (EXIF, comments, tracked changes, an earlier version) and for words of
this machine (names, folders). Nothing here believes what another room claims: it reads the bytes.
"""

from __future__ import annotations

from hwrender.inspection.local_identifiers import identifiers_of
from hwrender.inspection.model import Leak, LocalIdentifiers
from hwrender.inspection.scanning import scan, scan_bytes

__all__ = ["Leak", "LocalIdentifiers", "identifiers_of", "scan", "scan_bytes"]
