"""What is said of a text that is imported: how it was saved, what was mended in it, what was left out."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from hwrender.diagnostics import Finding, Severity
from hwrender.importing.text.decoding import Decoded
from hwrender.importing.text.plain_headings import FoundHeading
from hwrender.reading.findings import Findings, shown
from hwrender.reading.source import Source
from hwrender.span import START, Span

_SAID = MappingProxyType(
    {
        10: "The dashes around the first lines are three short ones now.",
        34: "Tags of a web page are taken out here.",
        71: "A ::: line that closes nothing is taken out.",
        72: "Parts of another program are taken out. Their words are kept.",
        85: "The path of a picture has straight slashes now.",
        100: "Words are struck out. They are left out",
        101: "These # signs make a heading now.",
        102: "Words over a line of dashes are what they were meant as now.",
        103: "What was typed as a list is a list now.",
        104: "A line goes on with its sentence, and is no list now.",
        105: "A line that would not be shown is text now.",
        106: "Boxes to tick are words now: “Done:” and “Not done:”.",
        107: "Signs that another program obeys are mended or taken out.",
        108: "These lines are a table now. Their first line is its header.",
        109: "A picture or a link is mended.",
        125: "Words that were set in by blanks are text now.",
        126: "The numbers of a list stay what they are.",
    }
)
"""What is said once of all that was mended of a kind, by the number of its code."""

_COMPARE = "Compare the report with your text."
_STRUCK = 100
_HIDES = "hides"


class MendedSign(Struct, frozen=True):
    """A finding that was mended: the line, from 1, of the file on which it stands, and the words that it took
    away."""

    finding: Finding
    line: int
    lost: str


def tell_of_encoding(decoded: Decoded, findings: Findings) -> None:
    """Say how a file was saved, where that was a guess."""
    if decoded.guessed:
        message = f"This file is not saved as UTF-8. It is read as {decoded.guessed}."
        findings.note("D122", START, message, "Look for wrong signs in the report, above all in names.")
    if decoded.was_misread:
        message = "Another program has spoiled signs in this file. They are mended."
        findings.note("D122", START, message, "Look for wrong signs in the report, above all in names.")


def tell_of_mended(mended: Iterable[MendedSign], source: Source, hidden: Iterable[str] = ()) -> list[Finding]:
    """One finding for each kind of thing that was mended, at the first place, with the code of `check`.

    Words that are left out are named.
    """
    kinds: dict[tuple[str, bool], list[MendedSign]] = {}
    for each in mended:
        kinds.setdefault((each.finding.code, _HIDES in each.finding.message), []).append(each)
    words = " ".join(hidden)
    return [_of_a_kind(same, source, words if hides else None) for (_, hides), same in kinds.items()]


def _of_a_kind(same: list[MendedSign], source: Source, hidden: str | None) -> Finding:
    first = min(same, key=lambda each: each.line)
    number = int(first.finding.code[1:]) if first.finding.code[0] == "D" else 0
    message = _SAID.get(number, "Curly quotes around a value are straight now.")
    severity = Severity.NOTE
    if hidden is not None or number == _STRUCK:
        words = shown(" ".join(each.lost for each in same if each.lost) if hidden is None else hidden)
        message = "Another program hides words. They are left out" if hidden is not None else message
        message = f"{message}: “{words}”." if words else f"{message}."
        severity = Severity.WARNING
    hint = "If readers need them, type them into the report." if severity is Severity.WARNING else _COMPARE
    if len(same) > 1 and severity is Severity.NOTE:
        hint = f"There are {len(same)} such places. {hint}"
    span = line_span(source, first.line)
    return replace(
        first.finding,
        file=source.file,
        span=span,
        severity=severity,
        message=message,
        hint=hint,
        suggestion=None,
    )


def line_span(source: Source, line: int) -> Span:
    """The words of a line of a file."""
    starts = source.line_starts
    line = min(max(line, 1), len(starts))
    start = starts[line - 1]
    end = starts[line] - 1 if line < len(starts) else len(source.text)
    words = source.text[start:end]
    return source.span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def tell_of_heading(heading: FoundHeading, line: int, source: Source, findings: Findings) -> None:
    """Name a line that only its looks make a heading."""
    message = f"The line “{shown(heading.words)}” {heading.how}. It is a heading now."
    hint = "If it is not a heading, delete the ## before it."
    findings.note("D118", line_span(source, line), message, hint)


def tell_of_title(title: str, line: int, source: Source, findings: Findings) -> None:
    """Name a line that is used as the title, and is no heading."""
    message = f"The line “{shown(title)}” is used as the title."
    findings.note(
        "D118", line_span(source, line), message, "If it is not the title, write another one after title:."
    )


def tell_of_no_title(findings: Findings) -> None:
    message = "No line of this text can be its title."
    findings.warning("D112", START, message, "Write title: in the report, and its title.")


def tell_of_signature(signature: str, line: int, source: Source, findings: Findings) -> None:
    """Name the lines below an e-mail that say who sent it."""
    if words := " ".join(signature.split()):
        message = f"The lines under -- are a signature. They are left out: “{shown(words)}”."
        hint = "If readers need them, type them into the report."
        findings.warning("D120", line_span(source, line), message, hint)


def tell_of_table(line: int, source: Source, findings: Findings) -> None:
    """Say that lines in columns are a table."""
    message = "Lines in columns are a table here. The first of them is its header."
    findings.note("D116", line_span(source, line), message, "Check that each word is in its column.")
