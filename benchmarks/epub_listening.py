"""Whether a listener hears the right sentence in an EPUB: `python -m benchmarks.epub_listening`.

Three reports are made into books. The overlays are walked as a reader does, the sounds are cut at their
times, and Whisper base (see `benchmarks.word_error_rate`) writes down what it hears in each piece. A sentence
is right when no other sentence of the report is nearer to that.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import numpy as np
from benchmarks.understood import apart, heard_words, said_words
from benchmarks.word_error_rate import listener
from msgspec import Struct
from numpy.typing import NDArray

from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.formats import clip_encoder, format_named
from hwrender.formats.contract import RenderInput
from hwrender.formats.epub.heard_claims import clips_of_book
from hwrender.formats.epub.opened import OpenedBook, open_book
from hwrender.narration import narrate
from hwrender.narration.audio.decoding import decoded_blocks, sample_rate_of
from hwrender.narration.audio.resampling import resampled
from hwrender.narration.model import Narration
from hwrender.pictures.gallery import open_gallery
from hwrender.reading import read_report
from hwrender.style import load_style

TOP = Path(__file__).parents[1]
REPORTS = (
    TOP / "reports" / "hackney-sex-workers.md",
    TOP / "tests" / "checked_reports" / "dentists.md",
    TOP / "tests" / "checked_reports" / "care-home.md",
)
LISTENER_RATE = 16_000


class HeardPiece(Struct, frozen=True):
    """What a reader plays while an element is marked: mono samples at 16 kHz, and the words to be heard."""

    id: str
    said: str
    samples: NDArray[np.float32]


def main(most: int) -> int:
    model = listener()
    right = count = 0
    for report in REPORTS:
        pieces = pieces_of(report)
        words = {piece.id: said_words(piece.said) for piece in pieces}
        for piece in pieces[:most]:
            heard = apart(heard_words(_transcribed(model, piece.samples)), words[piece.id])
            nearest = max(words, key=lambda name: SequenceMatcher(None, words[name], heard).ratio())
            is_right = words[nearest] == words[piece.id]
            right, count = right + is_right, count + 1
            if not is_right:
                print(f"{report.stem} {piece.id}: “{' '.join(words[piece.id])}” -> “{' '.join(heard)}”")
    print(f"{right} of {count} sentences ({100 * right / count:.1f}%)")
    return 0


def pieces_of(report: Path) -> list[HeardPiece]:
    """The sentences of a report's book in their order, as they are heard in it."""
    read = read_report(report)
    assert read.document is not None
    style, gallery = load_style("easy-read"), open_gallery(report.parent)
    edition = make_edition(read.document, EditionKind.EASY, style, gallery.artwork)
    narration = narrate(edition, encoder=clip_encoder())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.epub"
        format_named("epub").load().write(RenderInput(edition, narration, ()), path)
        return list(_pieces(open_book(path), narration, Path(folder)))


def _pieces(book: OpenedBook, narration: Narration, folder: Path) -> Iterator[HeardPiece]:
    said: dict[str, str] = {}
    for clip in narration.clips:
        name = clip.utterance.id
        said[name] = f"{said.get(name, '')} {clip.utterance.spoken}".strip()
    clips = clips_of_book(book)
    for file in book.spine:
        heard = [clip for clip in clips[file] if clip.sound and clip.id in said]
        if not heard:
            continue
        path = folder / "part.mp3"
        path.write_bytes(book.members[f"EPUB/{heard[0].sound}"])
        sound = np.concatenate([block for block, _ in decoded_blocks(path)])
        rate = sample_rate_of(path)
        for clip in heard:
            piece = sound[round(clip.begin_seconds * rate) : round(clip.end_seconds * rate)]
            yield HeardPiece(clip.id, said[clip.id], resampled(piece, rate, LISTENER_RATE))


def _transcribed(model: Any, samples: NDArray[np.float32]) -> str:
    segments, _ = model.transcribe(samples, language="en", beam_size=1, condition_on_previous_text=False)
    return " ".join(segment.text.strip() for segment in segments)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
