"""P8: names of people from everywhere are found; services, places, saints and laws are not."""

from __future__ import annotations

import pytest

from privacy_texts import codes, found

NAMES = [
    "Oliver",
    "Muhammad",
    "Aisha",
    "Siobhán",
    "Zoë",
    "Łukasz",
    "Agnieszka",
    "Rhys",
    "Angharad",
    "Fatima",
    "Abdullahi",
    "Ngozi",
    "Chukwuemeka",
    "Priya",
    "Gurpreet",
    "Harjinder",
    "Mehmet",
    "Ayşe",
    "Ioana",
    "Andrei",
    "Thi",
    "Thuy",
    "Wei",
    "Xiaoling",
    "Kwame",
    "Ama",
    "Temitope",
    "Shanice",
    "Keisha",
    "Yusuf",
    "Khadija",
    "Hodan",
    "Bilal",
    "Zainab",
    "Parvez",
    "Rukhsana",
    "Dimitris",
    "Giulia",
    "João",
    "Mateus",
    "Svetlana",
    "Oksana",
    "Tesfaye",
    "Selam",
    "Farah",
    "Reza",
    "Soraya",
    "Jamal",
    "Ciarán",
    "Niamh",
    "Catrin",
    "Hamish",
    "Morag",
    "Eilidh",
    "Callum",
    "Kayleigh",
    "Jayden",
    "Tyrone",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_given_name_from_anywhere_is_found(name: str) -> None:
    assert found(f"We talked about it, and {name} told us that the clinic was shut.") == [("P8", name)]


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("Mrs Smith was sent home.", ["Mrs Smith"]),
        ("We saw Dr. van der Berg twice.", ["Dr. van der Berg"]),
        ("Mr and Mrs O'Neill waited.", ["Mr and Mrs O'Neill"]),
        ("My name is Xanthippe and I am cold.", ["Xanthippe"]),
        ("“They kept calling me June,” he said.", ["June"]),
        ("My name is XANTHIPPE and I am cold.", ["XANTHIPPE"]),
        ("She was known as Xanthippe at the clinic.", ["Xanthippe"]),
        ("He was known as SAMUEL at the clinic.", ["SAMUEL"]),
        ("Thank you to Sarah Khan for this.", ["Sarah Khan"]),
        ("Sarah's benefits stopped.", ["Sarah"]),
        ("Will said that he waited.", ["Will"]),
        ("Her son Preston is ill.", ["Preston"]),
        ("Her friend Grace came too.", ["Grace"]),
        ("Mark and Gemma sleep there.", ["Mark", "Gemma"]),
        ("Ann Hill said no.", ["Ann Hill"]),
        ("The story of Frank Akhtar is long.", ["Frank Akhtar"]),
        ("JOHN SMITH said no.", ["JOHN SMITH"]),
        ("Her sister Ms Katherine Hall came.", ["Ms Katherine Hall"]),
        ("Sarah, Emma and John waited.", ["Sarah", "Emma", "John"]),
        ("“No one came.”\n\n– Grace, carer", ["Grace"]),
        ("He knows Maria de (Silva) well.", ["Maria", "Silva"]),
        ("He moved to the U.K. Will said that he waited.", ["Will"]),
        ("Anna Jones  \nBen Khan  \nHackney", ["Anna Jones", "Ben Khan"]),
        ("We spoke to Ann Ward.", ["Ann Ward"]),
    ],
)
def test_a_name_is_marked_from_its_title_to_its_last_letter(words: str, marked: list[str]) -> None:
    assert found(words) == [("P8", each) for each in marked]


@pytest.mark.parametrize(
    "words",
    [
        "Healthwatch Hackney and Open Doors worked with the Elizabeth Fry Trust and St Leonard's.",
        "St Mary's Hospital, Queen Elizabeth Hospital and the John Radcliffe are full.",
        "King George Hospital, Prince Charles Hospital and the Princess Royal are far.",
        "People at Elizabeth Ward and Victoria Medical Centre said so.",
        "Charlotte Street, Albert Road Surgery and Victoria Park are near.",
        "Marie Curie, Barnardo's, Sue Ryder and the Terrence Higgins Trust help.",
        "Clare's Law, Martha's Rule and the Francis Report matter.",
        "Parkinson's, Alzheimer's, Crohn's and Tourette's are illnesses.",
        "Ask for Angela posters were up.",
        "In May, June and August people waited. March was cold.",
        "People in Preston, Kent, Lincoln and Chester have no dentist.",
        "Will there be a bus? Hope is not enough. Grace matters.",
        "The Care Act, the Equality Act and the Mental Health Act apply.",
        "The NINO was missing. NHS England and CQC were told.",
        "Polish, Turkish and Bengali speakers came at Easter.",
        "The Chief Executive wrote to the Secretary of State and the Lord Mayor.",
        "Smith, Jones and Brown clean it with Brooks and Sons and Clayton-Taylor.",
        "Shona, German and Swati speakers need Ali Ltd and a Jordan community.",
        "Families from El Salvador, Costa Rica and Saudi Arabia came.",
        "The surgery on Lewis Lane is near Port Timothy and North Shelton.",
        "London Borough of Hackney, Homerton and Stoke Newington are near.",
        "People in Ann Ward waited.",
        "The group is known as COSPA. It was formerly FOSPA.",
        "These rules are known as the DoLS, and the team calls us HOSC.",
        "The plan is known as EHCPs by some. It is known as A.C.P. by others.",
    ],
)
def test_services_places_illnesses_and_laws_are_no_people(words: str) -> None:
    assert codes(words) == []


def test_the_report_s_own_organisations_are_no_people() -> None:
    more = "partner_organisations: [Grace Kelly Circle]\n"
    assert codes("We worked with Grace Kelly Circle.", more) == []
    assert codes("We worked with Grace Kelly.") == ["P8"]


@pytest.mark.parametrize(
    ("body", "more", "expected"),
    [
        ("Sarah Khan came.", "", ["P8"]),
        ("    Sarah Khan came.", "", ["P8"]),
        ("[She](https://example.org/Sarah-Khan) came.", "", ["P8"]),
        ("[She](https://example.org/Sarah) came.", "", []),
        ("Words.", "service_providers: [Sarah Khan]\n", []),
        ("Words.", "short_title: Sarah Khan came\n", ["P8"]),
    ],
)
def test_names_are_looked_for_in_words_code_and_addresses_and_not_in_lists_of_organisations(
    body: str, more: str, expected: list[str]
) -> None:
    assert codes(body, more) == expected


PROVIDERS = "service_providers: [Samaritans, St Leonard's Hospital, Willow Marie Curie Rosehill]\n"


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("Rita told us that she waited.", ["Rita"]),
        ("Sam was sent home.", ["Sam"]),
        ("Leonard has HIV.", ["Leonard"]),
        ("Marie told us that she waited.", ["Marie"]),
        ("Rose Hill was sent home.", ["Rose Hill"]),
        ("Ian and Curie waited.", ["Ian"]),
        ("Will told us that he waited.", ["Will"]),
        ("Samaritans gave Rita their number.", ["Rita"]),
    ],
)
def test_a_person_is_found_whose_name_is_inside_the_name_of_an_organisation(
    words: str, marked: list[str]
) -> None:
    assert [name for _, name in found(words, PROVIDERS)] == marked


@pytest.mark.parametrize(
    "words",
    [
        "People like St Leonard's Hospital and Samaritans.",
        "They rang the samaritans and ST LEONARD’S HOSPITAL.",
        "Staff of Willow Marie Curie Rosehill came.",
        "Staff of Willow Marie Curie\nRosehill came.",
    ],
)
def test_the_whole_name_of_an_organisation_is_no_person_in_any_case(words: str) -> None:
    assert codes(words, PROVIDERS) == []


def test_names_with_marks_are_found_like_those_without() -> None:
    with_marks = (
        "Gülistan has HIV. Şerife told us that she waited. Mădălina told us that she waited. Jędrzej left."
    )
    assert [name for _, name in found(with_marks)] == ["Gülistan", "Şerife", "Mădălina", "Jędrzej"]
    without = "Gulistan, Serife, Madalina and Jedrzej told us that they waited."
    assert [name for _, name in found(without)] == ["Gulistan", "Serife", "Madalina", "Jedrzej"]


def table(head: str, *cells: str) -> str:
    return "\n".join([f"| {head} | Said |", "|---|---|", *(f"| {cell} | It was cold. |" for cell in cells)])


@pytest.mark.parametrize(
    ("head", "cell", "marked"),
    [
        ("Name", "Hope", ["Hope"]),
        ("Who", "May", ["May"]),
        ("Staff", "Tremlett", ["Tremlett"]),
        ("Lead", "Faith Obi", ["Faith Obi"]),
        ("Ward manager", "Quorvane Tibbs", ["Quorvane Tibbs"]),
        ("Visited by", "Kezia", ["Kezia"]),
        ("Referrer", "Self", []),
        ("Lead", "Patient Experience Team", []),
        ("Lead", "Healthwatch Oakford", []),
        ("Lead", "Zylphor", []),
        ("Lead", "Zylphor Khan", ["Zylphor Khan"]),
        ("Who", "Some of them", []),
        ("Who", "GP", []),
        ("Ward", "Rita", []),
        ("Stops", "Stanley, Edith and Clare", []),
        ("Home", "Edith 2", []),
        ("Ward name", "Edith Palmer", []),
        ("Practice", "Dr Gray", ["Dr Gray"]),
        ("Ward", "Rita told us that she fell.", ["Rita"]),
    ],
)
def test_the_head_of_a_column_says_whether_names_are_of_people(
    head: str, cell: str, marked: list[str]
) -> None:
    assert found(table(head, cell)) == [("P8", name) for name in marked]


def test_in_the_name_of_a_file_only_names_of_the_tables_are_read() -> None:
    assert codes("![A doctor](dr-zylphor.svg)") == []
    assert codes("![A doctor](dr-ahmed.svg)") == ["P8"]
