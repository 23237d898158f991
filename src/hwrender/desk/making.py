"""Making the copies, in a process of its own: a voice that speaks for a minute holds up nobody's words."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from enum import Enum
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from hwrender.pipeline.options import Environment

STEPS = ("reading", "pdf", "word", "audio", "epub", "text", "html", "publishing")
"""What is shown of the way, in the order in which it usually goes."""
_SHOWN_AS = {
    "narration": "audio",
    "daisy": "epub",
    "braille": "text",
    "pef": "text",
    "message": "text",
}
"""Both books hold the words and the sound. There is no braille where there is no liblouis."""
ENDING_SECONDS = 2.0


class StepState(Enum):
    """How far a step is."""

    WAITING = "waiting"
    NOW = "now"
    DONE = "done"


class MakingState(Struct, frozen=True):
    """How far the making of one report is. `digest` is that of the report whose copies were made, `problem`
    and `remedy` say why there are none."""

    is_running: bool = False
    begun: tuple[str, ...] = ()
    is_done: bool = False
    problem: str = ""
    remedy: str = ""

    def steps(self) -> tuple[tuple[str, StepState], ...]:
        """Each step with its state: what has begun is done when another begins after it."""
        last = self.begun[-1:] if self.is_running else ()
        return tuple(
            (
                step,
                StepState.DONE
                if self.is_done or (step in self.begun and step not in last)
                else StepState.NOW
                if step in last
                else StepState.WAITING,
            )
            for step in STEPS
        )


class Making:
    """Makes the copies of one report, once at a time. `notify` is called when something has happened."""

    def __init__(self, notify: Callable[[], None]) -> None:
        self._notify = notify
        self._lock = Lock()
        self._state = MakingState()
        self._process: multiprocessing.process.BaseProcess | None = None

    def state(self) -> MakingState:
        with self._lock:
            return self._state

    def start(self, report: Path, output: Path, environment: Environment) -> bool:
        """Begin, unless it is under way; whether it has begun."""
        with self._lock:
            if self._state.is_running:
                return False
            self._state = MakingState(is_running=True, begun=("reading",))
        context = multiprocessing.get_context("spawn")
        receiving, sending = context.Pipe(duplex=False)
        self._process = context.Process(
            target=_make, args=(report, output, environment, sending), name="copies", daemon=True
        )
        self._process.start()
        sending.close()
        Thread(target=self._follow, args=(receiving, self._process), name="making", daemon=True).start()
        return True

    def stop(self) -> None:
        """End it. The last good copies stay."""
        process = self._process
        if process is not None and process.is_alive():
            process.terminate()
            process.join(ENDING_SECONDS)

    def _follow(self, receiving: Connection, process: multiprocessing.process.BaseProcess) -> None:
        while True:
            try:
                kind, words, remedy = receiving.recv()
            except (EOFError, OSError):
                kind, words, remedy = "failed", "", ""
            with self._lock:
                self._state = _next(self._state, kind, words, remedy)
                is_running = self._state.is_running
            self._notify()
            if not is_running:
                process.join(ENDING_SECONDS)
                return


def _next(state: MakingState, kind: str, words: str, remedy: str) -> MakingState:
    """The state after a message: a step "began", it is "made", or it "failed"."""
    if kind == "began":
        step = _SHOWN_AS.get(words, words)
        return replace(state, begun=(*(each for each in state.begun if each != step), step))
    if kind == "made":
        return replace(state, is_running=False, is_done=True)
    return replace(state, is_running=False, problem=words, remedy=remedy)


class _Telling(Struct, frozen=True):
    """Tells the desk which step begins."""

    connection: Connection

    def __call__(self, step: str) -> None:
        self.connection.send(("began", step, ""))


def _make(report: Path, output: Path, environment: Environment, connection: Connection) -> None:
    """In the new process: make every usual copy, and say what became of it."""
    from hwrender.edition.kind import EditionKind
    from hwrender.errors import HwrenderError
    from hwrender.pipeline.many import build_one
    from hwrender.pipeline.options import BuildOptions

    here = replace(environment, begin=_Telling(connection))
    result = build_one(report, BuildOptions(output, EditionKind.EASY), here)
    if isinstance(result, HwrenderError):
        connection.send(("failed", result.what, result.remedy))
    elif result.folder is None:
        connection.send(("failed", "", ""))
    else:
        connection.send(("made", "", ""))
    connection.close()
