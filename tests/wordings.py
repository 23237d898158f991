"""Short reports, and what the wording rules find in them."""

from __future__ import annotations

from hwrender.diagnostics import Finding
from hwrender.edition.kind import EditionKind
from hwrender.reading import read_text
from hwrender.span import Span
from hwrender.style import Style, load_style
from hwrender.wording import check_wording

EASY_READ = load_style("easy-read")
FRONT = "---\ntitle: What people said\nlang: en-GB\n---\n\n"


def wording(source: str, kind: EditionKind = EditionKind.EASY, style: Style = EASY_READ) -> list[Finding]:
    """The wording findings of a report, in the order in which the rules tell of them."""
    document = read_text(source, "report.md").document
    return [] if document is None else list(check_wording(document, kind, style))


def of_rule(
    code: str, body: str, kind: EditionKind = EditionKind.EASY, style: Style = EASY_READ
) -> list[Finding]:
    """What one rule finds in a report with this body."""
    return [each for each in wording(f"{FRONT}{body}\n", kind, style) if each.code == code]


def written_at(source: str, span: Span) -> str:
    """The characters of a source at a place."""
    lines = source.splitlines(keepends=True)[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "".join(lines)


def marked(code: str, body: str, kind: EditionKind = EditionKind.EASY, style: Style = EASY_READ) -> list[str]:
    """The words that one rule marks in a report with this body, in the order in which it tells of them."""
    return [written_at(f"{FRONT}{body}\n", each.span) for each in of_rule(code, body, kind, style)]
