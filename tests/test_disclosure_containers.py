"""What identifies somebody is found in every container of a report, and each container is in one list."""

from __future__ import annotations

import pytest

from hwrender.diagnostics import Finding
from hwrender.disclosure.checking import check_disclosure
from hwrender.disclosure.containers import CONTAINERS
from hwrender.metadata import Contact, GlossaryEntry, Metadata
from hwrender.reading import read_text

SECRETS = {
    "P1": "Her NHS number is 943 476 5919",
    "P2": "Her number is AB 12 34 56 C",
    "P3": "Ring her on 07700 900461",
    "P4": "She lives at 12 Mare Street",
    "P5": "She was born on 3 May 1961",
    "P6": "We met two women with HIV",
    "P8": "We met Kathleen Moss",
    "P9": "The Datix number is W12345",
}

BODY = {
    "heading": "## {}",
    "paragraph": "{}.",
    "strong words": "Words **{}** words.",
    "item": "- {}.",
    "quotation": "> {}.",
    "attribution": "> Words.\n> – {}",
    "caption of a table": "Table: {}.\n\n| A | B |\n|---|---|\n| C | D |",
    "head of a table": "| {} | Number |\n|---|---|\n| A | B |",
    "cell": "| What | Who |\n|---|---|\n| A | {} |",
    "footnote": "Words.[^1]\n\n[^1]: {}.",
    "alternative text": "![{}](people)",
    "words of a link": "[{}](https://example.org/)",
    "full wording": "## Part\n\n{}.\n\n::: easy-read\nWords.\n:::",
    "easy wording": "## Part\n\nWords.\n\n::: easy-read\n{}.\n:::",
    "code": "    {}",
    "comment": "Words.\n\n<!-- {} -->",
    "English in another language": "::: lang=pl\n{}.\n:::",
}

FIELDS = {
    "title": "title: {}",
    "easy_title": "easy_title: {}",
    "short_title": "short_title: {}",
    "other_formats": "other_formats: {}.",
    "glossary": "glossary:\n  trust: {}",
    "glossary term": "glossary:\n  '{}': words",
    "spoken term": "glossary:\n  trust:\n    means: words\n    say: {}",
    "lexicon": "lexicon:\n  Moss: {}",
    "licence": "licence: {}",
    "unknown key": "description: {}",
    "unknown key in a list": "authors: [Words, '{}']",
    "unknown key below a key": "about:\n  method: {}",
    "key that is unknown": "'{}': Words",
    "key given twice": "licence: Words\nlicence: {}",
    "value of the wrong kind": "publication_date: {}",
    "item of the wrong kind": "services_included:\n  - [Words, '{}']",
    "value that is not of the list": "age_group:\n  - who: {}",
    "picture that cannot be": "pictures:\n  wait: 'https://example.org/{}'",
    "word given twice": "lexicon:\n  Moss: moss\n  Moss: {}",
}

IN_NAMES = {
    "P1": "nhs-943-476-5919",
    "P2": "ab123456c",
    "P3": "ring-07700-900461",
    "P4": "12-mare-street",
    "P5": "born-3-may-1961",
    "P6": "two-women-with-hiv",
    "P8": "kathleen-moss",
    "P9": "datix-number-451234",
}

IN_NAMES_OF_FILES = {
    "name": ("name: {}", "Words."),
    "cover_picture": ("cover_picture: {}.jpg", "Words."),
    "picture of a word": ("pictures:\n  wait: pictures/{}.jpg", "Words."),
    "picture": ("", "![Words](pictures/{}.jpg)"),
}

IN_ADDRESSES = {
    "link": ("", "[Words](https://example.org/news/{}.html)"),
    "link in a note": ("", "Words.[^1]\n\n[^1]: [Words](https://example.org/{})."),
    "source_pdf": ("source_pdf: https://example.org/{}.pdf", "Words."),
    "full_report": ("full_report: https://example.org/{}.html", "Words."),
    "audio_url": ("contact:\n  audio_url: https://example.org/{}.mp3", "Words."),
}


def of_report(front: str, body: str, file: str = "report.md") -> list[Finding]:
    front = front if front.startswith("title:") else f"title: What people said\n{front}".rstrip()
    read = read_text(f"---\nlang: en-GB\n{front}\n---\n\n{body}\n", file)
    assert read.document is not None, read.findings
    return list(check_disclosure(read.document))


@pytest.mark.parametrize("code", SECRETS)
@pytest.mark.parametrize("container", BODY)
def test_a_secret_is_found_in_every_container_of_the_body(container: str, code: str) -> None:
    assert code in {each.code for each in of_report("", BODY[container].format(SECRETS[code]))}


@pytest.mark.parametrize("code", SECRETS)
@pytest.mark.parametrize("field", FIELDS)
def test_a_secret_is_found_in_every_field(field: str, code: str) -> None:
    assert code in {each.code for each in of_report(FIELDS[field].format(SECRETS[code]), "Words.")}


@pytest.mark.parametrize("code", sorted(SECRETS.keys() - {"P8"}))
def test_a_secret_is_found_beside_the_name_of_a_reviewer(code: str) -> None:
    settings = f'reviewed="{SECRETS[code]}" of=2.kd.t3qa.m5xk2p.b7w3ne'
    found = of_report("", f"## Part\n\nWords.\n\n::: easy-read {settings}\nWords.\n:::")
    assert [(each.span.line, each.span.column) for each in found if each.code == code] == [(10, 1)]


def test_the_name_of_a_reviewer_is_let_through() -> None:
    settings = 'reviewed="2026-11-22 Kathleen Moss" of=2.kd.t3qa.m5xk2p.b7w3ne'
    assert of_report("", f"## Part\n\nWords.\n\n::: easy-read {settings}\nWords.\n:::") == []


def test_the_key_of_a_field_speaks_of_its_words() -> None:
    for front, code in (("dob: 3 May 1961", "P5"), ("date_of_birth: 3/5/61", "P5")):
        assert [each.code for each in of_report(front, "Words.")] == [code]


@pytest.mark.parametrize(
    "front",
    [
        "contact: Healthwatch Oakford, 01632 960 400, hello@oakford.example",
        "contact:\n  fax: 01632 960 400",
        "tags: food, older people",
        "place: Royal Gwent",
        "methods: Online survey, school assemblies and a stall at the summer fair",
    ],
)
def test_the_own_contact_and_plain_words_under_other_keys_are_let_through(front: str) -> None:
    assert of_report(front, "Words.") == []


@pytest.mark.parametrize("code", IN_NAMES)
@pytest.mark.parametrize("place", IN_NAMES_OF_FILES)
def test_a_secret_is_found_in_every_name_of_a_file(place: str, code: str) -> None:
    front, body = (each.format(IN_NAMES[code]) for each in IN_NAMES_OF_FILES[place])
    found = [each for each in of_report(front, body) if each.code == code]
    assert found
    assert found[0].span.line > 1


@pytest.mark.parametrize("code", IN_NAMES)
def test_a_secret_is_found_in_the_name_of_the_report_itself(code: str) -> None:
    assert code in {each.code for each in of_report("", "Words.", f"reports/{IN_NAMES[code]}.md")}


@pytest.mark.parametrize("code", sorted(IN_NAMES.keys() - {"P6"}))
@pytest.mark.parametrize("place", IN_ADDRESSES)
def test_a_secret_is_found_in_every_address(place: str, code: str) -> None:
    front, body = (each.format(IN_NAMES[code]) for each in IN_ADDRESSES[place])
    assert code in {each.code for each in of_report(front, body)}


def test_an_address_is_read_as_a_browser_shows_it() -> None:
    for target in ("mailto:jane%2Edoe@gmail.com", "mailto:info@example.org?subject=Kathleen%20Moss"):
        assert len(of_report("", f"[Words]({target})")) == 1


@pytest.mark.parametrize("code", SECRETS)
@pytest.mark.parametrize("field", ["tested_by", "seldom_heard_groups"])
def test_a_secret_is_found_in_a_list_of_the_front_matter(field: str, code: str) -> None:
    if (field, code) != ("tested_by", "P6"):  # those who tried out the wording are no part of it
        found = of_report(f"{field}:\n  - {SECRETS[code]}", "Words.")
        assert code in {each.code for each in found}


def test_no_field_of_the_front_matter_is_without_a_container() -> None:
    """A new field must be looked at here: is it a text, and does a test above speak of it?"""
    assert len(Metadata.__struct_fields__) == 54
    assert len(GlossaryEntry.__struct_fields__) == 4
    assert len(Contact.__struct_fields__) == 6
    assert list(CONTAINERS) == [
        "words",
        "unread words",
        "reviewers",
        "names of files",
        "paths of links",
        "spoken words",
        "comments",
    ]


@pytest.mark.parametrize(
    ("front", "body", "file"),
    [
        ("name: st-marks-hospital", "Words.", "april-2016-report.md"),
        ("name: health-and-care", "![A door](pictures/mare-street-clinic.jpg)", "hackney-sex-workers.md"),
        ("", "![](police) ![](doctor)", "report-2016-05-03.md"),
        ("", "![](pictures/doctor_male.jpg) ![](pictures/nurse-smiling.png)", "report.md"),
        ("name: 3-waiting-field", "![](pictures/2-garden-path.jpg)", "09-name-field.md"),
        ("lexicon:\n  Siobhan: shivawn\n  Homerton: hommerton", "Words.", "report.md"),
        ("lexicon:\n  Siobhan: /ʃɪˈvɔːn/", "[See this](https://www.nhs.uk/conditions/hiv-and-aids/)", "a.md"),
        ("", "[See](https://www.example.org/2016/05/03/new-clinic-opens.html)", "report.md"),
        ("", "[See](https://www.example.org/st-marys-hospital/waiting-times)", "report.md"),
        ("religion: [Christian, Jewish]\nethnicity: [Irish]", "Words.", "report.md"),
        ("", "Words.\n\n<!-- Ask the team to read this part again. -->", "report.md"),
    ],
)
def test_plain_names_of_files_links_and_comments_are_let_through(front: str, body: str, file: str) -> None:
    assert of_report(front, body, file) == []


@pytest.mark.parametrize(
    ("name", "language", "is_found"),
    [
        ("seeing-a-doctor-cy", "cy", False),
        ("seeing-a-doctor.pt-BR", "pt-BR", False),
        ("seeing-a-doctor-amina", "cy", True),
        ("kathleen-moss-cy", "cy", True),
    ],
)
def test_the_language_of_a_report_is_no_part_of_a_name_of_its_file(
    name: str, language: str, is_found: bool
) -> None:
    read = read_text(f"---\nlang: {language}\ntitle: Gweld meddyg\n---\n\nGeiriau.\n", f"{name}.md")
    assert read.document is not None
    assert any(each.code == "P8" for each in check_disclosure(read.document)) == is_found


def test_a_finding_says_where_a_text_is_that_no_copy_shows() -> None:
    comment, spoken, file = (
        of_report(front, body, file)[0].message
        for front, body, file in (
            ("", "Words.\n\n<!-- Kathleen Moss -->", "report.md"),
            ("lexicon:\n  Moss: Kathleen Moss", "Words.", "report.md"),
            ("", "Words.", "kathleen-moss.md"),
        )
    )
    assert "comment" in comment
    assert "voice" in spoken
    assert "name of a file" in file
