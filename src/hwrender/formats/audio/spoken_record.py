"""What a voice was given to say and when it is heard, inside the sound file: so that a finished file can be
checked against its own words.

One line says who spoke, how fast, and in which language if that is not English, one each word that is said in
a way of its own, and then one each utterance: when it begins and ends, how many words of the transcript it
shows, and what was said where that is not what is shown. Everything in it is in the transcript too, or
heard."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from hwrender.edition.outline import entry
from hwrender.formats.audio.container_parts import private_box
from hwrender.formats.audio.containers import read_tags
from hwrender.formats.audio.id3 import read_tag_of
from hwrender.formats.contract import Artifact
from hwrender.language.languages import is_english
from hwrender.narration.lexicon import Lexicon, Pronunciation
from hwrender.narration.model import Narration
from hwrender.narration.text_normalisation.reading_back import unlike

RECORD_NAME = "hwrender.spoken"
WORDLESS = ".wav"
"""The suffix of files that have no place for words."""

ROLES_MARK = "\n\n---\n"
"""Between the transcript and the roles of its lines, in files that have no better place for them."""
ENGLISH = "en"
_VERSION = "1"
_MOST_TEXT, _MOST_LINES, _MOST_SENTENCE = 4_000_000, 20_000, 20_000
_AS_SHOWN = "="
_GOES_ON, _BY_PERSON = "+", "*"
"""Before the count of words: of a part that goes on with the sentence before it, and of what a person
reads."""


class SpokenLine(Struct, frozen=True):
    """One utterance: in seconds from the start; `shown` is "" for an announcement, `spoken` "" for what no
    voice can say. With `goes_on` it is a part of the sentence before it, and `by_person` it is a
    recording."""

    start_seconds: float
    end_seconds: float
    shown: str
    spoken: str
    goes_on: bool
    by_person: bool = False


class SpokenRecord(Struct, frozen=True):
    """`engine` and `voice` are those of the voice; `pronunciations` are words and how they are said.
    `language` is that of the report where it is not English."""

    engine: str
    voice: str
    words_per_minute: float
    pronunciations: Mapping[str, str]
    lines: tuple[SpokenLine, ...]
    language: str = ENGLISH

    def lexicon(self) -> Lexicon:
        """The words that are said in a way of their own, as a voice takes them."""
        return Lexicon(tuple(Pronunciation(*each) for each in self.pronunciations.items()))


def record_of(narration: Narration) -> str:
    """The record as text."""
    return "\n".join(_written(narration))


def _written(narration: Narration) -> Iterator[str]:
    voice, script = narration.voice, narration.script
    other = [] if is_english(script.language) else [script.language]
    yield "\t".join([_VERSION, voice.engine, voice.name, f"{script.words_per_minute:.3f}", *other])
    texts = [text for each in script.utterances for text in (each.shown, each.spoken)]
    used = " ".join(texts)
    yield from (f"{word}\t{said}" for word, said in narration.pronunciations.items() if word in used)
    before = ""
    for clip in narration.clips:
        utterance = clip.utterance
        shown = entry("paragraph", utterance.shown).text
        times = (str(round(seconds * 1000)) for seconds in (clip.start_seconds, clip.end_seconds))
        spoken = _AS_SHOWN if shown and utterance.spoken == shown else utterance.spoken
        joined = (_BY_PERSON if clip.by_person else "") + (_GOES_ON if utterance.id == before else "")
        before = utterance.id
        yield "\t".join([*times, joined + str(len(shown.split())), spoken])


def read_record(text: str, transcript_words: str) -> SpokenRecord:
    """The record in a file. Raises `ValueError` when there is none, or it does not fit the transcript."""
    if len(text) > _MOST_TEXT or text.count("\n") > _MOST_LINES:
        raise ValueError("it says far more than a report")
    head, *rest = (line.split("\t") for line in text.split("\n"))
    if len(head) not in (4, 5) or head[0] != _VERSION:
        raise ValueError("it does not say what the voice was given")
    words = iter(transcript_words.split())
    said, lines = {}, []
    for fields in rest:
        if len(fields) == 2:
            said[fields[0]] = fields[1]
            continue
        start, end, marked, spoken = fields
        count = marked.removeprefix(_BY_PERSON)
        shown = " ".join(word for _, word in zip(range(int(count)), words, strict=False))
        spoken = shown if spoken == _AS_SHOWN else spoken
        goes_on, by_person = count.startswith(_GOES_ON), count != marked
        lines.append(SpokenLine(int(start) / 1000, int(end) / 1000, shown, spoken, goes_on, by_person))
    if next(words, None) is not None:
        raise ValueError("not all words of the transcript are said")
    return SpokenRecord(head[1], head[2], float(head[3]), said, tuple(lines), (*head, ENGLISH)[4])


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


def not_said(
    sentences: Iterable[tuple[str, str]], pronunciations: Collection[str], language: str = ENGLISH
) -> list[str]:
    """What of each sentence that is shown is not in what the voice was given for it."""
    found = (
        (shown, unlike(shown, spoken, pronunciations, language)) for shown, spoken in sentences if spoken
    )
    return [f"{wrong} in “{shown}”" for shown, wrong in found if wrong]


def whole_sentences(lines: Iterable[SpokenLine]) -> list[tuple[str, str]]:
    """What is shown and what is said of each sentence, its parts put together."""
    found: list[tuple[str, str]] = []
    for line in lines:
        shown, spoken = found.pop() if line.goes_on and found else ("", "")
        if len(shown) + len(spoken) > _MOST_SENTENCE:
            raise ValueError("a sentence is far too long")
        found.append((f"{shown} {line.shown}".strip(), f"{spoken} {line.spoken}".strip()))
    return found
