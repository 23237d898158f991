"""The words of a narration inside its file: one line for each entry of the outline, and their roles beside
them.

Players show the lines as lyrics. The roles are kept where no player shows them, so that a finished file can
be held against the other formats, role by role."""

from __future__ import annotations

from typing import cast

from hwrender.edition.outline import OutlineEntry, Role, entry
from hwrender.narration.model import Narration

ROLES_OWNER = "hwrender.roles"


def transcript_of(entries: tuple[OutlineEntry, ...]) -> str:
    """One entry a line; an entry has no line breaks of its own."""
    return "\n".join(each.text for each in entries)


def roles_of(entries: tuple[OutlineEntry, ...]) -> bytes:
    return "\n".join(each.role for each in entries).encode("ascii")


def entries_of(transcript: str, roles: bytes) -> tuple[OutlineEntry, ...]:
    """The outline again. Raises `ValueError` when lines and roles do not pair."""
    if not transcript:
        return ()
    named = roles.decode("ascii").split("\n")
    return tuple(
        OutlineEntry(cast(Role, role), text) for role, text in zip(named, transcript.split("\n"), strict=True)
    )


def words_said(narration: Narration) -> str:
    """All that is shown of what is said, in order, blanks single: to be compared with `words_of` the
    outline."""
    shown = (clip.utterance.shown for clip in narration.clips if clip.utterance.role != "aside")
    return entry("paragraph", " ".join(shown)).text


def words_of(entries: tuple[OutlineEntry, ...]) -> str:
    """The words of an outline in one line."""
    return entry("paragraph", " ".join(each.text for each in entries)).text
