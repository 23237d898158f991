"""Initials that a report spells out say what they stand for wherever they are used."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from editions import rich_edition, text
from hwrender.edition.abbreviations import InitialsStretch, spelt_initials, stretches
from hwrender.edition.model import Edition, Paragraph, Section, SectionRole, Sentence
from hwrender.edition.outline import outline
from hwrender.formats import format_named
from hwrender.formats.contract import RenderInput
from hwrender.formats.pdf.readback import opened

NAMES = {"CMHT": "Community Mental Health Team", "A&E": "Accident and Emergency"}


def edition(*sentences: str) -> Edition:
    paragraphs = tuple(
        Paragraph((Sentence(f"x{place}", (text(each),)),)) for place, each in enumerate(sentences)
    )
    return replace(rich_edition(), sections=(Section(SectionRole.BODY, None, paragraphs),), notes=())


SPELT = edition("People called the Community Mental Health Team (CMHT) first.", "The CMHT did not answer.")


def test_initials_are_known_where_any_part_of_the_report_spells_them_out() -> None:
    assert spelt_initials(SPELT) == {"CMHT": "Community Mental Health Team"}
    assert spelt_initials(edition("Call the CMHT.", "CMHT (Community Mental Health Team) staff came.")) == {
        "CMHT": "Community Mental Health Team"
    }


def test_initials_that_nobody_spells_out_have_no_name() -> None:
    assert spelt_initials(edition("The CMHT did not answer (again).")) == {}


@pytest.mark.parametrize(
    ("written", "cut"),
    [
        (
            "The CMHT came.",
            [InitialsStretch("The "), InitialsStretch("CMHT", NAMES["CMHT"]), InitialsStretch(" came.")],
        ),
        ("CMHTs", [InitialsStretch("CMHT", NAMES["CMHT"]), InitialsStretch("s")]),
        ("Go to A&E", [InitialsStretch("Go to "), InitialsStretch("A&E", NAMES["A&E"])]),
        ("our Community Mental Health Team (CMHT)", None),
        ("CMHT (Community Mental Health Team)", None),
        ("The police came.", None),
    ],
)
def test_a_text_is_cut_at_initials_that_have_a_name(written: str, cut: list[InitialsStretch] | None) -> None:
    assert list(stretches(written, NAMES)) == (cut or [InitialsStretch(written)])


def test_initials_on_the_page_and_in_the_pdf_say_their_name(tmp_path: Path) -> None:
    given = RenderInput(SPELT, None, ())
    for name in ("html", "pdf"):
        writer = format_named(name).load()
        writer.write(given, tmp_path / name)
        assert [check for check in writer.verify(tmp_path / name, given) if not check.passed] == []
        assert writer.read_outline(tmp_path / name) == outline(SPELT)
    page = (tmp_path / "html").read_text(encoding="utf-8")
    assert page.count('<abbr title="Community Mental Health Team">CMHT</abbr>') == 1
    with opened(tmp_path / "pdf") as finished:
        expanded = [branch for branch in finished.tree.root.below("Span") if "/E" in branch.entries]
        assert [(branch.text(), str(branch.entries.E)) for branch in expanded] == [("CMHT", NAMES["CMHT"])]
