"""Whether a voice has British sounds, told from its waves: `python -m tools.voices.sounds FILE [FILE...]`.

FILE is a network of floats, as `tools/voices` leaves it in its folder. A vowel is described by the cepstra of
its middle: BATH must be near PALM and far from TRAP, LOT away from PALM, and CAR, which has no r, near PALM
to its end. A t is described by how far the level falls in it: between vowels as far as at the head of a word,
for it is not flapped."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from msgspec import Struct
from numpy.typing import NDArray
from tools.voices.corpus import pronouncer, sounds_of
from tools.voices.measures import WINDOW_SIZE, cepstra
from tools.voices.student import Student, load_student
from tools.voices.teacher import ids_of, vocabulary
from tools.voices.training import SEED
from tools.voices.vocoder import HOP, pulse_spectrum, wave_of

SETS = {
    "TRAP": ("a", "trap pat back had man hand match pack cash mass"),
    "BATH": ("ɑ", "bath path pass glass staff half dance last fast class"),
    "PALM": ("ɑ", "palm calm father spa balm calf aunts drama lava pasta"),
    "LOT": ("ɒ", "lot stop got box dog shop lock rock hot top"),
    "CAR": ("ɑ", "car far bar star jar card hard farm part arm"),
}
"""Sets of words by their vowel, and its sign."""

PAIRS = (("BATH", "PALM"), ("BATH", "TRAP"), ("LOT", "PALM"), ("CAR", "PALM"))
BETWEEN = "water better matter city letter butter waiting meeting later pretty"
AHEAD = "tap ten top tea tight town talk tall tick tooth"
CARRIER = "Say {} again."


class Sound(Struct, frozen=True):
    """A line, and where the sound that is looked at begins and ends in it, in samples."""

    wave: torch.Tensor
    start: int
    end: int


def main(files: Sequence[str]) -> int:
    for file in files:
        student = load_student(Path(file)).eval()
        print(file)
        vowels = {name: vowel_cepstra(student, words, sign) for name, (sign, words) in SETS.items()}
        for one, other in PAIRS:
            apart = np.linalg.norm(vowels[one].mean(0) - vowels[other].mean(0))
            print(f"  {one} and {other}: {apart:.1f} apart")
        for what, words in (("between vowels", BETWEEN), ("at the head of a word", AHEAD)):
            falls = [fall_db(sound) for sound in said(student, words, "t")]
            print(f"  t {what}: {np.mean(falls):.0f} dB below the vowel")
    return 0


def said(student: Student, words: str, sign: str) -> list[Sound]:
    """Each word in the carrier, with the place of the first such sign in it."""
    marker, engine = pronouncer()
    signs, found = vocabulary(), []
    for word in words.split():
        (sounds,) = sounds_of(CARRIER.format(word), marker, engine)
        ids = torch.tensor([ids_of(sounds, signs)])
        place = 1 + sounds.index(sign, sounds.index(" "))
        with torch.no_grad():
            plan = student.prosody(ids, speed=0.9)
            parts = student.spectrum(student.spread(ids, plan.said, plan.pitch, plan.energy))
            chance = torch.Generator().manual_seed(SEED)
            wave = wave_of(parts, pulse_spectrum(plan.pitch[0])[None], chance)[0]
        edges = [0, *(torch.cumsum(plan.said, 0) * 2 * HOP).tolist()]
        found.append(Sound(wave, edges[place], edges[place + 1]))
    return found


def vowel_cepstra(student: Student, words: str, sign: str) -> NDArray[np.float64]:
    """(words, cepstra) of the last half of the vowel, its sign of length and all."""
    rows = []
    for sound in said(student, words, sign):
        frames = cepstra(sound.wave)
        hop = WINDOW_SIZE // 4
        first = (sound.start + sound.end) // 2 // hop
        rows.append(frames[first : max(first + 1, sound.end // hop) + 1].mean(0))
    return np.array(rows, np.float64)


def fall_db(sound: Sound) -> float:
    """How far the level falls within the sound, below the loudest of what is around it."""
    cell = HOP // 2
    power = torch.nn.functional.avg_pool1d(sound.wave[None, None] ** 2, cell, 1)[0, 0].numpy() + 1e-9
    start = max(0, sound.start - cell)
    return float(
        10 * np.log10(power[max(0, start - 2400) : sound.end + 2400].max() / power[start : sound.end].min())
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
