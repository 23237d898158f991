"""The passages of `tests/passages`: easy read as professionals write it, half of it put aside, and
officialese.

A line is a sentence, a heading ("# ") or an item of a list ("- "). A passage is read as a report with these
words alone. Warnings are those of the rules on wording, and of P8; what speaks of the report as a whole, or
of a part that has no easy wording, is no warning of a sentence. A warning in a heading counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from pathlib import Path

from msgspec import Struct

from hwrender.checks.illustration import check_illustration
from hwrender.diagnostics import Finding, Severity
from hwrender.disclosure.checking import check_disclosure
from hwrender.edition.kind import EditionKind
from hwrender.pictures.gallery import open_gallery
from hwrender.plain.readability import Band, band, measure
from hwrender.reading import read_text
from hwrender.wording import check_wording
from hwrender.wording.edition_text import read_edition
from wordings import EASY_READ, FRONT

FOLDER = Path(__file__).parent / "passages"
PROFESSIONAL, HELD_OUT, OFFICIAL = "professional", "professional_held_out", "official"
PASSAGE_SETS = (PROFESSIONAL, HELD_OUT, OFFICIAL)


class PassageCount(Struct, frozen=True):
    """What was found in passages: how many sentences and items there are, and how many have a warning.

    `by_rule` counts the sentences with a warning of each rule, `notes_by_rule` those with a note,
    `whole_by_rule` the passages of which a rule speaks as a whole, `bands` the passages. `warned` are the
    lines with a warning and the rules that warn.
    """

    sentences: int
    by_rule: Counter[str]
    notes_by_rule: Counter[str]
    whole_by_rule: Counter[str]
    bands: Counter[Band]
    warned: tuple[str, ...]

    def share(self) -> float:
        """The share of sentences with a warning."""
        return len(self.warned) / self.sentences

    def share_without(self, rules: Collection[str]) -> float:
        """The same as if there were none of these rules."""
        codes = (set(line.partition(":")[0].split()) for line in self.warned)
        return sum(bool(each - set(rules)) for each in codes) / self.sentences


def count_passages(name: str) -> PassageCount:
    """What the rules find in a set, in the easy edition and its usual style."""
    sentences = 0
    by_rule: Counter[str] = Counter()
    notes_by_rule: Counter[str] = Counter()
    whole_by_rule: Counter[str] = Counter()
    bands: Counter[Band] = Counter()
    warned: list[str] = []
    for path in sorted((FOLDER / name).glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        sentences += sum(bool(line.strip()) and not line.startswith("# ") for line in lines)
        source = f"{FRONT}{_markdown(lines)}"
        bands[_band(source)] += 1
        found: dict[int, set[str]] = {}
        noted: set[tuple[int, str]] = set()
        of_sentences, of_whole = _found_in(source)
        whole_by_rule.update({each.code for each in of_whole})
        for finding in of_sentences:
            if finding.severity is Severity.NOTE:
                noted.add((finding.span.line, finding.code))
            else:
                found.setdefault(finding.span.line, set()).add(finding.code)
        notes_by_rule.update(code for _, code in noted)
        written = source.splitlines()
        for line, codes in sorted(found.items()):
            by_rule.update(codes)
            warned.append(f"{' '.join(sorted(codes))}: {written[line - 1]}")
    return PassageCount(sentences, by_rule, notes_by_rule, whole_by_rule, bands, tuple(warned))


def _markdown(lines: list[str]) -> str:
    """A passage with a paragraph for each sentence."""
    marked = (f"#{line}" if line.startswith("# ") else line for line in lines)
    return "".join(f"{line}\n" if line.startswith("- ") else f"\n{line}\n\n" for line in marked)


def _found_in(source: str) -> tuple[list[Finding], list[Finding]]:
    """What is found in sentences, and what is found in the passage as a whole."""
    document = read_text(source, "report.md").document
    assert document is not None
    whole = document.metadata.value_place("title")
    found = [
        *check_wording(document, EditionKind.EASY, EASY_READ),
        *check_illustration(document, EASY_READ, open_gallery(FOLDER)),
        *(each for each in check_disclosure(document) if each.code == "P8"),
    ]
    of_sentences = [each for each in found if each.span != whole and each.code not in {"S0", "S29"}]
    return of_sentences, [each for each in found if each.span == whole]


def _band(source: str) -> Band:
    document = read_text(source, "report.md").document
    assert document is not None
    edition = read_edition(document, EditionKind.EASY, EASY_READ)
    score = measure((text.text for text in edition.running()), edition.names).score()
    limits = EASY_READ.wording
    return band(score, limits.easy_score, limits.nearly_easy_score, limits.hard_score)
