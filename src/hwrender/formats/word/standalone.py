"""What a published Word file proves by itself, when the report it was made from is not at hand."""

from __future__ import annotations

import zipfile
from pathlib import Path

from hwrender.formats.contract import Check
from hwrender.formats.word.elements import clark
from hwrender.formats.word.opening import CORE, Opened, open_file
from hwrender.formats.word.outline import outline_of
from hwrender.formats.word.rules import RULES, hold
from hwrender.formats.word.verifying import nothing_private


def verify_published_file(path: Path, language: str) -> tuple[Check, ...]:
    """The 31 rules, the language in the properties, and nothing left of anybody's."""
    try:
        file = open_file(path)
        written = tuple(found.text for found in outline_of(file))
    except (OSError, zipfile.BadZipFile, ValueError, SyntaxError, NotImplementedError, RuntimeError) as error:
        return (Check("the file opens", False, str(error)),)
    return (
        Check("the file opens", True),
        *(hold(rule, file, written) for rule in RULES),
        _language(file, language),
        # who made it may only be the organisation on the cover
        nothing_private(path, file, _maker(file) if _maker(file) in written else ""),
    )


def _language(file: Opened, language: str) -> Check:
    said = _property(file, "dc:language")
    return Check("the language is the report's", said == language, f"it is “{said}”")


def _maker(file: Opened) -> str:
    return _property(file, "dc:creator")


def _property(file: Opened, name: str) -> str:
    core = file.part(CORE)
    found = None if core is None else core.find(clark(name))
    return "" if found is None else found.text or ""
