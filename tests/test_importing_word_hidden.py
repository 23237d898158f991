"""What a Word file hides stays out of the report, and is named; what it shows stays in."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.diagnostics import Severity
from hwrender.importing import Imported, import_file
from word_imports import paragraph, with_body

WORDS = "SECRET Jane Doe"
RUN = f"<w:t>{WORDS}</w:t>"


def imported(folder: Path, xml: str, **parts: str) -> Imported:
    made = import_file(with_body(folder / "a.docx", xml, **parts), "report").imported
    assert made is not None
    return made


def said(made: Imported) -> list[str]:
    return [finding.message for finding in made.findings if finding.code == "D120"]


def bare_run(properties: str) -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr>{RUN}</w:r>"


def run(properties: str) -> str:
    return f"<w:p>{bare_run(properties)}</w:p>"


def style(kind: str, name: str, words: str, more: str = "") -> str:
    """A style with these properties of its words, or one "based" on another."""
    based, words = ('<w:basedOn w:val="Base"/>', "") if words == "based" else ("", words)
    start = f'<w:style w:type="{kind}" w:styleId="{name}"{more}><w:name w:val="{name}"/>'
    return f"{start}{based}<w:rPr>{words}</w:rPr></w:style>"


def styled(*styles: str) -> str:
    return f"<w:styles SPACES>{''.join(styles)}</w:styles>"


ROW = f"<w:tr>{{}}<w:tc>{paragraph(WORDS)}</w:tc></w:tr>"
TABLE = f"<w:tbl>{{}}<w:tr><w:tc>{paragraph('Shown')}</w:tc></w:tr>{{}}</w:tbl>"
VANISH = "<w:vanish/>"
BASE = style("paragraph", "Base", VANISH)
IN_STYLE = "<w:p><w:pPr><w:pStyle w:val='{}'/></w:pPr><w:r>" + RUN + "</w:r></w:p>"
IN_RUN_STYLE = "<w:p><w:r><w:rPr><w:rStyle w:val='{}'/></w:rPr>" + RUN + "</w:r></w:p>"

HIDDEN: dict[str, tuple[str, str]] = {
    "a run": (run(VANISH), styled()),
    "a run that says so": (run('<w:vanish w:val="true"/>'), styled()),
    "a run for the web": (run("<w:webHidden/>"), styled()),
    "a run in a link": (f"<w:p><w:hyperlink w:anchor='a'>{bare_run(VANISH)}</w:hyperlink></w:p>", styled()),
    "a run that was put in": (f"<w:p><w:ins w:author='A'>{bare_run(VANISH)}</w:ins></w:p>", styled()),
    "a run in a control": (f"<w:sdt><w:sdtContent>{run(VANISH)}</w:sdtContent></w:sdt>", styled()),
    "a run in a cell": (TABLE.format("", f"<w:tr><w:tc>{run(VANISH)}</w:tc></w:tr>"), styled()),
    "a style of paragraphs": (IN_STYLE.format("Base"), styled(BASE)),
    "a style based on another": (IN_STYLE.format("A"), styled(BASE, style("paragraph", "A", "based"))),
    "a style of words": (IN_RUN_STYLE.format("C"), styled(style("character", "C", VANISH))),
    "the usual style": (paragraph(WORDS), styled(style("paragraph", "N", VANISH, ' w:default="1"'))),
    "what all styles start from": (
        paragraph(WORDS),
        styled(f"<w:docDefaults><w:rPrDefault><w:rPr>{VANISH}</w:rPr></w:rPrDefault></w:docDefaults>"),
    ),
    "a style of tables": (
        TABLE.format("<w:tblPr><w:tblStyle w:val='T'/></w:tblPr>", ROW.format("")).replace("Shown", ""),
        styled(style("table", "T", VANISH)),
    ),
    "a row": (TABLE.format("", ROW.format("<w:trPr><w:hidden/></w:trPr>")), styled()),
    "a box": (
        f"<w:p><w:r><w:pict><v:shape style='position:absolute;visibility:hidden'><v:textbox><w:txbxContent>"
        f"{paragraph(WORDS)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>", styled()
    ),
}  # fmt: skip


@pytest.mark.parametrize(("xml", "styles"), HIDDEN.values(), ids=HIDDEN.keys())
def test_what_is_hidden_is_left_out_and_named(tmp_path: Path, xml: str, styles: str) -> None:
    made = imported(tmp_path, paragraph("Before.") + xml, styles=styles)
    assert "SECRET" not in made.text
    assert (
        said(made) == [f"This file has hidden words. They are left out: “{WORDS}”."]
        or "Before" in said(made)[0]
    )
    assert all(finding.severity is Severity.WARNING for finding in made.findings if finding.code == "D120")


SHOWN: dict[str, tuple[str, str]] = {
    "a run that is not hidden": (run('<w:vanish w:val="0"/>'), styled()),
    "a run that is shown in spite of its style": (
        "<w:p><w:pPr><w:pStyle w:val='Base'/></w:pPr>" + bare_run("<w:vanish w:val='false'/>") + "</w:p>",
        styled(BASE),
    ),
    "two styles that turn over each other": (
        "<w:p><w:pPr><w:pStyle w:val='Base'/></w:pPr>" + bare_run("<w:rStyle w:val='C'/>") + "</w:p>",
        styled(BASE, style("character", "C", VANISH)),
    ),
    "a style that shows what it is based on hides": (
        IN_STYLE.format("A"),
        styled(BASE, style("paragraph", "A", "based").replace("<w:rPr>", "<w:rPr><w:vanish w:val='off'/>")),
    ),
    "styles based on each other": (
        IN_STYLE.format("A"), styled(style("paragraph", "A", "based"), style("paragraph", "Base", "based"))
    ),
    "a paragraph of which the end alone is hidden": (
        f"<w:p><w:pPr><w:rPr>{VANISH}</w:rPr></w:pPr><w:r>{RUN}</w:r></w:p>", styled()
    ),
    "a style that is not there": (IN_STYLE.format("Nowhere"), styled()),
    "a row that is not hidden": (
        TABLE.format("", ROW.format("<w:trPr><w:hidden w:val='0'/></w:trPr>")), styled()
    ),
}  # fmt: skip


@pytest.mark.parametrize(("xml", "styles"), SHOWN.values(), ids=SHOWN.keys())
def test_what_is_shown_is_kept(tmp_path: Path, xml: str, styles: str) -> None:
    made = imported(tmp_path, xml, styles=styles)
    assert WORDS in made.text
    assert said(made) == []
    assert "D117" not in {finding.code for finding in made.findings}


@pytest.mark.parametrize(
    "xml",
    [
        f"<w:p><w:del w:author='A'><w:r><w:delText>{WORDS}</w:delText></w:r></w:del></w:p>",
        f"<w:p><w:del w:author='A'><w:r>{RUN}</w:r></w:del></w:p>",
        f"<w:p><w:moveFrom w:author='A'><w:r>{RUN}</w:r></w:moveFrom></w:p>",
        TABLE.format("", ROW.format("<w:trPr><w:del w:author='A'/></w:trPr>")),
        TABLE.format(
            "", ROW.format("").replace("<w:tc>", "<w:tc><w:tcPr><w:cellDel w:author='A'/></w:tcPr>")
        ),
        f"<w:p><w:r><w:instrText>{WORDS}</w:instrText></w:r></w:p>",
    ],
)
def test_what_was_deleted_or_moved_away_is_left_out(tmp_path: Path, xml: str) -> None:
    made = imported(tmp_path, paragraph("Shown.") + xml)
    assert "SECRET" not in made.text
    assert not any("SECRET" in finding.message for finding in made.findings)
    assert ("instrText" in xml) or "tracked changes" in made.findings[0].message


def test_a_deleted_end_of_a_paragraph_loses_no_word(tmp_path: Path) -> None:
    deleted = f"<w:p><w:pPr><w:rPr><w:del w:author='A'/></w:rPr></w:pPr><w:r>{RUN}</w:r></w:p>"
    made = imported(tmp_path, paragraph("Before.") + deleted)
    assert WORDS in made.text


@pytest.mark.parametrize(
    "properties",
    [
        '<w:color w:val="FFFFFF"/>', '<w:color w:val="fefefe"/>', '<w:color w:val="FFFFFF"/><w:b/>',
        '<w:color w:val="auto" w:themeColor="background1"/>', '<w:sz w:val="2"/>', '<w:sz w:val="1"/>',
    ],
)  # fmt: skip
def test_words_that_nobody_can_see_are_kept_and_named(tmp_path: Path, properties: str) -> None:
    made = imported(tmp_path, paragraph("Shown.") + run(properties))
    assert WORDS in made.text
    assert said(made) == [f"Nobody can see these words in Word, but they are kept: “{WORDS}”."]


@pytest.mark.parametrize(
    "xml",
    [
        run('<w:color w:val="000000"/>'), run('<w:color w:val="FFFF00"/>'), run('<w:sz w:val="20"/>'),
        run('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="004488"/>'),
        run('<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>'),
        TABLE.format("", "<w:tr><w:tc>" + run('<w:color w:val="FFFFFF"/>') + "</w:tc></w:tr>"),
    ],
)  # fmt: skip
def test_white_words_on_a_colour_can_be_seen(tmp_path: Path, xml: str) -> None:
    made = imported(tmp_path, xml)
    assert WORDS in made.text
    assert said(made) == []


def test_a_hidden_picture_is_left_out(tmp_path: Path) -> None:
    space = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    drawing = f"<w:drawing><p:inline xmlns:p='{space}'><p:docPr hidden='1'/></p:inline></w:drawing>"
    made = imported(tmp_path, paragraph("Shown.") + f"<w:p><w:r>{drawing}</w:r></w:p>")
    assert (made.pictures, "D114" in {finding.code for finding in made.findings}) == ((), False)


STRUCK: dict[str, tuple[str, str]] = {
    "a run": (run("<w:strike/>"), styled()),
    "a run with two lines": (run("<w:dstrike/>"), styled()),
    "a style of paragraphs": (IN_STYLE.format("S"), styled(style("paragraph", "S", "<w:strike/>"))),
    "a style of words": (IN_RUN_STYLE.format("C"), styled(style("character", "C", "<w:dstrike/>"))),
    "a cell": (TABLE.format("", "<w:tr><w:tc>" + run("<w:strike/>") + "</w:tc></w:tr>"), styled()),
}


@pytest.mark.parametrize(("xml", "styles"), STRUCK.values(), ids=STRUCK.keys())
def test_what_is_struck_out_is_left_out_and_named(tmp_path: Path, xml: str, styles: str) -> None:
    made = imported(tmp_path, paragraph("You need a letter.") + xml, styles=styles)
    assert "SECRET" not in made.text
    assert said(made) == [f"Some words are struck out. They are left out: “{WORDS}”."]
    assert "D117" not in {finding.code for finding in made.findings}


def test_words_that_are_not_struck_out_after_all_are_kept(tmp_path: Path) -> None:
    made = imported(tmp_path, run('<w:strike w:val="false"/><w:dstrike w:val="0"/>'), styles=styled())
    assert WORDS in made.text
    assert said(made) == []
