"""S32: whether a person has approved the easy wording of a section, and of the summary as it stands.

An approved container keeps who approved it, on what day, and a short digest of the summary they compared it
with: `::: easy-read reviewed="2026-11-22 Ann" of=3f2a9c`. Only words count: a new line break changes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from hwrender.diagnostics import Finding, RuleExplanation, Severity
from hwrender.document import Document, EasyWording
from hwrender.language.tokens import words
from hwrender.prose import ProseKind, Side, prose
from hwrender.span import Span

CODE = "S32"
EXPLANATION = RuleExplanation(
    CODE,
    "Nobody has approved this easy wording as it is.",
    "hwrender",
    "A draft is only a start. When the summary changes, its easy wording may be wrong.",
    "::: easy-read drafted",
    '::: easy-read reviewed="2026-11-22 Ann" of=3f2a9c',
    Severity.WARNING,
)
DIGEST_LETTERS = 6

_NOT_COUNTED = frozenset([ProseKind.ADDRESS, ProseKind.HEADING])


def check_approval(document: Document) -> Iterator[Finding]:
    """A warning for each easy wording that is a draft, or that was approved for another summary."""
    digests = summary_digests(document)
    for number, section in enumerate(document.sections):
        easy = section.easy
        if easy is None:
            continue
        place = opening_of(easy)
        if easy.drafted:
            hint = "Read it and correct it. Then take out the word “drafted”."
            yield _finding(document, place, "This easy wording is a draft.", hint)
        elif easy.of is not None and easy.of != digests[number][: len(easy.of)]:
            who = f" since {easy.reviewed} approved its easy wording" if easy.reviewed else ""
            hint = "Read both again. Then run: hwrender check --approve NAME"
            yield _finding(document, place, f"The summary has changed{who}.", hint)
        elif easy.reviewed is not None and easy.of is None:
            hint = "Run: hwrender check --approve NAME"
            yield _finding(document, place, "The approval does not say which summary it is for.", hint)


def opening_of(easy: EasyWording) -> Span:
    """The first line of a container, as far as its marks are known: `::: easy-read`."""
    span = easy.span
    return Span(span.line, span.column, span.line, span.column + len("::: easy-read"))


def _finding(document: Document, place: Span, message: str, hint: str) -> Finding:
    return Finding(document.file, place, CODE, Severity.WARNING, message, hint)


def summary_digests(document: Document) -> Mapping[int, str]:
    """The digest of each section's summary, by the section's number: hexadecimal, `DIGEST_LETTERS` of it are
    written. Capitals, marks and line breaks do not count."""
    gathered: dict[int, list[str]] = {number: [] for number in range(len(document.sections))}
    for text in prose(document):
        if text.section is not None and text.side is not Side.EASY and text.kind not in _NOT_COUNTED:
            gathered[text.section] += [word.text.casefold() for word in words(text.text)]
    return {
        number: hashlib.sha256(" ".join(found).encode()).hexdigest() for number, found in gathered.items()
    }
