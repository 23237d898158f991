"""Ten sentences of each British voice as small files in docs/voices/, so that people can judge them by ear:
`python -m tools.voices.samples`."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from hwrender.formats.audio.containers import write_sound
from hwrender.formats.audio.tagged import OPUS
from hwrender.narration.audio.resampling import resampled
from hwrender.narration.audio.sounds import trimmed
from hwrender.narration.text_normalisation import spoken
from hwrender.narration.voices import open_engine
from hwrender.narration.voices.british import VOICES

FOLDER = Path(__file__).parents[2] / "docs" / "voices"
WORDS_PER_MINUTE = 176.4
PEAK = 0.5
EDGE_SECONDS = 0.3

TEXTS = (
    "This report is about care at home in Hackney.",
    "Half of the people we asked could not get past the answering machine.",
    "Were you told about the risks, and were you given time to think?",
    "The NHS and the CQC met on 14 February 2017.",
    "Bring your letter, your glasses, a pen and a photograph.",
    "A better bath, a hot pot of tea and a little butter: what more could a father want?",
    "Siobhan lives in the Borough of Southwark, and her aunt lives in Leicester.",
    "Ring 020 7946 0000, or write to info@example.org.uk.",
    "“I don’t want charity,” she said. “I want a key that works.”",
    "Thank you.",
)


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in VOICES:
        engine = open_engine(name)
        readings = [engine.reading(spoken(text)) for text in TEXTS]
        for number, sound in enumerate(engine.say(readings, WORDS_PER_MINUTE), start=1):
            said = trimmed(sound, engine.sample_rate)
            edge = np.zeros(round(EDGE_SECONDS * engine.sample_rate), np.float32)
            level = np.concatenate([edge, said * (PEAK / np.abs(said).max()), edge])
            rate = OPUS.encoding.sample_rate
            write_sound(
                FOLDER / f"{name}-{number:02}.opus",
                OPUS.encoding,
                [resampled(level, engine.sample_rate, rate)],
                rate,
                {"title": TEXTS[number - 1]},
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
