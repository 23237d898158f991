"""A page of the reports library, block by block: what belongs to which field, and what to nothing known."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hwrender.importing.labels import (
    DOWNLOAD,
    FURNITURE,
    LABELS,
    LOOKS_LIKE_A_LABEL,
    PARTS,
    SUMMARY,
    SUMMARY_ENDS,
    field_of,
    in_kilobytes,
    plain,
)
from hwrender.importing.library_model import LibraryPage, PageBlock, Unknown
from hwrender.importing.run_together import known_values
from hwrender.importing.shown.model import ParagraphRole, ShownBlock, lines_of
from hwrender.metadata import PartialDate
from hwrender.reading.dates import parse_date
from hwrender.reading.findings import nearest
from hwrender.reading.schema import Field, FieldGroup, FieldKind
from hwrender.span import Span

MOST_GUESSES = 200
"""Lines of one page that are held against known values letter by letter. Each takes about a millisecond."""

LONGEST_DOWNLOAD = 300


def take_apart(shown: Iterable[ShownBlock]) -> LibraryPage:
    """The parts of a page. Every line of it is somewhere in the result."""
    page = LibraryPage()
    blocks = tuple(PageBlock(block, lines_of(block)) for block in shown)
    start, end = _summary_range(blocks)
    first = next((at for at in range(start) if _begins_fields(blocks[at : at + 2])), start)
    _read_top(page, blocks[:first])
    for block in blocks[start:end]:
        if not page.summary and _is_one_of(block, SUMMARY):
            page.furniture += block.words
        else:
            page.summary.append(block.block)
    _Fields(page).read((*blocks[first:start], *blocks[end:]))
    return page


def _begins_fields(blocks: tuple[PageBlock, ...]) -> bool:
    """Whether the first of two blocks is the heading of a part, and the other begins with a label of it."""
    heading, *following = blocks
    is_heading = len(heading.words) == 1 and plain(heading.words[0]) in PARTS
    return is_heading and any(map(_starts_with_label, following))


def _is_one_of(block: PageBlock, known: frozenset[str]) -> bool:
    return len(block.words) == 1 and plain(block.words[0]) in known


def _summary_range(blocks: tuple[PageBlock, ...]) -> tuple[int, int]:
    """Where the summary begins (its heading included) and where it ends."""
    start = next((at for at, block in enumerate(blocks) if _is_one_of(block, SUMMARY)), None)
    if start is None:
        downloads = [at for at, block in enumerate(blocks) if _download(block)]
        start = downloads[0] + 1 if downloads else min(1, len(blocks))
    after = [*enumerate(blocks)][start + 1 :]
    ends = [at for at, block in after if _is_one_of(block, SUMMARY_ENDS | PARTS.keys())]
    # a summary may say "Gender:" too, so a label ends it only where the page has no heading that does
    ends = ends or [at for at, block in after if _starts_with_label(block)]
    return start, ends[0] if ends else len(blocks)


def _starts_with_label(block: PageBlock) -> bool:
    if block.is_list or not block.words:
        return False
    label, colon, _ = block.words[0].partition(":")
    return field_of(label if colon else block.words[0]) is not None


def _download(block: PageBlock) -> bool:
    return len(block.words) == 1 and _download_of(block.words[0]) is not None


def _download_of(words: str) -> re.Match[str] | None:
    return DOWNLOAD.fullmatch(words) if len(words) <= LONGEST_DOWNLOAD else None


def _read_top(page: LibraryPage, blocks: tuple[PageBlock, ...]) -> None:
    """The title is the heading of level 1, or else the last line before the download that is no furniture."""
    lines = [(block, words) for block in blocks for words in block.words]
    titles = [words for block, words in lines if block.is_title]
    titles = titles or [
        words for block, words in lines if not _download(block) and not FURNITURE.fullmatch(plain(words))
    ]
    page.title = titles[-1] if titles else ""
    for block, words in lines:
        found = _download_of(words) if len(block.words) == 1 else None
        if found is not None and "source_pdf" not in page.values:
            page.values["source_pdf"] = [words]
            page.values["source_pdf_size_kb"] = [size] if (size := in_kilobytes(found)) else []
        elif words != page.title:
            page.furniture.append(words)


class _Fields:
    """One pass over the part of a page that holds its fields."""

    def __init__(self, page: LibraryPage) -> None:
        self._page = page
        self._group: FieldGroup | None = None
        self._field: Field | None = None
        self._unknown = False
        self._guesses = 0

    def read(self, blocks: tuple[PageBlock, ...]) -> None:
        for block in blocks:
            if block.has_role(ParagraphRole.LABEL) and block.words and not self._is_known(block.words[0]):
                self._add_unknown(block.words[0], block.span)
                continue
            for words in block.words:
                self._line(words, block)

    def _is_known(self, words: str) -> bool:
        return plain(words) in PARTS or plain(words) in LABELS

    def _line(self, words: str, block: PageBlock) -> None:
        part = PARTS.get(plain(words))
        label = field_of(words)
        if self._is_known_value(words):
            self._add_value(words)
        elif len(values := self._known_values(words)) > 1:
            for value in values:
                self._add_value(value)
        elif part is not None and (label is None or self._group is not part):
            # the heading of a part may be the label of its first field too
            self._group, self._field, self._unknown = part, label, False
        elif label is not None:
            self._begin(label, words)
        elif (split := self._label_and_value(words)) is not None:
            self._begin(split[0], split[1])
            self._line(split[2], block)
        elif self._is_value(words, block):
            self._add_value(words)
        elif self._is_furniture(words):
            self._page.furniture.append(words)
        else:
            self._add_unknown(words, block.span)

    def _begin(self, label: Field, words: str) -> None:
        self._group, self._field, self._unknown = label.group, label, False
        self._page.labels.setdefault(label.name, {})[words.rstrip(": ")] = None

    def _is_known_value(self, words: str) -> bool:
        """Whether a line is a value of this field to the letter, even where another field is called so."""
        if self._field is None or self._unknown or self._field.kind is not FieldKind.TEXTS:
            return False
        known = self._field.vocabulary
        return known is not None and words.lower() in {*map(str.lower, known.values), *known.old_labels}

    def _known_values(self, words: str) -> tuple[str, ...]:
        """The values of this field that a line is made of, where all of it is."""
        if self._field is None or self._unknown or self._field.kind is not FieldKind.TEXTS:
            return ()
        known = self._field.vocabulary
        return () if known is None else known_values(known, words)

    def _label_and_value(self, words: str) -> tuple[Field, str, str] | None:
        """A line that holds both, separated by a colon or a tab: "Gender: All"."""
        for sign in (":", "\t"):
            label, found, value = words.partition(sign)
            known = field_of(label)
            if found and value.strip() and known is not None:
                return known, label, value.strip()
        return None

    def _is_value(self, words: str, block: PageBlock) -> bool:
        if self._field is None or self._unknown or block.has_role(ParagraphRole.HEADING, ParagraphRole.LABEL):
            return False
        if self._field.kind is not FieldKind.TEXTS and self._page.values.get(self._field.name):
            return False
        match self._field.kind:
            case FieldKind.WHOLE_NUMBER:
                return words.replace(",", "").isdigit()
            case FieldKind.YES_NO:
                return words.lower() in ("yes", "no")
            case FieldKind.DATE:
                return isinstance(parse_date(words), PartialDate) or any(map(str.isdigit, words))
            case _:
                return self._is_word_of_field(words)

    def _is_word_of_field(self, words: str) -> bool:
        """Whether a line may be a value of a field of words: known, or at least not like a label."""
        assert self._field is not None
        vocabulary = self._field.vocabulary
        if vocabulary is not None:
            self._guesses += 1
            if words.lower() in vocabulary.old_labels:
                return True
            if self._guesses <= MOST_GUESSES and nearest(words, vocabulary.values):
                return True
        return not LOOKS_LIKE_A_LABEL.fullmatch(words)

    def _add_value(self, words: str) -> None:
        assert self._field is not None
        self._page.values.setdefault(self._field.name, []).append(words)
        self._page.labels.setdefault(self._field.name, {self._field.label or "": None})

    def _is_furniture(self, words: str) -> bool:
        """The page ends with its votes; before them only what is known to be furniture is taken for it."""
        if self._group is FieldGroup.SITE and self._page.values.get("useful_votes"):
            return True
        known = plain(words) in SUMMARY_ENDS or FURNITURE.fullmatch(plain(words)) is not None
        return known and not self._unknown

    def _add_unknown(self, words: str, span: Span) -> None:
        """A line of no field begins something unknown, or goes on with it."""
        if self._unknown and not LOOKS_LIKE_A_LABEL.fullmatch(words):
            self._page.unknown[-1].lines.append(words)
        else:
            self._page.unknown.append(Unknown(words, [], span))
        self._unknown = True
