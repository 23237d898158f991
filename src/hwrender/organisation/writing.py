"""Writing an organisation file: every key with what it is for, those that nobody answered as notes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from hwrender.organisation.keys import KEYS, Key
from hwrender.organisation.model import FILE_NAME
from hwrender.organisation.toml_places import TomlPlaces
from hwrender.organisation.values import ValueContext, read_value
from hwrender.reading.findings import Findings

_TOP = (
    "# What your organisation says once for all its reports.",
    "# It is for the reports in this folder and in all folders below it.",
    "# What a report says itself wins. So does an option like --style.",
    "# To use a line with an = sign, take away the # and the blank before it.",
)


def refusal(key: Key, answer: str, folder: Path) -> str:
    """Why an answer cannot be the value of a key in a file in this folder, and what to do; empty if it
    can."""
    findings = Findings(FILE_NAME)
    read_value(answer, key, ValueContext(folder.resolve(), TomlPlaces({}, {}), findings))
    found = findings.in_order()
    return f"{found[0].message} {found[0].hint}" if found else ""


def organisation_text(answers: Mapping[str, str]) -> str:
    """The text of a file that says these answers, each by the path of its key."""
    return "\n".join((*_TOP, *_lines(answers))) + "\n"


def _lines(answers: Mapping[str, str]) -> Iterator[str]:
    part = ""
    for key in KEYS:
        head, _, name = key.path.rpartition(".")
        if head != part:
            part = head
            yield from ("", f"[{part}]")
        answer = answers.get(key.path, "")
        written = f"{name} = {json.dumps(answer, ensure_ascii=False) if answer else key.example}"
        yield from ("", f"# {key.why}", written if answer else f"# {written}")
