"""What is drawn in a Word file comes out as words or pictures, or is named: boxes, groups, charts,
other files."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from hwrender.importing import import_file
from hwrender.importing.shown.pictures import described_alt
from word_imports import a_report, paragraph, with_body
from word_parts import (
    RELATIONS,
    Made,
    R,
    drawing,
    made,
    made_of,
    old_box,
    para,
    picture,
    relations,
    row,
    table,
    text_box,
)

BOTH = (
    "<mc:AlternateContent><mc:Choice Requires='wps'>{}</mc:Choice><mc:Fallback>{}</mc:Fallback>"
    "</mc:AlternateContent>"
)
INSIDE = drawing(text_box("In a box")).removeprefix("<w:p><w:pPr></w:pPr><w:r>").removesuffix("</w:r></w:p>")


def in_run(xml: str) -> str:
    return para(f"<w:r>{xml}</w:r>")


BOXES = {
    "a box twice": in_run(BOTH.format(INSIDE, old_box("In a box"))),
    "a box of new files alone": in_run(BOTH.format(INSIDE, "")),
    "a box of old files alone": in_run(BOTH.format("", old_box("In a box"))),
    "a bare box": in_run(INSIDE),
    "a box of old files": in_run(old_box("In a box")),
    "a box in a group": drawing(f"<wpg:wgp><wpg:grpSp>{text_box('In a box')}</wpg:grpSp></wpg:wgp>"),
    "a box on a canvas": drawing(f"<wpc:wpc>{text_box('In a box')}</wpc:wpc>"),
    "a box beside the text": drawing(text_box("In a box"), frame="anchor"),
    "a box in an old group": in_run(old_box("In a box").replace("<v:shape>",
        "<v:group><v:rect>").replace("</v:shape>", "</v:rect></v:group>")),
}  # fmt: skip


@pytest.mark.parametrize("name", BOXES)
def test_the_words_of_every_make_of_box_stand_in_the_text_once(tmp_path: Path, name: str) -> None:
    made = made_of(tmp_path, para("Before.") + BOXES[name] + para("After."))
    assert made.body == "Before.\n\nIn a box\n\nAfter."
    assert "text boxes" in made.said
    assert "D117" not in made.codes


def test_words_drawn_as_a_picture_are_words(tmp_path: Path) -> None:
    made = made_of(
        tmp_path, in_run('<w:pict><v:shape><v:textpath string="What people said"/></v:shape></w:pict>')
    )
    assert (made.body, made.codes) == ("What people said", [])


def test_a_table_in_a_box_is_a_table(tmp_path: Path) -> None:
    box = old_box("x").replace(para("x"), table(row("a", "b"), row("c", "d")))
    assert made_of(tmp_path, para("First.") + in_run(box)).body.endswith(
        "| a | b |\n| --- | --- |\n| c | d |"
    )


def test_a_drawing_that_is_hidden_is_left_out_and_named(tmp_path: Path) -> None:
    hidden = in_run(INSIDE.replace("<wp:docPr ", "<wp:docPr hidden='1' "))
    old = in_run(old_box("Old").replace("<v:shape>", "<v:shape style='visibility:hidden'>"))
    made = made_of(tmp_path, para("Shown.") + hidden + old)
    assert made.body == "Shown."
    assert "“In a box Old”" in made.said
    assert "D117" not in made.codes


# --- pictures --------------------------------------------------------------------------------------------


def with_picture(folder: Path, xml: str, content: bytes, ending: str = "png") -> Path:
    """A Word file with this body in which "rIdP" is this picture."""
    name = f"media/image1.{ending}"
    path = with_body(folder / "a.docx", xml, **{RELATIONS: relations(("rIdP", "image", name))})
    with zipfile.ZipFile(path, "a") as target:
        target.writestr(f"word/{name}", content)
    return path


def halves() -> bytes:
    """A picture of 40 by 20 pixels, black on the left and white on the right."""
    image = Image.new("RGB", (40, 20), "white")
    image.paste("black", (0, 0, 20, 20))
    written = io.BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


@pytest.mark.parametrize(
    ("crop", "size", "darkest"),
    [
        ("", (40, 20), 0), ('<a:srcRect l="50000"/>', (20, 20), 255), ('<a:srcRect l="50%" b="50%"/>', (20,
            10), 255),
        ('<a:srcRect r="75000"/>', (10, 20), 0), ('<a:srcRect l="-5000"/>', (40, 20), 0),
            ('<a:srcRect l="x"/>', (40, 20), 0),
        ('<a:srcRect l="100000" t="100000"/>', (1, 1), 255),
    ],
)  # fmt: skip
def test_what_was_cut_off_a_picture_is_gone(
    tmp_path: Path, crop: str, size: tuple[int, int], darkest: int
) -> None:
    path = with_picture(tmp_path, drawing(picture("rIdP", crop=crop)), halves())
    imported = import_file(path, "report").imported
    assert imported is not None
    (kept,) = imported.pictures
    with Image.open(io.BytesIO(kept.content)) as image:
        assert image.size == size
        assert image.convert("L").getextrema()[0] == darkest


def test_an_old_picture_is_cut_too(tmp_path: Path) -> None:
    old = f'<w:pict><v:shape alt="Half"><v:imagedata {R} r:id="rIdP" cropleft="32768f"/></v:shape></w:pict>'
    path = with_picture(tmp_path, in_run(old), halves())
    imported = import_file(path, "report").imported
    assert imported is not None
    with Image.open(io.BytesIO(imported.pictures[0].content)) as image:
        assert image.size == (20, 20)
    assert "![Half](report-1.png)" in imported.text


def test_one_picture_cut_in_two_ways_is_two_pictures(tmp_path: Path) -> None:
    twice = drawing(picture("rIdP")) + drawing(picture("rIdP", crop='<a:srcRect l="50000"/>'))
    imported = import_file(with_picture(tmp_path, twice, halves()), "report").imported
    assert imported is not None
    assert [each.name for each in imported.pictures] == ["report-1.png", "report-2.png"]


@pytest.mark.parametrize(
    ("whole", "part", "expected"),
    [("A nurse at a desk", "A nurse", "A nurse at a desk"), ("", "A nurse", "A nurse"), ("A desk",
        "A nurse", "A desk. A nurse"),
     ("Two people", "", "Two people"), ("A", "A nurse", "A nurse")],
)  # fmt: skip
def test_a_picture_in_a_group_has_the_descriptions_of_both(
    tmp_path: Path, whole: str, part: str, expected: str
) -> None:
    group = drawing(f"<wpg:wgp>{picture('rIdP', part)}</wpg:wgp>", whole)
    assert made(with_picture(tmp_path, group, halves())).body == f"![{expected}](report-1.png)"


def test_shapes_that_covered_a_picture_are_named(tmp_path: Path) -> None:
    group = drawing(f"<wpg:wgp>{picture('rIdP', 'A')}<wps:wsp/></wpg:wgp>")
    assert (
        "Shapes over a picture are not kept: report-1.png"
        in made(with_picture(tmp_path, group, halves())).said
    )


DRAWN_BY_WINDOWS = b"\x01\0\0\0" + bytes(99)


def test_a_drawing_of_windows_is_told_once_and_its_description_kept(tmp_path: Path) -> None:
    path = with_picture(tmp_path, drawing(picture("rIdP"), "A chart: 12 of 20"), DRAWN_BY_WINDOWS, "emf")
    read = made(path)
    assert read.body == "Picture: A chart: 12 of 20"
    assert read.codes == ["D114"]


def test_a_picture_that_is_elsewhere_is_named_with_its_description(tmp_path: Path) -> None:
    outside = relations(("rIdP", "image", "https://example.org/nurse.png"))
    read = made_of(tmp_path, drawing(picture("rIdP"), "A nurse"), relations=outside)
    assert read.body == "Picture: A nurse"
    assert "“A nurse”" in read.said


@pytest.mark.parametrize(
    "alt",
    ["desk.png", "C:\\Users\\Doreen Example\\desk1.png", "\\\\server\\share\\a b.jpg",
        "/pictures/doreen/a.jpeg", "file:///a/b.png",
     "https://example.org/a.png", "IMG_2034 (1).JPG", "Pictures/desk.gif",
         "A photo Description automatically generated"],
)  # fmt: skip
def test_a_description_that_is_a_file_name_is_dropped(alt: str) -> None:
    assert described_alt(alt) == ""


@pytest.mark.parametrize(
    "alt",
    ["A nurse at a desk", "See the report.pdf on our page. It is long.", "Ask and/or tell", "3/4 of people"],
)
def test_what_a_person_wrote_about_a_picture_is_kept(alt: str) -> None:
    assert described_alt(alt) == alt


def test_a_dropped_description_is_named(tmp_path: Path) -> None:
    read = made(with_picture(tmp_path, drawing(picture("rIdP"), "C:\\Doreen\\a.png"), halves()))
    assert read.body == "![](report-1.png)"
    assert "Doreen" not in read.said
    assert "report-1.png" in read.said


# --- charts, diagrams, files -----------------------------------------------------------------------------

CHART = (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart>'
    "<c:title><c:tx><a:t>People</a:t></c:tx></c:title><c:ser><c:tx><c:v>Happy</c:v></c:tx>"
    "<c:cat><c:pt idx='0'><c:v>Women</c:v></c:pt><c:pt idx='1'><c:v>Men</c:v></c:pt></c:cat>"
    "<c:val><c:formatCode>{}</c:formatCode><c:pt idx='0'><c:v>0.6</c:v></c:pt>"
    "<c:pt idx='1'><c:v>2</c:v></c:pt></c:val></c:ser>"
    "</c:chart></c:chartSpace>"
)
DIAGRAM = (
    '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:pt><a:t>Ask</a:t></dgm:pt><dgm:pt/>'
    "<dgm:pt><a:t>Listen</a:t></dgm:pt></dgm:dataModel>"
)


def with_data(folder: Path, inside: str, kind: str, data: str, alt: str = "") -> Made:
    return made_of(folder, drawing(inside, alt), relations=relations(("rIdD", kind, "data1.xml")), data1=data)


@pytest.mark.parametrize(("form", "women", "men"), [("0%", "60%", "200%"), ("General", "0.6", "2")])
def test_a_chart_is_a_table_of_its_figures(tmp_path: Path, form: str, women: str, men: str) -> None:
    read = with_data(tmp_path, '<c:chart r:id="rIdD"/>', "chart", CHART.format(form), "Who is happy")
    rows = f"| Women | {women} |\n| Men | {men} |"
    assert read.body == f"Chart: Who is happy\n\nPeople\n\n|  | Happy |\n| --- | --- |\n{rows}"
    assert "A chart is a table here" in read.said


@pytest.mark.parametrize("data", ["<c:chartSpace xmlns:c='x'/>", "<!DOCTYPE a><a/>", "<a"])
def test_a_chart_without_figures_is_named_and_its_description_kept(tmp_path: Path, data: str) -> None:
    read = with_data(tmp_path, '<c:chart r:id="rIdD"/>', "chart", data, "Who is happy")
    assert read.body == "Chart: Who is happy"
    assert "cannot be kept" in read.said


def test_a_diagram_is_a_list_of_its_words(tmp_path: Path) -> None:
    assert with_data(tmp_path, '<dgm:relIds r:dm="rIdD"/>', "diagramData", DIAGRAM).body == "- Ask\n- Listen"


def test_a_shape_with_a_description_is_named(tmp_path: Path) -> None:
    read = made_of(tmp_path, drawing("<wps:wsp/>", "A map"))
    assert read.body == "Shape: A map"
    assert "A drawing cannot be kept" in read.said


CHUNK = f'<w:altChunk {R} r:id="rIdF"/>'
INNER = io.BytesIO()
a_report().save(INNER)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"<html><h2>Head</h2><p>From <b>HTML</b></p><ul><li>a</li></ul></html>",
            "## Head\n\nFrom **HTML**\n\n- a"),
        (b"Plain\r\ntext", "Plain\n\ntext"),
        ("<p>caf\u00e9</p>".encode("cp1252"), "caf\u00e9"),
        ("<p>A</p>".encode("utf-16"), "A"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
            b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            b"<p>=E2=80=9CI <b>waited</b>=E2=80=9D</p>\r\n--b--\r\n", "“I **waited**”"),
        (b"{\\rtf1 a}", None),
        (b"MIME-Version: 1.0\n\n<p>a</p>", None),
        (b"PK\x03\x04 no", None),
    ],
)  # fmt: skip
def test_a_file_that_is_shown_as_text_is_text_or_is_named(
    tmp_path: Path, content: bytes, expected: str | None
) -> None:
    path = with_body(
        tmp_path / "a.docx",
        paragraph("Before") + CHUNK,
        **{RELATIONS: relations(("rIdF", "aFChunk", "chunk.bin"))},
    )
    with zipfile.ZipFile(path, "a") as target:
        target.writestr("word/chunk.bin", content)
    read = made(path)
    assert read.body == "Before" + (f"\n\n{expected}" if expected else "")
    assert ("cannot be kept" in read.said) == (expected is None)


@pytest.mark.parametrize(("own", "expected"), [("alt='A ramp'", "A ramp"), ("", "Two things")])
def test_a_picture_in_an_old_group_keeps_its_own_description(own: str, expected: str, tmp_path: Path) -> None:
    shape = f"<v:shape {own}><v:imagedata {R} r:id='rIdP'/></v:shape>"
    xml = in_run(f"<w:pict><v:group alt='Two things'>{shape}</v:group></w:pict>")
    assert made(with_picture(tmp_path, xml, halves())).body == f"![{expected}](report-1.png)"


def test_a_word_file_in_a_word_file_is_text(tmp_path: Path) -> None:
    path = with_body(
        tmp_path / "a.docx",
        paragraph("Before") + CHUNK,
        **{RELATIONS: relations(("rIdF", "aFChunk", "chunk.docx"))},
    )
    with zipfile.ZipFile(path, "a") as target:
        target.writestr("word/chunk.docx", INNER.getvalue())
    assert "What people said" in made(path).body


@pytest.mark.parametrize(("ending", "file_format"), [("bmp", "BMP"), ("tif", "TIFF")])
def test_a_picture_of_an_older_program_becomes_a_png_beside_the_report(
    ending: str, file_format: str, tmp_path: Path
) -> None:
    written = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(written, file_format)
    path = with_picture(tmp_path, drawing(picture("rIdP", alt="A ramp")), written.getvalue(), ending)
    imported = import_file(path, "report").imported
    assert imported is not None
    (kept,) = imported.pictures
    assert kept.name == "report-1.png"
    assert kept.content.startswith(b"\x89PNG")
    assert "![A ramp](report-1.png)" in imported.text
