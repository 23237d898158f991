"""The voices one can choose from, and how a British one gets onto the computer."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from msgspec import Struct

from hwrender.errors import MissingError, UnreadableError
from hwrender.narration.voices import british
from hwrender.narration.voices.neural import model_path, registry
from hwrender.narration.voices.system import list_system_voices


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
    """Every neural and British voice, on this computer or not, then every English voice of the computer."""
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
    system = (
        VoiceRow(f"system:{voice.id}", voice.name, "system", _tag(voice.language), voice.sex.lower(), "")
        for voice in list_system_voices()
        if voice.language.lower().startswith("en")
    )
    slow = (
        VoiceRow(
            f"british:{name}",
            name.capitalize(),
            "british",
            "en-GB",
            voice.sex,
            "" if british.is_here() else "pip install 'hwrender[british]'",
        )
        for name, voice in british.VOICES.items()
    )
    return (*neural, *slow, *system)


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
    such voice or no network, and `UnreadableError` when the file is not that voice."""
    entry = registry().get(name)
    if entry is None:
        raise MissingError(
            f"There is no neural voice called “{name}”.", f"Use one of these: {', '.join(registry())}."
        )
    present = model_path(name)
    if present is not None:
        return present
    return _fetched(name) if file is None else _placed(name, str(entry["file"]), str(entry["sha256"]), file)


def _placed(name: str, file_name: str, sha256: str, file: Path) -> Path:
    from hibari.voices import cache_dir  # type: ignore[import-untyped]  # it has no types

    try:
        content = file.read_bytes()
    except OSError as error:
        raise UnreadableError(
            f"{file}: this file cannot be read ({error.strerror}).", "Check the name of the file."
        ) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise UnreadableError(
            f"{file}: this is not the voice “{name}”, or it is damaged.", "Get the file again."
        )
    place = Path(cache_dir()) / file_name
    place.parent.mkdir(parents=True, exist_ok=True)
    staged = place.with_suffix(".part")
    shutil.copyfile(file, staged)
    staged.replace(place)
    return place


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
