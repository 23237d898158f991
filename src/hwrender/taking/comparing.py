"""A corrected copy held against the copy that was made: what is known of each paragraph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from msgspec import Struct

from hwrender.copy_marks import CopyKind
from hwrender.document import Document
from hwrender.prose.walking import words_of
from hwrender.revising.entries import TypedRun, runs_of_inlines
from hwrender.revising.source import ReadSource, read_source
from hwrender.taking.lost_styles import with_lost_styles
from hwrender.taking.model import CopyParagraph, Holder, SourceText, WordCopy
from hwrender.taking.owners import Owner, ParagraphStanding, owners
from hwrender.taking.pairing import likeness, paired
from hwrender.taking.sources import matched, source_texts
from hwrender.taking.wording import new_runs

_START = "Start"
_LEAST_LIKE = 0.4


class CopyComparison(Struct, frozen=True, eq=False):
    """Both copies and the report between them.

    `pairs` has for each paragraph of the corrected copy that of the made one, `numbers` the text of the
    report that it is, and `owners` what it belongs to. `is_exact` says that the made copy is of the very
    state that the corrected one was made from. `targets` names the picture of a digest, and `shown` are the
    texts that have a paragraph of their own in the made copy.
    """

    source: ReadSource
    document: Document
    kind: CopyKind
    texts: tuple[SourceText, ...]
    made: tuple[CopyParagraph, ...]
    corrected: tuple[CopyParagraph, ...]
    pairs: Mapping[int, int]
    numbers: Mapping[int, int]
    owners: tuple[Owner, ...]
    is_exact: bool
    targets: Mapping[str, str]
    shown: frozenset[int]

    def was(self, number: int) -> CopyParagraph | None:
        """A paragraph of the corrected copy as it was made."""
        return self.made[self.pairs[number]] if number in self.pairs else None

    def text(self, number: int) -> SourceText | None:
        """The text of the report that a paragraph of the corrected copy is."""
        return self.texts[self.numbers[number]] if number in self.numbers else None

    def runs(self, number: int) -> tuple[TypedRun, ...]:
        """The words of a paragraph that is a text of the report, as it stands in the corrected copy."""
        text, was, now = self.text(number), self.was(number), self.corrected[number]
        assert text is not None
        assert was is not None
        old = runs_of_inlines(text.children, self.source)
        if was.said == now.said:
            return old
        return new_runs(text.children, was, now, self.source)

    def is_changed(self, number: int) -> bool:
        """Whether somebody has changed the words of a paragraph, or their look."""
        text = self.text(number)
        if text is None:
            return False
        return self.runs(number) != runs_of_inlines(text.children, self.source)

    def may_be_gone(self, number: int) -> bool:
        """Whether a paragraph that the report does not have was in the report when the copy was made."""
        return not self.is_exact and bool(self.corrected[number].marks)

    def has_marks(self) -> bool:
        """Whether the corrected copy has any of the marks that it was made with."""
        return any(each.marks for each in self.corrected)

    def known_share(self) -> float:
        """How many of the paragraphs of the corrected copy, without what every copy has, are texts of the
        report with some words the same, from 0 to 1."""
        own = [
            n for n, owner in enumerate(self.owners) if owner.standing is not ParagraphStanding.ADDED_BY_COPY
        ]
        return sum(map(self._is_known, own)) / len(own) if own else 1.0

    def _is_known(self, number: int) -> bool:
        was = self.was(number) if number in self.numbers else None
        return was is not None and likeness(self.corrected[number].words, was.words) >= _LEAST_LIKE

    def part_of(self, section: int | None) -> str:
        """The name of a part, as people know it."""
        if section is None or not 0 <= section < len(self.document.sections):
            return ""
        heading = self.document.sections[section].heading
        return words_of(heading.children) if heading is not None else _START

    def by_holder(self) -> dict[Holder, list[int]]:
        """The paragraphs of each row or block, in the order of the corrected copy; those of the report's own
        rows that have none are there too."""
        found: dict[Holder, list[int]] = {text.holder: [] for text in self.texts if text.holder is not None}
        new: dict[Holder, list[int]] = defaultdict(list)
        for number, owner in enumerate(self.owners):
            if owner.holder is None or not owner.standing.is_of_report():
                continue
            (found if owner.holder in found else new)[owner.holder].append(number)
        return {**found, **new}


def compare(
    text: str, made: WordCopy, corrected: WordCopy, targets: Mapping[str, str], *, is_exact: bool
) -> CopyComparison | None:
    """Both copies compared; None where the text is no report."""
    source = read_source(text)
    if source.document is None:
        return None
    kind: CopyKind = corrected.kind or "easy"
    basis: CopyKind = "full" if made.kind == "full" else "easy"
    texts = source_texts(source, basis)
    known = matched(made.paragraphs, texts)
    pairs = paired(made.paragraphs, corrected.paragraphs, trusts_marks=is_exact)
    is_bare = made.has_own_styles and not corrected.has_own_styles
    now = with_lost_styles(made.paragraphs, corrected.paragraphs, pairs) if is_bare else corrected.paragraphs
    numbers = {one: known[two] for one, two in pairs.items() if two in known}
    by_number = {one: texts[two] for one, two in numbers.items()}
    found = owners(now, by_number, pairs)
    return CopyComparison(
        source,
        source.document,
        kind,
        texts,
        made.paragraphs,
        now,
        pairs,
        numbers,
        tuple(found),
        is_exact,
        targets,
        frozenset(known.values()),
    )
