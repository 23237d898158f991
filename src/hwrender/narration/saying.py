"""A part of an edition said by itself: the same utterances as in the narration, out of the same cache."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from hwrender.edition.model import Block, Cover, Edition, Section, SectionRole
from hwrender.narration import narrate
from hwrender.narration.audio.wav_files import wav_bytes

if TYPE_CHECKING:
    from hwrender.narration.audio.clip_encoder import ClipEncoder
    from hwrender.narration.lexicon import Lexicon
    from hwrender.narration.person.model import PersonRecordings


def say_blocks(
    edition: Edition,
    blocks: Sequence[Block],
    voice: str | None,
    cache: Path | None,
    *,
    encoder: ClipEncoder,
    lexicon: Lexicon | None = None,
    recordings: PersonRecordings | None = None,
) -> bytes:
    """These blocks of the edition as a WAV file (16 bits, mono). Raises as `narrate` does."""
    section = Section(SectionRole.BODY, None, tuple(blocks))
    part = replace(edition, cover=Cover((), (), (), None, ()), sections=(section,), notes=())
    narration = narrate(part, voice, cache, encoder=encoder, lexicon=lexicon, recordings=recordings)
    return wav_bytes(narration.open_samples(), narration.sample_rate)
