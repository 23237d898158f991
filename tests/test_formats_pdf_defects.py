"""Each claim about a finished PDF fails for the single defects that break it, and no other claim does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from msgspec.structs import replace
from pikepdf import Array, Dictionary, Name, String

from editions import rich_edition, text
from hwrender.edition.model import Note, Paragraph, Sentence
from hwrender.formats.contract import RenderInput
from hwrender.formats.pdf import verify, verify_published, write

RICH = rich_edition()
SECOND_NOTE = Note(2, (Paragraph((Sentence("s99", (text("Another note."),)),)),))
GIVEN = RenderInput(replace(RICH, notes=(*RICH.notes, SECOND_NOTE)), None, ())


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "whole.pdf"
    write(GIVEN, path)
    return path


def test_a_whole_file_passes_every_check(whole: Path) -> None:
    assert [check for check in verify(whole, GIVEN) if not check.passed] == []


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
    face = min(pdf.pages[1].resources.Font.keys())
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


def a_label_shows_nothing(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        content = page.Contents.read_bytes()
        page.Contents = pdf.make_stream(
            re.sub(rb"(/Lbl <</MCID \d+>> BDC\n[^\n]*)\[[^\n]*\] TJ", rb"\1[<>] TJ", content, count=1)
        )


def a_list_counts_on_from_another_number(pdf: pikepdf.Pdf) -> None:
    """The two items of an ordered list change their labels."""
    ordered = next(each for each in elements(pdf, "L") if each.A.ListNumbering == "/Decimal")
    first_item, second_item = ordered.K
    first_item.K[0], second_item.K[0] = second_item.K[0], first_item.K[0]


def bullets_are_numbers(pdf: pikepdf.Pdf) -> None:
    first(pdf, "L").A.ListNumbering = Name.Decimal


def a_paragraph_in_a_list(pdf: pikepdf.Pdf) -> None:
    first(pdf, "LI").S = Name.P


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


def a_note_has_the_id_of_another(pdf: pikepdf.Pdf) -> None:
    notes = list(elements(pdf, "Note"))
    notes[1].ID = notes[0].ID


def a_passage_loses_its_language(pdf: pikepdf.Pdf) -> None:
    del first(pdf, "Span").Lang


def a_passage_in_the_wrong_language(pdf: pikepdf.Pdf) -> None:
    first(pdf, "Span").Lang = String("fr")


def unknown_type(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot.RoleMap.Attribution


def standard_type_mapped(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap.P = Name.Div


def fonts(pdf: pikepdf.Pdf) -> list[Any]:
    """The fonts of the file by their names: F1 is that of strong words, F2 of plain ones."""
    held = pdf.pages[0].resources.Font
    return [held[name] for name in sorted(held.keys())]


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


def a_description_is_on_no_picture(pdf: pikepdf.Pdf) -> None:
    box = first(pdf, "Figure").A.BBox
    box[2] = box[0]


def a_header_of_rows_has_no_scope(pdf: pikepdf.Pdf) -> None:
    header = next(each for each in elements(pdf, "TH") if each.A.Scope == "/Row")
    del header.A.Scope


def a_head_without_a_body(pdf: pikepdf.Pdf) -> None:
    rename_types(pdf, "TBody", "Div")


def a_link_of_other_words(pdf: pikepdf.Pdf) -> None:
    """Two links change their addresses."""
    one, other = list(links(pdf))[:2]
    one.A.URI, other.A.URI = other.A.URI, one.A.URI


def a_link_that_is_not_printed(pdf: pikepdf.Pdf) -> None:
    next(links(pdf)).F = 0


def a_bookmark_of_other_words(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Outlines.First.Title = String("Nonsense")


def a_bookmark_leads_nowhere(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Outlines.First.Dest


def another_title_in_the_information(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo[Name.Title] = String("Another")


def another_version(pdf: pikepdf.Pdf) -> None:
    change_xmp(pdf, b"<pdfaid:part>2<", b"<pdfaid:part>4<")


def a_script_by_name(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Names = Dictionary(JavaScript=Dictionary())


def a_broken_profile(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents[0].DestOutputProfile.write(b"nothing of the kind")


def a_maker_in_the_xmp(pdf: pikepdf.Pdf) -> None:
    change_xmp(pdf, b"<pdf:Producer>hwrender<", b"<pdf:Producer>pikepdf<")


def a_tag_that_is_no_language(pdf: pikepdf.Pdf) -> None:
    first(pdf, "Span").Lang = String("Turkish, of course")


def the_number_of_another_page(pdf: pikepdf.Pdf) -> None:
    """The pages change places, and all that they are known by with them."""
    pages = pdf.Root.Pages.Kids
    pages[1], pages[2] = pages[2], pages[1]


WORDS = "the words and their roles are those of the report"
ORDER = "content is drawn in the order of reading"
MARKED = "everything on the page is marked or an artifact"
TREE = "marked content and structure tree belong together"
FIGURES = "pictures have a description and a place"
TABLES = "table headers say what they head"
LISTS = "list items have labels and bodies"
TYPES = "structure types are known"
NOTES = "notes can be told apart"
PASSAGES = "passages in other languages are marked"
LINKS = "links say and know where they lead"
BOOKMARKS = "bookmarks are the headings"
LANGUAGE = "the language is the report's"
TITLE = "the title is the report's and is shown"
TABS = "the tab key follows the reading order"
NUMBERS = "each page says its number"
TAGGED = "the file says that it is tagged"
STANDARDS = "the standards are claimed"
FONTS = "fonts are inside and say what they mean"
COLOURS = "colours are sRGB"
INERT = "nothing in it acts by itself or is locked"
MAKERS = "it names no maker but hwrender"

DEFECTS: dict[Callable[[pikepdf.Pdf], None], set[str]] = {
    no_language: {LANGUAGE},
    wrong_language: {LANGUAGE},
    no_mark_info: {TAGGED},
    not_marked: {TAGGED},
    suspects: {TAGGED},
    no_structure_tree: {WORDS, NOTES, PASSAGES, LINKS, MARKED, TREE, TYPES, TAGGED},
    no_parent_tree: {LINKS, TREE},
    parent_tree_points_wrongly: {TREE},
    no_struct_parents: {TREE},
    no_title_shown: {TITLE},
    title_not_shown: {TITLE},
    no_title: {TITLE},
    no_xmp: {TITLE, STANDARDS},
    no_ua_identifier: {STANDARDS},
    no_a_identifier: {STANDARDS},
    lesser_conformance: {STANDARDS},
    no_output_intent: {COLOURS},
    no_alt: {WORDS, FIGURES},
    alt_is_a_file_name: {WORDS, FIGURES},
    alt_is_other_words: {WORDS},
    no_figure_box: {FIGURES},
    no_scope: {TABLES},
    wrong_scope: {WORDS},
    headers_are_cells: {WORDS, TABLES},
    a_cell_is_lost: {WORDS, MARKED, TREE, TABLES},
    table_is_no_table: {WORDS},
    no_contents: {LINKS},
    no_struct_parent: {LINKS},
    link_without_annotation: {LINKS},
    link_leads_elsewhere: {LINKS},
    link_leads_nowhere: {LINKS},
    no_annotations: {LINKS},
    no_tab_order: {TABS},
    no_bookmarks: {BOOKMARKS},
    everything_an_artifact: {WORDS, NOTES, PASSAGES, LINKS},
    one_paragraph_an_artifact: {WORDS, TREE},
    text_without_a_mark: {MARKED},
    picture_without_a_mark: {MARKED},
    identifier_twice: {WORDS, MARKED, TREE},
    headings_are_paragraphs: {WORDS},
    a_heading_of_another_level: {WORDS},
    lists_are_paragraphs: {WORDS},
    no_numbering: {LISTS},
    labels_are_words: {WORDS, LISTS},
    a_label_holds_nothing: {MARKED, TREE, LISTS},
    quotation_is_a_division: {WORDS},
    notes_are_divisions: {WORDS, NOTES},
    no_note_id: {NOTES},
    a_paragraph_is_lost: {WORDS, MARKED, TREE},
    paragraphs_change_places: {WORDS, ORDER},
    a_passage_loses_its_language: {PASSAGES},
    a_passage_in_the_wrong_language: {PASSAGES},
    unknown_type: {TYPES},
    standard_type_mapped: {TYPES},
    font_not_embedded: {FONTS},
    no_to_unicode: {WORDS, PASSAGES, LINKS, NUMBERS, FONTS},
    wrong_to_unicode: {WORDS},
    spaces_at_line_ends_lost: {WORDS, LINKS, NUMBERS},
    no_page_number: {NUMBERS},
    acts_by_itself: {INERT},
    names_another_maker: {MAKERS},
    a_label_shows_nothing: {LISTS},
    a_list_counts_on_from_another_number: {LISTS, ORDER},
    bullets_are_numbers: {LISTS},
    a_paragraph_in_a_list: {WORDS, LISTS},
    a_note_has_the_id_of_another: {NOTES},
    a_description_is_on_no_picture: {FIGURES},
    a_header_of_rows_has_no_scope: {WORDS, TABLES},
    a_head_without_a_body: {TABLES},
    a_link_of_other_words: {LINKS},
    a_link_that_is_not_printed: {LINKS},
    a_bookmark_of_other_words: {BOOKMARKS},
    a_bookmark_leads_nowhere: {BOOKMARKS},
    another_title_in_the_information: {TITLE},
    another_version: {STANDARDS},
    a_script_by_name: {INERT},
    a_broken_profile: {COLOURS},
    a_maker_in_the_xmp: {MAKERS},
    a_tag_that_is_no_language: {PASSAGES, LANGUAGE},
    the_number_of_another_page: {NUMBERS, ORDER},
}


@pytest.mark.parametrize("spoil", DEFECTS, ids=lambda spoil: spoil.__name__)
def test_a_single_defect_fails_the_claims_that_it_breaks_and_no_other(
    spoil: Callable[[pikepdf.Pdf], None], whole: Path, tmp_path: Path
) -> None:
    spoilt = tmp_path / "spoilt.pdf"
    with pikepdf.open(whole) as pdf:
        spoil(pdf)
        pdf.save(spoilt)
    assert {check.name for check in verify(spoilt, GIVEN) if not check.passed} == DEFECTS[spoil]


def test_saving_alone_is_no_defect(whole: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved.pdf"
    with pikepdf.open(whole) as pdf:
        pdf.save(saved)
    assert all(check.passed for check in verify(saved, GIVEN))


def test_a_locked_file_is_caught(whole: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked.pdf"
    with pikepdf.open(whole) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="o", user="", R=6))
    assert {check.name for check in verify(locked, GIVEN) if not check.passed} == {INERT}


def a_link_runs_a_program(pdf: pikepdf.Pdf) -> None:
    next(links(pdf)).A.URI = String("javascript:alert(1)")


def bookmarks_in_another_order(pdf: pikepdf.Pdf) -> None:
    first_mark = pdf.Root.Outlines.First
    other = first_mark.Next
    first_mark.Title, other.Title = other.Title, first_mark.Title


ADDRESSES = "links lead to the web, an e-mail or a telephone"
IN_PLACE = "bookmarks are headings"
SHOWN = "there is a title and it is shown"

PUBLISHED: dict[Callable[[pikepdf.Pdf], None], set[str]] = {
    wrong_language: {LANGUAGE},
    a_tag_that_is_no_language: {LANGUAGE},
    title_not_shown: {SHOWN},
    no_xmp: {SHOWN, STANDARDS},
    another_title_in_the_information: {SHOWN},
    a_link_runs_a_program: {ADDRESSES, INERT},
    no_contents: {LINKS},
    a_bookmark_of_other_words: {IN_PLACE},
    bookmarks_in_another_order: {IN_PLACE},
    a_bookmark_leads_nowhere: {IN_PLACE},
    a_note_has_the_id_of_another: {NOTES},
    no_alt: {FIGURES},
    no_scope: {TABLES},
    a_label_shows_nothing: {LISTS},
}


@pytest.mark.parametrize("spoil", PUBLISHED, ids=lambda spoil: spoil.__name__)
def test_a_published_file_fails_the_claims_that_a_defect_breaks_without_its_report(
    spoil: Callable[[pikepdf.Pdf], None], whole: Path, tmp_path: Path
) -> None:
    spoilt = tmp_path / "spoilt.pdf"
    with pikepdf.open(whole) as pdf:
        spoil(pdf)
        pdf.save(spoilt)
    failed = {check.name for check in verify_published(spoilt, "en-GB", ()) if not check.passed}
    assert failed == PUBLISHED[spoil]


def test_a_whole_published_file_keeps_every_claim_without_its_report(whole: Path) -> None:
    assert [check for check in verify_published(whole, "en-GB", ()) if not check.passed] == []


@pytest.mark.parametrize("part", [0, 100, 5000])
def test_a_cut_off_file_is_caught(part: int, whole: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.pdf"
    cut.write_bytes(whole.read_bytes()[:part])
    assert any(not check.passed for check in verify(cut, GIVEN))


def test_a_file_that_has_gone_is_no_fault_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        verify(tmp_path / "none.pdf", GIVEN)
