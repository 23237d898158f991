"""The recordings beside a report, judged: which may be heard in the place of the computer's voice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from hwrender.cache import SPEECH, Cache, key_of
from hwrender.narration.model import Script
from hwrender.narration.person.model import (
    JudgedRecordings,
    PersonRecording,
    PersonRecordings,
    RecordingProblem,
)
from hwrender.narration.person.places import SUFFIXES, sound_files
from hwrender.narration.person.sounds import (
    CHECKS_VERSION,
    UnusableRecordingError,
    file_digest,
    problem_with,
    read_sound,
)
from hwrender.narration.person.words import words_digest


def judge_folder(
    folder: Path, table: Mapping[str, str], scripts: Iterable[Script], cache: Path | None
) -> JudgedRecordings:
    """Each sound file of the folder, held against the words of its report as they are now.

    `table` has the digest of the words of each recording; `scripts` are those of all editions. What was heard
    in a file once is kept in `cache`."""
    spoken = {
        words_digest(utterance.spoken): utterance.spoken
        for script in scripts
        for utterance in script.utterances
    }
    kept = Cache(cache, SPEECH)
    good: dict[str, PersonRecording] = {}
    problems: list[RecordingProblem] = []
    files = sound_files(folder)
    for path in files:
        try:
            digest = _digest_for(path, files, table)
            if digest not in spoken:
                problems.append(_stale(path))
                continue
            sha256 = file_digest(path)
            _check(path, sha256, spoken[digest], kept)
            good[digest] = PersonRecording(path, sha256)
        except UnusableRecordingError as error:
            problems.append(RecordingProblem(path.name, str(error), error.to_do))
    return JudgedRecordings(PersonRecordings(good), tuple(problems))


def _digest_for(path: Path, files: Iterable[Path], table: Mapping[str, str]) -> str:
    """The digest of the words that a file is named for. Raises `UnusableRecordingError`."""
    if path.suffix.lower() not in SUFFIXES:
        raise UnusableRecordingError("We cannot read this kind of file.", "Save it as WAV or MP3.")
    if path.stem not in table:
        raise UnusableRecordingError(
            "No sentence has this name.", "Give it the name that stands beside its sentence on the sheet."
        )
    if sum(each.stem == path.stem and each.suffix.lower() in SUFFIXES for each in files) > 1:
        raise UnusableRecordingError("There are 2 recordings of this sentence.", "Take one of them away.")
    return table[path.stem]


def _stale(path: Path) -> RecordingProblem:
    return RecordingProblem(
        path.name,
        "The words of this recording have changed.",
        "Record the new words. Then delete this file.",
        is_stale=True,
    )


def _check(path: Path, sha256: str, spoken: str, kept: Cache) -> None:
    """Raises `UnusableRecordingError`. What was found before is not looked for again."""
    name = key_of("recording judged", CHECKS_VERSION, sha256, path.suffix.lower(), spoken)
    found = kept.get(name)
    if found is None:
        found = "\n".join(_found_in(path, spoken)).encode()
        kept.put(name, found)
    if found:
        raise UnusableRecordingError(*found.decode().split("\n"))


def _found_in(path: Path, spoken: str) -> Iterator[str]:
    """What is wrong with a file and what to do; nothing where it is right."""
    try:
        problem = problem_with(read_sound(path), spoken)
        if problem is not None:
            raise UnusableRecordingError(problem)
    except UnusableRecordingError as error:
        yield from (str(error), error.to_do)
