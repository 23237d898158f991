"""Checks of published folders: is each one complete, and does every file pass its checks?

Only the folder is known here, not the report. Its manifest says what should be there, each format opens its
own file, and the words of all files are compared with each other. Nothing is changed.
"""

from __future__ import annotations

from hwrender.verifying.folders import FileVerdict, FolderVerdict, folders_in, verify_folder
from hwrender.verifying.wholeness import DifferingFiles

__all__ = ["DifferingFiles", "FileVerdict", "FolderVerdict", "folders_in", "verify_folder"]
