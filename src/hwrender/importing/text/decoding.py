"""Bytes of a text of unknown encoding become characters, and a person is told where that was a guess."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from msgspec import Struct

from hwrender.errors import UnreadableError
from hwrender.reading.source import Source, load_content, source_of_text

LARGEST_BYTES = 50_000_000
"""Google Docs writes pictures into the text: what is left without them has bounds of its own."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", ""),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
"""The first bytes of a file that say how it is saved, and how staff are told; UTF-8 needs no words."""

_SAMPLE_BYTES = 4_000
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROLS, _MOST_BROKEN = 0.002, 0.1
_USUAL = re.compile("[’‘“”–—…•£€©®°½¼¾éèêëáàâäãåçñíìîïóòôöõúùûüßÉ\u00a0]")
_HIGH = re.compile(r"[^\x00-\x7f]")
_MISREAD = re.compile("(?:[\u00c2-\u00df\u00e0-\u00ef][\u0080-\u00bf\u0152-\u2122]{1,2})+")
"""UTF-8 that a program took for Windows text and saved again: “â€™” in the place of an apostrophe."""


class Decoded(Struct, frozen=True):
    """The characters of a file. `guessed` names the encoding where it is not UTF-8, in words for staff;
    `was_misread` is true where another program had spoiled signs, which are whole again."""

    text: str
    guessed: str = ""
    was_misread: bool = False


def load_any_text(path: Path) -> Source:
    """The text in a file, whatever it is saved as. Raises `UnreadableError` when it cannot be opened, is no
    text, or is far too long."""
    content = load_content(path, str(path), LARGEST_BYTES)
    return source_of_text(decode_text(content, str(path)).text, str(path), content)


def decode_text(content: bytes, file: str) -> Decoded:
    """The characters of these bytes. Raises `UnreadableError` for what is no text in any encoding."""
    for mark, encoding, shown in _MARKS:
        if content.startswith(mark):
            return _checked(Decoded(content.decode(encoding, "replace"), shown), file)
    if encoding := _wide_encoding(content[:_SAMPLE_BYTES]):
        return _checked(Decoded(content.decode(encoding, "replace"), "UTF-16"), file)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _checked(_of_one_byte(content), file)
    whole = _MISREAD.sub(_read_again, text)
    return _checked(Decoded(whole, was_misread=whole != text), file)


def _wide_encoding(sample: bytes) -> str:
    """UTF-16 without a mark: every other byte of English words is zero."""
    if len(sample) < 4:
        return ""
    half = len(sample) // 2
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if sample[first::2].count(0) > 0.7 * half and sample[1 - first :: 2].count(0) < 0.1 * half:
            return encoding
    return ""


def _of_one_byte(content: bytes) -> Decoded:
    """UTF-8 with a few bytes of another program among it, or else Windows or old Macintosh text: whichever
    has more of the signs that people type."""
    mixed = content.decode("utf-8", "hwrender-windows")
    valid = _HIGH.findall(content.decode("utf-8", "ignore"))
    readings = [(name, content.decode(code, "replace")) for name, code in _PAGES]
    if len(valid) >= sum(byte > 0x7F for byte in content) / 6:
        return Decoded(mixed, "UTF-8 in most places")
    best = max(readings, key=lambda reading: len(_USUAL.findall(reading[1])))
    return Decoded(best[1], best[0])


_PAGES = (("Windows text", "cp1252"), ("old Macintosh text", "mac_roman"))


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", "replace"), error.end


codecs.register_error("hwrender-windows", _as_windows)


def _read_again(found: re.Match[str]) -> str:
    try:
        return found[0].encode("cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return found[0]


def _checked(decoded: Decoded, file: str) -> Decoded:
    """The same; refused when it holds what no text does."""
    text = decoded.text
    is_broken = text.count("\ufffd") > _MOST_BROKEN * len(text)
    if "\0" in text or is_broken or len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text) + 1:
        what = f"{file}:1:1: error[D005]: This file is no text, whatever its name says."
        todo = "Open it in the program it was made with. Save its words as text or as a Word file."
        raise UnreadableError(what, todo)
    return decoded
