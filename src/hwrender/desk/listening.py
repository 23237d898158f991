"""Hearing one row: the utterances of the narration, which are kept, so that they need not be said again."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from hwrender.desk.judging import Judged
from hwrender.formats import clip_encoder
from hwrender.narration.lexicon import lexicon_for
from hwrender.narration.saying import say_blocks
from hwrender.readers.ideas import RowPlace

_ONE_AT_A_TIME = Lock()
"""A voice uses all processors that it may."""


def sound_of(judged: Judged, places: tuple[RowPlace, ...], folder: Path, cache: Path | None) -> bytes | None:
    """The sound of rows as a WAV file; none where they are not printed as rows. Raises `HwrenderError`."""
    rows = [judged.drawn[place] for place in places if place in judged.drawn]
    document = judged.checked.document
    if not rows or document is None or judged.edition is None:
        return None
    metadata = document.metadata
    organisation = judged.checked.organisation
    above = None if organisation is None else organisation.lexicon
    lexicon = lexicon_for(metadata, folder, metadata.lexicon, above)
    with _ONE_AT_A_TIME:
        return say_blocks(
            judged.edition,
            rows,
            metadata.voice,
            cache,
            encoder=clip_encoder(),
            lexicon=lexicon,
            recordings=judged.checked.recordings,
        )
