"""How often a spoiled voice is caught, and a good one refused: `python -m benchmarks.spoiled_voice [VOICE]`.

The voice says sentences that no bound was set with. Each spoiled sound goes the way of all sounds; it is
caught when no narration is made of it. Then whole reports, all sentences of which are spoiled in one way.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from benchmarks.sentences import all_sentences

from hwrender.edition.kind import EditionKind
from hwrender.errors import FailedCheckError
from hwrender.formats import clip_encoder
from hwrender.narration.model import Script, Utterance
from hwrender.narration.script import write_script
from hwrender.narration.synthesis import synthesise
from hwrender.narration.text_normalisation import spoken
from hwrender.narration.voices import Engine, open_engine
from reports import REPORTS, TOP, edition_of
from spoiled_voices import SPOILS, Samples, SpoiledVoice

SPOILED, GOOD = 200, 300
FEWEST_WORDS = 4
LOOKED_AT = 400
"""Sentences before this were looked at while the measures were made, though none of their bounds was."""
WORDS_PER_MINUTE = 176.4
WHOLE_REPORTS = (*REPORTS, *sorted((TOP / "tests" / "clean_reports").glob("*.md")))


class RehearsedVoice:
    """A voice that says each sentence once, and after that from memory."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._sounds: dict[str, Samples] = {}
        self.voice, self.identity, self.usual_gain_db = engine.voice, engine.identity, engine.usual_gain_db
        self.reading, self.pronunciations = engine.reading, engine.pronunciations

    @property
    def sample_rate(self) -> int:
        return self._engine.sample_rate

    def say(self, readings: Sequence[str], words_per_minute: float) -> Iterator[Samples]:
        new = list(dict.fromkeys(reading for reading in readings if reading not in self._sounds))
        self._sounds.update(zip(new, self._engine.say(new, words_per_minute), strict=True))
        return (self._sounds[reading] for reading in readings)


def main(voice: str) -> int:
    engine = RehearsedVoice(open_engine(voice))
    unread = all_sentences().unread[LOOKED_AT:]
    sentences = [spoken(sentence) for sentence in unread if len(sentence.split()) >= FEWEST_WORDS][:GOOD]
    sounds = said(engine, sentences)
    print(f"{voice}: {sum(map(len, sounds)) / engine.sample_rate:.0f} seconds of good sound")
    refused = [found for each in sentences if (found := problem_of(engine, script_of(each)))]
    print(f"{len(refused):4} of {len(sentences)} good sentences refused", *refused, sep="\n     ")
    missed = 0
    for name, spoil in SPOILS.items():
        spoiled = [spoil(sounds, number, engine.sample_rate) for number in range(SPOILED)]
        missed += show(name, engine, sentences, spoiled)
    shorter = [without_its_longest_word(sentence) for sentence in sentences[:SPOILED]]
    missed += show("its longest word not said", engine, sentences, said(engine, shorter))
    missed += whole_reports(engine)
    return 1 if missed or refused else 0


def said(engine: Engine, sentences: Sequence[str]) -> tuple[Samples, ...]:
    return tuple(engine.say([engine.reading(sentence) for sentence in sentences], WORDS_PER_MINUTE))


def without_its_longest_word(sentence: str) -> str:
    words = sentence.split()
    words.remove(max(words, key=len))
    return " ".join(words).rstrip(".,") + "."


def show(name: str, engine: Engine, sentences: Sequence[str], spoiled: Sequence[Samples]) -> int:
    """How many of these sounds were not caught."""
    found = [
        problem_of(SpoiledVoice(engine, lambda *_, sound=sound: sound), script_of(sentence))
        for sentence, sound in zip(sentences, spoiled, strict=False)
    ]
    reasons = Counter(re.sub(r".*”: |[\d.]+ ", "", each) for each in found if each)
    print(
        f"{len(found) - found.count(''):4} of {len(found)} caught: {name}",
        *reasons.most_common(4),
        sep="\n       ",
    )
    for sentence, each in zip(sentences, found, strict=False):
        if not each:
            print(f"     not: {sentence}", flush=True)
    return found.count("")


def script_of(sentence: str) -> Script:
    utterance = Utterance("s1", sentence, sentence, "en-GB", "sentence", 0.5)
    return Script("A report", "Healthwatch", "en-GB", WORDS_PER_MINUTE, 1.0, (utterance,))


def problem_of(engine: Engine, script: Script) -> str:
    """Why there is no narration of this; "" where there is one."""
    try:
        synthesise(script, engine, clip_encoder())
    except FailedCheckError as error:
        return error.what
    return ""


def whole_reports(engine: Engine) -> int:
    """How many spoiled narrations of whole reports were not caught, and good ones refused."""
    scripts = [write_script(edition_of(path, kind)) for path in WHOLE_REPORTS for kind in EditionKind]
    refused = sum(bool(problem_of(engine, script)) for script in scripts)
    print(f"{refused:4} of {len(scripts)} good reports refused")
    missed = 0
    for name, spoil in SPOILS.items():
        caught = sum(bool(problem_of(SpoiledVoice(engine, spoil), script)) for script in scripts)
        print(f"{caught:4} of {len(scripts)} reports caught: {name}", flush=True)
        missed += len(scripts) - caught
    return missed + refused


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "neural"))
