"""The program's own check of a PDF catches each of these single defects."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from editions import rich_edition
from hwrender.formats.contract import RenderInput
from hwrender.formats.pdf import verify, write

MAKING = RenderInput(rich_edition(), None, ())


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "whole.pdf"
    write(MAKING, path)
    return path


def test_a_whole_file_passes_every_check(whole: Path) -> None:
    assert [check for check in verify(whole, MAKING) if not check.passed] == []


def elements(pdf: pikepdf.Pdf, *types: str) -> Iterator[Any]:
    """The structure elements of these types, in reading order."""
    stack: list[Any] = [pdf.Root.StructTreeRoot]
    while stack:
        node = stack.pop()
        if not isinstance(node, Dictionary):
            continue
        if str(node.get("/S", ""))[1:] in types:
            yield node
        kids = node.get("/K")
        stack.extend(reversed(list(kids)) if isinstance(kids, Array) else [kids])


def first(pdf: pikepdf.Pdf, kind: str) -> Any:
    return next(elements(pdf, kind))


def links(pdf: pikepdf.Pdf) -> Iterator[Any]:
    for page in pdf.pages:
        yield from page.get("/Annots", [])


def rewrite(pdf: pikepdf.Pdf, old: bytes, new: bytes, times: int = 1) -> None:
    """Change the first pages whose content has `old` in it."""
    for page in pdf.pages:
        content = page.Contents.read_bytes()
        if old in content:
            page.Contents = pdf.make_stream(content.replace(old, new, times))
            return
    raise AssertionError(old)


def rename_types(pdf: pikepdf.Pdf, old: str, new: str) -> None:
    for element in list(elements(pdf, old)):
        element.S = Name(f"/{new}")


def change_xmp(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    packet = pdf.Root.Metadata.read_bytes()
    assert old in packet
    pdf.Root.Metadata.write(packet.replace(old, new))


def no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def wrong_language(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Lang = String("en-US")


def no_mark_info(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo


def not_marked(pdf: pikepdf.Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


def suspects(pdf: pikepdf.Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True


def no_structure_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def no_parent_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot.ParentTree


def parent_tree_points_wrongly(pdf: pikepdf.Pdf) -> None:
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    owners[0], owners[1] = owners[1], owners[0]


def no_struct_parents(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1].StructParents


def no_title_shown(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences


def title_not_shown(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def no_title(pdf: pikepdf.Pdf) -> None:
    change_xmp(pdf, b"Health and care in Hackney", b"Untitled")


def no_xmp(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


def no_ua_identifier(pdf: pikepdf.Pdf) -> None:
    change_xmp(pdf, b"<pdfuaid:part>1</pdfuaid:part>", b"")


def no_a_identifier(pdf: pikepdf.Pdf) -> None:
    change_xmp(pdf, b"<pdfaid:part>2</pdfaid:part>", b"")


def lesser_conformance(pdf: pikepdf.Pdf) -> None:
    change_xmp(pdf, b"<pdfaid:conformance>A<", b"<pdfaid:conformance>B<")


def no_output_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def no_alt(pdf: pikepdf.Pdf) -> None:
    del first(pdf, "Figure").Alt


def alt_is_a_file_name(pdf: pikepdf.Pdf) -> None:
    first(pdf, "Figure").Alt = String("officer.png")


def alt_is_other_words(pdf: pikepdf.Pdf) -> None:
    first(pdf, "Figure").Alt = String("A picture.")


def no_figure_box(pdf: pikepdf.Pdf) -> None:
    del first(pdf, "Figure").A.BBox


def no_scope(pdf: pikepdf.Pdf) -> None:
    del first(pdf, "TH").A


def wrong_scope(pdf: pikepdf.Pdf) -> None:
    first(pdf, "TH").A.Scope = Name.Row


def headers_are_cells(pdf: pikepdf.Pdf) -> None:
    rename_types(pdf, "TH", "TD")


def a_cell_is_lost(pdf: pikepdf.Pdf) -> None:
    row = list(elements(pdf, "TR"))[1]
    row.K = Array(list(row.K)[:-1])


def table_is_no_table(pdf: pikepdf.Pdf) -> None:
    rename_types(pdf, "Table", "Div")
    rename_types(pdf, "TR", "Div")
    rename_types(pdf, "TH", "P")
    rename_types(pdf, "TD", "P")


def no_contents(pdf: pikepdf.Pdf) -> None:
    del next(links(pdf)).Contents


def no_struct_parent(pdf: pikepdf.Pdf) -> None:
    del next(links(pdf)).StructParent


def link_without_annotation(pdf: pikepdf.Pdf) -> None:
    link = first(pdf, "Link")
    link.K = link.K[0]


def link_leads_elsewhere(pdf: pikepdf.Pdf) -> None:
    next(links(pdf)).A.URI = String("https://example.com/")


def link_leads_nowhere(pdf: pikepdf.Pdf) -> None:
    del next(links(pdf)).A


def no_annotations(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        if "/Annots" in page:
            del page.Annots


def no_tab_order(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[2].Tabs


def no_bookmarks(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Outlines


def everything_an_artifact(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        content = page.Contents.read_bytes()
        lines = [b"/Artifact BMC" if b"/MCID" in line else line for line in content.split(b"\n")]
        page.Contents = pdf.make_stream(b"\n".join(lines))
    pdf.Root.StructTreeRoot.K.K = Array()


def one_paragraph_an_artifact(pdf: pikepdf.Pdf) -> None:
    rewrite(pdf, b"/P <</MCID 0>> BDC", b"/Artifact BMC")


def text_without_a_mark(pdf: pikepdf.Pdf) -> None:
    content = pdf.pages[1].Contents.read_bytes()
    face = next(iter(pdf.pages[1].resources.Font))
    pdf.pages[1].Contents = pdf.make_stream(
        content + f"BT {face} 18 Tf 1 0 0 1 50 50 Tm <00010002> Tj ET\n".encode()
    )


def picture_without_a_mark(pdf: pikepdf.Pdf) -> None:
    content = pdf.pages[1].Contents.read_bytes()
    pdf.pages[1].Contents = pdf.make_stream(content + b"10 10 20 20 re f\n")


def identifier_twice(pdf: pikepdf.Pdf) -> None:
    rewrite(pdf, b"<</MCID 1>>", b"<</MCID 0>>")


def headings_are_paragraphs(pdf: pikepdf.Pdf) -> None:
    for level in range(1, 4):
        rename_types(pdf, f"H{level}", "P")


def a_heading_of_another_level(pdf: pikepdf.Pdf) -> None:
    rename_types(pdf, "H3", "H4")


def lists_are_paragraphs(pdf: pikepdf.Pdf) -> None:
    for kind in ("L", "LI", "LBody", "Lbl"):
        rename_types(pdf, kind, "Div")


def no_numbering(pdf: pikepdf.Pdf) -> None:
    del first(pdf, "L").A


def labels_are_words(pdf: pikepdf.Pdf) -> None:
    rename_types(pdf, "Lbl", "P")


def a_label_holds_nothing(pdf: pikepdf.Pdf) -> None:
    del first(pdf, "Lbl").K


def quotation_is_a_division(pdf: pikepdf.Pdf) -> None:
    rename_types(pdf, "BlockQuote", "Div")


def notes_are_divisions(pdf: pikepdf.Pdf) -> None:
    rename_types(pdf, "Note", "Div")


def no_note_id(pdf: pikepdf.Pdf) -> None:
    del first(pdf, "Note").ID


def a_paragraph_is_lost(pdf: pikepdf.Pdf) -> None:
    section = list(elements(pdf, "Sect"))[1]
    section.K = Array(list(section.K)[:-1])


def paragraphs_change_places(pdf: pikepdf.Pdf) -> None:
    kids = first(pdf, "Sect").K
    kids[1], kids[2] = kids[2], kids[1]


def a_passage_loses_its_language(pdf: pikepdf.Pdf) -> None:
    del first(pdf, "Span").Lang


def a_passage_in_the_wrong_language(pdf: pikepdf.Pdf) -> None:
    first(pdf, "Span").Lang = String("fr")


def unknown_type(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot.RoleMap.Attribution


def standard_type_mapped(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap.P = Name.Div


def fonts(pdf: pikepdf.Pdf) -> list[Any]:
    return list(dict(pdf.pages[0].resources.Font).values())


def font_not_embedded(pdf: pikepdf.Pdf) -> None:
    del fonts(pdf)[0].DescendantFonts[0].FontDescriptor.FontFile2


def no_to_unicode(pdf: pikepdf.Pdf) -> None:
    del fonts(pdf)[-1].ToUnicode


def wrong_to_unicode(pdf: pikepdf.Pdf) -> None:
    table = fonts(pdf)[0].ToUnicode
    table.write(table.read_bytes().replace(b"<0001> <", b"<0001> <0041> %"))


def spaces_at_line_ends_lost(pdf: pikepdf.Pdf) -> None:
    """Every blank loses its meaning: what nobody sees and a screen reader runs together."""
    for font in fonts(pdf):
        lines = font.ToUnicode.read_bytes().split(b"\n")
        kept = [line.replace(b"<0020>", b"<>") if line.endswith(b"<0020>") else line for line in lines]
        font.ToUnicode.write(b"\n".join(kept))


def no_page_number(pdf: pikepdf.Pdf) -> None:
    content = pdf.pages[1].Contents.read_bytes()
    start = content.index(b"/Artifact <</Type /Pagination")
    pdf.pages[1].Contents = pdf.make_stream(content[:start])


def acts_by_itself(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def names_another_maker(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo[Name.Producer] = String("ReportLab PDF Library")


DEFECTS: tuple[Callable[[pikepdf.Pdf], None], ...] = (
    no_language, wrong_language, no_mark_info, not_marked, suspects, no_structure_tree, no_parent_tree,
    parent_tree_points_wrongly, no_struct_parents, no_title_shown, title_not_shown, no_title, no_xmp,
    no_ua_identifier, no_a_identifier, lesser_conformance, no_output_intent, no_alt, alt_is_a_file_name,
    alt_is_other_words, no_figure_box, no_scope, wrong_scope, headers_are_cells, a_cell_is_lost,
    table_is_no_table, no_contents, no_struct_parent, link_without_annotation, link_leads_elsewhere,
    link_leads_nowhere, no_annotations, no_tab_order, no_bookmarks, everything_an_artifact,
    one_paragraph_an_artifact, text_without_a_mark, picture_without_a_mark, identifier_twice,
    headings_are_paragraphs, a_heading_of_another_level, lists_are_paragraphs, no_numbering, labels_are_words,
    a_label_holds_nothing,
    quotation_is_a_division, notes_are_divisions, no_note_id, a_paragraph_is_lost, paragraphs_change_places,
    a_passage_loses_its_language, a_passage_in_the_wrong_language, unknown_type, standard_type_mapped,
    font_not_embedded, no_to_unicode, wrong_to_unicode, spaces_at_line_ends_lost, no_page_number,
    acts_by_itself, names_another_maker,
)  # fmt: skip


@pytest.mark.parametrize("spoil", DEFECTS, ids=lambda spoil: spoil.__name__)
def test_a_single_defect_is_caught(spoil: Callable[[pikepdf.Pdf], None], whole: Path, tmp_path: Path) -> None:
    spoilt = tmp_path / "spoilt.pdf"
    with pikepdf.open(whole) as pdf:
        spoil(pdf)
        pdf.save(spoilt)
    assert any(not check.passed for check in verify(spoilt, MAKING))


def test_saving_alone_is_no_defect(whole: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved.pdf"
    with pikepdf.open(whole) as pdf:
        pdf.save(saved)
    assert all(check.passed for check in verify(saved, MAKING))


def test_a_locked_file_is_caught(whole: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked.pdf"
    with pikepdf.open(whole) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="o", user="", R=6))
    assert any(not check.passed for check in verify(locked, MAKING))


@pytest.mark.parametrize("part", [0, 100, 5000])
def test_a_cut_off_file_is_caught(part: int, whole: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.pdf"
    cut.write_bytes(whole.read_bytes()[:part])
    assert any(not check.passed for check in verify(cut, MAKING))


def test_a_file_that_is_not_there_is_caught(tmp_path: Path) -> None:
    assert [check.passed for check in verify(tmp_path / "none.pdf", MAKING)] == [False]
