"""A copy that any program has opened and saved, and nobody has changed, changes nothing."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from hwrender.edition.kind import EditionKind
from hwrender.taking.model import as_said
from reports import CASES
from takes import copy_of, proposed, settled
from word_edits import REPORT, edited, replaced, swapped_picture
from word_rewriters import REWRITERS

_TOLD = (
    "bare-items",
    "code",
    "footnotes",
    "hard-breaks",
    "links",
    "quotations",
    "strong-words",
    "wide-table",
)
"""Cases that a program's ways have ever changed, or are likely to."""
TEXTS = {"the report": (REPORT, Path())} | {
    case.stem: (case.read_text(encoding="utf-8"), case.parent) for case in CASES if case.stem in _TOLD
}


@pytest.mark.parametrize(("rewriter", "text"), list(product(REWRITERS, TEXTS)))
def test_a_copy_that_a_program_only_saved_changes_nothing(rewriter: str, text: str) -> None:
    source, folder = TEXTS[text]
    kind = EditionKind.FULL if text == "wide-table" else EditionKind.EASY
    saved = REWRITERS[rewriter](copy_of(source, kind, folder))
    proposal = proposed(saved, source, None, kind, folder=folder)
    assert (proposal.changes, proposal.not_taken) == ((), ())


@pytest.mark.parametrize("rewriter", REWRITERS)
def test_a_corrected_copy_that_a_program_has_saved_still_comes_back(rewriter: str) -> None:
    corrected = edited(copy_of(REPORT), replaced("worry about their teeth", "worry a lot about pain"))
    text = settled(proposed(REWRITERS[rewriter](corrected), REPORT), REPORT).text
    assert text == REPORT.replace("worry about their teeth", "worry a lot about pain")


def test_a_picture_that_shows_something_else_is_seen_in_a_copy_that_a_program_has_saved() -> None:
    corrected = edited(copy_of(REPORT), swapped_picture)
    text = settled(proposed(REWRITERS["pictures saved again"](corrected), REPORT), REPORT).text
    assert text == REPORT.replace("![](dentist)", "![](listening)")


@pytest.mark.parametrize(("old", "new"), [('say "yes"', "say “no”"), ("don't", "won't")])
def test_words_between_quotes_that_somebody_changed_are_seen(old: str, new: str) -> None:
    report = REPORT.replace("Nobody can find a dentist.", f"They {old} to us.")
    corrected = edited(copy_of(report), replaced(old, new))
    text = settled(proposed(corrected, report), report).text
    assert as_said(f"They {new} to us.") in as_said(text)
