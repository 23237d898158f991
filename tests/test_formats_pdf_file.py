"""The PDF file: valid, the same each time, and readable by its structure alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from msgspec.structs import replace
from page import ValidationProfile, validate_pdf
from PIL import Image, ImageCms

from editions import _Numbers, rich_edition, text
from goldens import Golden
from hwrender.document import Foreign, Link
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import (
    Edition,
    Figure,
    Heading,
    Paragraph,
    Passage,
    Section,
    SectionRole,
    Sentence,
)
from hwrender.edition.outline import outline
from hwrender.formats.contract import RenderInput
from hwrender.formats.pdf import read_outline, verify, write
from hwrender.formats.pdf.properties import STANDARDS
from hwrender.formats.pdf.readback import opened
from hwrender.formats.pdf.readback.tree import Branch
from hwrender.formats.pdf.writing import make_pdf
from hwrender.pictures.artwork import Photograph
from hwrender.span import START
from hwrender.style import HOUSE_STYLES
from reports import SOURCES, edition_of
from test_fonts_machine import ARABIC, BENGALI, make_font
from test_formats_pdf_pages import table


def made(edition: Edition, folder: Path, standard: str = "ua1", fonts: tuple[Path, ...] = ()) -> Path:
    path = folder / "made.pdf"
    path.write_bytes(make_pdf(edition, STANDARDS[standard], fonts))
    return path


def failures(path: Path, edition: Edition) -> list[str]:
    checks = verify(path, RenderInput(edition, None, ()))
    return [f"{check.name}: {check.detail}" for check in checks if not check.passed]


def with_sections(*blocks: object) -> Edition:
    edition = rich_edition()
    section = Section(SectionRole.BODY, Heading(2, _Numbers().words("A part"), "a-part"), blocks)  # type: ignore[arg-type]  # any block
    return replace(edition, sections=(section,), notes=())


@pytest.mark.parametrize("style", HOUSE_STYLES)
@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("standard", STANDARDS)
def test_every_style_keeps_every_promise(
    style: str, kind: EditionKind, standard: str, tmp_path: Path
) -> None:
    edition = rich_edition(style, kind)
    assert failures(made(edition, tmp_path, standard), edition) == []


def complaints(path: Path, *profiles: ValidationProfile) -> list[str]:
    """What another validator finds wrong."""
    return [
        f"{failure.rule_id}: {failure.message}"
        for profile in profiles
        for failure in validate_pdf(path, profile=profile).failures
    ]


PROFILES = (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A)
"""What that validator knows of our standards; PDF 2.0 is not among it."""


@pytest.mark.parametrize("style", HOUSE_STYLES)
@pytest.mark.parametrize("kind", EditionKind)
def test_another_validator_agrees(style: str, kind: EditionKind, tmp_path: Path) -> None:
    path = made(rich_edition(style, kind), tmp_path)
    assert complaints(path, *PROFILES) == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_every_report_and_case_keeps_every_promise(source: Path, tmp_path: Path) -> None:
    for kind, style in ((EditionKind.EASY, "easy-read"), (EditionKind.FULL, "large-print")):
        edition = edition_of(source, kind, style)
        for standard in STANDARDS:
            assert failures(made(edition, tmp_path, standard), edition) == []
        assert complaints(made(edition, tmp_path), *PROFILES) == []


def test_the_words_are_read_back_from_the_structure_alone(tmp_path: Path) -> None:
    path = tmp_path / "made.pdf"
    edition = rich_edition()
    write(RenderInput(edition, None, ()), path)
    assert read_outline(path) == outline(edition)


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert make_pdf(rich_edition()) == make_pdf(rich_edition())


def test_the_file_names_no_clock_but_the_publication(tmp_path: Path) -> None:
    with pikepdf.open(made(rich_edition(), tmp_path)) as pdf:
        assert str(pdf.docinfo.CreationDate) == "D:20160901000000+00'00'"
        assert b"2016-09-01T00:00:00+00:00" in pdf.Root.Metadata.read_bytes()


def test_letters_that_mean_something_in_markup_are_kept_in_the_title(tmp_path: Path) -> None:
    edition = rich_edition()
    named = replace(
        edition, publication=replace(edition.publication, title="A & B <1 in 4> (it’s “new”) \\ ŵ")
    )
    assert failures(made(named, tmp_path), named) == []


def test_every_script_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    make_font(tmp_path / "fonts", "NotoSansBengali-Regular", BENGALI)
    make_font(tmp_path / "fonts", "NotoSansArabic-Regular", ARABIC)
    numbers = _Numbers()
    edition = with_sections(
        numbers.paragraph("Ẹ kú iṣẹ́. Zażółć gęślą. Tŷ. ½ → ≥ 10."),
        Passage("bn", (numbers.paragraph(f"{BENGALI} {BENGALI}"),)),
        Passage("ar", (numbers.paragraph(f"{ARABIC} (2016) {ARABIC}"),)),
        numbers.paragraph(
            (text("Voice is "), Foreign("ar", (text(f"{ARABIC} {ARABIC}"),), START), text("."))
        ),
    )
    path = made(edition, tmp_path, fonts=(tmp_path / "fonts",))
    assert failures(path, edition) == []
    assert read_outline(path) == outline(edition)
    assert complaints(path, *PROFILES) == []


def test_a_link_over_two_lines_is_one_annotation_with_a_box_for_each(tmp_path: Path) -> None:
    words = "a link whose words are so many that they do not fit on a single line of the page at all"
    link = Link("https://example.org/", (text(words),), START)
    edition = with_sections(_Numbers().paragraph((text("This is "), link, text("."))))
    with pikepdf.open(made(edition, tmp_path)) as pdf:
        (annotation,) = [each for sheet in pdf.pages for each in sheet.get("/Annots", [])]
        assert len(annotation.QuadPoints) == 16
        assert str(annotation.Contents) == words


def test_the_same_address_twice_is_two_links(tmp_path: Path) -> None:
    links = [Link("https://example.org/", (text(words),), START) for words in ("one", "two")]
    edition = with_sections(_Numbers().paragraph((links[0], text(" "), links[1])))
    path = made(edition, tmp_path)
    assert failures(path, edition) == []
    with pikepdf.open(path) as pdf:
        annotations = [each for sheet in pdf.pages for each in sheet.get("/Annots", [])]
        assert [str(each.Contents) for each in annotations] == ["one", "two"]


@pytest.mark.parametrize("media_type", ["image/png", "image/jpeg"])
def test_a_photograph_is_shown_and_described(media_type: str, tmp_path: Path) -> None:
    written = BytesIO()
    Image.new("RGB", (64, 32), "#803010").save(written, media_type.partition("/")[2].upper())
    photograph = Photograph("house.x", media_type, written.getvalue(), 64, 32)
    edition = with_sections(Figure(photograph, _Numbers().words("A red house.")))
    path = made(edition, tmp_path)
    assert failures(path, edition) == []
    assert complaints(path, *PROFILES) == []
    with pikepdf.open(path) as pdf:
        images = [each for sheet in pdf.pages for each in sheet.get_images().values()]
        assert [(int(image.Width), int(image.Height)) for image in images[:1]] == [(64, 32)]
        assert all(pikepdf.PdfImage(image).as_pil_image().size == (64, 32) for image in images[:1])


def test_the_structure_tree_of_the_rich_edition(golden: Golden, tmp_path: Path) -> None:
    with opened(made(rich_edition(), tmp_path)) as finished:
        golden("rich", "pdf", "\n".join(tree_lines(finished.tree.root, 0)))


def tree_lines(branch: Branch, depth: int) -> Iterator[str]:
    """A structure tree as indented text."""
    notes = [f"{key[1:]}={branch.entries[key]}" for key in ("/Alt", "/Lang", "/ID") if key in branch.entries]
    for name in ("/Scope", "/ListNumbering"):
        value = branch.attribute(name)
        notes += [f"{name[1:]}={str(value)[1:]}"] if value is not None else []
    notes += [f"annotations={len(branch.annotations)}"] if branch.annotations else []
    yield "  " * depth + " ".join([branch.type, *notes])
    for child in branch.children:
        if isinstance(child, str):
            yield "  " * (depth + 1) + repr(child)
        else:
            yield from tree_lines(child, depth + 1)


@pytest.mark.parametrize("words", ["some", "informative"])
def test_the_content_of_a_page_stands_in_reading_order(words: str, tmp_path: Path) -> None:
    wide = table(4, 9, words)
    with opened(made(with_sections(wide), tmp_path)) as finished:
        places = list(finished.tree.held)
        for number in range(len(finished.pages)):
            on_page = [identifier for page, identifier in places if page == number]
            assert on_page == sorted(on_page)


def test_the_colour_space_of_the_file_is_srgb_without_a_date(tmp_path: Path) -> None:
    with pikepdf.open(made(rich_edition(), tmp_path)) as pdf:
        profile = bytes(pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes())
    assert profile[8:10] == bytes((4, 0x20))
    assert profile[16:20] == b"RGB "
    assert profile[24:36] + profile[84:100] == bytes(28)
    colours = Image.frombytes("RGB", (9, 1), bytes(range(0, 243, 9)))
    ours = ImageCms.ImageCmsProfile(BytesIO(profile))
    same = ImageCms.profileToProfile(colours, ours, ImageCms.createProfile("sRGB"))
    assert same is not None
    assert max(abs(a - b) for a, b in zip(same.tobytes(), colours.tobytes(), strict=True)) <= 1


@pytest.mark.parametrize("has_font", [True, False])
def test_a_script_of_another_alphabet_is_drawn_by_a_font_in_the_folders_given(
    has_font: bool, tmp_path: Path
) -> None:
    make_font(tmp_path / "fonts", "NotoSansBengali-Regular", BENGALI)
    edition = rich_edition()
    words = (Sentence("s1", (text(BENGALI),)),)
    passage = Section(SectionRole.BODY, None, (Passage("bn", (Paragraph(words),)),))
    given = RenderInput(
        replace(edition, sections=(passage,), notes=()),
        None,
        (),
        font_folders=(tmp_path / "fonts",) if has_font else (),
    )
    path = tmp_path / "made.pdf"
    write(given, path)
    with pikepdf.open(path) as pdf:
        fonts = [str(font.BaseFont) for font in pdf.pages[1].resources.Font.values()]
    assert any("NotoSansBengali" in font for font in fonts) == has_font


@pytest.mark.parametrize(("standard", "expected"), [("ua1", []), ("ua2", ["accessibility1.0", "reuse1.0"])])
def test_a_pdf_2_declares_that_it_is_well_tagged(standard: str, expected: list[str], tmp_path: Path) -> None:
    with pikepdf.open(made(rich_edition(), tmp_path, standard)) as pdf:
        packet = pdf.Root.Metadata.read_bytes().decode()
    declared = re.findall(r"<pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#(.*?)</", packet)
    assert declared == expected


def test_a_link_shows_where_it_leads_to_the_eye_alone(tmp_path: Path) -> None:
    target = "https://www.example.org/guide/"
    words = (Link(target, (text("our guide"),), START),), (Link(target, (text("example.org/guide"),), START),)
    paragraphs = tuple(Paragraph((Sentence(f"s9{place}", runs),)) for place, runs in enumerate(words))
    edition = replace(rich_edition(), sections=(Section(SectionRole.BODY, None, paragraphs),), notes=())
    path = made(edition, tmp_path)
    with opened(path) as finished:
        artifacts = "".join(page.artifacts for page in finished.pages)
    assert artifacts.count("(www.example.org/guide)") == 1
    assert read_outline(path) == outline(edition)
