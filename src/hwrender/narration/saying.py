"""A part of an edition said by itself: the same utterances as in the narration, out of the same cache."""

from __future__ import annotations

import io
import wave
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from msgspec.structs import replace

from hwrender.edition.model import Block, Cover, Edition, Section, SectionRole
from hwrender.narration import narrate

if TYPE_CHECKING:
    from hwrender.narration.audio.clip_encoder import ClipEncoder
    from hwrender.narration.lexicon import Lexicon

_FULL_SCALE = 32767


def say_blocks(
    edition: Edition,
    blocks: Sequence[Block],
    voice: str | None,
    cache: Path | None,
    *,
    encoder: ClipEncoder,
    lexicon: Lexicon | None = None,
) -> bytes:
    """These blocks of the edition as a WAV file (16 bits, mono). Raises as `narrate` does."""
    section = Section(SectionRole.BODY, None, tuple(blocks))
    part = replace(edition, cover=Cover((), (), (), None, ()), sections=(section,), notes=())
    narration = narrate(part, voice, cache, encoder=encoder, lexicon=lexicon)
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(narration.sample_rate)
        for samples in narration.open_samples():
            whole = np.round(np.clip(samples, -1.0, 1.0) * _FULL_SCALE).astype("<i2")
            sound.writeframes(whole.tobytes())
    return file.getvalue()
