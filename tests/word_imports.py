"""Word files to import, made part by part, so that each holds exactly what a test is about."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from PIL import Image

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


STYLES = frozenset({
    "Normal", "Title", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "List Bullet 2", "List Number",
    "Quote", "Normal Table", "Default Paragraph Font",
})  # fmt: skip


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def with_body(path: Path, xml: str, **parts: str) -> Path:
    """A Word file at `path` with this body. `parts` replace or add members of its folder `word`."""
    plain = io.BytesIO()
    Document().save(plain)
    body = f'<?xml version="1.0"?><w:document {_SPACES}><w:body>{xml}</w:body></w:document>'
    changed = {
        "word/document.xml": body,
        "word/styles.xml": f"<w:styles {_SPACES}/>",
        **{name if name.endswith(".rels") else f"word/{name}.xml": text for name, text in parts.items()},
    }
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            if name not in changed:
                target.writestr(name, source.read(name))
        for name, text in changed.items():
            target.writestr(name, text.replace("SPACES", _SPACES))
    return path


def photograph(*, turned: bool = False) -> bytes:
    """A JPEG of 60 by 30 pixels that says where it was taken, and by whom."""
    tags = Image.Exif()
    tags[0x013B] = "A. Person"
    tags[0x8825] = {1: "N", 2: (51.0, 32.0, 41.0)}
    if turned:
        tags[0x0112] = 6
    written = io.BytesIO()
    Image.linear_gradient("L").resize((60, 30)).convert("RGB").save(written, "JPEG", exif=tags)
    return written.getvalue()


def lean_document() -> WordDocument:
    """A Word file with the styles that are used here and no others, so that it is read in no time."""
    document = Document()
    for style in list(document.styles):
        if style.name not in STYLES:
            style.delete()
    for latent in document.styles.element.xpath("w:latentStyles"):
        document.styles.element.remove(latent)
    return document


def a_report() -> WordDocument:
    """A report as staff write it: headings, lists in lists, a table, a quotation, a picture, bold, a link."""
    document = lean_document()
    document.core_properties.author = "A. Person"
    document.core_properties.last_modified_by = "B. Person"
    document.core_properties.comments = "for C. Person"
    document.add_heading("Waiting for care", 0)
    document.add_paragraph("We spoke to carers. ").add_run("They wait too long.").bold = True
    document.add_heading("What people said", 1)
    for words in ("Nobody rings back", "Letters come late"):
        document.add_paragraph(words, style="List Bullet")
    document.add_heading("In numbers", 2)
    for words in ("Ask for a date", "Write it down"):
        document.add_paragraph(words, style="List Number")
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ("Service", "People", "Surgery | clinic", "64"), strict=True):
        cell.text = words
    document.add_paragraph("“I waited all day,” she said.", style="Quote")
    document.add_picture(io.BytesIO(photograph(turned=True)))
    document.add_paragraph("That is all: 1. really * all_of_it #done.")
    return document
