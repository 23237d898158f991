"""The fields of the front matter: what each may hold, and what is said about what it may not."""

from __future__ import annotations

import pytest

from hwrender.diagnostics import Finding, Severity
from hwrender.metadata import Contact, GlossaryEntry, Metadata, PartialDate
from hwrender.reading import read_text
from hwrender.reading.findings import MOST_GUESSES, Findings
from hwrender.reading.schema import CONTACT_FIELDS, FIELDS
from hwrender.reading.values import RESERVED_NAMES


def metadata_of(front: str, *codes: str) -> Metadata:
    """The metadata of a report with these lines besides title and lang, which must give these findings."""
    result = read_text(f"---\ntitle: A report\nlang: en-GB\n{front}\n---\nWords.\n", "report.md")
    assert [finding.code for finding in result.findings] == list(codes)
    assert result.document is not None
    return result.document.metadata


def finding_of(front: str) -> Finding:
    """The one finding of a report with these lines besides title and lang. Line 1 of them is line 4."""
    result = read_text(f"---\ntitle: A report\nlang: en-GB\n{front}\n---\nWords.\n", "report.md")
    (finding,) = result.findings
    return finding


def test_the_table_of_fields_is_that_of_the_model() -> None:
    places = {"places", "value_places", "wide_blanks", "other_files"}
    assert {field.name for field in FIELDS} == {*Metadata.__struct_fields__} - places
    assert [field.name for field in CONTACT_FIELDS] == [*Contact.__struct_fields__]


def test_no_two_fields_share_a_name_an_alias_or_a_label() -> None:
    for table in (FIELDS, CONTACT_FIELDS):
        names = [name for field in table for name in (field.name, *field.aliases)]
        assert len(names) == len(set(names))
        labels = [field.label for field in table if field.label]
        assert len(labels) == len(set(labels))


@pytest.mark.parametrize("field", [field for field in FIELDS if field.label], ids=lambda field: field.name)
def test_the_label_of_the_library_page_is_another_name_of_its_field(field: object) -> None:
    label, name = field.label, field.name  # type: ignore[attr-defined] # parametrised over fields
    finding = finding_of(f"{label}:")
    assert (finding.code, finding.severity, finding.suggestion) == ("M005", Severity.NOTE, name)


def test_an_unknown_key_names_the_nearest_known_one() -> None:
    finding = finding_of("publicaton_date: 2016")
    message, hint = finding.as_text().split("\n")
    assert message == "report.md:4:1: error[M003]: There is no key “publicaton_date”."
    assert hint == "  hint: Did you mean publication_date?"
    assert finding.suggestion == "publication_date"


def test_a_key_like_no_other_has_no_guess() -> None:
    finding = finding_of("favourite_colour: green")
    assert (finding.code, finding.suggestion) == ("M003", None)
    assert finding_of("'???': green").code == "M003"
    assert finding_of("publication_date" * 10 + ": 2016").suggestion is None


def test_when_hundreds_of_words_are_unknown_no_more_are_guessed() -> None:
    findings = Findings("report.md")
    assert {findings.guess("titel", ["title"]) for _ in range(MOST_GUESSES)} == {"title"}
    assert findings.guess("titel", ["title"]) is None


def test_a_key_given_twice_says_where_it_is_already() -> None:
    finding = finding_of("voice: a\nvoice: b")
    assert (finding.code, finding.span.line) == ("M004", 5)
    assert finding.hint == "It is on line 4 already. Keep one of them."


def test_a_key_and_its_other_name_are_the_same_key() -> None:
    result = read_text("---\ntitle: A\nlang: en\nlanguage: en\n---\nWords.\n", "report.md")
    assert [finding.code for finding in result.findings] == ["M004"]


def test_what_is_required_and_missing_is_said_at_the_start() -> None:
    result = read_text("---\nname: a\n---\nWords.\n", "report.md")
    assert [(each.code, each.span.line) for each in result.findings] == [("M010", 1), ("M011", 1)]
    assert result.document is None


def test_a_title_of_the_wrong_kind_is_not_also_missing() -> None:
    result = read_text("---\ntitle: [A]\nlang: en\n---\nWords.\n", "report.md")
    assert [finding.message for finding in result.findings] == ["title must be text."]


def test_a_wrong_language_leaves_a_document_that_can_be_checked() -> None:
    result = read_text("---\ntitle: A\nlang: English\n---\nWords.\n", "report.md")
    assert [finding.code for finding in result.findings] == ["M022"]
    assert result.document is not None
    assert result.document.metadata.lang == "en-GB"


def test_blank_values_are_nothing() -> None:
    metadata = metadata_of(
        "publication_date:\nevidence_began: ~\nevidence_finished: ''\nkey_themes:\nvoice: null"
    )
    assert metadata.publication_date is metadata.evidence_began is metadata.evidence_finished is None
    assert metadata.key_themes == ()
    assert metadata.voice is None
    assert "publication_date" in metadata.places
    assert "publication_date" not in metadata.value_places


def test_a_blank_map_is_nothing() -> None:
    metadata = metadata_of("contact:\nglossary:\npictures:")
    assert metadata.contact == Contact()
    assert metadata.glossary == ()
    assert dict(metadata.pictures) == {}


def test_a_list_can_be_one_value_and_loses_its_blank_items() -> None:
    assert metadata_of("service_providers: Open Doors").service_providers == ("Open Doors",)
    assert metadata_of("service_providers: [Open Doors, '', ~]").service_providers == ("Open Doors",)


def test_an_item_that_is_no_text_is_found_at_its_place() -> None:
    finding = finding_of("partner_organisations:\n  - Open Doors\n  - Us: them")
    assert (finding.code, finding.span.line, finding.span.column) == ("M020", 6, 5)
    assert finding.message == "An item of partner_organisations must be text."


def test_items_given_twice_are_a_warning() -> None:
    metadata = metadata_of("ethnicity: [Any, Any]", "M032")
    assert metadata.ethnicity == ("Any",)


@pytest.mark.parametrize(
    ("word", "value"), [("Yes", True), ("yes", True), ("true", True), ("No", False), ("FALSE", False)]
)
def test_yes_and_no_are_answers(word: str, value: bool) -> None:
    assert metadata_of(f"in_partnership: {word}").in_partnership is value
    assert metadata_of(f"sensitive: {word}").sensitive is value


def test_any_other_answer_is_an_error() -> None:
    finding = finding_of("in_partnership: maybe")
    assert (finding.code, finding.message) == ("M025", "in_partnership must be Yes or No.")


@pytest.mark.parametrize(("words", "value"), [("22", 22), ("1,022", 1022), ("0", 0), ("'22'", 22)])
def test_whole_numbers_are_read(words: str, value: int) -> None:
    assert metadata_of(f"number_of_people: {words}").number_of_people == value


@pytest.mark.parametrize("words", ["twenty two", "-1", "2.5", "1e9", "12,34", "9" * 5000, "0x10", "٢٢x"])
def test_what_is_no_whole_number_is_an_error(words: str) -> None:
    assert finding_of(f"number_of_people: {words}").code == "M024"


def test_a_size_can_name_its_unit() -> None:
    assert metadata_of("source_pdf_size_kb: 417.02").source_pdf_size_kb == 417.02
    assert metadata_of("source_pdf_size_kb: 417.02 KB").source_pdf_size_kb == 417.02


@pytest.mark.parametrize("name", ["a", "hackney-2016", "2016-report"])
def test_a_short_name_of_small_letters_is_good(name: str) -> None:
    assert metadata_of(f"name: {name}").name == name


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("Our Report", "our-report"),
        ("our_report", "our-report"),
        ("../secret", "secret"),
        ("-a", "a"),
        ("a--b", "a-b"),
        ("a.", "a"),
        ("café", "caf"),
        ("a/b\\c:d", "a-b-c-d"),
        ("CON", None),
        ("con", None),
        ("lpt1", None),
        ("...", None),
        ("x" * 61, "x" * 60),
    ],
)
def test_a_name_that_is_not_safe_everywhere_is_an_error(name: str, suggestion: str | None) -> None:
    finding = finding_of(f"name: '{name}'")
    assert (finding.code, finding.suggestion) == ("M023", suggestion)


def test_the_names_that_windows_keeps_are_known() -> None:
    assert {"con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9"} <= RESERVED_NAMES


def test_contact_is_read_with_an_address_on_lines() -> None:
    metadata = metadata_of(
        "contact:\n  organisation: Healthwatch Hackney\n  phone: 020 7946 0000\n  email: info@example.org\n"
        "  address: [1 Example Street, London]\n  website: https://www.example.org/\n"
        "  audio_url: https://www.example.org/a.mp3"
    )
    assert metadata.contact == Contact(
        "Healthwatch Hackney",
        "020 7946 0000",
        "info@example.org",
        "1 Example Street, London",
        "https://www.example.org/",
        "https://www.example.org/a.mp3",
    )


def test_an_unknown_key_of_contact_says_where() -> None:
    finding = finding_of("contact:\n  fone: 1")
    assert finding.message == "There is no key “fone” in contact."
    assert finding.hint == "Did you mean phone?"


def test_the_glossary_takes_meanings_with_and_without_a_way_to_say_it() -> None:
    metadata = metadata_of(
        "glossary:\n  consent: saying yes.\n  CQC:\n    means: people who check care\n    say: C Q C"
    )
    consent, cqc = metadata.glossary
    assert (consent.term, consent.meaning, consent.spoken) == ("consent", "saying yes", None)
    assert (cqc.term, cqc.meaning, cqc.spoken) == ("CQC", "people who check care", "C Q C")
    assert isinstance(consent, GlossaryEntry)
    assert (consent.span.line, consent.span.column) == (5, 3)


def test_pictures_are_words_with_names_or_files() -> None:
    metadata = metadata_of(
        "pictures:\n  outreach: van\n  garden: photos/garden.jpg\ncover_picture: very good"
    )
    assert dict(metadata.pictures) == {"outreach": "van", "garden": "photos/garden.jpg"}
    assert metadata.cover_picture == "very good"


def test_a_code_to_ignore_is_known_in_small_letters_and_keeps_its_place() -> None:
    metadata = metadata_of("ignore:\n  s11: The law gives it.")
    assert dict(metadata.ignore) == {"s11": "The law gives it."}
    assert metadata.places["ignore.s11"].line == 5


def test_hard_words_that_differ_in_capitals_are_one() -> None:
    finding = finding_of("glossary:\n  Consent: saying yes\n  consent: saying no")
    assert (finding.code, finding.message) == ("M004", "The key glossary.Consent is given twice.")


def test_names_to_say_that_differ_in_capitals_are_two() -> None:
    metadata = metadata_of("lexicon:\n  Reading: redding\n  reading: reeding")
    assert dict(metadata.lexicon) == {"Reading": "redding", "reading": "reeding"}


def test_a_picture_given_twice_is_an_error() -> None:
    assert finding_of("pictures:\n  a: b\n  a: c").code == "M004"


def test_other_formats_given_as_a_list_become_words() -> None:
    assert metadata_of("other_formats: Ask us.").other_formats == "Ask us."
    assert metadata_of("other_formats: [large print]").other_formats == "large print"
    assert (
        metadata_of("other_formats: [large print, Braille, audio]").other_formats
        == "large print, Braille and audio"
    )
    assert metadata_of("other_formats: []").other_formats is None


def test_known_values_are_read_whatever_their_capitals() -> None:
    metadata = metadata_of("enter_and_view: announced\nkey_themes: [access to SERVICES]")
    assert metadata.enter_and_view == "Announced"
    assert metadata.key_themes == ("Access to services",)


def test_an_old_label_is_read_as_the_new_one_with_a_note() -> None:
    finding = finding_of("gender: Female")
    assert (finding.code, finding.severity, finding.suggestion) == ("M031", Severity.NOTE, "Woman")
    assert metadata_of("gender: Female", "M031").gender == ("Woman",)


def test_an_unknown_value_of_an_open_list_is_kept_with_a_warning() -> None:
    finding = finding_of("key_themes: [Acces to services]")
    assert (finding.code, finding.severity, finding.suggestion) == (
        "M030",
        Severity.WARNING,
        "Access to services",
    )
    assert finding.hint == "Did you mean “Access to services”?"
    assert metadata_of("key_themes: Parking", "M030").key_themes == ("Parking",)


def test_a_list_we_do_not_know_whole_warns_of_near_misses_only() -> None:
    assert metadata_of("services_included: Podiatry").services_included == ("Podiatry",)
    assert finding_of("services_included: Sexual heath").suggestion == "Sexual health"


def test_an_unknown_value_of_a_closed_list_is_an_error_and_left_out() -> None:
    assert finding_of("enter_and_view: Sometimes").severity is Severity.ERROR
    assert metadata_of("features_carers: Maybe", "M030").features_carers is None


def test_dates_are_read_in_every_way_people_write_them() -> None:
    metadata = metadata_of(
        "publication_date: 6 September 2016\nevidence_began: September 2016\nevidence_finished: 2016"
    )
    assert metadata.publication_date == PartialDate(2016, 9, 6)
    assert metadata.evidence_began == PartialDate(2016, 9)
    assert metadata.evidence_finished == PartialDate(2016)


CLEAN = (
    "",
    "publication_date: 2016-09\nkey_themes: Other",
    "in_partnership: Yes\npartner_organisations: [Open Doors]",
    "in_partnership: No\npartner_organisations:",
    "evidence_began: 2016-08\nevidence_finished: 2016-09\npublication_date: 2016-11-30",
    "number_of_people: 22\nage_group: [18 to 24 years]\ngender: [Woman, Man, Non-binary]",
    "enter_and_view: N/A\nprimary_research_method: [Survey, Focus group]",
    "contact:\n  phone: 0800 123 4567\nother_formats: Please ask us.",
    "glossary:\n  consent: saying yes after you have been told about something",
    "sensitive: Yes\nname: health-and-care\ntested_by: a group of six people\nlicence: CC BY 4.0",
    "seldom_heard_groups: [Homeless people, People on low incomes]\nfeatures_carers: Not known",
    "type_of_report: Report\nsource_pdf: report.pdf\nsource_pdf_size_kb: 12\nuseful_votes: 3",
)


@pytest.mark.parametrize("front", CLEAN)
def test_a_clean_front_matter_has_no_finding(front: str) -> None:
    metadata_of(front)


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        ("Survey, Focus group", "is 2 values", "“- Survey”"),
        ("Survey and focus groups", "is 2 values", "“- Survey”"),
        ("Focus grops; Survey; Observation", "is 3 values", "“- Focus group”"),
        ("Survey, Zebra", "is not a known value", "Known are"),
        ("Zebra, Quagga", "is not a known value", "Known are"),
    ],
)
def test_known_values_on_one_line_are_told_apart(words: str, message: str, hint: str) -> None:
    source = f"---\ntitle: A\nlang: en-GB\nprimary_research_method: {words}\n---\n\nWords.\n"
    (finding,) = read_text(source, "a.md").findings
    assert finding.code == "M030"
    assert message in finding.message
    assert hint in finding.hint
