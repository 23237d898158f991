"""How often the voice of the computer gives a good narration: `python -m benchmarks.narration_reliability
[TIMES]`.

Each time a ten-sentence script is recorded without a cache. A narration is good when no check fails, and
its sound is the same as that of the first one.
"""

from __future__ import annotations

import hashlib
import sys
import time
from collections import Counter

from hwrender.errors import HwrenderError
from hwrender.formats import clip_encoder
from hwrender.narration.model import Script, Utterance
from hwrender.narration.synthesis import synthesise
from hwrender.narration.voices import open_engine

SENTENCES = (
    "Healthwatch asked people about their care.",
    "Twenty-two people took part.",
    "They said the service works very well.",
    "The staff listen.",
    "They do not judge people.",
    "People were worried about the police.",
    "The police would get their personal information.",
    "That could stop people from telling the police about a crime.",
    "The council should keep the service going.",
    "That is the end.",
)


def ten_sentences() -> Script:
    utterances = tuple(
        Utterance(f"s{number}", spoken, spoken, "en-GB", "sentence", 0.45)
        for number, spoken in enumerate(SENTENCES, start=1)
    )
    return Script("A report", "Healthwatch", "en-GB", 176.4, 1.0, utterances)


def main(times: int) -> int:
    outcomes: Counter[str] = Counter()
    sounds: Counter[str] = Counter()
    start = time.perf_counter()
    for done in range(times):
        if done and done % 10 == 0:
            print(f"{outcomes['good']} of {done} good so far", flush=True)
        try:
            narration = synthesise(ten_sentences(), open_engine("system"), clip_encoder())
        except HwrenderError as error:
            outcomes[error.what] += 1
            continue
        digest = hashlib.sha256(b"".join(block.tobytes() for block in narration.open_samples()))
        sounds[digest.hexdigest()] += 1
        outcomes["good"] += 1
    seconds = (time.perf_counter() - start) / times
    print(f"{outcomes['good']} of {times} good, {len(sounds)} different, {seconds:.2f} s each")
    for what, count in outcomes.most_common():
        if what != "good":
            print(f"{count:6} {what}")
    return 0 if outcomes["good"] == times and len(sounds) == 1 else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 300))
