"""The voices one can choose from, and how another one gets onto the computer."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from hwrender.errors import MissingError, UnreadableError, os_errors_as_output_errors
from hwrender.narration.voices import british
from hwrender.narration.voices.language_table import SPOKEN_LANGUAGES
from hwrender.narration.voices.neural import model_path, registry
from hwrender.narration.voices.of_language import fit_voices
from hwrender.narration.voices.system import SystemVoice, list_system_voices


class VoiceRow(Struct, frozen=True):
    """A voice as listed. `choice` is what `--voice` takes; `sex` is empty where it is not known, `remedy`
    where the voice is on this computer."""

    choice: str
    name: str
    engine: str
    language: str
    sex: str
    remedy: str

    @property
    def is_here(self) -> bool:
        return not self.remedy


def list_voices() -> tuple[VoiceRow, ...]:
    """The British voices, then every other neural voice, on this computer or not, then every English voice of
    the computer, then those of it that are fit to read another language that has our own words."""
    ours = (
        VoiceRow(name, name.capitalize(), "british", "en-GB", voice.sex, "")
        for name, voice in british.VOICES.items()
    )
    neural = (
        VoiceRow(
            name,
            name.capitalize(),
            "neural",
            str(entry["language"]),
            str(entry["gender"]),
            "" if model_path(name) is not None else f"hwrender voices install {name}",
        )
        for name, entry in registry().items()
    )
    of_computer = list_system_voices()
    english = [voice for voice in of_computer if voice.language.lower().startswith("en")]
    others = [voice for row in SPOKEN_LANGUAGES for voice in fit_voices(of_computer, row.language)]
    return (*ours, *neural, *map(_row_of, english), *map(_row_of, others))


def _row_of(voice: SystemVoice) -> VoiceRow:
    return VoiceRow(f"system:{voice.id}", voice.name, "system", _tag(voice.language), voice.sex.lower(), "")


def _tag(language: str) -> str:
    """A BCP 47 tag as it is usually written: "en-GB" for what engines call "en-gb" or "en_GB"."""
    first, *rest = language.lower().replace("_", "-").split("-")
    if rest and len(rest[0]) == 2:
        rest[0] = rest[0].upper()
    return "-".join([first, *rest])


def install_voice(name: str, file: Path | None = None) -> Path:
    """Puts the file of a neural voice in its place: `file` if it is given, else fetched from hibari's own
    address.

    The checksum of hibari's registry is checked against it either way. Raises `MissingError` when there is no
    such voice or no network, `UnreadableError` when the file is not that voice, and `OutputError` when it
    cannot be put into its place."""
    entry = registry().get(name)
    if entry is None:
        raise MissingError(
            f"There is no neural voice called “{name}”.", f"Use one of these: {', '.join(registry())}."
        )
    present = model_path(name)
    if present is not None:
        return present
    return _fetched(name) if file is None else _placed(entry, name, file)


def _placed(entry: Mapping[str, Any], name: str, file: Path) -> Path:
    """Puts those bytes of a file into place that were checked: by then another may lie under its name."""
    from hibari.voices import cache_dir  # type: ignore[import-untyped]  # it has no types

    content = _content(file, int(entry["bytes"]))
    if hashlib.sha256(content).hexdigest() != entry["sha256"]:
        raise UnreadableError(
            f"{file}: this is not the voice “{name}”, or it is damaged.", "Get the file again."
        )
    place = Path(cache_dir()) / str(entry["file"])
    part = place.with_name(f".{place.name}.{os.getpid()}.part")
    with os_errors_as_output_errors(f"{place}: the voice cannot be put here"):
        place.parent.mkdir(parents=True, exist_ok=True)
        with part.open("xb") as stream:  # a new file, whatever others have put there
            try:
                stream.write(content)
                stream.close()
                part.replace(place)
            finally:
                part.unlink(missing_ok=True)
    return place


def _content(file: Path, size: int) -> bytes:
    """The bytes of a file, one more than a voice has at most. Raises `UnreadableError`."""
    if file.exists() and not file.is_file():
        raise UnreadableError(f"{file}: this is not a file.", "Give the name of the file of the voice.")
    try:
        with file.open("rb") as stream:
            return stream.read(size + 1)
    except OSError as error:
        raise UnreadableError(
            f"{file}: this file cannot be read ({error.strerror}).", "Check the name of the file."
        ) from error


def _fetched(name: str) -> Path:
    from hibari.voices import BASE_URL, voice_path

    try:
        return Path(voice_path(name))
    except RuntimeError as error:
        raise MissingError(
            f"The voice “{name}” could not be downloaded. This computer may be offline.",
            f"Get this file on another computer: {BASE_URL}{registry()[name]['file']}\n"
            f"  Then: hwrender voices install {name} --from FILE",
        ) from error
