"""The process in which pyttsx3 speaks; run as `python -m hwrender.narration.voices.system_child`. Its home.

pyttsx3 loses files, voices and rates without a word, and what it has said before changes what it says next.
So each line is said in a process of its own where the platform can fork (eSpeak NG), the voice and the rate
are read back before and after, and the file is waited for after the event that should mean it is there.

Standard input holds a JSON object: `voice` (an identifier), `rate` in words a minute, `lines`, and `folder`,
where the sound of line 3 becomes `3.wav`. Without `lines`, the voices are listed in `folder`/voices.json."""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

PATIENCE_SECONDS = 5.0
SETTLING_SECONDS = 0.2
SETTINGS = 20
FORKS = 4
VOLUME = 0.7
"""As a part of the loudest, at which eSpeak NG distorts some languages. Sound is made equally loud later."""
ALARM_SECONDS = 8
"""eSpeak NG takes hundredths of a second; now and then it waits for itself for ever."""


def main() -> int:
    job = json.load(sys.stdin)
    folder = Path(job["folder"])
    _offer_espeak()
    import pyttsx3  # type: ignore[import-untyped]  # it has no types

    if "lines" not in job:
        (folder / "voices.json").write_text(json.dumps(_voices(pyttsx3.init())), encoding="utf-8")
        return 0
    destinations = [(line, folder / f"{number}.wav") for number, line in enumerate(job["lines"])]
    if sys.platform.startswith("linux"):
        for line, destination in destinations:
            _in_a_fork(pyttsx3, job, line, destination)
        return 0
    engine = pyttsx3.init()
    if _settled(engine, job):
        for line, destination in destinations:
            _say(engine, job, line, destination)
    return 0


def _offer_espeak() -> None:
    """pyttsx3 looks for eSpeak NG by name: the library of the wheel must be in the process before that."""
    with suppress(ImportError, OSError):
        import espeakng_loader  # type: ignore[import-untyped]  # it has no types

        ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)
        os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()


def _voices(engine: Any) -> list[dict[str, str]]:
    return [
        {
            "id": str(voice.id),
            "name": str(voice.name),
            "language": str((voice.languages or [""])[0]),
            "sex": str(voice.gender or ""),
        }
        for voice in engine.getProperty("voices")
    ]


def _in_a_fork(pyttsx3: Any, job: dict[str, Any], line: str, destination: Path) -> None:
    """Says a line in a process of its own, again if it hangs or loses something."""
    for _ in range(FORKS):
        process = os.fork()
        if process:
            _, status = os.waitpid(process, 0)
            if status == 0:
                return
            continue
        result = 1
        try:
            signal.alarm(ALARM_SECONDS)
            engine = pyttsx3.init()
            result = 0 if _settled(engine, job) and _say(engine, job, line, destination) else 1
        finally:
            os._exit(result)


def _say(engine: Any, job: dict[str, Any], line: str, destination: Path) -> bool:
    """Whether the line lies at `destination`, said by the voice and at the rate that were settled."""
    finished: list[bool] = []
    token = engine.connect("finished-utterance", lambda name=None, completed=True: finished.append(completed))
    partial = destination.with_suffix(".part.wav")
    engine.save_to_file(line, str(partial))
    engine.runAndWait()
    arrived = _until(lambda: bool(finished)) and _until(lambda: _is_whole(partial))
    engine.disconnect(token)
    if arrived and _held(engine, job):
        partial.replace(destination)
        return True
    return False


def _settled(engine: Any, job: dict[str, Any]) -> bool:
    """Gives voice and rate until they hold: a rate that was lost does not come by waiting for it."""
    for attempt in range(SETTINGS):
        engine.setProperty("voice", job["voice"])
        engine.setProperty("rate", job["rate"])
        engine.setProperty("volume", VOLUME)
        if attempt == 0:
            # from now on settings are passed on at once; a second run with nothing to say would never end
            engine.runAndWait()
        if _until(lambda: _held(engine, job), SETTLING_SECONDS):
            return True
    return False


def _held(engine: Any, job: dict[str, Any]) -> bool:
    return bool(
        engine.getProperty("voice") == job["voice"] and round(engine.getProperty("rate")) == job["rate"]
    )


def _is_whole(path: Path) -> bool:
    """Whether a WAV or AIFF file is as long as its head says."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(8)
    except OSError:
        return False
    order: Literal["little", "big"] = "little" if head[:4] == b"RIFF" else "big"
    return size > len(head) and int.from_bytes(head[4:], order) + len(head) <= size + 1


def _until(holds: Callable[[], bool], seconds: float = PATIENCE_SECONDS) -> bool:
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.002)
    return True


if __name__ == "__main__":
    sys.exit(main())
