"""What matters first as a page: to read, to print, or to hear from a screen reader.

It says what the text says, and shows the words of the report with the findings beside them. Marked words are
underlined and numbered, so that nobody needs colour (WCAG 2.2 1.4.1). What may lead to a person (P1 to P5) is
hidden here too. It needs nothing from elsewhere, and asks search engines to stay away.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from hwrender.checks.codes import CODES
from hwrender.diagnostics import Finding
from hwrender.document import Document
from hwrender.triage.excerpts import shortened
from hwrender.triage.folding import TriageReader
from hwrender.triage.marking import marked_blocks
from hwrender.triage.model import Matter, QuotedFinding, Triage, TriageEntry
from hwrender.triage.page_style import STYLE

_QUOTED_CHARACTERS = 120

Numbers = Mapping[Finding, int]
"""The number of each finding that is shown, in the order in which it is shown."""


def page_of(triage: Triage, findings: Sequence[Finding], document: Document | None, text: str) -> str:
    """The page, complete."""
    shown = [each.finding for group in triage.groups for entry in group.entries for each in entry.all()]
    numbers = {finding: number for number, finding in enumerate(dict.fromkeys(shown), 1)}
    title = "" if document is None else document.metadata.title
    heading = f"What to look at in “{title}”" if title else "What to look at in this report"
    language = "" if document is None else document.metadata.lang
    parts = (
        *_start(heading),
        *_groups(triage, numbers),
        *_rest(triage),
        *_words(TriageReader(findings, document, text), numbers, language),
    )
    return "\n".join((*parts, "</main></body></html>\n"))


def _start(heading: str) -> Iterator[str]:
    yield "<!doctype html>"
    yield f'<html lang="en-GB"><head>{_head(heading)}</head><body>'
    yield '<a class="skip" href="#words">Go to the words of the report</a>'
    yield f"<header><h1>{escape(heading)}</h1>"
    yield "<p>This page is for the writers of the report. It can show private details."
    yield "Keep it private.</p></header><main>"


def _head(heading: str) -> str:
    return (
        f'<meta charset="utf-8"><title>{escape(heading)}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="robots" content="noindex, nofollow"><style>{STYLE}</style>'
    )


def _groups(triage: Triage, numbers: Numbers) -> Iterator[str]:
    if not triage.groups:
        yield "<section><h2>Nothing to look at</h2><p>Nothing was found.</p></section>"
    for group in triage.groups:
        yield f"<section><h2>{group.matter.value}</h2>"
        yield "<ul>"
        for entry in group.entries:
            yield from _entry(entry, numbers)
        yield "</ul></section>"


def _entry(entry: TriageEntry, numbers: Numbers) -> Iterator[str]:
    """A finding, the words it is about, and where else the same is wrong."""
    number = numbers[entry.first.finding]
    yield f'<li id="finding-{number}"><p>{_what(entry.first.finding)}</p>'
    yield f"<p>{_where(entry.first, number)}</p>"
    if entry.others:
        yield "<p>The same is here:</p><ul>"
        for other in entry.others:
            number = numbers[other.finding]
            yield f'<li id="finding-{number}">{_where(other, number)}</li>'
        yield "</ul>"
    yield "</li>"


def _what(finding: Finding) -> str:
    kind = f"{finding.severity.value.capitalize()} {finding.id if finding.code[0] == 'P' else finding.code}"
    return f"<strong>{kind}:</strong> {escape(finding.message)} {escape(finding.hint)}"


def _where(quoted: QuotedFinding, number: int) -> str:
    place = f"{_place(quoted)} (number {number})"
    if not quoted.is_here:
        return place
    return f'<a href="#words-{number}">{place}</a>{_quoted(quoted)}'


def _place(quoted: QuotedFinding) -> str:
    span = quoted.finding.span
    place = f"Line {span.line}, column {span.column}"
    return place if quoted.is_here else f"{place} of {escape(quoted.finding.file)}"


def _quoted(quoted: QuotedFinding) -> str:
    if quoted.excerpt is None:
        return ""
    short = shortened(quoted.excerpt, _QUOTED_CHARACTERS)
    return f": {escape(short.before)}<mark>«{escape(short.marked)}»</mark>{escape(short.after)}"


def _rest(triage: Triage) -> Iterator[str]:
    if triage.is_whole():
        return
    yield f"<section><h2>{Matter.OTHERS.value}, by rule</h2>"
    if triage.rest:
        yield "<ul>"
        for rule in triage.rest:
            where = f"{_place(rule.example).replace('Line', 'line', 1)}{_quoted(rule.example)}"
            yield f"<li>{rule.count} × {rule.code}: {escape(CODES[rule.code])} For example, {where}</li>"
        yield "</ul>"
    if triage.held_back:
        yield f"<p>{len(triage.held_back)} more may go away when you mend this.</p>"
    yield "<p>To see all of it, add <code>--all</code>.</p></section>"


def _words(reader: TriageReader, numbers: Numbers, language: str) -> Iterator[str]:
    """The report as it was written, block by block, each with its findings beside it."""
    yield '<section id="words"><h2>The words of the report</h2>'
    here = {finding: number for finding, number in numbers.items() if reader.parts.is_here(finding)}
    for block in marked_blocks(reader.lines, here):
        name = "h3" if block.is_heading else "p"
        spoken = f' lang="{escape(language)}"' if language else ""
        yield f'<div class="row"><div{spoken}><{name} class="words">{block.html}</{name}></div>'
        if block.findings:
            yield '<ul class="beside">'
            for finding in block.findings:
                number = numbers[finding]
                yield f'<li><a href="#finding-{number}">Number {number}</a>: {_what(finding)}</li>'
            yield "</ul>"
        yield "</div>"
    yield "</section>"
