"""The sounds of a published EPUB, cut at the times of its overlays, say the sentences that they mark.

The listener is the acoustic model that the voice itself is verified with: quick, and not the one that wrote
the times. `benchmarks/epub_listening.py` asks Whisper about three reports.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np

from conformance.made import MadeReport
from hwrender.edition.kind import EditionKind
from hwrender.formats.epub.heard_claims import clips_of_book
from hwrender.formats.epub.opened import OpenedBook, open_book
from hwrender.narration.audio.decoding import decoded_blocks, sample_rate_of
from hwrender.narration.audio.loudness import Samples
from hwrender.narration.audio.resampling import resampled
from hwrender.narration.audio.sounds import trimmed
from hwrender.narration.lexicon import NO_LEXICON
from hwrender.narration.model import Script
from hwrender.narration.script import write_script
from hwrender.narration.verification.features import SAMPLE_RATE, features
from hwrender.narration.verification.utterances import verifier_of
from hwrender.narration.voices import open_engine
from reports import REPORTS, edition_of

LEAST_RIGHT, LEAST_TOLD = 0.98, 0.98


def test_each_piece_of_sound_is_the_sentence_that_it_marks(
    made_files: tuple[MadeReport, ...], tmp_path: Path
) -> None:
    report = next(each for each in made_files if each.edition == "easy" and each.style == "easy-read")
    pieces = pieces_of(open_book(report.paths["epub"]), tmp_path / "part.mp3")
    script, engine = write_script(edition_of(REPORTS[0], EditionKind.EASY)), open_engine("neural", NO_LEXICON)
    verifier = verifier_of(engine.voice)
    assert verifier is not None
    said = words_of(script)
    heard = [(said[name], sound) for name, sound in pieces if name in said]
    assert len(heard) > 40
    sounds = [features(sound, script.words_per_minute) for _, sound in heard]
    words = engine.pronunciations([engine.reading(text) for text, _ in heard])
    assert words is not None
    problems = verifier.problems(sounds, words, script.words_per_minute)
    assert problems.count(None) >= LEAST_RIGHT * len(heard), problems
    # and the listener does listen: the words of the next sentence are not what is heard
    others = verifier.problems(sounds[:-1], words[1:], script.words_per_minute)
    same = sum(one == two for one, two in pairwise(words))
    assert others.count(None) - same <= (1 - LEAST_TOLD) * len(heard)


def words_of(script: Script) -> dict[str, str]:
    """What is said while each sentence is marked: what ends something belongs to the sentence before it."""
    said: dict[str, str] = {}
    name = ""
    for each in script.utterances:
        name = name if each.announces == "end" else each.id
        said[name] = f"{said.get(name, '')} {each.spoken}".strip()
    return said


def pieces_of(book: OpenedBook, path: Path) -> list[tuple[str, Samples]]:
    """For each element that is marked, in order, its id and what is heard meanwhile, without the pause."""
    pieces = []
    for file, clips in clips_of_book(book).items():
        heard = [clip for clip in clips if clip.sound]
        if file == book.navigation or not heard:
            continue
        path.write_bytes(book.members[f"EPUB/{heard[0].sound}"])
        sound, rate = np.concatenate([block for block, _ in decoded_blocks(path)]), sample_rate_of(path)
        for clip in heard:
            piece = sound[round(clip.begin_seconds * rate) : round(clip.end_seconds * rate)]
            pieces.append((clip.id, resampled(trimmed(piece, rate).astype(np.float32), rate, SAMPLE_RATE)))
    return pieces
