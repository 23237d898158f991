"""Makes src/hwrender/narration/verification/models/ENGINE-VOICE.npz, how a voice makes each sound.

    python -m tools.acoustic_model neural:heart

The voice says the known sentences of `benchmarks/sentences.py`, and phrases. From an even division of each
sound among its phonemes, the states are estimated and the sounds aligned in turn, until that settles (Viterbi
training). The bounds of the evidence are the worst that is found in these sounds, at three paces, as they are
and as MP3 and Opus have them, with a margin."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import numpy as np
from benchmarks.sentences import all_sentences
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from hwrender.formats.audio.containers import write_sound
from hwrender.formats.audio.mp3_clips import LEAD_SAMPLES, encode_clip
from hwrender.formats.audio.mp3_frames import SAMPLE_RATE as MP3_RATE
from hwrender.formats.audio.tagged import OPUS
from hwrender.narration.audio.decoding import decode
from hwrender.narration.audio.resampling import resampled
from hwrender.narration.audio.sounds import trimmed
from hwrender.narration.text_normalisation import spoken
from hwrender.narration.verification.acoustic_model import (
    STATES,
    AcousticModel,
    packed,
    spoken_phonemes,
)
from hwrender.narration.verification.alignment import Chain, align
from hwrender.narration.verification.evidence import AT_ONCE, CLASSES, gather_evidence
from hwrender.narration.verification.features import (
    SAMPLE_RATE,
    USUAL_WORDS_PER_MINUTE,
    Features,
    Samples,
    features,
)
from hwrender.narration.voices import open_engine
from hwrender.narration.voices.engine import Engine

MODELS = Path(__file__).parents[1] / "src/hwrender/narration/verification/models"
PACES = (141.0, USUAL_WORDS_PER_MINUTE, 211.7)
"""A style's own, and the slowest and the quickest that staff may choose."""
ROUNDS = 8
LEAST_VARIANCE = 0.05
"""Of that of all frames."""
FEWEST_FRAMES = 30
"""A state that is seen less often is taken to be like any sound."""
MARGIN = 0.5
"""Of the way from the middle to the worst that was found."""
PART = 5
"""One sentence in so many is said at every pace and put into every encoding."""
PHRASES = 1700
MOST_FREQUENT = 6000
"""Words that phrases are made of."""


class Example(Struct, frozen=True):
    """A sound, and the phonemes that it holds."""

    sound: Samples
    phonemes: tuple[str, ...]
    words_per_minute: float

    def frames(self) -> Features:
        return features(self.sound, self.words_per_minute)


def main(voice: str) -> int:
    engine = open_engine(voice)
    texts = [spoken(sentence) for sentence in (*all_sentences().known, *phrases())]
    usual = list(said(engine, texts, USUAL_WORDS_PER_MINUTE))
    model = estimated(usual, engine.identity)
    bounding = [(plain, usual)]
    for pace in PACES:
        examples = list(said(engine, texts[::PART], pace))
        bounding += [(encode, examples) for encode in ENCODINGS]
    path = MODELS / f"{engine.voice.engine}-{engine.voice.name}.npz"
    path.write_bytes(packed(replace(model, bounds=bounded(bounding, model))))
    print(f"{path.name}: {path.stat().st_size} bytes")
    return 0


def phrases() -> list[str]:
    """Single words, and words in a row that nobody would say: every sound beside every other."""
    chance = Random(PHRASES)
    words = [word for word in frequent_words() if word.isalpha() and 1 < len(word) < 13]
    counts = (1, 1, 2, 3, *range(4, 11))
    return [
        " ".join(chance.choice(words) for _ in range(chance.choice(counts))).capitalize() + "."
        for _ in range(PHRASES)
    ]


def frequent_words() -> list[str]:
    text = files("hwrender.language").joinpath("frequencies.txt").read_text(encoding="utf-8")
    return text.split()[:MOST_FREQUENT]


def said(engine: Engine, sentences: Sequence[str], words_per_minute: float) -> Iterator[Example]:
    readings = [engine.reading(spoken(sentence)) for sentence in sentences]
    pronunciations = engine.pronunciations(readings)
    assert pronunciations is not None
    for pronunciation, sound in zip(pronunciations, engine.say(readings, words_per_minute), strict=True):
        at_rate = resampled(trimmed(sound, engine.sample_rate), engine.sample_rate, SAMPLE_RATE)
        yield Example(at_rate, spoken_phonemes(pronunciation), words_per_minute)


# --- the states ------------------------------------------------------------------------------------------


def estimated(examples: Sequence[Example], made_by: str) -> AcousticModel:
    """The model of these examples, with no bounds yet."""
    frames = [example.frames() for example in examples]
    every = np.concatenate(frames)
    phonemes = sorted({each for example in examples for each in example.phonemes} - {""})
    states = 1 + STATES * len(phonemes)
    nothing = np.zeros(0, np.float32)
    model = AcousticModel(
        made_by, tuple(phonemes), nothing, nothing, np.zeros(states, np.float32), nothing, nothing
    )
    chains = [model.chain(example.phonemes) for example in examples]
    paths = [evenly(len(each), len(chain.states)) for each, chain in zip(frames, chains, strict=True)]
    for _ in range(ROUNDS):
        passed = np.concatenate([chain.states[path] for chain, path in zip(chains, paths, strict=True)])
        model = replace(model, **distributions(every, passed, states))
        scores = [model.scores(each) for each in frames]
        total = 0.0
        for number, path in enumerate(in_batches(scores, chains)):
            if path is not None:
                paths[number] = path
                total += float(scores[number][np.arange(len(path)), chains[number].states[path]].sum())
        print(f"{total / len(every):.3f}", flush=True)
    passed = np.concatenate([chain.states[path] for chain, path in zip(chains, paths, strict=True)])
    model = replace(model, **distributions(every, passed, states))
    scores_of_all = model.scores(every)
    costs = scores_of_all.max(axis=1) - scores_of_all[np.arange(len(every)), passed]
    usual = np.bincount(passed, costs, states) / np.maximum(1, np.bincount(passed, minlength=states))
    return replace(
        model, usual_costs=usual.astype(np.float32), durations=lengths(chains, paths, len(phonemes))
    )


def evenly(frames: int, places: int) -> NDArray[np.intp]:
    return np.arange(frames) * places // frames


def in_batches(
    scores: Sequence[NDArray[np.float32]], chains: Sequence[Chain]
) -> list[NDArray[np.intp] | None]:
    paths: list[NDArray[np.intp] | None] = [None] * len(scores)
    order = sorted(range(len(scores)), key=lambda number: len(scores[number]))
    for start in range(0, len(order), AT_ONCE):
        batch = order[start : start + AT_ONCE]
        found = align([scores[number] for number in batch], [chains[number] for number in batch])
        for number, path in zip(batch, found, strict=True):
            paths[number] = path
    return paths


def distributions(every: Features, passed: NDArray[np.intp], states: int) -> dict[str, NDArray[np.float32]]:
    """Mean and variance of the frames of each state."""
    counts = np.bincount(passed, minlength=states)[:, None]
    sums, squares = (
        np.stack([np.bincount(passed, column, states) for column in values.T], axis=1)
        for values in (every, every.astype(np.float64) ** 2)
    )
    means = sums / np.maximum(1, counts)
    variances = squares / np.maximum(1, counts) - means**2
    is_rare = counts[:, 0] < FEWEST_FRAMES
    means[is_rare], variances[is_rare] = every.mean(axis=0), every.var(axis=0)
    variances = np.maximum(variances, LEAST_VARIANCE * every.var(axis=0))
    return {"means": means.astype(np.float32), "variances": variances.astype(np.float32)}


def lengths(chains: Sequence[Chain], paths: Sequence[NDArray[np.intp]], phonemes: int) -> NDArray[np.float32]:
    """How many frames each phoneme takes, on average."""
    frames, count = np.zeros(phonemes), np.zeros(phonemes)
    for chain, path in zip(chains, paths, strict=True):
        of_places = np.bincount(path, minlength=len(chain.states))
        numbers = (chain.states - 1) // STATES
        is_phoneme = chain.states > 0
        np.add.at(frames, numbers[is_phoneme], of_places[is_phoneme])
        np.add.at(count, numbers[is_phoneme], 1 / STATES)
    return (frames / np.maximum(1, count)).astype(np.float32)


# --- the bounds ------------------------------------------------------------------------------------------


def bounded(
    bounding: Sequence[tuple[Callable[[Samples], Samples], Sequence[Example]]], model: AcousticModel
) -> NDArray[np.float32]:
    """The bounds of the evidence, so that each of these sounds keeps them, in each of these encodings."""
    rows: list[list[NDArray[np.float64]]] = [[] for _ in range(CLASSES)]
    for encode, examples in bounding:
        heard = [features(encode(example.sound), example.words_per_minute) for example in examples]
        found = gather_evidence(heard, [example.phonemes for example in examples], model)
        for evidence in found:
            if evidence is not None:
                rows[evidence.length_class].append(evidence.measures())
        print(encode.__name__, len(found), "sounds,", found.count(None), "without a path", flush=True)
    bounds = []
    for row in rows:
        worst, middle = np.max(row, axis=0), np.median(row, axis=0)
        print(len(row), np.round(middle, 2), np.round(worst, 2))
        bounds.append(worst + MARGIN * (worst - middle))
    return np.array(bounds, np.float32)


def plain(sound: Samples) -> Samples:
    return sound


def as_mp3(sound: Samples) -> Samples:
    decoded = encode_clip(sound, SAMPLE_RATE).decoded[LEAD_SAMPLES:]
    return resampled(decoded, MP3_RATE, SAMPLE_RATE)[: len(sound)]


def as_opus(sound: Samples) -> Samples:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sound.opus"
        write_sound(path, OPUS.encoding, [sound], SAMPLE_RATE, {})
        decoded, rate = decode(path)
    return resampled(decoded, rate, SAMPLE_RATE)[: len(sound)]


ENCODINGS: tuple[Callable[[Samples], Samples], ...] = (plain, as_mp3, as_opus)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "neural:heart"))
