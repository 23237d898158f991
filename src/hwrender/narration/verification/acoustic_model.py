"""How each sound of a language is made by one voice: a file of a few kilobytes for each.

Each phoneme is two states that follow each other, each a normal distribution of features with its own mean
and variance in every dimension (Rabiner 1989, the simplest kind of hidden Markov model).
`tools/acoustic_model.py` makes the files from what the voice says."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from hwrender.narration.verification.alignment import Chain
from hwrender.narration.verification.features import SIZE, Features

STATES = 2
"""Of each phoneme. The state before all of them is a pause."""

_STRESS = "ˈˌ"
_NO_SOUND = frozenset(' ;:,.!?—…"“”()↓→↗↘')
_VOWELS = frozenset("AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻ")
_LONG = "ː"


class AcousticModel(Struct, frozen=True):
    """`phonemes` names two states each, from 1 on; state 0 is a pause.

    `means` and `variances` are of features, by state. `usual_costs` is how much worse a frame of a state fits
    it than it fits the best state of all, on average. `durations` are in frames, by phoneme. `bounds` are
    those of the evidence: a row for each class of length, a column for each measure.
    """

    made_by: str
    phonemes: tuple[str, ...]
    means: NDArray[np.float32]
    variances: NDArray[np.float32]
    usual_costs: NDArray[np.float32]
    durations: NDArray[np.float32]
    bounds: NDArray[np.float32]

    def scores(self, frames: Features) -> NDArray[np.float32]:
        """The log-likelihood of each state in each frame."""
        weights = np.concatenate([-0.5 / self.variances, self.means / self.variances], axis=1).T
        constants = -0.5 * (
            (self.means**2 / self.variances).sum(axis=1)
            + np.log(self.variances).sum(axis=1)
            + SIZE * np.log(2 * np.pi)
        )
        scores = np.concatenate([frames * frames, frames], axis=1) @ weights + constants
        return np.asarray(scores, np.float32)

    def chain(self, phonemes: Sequence[str]) -> Chain:
        """The states of these phonemes; an empty one is where there may be a pause.

        One that is not known with its stress is taken without it, and left out if it is not known at all."""
        numbers = {phoneme: number for number, phoneme in enumerate(self.phonemes)}
        states: list[int] = []
        for phoneme in phonemes:
            number = numbers.get(phoneme, numbers.get(phoneme.lstrip(_STRESS)))
            if number is not None:
                states += range(1 + STATES * number, 1 + STATES * (number + 1))
            elif not phoneme and states[-1:] != [0]:
                states.append(0)
        return Chain(np.array(states), np.array(states) == 0)


def spoken_phonemes(pronunciation: str) -> tuple[str, ...]:
    """The phonemes of a pronunciation in the signs of the voice, "" wherever words part and at the ends.

    A vowel with a stress before it is another one than without, and so is a long one."""
    found = [""]
    stress = ""
    for sign in pronunciation:
        if sign in _STRESS:
            stress = _STRESS[0]
        elif sign in _NO_SOUND:
            found += [""] * bool(found[-1])
        elif sign == _LONG:
            found[-1] += sign
        elif sign in _VOWELS:
            found.append(stress + sign)
            stress = ""
        else:
            found.append(sign)
    return (*found, *[""] * bool(found[-1]))


def packed(model: AcousticModel) -> bytes:
    """A model as the content of its file."""
    content = BytesIO()
    fields = {name: getattr(model, name) for name in model.__struct_fields__}
    small = {
        name: field.astype(np.float16) for name, field in fields.items() if isinstance(field, np.ndarray)
    }
    names = {"made_by": np.array(model.made_by), "phonemes": np.array(model.phonemes)}
    np.savez_compressed(content, allow_pickle=False, **names, **small)
    return content.getvalue()


def model_from(content: bytes) -> AcousticModel:
    """The model in a file."""
    with np.load(BytesIO(content)) as fields:
        arrays = {name: fields[name] for name in fields.files}
    made_by, phonemes = str(arrays.pop("made_by")), tuple(map(str, arrays.pop("phonemes")))
    return AcousticModel(
        made_by, phonemes, **{name: field.astype(np.float32) for name, field in arrays.items()}
    )


@lru_cache(maxsize=4)
def load_model(name: str) -> AcousticModel | None:
    """The model of the voice of this name ("neural-heart"); none where there is no file for it."""
    path = Path(__file__).parent / "models" / f"{name}.npz"
    return model_from(path.read_bytes()) if path.is_file() else None
