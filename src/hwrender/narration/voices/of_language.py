"""Which voice reads a report: an English one of ours, or one of the computer in the report's own language."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.errors import MissingError
from hwrender.fixed_words.table import LANGUAGES, words_in
from hwrender.language.language_names import language_name
from hwrender.language.languages import is_english
from hwrender.narration.voices import DEFAULT_VOICE
from hwrender.narration.voices.language_table import spoken_language
from hwrender.narration.voices.system import SystemVoice, list_system_voices

_SYSTEM, _SILENT = "system", "silent"
_ESPEAK_FOLDERS = "/"
"""eSpeak NG names its voices by the family of their language: "zlw/pl"."""


def voice_for(language: str, wanted: str | None) -> str:
    """The name of the voice that reads a report in `language` (BCP 47), as `open_engine` takes it.

    `wanted` is the voice that somebody chose. It is used where it speaks the language, whatever is thought of
    it. An English voice is never given words of another language. Raises `MissingError` with the reason, and
    what can be done, where no voice is fit."""
    if is_english(language) or wanted == _SILENT:
        return wanted or DEFAULT_VOICE
    voices = list_system_voices()
    engine, _, name = (wanted or "").partition(":")
    if engine == _SYSTEM and name:
        for voice in voices:
            if name.lower() in (voice.id.lower(), voice.name.lower()) and speaks(voice, language):
                return f"{_SYSTEM}:{voice.id}"
    fit = fit_voices(voices, language)
    if not fit:
        raise no_voice(language, voices)
    return f"{_SYSTEM}:{fit[0].id}"


def fit_voices(voices: Sequence[SystemVoice], language: str) -> tuple[SystemVoice, ...]:
    """Those of these voices that are fit to read a language, the best first: of its country, then the one
    that is named in the table."""
    row = spoken_language(language)
    spoken = [voice for voice in voices if speaks(voice, language)]
    fit = [voice for voice in spoken if not _is_espeak(voice) or voice.id == row.espeak]
    wanted = _tag(language)
    return tuple(sorted(fit, key=lambda voice: (_tag(voice.language) != wanted, _is_espeak(voice), voice.id)))


def speaks(voice: SystemVoice, language: str) -> bool:
    """Whether a voice says that it speaks this language, of whichever country."""
    return _tag(voice.language).partition("-")[0] in spoken_language(language).tags


def no_voice(language: str, voices: Sequence[SystemVoice]) -> MissingError:
    """Why there is no sound in this language here, and what a person can do."""
    row, name = spoken_language(language), name_of(language)
    reason = f" The reason: {row.why_not}." if row.why_not and any(map(_is_espeak, voices)) else ""
    if row.espeak and not voices:
        remedy = "Install a voice: pip install 'hwrender[system]'. Or let"
    elif row.espeak:
        remedy = f"Install a voice for {name} in the settings of this computer. Or let"
    else:
        remedy = "Let"
    return MissingError(
        f"No voice of this computer is fit to read {name}, so there is no sound.{reason}",
        f"{remedy} a person read it: hwrender voices record REPORT.",
    )


def name_of(language: str) -> str:
    """What a language is called in English."""
    primary = spoken_language(language).language
    return words_in(primary).english_name if primary in LANGUAGES else language_name(language)


def _is_espeak(voice: SystemVoice) -> bool:
    return _ESPEAK_FOLDERS in voice.id and not voice.id.startswith(("/", "HKEY"))


def _tag(language: str) -> str:
    return language.lower().replace("_", "-")
