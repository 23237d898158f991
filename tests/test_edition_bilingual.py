"""Two editions become one whose rows have both wordings, and no reader gets a row that is not theirs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import pytest

from bilingual_reports import ARABIC, ENGLISH, LANGUAGES, POLISH, bilingual, edition_of_text, joined
from hwrender.document import Foreign, Link
from hwrender.edition.inventory import anchors, explained_words
from hwrender.edition.model import (
    CodeBlock,
    Edition,
    HardWord,
    Heading,
    Passage,
    Row,
    Section,
    SectionRole,
    Table,
)
from hwrender.edition.outline import (
    OutlineEntry,
    outline,
    text_of,
    text_of_block,
    texts,
    texts_by_language,
)
from hwrender.edition.row_pairs import by_pictures
from hwrender.edition.walking import all_parts, all_runs


def rows(edition: Edition) -> Iterator[Row]:
    blocks = chain.from_iterable(section.blocks for section in edition.sections)
    return (block for block in blocks if isinstance(block, Row))


def row_with(edition: Edition, words: str) -> Row:
    return next(row for row in rows(edition) if words in text_of_block(row.blocks[0]))


def other_words(row: Row) -> str:
    assert row.beside is not None
    return " ".join(map(text_of_block, row.beside.blocks))


def section_of(edition: Edition, role: SectionRole) -> Section:
    return next(section for section in edition.sections if section.role is role)


def test_each_row_has_the_words_of_its_translation() -> None:
    row = row_with(bilingual("pl"), "We talked to 64 people.")
    assert other_words(row) == "Rozmawialiśmy z 64 osobami."
    assert row.beside is not None
    assert row.beside.language == "pl"


def test_the_picture_of_a_row_is_that_of_the_english() -> None:
    ours, theirs = edition_of_text(ENGLISH), bilingual("ar")
    shown = [row.artwork for row in rows(ours)]
    assert [row.artwork for row in rows(theirs)] == shown
    inside = (block for row in rows(theirs) if row.beside for block in row.beside.blocks)
    assert not any(isinstance(block, Row) for block in inside)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_english_of_a_row_is_read_before_its_translation(language: str) -> None:
    told = [entry.text for entry in outline(bilingual(language))]
    english = told.index("how long they wait.")
    other = next(place for place, text in enumerate(told) if text.startswith(("jak długo", "كم ينتظرون")))
    following = told.index(
        "What people said " + ("Co mówili ludzie" if language == "pl" else "ماذا قال الناس")
    )
    assert english < other < following


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_either_language_is_lost(language: str) -> None:
    both = " ".join(entry.text for entry in outline(bilingual(language)))
    for text in (ENGLISH, LANGUAGES[language]):
        missing = [entry for entry in outline(edition_of_text(text)) if entry.text not in both]
        assert missing == []


def test_every_sentence_has_an_id_of_its_own() -> None:
    english, polish = (
        text.replace("\n:::\n", f"\n\n```\n{line}\n```\n:::\n", 1)
        for text, line in ((ENGLISH, "1 2"), (POLISH, "3 4"))
    )
    edition = joined(english, polish).edition
    ids = [sentence.id for text in texts(edition) for sentence in text.words]
    assert len(set(ids)) == len(ids)
    codes = [part.id for part in all_parts(edition) if isinstance(part, CodeBlock)]
    assert len(set(codes)) == len(codes) == 2


def test_a_hard_word_of_each_language_has_a_meaning_of_its_own() -> None:
    edition = bilingual("pl")
    keys = [run.key for run in all_runs(edition) if isinstance(run, HardWord)]
    assert {"triage", "pl-triaż"} <= {*keys}
    assert {*keys} <= explained_words(edition)
    row = row_with(edition, "People do not know")
    assert [box.key for box in row.boxes] == ["triage"]
    assert "pytania o stan zdrowia" in other_words(row)


def test_hard_words_are_listed_by_the_alphabet_of_each_language() -> None:
    blocks = section_of(bilingual("pl"), SectionRole.HARD_WORDS).blocks
    assert isinstance(blocks[-1], Passage)
    assert text_of_block(blocks[-1]).startswith("Triaż to znaczy:")
    assert all("Triaż" not in text_of_block(block) for block in blocks[:-1])


def test_a_heading_says_its_words_in_both_languages() -> None:
    heading = bilingual("pl").sections[1].heading
    assert heading is not None
    assert heading.anchor == "what-we-did"
    assert texts_by_language(heading.words) == (("", "What we did"), ("pl", "Co zrobiliśmy"))


def test_a_link_of_the_translation_leads_to_the_heading_it_is_a_part_of() -> None:
    linked = POLISH.replace("Rozmawialiśmy z 64 osobami.", "Tu są [rady](#co-trzeba-zmienić).")
    edition = joined(ENGLISH, linked).edition
    targets = {run.target for run in all_runs(edition) if isinstance(run, Link) if run.target[0] == "#"}
    assert targets == {"#what-should-change"}
    assert "what-should-change" in anchors(edition)


def test_what_both_say_alike_is_said_once() -> None:
    address = "  address: 1 High Street"
    english = ENGLISH.replace("  email: hello@example.org", address)
    row = row_with(joined(english, english.replace("lang: en-GB", "lang: xx")).edition, "We talked to 64")
    assert row.beside is None


def test_a_table_stands_over_its_translation() -> None:
    blocks = bilingual("pl").sections[2].blocks
    place = next(place for place, block in enumerate(blocks) if isinstance(block, Table))
    other = blocks[place + 1]
    assert isinstance(other, Passage)
    assert isinstance(other.blocks[0], Table)
    assert text_of(other.blocks[0].header[0].words) == "Czas"


LOST_ROW = POLISH.replace("![](phone)\nWiele osób długo czeka przy telefonie.\n\n", "")


def test_a_part_with_another_number_of_rows_is_shown_in_one_language_after_the_other() -> None:
    made = joined(ENGLISH, LOST_ROW)
    assert made.apart == {1}
    part = made.edition.sections[2]
    assert all(row.beside is None for row in part.blocks if isinstance(row, Row))
    assert isinstance(part.blocks[-1], Passage)
    assert "Ludzie nie wiedzą" in text_of_block(part.blocks[-1])
    assert row_with(made.edition, "We talked to 64 people.").beside is not None


def test_a_part_that_is_known_to_be_unlike_is_never_paired() -> None:
    made = joined(ENGLISH, POLISH, unlike=frozenset({0}))
    assert made.apart == {0}
    assert row_with(made.edition, "We talked to 64 people.").beside is None


def test_a_fact_that_only_one_language_tells_has_no_row_beside_it() -> None:
    made = joined(ENGLISH, POLISH.replace("number_of_people: 64\n", "")).edition
    assert row_with(made, "64 people told us").beside is None
    assert other_words(row_with(made, "We published")) == "Opublikowaliśmy nasz raport. Dzień: 12 maja 2026."


def test_a_fact_that_only_the_translation_tells_is_marked_as_its_language() -> None:
    made = joined(ENGLISH.replace("number_of_people: 64\n", ""), POLISH).edition
    about = section_of(made, SectionRole.ABOUT)
    (alone,) = (block for block in about.blocks if isinstance(block, Passage))
    assert alone.language == "pl"
    assert "64" in text_of_block(alone)


def test_facts_with_one_picture_are_paired_only_where_all_are_alike() -> None:
    first, second = (tuple(rows(edition_of_text(text)))[-2:] for text in (ENGLISH, POLISH))
    assert by_pictures((first[0], first[0]), (second[0],), "pl") is None


def test_a_part_that_only_the_translation_has_is_kept() -> None:
    bare = ENGLISH[: ENGLISH.index("contact:")] + "---\n" + ENGLISH[ENGLISH.index("\n## ") :]
    contact = section_of(joined(bare, POLISH).edition, SectionRole.CONTACT)
    assert contact.heading is not None
    assert texts_by_language(contact.heading.words) == (("pl", "Kontakt z nami"),)
    assert isinstance(contact.blocks[0], Passage)


def test_the_footnotes_of_the_translation_are_counted_on() -> None:
    english = ENGLISH.replace("64 people.\n", "64 people.[^1]\n") + "\n[^1]: In May.\n"
    polish = POLISH.replace("64 osobami.", "64 osobami.[^1]") + "\n[^1]: W maju.\n"
    edition = joined(english, polish).edition
    assert [note.number for note in edition.notes] == [1, 2]
    assert [entry for entry in outline(edition) if entry.role == "note"] == [
        OutlineEntry("note", "In May."),
        OutlineEntry("note", "W maju."),
    ]


def test_the_cover_says_title_and_kind_of_copy_in_both_languages() -> None:
    cover = bilingual("ar").cover
    assert texts_by_language(cover.title) == (("", "Seeing a doctor"), ("ar", "زيارة الطبيب"))
    assert texts_by_language(cover.label)[1][0] == "ar"
    assert texts_by_language(cover.organisation) == (("", "Healthwatch Hackney"),)
    marked = [
        run.language for line in cover.lines[2:] for run in line.words[0].runs if isinstance(run, Foreign)
    ]
    assert marked == ["ar", "ar"]


def test_the_files_have_a_name_of_their_own() -> None:
    publication = bilingual("pl").publication
    assert publication.name == "doctors-en-pl"
    assert publication.neutral_title == "Seeing a doctor / Wizyta u lekarza"
    assert (publication.language, publication.beside) == ("en-GB", "pl")


def test_a_sensitive_title_stays_out_of_the_names_in_both_languages() -> None:
    english, arabic = (
        text.replace("lang:", f"sensitive: true\nshort_title: {short}\nlang:", 1)
        for text, short in ((ENGLISH, "Health"), (ARABIC, "الصحة"))
    )
    assert joined(english, arabic).edition.publication.neutral_title == "Health / الصحة"


def test_headings_between_rows_are_joined() -> None:
    english, polish = (text.replace("\n:::\n", "\n\n> ### 1\n:::\n", 1) for text in (ENGLISH, POLISH))
    headings = [part for part in all_parts(joined(english, polish).edition) if isinstance(part, Heading)]
    assert len({heading.anchor for heading in headings}) == len(headings)
