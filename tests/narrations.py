"""Narrations for the tests of sound: made of hums, in no time."""

from __future__ import annotations

from pathlib import Path

from hwrender.narration.lexicon import NO_LEXICON
from hwrender.narration.model import Narration, Script, Utterance, UtteranceRole
from hwrender.narration.recording import record
from hwrender.narration.voices import Engine, open_engine


def utterance(
    id: str,  # noqa: A002  it is one
    spoken: str,
    pause_seconds: float = 0.5,
    anchor: str | None = None,
    role: UtteranceRole = "sentence",
) -> Utterance:
    return Utterance(id, spoken, spoken, "en-GB", role, pause_seconds, anchor)


def script(*utterances: Utterance) -> Script:
    return Script("A title", "Healthwatch Hackney", "en-GB", 176.4, 1.0, utterances)


def hum() -> Engine:
    return open_engine("silent", NO_LEXICON)


def hummed(made: Script, cache: Path | None = None) -> Narration:
    return record(made, hum(), cache)


THREE = script(
    utterance("s1", "Good morning to everybody."),
    utterance("s2", "Part two.", 0.9, "two", "heading"),
    utterance("s3", "Good night."),
)
