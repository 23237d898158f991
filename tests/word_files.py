"""Word files for the tests: made, changed by hand, and read as text."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

from msgspec.structs import replace

from editions import rich_edition, text
from hwrender.edition.model import (
    Block,
    Edition,
    Heading,
    Item,
    List,
    Note,
    Paragraph,
    Run,
    Section,
    SectionRole,
    Sentence,
    Words,
)
from hwrender.formats.contract import RenderInput
from hwrender.formats.word.elements import Element, clark
from hwrender.formats.word.opening import Opened, open_file, style_of, value, words_in
from hwrender.formats.word.package import file_bytes

DOCUMENT = "word/document.xml"


def words(*sentences: str | tuple[Run, ...]) -> Words:
    """Sentences with ids of their own."""
    runs = [(text(each),) if isinstance(each, str) else each for each in sentences]
    return tuple(Sentence(f"s{number}", each) for number, each in enumerate(runs, 1))


def paragraph(*sentences: str | tuple[Run, ...]) -> Paragraph:
    return Paragraph(words(*sentences))


def bullets(*items: Item | str) -> List:
    return List(
        False, 1, tuple(each if isinstance(each, Item) else Item((paragraph(each),)) for each in items)
    )


def numbers(*items: Item | str, start: int = 1) -> List:
    return replace(bullets(*items), ordered=True, start=start)


def edition_of(*blocks: Block, notes: tuple[Note, ...] = ()) -> Edition:
    """A rich edition with one section of these blocks."""
    heading = Heading(2, words("A heading"), "a-heading")
    section = Section(SectionRole.BODY, heading, blocks)
    return replace(rich_edition(), sections=(section,), notes=notes)


@cache
def rich_bytes() -> bytes:
    return file_bytes(rich_edition())


def given(edition: Edition) -> RenderInput:
    return RenderInput(edition, None, ())


def made(edition: Edition, folder: Path) -> Opened:
    """The file of this edition, opened again."""
    path = folder / "made.docx"
    path.write_bytes(file_bytes(edition))
    return open_file(path)


def changed(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The same file with one part changed as text. The change has to change something."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            kept = source.read(name)
            if name == part:
                before = kept.decode("utf-8")
                after = change(before)
                assert after != before, f"nothing to change in {part}"
                kept = after.encode("utf-8")
            target.writestr(name, kept)
    return out.getvalue()


def body(file: Opened) -> Element:
    document = file.part(DOCUMENT)
    assert document is not None
    return document[-1]


def paragraphs(file: Opened) -> list[tuple[str, str]]:
    """Each paragraph of the text as its style and its words."""
    return [(style_of(each) or "Normal", words_in(each)) for each in body(file).iter(clark("w:p"))]


def marks(file: Opened) -> list[str]:
    """What Word shows before each paragraph of a list: counted from the numbering part as Word counts."""
    numbering = file.part("word/numbering.xml")
    assert numbering is not None
    kinds = {value(each, "w:abstractNumId"): each for each in numbering.iter(clark("w:abstractNum"))}
    instances = {value(each, "w:numId"): each for each in numbering.iter(clark("w:num"))}
    counts: dict[str, dict[int, int]] = {}
    shown = []
    for each in body(file).iter(clark("w:p")):
        number = each.find(f"{clark('w:pPr')}/{clark('w:numPr')}")
        if number is None:
            continue
        instance = instances[value(number.find(clark("w:numId")))]
        level = int(value(number.find(clark("w:ilvl"))))
        kind = kinds[value(instance.find(clark("w:abstractNumId")))]
        counted = counts.setdefault(value(instance, "w:numId"), {})
        counted[level] = counted.get(level, _start(instance, level) - 1) + 1
        for deeper in [key for key in counted if key > level]:
            del counted[deeper]
        shown.append(_shown(kind, level, counted[level]))
    return shown


def _start(instance: Element, level: int) -> int:
    for override in instance.iter(clark("w:lvlOverride")):
        if value(override, "w:ilvl") == str(level):
            return int(value(override.find(clark("w:startOverride"))))
    return 1


def _shown(kind: Element, level: int, count: int) -> str:
    for each in kind.iter(clark("w:lvl")):
        if value(each, "w:ilvl") == str(level):
            return value(each.find(clark("w:lvlText"))).replace(f"%{level + 1}", str(count))
    raise AssertionError(f"there is no level {level}")
