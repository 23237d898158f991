"""What the narration costs beside its voice: `python -m benchmarks.narration_speed`.

The whole process of `hwrender audio` on the first report, without a cache, against the engine by itself
saying the same readings and the MP3 of its sound, in a process of its own: once sentence by sentence, once
with as many sentences side by side as hwrender takes. Then again with one sentence edited. The aims: at most
1.25 times, and for the edit at most half of the cold time.

Clock seconds say what people wait for; processor seconds (of all cores) are steadier where others share the
machine."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from msgspec import Struct

TOP = Path(__file__).parents[1]
REPORT = TOP / "reports" / "hackney-sex-workers.md"
ROUNDS = 5

ENGINE_ALONE = """
import json, sys
import numpy as np
from concurrent.futures import ThreadPoolExecutor
from hibari import Hibari
from hwrender.formats.audio import mp3_clips
from hwrender.narration.audio.resampling import resampled
readings, speed, workers = json.load(sys.stdin)
engine = Hibari(threads=1)
engine.g2p
with ThreadPoolExecutor(workers) as pool:
    said = list(pool.map(lambda reading: engine(reading, speed=speed, seed=0), readings))
pause = np.zeros(20_000, np.float32)
whole = np.concatenate([piece for sound in said for piece in (sound, pause)])
mp3_clips._encoded(resampled(whole, 24_000, 44_100))
"""


class Cost(Struct, frozen=True):
    seconds: float
    processor_seconds: float


def main() -> int:
    rounds = [_round() for _ in range(ROUNDS)]
    for name in ("seconds", "processor_seconds"):
        whole, alone, side_by_side, edited = (
            median(getattr(cost, name) for cost in costs) for costs in zip(*rounds, strict=True)
        )
        print(f"{name.replace('_', ' ')}, median of {ROUNDS}")
        print(f"  whole {whole:.2f}, one sentence edited {edited:.2f}: {edited / whole:.2f} of the cold time")
        print(f"  engine sentence by sentence and MP3 {alone:.2f}: {whole / alone:.2f} times")
        print(f"  engine side by side and MP3 {side_by_side:.2f}: {whole / side_by_side:.2f} times")
        if name == "seconds":
            kept = whole <= 1.25 * alone and edited <= 0.5 * whole
    return 0 if kept else 1


def _round() -> tuple[Cost, Cost, Cost, Cost]:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / REPORT.name
        text = REPORT.read_text(encoding="utf-8")
        report.write_text(text, encoding="utf-8")
        whole = _narrated(report, Path(folder))
        alone, side_by_side = engine_alone(1), engine_alone(os.cpu_count() or 1)
        report.write_text(text.replace("People were worried", "People were very worried"), encoding="utf-8")
        return whole, alone, side_by_side, _narrated(report, Path(folder))


def _narrated(report: Path, folder: Path) -> Cost:
    command = [sys.executable, "-m", "hwrender", "audio", "-q", str(report), "-o", str(folder / "out")]
    return _cost(command, b"", os.environ | {"HWRENDER_CACHE": str(folder / "cache")})


def engine_alone(workers: int) -> Cost:
    from benchmarks.word_error_rate import script_of

    from hwrender.edition.kind import EditionKind
    from hwrender.narration.lexicon import NO_LEXICON
    from hwrender.narration.voices.neural import NATURAL_WORDS_PER_MINUTE, open_neural

    script = script_of(EditionKind.EASY)
    engine = open_neural(None, NO_LEXICON)
    readings = list(dict.fromkeys(engine.reading(each.spoken) for each in script.utterances if each.spoken))
    speed = script.words_per_minute / NATURAL_WORDS_PER_MINUTE
    return _cost([sys.executable, "-c", ENGINE_ALONE], json.dumps([readings, speed, workers]).encode(), None)


def _cost(command: list[str], given: bytes, environment: dict[str, str] | None) -> Cost:
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, input=given, env=environment, check=True, capture_output=True)
    seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(seconds, processor)


if __name__ == "__main__":
    sys.exit(main())
