"""What a Word copy tells of words that somebody has blacked out in it by hand."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache

import pytest

from hwrender.copy_marks import read_mark
from hwrender.edition.kind import EditionKind
from hwrender.importing.word.package import read_word_file
from hwrender.taking import read_copy
from review_edits import sheet
from takes import copy_of
from word_edits import REPORT

SECRET = REPORT.replace("Nobody can find a dentist.", "Only Ifeoma could find a dentist.")
OTHER = SECRET.replace("Ifeoma", "Martha")
COPIES = {
    "easy": copy_of(SECRET),
    "full": copy_of(SECRET, EditionKind.FULL),
    "review": sheet(),
}
FAMILY = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "sha3_512", "blake2b", "blake2s")
_DIGITS = 8
"""So many of a digest are enough to tell one name from another."""


@cache
def members(content: bytes) -> dict[str, bytes]:
    """The files in a Word file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def candidates(content: bytes) -> Iterator[str]:
    """All that somebody could try who has the words of a copy: each paragraph, and all of them together."""
    words = [each.words for each in read_copy(read_word_file("copy.docx", content)).paragraphs]
    bare = ["".join(each.split()) for each in words]
    for tried in (words, bare):
        for each in (*tried, *(separator.join(tried) for separator in ("", " ", "\n", "\0"))):
            yield from (each, each.lower(), f"{each}\n")


def digests(text: str) -> Iterator[bytes]:
    for name in FAMILY:
        found = hashlib.new(name, text.encode()).digest()
        yield from (found.hex().encode(), found.hex().upper().encode(), base64.b64encode(found))


@pytest.mark.parametrize("kind", COPIES)
def test_no_digest_of_words_is_in_a_copy(kind: str) -> None:
    parts = members(COPIES[kind])
    whole = b"\n".join(data for name, data in parts.items() if name.endswith((".xml", ".rels")))
    tried = set(candidates(COPIES[kind]))
    assert len(tried) > 50
    assert [text for text in tried for each in digests(text) if each[:_DIGITS] in whole] == []


def test_a_word_that_is_blacked_out_leaves_nothing_by_which_it_could_be_guessed() -> None:
    """Two copies that differ in one word are the same without it, wherever that could have left a trace."""
    one, other = members(copy_of(SECRET)), members(copy_of(OTHER))
    blacked = {name: data.replace(b"Ifeoma", b"xxxxxx") for name, data in one.items()}
    assert blacked == {name: data.replace(b"Martha", b"xxxxxx") for name, data in other.items()}


@pytest.mark.parametrize("kind", COPIES)
def test_a_mark_holds_nothing_but_a_number_or_the_kind_of_copy(kind: str) -> None:
    text = members(COPIES[kind])["word/document.xml"].decode()
    marks = re.findall(r'w:name="(_hw[^"]*)"', text)
    assert len(marks) > 5
    assert [
        name for name in marks if read_mark(name) is None or not re.fullmatch(r"_hw_(\d+|[a-z]+)", name)
    ] == []


def test_what_no_copy_shows_is_not_in_its_marks() -> None:
    hidden = SECRET.replace("Ask the practice manager about this.", "Ask Bea about this.")
    assert copy_of(hidden) == copy_of(SECRET)
