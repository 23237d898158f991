"""The seal of approved easy wording: which words a person approved, on both sides.

    of=2.kd.t3qa.m5xk2p.b7w3ne

First the version; then a letter for each text of the summary, a letter for each text of the easy wording, and
a digest of all the words on each side. The digests say whether a side has changed; the letters say where. A
seal of the first version is a digest of the summary alone (`of=3f2a9c`).

What counts are words and their order, those in the description of a picture too. What does not: white space,
line breaks, capitals, bold words, and marks around words; which picture is shown, and where a link leads; the
heading over both sides, and footnotes, because they belong to neither. How words are parted here is written
down in this module alone: no approval must end because a rule reads words in a new way.
"""

from __future__ import annotations

import hashlib
from base64 import b32encode
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import zip_longest
from unicodedata import category, normalize

from msgspec import Struct

from hwrender.document import Document
from hwrender.language.tokens import words
from hwrender.prose import Prose, ProseKind, Side, prose

MOST_LETTERS = 24
"""So many texts of a side have a letter. A change after them is found, but its place is not."""

_VERSION = "2"
_DIGEST_LETTERS = 6
_NOT_IN_OLD_SEALS = frozenset([ProseKind.ADDRESS, ProseKind.HEADING])
_SAME = str.maketrans({"’": "'", "‑": "-", "−": "-", "–": " ", "—": " ", "\u00ad": None})
_PART_OF_WORDS = frozenset("-%‰&#@")


class SealedSide(Struct, frozen=True):
    """The texts of one side that have words, a letter for each of the first, and a digest of them all."""

    texts: tuple[Prose, ...]
    letters: str
    digest: str

    def first_change(self, letters: str) -> Prose | None:
        """The first text that has another letter than when it was sealed, where there is one."""
        pairs = zip_longest(self.texts[:MOST_LETTERS], self.letters, letters)
        return next((text for text, now, then in pairs if now != then), None)


class SectionSeal(Struct, frozen=True):
    """Both sides of a section as they are now. `old_digest` is what old seals have of the summary."""

    summary: SealedSide
    easy: SealedSide
    old_digest: str

    def written(self) -> str:
        """The seal, as it stands in the source."""
        summary, easy = self.summary, self.easy
        return ".".join((_VERSION, summary.letters, easy.letters, summary.digest, easy.digest))

    def changes(self, seal: str) -> Mapping[Side, Prose | None]:
        """The sides that have changed since `seal` was written, with the first change where it is known."""
        if is_old(seal):
            return {} if self.old_digest.startswith(seal) else {Side.FULL: None}
        _, summary_letters, easy_letters, summary_digest, easy_digest = seal.split(".")
        found: dict[Side, Prose | None] = {}
        if summary_digest != self.summary.digest:
            found[Side.FULL] = self.summary.first_change(summary_letters)
        if easy_digest != self.easy.digest:
            found[Side.EASY] = self.easy.first_change(easy_letters)
        return found


def is_old(seal: str) -> bool:
    """Whether a seal is of the first version, which covers the summary alone."""
    return "." not in seal


def section_seals(document: Document) -> Mapping[int, SectionSeal]:
    """The seal of each section with easy wording as it is now, by the section's number."""
    texts: dict[tuple[int | None, Side], list[Prose]] = defaultdict(list)
    for text in prose(document):
        texts[text.section, text.side].append(text)
    return {
        number: _seal(texts[number, Side.FULL], texts[number, Side.EASY])
        for number, section in enumerate(document.sections)
        if section.easy is not None
    }


def _seal(summary: list[Prose], easy: list[Prose]) -> SectionSeal:
    return SectionSeal(_side(summary), _side(easy), _old_digest(summary))


def _side(texts: Iterable[Prose]) -> SealedSide:
    counted = [(text, _words(text.text)) for text in texts if text.kind is not ProseKind.ADDRESS]
    counted = [(text, found) for text, found in counted if found]
    letters = "".join(_letters(found)[0] for _, found in counted[:MOST_LETTERS])
    digest = _letters(word for _, found in counted for word in found)[:_DIGEST_LETTERS]
    return SealedSide(tuple(text for text, _ in counted), letters, digest)


def _words(text: str) -> list[str]:
    """The words of a text with the signs that change what they say: "-5", "£5", "5%", "✗"."""
    pieces = normalize("NFC", text.casefold()).translate(_SAME).split()
    return [word for piece in pieces if (word := _without_marks(piece)).strip("-")]


def _without_marks(piece: str) -> str:
    if piece.isalnum():  # most are, and have no marks
        return piece
    return piece.strip(
        "".join(each for each in piece if category(each)[0] == "P" and each not in _PART_OF_WORDS)
    )


def _letters(found: Iterable[str]) -> str:
    return b32encode(hashlib.sha256(" ".join(found).encode()).digest()).decode().lower()


def _old_digest(summary: Iterable[Prose]) -> str:
    found = [
        word.text.casefold()
        for text in summary
        if text.kind not in _NOT_IN_OLD_SEALS
        for word in words(text.text)
    ]
    return hashlib.sha256(" ".join(found).encode()).hexdigest()
