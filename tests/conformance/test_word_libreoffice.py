"""LibreOffice opens each Word file, and what it exports as PDF/UA keeps the structure.

Headings, lists, table headers, picture descriptions and languages are read from the structure tree of the
export: the texts by Poppler's `pdfinfo`, the attributes by pikepdf.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

import pikepdf
import pytest
from msgspec import Struct

from conformance.validators import MissingValidatorError
from editions import rich_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition
from hwrender.edition.outline import outline
from hwrender.formats.word.elements import clark
from hwrender.formats.word.fixed_parts import MAIN
from hwrender.formats.word.languages import word_tag
from hwrender.formats.word.opening import FOOTNOTES, STYLES, Opened, open_file, value
from hwrender.formats.word.package import file_bytes
from hwrender.style import HOUSE_STYLES
from reports import REPORTS, SOURCES, edition_of
from word_files import changed

PDF_UA = (
    'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"}}'
)
EXPORT_SECONDS = 900.0
DOCUMENT = "word/document.xml"

_NODE = re.compile(r"^( *)([A-Z][A-Za-z0-9]*)(?: .*)?$")
_TEXT = re.compile(r'^ *"(.*)"$')


class Exported(Struct, frozen=True):
    """A Word file and what LibreOffice made of it."""

    edition: Edition
    word: Path
    pdf: Path


def editions() -> Iterator[tuple[str, Edition]]:
    """Every source in both editions, the real reports and the rich edition in every style too."""
    for source, kind in product(SOURCES, EditionKind):
        styles = HOUSE_STYLES if source in REPORTS else HOUSE_STYLES[:1]
        for style in styles:
            yield f"{source.stem}-{kind.value}-{style}", edition_of(source, kind, style)
    for style in HOUSE_STYLES:
        yield f"rich-{style}", rich_edition(style)


NAMES = [name for name, _ in editions()]


@pytest.fixture(scope="session")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Exported]:
    """All files, exported by one LibreOffice with a profile of its own."""
    folder = tmp_path_factory.mktemp("word")
    for name, edition in editions():
        (folder / f"{name}.docx").write_bytes(file_bytes(edition))
    export(folder, NAMES)
    return {
        name: Exported(edition, folder / f"{name}.docx", folder / f"{name}.pdf")
        for name, edition in editions()
    }


def export(folder: Path, names: list[str]) -> None:
    """PDF/UA beside each of these Word files."""
    program = shutil.which("soffice")
    if program is None:
        raise MissingValidatorError("LibreOffice is missing. Install it: tests/conformance/install")
    profile = (folder / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", PDF_UA]
    command += ["--outdir", str(folder), *(str(folder / f"{name}.docx") for name in names)]
    subprocess.run(command, check=True, capture_output=True, timeout=EXPORT_SECONDS)


class Tagged(Struct, frozen=True):
    """A structure element as `pdfinfo` shows it: its standard type, how deep it stands, and its own words."""

    type: str
    depth: int
    words: list[str]


def tagged(pdf: Path) -> list[Tagged]:
    """The structure of a PDF in order. Words of inline elements belong to the block around them."""
    shown = subprocess.run(["pdfinfo", "-struct-text", str(pdf)], check=True, capture_output=True, timeout=60)
    found: list[Tagged] = []
    for line in shown.stdout.decode("utf-8", "replace").splitlines():
        text, node = _TEXT.match(line), _NODE.match(line)
        if text and found:
            found[-1].words.append(text[1])
        elif node and "(inline)" not in line:
            found.append(Tagged(node[2], len(node[1]) // 2, []))
    return found


def single(text: str) -> str:
    """A text without blanks: a line's end in a PDF may or may not have one."""
    return "".join(text.split())


@pytest.mark.parametrize("name", NAMES)
def test_headings_keep_their_words_and_levels(name: str, exports: Mapping[str, Exported]) -> None:
    exported = exports[name]
    wanted = [
        (int(each.role[-1]) - 1, single(each.text))
        for each in outline(exported.edition)
        if each.role.startswith("heading")
    ]
    found = [
        (int(each.type[1:]), single("".join(each.words)))
        for each in tagged(exported.pdf)
        if re.fullmatch(r"H\d", each.type)
    ]
    # the mark of a note is a part of the heading there, and of no words in the outline
    marks = "|".join(str(note.number) for note in exported.edition.notes) or "(?!)"
    plain = [
        (level, heading if re.fullmatch(rf"{re.escape(heading)}({marks})", words) else words)
        for (level, words), (_, heading) in zip(found, wanted, strict=True)
    ]
    assert plain == wanted


def listed(file: Opened) -> list[int]:
    """The level of each paragraph with a mark, counting from 1."""
    numbers = [each for part in (DOCUMENT, FOOTNOTES) for each in file.all("w:numPr", within=(part,))]
    return sorted(int(value(each.find(clark("w:ilvl")))) + 1 for each in numbers)


@pytest.mark.parametrize("name", NAMES)
def test_each_item_of_a_list_is_one_in_the_export(name: str, exports: Mapping[str, Exported]) -> None:
    exported = exports[name]
    items = [each for each in tagged(exported.pdf) if each.type == "LI"]
    assert len(items) == len(listed(open_file(exported.word)))


def test_lists_stand_inside_the_items_they_belong_to(exports: Mapping[str, Exported]) -> None:
    exported = exports["nested-lists-full-easy-read"]
    depths = {each.depth for each in tagged(exported.pdf) if each.type == "LI"}
    assert len(depths) == max(listed(open_file(exported.word)))


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """Every structure element under this one, in order."""
    kids = node.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def attribute(element: pikepdf.Dictionary, key: str) -> str:
    owners = element.get("/A")
    for owner in owners if isinstance(owners, pikepdf.Array) else [owners]:
        if isinstance(owner, pikepdf.Dictionary) and key in owner:
            return str(owner[key])
    return ""


@pytest.mark.parametrize("name", NAMES)
def test_table_headers_pictures_and_languages_are_kept(name: str, exports: Mapping[str, Exported]) -> None:
    exported = exports[name]
    expected = outline(exported.edition)
    file = open_file(exported.word)
    with pikepdf.open(exported.pdf) as pdf:
        assert str(pdf.Root.Lang) == word_tag(exported.edition.publication.language)
        tree = list(elements(pdf.Root.StructTreeRoot))
        headers = [attribute(each, "/Scope") for each in tree if each.S == "/TH"]
        described = [str(each.Alt) for each in tree if each.S == "/Figure" and str(each.get("/Alt", ""))]
        languages = {str(each.Lang) for each in tree if "/Lang" in each}
    heads = [mark.getparent().getparent() for mark in file.all("w:tblHeader")]
    assert headers == ["/Column"] * sum(len(list(row.iterchildren(clark("w:tc")))) for row in heads)
    assert sorted(described) == sorted(each.text for each in expected if each.role == "picture")
    wanted = {value(each) for each in file.all("w:lang", within=(DOCUMENT, FOOTNOTES))}
    assert languages >= wanted - {word_tag(exported.edition.publication.language)}


def fonts_in(pdf: Path) -> set[str]:
    """The families of the fonts in a PDF, without what is in monospaced type."""
    shown = subprocess.run(["pdffonts", str(pdf)], check=True, capture_output=True, encoding="utf-8")
    names = {line.split()[0].partition("+")[2] for line in shown.stdout.splitlines()[2:]}
    return {re.sub(r"-.*", "", name) for name in names if "Mono" not in name and "Symbol" not in name}


def test_whoever_changes_normal_changes_the_type_of_every_word(tmp_path: Path) -> None:
    def in_serifs(styles: str) -> str:
        start = styles.index('w:styleId="Normal"')
        end = styles.index("</w:style>", start)
        return styles[:start] + styles[start:end].replace(MAIN, "DejaVu Serif") + styles[end:]

    content = file_bytes(rich_edition())
    (tmp_path / "before.docx").write_bytes(content)
    (tmp_path / "after.docx").write_bytes(changed(content, STYLES, in_serifs))
    export(tmp_path, ["before", "after"])
    assert fonts_in(tmp_path / "after.pdf") == {"DejaVuSerif"}
    assert fonts_in(tmp_path / "before.pdf").isdisjoint({"DejaVuSerif"})
