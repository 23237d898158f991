"""A secret beside the report's folder, and one above it, cannot be got at by any trick of a report."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tricks import MARK, TRICKS, lay_tricks
from watched import MADE_FORMATS, Built, build_watched

SOUNDS = tuple(row.name for row in MADE_FORMATS if row.is_sound)
OUTSIDE = "D085: This picture is outside the report's folder."
COVER = "M027: This picture is outside the report's folder."
LINKED = "D041: The picture “{}” is not in the report's folder."
SIGNS = "M006: The signs % and ! have another use here."
TYPE = "D042: The picture “trick.svg” has a document type or an instruction to other programs."
ANOTHER = "D042: The picture “trick.svg” holds another picture."
NAMES = "D042: The picture “trick.svg” names another file."

TOLD = {
    "twice in code": "D041: The picture “%2e%2e/secret.png” is not in the report's folder.",
    "steps with backslashes": "D085: A backslash cannot stand in a picture's name.",
    "a link to the file": LINKED.format("link.png"),
    "a link to a link": LINKED.format("link-to-link.svg"),
    "a link to the folder": LINKED.format("folder/secret.png"),
    "as the cover": COVER,
    "in the words for pictures": COVER,
    "as the name of the output": "M023: This name cannot be used for files.",
    "by a tag of YAML": SIGNS,
    "by an include of YAML": SIGNS,
    "by a part": "D072: There is no part of the kind “include ../secret.txt”.",
    "by a picture in a picture": ANOTHER,
    "by an entity": TYPE,
    "by a document type": TYPE,
    "by a style sheet": TYPE,
    "by a style": NAMES,
    "by a fill": NAMES,
    "by a use": NAMES,
    "by a filter": "D042: The picture “trick.svg” has an effect that takes too long to draw.",
    "by an inclusion": NAMES,
    "by a page in a picture": "D042: The picture “trick.svg” holds a web page.",
}
"""What is said of a trick, where it is not that a picture is outside."""

HARMLESS = {
    "by a template": (),
    "by an include of Markdown": (),
    "by an attachment": (),
    "by a tag of HTML": ('D034: The tag <img src="../secret.png"> is shown as it stands.',),
    "by a link": (
        "D080: A link to a file: address is not safe.",
        "D080: This link leads to no web page.",
    ),
}
"""Tricks that are only words, and what is said of them."""


@pytest.fixture(scope="module")
def top(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder above the folder beside which the report lies."""
    return tmp_path_factory.mktemp("above")


@pytest.fixture(scope="module")
def built(top: Path) -> dict[str, Built]:
    return dict(zip(TRICKS, build_watched(lay_tricks(top), sounds=SOUNDS), strict=True))


def test_there_are_thirty_tricks_and_more() -> None:
    assert len(TRICKS) >= 30


@pytest.mark.parametrize("name", TRICKS)
def test_no_trick_reads_outside_or_calls_anybody(name: str, built: dict[str, Built], top: Path) -> None:
    result, number = built[name], list(TRICKS).index(name)
    assert result.calls == ()
    assert result.strays(top / f"trick{number}" / "reports", top) == []
    assert result.touched


@pytest.mark.parametrize("name", TRICKS)
def test_a_trick_is_refused_in_words_or_shown_as_words(name: str, built: dict[str, Built]) -> None:
    result = built[name]
    assert result.error == ""
    said = [f"{code}: {message}" for code, message in zip(result.codes, result.messages, strict=True)]
    if name in HARMLESS:
        assert result.folder is not None
        assert set(HARMLESS[name]) <= set(said)
    else:
        assert result.folder is None
        assert TOLD.get(name, OUTSIDE) in said


@pytest.mark.parametrize("name", sorted(HARMLESS))
def test_no_output_holds_the_secret(name: str, built: dict[str, Built]) -> None:
    folder = built[name].folder
    assert folder is not None
    files = list(folder.iterdir())
    assert len(files) == len(MADE_FORMATS) + 1
    for path in files:
        content = _unpacked(path)
        for kind in ("utf-8", "utf-16-le", "utf-16-be"):
            assert MARK.encode(kind) not in content, path


def test_a_secret_that_is_there_would_be_found(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text(f"---\ntitle: A report\nlang: en-GB\n---\n\nThe word is {MARK}.\n", encoding="utf-8")
    (result,) = build_watched([report], sounds=SOUNDS)
    assert result.folder is not None
    holding = {
        path.name.removeprefix("report")
        for path in result.folder.iterdir()
        if any(MARK.encode(kind) in _unpacked(path) for kind in ("utf-8", "utf-16-le", "utf-16-be"))
    }
    # letters of print, and not of braille, are looked for; a message has words of its own
    suffixes = {
        row.suffix for row in MADE_FORMATS if row.words != "none" and (row.tool is None or row.is_sound)
    }
    assert holding == suffixes - {".pdf"}


def _unpacked(path: Path) -> bytes:
    """All that a file holds, unpacked."""
    content = path.read_bytes()
    if path.suffix in (".docx", ".epub", ".zip"):
        with zipfile.ZipFile(path) as archive:
            return content + b"".join(archive.read(name) for name in archive.namelist())
    if path.suffix == ".pdf":
        with pikepdf.open(path) as pdf:
            streams: list[Any] = [each for each in pdf.objects if isinstance(each, pikepdf.Stream)]
            return content + b"".join(
                stream.read_bytes() for stream in streams if stream.get("/Filter") != "/DCTDecode"
            )
    return content
