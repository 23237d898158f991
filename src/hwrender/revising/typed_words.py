"""What a person typed, read: rows of lines, each with bold words and the Markdown that stays as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hwrender.reading.characters import harmless
from hwrender.revising.entries import ITEM, LINE_BREAK, QUOTE, Entry, EntryKind, TypedRun, merged
from hwrender.revising.refusals import RefusedChange, Why

_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_BOLD = re.compile(r"(?<!\*)\*\*(?![\s*])((?:(?!\*\*).)+?)(?<![\s*])\*\*(?!\*)", re.DOTALL)
_FIRST_MARK = 0xF0000


def typed_rows(words: str, before: Sequence[Entry] = ()) -> list[tuple[Entry, ...]]:
    """The rows of typed words. `before` are the entries of the row whose words they replace: signs of lists
    and quotations, links and code mean what they did there, and in a row without them they are words.

    Raises `RefusedChange` where there are no words, or one of them cannot be written.
    """
    plain = _LINE_ENDS.sub("\n", words).replace("\t", " ")
    if harmless(plain) != plain:
        raise RefusedChange(Why.HIDDEN_SIGN)
    rows: list[list[Entry]] = [[]]
    for entry in _Lines(before).entries(plain.split("\n")):
        if entry is not None:
            rows[-1].append(entry)
        elif rows[-1]:
            rows.append([])
    found = [_without_empty_lines(row) for row in rows if any(entry.runs for entry in row)]
    if not found:
        raise RefusedChange(Why.NO_WORDS)
    return found


def _without_empty_lines(row: Sequence[Entry]) -> tuple[Entry, ...]:
    """A row without lines of a quotation that have no words, but for one between two that have."""
    has_words = [bool(entry.runs) for entry in row]
    is_quoted = [entry.kind is EntryKind.QUOTE for entry in row]
    return tuple(
        entry
        for at, entry in enumerate(row)
        if has_words[at]
        or (0 < at < len(row) - 1 and all(has_words[at - 1 : at + 2 : 2]) and all(is_quoted[at - 1 : at + 2]))
    )


class _Lines:
    """Reads lines in the light of the row that they replace."""

    def __init__(self, before: Sequence[Entry]) -> None:
        kinds = {entry.kind for entry in before}
        marks = {entry.prefix.strip()[-1] for entry in before if entry.kind is EntryKind.ITEM}
        self._items = marks
        self._has_quotes = EntryKind.QUOTE in kinds
        self._fixed = [entry for entry in before if entry.kind is EntryKind.FIXED]
        kept = {run.text for entry in before for run in entry.runs if run.is_kept}
        self._has_breaks = LINE_BREAK in kept
        self._kept = sorted(kept - {entry.runs[0].text for entry in self._fixed}, key=len, reverse=True)

    def entries(self, lines: list[str]) -> Iterator[Entry | None]:
        """The entry of each line; None for a blank one."""
        at = 0
        while at < len(lines):
            fixed = self._fixed_at(lines, at)
            if fixed is not None:
                yield fixed
                at += fixed.runs[0].text.count("\n") + 1
                continue
            line = lines[at].strip()
            at += 1
            while self._has_breaks and line.endswith("\\") and at < len(lines) and lines[at].strip():
                line = f"{line}\n{lines[at].strip()}"
                at += 1
            yield self._entry(line, lines[at - 1]) if line else None

    def _fixed_at(self, lines: list[str], at: int) -> Entry | None:
        for entry in self._fixed:
            wanted = [line.strip() for line in entry.runs[0].text.split("\n")]
            if [line.strip() for line in lines[at : at + len(wanted)]] == wanted:
                return entry
        return None

    def _entry(self, line: str, written: str) -> Entry:
        item = ITEM.match(written)
        if item is not None and item[0].strip()[-1] in self._items and written[item.end() :].strip():
            return Entry(EntryKind.ITEM, item[0], self._runs(written[item.end() :].strip()))
        quote = QUOTE.match(written) if self._has_quotes else None
        if quote is not None:
            return Entry(EntryKind.QUOTE, quote[0].rstrip("\n"), self._runs(written[quote.end() :].strip()))
        return Entry(EntryKind.PARAGRAPH, "", self._runs(line))

    def _runs(self, words: str) -> tuple[TypedRun, ...]:
        """The words with what is bold and what is left as it was."""
        marks: dict[str, str] = {}
        for number, kept in enumerate(self._kept):
            mark = chr(_FIRST_MARK + number)
            if mark not in words and number < 0xFFFD:
                words = words.replace(kept, mark)
                marks[mark] = kept
        found: list[TypedRun] = []
        for number, part in enumerate(_BOLD.split(words)):
            found += _pieces(part, marks, is_bold=number % 2 == 1)
        return merged(found)


def _pieces(words: str, marks: dict[str, str], *, is_bold: bool) -> Iterator[TypedRun]:
    for letters in re.split(f"([{''.join(marks)}])", words) if marks else [words]:
        if letters in marks:
            yield TypedRun(marks[letters], is_bold, is_kept=True)
        elif letters:
            yield TypedRun(letters, is_bold)
