"""The sentences that a teacher says for a new voice: all our own, chosen so that every pair of sounds is
heard.

Those of texts/sentences.txt come as they are. The frames of texts/frames.txt are filled at random from
texts/slots.toml and texts/words.txt, and of many the one is taken, again and again, that has the pairs of
sounds that were heard least. So each beginning of the corpus is a good corpus by itself."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

from msgspec import Struct

from hwrender.narration.lexicon import NO_LEXICON
from hwrender.narration.text_normalisation import spoken
from hwrender.narration.voices.phonemes import Marker

TEXTS = Path(__file__).parent / "texts"
SEED = 22
CANDIDATES = 24
"""Filled frames of which the best is taken."""

SPEEDS = (1.0, 0.85, 0.93, 0.85)
"""The teacher's paces in turn: staff choose between 0.8 and 1.2 times the style's, which is a slow one."""

_SLOT = re.compile(r"\{(\w+)\}")
_ARTICLE = re.compile(r"\b([Aa])(?= (?!uni|use|usu|one|eu|urine)[aeiou])")
_STRESS = re.compile("[ˈˌ]")


class Line(Struct, frozen=True):
    """One thing to say: its text, its sounds in the signs of the engine, and how fast the teacher says it."""

    text: str
    sounds: str
    speed: float


def pronouncer() -> tuple[Marker, object]:
    """What puts the sounds of a pronunciation list into a text, and hibari with its British rules."""
    from hibari import Hibari
    from hibari.g2p import G2P

    engine = Hibari.__new__(Hibari)
    engine._g2p = G2P(british=True)
    return Marker(NO_LEXICON, british=True), engine


def sounds_of(text: str, marker: Marker, engine: object) -> list[str]:
    """The sounds of a text as the product makes them, a string for each sentence."""
    return list(engine.phonemize(marker.marked(spoken(text))))  # type: ignore[attr-defined]


def lines_of(count: int) -> Iterator[Line]:
    """The first `count` lines of the corpus. The same every time."""
    marker, engine = pronouncer()
    chance = Random(SEED)
    own = texts("sentences.txt")
    chance.shuffle(own)
    heard: Counter[str] = Counter()
    told: set[str] = set()
    number = 0
    for text in _chosen(own, chance, heard, marker, engine):
        for sounds in sounds_of(text, marker, engine):
            if sounds in told:
                continue
            told.add(sounds)
            yield Line(text, sounds, SPEEDS[number % len(SPEEDS)])
            number += 1
            if number == count:
                return


def _chosen(
    own: Sequence[str], chance: Random, heard: Counter[str], marker: Marker, engine: object
) -> Iterator[str]:
    """Our sentences and filled frames in turn, for ever."""
    frames, slots = texts("frames.txt"), _slots()
    for number in range(10**9):
        if number % 3 == 0 and number // 3 < len(own):
            text = own[number // 3]
        else:
            filled = [fill(chance.choice(frames), slots, chance) for _ in range(CANDIDATES)]
            text = max(filled, key=lambda each: worth(" ".join(sounds_of(each, marker, engine)), heard))
        heard.update(pairs(" ".join(sounds_of(text, marker, engine))))
        yield text


def worth(sounds: str, heard: Mapping[str, int]) -> float:
    """How much a line adds: a pair of sounds counts less each time it has been heard, for each sound said."""
    return sum((1 + heard.get(pair, 0)) ** -1.5 for pair in set(pairs(sounds))) / (8 + len(sounds)) ** 0.7


def pairs(sounds: str) -> list[str]:
    """Each sound with the next, the stress and the words' ends left in their places; "#" is a pause."""
    line = "#" + _STRESS.sub("", re.sub(r"[;:,.!?—…\"()“” ]+", " ", sounds)).replace(" ", "") + "#"
    return [line[place : place + 2] for place in range(len(line) - 1)]


def fill(frame: str, slots: Mapping[str, Sequence[str]], chance: Random) -> str:
    """A frame with a phrase in each slot, as a sentence with a capital letter."""
    text = _SLOT.sub(lambda match: chance.choice(slots[match[1]]), frame)
    text = _ARTICLE.sub(r"\1n", text)
    first = 1 if text.startswith('"') else 0
    return text[:first] + text[first : first + 1].upper() + text[first + 1 :]


def _slots() -> dict[str, list[str]]:
    table = tomllib.loads((TEXTS / "slots.toml").read_text(encoding="utf-8"))["slots"]
    return {**table, "w": " ".join(texts("words.txt")).split()}


def texts(file: str) -> list[str]:
    """The lines of a file of ours, without its notes."""
    lines = (TEXTS / file).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
