"""Recordings of a person, as a narration takes them, and what is found in those beside a report."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from hwrender.narration.person.words import words_digest


class PersonRecording(Struct, frozen=True):
    """A file, and the SHA-256 of what is in it."""

    path: Path
    sha256: str


class PersonRecordings(Struct, frozen=True):
    """The recordings that may be heard, by the digest of their words."""

    by_words: Mapping[str, PersonRecording] = MappingProxyType({})

    def of(self, spoken: str) -> PersonRecording | None:
        """The recording of these words, if there is one."""
        return self.by_words.get(words_digest(spoken)) if self.by_words and spoken else None

    def digests(self) -> Mapping[str, str]:
        """All that decides what is heard of them: where they lie does not."""
        return {words: recording.sha256 for words, recording in self.by_words.items()}


NO_RECORDINGS = PersonRecordings()


class RecordingProblem(Struct, frozen=True):
    """Why a file in the folder is not used, and what to do. It is `stale` when its words have changed."""

    file: str
    what: str
    to_do: str
    is_stale: bool = False


class JudgedRecordings(Struct, frozen=True):
    """What lies in the folder of a report: what may be heard, and what may not."""

    recordings: PersonRecordings = NO_RECORDINGS
    problems: tuple[RecordingProblem, ...] = ()


NOTHING_RECORDED = JudgedRecordings()
