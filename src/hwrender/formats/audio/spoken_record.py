"""What a voice was given to say and when it is heard, inside the sound file: so that a finished file can be
held against its own words.

One line says who spoke and how fast, one each word that is said by sounds of its own, and then one each
utterance: when it begins and ends, how many words of the transcript it shows, and what was said where that is
not what is shown. Everything in it is in the transcript too, or heard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from hwrender.formats.audio.container_parts import private_box
from hwrender.formats.audio.containers import read_tags
from hwrender.formats.audio.id3 import read_tag_of
from hwrender.formats.contract import Artifact
from hwrender.narration.lexicon import Lexicon, Pronunciation
from hwrender.narration.model import Narration

RECORD_NAME = "hwrender.spoken"
WORDLESS = ".wav"
"""The suffix of files that have no place for words."""

ROLES_MARK = "\n\n---\n"
"""Between the transcript and the roles of its lines, in files that have no better place for them."""
_VERSION = "1"
_AS_SHOWN = "="


class SpokenLine(Struct, frozen=True):
    """One utterance: in seconds from the start; `shown` is "" for an announcement, `spoken` "" for what no
    voice can say."""

    start_seconds: float
    end_seconds: float
    shown: str
    spoken: str


class SpokenRecord(Struct, frozen=True):
    """`engine` and `voice` are those of the voice; `sounds` are words and their sounds in IPA."""

    engine: str
    voice: str
    words_per_minute: float
    sounds: Mapping[str, str]
    lines: tuple[SpokenLine, ...]

    def lexicon(self) -> Lexicon:
        """The words that are said by sounds of their own, as a voice takes them."""
        return Lexicon(tuple(Pronunciation(word, f"/{said}/") for word, said in self.sounds.items()))


def record_of(narration: Narration) -> str:
    """The record as text."""
    return "\n".join(_written(narration))


def _written(narration: Narration) -> Iterator[str]:
    voice, script = narration.voice, narration.script
    yield "\t".join([_VERSION, voice.engine, voice.name, f"{script.words_per_minute:.3f}"])
    said = " ".join(utterance.spoken for utterance in script.utterances)
    yield from (f"{word}\t{sounds}" for word, sounds in narration.sounds.items() if word in said)
    for clip in narration.clips:
        utterance = clip.utterance
        shown = " ".join(utterance.shown.split())
        times = (str(round(seconds * 1000)) for seconds in (clip.start_seconds, clip.end_seconds))
        spoken = _AS_SHOWN if shown and utterance.spoken == shown else utterance.spoken
        yield "\t".join([*times, str(len(shown.split())), spoken])


def read_record(text: str, transcript_words: str) -> SpokenRecord:
    """The record in a file. Raises `ValueError` when there is none, or it does not fit the transcript."""
    head, *rest = (line.split("\t") for line in text.split("\n"))
    if len(head) != 4 or head[0] != _VERSION:
        raise ValueError("it does not say what the voice was given")
    words = iter(transcript_words.split())
    sounds, lines = {}, []
    for fields in rest:
        if len(fields) == 2:
            sounds[fields[0]] = fields[1]
            continue
        start, end, count, spoken = fields
        shown = " ".join(word for _, word in zip(range(int(count)), words, strict=False))
        spoken = shown if spoken == _AS_SHOWN else spoken
        lines.append(SpokenLine(int(start) / 1000, int(end) / 1000, shown, spoken))
    if next(words, None) is not None:
        raise ValueError("not all words of the transcript are said")
    return SpokenRecord(head[1], head[2], float(head[3]), sounds, tuple(lines))


def record_in(path: Path, beside: tuple[Artifact, ...]) -> SpokenRecord:
    """The record of a published sound file: its own, or that of another sound file of its folder where it has
    no place for words. Raises `ValueError` when there is none."""
    if path.suffix == WORDLESS:
        for file in beside:
            other = path.with_name(file.file)
            if other.suffix in (".mp3", ".opus", ".m4b") and other.is_file():
                return record_in(other, ())
        raise ValueError("no file beside it says what the voice was given")
    if path.suffix == ".mp3":
        tag = read_tag_of(path)
        return read_record(dict(tag.private).get(RECORD_NAME, b"").decode("utf-8"), tag.transcript)
    tags, _ = read_tags(path)
    text = tags.get(RECORD_NAME, "") or private_box(path).decode("utf-8")
    return read_record(text, tags.get("lyrics", "").partition(ROLES_MARK)[0])
