"""Parts of Word files in few words: paragraphs, runs, lists, styles, tables and drawings as XML."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from hwrender.diagnostics import Finding
from hwrender.importing import import_file
from word_imports import with_body

RELATIONS = "word/_rels/document.xml.rels"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
R = f'xmlns:r="{_OFFICE}"'
_DRAWN = (
    f'{R} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
)


class Made(Struct, frozen=True):
    """An imported report: its title, its language, its text, and what was said."""

    title: str
    language: str
    body: str
    findings: tuple[Finding, ...]

    @property
    def codes(self) -> list[str]:
        return [finding.code for finding in self.findings]

    @property
    def said(self) -> str:
        return "\n".join(finding.message for finding in self.findings)


def made_of(folder: Path, xml: str, **parts: str) -> Made:
    """What is imported of a Word file with this body and these parts; "relations" are those of its text."""
    if "relations" in parts:
        parts[RELATIONS] = parts.pop("relations")
    return made(with_body(folder / "a.docx", xml, **parts))


def made(path: Path) -> Made:
    result = import_file(path, "report")
    assert result.imported is not None
    top, _, body = result.imported.text.partition("\n---\n")
    fields = dict(line.split(":", 1) for line in top.split("\n") if line.startswith(("title:", "lang:")))
    return Made(fields["title"].strip(" '"), fields["lang"].strip(), body.strip(), result.findings)


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*inside: str, look: str = "") -> str:
    """A paragraph; what is no XML is words."""
    runs = (each if each.startswith("<") else run(each) for each in inside)
    return f"<w:p><w:pPr>{look}</w:pPr>{''.join(runs)}</w:p>"


def styled(text: str, style: str, more: str = "") -> str:
    return para(text, look=f'<w:pStyle w:val="{style}"/>{more}')


def item(text: str, number: int = 1, depth: int = 0, more: str = "") -> str:
    return para(text, look=numbered(number, depth) + more)


def numbered(number: int, depth: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def indent(left: int) -> str:
    return f'<w:ind w:left="{left}"/>'


def raised(text: str) -> str:
    return run(text, '<w:vertAlign w:val="superscript"/>')


def level(form: str, text: str, *, depth: int = 0, start: int = 1, left: int = 0, more: str = "") -> str:
    """A level of a list."""
    inside = f"<w:pPr>{indent(left)}</w:pPr>" if left else ""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/>{inside}</w:lvl>'
    )


def numbering(*lists: str, numbers: str = "") -> str:
    """Lists, each the levels of one; number 1 is the first of them, and so on, where no others are given."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{place}">{each}</w:abstractNum>' for place, each in enumerate(lists)
    )
    usual = "".join(number(place + 1, place) for place in range(len(lists)))
    return f"<w:numbering SPACES>{abstract}{numbers or usual}</w:numbering>"


def number(name: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def styles(*each: str) -> str:
    return f"<w:styles SPACES>{''.join(each)}</w:styles>"


def style(
    identifier: str, name: str, *, based: str = "", para: str = "", run: str = "", kind: str = "paragraph"
) -> str:
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{name}"/>{on}'
        f"<w:pPr>{para}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def cell(inside: str, look: str = "") -> str:
    words = inside if inside.startswith("<") else para(inside)
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{words}</w:tc>"


def row(*cells: str, look: str = "") -> str:
    inside = "".join(each if each.startswith("<w:tc>") else cell(each) for each in cells)
    return f"<w:tr><w:trPr>{look}</w:trPr>{inside}</w:tr>"


def table(*rows: str) -> str:
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>{"".join(rows)}</w:tbl>'


HEADER = "<w:tblHeader/>"


def drawing(inside: str, alt: str = "", frame: str = "inline") -> str:
    return para(
        f'<w:r><w:drawing><wp:{frame} {_DRAWN}><wp:docPr id="1" name="x" descr="{alt}"/><a:graphic>'
        f"<a:graphicData>{inside}</a:graphicData></a:graphic></wp:{frame}></w:drawing></w:r>"
    )


def text_box(words: str) -> str:
    return f"<wps:wsp><wps:txbx><w:txbxContent>{para(words)}</w:txbxContent></wps:txbx></wps:wsp>"


def picture(identifier: str, alt: str = "", crop: str = "") -> str:
    return (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="p" descr="{alt}"/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{identifier}"/>{crop}</pic:blipFill></pic:pic>'
    )


def old_box(words: str) -> str:
    content = f"<w:txbxContent>{para(words)}</w:txbxContent>"
    return f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"


def relations(*each: tuple[str, str, str]) -> str:
    """Relations of the text: id, kind and target, which is outside where it has a colon."""
    lines = "".join(
        f'<Relationship Id="{identifier}" Type="{_OFFICE}/{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if kind == 'hyperlink' or ':' in target else ''}/>"
        for identifier, kind, target in each
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}'
        "</Relationships>"
    )
