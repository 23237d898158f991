"""Every state of a report that was saved at the desk, to be brought back; and what else the desk remembers.

It lies in a folder of the person's own, which nobody else may open, and not beside the report: there it
would be published, or sent on, with all that was ever taken out.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import MsgspecError, Struct, json

from hwrender.files import is_regular, write_whole

MOST_STATES = 300
MOST_BYTES = 30_000_000
"""Of the states of one report; the oldest go first."""
_NAME = re.compile(r"(?P<number>\d{6})-(?P<seconds>\d{10,12})\.z")
_REMEMBERED = "desk.json"
_LARGEST = 20_000_000


def state_folder(environment: Mapping[str, str]) -> Path:
    """Where the history lies: the folder that `HWRENDER_STATE` names, or that of the platform."""
    from platformdirs import user_state_path

    named = environment.get("HWRENDER_STATE")
    return Path(named) if named else user_state_path("hwrender", appauthor=False)


class SavedState(Struct, frozen=True):
    """One state: its number, and when it was saved, in seconds since 1970."""

    number: int
    seconds: int


class Remembered(Struct, frozen=True):
    """What a person did that is not in the source: the seals of the rows they said OK to, and words that
    they typed and have not saved, by the seal of their row."""

    approved: frozenset[str] = frozenset()
    typed: Mapping[str, str] = {}


class History:
    """What is kept of one report in its own folder below `top`."""

    def __init__(self, top: Path, report: Path) -> None:
        name = hashlib.sha256(str(report.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:24]
        self.folder = top / "desk" / name
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for made in (self.folder, self.folder.parent):
            with suppress(OSError):
                made.chmod(0o700)

    def states(self) -> tuple[SavedState, ...]:
        """The states, the newest first."""
        found = (_NAME.fullmatch(path.name) for path in self.folder.iterdir() if is_regular(path))
        states = (SavedState(int(each["number"]), int(each["seconds"])) for each in found if each)
        return tuple(sorted(states, key=lambda state: state.number, reverse=True))

    def keep(self, text: str, seconds: int) -> None:
        """Keep a state, unless it is the newest already."""
        states = self.states()
        if states and self.text_of(states[0].number) == text:
            return
        number = states[0].number + 1 if states else 1
        path = self.folder / f"{number:06d}-{seconds:010d}.z"
        _write_privately(path, zlib.compress(text.encode("utf-8", "surrogatepass"), 6))
        self._forget_oldest()

    def text_of(self, number: int) -> str | None:
        """The text of a state; nothing where it is gone or damaged."""
        for path in self.folder.glob(f"{number:06d}-*.z"):
            with suppress(OSError, zlib.error, UnicodeDecodeError):
                unpacked = zlib.decompressobj().decompress(path.read_bytes(), _LARGEST)
                return unpacked.decode("utf-8", "surrogatepass")
        return None

    def remembered(self) -> Remembered:
        try:
            return json.decode((self.folder / _REMEMBERED).read_bytes(), type=Remembered)
        except (OSError, MsgspecError):
            return Remembered()

    def remember(self, remembered: Remembered) -> None:
        _write_privately(self.folder / _REMEMBERED, json.encode(remembered))

    def _forget_oldest(self) -> None:
        paths = sorted((path for path in self.folder.glob("*.z") if _NAME.fullmatch(path.name)), reverse=True)
        total = 0
        for place, path in enumerate(paths):
            total += path.stat().st_size
            if place >= MOST_STATES or (place and total > MOST_BYTES):
                path.unlink(missing_ok=True)


def _write_privately(path: Path, content: bytes) -> None:
    """Whoever else uses this computer may not read it."""
    write_whole(path, content, durable=False)
    with suppress(OSError):
        path.chmod(0o600)
