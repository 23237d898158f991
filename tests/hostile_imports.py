"""Pages, texts, Word files and PDFs to import that nobody would write, as long as they are asked for.

`TAGS` are repeated in a page, and the signs of `hostile_texts` in a text; `PAGES` are whole ones. `RUNS` are
repeated in a paragraph of Word, `WORD_BLOCKS` in its body, and `PARTS` are whole parts of a Word file. The
PDFs are those of `hostile_pdfs`.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import cache

from hostile_pdfs import PDFS, PdfMake
from hostile_texts import SIGNS
from word_imports import a_report, paragraph

ImportMake = Callable[[int], tuple[str, bytes]]
"""From a number of bytes to the name of a file and what is in it."""

HEAD = "<!doctype html><html lang=en><body><main><h1>Title</h1><h2>Summary of report content</h2><p>"
TAIL = (
    "<h2>General details</h2><p>Local Healthwatch</p><p>A</p><p>Publication date</p><p>Gender</p><p>All</p>"
)
LINES = "Title\nSummary of report content\n{}\nGeneral details\nGender: All\nAge group\nAll\nTrans\n{}\n"

MAIL = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n"

TAGS: Mapping[str, str] = {
    "angles": "<",
    "angles and letters": "<a",
    "open tags": "<a ",
    "attributes of one tag": "<a " + "b " * 2_000,
    "open attributes": "<a b='",
    "ends of tags in quotes": "<a b='>'",
    "quotes in turn": "<a b='\" c=\"'",
    "comments that never end": "<!-- ",
    "declarations that never end": "<!a ",
    "instructions that never end": "<? ",
    "data that never ends": "<![CDATA[",
    "end tags that never end": "</a ",
    "end tags without a name": "</",
    "scripts that never end": "<script>a",
    "almost ends of scripts": "<script></scrip",
    "titles that never end": "<title>",
    "deep tags": "<b>",
    "deep divisions": "<div>",
    "deep lists": "<ul><li>",
    "deep quotations": "<blockquote>",
    "deep tables": "<table><tr><td>",
    "deep tables of two cells": "<table><tr><td>a<td>",
    "wide tables": "<td>",
    "words and breaks": "a<br>",
    "looks in turn": "<b>a</b><i>b</i>",
    "links": "<a href=https://example.org>b</a> ",
    "open characters": "&",
    "open numbers": "&#1",
    "characters almost named": "&aaaaaaaaaaaaaaaa",
    "different tags": "<p><b><i><u><s>",
    "a block at the end of deep tags": "<span>" * 50 + "a" * 3_000 + "<p>",
}

PAGES: Mapping[str, tuple[str, Callable[[int], bytes]]] = {
    "data in pictures": (
        "a.html",
        lambda size: f"{HEAD}<img src='data:image/png;base64,{'A' * size}'>{TAIL}".encode(),
    ),
    "data in many pictures": (
        "a.html",
        lambda size: f"{HEAD}{'<img src=data:image/png;base64,' * (size // 60)}{'A' * 99}{TAIL}".encode(),
    ),
    "drawings in data": (
        "a.html",
        lambda size: (
            HEAD + "<img src='data:image/svg+xml,<svg xmlns=a>" + "<g/>" * (size // 4) + "</svg>'>" + TAIL
        ).encode(),
    ),
    "links that act": (
        "a.html",
        lambda size: f"{HEAD}{'<a href=javascript:a()>b</a>' * (size // 28)}{TAIL}".encode(),
    ),
    "a base elsewhere": (
        "a.html",
        lambda size: f"<base href='http://[::1'>{HEAD}{'<a href=../../b>c</a>' * (size // 21)}".encode(),
    ),
    "paths out of the folder": (
        "a.html",
        lambda size: f"{HEAD}{'<img src=a_files/../../b.png>' * (size // 29)}{TAIL}".encode(),
    ),
    "rules of styles": (
        "a.html",
        lambda size: f"<style>{'.a{display:none}@media print{' * (size // 29)}</style>{HEAD}b{TAIL}".encode(),
    ),
    "styles of classes": (
        "a.html",
        lambda size: f"{HEAD}{'<p class=' + chr(34) + 'a ' * 99 + chr(34) + '>b'}".encode() * (size // 300),
    ),
    "notes of notes": (
        "a.html",
        lambda size: f"{HEAD}{'<a href=#a id=a>1</a><p>' * (size // 24)}{TAIL}".encode(),
    ),
    "labels of the library": (
        "a.html",
        lambda size: f"{HEAD}{'Gender All Age group ' * (size // 21)}{TAIL}".encode(),
    ),
    "headings of furniture": (
        "a.html",
        lambda size: f"{HEAD}{'<div><h2>Related</h2><a href=a>b</a>' * (size // 36)}{TAIL}".encode(),
    ),
    "linked data": (
        "a.html",
        lambda size: f"<script type=application/ld+json>{'[' * size}</script>{HEAD}a{TAIL}".encode(),
    ),
    "parts of a mail": (
        "a.mhtml",
        lambda size: MAIL.encode() + b"--B\n\na\n" * (size // 8) + f"{HEAD}a{TAIL}".encode(),
    ),
    "mails in mails": (
        "a.mhtml",
        lambda size: b"".join(
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B%d\n\n--B%d\n" % (n, n)
            for n in range(size // 70)
        ),
    ),
    "a head that never ends": ("a.mhtml", lambda size: b"MIME-Version: 1.0\n" + b"A: b\n " * (size // 6)),
    "a part that swells": (
        "a.mhtml",
        lambda size: (
            f"{MAIL}--B\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
            f"{HEAD}{'=3C' * (size // 3)}".encode()
        ),
    ),
    "addresses of a mail": (
        "a.mhtml",
        lambda size: (
            f"{MAIL}--B\nContent-Type: text/html\n\n{HEAD}<img src=b>{TAIL}\n".encode()
            + b"--B\nContent-Type: image/png\nContent-Location: ../../b\n\na\n" * (size // 64)
        ),
    ),
}
"""Whole pages, and pages saved as one file."""

RUNS: Mapping[str, str] = {
    "runs": "<w:r><w:t>a </w:t></w:r>",
    "empty runs": "<w:r/>",
    "bold and plain": "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>",
    "hidden runs": "<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r>",
    "white runs": '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>a</w:t></w:r>',
    "tabs": "<w:r><w:tab/></w:r>",
    "breaks": "<w:r><w:br/></w:r>",
    "signs": "<w:r><w:sym w:font='Wingdings' w:char='F04A'/></w:r>",
    "signs by their fields": "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> SYMBOL 9"
    + " " * 900
    + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>",
    "fields that begin and end": "<w:r><w:fldChar w:fldCharType='begin'/>"
    "<w:fldChar w:fldCharType='separate'/></w:r>"
    * 40
    + "<w:r><w:t>a</w:t></w:r>"
    + "<w:r><w:fldChar w:fldCharType='end'/></w:r>" * 40,
    "signs without a number": "<w:r><w:sym/></w:r>",
    "fields that begin": "<w:r><w:fldChar w:fldCharType='begin'/></w:r>",
    "fields that go on": "<w:r><w:instrText> HYPERLINK a</w:instrText>"
    "<w:fldChar w:fldCharType='separate'/></w:r>",
    "links in fields": "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText> HYPERLINK a</w:instrText>"
    "<w:fldChar w:fldCharType='separate'/></w:r>",
    "fields that end": "<w:r><w:fldChar w:fldCharType='end'/></w:r>",
    "notes that are not there": "<w:r><w:footnoteReference w:id='99'/></w:r>",
    "comments that are not there": "<w:r><w:commentReference w:id='99'/></w:r>",
    "links to nowhere": "<w:hyperlink w:anchor='a'><w:r><w:t>b</w:t></w:r></w:hyperlink>",
    "bookmarks": "<w:bookmarkStart w:id='1' w:name='a'/>",
    "put in": "<w:ins w:author='A'><w:r><w:t>a</w:t></w:r></w:ins>",
    "taken out": "<w:del w:author='A'><w:r><w:delText>a</w:delText></w:r></w:del>",
    "open groups": "<w:smartTag>",
    "unknown elements": "<w:unknown/>",
    "text of angles": "<w:r><w:t>&lt;&lt;&lt;&lt;</w:t></w:r>",
    "text of stars": "<w:r><w:t>*_`[</w:t></w:r>",
}

WORD_BLOCKS: Mapping[str, str] = {
    "paragraphs": paragraph("a"),
    "empty paragraphs": "<w:p/>",
    "deleted paragraphs": "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>",
    "bullets by hand": paragraph("• a"),
    "bold lines": "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Heading</w:t></w:r></w:p>",
    "headings": "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>",
    "items": "<w:p><w:pPr><w:pStyle w:val='ListBullet'/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>",
    "numbered paragraphs": "<w:p><w:pPr><w:numPr><w:ilvl w:val='7'/><w:numId w:val='1'/></w:numPr></w:pPr>"
    "<w:r><w:t>a</w:t></w:r></w:p>",
    "styles that are based on others": "".join(
        f"<w:p><w:pPr><w:pStyle w:val='S{number}'/></w:pPr></w:p>" for number in range(99)
    ),
    "boxes in boxes": "<w:p><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox>"
    "<w:txbxContent>",
    "alternatives": "<w:p><w:r><mc:AlternateContent xmlns:mc="
    "'http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:Choice><w:t>a</w:t></mc:Choice>"
    "<mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>",
    "tabs in lines": "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>",
    "typed numbers": paragraph("1. a"),
    "raised figures": "<w:p><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r></w:p>",
    "styles that are not there": "<w:p><w:pPr><w:pStyle w:val='None'/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>",
    "small tables": f"<w:tbl><w:tr><w:tc>{paragraph('a')}</w:tc></w:tr></w:tbl>",
    "rows without a table": f"<w:tr><w:tc>{paragraph('a')}</w:tc></w:tr>",
    "wide cells": "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='9999'/></w:tcPr>"
    f"{paragraph('a')}</w:tc></w:tr></w:tbl>",
    "cells that go on": "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>"
    f"{paragraph('a')}</w:tc></w:tr></w:tbl>",
    "open tables": "<w:tbl><w:tr><w:tc>",
    "open controls": "<w:sdt><w:sdtContent>",
    "long words": paragraph("a" * 50_000),
    "parts of other files": "<w:altChunk/>",
}

PARTS: Mapping[str, tuple[str, Callable[[int], bytes]]] = {
    "a document of blanks": ("word/document.xml", lambda size: b"<a>" + b" " * 99 * size),
    "a document of NUL": ("word/document.xml", lambda size: bytes(size)),
    "a document of deep elements": ("word/document.xml", lambda size: b"<a>" * (size // 3)),
    "a document of attributes": (
        "word/document.xml", lambda size: b"<a " + b" ".join(b"b%d=''" % n for n in range(size // 9)) + b"/>"
    ),
    "a document with a type": ("word/document.xml", lambda size: b"<!DOCTYPE a>" + b" " * size + b"<a/>"),
    "styles of blanks": ("word/styles.xml", lambda size: b" " * 99 * size),
    "styles based on themselves": (
        "word/styles.xml",
        lambda size: b"<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
        + b"<w:style w:styleId='Normal'><w:basedOn w:val='Normal'/></w:style>" * (size // 70)
        + b"</w:styles>",
    ),
    "styles based on one another": (
        "word/styles.xml",
        lambda size: b"<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
        + b"".join(
            b"<w:style w:styleId='S%d'><w:basedOn w:val='S%d'/></w:style>" % (number, number + 1)
            for number in range(size // 60)
        )
        + b"</w:styles>",
    ),
    "a style with a long name": (
        "word/styles.xml",
        lambda size: b"<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
        b"<w:style w:type='paragraph' w:default='1' w:styleId='N'><w:name w:val='" + b"quote" * (size // 5)
        + b"'/></w:style></w:styles>",
    ),
    "numbers that begin again and again": (
        "word/numbering.xml",
        lambda size: b"<w:numbering xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
        b"<w:abstractNum w:abstractNumId='1'>" + b"<w:lvl w:ilvl='7'/>" * (size // 60)
        + b"</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/>"
        + b"<w:lvlOverride w:ilvl='7'/>" * (size // 60) + b"</w:num></w:numbering>",
    ),
    "numbering of elements": ("word/numbering.xml", lambda size: b"<a>" + b"<b/>" * (size // 4) + b"</a>"),
    "relationships of elements": (
        "word/_rels/document.xml.rels", lambda size: b"<a>" + b"<b/>" * (size // 4) + b"</a>"
    ),
    "a picture of blanks": ("word/media/image1.jpg", lambda size: b" " * 40 * size),
    "a drawing for a picture": (
        "word/media/image1.jpg",
        lambda size: b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>"
        + b"<path d='M0 0h9v9z'/>" * (size // 22) + b"</svg>",
    ),
    "a theme of blanks": ("word/theme/theme1.xml", lambda size: b" " * 99 * size),
    "properties of entities": ("docProps/core.xml", lambda size: b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
}  # fmt: skip


@cache
def _report_parts() -> Mapping[str, bytes]:
    plain = io.BytesIO()
    a_report().save(plain)
    with zipfile.ZipFile(plain) as source:
        return {name: source.read(name) for name in source.namelist()}


def word_file(name: str, content: bytes) -> bytes:
    """A Word file of which one part is replaced or added."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for each, kept in {**_report_parts(), name: content}.items():
            target.writestr(each, kept)
    return made.getvalue()


def in_body(xml: str) -> bytes:
    """A Word file with this in its body, where what is open stays open."""
    text = _report_parts()["word/document.xml"].decode()
    return word_file("word/document.xml", text.replace("<w:body>", "<w:body>" + xml, 1).encode())


def _page(part: str, end: str) -> ImportMake:
    return lambda size: ("a.html", f"{HEAD}{part * (size // len(part))}{end}{TAIL}".encode())


def _whole(name: str, content: Callable[[int], bytes]) -> ImportMake:
    return lambda size: (name, content(size))


def _text(part: str, blank: str) -> ImportMake:
    def make(size: int) -> tuple[str, bytes]:
        inside = (part + blank) * (size // (2 * len(part + blank)))
        return "a.md", LINES.format(inside, inside).encode("utf-8", "replace")

    return make


def _runs(part: str) -> ImportMake:
    return lambda size: ("a.docx", in_body(f"<w:p>{part * (size // len(part))}</w:p>"))


def _blocks(part: str) -> ImportMake:
    return lambda size: ("a.docx", in_body(part * (size // len(part))))


def _part(name: str, content: Callable[[int], bytes]) -> ImportMake:
    return lambda size: ("a.docx", word_file(name, content(size)))


def _pdf(make: PdfMake) -> ImportMake:
    return lambda size: ("a.pdf", make(size))


HOSTILE_IMPORTS: Mapping[str, ImportMake] = {
    **{f"page: {name}": _page(part, "</p>") for name, part in TAGS.items()},
    **{f"page: {name}, and an end": _page(part, "'\"-->") for name, part in TAGS.items()},
    **{f"whole page: {name}": _whole(*page) for name, page in PAGES.items()},
    **{f"text: {name}": _text(part, "") for name, part in SIGNS.items()},
    **{f"text: {name}, in lines": _text(part, "\n") for name, part in SIGNS.items()},
    **{f"Word: {name}": _runs(part) for name, part in RUNS.items()},
    **{f"Word: {name}": _blocks(part) for name, part in WORD_BLOCKS.items()},
    **{f"Word: {name}": _part(*part) for name, part in PARTS.items()},
    **{f"PDF: {name}": _pdf(make) for name, make in PDFS.items()},
}
