"""Every check of a document, as a literal table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec import Struct

from hwrender.checks.charts import check_charts
from hwrender.checks.codes import LEAD_TO_A_PERSON
from hwrender.checks.covering import side_of
from hwrender.checks.drawable import check_characters, check_pictures
from hwrender.checks.finding_ids import with_ids
from hwrender.checks.suppressions import (
    Suppression,
    check_suppressions,
    check_unused,
    part,
    plain_reason,
    read_suppressions,
    reason_prose,
)
from hwrender.consistency import check_consistency
from hwrender.diagnostics import Finding, Severity
from hwrender.disclosure.checking import check_disclosure, check_texts
from hwrender.disclosure.files import check_picture_data, check_sensitivity
from hwrender.disclosure.reach import check_reach
from hwrender.document import Document
from hwrender.edition.kind import EditionKind
from hwrender.pictures.gallery import Gallery
from hwrender.prose import Side
from hwrender.style import Style


class CheckContext(Struct, frozen=True):
    """What a check may ask about besides the document: its pictures, and where this machine keeps fonts.

    The wording of the edition of `kind` is judged as strictly as `style` asks for, and not at all without
    one. `publishing` is the edition that is going out; when none is, privacy looks at both. `text` is the
    source, by whose words findings are named.
    """

    gallery: Gallery
    font_folders: tuple[Path, ...]
    kind: EditionKind = EditionKind.EASY
    style: Style | None = None
    publishing: EditionKind | None = None
    text: str = ""


class CheckResult(Struct, frozen=True):
    """What is wrong with a document, and what a person has accepted: those findings have a reason."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]


def _wording(document: Document, context: CheckContext) -> Iterable[Finding]:
    if context.style is None:
        return ()
    from hwrender.wording import check_wording  # rooms full of words, for `check` alone

    return check_wording(document, context.kind, context.style)


def _meaning(document: Document, context: CheckContext) -> Iterable[Finding]:
    """What compares the easy wording with the summary, or with the summary that was approved."""
    if context.style is None or context.kind is not EditionKind.EASY:
        return ()
    from hwrender.checks.approval import check_approval
    from hwrender.meaning import check_meaning

    return (*check_meaning(document), *check_approval(document))


def _illustration(document: Document, context: CheckContext) -> Iterable[Finding]:
    if context.style is None or context.kind is not EditionKind.EASY:
        return ()
    from hwrender.checks.illustration import check_illustration  # makes the edition

    return check_illustration(document, context.style, context.gallery)


def _print_sizes(document: Document, context: CheckContext) -> Iterable[Finding]:
    if context.style is None:
        return ()
    from hwrender.checks.print_sizes import check_print_sizes  # looks at each pixel

    return check_print_sizes(document, context.gallery, context.style)


Check = Callable[[Document, CheckContext], Iterable[Finding]]

CHECKS: tuple[Check, ...] = (
    lambda document, context: check_pictures(document, context.gallery),
    lambda document, _: check_charts(document),
    _print_sizes,
    lambda document, context: check_characters(document, context.font_folders),
    lambda document, context: check_disclosure(document, context.publishing),
    lambda document, _: check_reach(document),
    lambda document, context: check_picture_data(document, context.gallery),
    lambda document, _: check_sensitivity(document),
    lambda document, _: check_consistency(document),
    _wording,
    _meaning,
    _illustration,
    lambda document, _: check_suppressions(document),
)


def check_document(document: Document, context: CheckContext, found: Iterable[Finding] = ()) -> CheckResult:
    """All findings of all checks, and those `found` while reading, separated by the report's suppressions.

    What is wrong with the reason of a suppression is never suppressed in the source: no reason is for itself.
    """
    findings = list(found)
    for check in CHECKS:
        findings.extend(check(document, context))
    findings = _without_what_was_removed(findings)
    of_reasons, private_reasons = _check_reasons(document)
    named = with_ids([*findings, *of_reasons], context.text, document.file)
    findings, of_reasons = named[: len(findings)], named[len(findings) :]
    suppressions = read_suppressions(document)
    standing, suppressed = part(findings, suppressions, private_reasons)
    standing = _without_wording_of_secrets(standing)
    standing.extend(of_reasons)
    looked_for = [each for each in suppressions if _was_looked_for(each, document, context)]
    standing.extend(check_unused(document, looked_for, findings))
    return CheckResult(tuple(standing), tuple(suppressed))


def _check_reasons(document: Document) -> tuple[list[Finding], set[str]]:
    """What is wrong with the reasons of suppressions, and the reasons that lead to a person."""
    found, private = [], set()
    for text in reason_prose(document):
        of_this = list(check_texts([text], document.metadata))
        found += of_this
        if any(each.code in LEAD_TO_A_PERSON for each in of_this):
            private.add(plain_reason(text.text))
    return found, private


def _without_what_was_removed(findings: list[Finding]) -> list[Finding]:
    """These findings without the notes that ask for what a rule on privacy says to take out."""
    private = [each.span for each in findings if each.code.startswith("P")]
    return [
        each
        for each in findings
        if each.code != "S31"
        or each.severity is not Severity.NOTE
        or not any(span.overlaps(each.span) for span in private)
    ]


def _without_wording_of_secrets(findings: list[Finding]) -> list[Finding]:
    """These findings without those on how to word what leads to a person: it has to go, and a message would
    repeat it."""
    secrets = [(each.file, each.span) for each in findings if each.code in LEAD_TO_A_PERSON]
    return [
        each
        for each in findings
        if each.code[0] != "S"
        or not any(file == each.file and secret.holds(each.span) for file, secret in secrets)
    ]


def _was_looked_for(suppression: Suppression, document: Document, context: CheckContext) -> bool:
    """Whether the words it covers were judged: a setting of the whole report may be for later ones."""
    if suppression.covers is None:
        return False
    match suppression.code[0]:
        case "S":
            kind = context.kind if context.style is not None else None
            return kind is not None and _shows(kind, side_of(suppression.covers, document))
        case "P":
            kind = context.publishing
            return kind is None or _shows(kind, side_of(suppression.covers, document))
        case _:
            return True


def _shows(kind: EditionKind, side: Side) -> bool:
    return side is Side.BOTH or side is (Side.EASY if kind is EditionKind.EASY else Side.FULL)
