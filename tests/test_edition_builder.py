"""An edition holds what its readers are to get: wording, rows, pictures, hard words, closing parts."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hwrender.edition.about import CARERS_PICTURES, DISABILITY_PICTURES
from hwrender.edition.builder import make_edition
from hwrender.edition.contacts import ways_to_reach
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import (
    Edition,
    Figure,
    HardWord,
    Heading,
    Paragraph,
    Row,
    SectionRole,
    Table,
)
from hwrender.edition.outline import outline, text_of, text_of_block
from hwrender.pictures.artwork import Drawing
from hwrender.pictures.gallery import open_gallery
from hwrender.pictures.library import cards
from hwrender.pictures.word_map import word_map
from hwrender.reading import read_text
from hwrender.style import load_style

FRONT = """---
title: The formal title
lang: en-GB
{more}
---
"""

BODY = """
## What people said

There was concern about personal information.

::: easy-read
![](police)
The police may get your personal information.

They may share it.

![A nurse who smiles](nurse)
Nurses may get your personal information too.
:::
"""


def edition(
    body: str = BODY, kind: EditionKind = EditionKind.EASY, more: str = "", style: str = "easy-read"
) -> Edition:
    read = read_text(FRONT.format(more=more) + body, "report.md")
    assert read.document is not None, [finding.as_text() for finding in read.findings]
    look = replace(load_style(style), opening=False)
    return make_edition(read.document, kind, look, open_gallery(Path()).artwork)


def rows(made: Edition) -> list[Row]:
    return [block for section in made.sections for block in section.blocks if isinstance(block, Row)]


def texts(made: Edition) -> list[str]:
    return [found.text for found in outline(made)]


GLOSSARY = "glossary:\n  personal information: facts about you"


def test_the_easy_edition_shows_the_easy_wording_and_not_the_summary() -> None:
    assert "They may share it." in texts(edition())
    assert "There was concern about personal information." not in texts(edition())


def test_the_full_edition_shows_the_summary_and_not_the_easy_wording() -> None:
    made = edition(kind=EditionKind.FULL)
    assert "There was concern about personal information." in texts(made)
    assert "They may share it." not in texts(made)
    assert rows(made) == []


def test_a_section_without_easy_wording_keeps_its_own_one_paragraph_a_row() -> None:
    made = edition("## One\n\nThe police came.\n\nA nurse came.\n")
    assert [text_of_block(row) for row in rows(made)] == ["The police came.", "A nurse came."]
    assert [row.artwork for row in rows(made)] == [Drawing("officer"), Drawing("nurse")]


def test_a_picture_begins_a_row_and_takes_what_follows_up_to_the_next() -> None:
    assert [len(row.blocks) for row in rows(edition())] == [2, 1]


def test_a_picture_is_decorative_unless_its_author_describes_it() -> None:
    assert [text_of(row.description) for row in rows(edition())] == ["", "A nurse who smiles"]


def test_a_row_has_no_picture_where_a_person_wants_none() -> None:
    words = "## One\n\n::: easy-read\n{picture}\nThe police came.\n:::\n"
    (none,) = rows(edition(words.format(picture="![The police](none)")))
    (chosen,) = rows(edition(words.format(picture="")))
    assert (none.artwork, none.description) == (None, ())
    assert chosen.artwork == Drawing("officer")


def test_no_picture_by_itself_is_nothing() -> None:
    (section,) = edition("## One\n\n![](none)\n\nSome words.\n", EditionKind.FULL).sections[:1]
    assert [type(block) for block in section.blocks] == [Paragraph]
    assert edition(more="cover_picture: none").cover.artwork is None


def test_a_cover_has_a_picture_that_fits_its_title_or_a_plain_one() -> None:
    plain, fitting = Drawing("report"), Drawing("waiting")
    assert edition(more="easy_title: Waiting for the dentist").cover.artwork == fitting
    assert edition(more="easy_title: Words in tables").cover.artwork == plain
    assert edition(more="easy_title: Waiting for the dentist\nsensitive: yes").cover.artwork == plain


def test_a_row_whose_words_fit_no_picture_has_none() -> None:
    assert [row.artwork for row in rows(edition("## One\n\nIt was so.\n"))] == [None]


def test_a_list_belongs_to_the_row_of_the_words_before_it() -> None:
    made = edition("## One\n\nPeople want:\n\n* care\n* time\n")
    assert len(rows(made)) == 1


def test_a_table_stands_between_rows() -> None:
    made = edition("## One\n\nFirst.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nLast.\n")
    assert [type(block) for block in made.sections[0].blocks] == [Row, Table, Row]


def test_a_picture_with_nothing_beside_it_is_a_figure() -> None:
    made = edition("## One\n\n::: easy-read\nWords.\n\n---\n\n![](police)\n:::\n")
    assert isinstance(made.sections[0].blocks[-1], Figure)


def test_an_empty_cell_is_shown_as_a_dash() -> None:
    made = edition("## One\n\n| a | b |\n|---|---|\n| 1 |   |\n")
    assert "–" in texts(made)


def test_a_hard_word_is_marked_and_explained_once_where_it_is_first_used() -> None:
    made = edition(more=GLOSSARY)
    first, second = rows(made)
    marked = [run for run in first.blocks[0].words[0].runs if isinstance(run, HardWord)]
    assert [run.text for run in marked] == ["personal information"]
    assert [text_of(box.words) for box in first.boxes] == ["Personal information means facts about you."]
    assert first.boxes[0].key == marked[0].key
    assert second.boxes == ()


def test_hard_words_are_listed_at_the_end_in_both_editions() -> None:
    for kind in EditionKind:
        listed = [
            section
            for section in edition(kind=kind, more=GLOSSARY).sections
            if section.role is SectionRole.HARD_WORDS
        ]
        assert [text_of_block(block) for block in listed[0].blocks] == [
            "Personal information means facts about you."
        ]


def test_hard_words_are_explained_in_the_order_of_reading_and_listed_in_that_of_the_alphabet() -> None:
    more = "glossary:\n  zebra crossing: a\n  Yard: b\n  ABC: c\n  aardvark: d\n"
    body = "## One\n\nA zebra crossing, a Yard.\n\nThe ABC, an aardvark.\n"
    made = edition(body, more=more)
    listed = next(section for section in made.sections if section.role is SectionRole.HARD_WORDS)
    first, second = rows(made)
    assert [text_of(box.words) for row in (first, second) for box in row.boxes] == [
        "Zebra crossing means a.", "Yard means b.", "ABC means c.", "Aardvark means d.",
    ]  # fmt: skip
    assert [text_of_block(block) for block in listed.blocks] == [
        "Aardvark means d.", "ABC means c.", "Yard means b.", "Zebra crossing means a.",
    ]  # fmt: skip


def test_a_hard_word_the_writer_made_bold_is_marked_too() -> None:
    made = edition(
        BODY.replace("your personal information.", "your **personal information**."), more=GLOSSARY
    )
    assert any(isinstance(run, HardWord) for run in rows(made)[0].blocks[0].words[0].runs)


def test_a_term_with_two_meanings_in_one_report_is_explained_twice() -> None:
    body = "## One\n\nThe ward was at full capacity.\n\nHe had the capacity to decide.\n"
    made = edition(body)
    first, second = rows(made)
    assert [text_of(box.words) for row in (first, second) for box in row.boxes] == [
        "Capacity means how many people a service or place has room for.",
        "Capacity here means being able to make a choice for yourself.",
    ]
    assert first.boxes[0].key != second.boxes[0].key
    listed = next(section for section in made.sections if section.role is SectionRole.HARD_WORDS)
    assert [text_of_block(block) for block in listed.blocks] == [
        "Capacity means how many people a service or place has room for.",
        "Capacity can also mean being able to make a choice for yourself.",
    ]


def test_the_words_round_a_term_count_though_some_are_bold_or_a_link() -> None:
    body = "## One\n\nHe had the **capacity** to [decide](https://example.org/a).\n"
    (row,) = rows(edition(body))
    assert [text_of(box.words) for box in row.boxes] == [
        "Capacity means being able to make a choice for yourself."
    ]


def test_a_term_of_several_meanings_without_a_sure_one_has_no_box() -> None:
    made = edition("## One\n\nCapacity was the main problem.\n")
    assert all(section.role is not SectionRole.HARD_WORDS for section in made.sections)


def test_a_hard_word_in_another_language_is_left_alone() -> None:
    made = edition("## One\n\n::: lang=cy\npersonal information\n:::\n", more=GLOSSARY)
    assert all(section.role is not SectionRole.HARD_WORDS for section in made.sections)


def test_no_heading_level_is_skipped() -> None:
    made = edition("## One\n\nA.\n\n#### Two\n\nB.\n\n## Three\n\nC.\n", kind=EditionKind.FULL)
    assert [section.heading.level for section in made.sections] == [2, 3, 2]


def test_a_place_in_a_sensitive_report_has_a_name_that_tells_nothing() -> None:
    body = "## Sex work\n\nWords.\n\n## HIV\n\nWords.\n\n## HIV\n\nWords.\n"
    made = edition(body, EditionKind.FULL, "sensitive: true\nname: care\nshort_title: Care")
    anchors = [section.heading.anchor for section in made.sections if section.heading is not None]
    assert anchors[:3] == ["part", "part-2", "part-3"]
    told = edition(body, EditionKind.FULL)
    assert [section.heading.anchor for section in told.sections if section.heading][:2] == ["sex-work", "hiv"]


def test_headings_with_the_same_words_have_anchors_of_their_own() -> None:
    made = edition("## S1\n\nA.\n\n## S1\n\nB.\n\n## 2016\n\nC.\n", kind=EditionKind.FULL)
    assert [section.heading.anchor for section in made.sections] == ["part-s1", "part-s1-2", "part-2016"]


def test_every_sentence_has_an_id_of_its_own_in_reading_order() -> None:
    import re

    ids = [int(found) for found in re.findall(r"Sentence\(id='s(\d+)'", repr(edition(more=GLOSSARY)))]
    assert ids == sorted(ids)
    assert len(ids) == len(set(ids))


def test_notes_are_numbered_in_the_order_in_which_the_edition_names_them() -> None:
    body = (
        "## One\n\nOnly here.[^a]\n\n::: easy-read\nEasy.[^b]\n:::\n\n[^a]: First note.\n[^b]: Second note.\n"
    )
    assert [text_of_block(note.blocks[0]) for note in edition(body).notes] == ["Second note."]
    assert [note.number for note in edition(body).notes] == [1]
    assert [text_of_block(note.blocks[0]) for note in edition(body, EditionKind.FULL).notes] == [
        "First note."
    ]


@pytest.mark.parametrize(
    ("kind", "style", "label"),
    [
        (EditionKind.EASY, "giant-print", "Easy read"),
        (EditionKind.FULL, "giant-print", "Giant print"),
        (EditionKind.FULL, "easy-read", "Large print"),
    ],
)
def test_only_easy_wording_is_called_easy_read(kind: EditionKind, style: str, label: str) -> None:
    assert text_of(edition(kind=kind, style=style).cover.label) == label


def test_the_easy_edition_has_its_own_title() -> None:
    more = "easy_title: What people said"
    assert text_of(edition(more=more).cover.title) == "What people said"
    assert text_of(edition(kind=EditionKind.FULL, more=more).cover.title) == "The formal title"


def test_a_sensitive_report_has_a_neutral_title_for_lock_screens() -> None:
    more = "sensitive: Yes\nname: health-and-care"
    assert edition(more=more).publication.neutral_title == "Health and care"
    assert edition().publication.neutral_title == "The formal title"


def test_the_date_of_files_is_the_reports_own_or_a_fixed_one() -> None:
    assert edition(more="publication_date: 2016-09-01").publication.timestamp == 1472688000
    assert edition().publication.timestamp == 946684800


ABOUT = """evidence_began: 2016-09
evidence_finished: 2016-10
publication_date: 2016-12-06
number_of_people: 22
age_group: [25 to 49 years]
gender: [Woman, Man]
types_of_disabilities: [Mental health condition]
features_carers: No
seldom_heard_groups: [Homeless people, Refugees or asylum seekers]
ethnicity: [Not known]
"""


def test_about_this_report_says_the_metadata_in_plain_words() -> None:
    made = edition(more=ABOUT)
    about = next(section for section in made.sections if section.role is SectionRole.ABOUT)
    said = [" ".join(map(text_of_block, row.blocks)) for row in about.blocks]
    assert " | ".join(said) == (
        "We listened to people from September 2016 to October 2016. | "
        "We published our report on 6 December 2016. | "
        "22 people told us what they think. | They were aged 25 to 49. | "
        "Women and men took part. | Some people had a mental health condition. | "
        "These people took part: people who are homeless refugees and people who seek asylum | "
        "This report is not about carers."
    )


def pictures_of_about(more: str) -> list[str | None]:
    about = next(section for section in edition(more=more).sections if section.role is SectionRole.ABOUT)
    return [row.artwork.name if isinstance(row.artwork, Drawing) else None for row in about.blocks]


def test_each_sentence_about_the_report_has_its_own_picture_or_none_has_one() -> None:
    facts = "evidence_finished: 2016-09\npublication_date: 2016-12\nnumber_of_people: 22\nage_group: [All]"
    assert pictures_of_about(facts) == ["listening", "report", "speak_up", "i_groups_perspective_crowd"]
    for undrawn in ("features_carers: No", "ethnicity: [Asian]", "types_of_disabilities: [No disability]"):
        assert set(pictures_of_about(f"{facts}\n{undrawn}")) == {None}


def test_the_pictures_of_facts_are_in_the_library_and_label_nobody() -> None:
    named = {*DISABILITY_PICTURES.values(), *CARERS_PICTURES.values()}
    assert named <= set(cards()) - word_map().blocked


def test_a_report_without_facts_has_no_part_about_them() -> None:
    assert all(section.role is not SectionRole.ABOUT for section in edition().sections)


def test_the_contact_leads_where_it_says() -> None:
    more = (
        "contact:\n  phone: 020 7946 0000\n  email: hello@example.org\n"
        "  audio_url: https://example.org/sound.mp3\nother_formats: Please ask us."
    )
    made = edition(more=more)
    contact = next(section for section in made.sections if section.role is SectionRole.CONTACT)
    assert [text_of_block(block) for block in contact.blocks] == [
        "Phone: 020 7946 0000",
        "Email: hello@example.org",
        "Listen: example.org/sound.mp3",
        "Please ask us.",
    ]
    pictures = [block.artwork for block in contact.blocks if isinstance(block, Row)]
    assert pictures == [Drawing("phone"), Drawing("letter"), Drawing("audio"), Drawing("large_print")]


def test_the_contact_shows_the_website_without_its_scheme_and_the_address_on_one_line() -> None:
    more = "contact:\n  website: https://example.org/\n  address: |\n    12 Mare Street\n    London\n"
    made = edition(more=more)
    contact = next(section for section in made.sections if section.role is SectionRole.CONTACT)
    assert [text_of_block(block) for block in contact.blocks] == [
        "Website: example.org",
        "Address: 12 Mare Street London",
    ]


def test_a_hard_word_after_one_that_was_explained_before_is_marked() -> None:
    more = "glossary:\n  zebra crossing: a\n  yard: b\n"
    made = edition("## One\n\nA zebra crossing.\n\nA zebra crossing, a yard.\n", more=more)
    assert [[text_of(box.words) for box in row.boxes] for row in rows(made)] == [
        ["Zebra crossing means a."],
        ["Yard means b."],
    ]


def test_the_pictures_have_their_credit() -> None:
    assert "The pictures are from Health Icons." in texts(edition())
    assert "The pictures are from Health Icons." not in texts(edition(kind=EditionKind.FULL))


def test_the_credits_are_one_line_without_a_heading() -> None:
    (last,) = (s for s in edition(more="licence: CC BY 4.0").sections if s.role is SectionRole.CREDITS)
    assert last.heading is None
    assert [text_of_block(block) for block in last.blocks] == [
        "The pictures are from Health Icons. You can share this report. Its licence is CC BY 4.0."
    ]


@pytest.mark.parametrize(
    ("ages", "said"),
    [
        ("18 to 24 years, 25 to 49 years, 50 to 64 years, 65 to 79 years", "18 to 79"),
        ("80+ years, 65 to 79 years", "65 or over"),
        ("0 to 12 years, 13 to 15 years, 18 to 24 years", "15 or under and 18 to 24"),
        ("18 to 24 years, 50 to 64 years, 80+ years", "18 to 24, 50 to 64 and 80 or over"),
    ],
)
def test_age_groups_that_adjoin_are_said_as_one(ages: str, said: str) -> None:
    assert f"They were aged {said}." in texts(edition(more=f"age_group: [{ages}]"))


def test_people_of_every_age_group_are_of_all_ages() -> None:
    ages = "0 to 12, 13 to 15, 16 to 17, 18 to 24, 25 to 49, 50 to 64, 65 to 79, 80+"
    assert "People of all ages took part." in texts(edition(more=f"age_group: [{ages}]"))


def test_one_group_is_named_in_a_sentence_and_several_in_a_list() -> None:
    made = edition(more="seldom_heard_groups: [Homeless people]\ntested_by: [A group of six men.]")
    assert "People who are homeless took part." in texts(made)
    assert "A group of six men read the easy words first and told us what to change." in texts(made)


def test_headings_and_paragraphs_stand_in_the_full_edition() -> None:
    made = edition("Before.\n\n## One\n\nWords.\n", kind=EditionKind.FULL)
    assert made.sections[0].heading is None
    assert isinstance(made.sections[1].heading, Heading)
    assert isinstance(made.sections[1].blocks[0], Paragraph)


@pytest.mark.parametrize(
    ("phone", "dialled"),
    [
        ("020 8820-4701", "02088204701"),
        ("(020) 8820 4701", "02088204701"),
        ("+44 (0)20 8820 4701", "+442088204701"),
        ("0800 068 3000 (freephone)", "08000683000"),
    ],
)
def test_a_phone_number_is_dialled_without_its_blanks_and_brackets(phone: str, dialled: str) -> None:
    more = f'contact:\n  organisation: Healthwatch Oakford\n  phone: "{phone}"'
    read = read_text(FRONT.format(more=more) + BODY, "report.md")
    assert read.document is not None
    assert f"'tel:{dialled}'" in repr(ways_to_reach(read.document.metadata))


def test_the_description_names_the_organisation_if_there_is_one() -> None:
    named = edition(more="contact:\n  organisation: Healthwatch Oakford")
    assert named.publication.description.endswith("A report by Healthwatch Oakford.")
    assert "by" not in edition().publication.description


@pytest.mark.parametrize("kind", EditionKind)
def test_whom_a_report_is_for_is_in_no_copy(kind: EditionKind) -> None:
    more = "readers: people who use the quandary\npurpose: to see the quagmire\n"
    assert texts(edition(kind=kind, more=more)) == texts(edition(kind=kind))
