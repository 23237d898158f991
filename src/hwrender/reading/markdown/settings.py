"""What the first line of a part says; of easy wording, whether it is a draft, or who reviewed it."""

from __future__ import annotations

import re

from msgspec import Struct

from hwrender.reading.findings import Findings, shown
from hwrender.span import Span

EASY_READ = "easy-read"
DRAFTED = "drafted"
REVIEWED, OF = "reviewed", "of"

_SETTING = re.compile(r"([^\s=]+)(=?)(?:(?<==)(?:\"([^\"]*)\"|“([^”]*)”|'([^']*)'|([^\s\"“”]*)))?")
_SEAL = re.compile(r"[0-9a-f]{6,64}|2(?:\.[a-z2-7]{0,24}){2}(?:\.[a-z2-7]{6}){2}")
"""A seal as `hwrender.checks.seal` writes it, or an older one of the summary alone."""


class Settings(Struct, frozen=True):
    """The first line of a part: words alone ("easy-read", "drafted") and words with a value (lang=bn)."""

    words: tuple[str, ...]
    values: tuple[tuple[str, str], ...]


def parse_settings(info: str) -> Settings:
    """What the first line of a part says after its colons."""
    words: list[str] = []
    values: list[tuple[str, str]] = []
    for word, equals, *quoted in _SETTING.findall(info):
        if equals:
            values.append((word, next(filter(None, quoted), "")))
        else:
            words.append(word)
    return Settings(tuple(words), tuple(values))


class EasySettings(Struct, frozen=True):
    """The settings of an easy-read part, as in `hwrender.document.EasyWording`."""

    drafted: bool = False
    reviewed: str | None = None
    of: str | None = None


def read_easy_settings(settings: Settings, span: Span, findings: Findings) -> EasySettings:
    """The settings that are known; a finding for each that is not."""
    drafted = False
    for word in settings.words[1:]:
        if word == DRAFTED:
            drafted = True
        else:
            _complain(word, span, findings)
    values: dict[str, str] = {}
    for name, value in settings.values:
        if name not in (REVIEWED, OF) or name in values:
            _complain(name, span, findings)
        elif name == OF and not _SEAL.fullmatch(value):
            hint = "Take it out. It is written when somebody approves the wording."
            findings.error("D073", span, "The setting of= has a wrong value.", hint)
        elif value.strip():
            values[name] = value.strip()
    return EasySettings(drafted, values.get(REVIEWED), values.get(OF))


def _complain(name: str, span: Span, findings: Findings) -> None:
    near = findings.guess(name, (DRAFTED, REVIEWED, OF))
    hint = (
        f"Did you mean {near}?"
        if near and near != name
        else f"Known are {DRAFTED}, {REVIEWED} and {OF}, once each."
    )
    findings.error("D073", span, f"An easy-read part has no setting “{shown(name)}” here.", hint)
