"""Whatever lines a page has, in whatever order, none is lost."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from hwrender.importing.labels import LABELS, OTHER_LABELS, PARTS
from hwrender.importing.library_page import import_library_page
from hwrender.importing.plain_text import one_line
from hwrender.reading import read_text
from hwrender.reading.schema import FIELDS
from hwrender.reading.source import source_of_text

KNOWN = [
    *(field.label for field in FIELDS if field.label and field.name != "source_pdf"),
    *OTHER_LABELS,
    *PARTS,
    "Summary of report content", "Would you like to look at:", "No votes have been submitted yet.", "",
    "Home", "Download (PDF 417.02 KB)", "Download (PDF 1.5 MB)", "Yes", "No", "0", "22", "1,200", "Other",
    "Female", "All", "Tuesday, 6 January, 2015", "September 2016", "N/A", "Gender: All", "",
    "Number of people: 64", "Was a response given?", "Name of the manager", "25 to 49",
    "Healthwatch Hackney", "• a point", "Staffing - levels and training", "Twenty two people took part.",
    "It was recommended that all is well.",
]  # fmt: skip
FRAME = [
    "Home care",
    "Summary of report content",
    "We asked people.",
    "General details",
    "Key themes",
    "Gender",
    "Age group",
]
LINES = st.lists(st.sampled_from(KNOWN) | st.text(alphabet="ab *_#:'\"&[1.-", max_size=12), max_size=25)
SIGNS = re.compile(r"[\\*]|^[#\s-]+", re.MULTILINE)


def bare(text: str) -> str:
    return one_line(SIGNS.sub("", text).replace("'", "")).casefold()


@given(LINES, LINES)
def test_every_line_of_any_page_is_kept(top: list[str], fields: list[str]) -> None:
    lines = [FRAME[0], *top, *FRAME[1:], *fields]
    made = import_library_page(source_of_text("\n".join(lines), "page.txt"))
    assert made is not None
    kept = bare(made.text)
    for line in lines:
        words = bare(re.sub(r"^\s*[•*–·-]\s+", "", line))
        for part in words.split(": ") if ": " in words else [words]:
            assert part.strip(" :") in kept


@given(LINES)
def test_any_page_gives_front_matter_that_can_be_read(fields: list[str]) -> None:
    made = import_library_page(source_of_text("\n".join([*FRAME, *fields]), "page.txt"))
    assert made is not None
    read = read_text(made.text, "report.md")
    assert [
        finding.as_text() for finding in read.findings if finding.code in ("M001", "M002", "M003", "M006")
    ] == []
    assert read.document is not None
    assert read.document.metadata.title == "Home care"


def test_every_label_leads_to_a_field() -> None:
    assert {field.name for field in LABELS.values()} == {
        field.name for field in FIELDS if field.label and field.name != "source_pdf"
    }
