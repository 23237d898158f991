"""E-mail and web addresses and handles: a short form that can be remembered. The full one is in the words."""

from __future__ import annotations

import re

from hwrender.narration.text_normalisation.figures import cardinal, digits
from hwrender.narration.text_normalisation.rule import Rule

_DOMAIN = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}"
_ENDINGS = (
    r"ly|be|com|org|net|uk|eu|info|io|gov|edu|co|scot|wales|cymru|london|health|care|charity|app|me|tv|ie|int"
)

_LETTERS = frozenset(
    {"uk", "eu", "ac", "nhs", "gp", "cic", "ltd", "bbc", "io", "tv", "ie", "us", "hwh", "cqc"}
)
"""Parts of an address that are said letter by letter."""

_RUN_TOGETHER = (
    "healthwatch", "hackney", "england", "london", "council", "health", "opendoors", "community",
    "voice", "mind", "citizens", "advice", "support", "services", "service", "enquiries", "police",
    "samaritans", "homerton", "and", "social", "care", "patient", "patients", "public", "local",
    "trust", "hospital", "team", "you", "your", "help", "wales", "scotland", "city", "borough",
    "british", "national", "digital", "library", "easy", "read", "open", "doors", "the", "info",
    "contact", "action", "age", "blood", "pressure", "sight", "rape", "crisis", "womens", "aid",
    "refuge", "switchboard", "shelter", "together", "carers", "uk",
)  # fmt: skip
"""Words that names of sites are run together from."""


_LONGEST_PATH = 20
_MOST_STEPS = 2
_STEP = re.compile(r"\w+(?:-\w+)*")
_CODE = re.compile(r"(?=\w*\d)(?=\w*[A-Za-z])\w{2,10}|[A-Za-z]")
"""What stands in a short link, and is no word."""


def _split(part: str) -> list[str]:
    """ "healthwatchhackney" is two words; a name that is not made of known ones stays whole."""
    found: list[list[str] | None] = [[]] + [None] * len(part)
    for end in range(1, len(part) + 1):
        for word in _RUN_TOGETHER:
            before = found[end - len(word)] if end >= len(word) else None
            if before is not None and part[:end].endswith(word):
                found[end] = [*before, word]
                break
    if found[-1]:
        return found[-1]
    for word in _RUN_TOGETHER:
        if len(word) > 5 and part.startswith(word) and len(part) - len(word) > 3:
            return [word, part[len(word) :]]
    return [part]


def _part(part: str) -> str:
    said = []
    for piece in re.findall(r"[A-Za-z]+|\d+|[-_+]", part):
        if piece.isdigit():
            said.append(digits(piece) if piece[0] == "0" or len(piece) > 2 else cardinal(int(piece)))
        elif piece in "-_+":
            said.append({"-": "dash", "_": "underscore", "+": "plus"}[piece])
        elif piece.lower() in _LETTERS:
            said.append(" ".join(piece.upper()))
        else:
            said.extend(_split(piece.lower()))
    return " ".join(said)


def _host(host: str) -> str:
    return " dot ".join(_part(part) for part in host.split("."))


def _email(match: re.Match[str]) -> str:
    return f"{_host(match['name'])} at {_host(match['host'])}"


def _web(match: re.Match[str]) -> str:
    """With its path where that is short. Nobody can type a long one from hearing."""
    return "".join([_host(match["host"]), *_path(match["path"] or "")])


def _path(path: str) -> list[str]:
    steps = [step for step in path.split("/") if step]
    is_short = len(path) <= _LONGEST_PATH and len(steps) <= _MOST_STEPS
    if not is_short or not all(_STEP.fullmatch(step) for step in steps):
        return []
    return [f" slash {_letters(step) if _CODE.fullmatch(step) else _part(step)}" for step in steps]


def _letters(code: str) -> str:
    """The code of a short link, sign by sign: "3xYz" is "three X Y Z"."""
    return " ".join(digits(sign) if sign.isdigit() else sign.upper() for sign in code)


def _handle(match: re.Match[str]) -> str:
    sign = "at" if match[0][0] == "@" else "hashtag"
    words = re.sub(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])|_", " ", match["name"])
    return f"{sign} {words}"


RULES = (
    Rule(re.compile(rf"(?:mailto:)?\b(?P<name>[A-Za-z0-9][A-Za-z0-9._+-]*)@(?P<host>{_DOMAIN})"), _email),
    Rule(
        re.compile(
            rf"\b(?:https?://(?:www\.)?|www\.)(?P<host>{_DOMAIN})(?::\d+)?"
            rf"(?P<path>[/?#][^\s<>“”\"]*[\w/])?"
        ),
        _web,
    ),
    Rule(
        re.compile(
            rf"(?<![\w@.])(?P<host>(?:[A-Za-z0-9-]+\.)+(?:{_ENDINGS}))(?P<path>/[^\s<>“”\"]*[\w/])?(?![\w@]|\.\w)"
        ),
        _web,
    ),
    Rule(re.compile(r"(?<![\w@#&])[@#](?P<name>[A-Za-z]\w+)"), _handle),
)
