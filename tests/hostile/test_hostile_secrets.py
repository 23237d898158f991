"""A secret beside the report's folder, and one above it, cannot be got at by any trick of a report."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from hwrender.formats import all_formats
from watched import Built, build_watched

MARK = "q7zsecretq7z"
SOUNDS = tuple(row.name for row in all_formats() if row.is_sound)
SPACE = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
SVG = f'<svg {SPACE} viewBox="0 0 9 9"><title>{MARK}</title><path d="M0 0h9v9z"/></svg>'


def picture(inside: str, head: str = "") -> str:
    """An SVG beside the report, with something in it."""
    return f'{head}<svg {SPACE} viewBox="0 0 9 9"><path d="M0 0h9v9z"/>{inside}</svg>'


TRICKS: dict[str, tuple[str, str, str]] = {
    # name: front matter, body, the SVG "trick.svg" beside the report
    "a step up": ("", "![a](../secret.png)", ""),
    "two steps up": ("", "![a](../../secret.svg)", ""),
    "a step down and two up": ("", "![a](sub/../../secret.png)", ""),
    "steps in code": ("", "![a](%2e%2e/secret.png)", ""),
    "a slash in code": ("", "![a](..%2fsecret.png)", ""),
    "twice in code": ("", "![a](%252e%252e/secret.png)", ""),
    "steps with backslashes": ("", "![a](..\\\\secret.png)", ""),
    "steps in entities": ("", "![a](&#46;&#46;/secret.png)", ""),
    "from the root": ("", "![a]({above}/secret.png)", ""),
    "as a file address": ("", "![a](file://{above}/secret.png)", ""),
    "as a file address in capitals": ("", "![a](FILE:{above}/secret.png)", ""),
    "from home": ("", "![a](~/secret.png)", ""),
    "on a server": ("", "![a](//localhost{above}/secret.png)", ""),
    "on a Windows server": ("", "![a](\\\\\\\\localhost\\\\secret.png)", ""),
    "a link to the file": ("", "![a](link.png)", ""),
    "a link to a link": ("", "![a](link-to-link.svg)", ""),
    "a link to the folder": ("", "![a](folder/secret.png)", ""),
    "in angle brackets": ("", "![a](<../secret.png>)", ""),
    "by reference": ("", "![a][b]\n\n[b]: ../secret.png", ""),
    "as the cover": ("cover_picture: ../secret.png", "", ""),
    "in the words for pictures": ("pictures:\n  police: ../secret.png", "![](police)", ""),
    "in an easy-read part": ("", "## A\n\n::: easy-read\n![](../secret.png)\nWords.\n:::", ""),
    "as the name of the output": ("name: ../secret", "", ""),
    "by a tag of YAML": ("easy_title: !!python/object/apply:builtins.open [../secret.txt]", "", ""),
    "by an include of YAML": ("easy_title: !include ../secret.txt", "", ""),
    "by a template": (
        "easy_title: \"{{{{ open('../secret.txt').read() }}}}\"", "{{% include '../secret.txt' %}}", ""
    ),
    "by an include of Markdown": ("", "!include ../secret.txt\n\n.. include:: ../secret.txt", ""),
    "by a part": ("", "::: include ../secret.txt\nWords.\n:::", ""),
    "by a tag of HTML": (
        "", '<img src="../secret.png"><iframe src="../secret.txt"></iframe><object data="../secret.svg">', ""
    ),
    "by a link": ("", "[a](file://{above}/secret.txt) [b](../secret.txt)", ""),
    "by an attachment": ("", "[a]{{file=../secret.txt}}\n\n<!-- include ../secret.txt -->", ""),
    "by a picture in a picture": (
        "", "![a](trick.svg)", picture('<image href="../secret.png" width="9" height="9"/>')
    ),
    "by an entity": (
        "", "![a](trick.svg)",
        picture("<desc>&a;</desc>", '<!DOCTYPE svg [<!ENTITY a SYSTEM "../secret.txt">]>'),
    ),
    "by a document type": ("", "![a](trick.svg)", picture("", '<!DOCTYPE svg SYSTEM "../secret.txt">')),
    "by a style sheet": ("", "![a](trick.svg)", picture("", '<?xml-stylesheet href="../secret.txt"?>')),
    "by a style": ("", "![a](trick.svg)", picture("<style>@import url(../secret.txt)</style>")),
    "by a fill": ("", "![a](trick.svg)", picture('<path d="M0 0h9z" fill="url(../secret.svg#a)"/>')),
    "by a use": ("", "![a](trick.svg)", picture('<use xlink:href="../secret.svg#a"/>')),
    "by a filter": (
        "", "![a](trick.svg)", picture('<filter id="f"><feImage href="../secret.png"/></filter>')
    ),
    "by an inclusion": (
        "", "![a](trick.svg)",
        picture('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="../secret.txt" parse="text"/>'),
    ),
    "by a page in a picture": (
        "", "![a](trick.svg)", picture('<foreignObject><iframe src="../secret.txt"/></foreignObject>')
    ),
}  # fmt: skip

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
    "by a filter": ANOTHER,
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
    reports = []
    for number, (front, body, svg) in enumerate(TRICKS.values()):
        beside = top / f"trick{number}"
        folder = beside / "reports"
        (folder / "sub").mkdir(parents=True)
        for place in (top, beside):
            _hide_secrets(place)
        (folder / "link.png").symlink_to(beside / "secret.png")
        (folder / "secret-link.svg").symlink_to(beside / "secret.svg")
        (folder / "link-to-link.svg").symlink_to(folder / "secret-link.svg")
        (folder / "folder").symlink_to(beside)
        (folder / "trick.svg").write_text(svg, encoding="utf-8")
        report = folder / "report.md"
        head = f"---\ntitle: A report\nlang: en-GB\n{front.format(above=top)}\n---\n\nWords.\n\n"
        report.write_text(head + body.format(above=top) + "\n", encoding="utf-8")
        reports.append(report)
    return dict(zip(TRICKS, build_watched(reports, sounds=SOUNDS), strict=True))


def _hide_secrets(folder: Path) -> None:
    (folder / "secret.txt").write_text(MARK, encoding="utf-8")
    (folder / "secret.svg").write_text(SVG, encoding="utf-8")
    if not (folder / "secret.png").exists():
        Image.new("RGB", (20, 20), (171, 205, 18)).save(folder / "secret.png", comment=MARK)


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
    assert len(files) == len(all_formats()) + 1
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
        path.suffix
        for path in result.folder.iterdir()
        if any(MARK.encode(kind) in _unpacked(path) for kind in ("utf-8", "utf-16-le", "utf-16-be"))
    }
    assert holding == {row.suffix for row in all_formats()} - {".pdf", ".wav"}


def _unpacked(path: Path) -> bytes:
    """All that a file holds, unpacked."""
    content = path.read_bytes()
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            return content + b"".join(archive.read(name) for name in archive.namelist())
    if path.suffix == ".pdf":
        with pikepdf.open(path) as pdf:
            streams: list[Any] = [each for each in pdf.objects if isinstance(each, pikepdf.Stream)]
            return content + b"".join(
                stream.read_bytes() for stream in streams if stream.get("/Filter") != "/DCTDecode"
            )
    return content
