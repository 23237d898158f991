"""Which single words a listener understands: `python -m benchmarks.heard_words [VOICE]`.

The words of health and care, and the names and places, of `tools/voices/texts/` are said five at a time. The
listener is that of `benchmarks/word_error_rate.py`. A word that it does not write is listed with the sounds
that the voice was given: look at those first, for the listener does not know every word."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import numpy as np
from benchmarks.understood import said_words
from benchmarks.word_error_rate import listener

from hwrender.narration.audio.resampling import resampled
from hwrender.narration.audio.sounds import trimmed
from hwrender.narration.voices import open_engine

TEXTS = Path(__file__).parents[1] / "tools" / "voices" / "texts"
FILES = ("field_words.txt", "names.txt")
AT_ONCE = 5
WORDS_PER_MINUTE = 176.4
LISTENERS_RATE = 16_000
PAUSE_SECONDS = 0.6


def main(voice: str) -> int:
    engine, model = open_engine(voice), listener()
    for file in FILES:
        words = words_of(file)
        parts = [words[start : start + AT_ONCE] for start in range(0, len(words), AT_ONCE)]
        readings = [engine.reading(f"{', '.join(part)}.") for part in parts]
        missed = []
        for part, sound in zip(parts, engine.say(readings, WORDS_PER_MINUTE), strict=True):
            heard = _transcribed(model, trimmed(sound, engine.sample_rate), engine.sample_rate)
            missed += [word for word in part if _plain(word) not in heard]
        print(f"{file}: {len(words) - len(missed)} of {len(words)} words ({voice})")
        sounds = engine.pronunciations([engine.reading(word) for word in missed]) or missed
        for word, said in zip(missed, sounds, strict=True):
            print(f"    {word} /{said}/")
    return 0


def words_of(file: str) -> list[str]:
    text = re.sub(r"^#.*$", "", (TEXTS / file).read_text(encoding="utf-8"), flags=re.M)
    return [" ".join(word.split()) for word in text.split(",") if word.strip()]


def _transcribed(model, sound, sample_rate: int) -> str:  # type: ignore[no-untyped-def]  # faster-whisper has none
    quiet = np.zeros(round(PAUSE_SECONDS * LISTENERS_RATE), np.float32)
    whole = np.concatenate([quiet, resampled(sound, sample_rate, LISTENERS_RATE), quiet])
    segments, _ = model.transcribe(whole, language="en", beam_size=5, condition_on_previous_text=False)
    return _plain(" ".join(segment.text for segment in segments))


def _plain(text: str) -> str:
    return "".join(said_words(text))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "nora"))
