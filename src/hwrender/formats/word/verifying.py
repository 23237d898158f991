"""A finished Word file checked against every claim made for it, or what it proves without its report."""

from __future__ import annotations

import zipfile
from pathlib import Path

from hwrender.edition.model import Edition
from hwrender.edition.outline import first_difference, outline
from hwrender.formats.contract import Check
from hwrender.formats.word.inert import nothing_acts
from hwrender.formats.word.languages import word_tag
from hwrender.formats.word.opening import Opened, open_file
from hwrender.formats.word.outline import outline_of
from hwrender.formats.word.rules import RULES, hold

_PRIVATE_PARTS = ("comments", "people", "thumbnail", "customXml", "custom.xml", "app.xml")


def verify_file(path: Path, edition: Edition) -> tuple[Check, ...]:
    """The 31 rules, the words, nothing left of anybody's, and nothing that acts. Raises `OSError` where the
    machine cannot read what it has just written."""
    try:
        file = open_file(path)
    except (zipfile.BadZipFile, ValueError, SyntaxError) as error:
        return (Check("the file opens", False, str(error)),)
    expected = outline(edition)
    other = first_difference(outline_of(file), expected)
    written = tuple(entry.text for entry in expected)
    return (
        *(hold(rule, file, written) for rule in RULES),
        Check("the words are the report's", not other, other),
        nothing_private(file, edition.publication.organisation),
        nothing_acts(file),
    )


def nothing_private(file: Opened, organisation: str) -> Check:
    """No name but the organisation's, no comment, no change mark, nothing of a template."""
    details = [name for name in file.names if any(part in name for part in _PRIVATE_PARTS)]
    said = map(file.property, ("dc:creator", "cp:lastModifiedBy"))
    details += [f"the name “{name}”" for name in said if name not in ("", organisation)]
    for name in ("w:ins", "w:del", "w:comment"):
        details += [f"a mark of a change ({name})" for _ in file.all(name)]
    return Check("nothing private is left in the file", not details, "; ".join(details))


def verify_published_file(path: Path, language: str) -> tuple[Check, ...]:
    """The 31 rules, the language in the properties, nothing left of anybody's, and nothing that acts."""
    try:
        file = open_file(path)
        written = tuple(found.text for found in outline_of(file))
    except (OSError, zipfile.BadZipFile, ValueError, SyntaxError, NotImplementedError, RuntimeError) as error:
        return (Check("the file opens", False, str(error)),)
    said, maker = file.property("dc:language"), file.property("dc:creator")
    return (
        Check("the file opens", True),
        *(hold(rule, file, written) for rule in RULES),
        Check("the language is the report's", said == word_tag(language), f"it is “{said}”"),
        # who made it may only be the organisation on the cover
        nothing_private(file, maker if maker in written else ""),
        nothing_acts(file),
    )
