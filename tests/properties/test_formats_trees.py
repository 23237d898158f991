"""Any document of the model, in both editions and every style, says the same words in every format."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from page import ValidationProfile, validate_pdf

from hwrender import document as d
from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.outline import outline
from hwrender.formats import ALL_FORMATS, FORMATS, Format, can_be_made
from hwrender.formats.audio import mp3
from hwrender.formats.contract import RenderInput
from hwrender.metadata import Contact, GlossaryEntry, Metadata
from hwrender.narration.script import write_script
from hwrender.pictures.gallery import open_gallery
from hwrender.span import START
from hwrender.style import HOUSE_STYLES, load_style
from narrations import in_a_minute, narrated
from same_words import words_in, words_of

SEEN = [row for row in can_be_made(FORMATS) if not row.is_sound and row.words != "none" and row.name != "pef"]
THIRDS = [SEEN[number::3] for number in range(3)]
"""To think of a document takes longer than to make a file of it: each is made in two formats or so."""
WORDED = [row for row in ALL_FORMATS if row.is_sound and row.name != "wav"]
PICTURES = ("police", "worried", "doctor")
WORDS = (
    "people", "Said", "they", "felt", "safe.", "NHS", "£3.50", "2015/16", "e.g.", "Dr Jones", "–", "a&b",
    "<b>", "personal information", "Sözünüz", "(and)", "“why?”", "don’t", "x" * 40, "10%", "Świętej", "ﬁne",
    "e\u0301t\u00e9", "Ɓoy",
)  # fmt: skip
NOTES = 3
LANGUAGES = ("tr", "pl", "cy", "so")


@st.composite
def texts(draw: st.DrawFn, most: int = 8) -> str:
    return " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=most)))


def inlines(depth: int = 1, *, in_link: bool = False) -> st.SearchStrategy[tuple[d.Inline, ...]]:
    """Runs of words with a blank between them, as reading gives them."""
    plain: list[st.SearchStrategy[d.Inline]] = [
        st.builds(d.Text, texts(), st.just(START)),
        st.builds(d.Code, texts(3), st.just(START)),
    ]
    if not in_link:  # a mark leads somewhere itself, and reading makes no link in a link
        plain.append(st.builds(d.NoteReference, st.integers(1, NOTES), st.just(START)))
    if depth:
        inner = inlines(depth - 1, in_link=in_link)
        plain += [
            st.builds(d.Strong, inner, st.just(START)),
            st.builds(d.Foreign, st.sampled_from(LANGUAGES), inner, st.just(START)),
            st.just(d.LineBreak(START)),
        ]
        if not in_link:
            linked = inlines(depth - 1, in_link=True)
            targets = st.sampled_from(("https://example.org/a?b=c&d", "mailto:a@b.org", "#x", "tel:0800"))
            plain.append(st.builds(d.Link, targets, linked, st.just(START)))
    return st.lists(st.one_of(plain), min_size=1, max_size=4).map(_spaced)


def _spaced(found: list[d.Inline]) -> tuple[d.Inline, ...]:
    """A blank between two runs; no line break at the ends, where reading leaves none."""
    while found and isinstance(found[-1], d.LineBreak):
        found.pop()
    while found and isinstance(found[0], d.LineBreak):
        found.pop(0)
    spaced: list[d.Inline] = []
    for each in found or [d.Text("word", START)]:
        spaced += [d.Text(" ", START)] * bool(spaced) + [each]
    return tuple(spaced)


def blocks(depth: int = 1, *, top: bool = False) -> st.SearchStrategy[tuple[d.Block, ...]]:
    cells = st.builds(d.Cell, st.one_of(inlines(1), st.just(())), st.just(START))
    kinds: list[st.SearchStrategy[d.Block]] = [
        st.builds(d.Paragraph, inlines(), st.just(START)),
        st.builds(d.Paragraph, inlines(), st.just(START)),
        st.builds(d.Picture, st.sampled_from(PICTURES), st.one_of(texts(5), st.just("")), st.just(START)),
        st.builds(d.CodeBlock, texts(), st.just(START)),
        st.just(d.Break(START)),
        st.integers(1, 4).flatmap(lambda width: _tables(width, cells)),
    ]
    if depth:
        inner = blocks(depth - 1)
        item = st.builds(d.Item, st.one_of(inner, st.just(())), st.just(START))
        items = st.lists(item, min_size=1, max_size=3).map(tuple)
        kinds += [
            st.builds(d.List, st.booleans(), st.integers(1, 12), items, st.just(START)),
            st.builds(d.Quotation, inner, st.one_of(inlines(1), st.just(())), st.just(START)),
            st.builds(d.Passage, st.sampled_from(LANGUAGES), inner, st.just(START)),
        ]
    return st.lists(st.one_of(kinds), min_size=0 if top else 1, max_size=4).map(tuple)


def _tables(width: int, cells: st.SearchStrategy[d.Cell]) -> st.SearchStrategy[d.Block]:
    row = st.tuples(*[cells] * width)
    return st.builds(d.Table, row, st.lists(row, max_size=3).map(tuple), st.just(START))


@st.composite
def documents(draw: st.DrawFn) -> d.Document:
    sections = []
    for number in range(draw(st.integers(1, 4))):
        heading = st.builds(d.Heading, st.integers(2, 6), inlines(1), st.just(START))
        easy = draw(st.one_of(st.none(), blocks(1)))
        sections.append(
            d.Section(
                None if number == 0 and draw(st.booleans()) else draw(heading),
                draw(blocks(top=True)),
                None if easy is None else d.EasyWording(easy, False, None, None, START),
            )
        )
    metadata = Metadata(
        title="What they told us: " + draw(texts()),
        lang="en-GB",
        sensitive=draw(st.booleans()),
        contact=Contact(organisation=draw(st.one_of(st.none(), texts(3)))),
        glossary=(GlossaryEntry("personal information", "facts about you, like your name"),),
    )
    notes = tuple(d.Note(number, draw(blocks()), START) for number in range(1, NOTES + 1))
    return d.Document("report.md", "00" * 32, metadata, tuple(sections), notes, ())


made = count()

# making a document smaller until it is the smallest that fails takes minutes: the one that failed will do
FEW = settings(
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)


@pytest.mark.parametrize("rows", THIRDS, ids=lambda rows: "-".join(row.name for row in rows))
@given(documents(), st.sampled_from(EditionKind), st.sampled_from(HOUSE_STYLES))
@settings(FEW, max_examples=10)
def test_any_document_keeps_its_words_and_the_file_its_claims(
    rows: list[Format],
    tmp_path_factory: pytest.TempPathFactory,
    report: d.Document,
    kind: EditionKind,
    style_name: str,
) -> None:
    edition = make_edition(report, kind, load_style(style_name), open_gallery(Path()).artwork)
    given = RenderInput(edition, None, ())
    for row in rows:
        path = tmp_path_factory.getbasetemp() / f"tree{next(made)}{row.suffix}"
        writer = row.load()
        writer.write(given, path)
        assert words_in(row, path) == words_of(row, edition), row.name
        assert [check for check in writer.verify(path, given) if not check.passed] == []
        if row.name == "pdf":
            for profile in (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A):
                assert validate_pdf(path, profile=profile).failures == []
        path.unlink()


@given(documents(), st.sampled_from(EditionKind))
@settings(FEW, max_examples=10)
def test_any_document_is_said_as_it_is_shown(report: d.Document, kind: EditionKind) -> None:
    edition = make_edition(report, kind, load_style("easy-read"), open_gallery(Path()).artwork)
    said = " ".join(each.shown for each in write_script(edition).utterances if each.shown)
    assert said.split() == " ".join(found.text for found in outline(edition)).split()


@given(documents(), st.sampled_from(EditionKind))
@settings(FEW, max_examples=5)
def test_any_document_keeps_its_words_beside_the_sound(
    tmp_path_factory: pytest.TempPathFactory, report: d.Document, kind: EditionKind
) -> None:
    edition = make_edition(report, kind, load_style("easy-read"), open_gallery(Path()).artwork)
    given = RenderInput(edition, in_a_minute(edition), ())
    for row in WORDED:
        path = tmp_path_factory.getbasetemp() / f"heard{next(made)}{row.suffix}"
        row.load().write(given, path)
        assert words_in(row, path) == words_of(row, edition), row.name
        path.unlink()


@given(documents(), st.sampled_from(EditionKind))
@settings(FEW, max_examples=3)
def test_any_document_is_heard_and_the_sound_keeps_its_claims(
    tmp_path_factory: pytest.TempPathFactory, report: d.Document, kind: EditionKind
) -> None:
    edition = make_edition(report, kind, load_style("easy-read"), open_gallery(Path()).artwork)
    given = RenderInput(edition, narrated(edition), ())
    path = tmp_path_factory.getbasetemp() / f"heard{next(made)}.mp3"
    mp3.write(given, path)
    assert [check for check in mp3.verify(path, given) if not check.passed] == []
    path.unlink()
