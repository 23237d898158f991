"""Sentences to say, of the kind that reports are made of: all texts of this repository, each sentence once.

They are divided by chance that never changes. What is measured in the end is measured on those that are put
aside: no bound is set, and no model made, with one of them."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

MOST_ALIKE = 12

TOP = Path(__file__).parents[1]
_DOCUMENTS = (
    "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/**/*.md", "reports/*.md",
    "tests/clean_reports/*.md", "tests/faithful/*.md", "tests/cases/*.md", "tests/rules/*/*.md",
)  # fmt: skip
_NOT_SAID = re.compile(r"```.*?```|\A---\n.*?\n---\n|<!--.*?-->", re.S)
_MARKS = re.compile(r"[#*_`>|\[\]]|\(https?[^)]*\)|\{[^}]*\}")
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
_UNLIKE_PROSE = re.compile(r"[\\/{}=<>$^~]|__|\.(?:py|md|toml)\b|\S{30}|[^\x20-\x7e£½–—“”‘’…é€°²]")
_SHORT = (
    "Yes.", "No.", "Row {}.", "Note {}.", "Part {}.", "{} people.", "{}%.", "Page {}.", "£{}.", "Age {}.",
)  # fmt: skip


class Sentences(Struct, frozen=True):
    """As they are written. `known` may be learned from; `unread` are for the count in the end."""

    known: tuple[str, ...]
    unread: tuple[str, ...]


def all_sentences() -> Sentences:
    """Prose, meanings of words, and what stands alone in headings and tables."""
    found = dict.fromkeys(each for each in _written() if _is_prose(each))
    # sentences that differ in their figures alone are few
    alike: Counter[str] = Counter()
    for sentence in tuple(found):
        pattern = re.sub(r"\d+", "0", sentence)
        alike[pattern] += 1
        if alike[pattern] > MOST_ALIKE:
            del found[sentence]
    parts: tuple[list[str], list[str]] = ([], [])
    for sentence in found:
        parts[hashlib.sha256(sentence.encode()).digest()[0] % 2].append(sentence)
    return Sentences(*(tuple(sorted(part, key=_by_chance)) for part in parts))


def _by_chance(sentence: str) -> bytes:
    return hashlib.sha256(f"order {sentence}".encode()).digest()


def _is_prose(sentence: str) -> bool:
    return bool(
        len(sentence.split()) <= 40 and re.search("[a-z]", sentence) and not _UNLIKE_PROSE.search(sentence)
    )


def _written() -> Iterator[str]:
    for pattern in _DOCUMENTS:
        for path in sorted(TOP.glob(pattern)):
            yield from _of_document(path.read_text(encoding="utf-8"))
    for path in sorted(TOP.glob("tests/labelled/*.*")):
        if "held_out" in path.name:  # they are for the rules alone to be measured with
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from (cell for cell in line.split("\t") if len(cell.split()) > 3)
    for path in sorted(TOP.glob("src/hwrender/plain/glossary_words/*.toml")):
        yield from _of_glossary(tomllib.loads(path.read_text(encoding="utf-8")))
    for number in (*range(1, 61), *range(65, 1000, 47)):
        yield from (pattern.format(number) for pattern in _SHORT)


def _of_document(text: str) -> Iterator[str]:
    for paragraph in _PARAGRAPH.split(_MARKS.sub("", _NOT_SAID.sub("", text))):
        whole = " ".join(paragraph.split()).lstrip("-•0123456789. ")
        yield from _SENTENCE_END.split(whole)


def _of_glossary(tables: dict[str, object]) -> Iterator[str]:
    for table in tables.values():
        words: Iterable[tuple[str, object]] = table.items() if isinstance(table, dict) else ()
        for term, meaning in words:
            if isinstance(meaning, str):
                yield f"{term} means {meaning}."
                yield f"{term.capitalize()}."
