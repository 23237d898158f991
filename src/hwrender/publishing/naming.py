"""The names of published files: `NAME.pdf`, and `NAME-draft.pdf` for the copy of a draft."""

from __future__ import annotations

DRAFT_END = "-draft"
STATEMENT_SHEET = "statement"
"""What a manifest calls the files of an accessibility statement."""
STATEMENT_END, LIBRARY_STATEMENT = "-statement", "accessibility-statement"
"""The folder of a statement: `NAME-statement` beside `NAME`, and another name for one about a library."""


def copy_name(name: str, suffix: str, *, is_draft: bool) -> str:
    """The file name of one copy of the report that is published as `name`."""
    return f"{name}{DRAFT_END if is_draft else ''}{suffix}"


def both_names(name: str, suffix: str) -> tuple[str, str]:
    """The file names that a copy may have, as a draft and as none."""
    return copy_name(name, suffix, is_draft=False), copy_name(name, suffix, is_draft=True)
