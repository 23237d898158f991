"""What the narration costs beside its voice: `python -m benchmarks.narration_speed`.

The whole process of `hwrender audio` on the first report, without a cache, against the engine by itself
saying the same readings and the MP3 of its sound, each in a process of its own; then again with one sentence
edited. The aims: at most 1.25 times, and for the edit at most half of the cold time."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOP = Path(__file__).parents[1]
REPORT = TOP / "reports" / "hackney-sex-workers.md"
ROUNDS = 3

ENGINE_ALONE = """
import io, json, sys
import numpy as np
from hibari import Hibari
from hwrender.narration import mp3
readings, speed = json.load(sys.stdin)
engine = Hibari(threads=1)
pause = np.zeros(20_000, np.float32)
sounds = [piece for reading in readings for piece in (engine(reading, speed=speed, seed=0), pause)]
mp3._encode(io.BytesIO(), 0, sounds, 24_000)
"""


def main() -> int:
    rounds = [_round() for _ in range(ROUNDS)]
    whole, alone, edited = (min(times) for times in zip(*rounds, strict=True))
    print(f"whole {whole:.2f} s, engine and MP3 {alone:.2f} s: {whole / alone:.2f} times")
    print(f"one sentence edited {edited:.2f} s: {edited / whole:.2f} of the cold time")
    return 0 if whole <= 1.25 * alone and edited <= 0.5 * whole else 1


def _round() -> tuple[float, float, float]:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / REPORT.name
        text = REPORT.read_text(encoding="utf-8")
        report.write_text(text, encoding="utf-8")
        whole = _narrated(report, Path(folder))
        alone = _alone()
        report.write_text(text.replace("People were worried", "People were very worried"), encoding="utf-8")
        return whole, alone, _narrated(report, Path(folder))


def _narrated(report: Path, folder: Path) -> float:
    command = [sys.executable, "-m", "hwrender", "audio", "-q", str(report), "-o", str(folder / "out")]
    return _seconds(command, b"", os.environ | {"HWRENDER_CACHE": str(folder / "cache")})


def _alone() -> float:
    import json

    from benchmarks.word_error_rate import script_of

    from hwrender.edition.model import EditionKind
    from hwrender.narration.lexicon import NO_LEXICON
    from hwrender.narration.voices.neural import NATURAL_WORDS_PER_MINUTE, open_neural

    script = script_of(EditionKind.EASY)
    engine = open_neural(None, NO_LEXICON)
    readings = list(dict.fromkeys(engine.reading(each.spoken) for each in script.utterances if each.spoken))
    speed = script.words_per_minute / NATURAL_WORDS_PER_MINUTE
    return _seconds([sys.executable, "-c", ENGINE_ALONE], json.dumps([readings, speed]).encode(), None)


def _seconds(command: list[str], given: bytes, environment: dict[str, str] | None) -> float:
    start = time.perf_counter()
    subprocess.run(command, input=given, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
