"""A text is read whatever it is saved as, and a person is told where that was a guess."""

from __future__ import annotations

import codecs
import contextlib
import random
from pathlib import Path

import pytest

from hwrender.errors import UnreadableError
from hwrender.importing.text.decoding import decode_text
from text_imports import made_of_text

WORDS = "What people told us\n\nIt isn’t easy to get to the café – “nobody” helps. It costs £5.\n"


@pytest.mark.parametrize(
    ("encoding", "mark", "guessed"),
    [
        ("utf-8", b"", ""),
        ("utf-8", codecs.BOM_UTF8, ""),
        ("utf-16-le", codecs.BOM_UTF16_LE, "UTF-16"),
        ("utf-16-be", codecs.BOM_UTF16_BE, "UTF-16"),
        ("utf-16-le", b"", "UTF-16"),
        ("utf-16-be", b"", "UTF-16"),
        ("utf-32-le", codecs.BOM_UTF32_LE, "UTF-32"),
        ("cp1252", b"", "Windows text"),
        ("mac_roman", b"", "old Macintosh text"),
    ],
)
def test_the_words_are_the_same_in_every_encoding(
    encoding: str, mark: bytes, guessed: str, tmp_path: Path
) -> None:
    content = mark + WORDS.encode(encoding)
    assert decode_text(content, "a").text == WORDS
    made = made_of_text(tmp_path, content, "a.txt")
    assert made.fields["title"] == "What people told us"
    assert made.body == WORDS.partition("\n\n")[2].strip()
    assert [each for each in made.told.split("\n") if guessed and guessed in each] == (
        [f"1: D122 This file is not saved as UTF-8. It is read as {guessed}."] if guessed else []
    )
    assert ("D122" in made.codes) == bool(guessed)


def test_single_bytes_of_windows_in_a_text_as_utf_8_are_mended() -> None:
    decoded = decode_text("It isn’t easy. A café".encode() + b" and a caf\xe9.", "a")
    assert (decoded.text, decoded.guessed) == ("It isn’t easy. A café and a café.", "UTF-8 in most places")


def test_signs_that_another_program_has_misread_are_mended_and_told(tmp_path: Path) -> None:
    spoiled = WORDS.encode().decode("cp1252", "ignore")
    assert "â€™" in spoiled
    made = made_of_text(tmp_path, spoiled, "a.txt")
    assert "isn’t" in made.body
    assert "café" in made.body
    assert "D122" in made.codes


@pytest.mark.parametrize("text", ["Â£5 is no sign", "Ã is a letter", "Só não é fácil à noite"])
def test_words_that_only_look_spoiled_stay(text: str) -> None:
    assert decode_text(text.encode(), "a").text in (text, text.replace("Â£", "£"))


@pytest.mark.parametrize("size", [1, 3, 200, 5_000])
def test_bytes_by_chance_are_text_or_refused(size: int) -> None:
    chance = random.Random(size)
    for _ in range(20):
        with contextlib.suppress(UnreadableError):
            assert isinstance(decode_text(chance.randbytes(size), "a").text, str)
