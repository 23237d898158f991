"""A report's bytes become a `Document`, or findings that say why not.

Problems outside the report (no such file, not UTF-8) are raised. Problems in the report become findings, all
of them in one pass, and are never raised. Formats and checks see neither Markdown nor YAML.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from hwrender.diagnostics import Finding
from hwrender.document import Document
from hwrender.reading.findings import MOST_OF_A_CODE, Findings
from hwrender.reading.limits import TOO_MUCH_HINT, WorkBudget, WorkBudgetSpentError, excess
from hwrender.reading.source import Source, load_source, source_of_text
from hwrender.span import START

__all__ = ["ReadResult", "read_report", "read_text"]


class ReadResult(Struct, frozen=True):
    """What reading made of a source.

    `document` is there whenever the report has a title, even where findings are errors, so that the wording
    can be checked too; nothing may be built from it then. `findings` stand in line order. `text` is what all
    places are places in.
    """

    document: Document | None
    findings: tuple[Finding, ...]
    text: str = ""


def read_report(path: Path, shown_name: str | None = None) -> ReadResult:
    """Read the report at `path`; `shown_name` is its name in messages (by default the path as given).

    Raises `UnreadableError` for what cannot be opened, is no text, is not UTF-8 or is over five million
    bytes; its message has the form `file:line:column: error[CODE]: what`.
    """
    return _read(load_source(path, shown_name or str(path)))


def read_text(text: str, file: str, most_of_a_code: int = MOST_OF_A_CODE) -> ReadResult:
    """Read a report that is at hand as text; `file` is its name in messages. Never raises on any text.

    `most_of_a_code` is how many findings of one code are kept.
    """
    return _read(source_of_text(text, file), most_of_a_code)


def _read(written: Source, most_of_a_code: int = MOST_OF_A_CODE) -> ReadResult:
    # the parsers take most of the time of a start, so they are loaded when there is something to read
    from hwrender.reading.characters import without_unwanted_characters
    from hwrender.reading.fences import find_fences
    from hwrender.reading.fields import read_metadata
    from hwrender.reading.front_matter import parse_front_matter
    from hwrender.reading.markdown import read_body

    findings = Findings(written.file, most_of_a_code)
    too_much = excess(written.text)
    if too_much is not None:
        findings.error("D006", START, too_much, TOO_MUCH_HINT)
        return ReadResult(None, findings.in_order())
    source = without_unwanted_characters(written, findings)
    fences = find_fences(source, findings)
    if fences is None:
        return ReadResult(None, findings.in_order())
    budget = WorkBudget(len(source.text))
    try:
        root = parse_front_matter(source, fences, findings, budget)
        metadata, unread = read_metadata(root, findings) if root is not None else (None, ())
        body = read_body(source, fences.body, findings, budget)
    except WorkBudgetSpentError:
        return ReadResult(None, findings.in_order())
    document = None
    if metadata is not None:
        document = Document(
            source.file, source.digest, metadata, body.sections, body.notes, body.comments, unread
        )
    return ReadResult(document, findings.in_order(), source.text)
