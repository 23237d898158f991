"""What a person should know about an imported Word file, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from types import MappingProxyType

from hwrender.diagnostics import Severity
from hwrender.importing.shown.lists import Bullets
from hwrender.importing.shown.telling import TOLD_OF_TABLES, Told, tell_of_links, tell_what_was_met
from hwrender.importing.word.account import Account, bare_words
from hwrender.importing.word.ooxml import local_name
from hwrender.importing.word.package import WordFile
from hwrender.reading.findings import Findings, shown
from hwrender.span import START

_WARNING, _NOTE = Severity.WARNING, Severity.NOTE
_MOST_NAMED = 5
_IN_WORDS = re.compile(r"[^\W\d_]{3}")
_LOSSES: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("ins", "del", "moveFrom", "moveTo", "cellDel"),
        "This file has tracked changes. They are all taken as accepted.",
        "Check the text, or accept the changes in Word first.",
    ),
    (("object", "OLEObject"), "A file inside this file cannot be kept.", "Put its words into the text."),
)
"""What Markdown cannot hold: names of elements, what to say, what to do."""

_TOLD: MappingProxyType[str, Told] = MappingProxyType(
    {
        "boxes": (
            _WARNING,
            "This file has text boxes. Their words now stand in the text.",
            "Check that they stand where they belong.",
        ),
        "chart as words": (
            _WARNING, "A chart is a table here.", "Check its figures. Or save the chart as a picture.",
        ),
        "chart lost": (
            _WARNING, "A chart or diagram cannot be kept.", "Save it as a picture and describe it.",
        ),
        "diagram as words": (
            _WARNING, "A diagram is a list here.", "Check it. Or save the diagram as a picture.",
        ),
        "diagram lost": (
            _WARNING, "A chart or diagram cannot be kept.", "Save it as a picture and describe it.",
        ),
        "shape lost": (
            _WARNING,
            "A drawing cannot be kept. Its description stands in the text.",
            "Save it as a picture, or delete the description.",
        ),
        "file lost": (_WARNING, "A file inside this file cannot be kept.", "Put its words into the text."),
        "file as text": (
            _NOTE, "A file inside this file now stands in the text.", "Check that it is where it belongs.",
        ),
        "notes": (
            _WARNING,
            "A note has a mark in the text and is not in the file.",
            "Look for the mark in Word, and type the note.",
        ),
        "contents": (
            _NOTE, "The table of contents is left out.", "We make a new one. You do not need to do anything.",
        ),
        "people": (
            _NOTE,
            "Word itself filled in a name or a file name. It is left out.",
            "Type it into the text if readers need it.",
        ),
        "numbering": (
            _WARNING,
            "A list has no numbers in the file. Its items are paragraphs here.",
            "Look at the list in Word, and type its numbers.",
        ),
        "unwritten numbers": (
            _WARNING,
            "Word counts some numbers itself. They are not in the file.",
            "Look at the numbers in Word, and type them.",
        ),
        **TOLD_OF_TABLES,
    }
)  # fmt: skip
"""What was met while reading: how serious it is, what to say, what to do."""

_MISSING = MappingProxyType(
    {
        "styles": "headings and lists",
        "numbering": "lists",
        "footnotes": "notes",
        "endnotes": "notes",
    }
)


def tell(file: WordFile, account: Account, bullets: Bullets, findings: Findings) -> None:
    """Write down everything about the file itself."""
    text = file.root("document")
    met = set() if text is None else {local_name(element) for element in text.iter()}
    for elements, what, todo in _LOSSES:
        if met & {*elements}:
            findings.warning("D116", START, what, todo)
    tell_what_was_met(account, _TOLD, findings)
    for kind in file.missing_kinds():
        if kind in _MISSING:
            what = f"A part of this file is missing: its {kind}."
            findings.warning("D116", START, what, f"Compare the {_MISSING[kind]} with the file in Word.")
    _tell_of_bullets(account, bullets, findings)
    tell_of_links(account, findings)
    _tell_of_margins(file, findings)
    _tell_of_hidden(account, findings)
    _tell_of_formulas(account, findings)


def _tell_of_bullets(account: Account, bullets: Bullets, findings: Findings) -> None:
    if account.bullet_pictures:
        named = ", ".join(f"“{words}”" for words in account.bullet_pictures.values() if words)
        count = len(account.bullet_pictures)
        pictures = f"{count} different pictures" if count > 1 else "pictures"
        what = (
            f"The bullets of a list are {pictures}. They are left out{f': {shown(named)}' if named else ''}."
        )
        findings.warning("D116", START, what, "If they mean something, say it in words.")
    if account.signs.keys() & {"✓", "✗", "☑", "☒"} and not bullets.spoken:
        what = "The bullets of a list are ticks or crosses. They are dots here."
        findings.note("D116", START, what, "If they mean something, say it in words.")


def _tell_of_margins(file: WordFile, findings: Findings) -> None:
    comments = file.root("comments")
    if comments is not None and len(comments) > 0:
        findings.warning("D116", START, "This file has comments. They are left out.", "Read them in Word.")
    margins = [bare_words(root) for kind in ("header", "footer") for _, root in file.roots(kind)]
    lines = dict.fromkeys(" ".join(words.split()) for words in margins if _IN_WORDS.search(words))
    if lines:
        what = f"The words at the top or foot of the pages are left out: “{_named(lines)}”."
        findings.note("D116", START, what, "Put them into the text if readers need them.")


def _tell_of_formulas(account: Account, findings: Findings) -> None:
    for words in account.formulas[:_MOST_NAMED]:
        what = f"A formula is one line here: “{shown(words)}”."
        findings.note("D116", START, what, "Check it. Better still, say it in words.")
    for words in account.lost_formulas[:_MOST_NAMED]:
        what = f"A formula cannot be kept: “{shown(words)}”."
        findings.warning("D116", START, what, "Say it in words.")
    count = len(account.formulas) + len(account.lost_formulas)
    if count > _MOST_NAMED:
        what = f"There are {count} formulas in this file."
        findings.note("D116", START, what, "Look at each of them. Better still, say it in words.")


def _tell_of_hidden(account: Account, findings: Findings) -> None:
    if account.hidden:
        what = f"This file has hidden words. They are left out: “{_named(account.hidden)}”."
        findings.warning("D120", START, what, "If readers need them, type them into the report.")
    if account.struck:
        what = f"Some words are struck out. They are left out: “{_named(account.struck)}”."
        findings.warning("D120", START, what, "If readers need them, type them into the report.")
    if account.unseen:
        what = f"Nobody can see these words in Word, but they are kept: “{_named(account.unseen)}”."
        findings.warning("D120", START, what, "If they are not for readers, delete them in the report.")
    if account.prompts:
        what = f"Nobody has filled in a field. It is left out: “{_named(account.prompts)}”."
        findings.note("D116", START, what, "Type what belongs there, if readers need it.")


def _named(words: Iterable[str]) -> str:
    return shown(" ".join(words))
