"""Published folders, opened again: are they whole, and does every file keep what is claimed for it?

Only the folder is known here, not the report: its manifest says what should be there, each format opens its
own file, and the words of all files are held against each other. Nothing is changed.
"""

from __future__ import annotations

from hwrender.verifying.folders import FileVerdict, FolderVerdict, folders_in, verify_folder

__all__ = ["FileVerdict", "FolderVerdict", "folders_in", "verify_folder"]
