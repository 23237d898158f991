"""The page holds the words of its edition, and nothing of a report is ever more than words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from conformance.page.samples import given
from editions import publication, rich_edition, text
from goldens import Golden
from hwrender.document import Code, Foreign, Link, NoteReference, Text
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import (
    Block,
    Cell,
    CodeBlock,
    Cover,
    Edition,
    Figure,
    HardWord,
    Heading,
    Note,
    Paragraph,
    Passage,
    Row,
    Run,
    Section,
    SectionRole,
    Sentence,
    Table,
    Words,
)
from hwrender.edition.outline import outline
from hwrender.formats import html
from hwrender.formats.contract import FormatOptions, RenderInput
from hwrender.formats.html.page import page
from hwrender.formats.html.typography import sizes_css
from hwrender.pictures.artwork import Drawing, Photograph
from hwrender.span import START
from hwrender.style import HOUSE_STYLES, load_style

HOSTILE = '</span></style><script>alert(\'x\')</script><img src=x onerror="y"> & {{ 7*7 }} "quoted"'


def said(*runs: Run | str, name: str = "s9") -> Words:
    return (Sentence(name, tuple(text(run) if isinstance(run, str) else run for run in runs)),)


def edition_of(*blocks: Block, notes: tuple[Note, ...] = (), language: str = "en-GB") -> Edition:
    """A title, one heading and these blocks."""
    cover = Cover((), (), said("A title", name="s1"), None, ())
    section = Section(SectionRole.BODY, Heading(2, said("A heading", name="s2"), "a-heading"), blocks)
    about = replace(publication(sensitive=False), title="A title", neutral_title="A title", language=language)
    return Edition(EditionKind.FULL, load_style("clear-print"), about, cover, (section,), notes)


def page_of(*blocks: Block, notes: tuple[Note, ...] = (), language: str = "en-GB") -> str:
    edition = edition_of(*blocks, notes=notes, language=language)
    made = page(RenderInput(edition, None, ()), inline_audio=None, inline_fonts=False)
    assert_whole(edition, made)
    return made


def assert_whole(edition: Edition, made: str) -> None:
    from hwrender.formats.html.verification import checks_of_page

    assert [check for check in checks_of_page(made, RenderInput(edition, None, ())) if not check.passed] == []


def body_of(made: str) -> str:
    return made.split("<main", 1)[1].rsplit("<script>", 1)[0]


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("style", HOUSE_STYLES)
def test_the_page_holds_every_word_of_the_edition(style: str, kind: EditionKind, tmp_path: Path) -> None:
    edition = rich_edition(style, kind)
    path = tmp_path / "page.html"
    html.write(given(edition), path)
    assert html.read_outline(path) == outline(edition)
    assert [check for check in html.verify(path, given(edition)) if not check.passed] == []


def test_the_page_of_the_rich_edition_reads_as_it_should(golden: Golden) -> None:
    made = page(given(rich_edition()), inline_audio=None, inline_fonts=False)
    shown = made.split("<body>", 1)[1].split("<div hidden>", 1)[0]
    golden("rich-edition", "html", shown.strip())


def test_headings_are_kept_with_the_first_words_after_them() -> None:
    edition = rich_edition()
    alone = replace(edition.sections[1], blocks=())
    made = page(
        RenderInput(replace(edition, sections=(alone, *edition.sections[2:])), None, ()),
        inline_audio=None,
        inline_fonts=False,
    )
    kept = [part.split("</div>")[0] for part in made.split('<div class="kept">')[1:]]
    assert [re.findall(r"<(h\d|p|table)\b", part) for part in kept] == [["h2", "p"]]
    (first,) = re.findall(r'<div class="section body">(.*?)<table', made, flags=re.DOTALL)
    assert re.findall(r"<h\d", first) == ["<h2", "<h3"]
    # a table may be longer than a page
    assert "kept" not in first


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first.html", tmp_path / "second.html"
    html.write(given(rich_edition()), first)
    html.write(given(rich_edition()), second)
    assert first.read_bytes() == second.read_bytes()


def test_hostile_words_are_words_wherever_they_stand() -> None:
    photograph = Photograph("x.png", "image/png", b"png", 4, 3)
    cells = (Cell(said(HOSTILE, name="s20")), Cell(said(HOSTILE, name="s21")))
    made = page_of(
        Paragraph(said(HOSTILE, Code(HOSTILE, START), name="s10")),
        Figure(photograph, said(HOSTILE, name="s11")),
        CodeBlock("code1", HOSTILE),
        Table(cells, (), False),
        Passage('cy" onclick="x', (Paragraph(said(HOSTILE, name="s12")),)),
    )
    body = body_of(made)
    assert "<script" not in body
    assert "<img src=x" not in body
    assert 'cy" onclick' not in body
    assert "49" not in body
    assert "&lt;script&gt;" in body


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
     "data:text/html,x", "file:///etc/passwd", "vbscript:x", "//example.org", "report.html", "#nowhere", "#"],
)  # fmt: skip
def test_an_address_that_is_not_allowed_is_no_link(target: str) -> None:
    body = body_of(page_of(Paragraph(said("Read ", Link(target, (text("this"),), START), "."))))
    assert '<p><span id="s9">Read this.</span></p>' in body


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&amp;c=2"),
        ("https://example.org/a|b", "https://example.org/a%7Cb"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("mailto:info@example.org", "mailto:info@example.org"),
        ("tel:02079460000", "tel:02079460000"),
        ("#a-heading", "#a-heading"),
    ],
)
def test_an_address_that_is_allowed_is_a_valid_link(target: str, address: str) -> None:
    body = body_of(page_of(Paragraph(said(Link(target, (text("this"),), START)))))
    assert f'<a href="{address}">this</a>' in body


def test_words_from_right_to_left_say_so() -> None:
    body = body_of(page_of(Passage("ar", (Paragraph(said("مرحبا", name="s9")),))))
    assert '<div lang="ar" dir="rtl">' in body


def test_a_foreign_word_in_a_sentence_keeps_its_language() -> None:
    body = body_of(page_of(Paragraph(said("Say ", Foreign("tr", (text("söz"),), START)))))
    assert '<span lang="tr" dir="ltr">söz</span>' in body


def test_a_report_without_fixed_words_in_its_language_has_english_buttons() -> None:
    made = page_of(Paragraph(said("שלום")), language="he")
    assert '<html lang="he" dir="rtl">' in made
    assert '<details class="choices" data-furniture lang="en-GB" dir="ltr">' in made


def test_a_report_in_arabic_has_arabic_buttons() -> None:
    made = page_of(Paragraph(said("مرحبا")), language="ar")
    assert '<html lang="ar" dir="rtl">' in made
    assert '<details class="choices" data-furniture>\n<summary>النص والألوان</summary>' in made
    assert "Text and colours" not in made


def test_a_note_named_twice_has_two_marks_and_one_way_back() -> None:
    note = Note(1, (Paragraph(said("The note.", name="s30")),))
    body = body_of(
        page_of(
            Paragraph(said("One", NoteReference(1, START), name="s10")),
            Paragraph(said("Two", NoteReference(1, START), name="s11")),
            notes=(note,),
        )
    )
    assert body.count('href="#Note-1"') == 2
    assert 'id="Note-1-mark"' in body
    assert 'id="Note-1-mark-2"' in body
    assert body.count('href="#Note-1-mark"') == 1


def test_a_hard_word_without_a_box_is_bold_and_leads_nowhere() -> None:
    body = body_of(page_of(Paragraph(said(HardWord("consent", "consent")))))
    assert '<strong class="hard-word">consent</strong>' in body


def test_a_picture_that_only_repeats_its_words_is_hidden_from_screen_readers() -> None:
    photograph = Photograph("x.jpg", "image/jpeg", b"jpeg", 40, 30)
    row = Row(photograph, (), (Paragraph(said("Words.")),), ())
    made = page_of(row)
    assert '<svg viewBox="0 0 40 30" aria-hidden="true"><use href="#Photograph-1"/></svg>' in made
    assert '<image href="data:image/jpeg;base64,anBlZw==" width="40" height="30"/>' in made


def test_a_picture_shown_twice_is_kept_once() -> None:
    photograph = Photograph("x y.jpg", "image/jpeg", b"jpeg", 40, 30)
    made = page_of(Figure(photograph, ()), Figure(Drawing("nurse"), ()), Figure(photograph, ()))
    assert made.count("anBlZw==") == 1
    assert made.count('<use href="#Photograph-1"/>') == 2
    assert made.count('<symbol id="Picture-nurse"') == 1


def test_each_table_has_a_name_of_its_own() -> None:
    cells = (Cell(said("Service", name="s20")), Cell(said("People", name="s21")))
    again = (Cell(said("Service", name="s22")), Cell(said("People", name="s23")))
    body = body_of(page_of(Table(cells, (), False), Table(again, (), False)))
    assert 'aria-label="Table 1: Service, People"' in body
    assert 'aria-label="Table 2: Service, People"' in body


def test_each_cell_says_what_it_is_for_windows_too_narrow_for_columns() -> None:
    header = (Cell(said("Service", name="s20")), Cell(said("People", name="s21")))
    row = (Cell(said("Open Doors", name="s22")), Cell(said("22", name="s23")))
    made = page_of(Table(header, (row,), True))
    assert '<th scope="row"><span id="s22">Open Doors</span></th><td data-label="People">' in made
    assert "@media (max-width: 17.17em) { :root .columns-2 { --table: block;" in made


def test_a_sensitive_title_is_in_the_page_but_not_in_its_head() -> None:
    made = page(given(rich_edition()), inline_audio=None, inline_fonts=False)
    head, body = made.split("</head>")
    assert "<title>Health and care in Hackney</title>" in head
    assert '<meta name="robots" content="noindex">' in head
    assert "sex workers" not in head
    assert "sex workers in Hackney" in body


KEPT_IN_A_BROWSER = (
    "localStorage", "sessionStorage", "indexedDB", "caches", "cookie", "history", "pushState", "replaceState",
    "serviceWorker",
)  # fmt: skip


@pytest.mark.parametrize("kept", KEPT_IN_A_BROWSER)
def test_a_sensitive_page_keeps_nothing_in_the_browser(kept: str) -> None:
    made = page(given(rich_edition()), inline_audio=None, inline_fonts=False)
    script = made.partition("<script>")[2]
    assert kept not in script
    assert "closest" in script
    assert 'name="size"' in made


def test_a_page_on_another_topic_remembers_the_choices_of_its_reader() -> None:
    assert "localStorage.setItem" in page_of(Paragraph(said("Words.")))


def test_a_report_that_is_not_sensitive_may_be_found() -> None:
    assert "noindex" not in page_of(Paragraph(said("Words.")))


def test_an_edition_without_sound_has_no_player() -> None:
    made = page_of(Paragraph(said("Words.")))
    assert "<audio" not in made
    assert "Listen to this report" not in made


PAGE_OF = ("Page ", "page", " of ", "pages", "")


def test_the_short_title_stands_at_the_foot_of_printed_pages() -> None:
    style = load_style("easy-read")
    plain = sizes_css(style, frozenset(), "Health and care", PAGE_OF)
    assert '@bottom-right { content: "Page " counter(page) " of " counter(pages); }' in plain
    assert '@bottom-left { content: "Health and care"; }' in plain
    hostile = sizes_css(style, frozenset(), 'A "b\\" </style>\nc', PAGE_OF)
    assert r'content: "A \22 b\5c \22  \3c \2f style\3e \a c"; }' in hostile


def test_fonts_hold_the_characters_of_the_page_and_can_be_left_out(tmp_path: Path) -> None:
    within, without = tmp_path / "within.html", tmp_path / "without.html"
    html.write(given(rich_edition()), within)
    html.write(replace(given(rich_edition()), options=FormatOptions(inline_fonts=False)), without)
    assert within.read_text(encoding="utf-8").count("@font-face") == 2
    assert "@font-face" not in without.read_text(encoding="utf-8")


def test_letters_that_the_first_font_lacks_come_from_the_second() -> None:
    edition = edition_of(Paragraph((Sentence("s9", (Text("ɓ ŋ Ꮳ ẹ̀ Ж", START),)),)))
    made = page(RenderInput(edition, None, ()), inline_audio=None, inline_fonts=True)
    assert made.count('font-family: "Report Wide"') == 2


def test_two_links_of_one_name_say_where_they_lead() -> None:
    first = Link("https://example.org/a", (text("us"),), START)
    second = Link("mailto:info@example.org", (text("Us"),), START)
    third = Link("https://example.org/a", (text("them"),), START)
    body = body_of(page_of(Paragraph(said("Ask ", first, " or ", second, " or ", third, "."))))
    assert '<a href="https://example.org/a" aria-label="us (example.org/a)">us</a>' in body
    assert '<a href="mailto:info@example.org" aria-label="Us (info@example.org)">Us</a>' in body
    assert '<a href="https://example.org/a">them</a>' in body


def test_a_link_called_like_a_heading_says_where_it_leads() -> None:
    link = Link("tel:111", (text("A heading"),), START)
    more = Heading(3, said("More", name="s3"), "more")
    edition = edition_of(Paragraph(said(link)), more)
    made = page(RenderInput(edition, None, ()), inline_audio=None, inline_fonts=False)
    assert '<a href="tel:111" aria-label="A heading (111)">' in made


def test_a_table_without_rows_says_that_there_is_nothing_in_it() -> None:
    header = (Cell(said("Service", name="s20")), Cell(said("People", name="s21")))
    made = page_of(Table(header, (), False))
    assert '<tr data-furniture><td colspan="2">There is nothing in this table.</td></tr>' in made
    assert "columns-2" not in made


def test_an_address_that_is_shown_is_not_printed_twice() -> None:
    shown = Link("https://www.example.org", (text("www.example.org"),), START)
    body = body_of(page_of(Paragraph(said(shown, " or ", Link("https://a.org", (text("this"),), START)))))
    assert '<a class="address" href="https://www.example.org">' in body
    assert '<a href="https://a.org">this</a>' in body


def test_words_of_a_foreign_report_keep_their_language_in_the_contents() -> None:
    edition = edition_of(Paragraph(said("নমস্কার")), language="hi")
    more = replace(edition.sections[0], heading=Heading(2, said("দুই", name="s3"), "dui"), blocks=())
    made = page(
        RenderInput(replace(edition, sections=(*edition.sections, more)), None, ()),
        inline_audio=None,
        inline_fonts=False,
    )
    assert '<nav class="contents" aria-labelledby="Contents" data-furniture lang="en-GB" dir="ltr">' in made
    assert '<a href="#dui" lang="hi" dir="ltr">দুই</a>' in made


def test_a_foreign_heading_keeps_its_language_in_the_contents() -> None:
    edition = edition_of(Paragraph(said("Words.")))
    german = Heading(
        2, said("A ", Foreign("de", (text("Titel"),), START), NoteReference(1, START), name="s3"), "t"
    )
    more = replace(edition.sections[0], heading=german, blocks=())
    made = RenderInput(replace(edition, sections=(*edition.sections, more)), None, ())
    assert '<a href="#t">A <span lang="de" dir="ltr">Titel</span></a>' in page(
        made, inline_audio=None, inline_fonts=False
    )
