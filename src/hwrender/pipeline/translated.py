"""What `check` says of a report in another language, and of one that is a translation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document
from hwrender.language.languages import is_english
from hwrender.reading import read_report


def translation_findings(report: Path, document: Document) -> Iterator[Finding]:
    """Words of other languages that are not marked. Of a report that is not in English also which rules were
    not run, and how it differs from the English that it was made from."""
    from hwrender.translations.marking import check_marked  # for `check` alone

    yield from check_marked(document)
    if is_english(document.metadata.lang):
        return
    # rooms for translations alone
    from hwrender.translations.checking import check_translation
    from hwrender.translations.explanations import OTHER_ENGLISH
    from hwrender.translations.pairing import source_of
    from hwrender.translations.reach import check_rules_run

    yield from check_rules_run(document)
    source = source_of(report, document.metadata)
    if source is None:
        return
    if not source.is_file():
        span = document.metadata.value_place("translation_of")
        message = f"There is no file “{source.name}” beside this report."
        hint = "Write the name of the report that this is a translation of."
        yield Finding(document.file, span, OTHER_ENGLISH, Severity.WARNING, message, hint)
        return
    english = read_report(source).document
    if english is not None and is_english(english.metadata.lang):
        yield from check_translation(document, english)
