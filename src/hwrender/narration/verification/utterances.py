"""Utterance verification: whether a voice said the words that it was given, told from the samples alone.

The sounds of the words are looked for in order (forced alignment), with the voice's own acoustic model, and
what is found is checked against bounds that good sounds keep. Another sentence, half of one, or one without a
word does not keep them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from hwrender.narration.model import Voice
from hwrender.narration.verification.acoustic_model import AcousticModel, load_model, spoken_phonemes
from hwrender.narration.verification.evidence import Evidence, gather_evidence
from hwrender.narration.verification.features import SAMPLE_RATE, Features, frame_step

_WRONG = (
    "it does not sound like these words",
    "what is heard {seconds:.1f} seconds after its start is not these words",
    "what is heard {seconds:.1f} seconds after its start is not these words",
    "it is too short for the sounds of its words",
    "it is too long for the sounds of its words",
)
"""What is wrong where each of the measures is out of its bound."""


class UtteranceVerifier(Struct, frozen=True):
    """For the sounds of one voice."""

    model: AcousticModel

    def problems(
        self, sounds: Sequence[Features], pronunciations: Sequence[str], words_per_minute: float
    ) -> tuple[str | None, ...]:
        """What is wrong with each sound of these pronunciations, in a few words; `None` when nothing is."""
        wanted = [spoken_phonemes(pronunciation) for pronunciation in pronunciations]
        found = gather_evidence(sounds, wanted, self.model)
        return tuple(self._problem(evidence, words_per_minute) for evidence in found)

    def _problem(self, evidence: Evidence | None, words_per_minute: float) -> str | None:
        if evidence is None:
            return _WRONG[3]
        over = np.flatnonzero(evidence.measures() > self.model.bounds[evidence.length_class])
        if not len(over):
            return None
        seconds = evidence.worst_frame * frame_step(words_per_minute) / SAMPLE_RATE
        return _WRONG[over[-1] if over[-1] > 2 else over[0]].format(seconds=seconds)


def verifier_of(voice: Voice) -> UtteranceVerifier | None:
    """What tells the words of this voice; none where it has no acoustic model."""
    model = load_model(f"{voice.engine}-{voice.name}")
    return None if model is None else UtteranceVerifier(model)
