"""The script: what is said, in which order, with which pauses."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from editions import rich_edition, text
from goldens import Golden
from hwrender.document import Foreign
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import (
    Block,
    Cell,
    CodeBlock,
    Edition,
    Heading,
    Item,
    List,
    Paragraph,
    Passage,
    Quotation,
    Run,
    Section,
    SectionRole,
    Sentence,
    Table,
)
from hwrender.narration.lexicon import Lexicon, Pronunciation
from hwrender.narration.model import Script, Utterance
from hwrender.narration.script import write_script
from hwrender.narration.script_writer import LONGEST_BREATH
from hwrender.span import START


def edition_of(*blocks: Block) -> Edition:
    """An edition with this one section, without notes."""
    section = Section(SectionRole.BODY, Heading(2, words("Part", id="h"), "part"), blocks)
    return replace(rich_edition(), sections=(section,), notes=())


def words(*sentences: str | tuple[Run, ...], id: str = "x") -> tuple[Sentence, ...]:  # noqa: A002  reads best
    made = []
    for place, sentence in enumerate(sentences):
        runs = (text(sentence),) if isinstance(sentence, str) else sentence
        made.append(Sentence(f"{id}{place}", runs))
    return tuple(made)


def said(script: Script) -> list[str]:
    return [utterance.spoken for utterance in script.utterances]


def part(script: Script) -> list[Utterance]:
    """What comes after the heading of the section and before the end."""
    ids = [utterance.id for utterance in script.utterances]
    return list(script.utterances[ids.index("h0") + 1 : -1])


def as_text(script: Script) -> str:
    lines = [f"{script.title} | {script.organisation} | {script.words_per_minute:g} words a minute"]
    for each in script.utterances:
        chapter = f" #{each.anchor}" if each.anchor else ""
        lines.append(
            f"{each.id:7}{each.role:13}{each.pause_seconds:4} {each.language:6} {each.spoken}{chapter}"
        )
    return "\n".join(lines)


@pytest.mark.parametrize("kind", EditionKind)
def test_the_whole_script_reads_well(kind: EditionKind, golden: Golden) -> None:
    golden("rich-edition", f"narration-{kind.value}", as_text(write_script(rich_edition(kind=kind))))


def test_every_utterance_has_an_id_of_its_own() -> None:
    ids = [utterance.id for utterance in write_script(rich_edition()).utterances]
    assert len(set(ids)) == len(ids)


def test_what_is_too_long_for_one_breath_is_said_in_parts_and_no_word_is_lost() -> None:
    long = "and so on " * 200
    parts = part(write_script(edition_of(Paragraph(words(long)), CodeBlock("code1", "a = 1\n" * 400))))
    assert all(len(each.spoken) <= LONGEST_BREATH for each in parts)
    assert {each.id for each in parts} == {"x0", "code1"}
    assert {each.id: each.role for each in parts} == {"x0": "sentence", "code1": "code"}
    said = [each.shown for each in parts]
    assert " ".join(said).split() == (long + "a = 1\n" * 400).split()


def test_a_number_that_is_said_in_many_words_is_shown_once() -> None:
    number = "9" * 2_000
    first, *others = part(write_script(edition_of(Paragraph(words(f"There are {number}.")))))
    assert len(others) > 1
    assert " ".join(each.shown for each in (first, *others)).split() == ["There", "are", f"{number}."]
    assert {each.role for each in others if not each.shown} == {"announcement"}


def test_an_announcement_is_said_but_not_shown_and_all_else_is_shown() -> None:
    for utterance in write_script(rich_edition()).utterances:
        assert (utterance.role == "announcement") == (utterance.shown == "")


def test_the_title_and_the_organisation_come_before_how_long_it_takes() -> None:
    first = said(write_script(rich_edition()))[:4]
    assert first[0] == "Healthwatch Hackney."
    assert first[2] == "What sex workers in Hackney told us about their health and care."
    assert first[3].startswith("This takes about ")


def test_how_many_parts_there_are_is_said_before_the_first() -> None:
    lines = said(write_script(rich_edition()))
    assert lines.index("There are three parts.") == 4


def test_the_script_is_tagged_with_the_neutral_title() -> None:
    assert write_script(rich_edition()).title == "Health and care in Hackney"


def test_a_faster_rate_announces_a_shorter_time() -> None:
    long = edition_of(*(Paragraph(words("Word " * 54, id=f"p{n}-")) for n in range(10)))
    slow, fast = (write_script(long, rate=rate) for rate in (0.8, 1.2))
    assert slow.words_per_minute * 1.5 == pytest.approx(fast.words_per_minute)
    minutes = [said(script)[3].split()[3] for script in (slow, fast)]
    assert minutes == ["five", "three"]


@pytest.mark.parametrize("rate", [0.49, 2.01])
def test_a_rate_beyond_reason_is_refused(rate: float) -> None:
    with pytest.raises(ValueError, match="rate"):
        write_script(rich_edition(), rate=rate)


@pytest.mark.parametrize("rate", [0.5, 2])
def test_half_and_twice_the_speed_are_allowed(rate: float) -> None:
    usual = write_script(rich_edition()).words_per_minute
    assert write_script(rich_edition(), rate=rate).words_per_minute == pytest.approx(usual * rate)


def test_a_list_says_how_many_points_it_has() -> None:
    points = List(False, 1, tuple(Item((Paragraph(words(f"P{n}", id=f"i{n}-")),)) for n in range(3)))
    assert part(write_script(edition_of(points)))[0].spoken == "This list has three points."


def test_an_ordered_list_says_its_numbers_with_its_items() -> None:
    points = List(True, 4, tuple(Item((Paragraph(words("Go on", id=f"i{n}-")),)) for n in range(2)))
    assert [each.spoken for each in part(write_script(edition_of(points)))[1:]] == [
        "Four: Go on.",
        "Five: Go on.",
    ]


def test_a_table_says_its_size_then_each_value_under_its_header() -> None:
    header = (Cell(words("Year", id="a")), Cell(words("People", id="b")))
    row = (Cell(words("2016", id="c")), Cell(words("–", id="d")))
    lines = [each.spoken for each in part(write_script(edition_of(Table(header, (row,), False))))]
    assert lines == [
        "This table has one row and two columns.",
        "",  # its rows say the headers
        "",
        "Row one.",
        "Year: twenty sixteen.",
        "People: blank.",
        "That is the end of the table.",
    ]


def test_the_name_of_a_row_is_said_with_its_header_and_nothing_waits_for_what_is_not_said() -> None:
    header = (Cell(words("Service", id="a")), Cell(words("Wait", id="b")))
    row = (Cell(words("Dentist", id="c")), Cell(words("2 days", id="d")))
    made = part(write_script(edition_of(Table(header, (row,), True))))
    assert [each.spoken for each in made if each.spoken][1:3] == ["Service: Dentist.", "Wait: two days."]
    assert [each.pause_seconds for each in made if not each.spoken] == [0, 0.45]


def test_a_table_without_rows_says_its_columns() -> None:
    header = (Cell(words("Year", id="a")), Cell(words("People", id="b")))
    lines = [each.spoken for each in part(write_script(edition_of(Table(header, (), False))))]
    assert lines[1:4] == ["The columns are:", "Year.", "People."]


def test_a_list_of_one_is_not_counted() -> None:
    one = List(False, 1, (Item((Paragraph(words("Ask us.", id="i")),)),))
    assert [each.spoken for each in part(write_script(edition_of(one)))] == ["Ask us."]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Woman, 71", "From a woman, aged seventy-one."),
        ("Man, 45–60, Hackney", "From a man, aged forty-five to sixty, Hackney."),
        ("Older woman (71)", "From an older woman, aged seventy-one."),
        ("NHS worker", "From an N H S worker."),
        ("Her daughter", "From her daughter."),
        ("A woman we met", "From a woman we met."),
        ("Young people", "From young people."),
        ("Ann Example, 71", "From: Ann Example, aged seventy-one."),
        ("Healthwatch Hackney", "From: Healthwatch Hackney."),
        ("Women at the day centre", "From: Women at the day centre."),
    ],
)
def test_who_said_a_quotation_is_said_as_people_say_it(written: str, said: str) -> None:
    quotation = Quotation((Paragraph(words("I waited.", id="q")),), words(written, id="w"))
    assert part(write_script(edition_of(quotation)))[-1].spoken == said


def test_a_passage_in_another_language_is_announced_and_kept() -> None:
    passage = Passage("cy", (Paragraph(words("Diolch.", "Hwyl.")),))
    announced, *silent = part(write_script(edition_of(passage)))
    assert announced.spoken == "The next part is in Welsh. You can read it in the other copies."
    assert [(each.shown, each.spoken, each.language) for each in silent] == [
        ("Diolch.", "", "cy"),
        ("Hwyl.", "", "cy"),
    ]


def test_a_passage_in_british_english_is_read_out() -> None:
    passage = Passage("en", (Paragraph(words("Thank you.")),))
    assert [each.spoken for each in part(write_script(edition_of(passage)))] == ["Thank you."]


def test_words_in_another_script_are_named_and_not_passed_over() -> None:
    sentence: tuple[Run, ...] = (text("She said "), Foreign("bn", (text("ধন্যবাদ, দিদি"),), START), text("."))
    (spoken,) = part(write_script(edition_of(Paragraph(words(sentence)))))
    assert spoken.spoken == "She said some words in Bengali."


def test_unmarked_words_in_another_script_are_named_too() -> None:
    (spoken,) = part(write_script(edition_of(Paragraph(words("Привет, как дела?")))))
    assert spoken.spoken == "some words in another language?"


@pytest.mark.parametrize("marks", ["'", "``", "+++", "-- ** __", "\\[]", "?!", "…"])
def test_marks_without_a_word_are_not_given_to_the_voice(marks: str) -> None:
    assert [each.spoken for each in part(write_script(edition_of(Paragraph(words(marks)))))] == [""]


def test_a_mark_that_has_words_is_said() -> None:
    assert [each.spoken for each in part(write_script(edition_of(Paragraph(words("%")))))] == ["per cent."]


def test_pauses_are_those_of_the_style() -> None:
    edition = edition_of(
        Paragraph(words("One.", "Two.", id="p")),
        List(False, 1, (Item((Paragraph(words("A", id="i")),)), Item((Paragraph(words("B", id="j")),)))),
        Heading(3, words("Next", id="n"), "next"),
        Paragraph(words("Last.", id="q")),
    )
    speech = edition.style.speech
    pauses = {each.id: each.pause_seconds for each in write_script(edition).utterances}
    assert pauses["h0"] == speech.after_heading_pause_seconds
    assert pauses["p0"] == speech.sentence_pause_seconds
    assert pauses["p1"] == speech.paragraph_pause_seconds
    assert pauses["i0"] == speech.item_pause_seconds
    assert pauses["j0"] == speech.before_heading_pause_seconds
    assert list(pauses.values())[-1] == speech.ends_pause_seconds


def test_only_headings_of_level_two_start_a_chapter() -> None:
    anchors = [utterance.anchor for utterance in write_script(rich_edition()).utterances if utterance.anchor]
    assert anchors == ["what-people-told-us", "everything-else", "hard-words"]


def test_a_pronunciation_in_letters_is_in_the_script_and_one_in_sounds_is_left_to_the_voice() -> None:
    lexicon = Lexicon((Pronunciation("Siobhan", "shivawn"), Pronunciation("NHS", "/ˌɛnˈhɛs/")))
    edition = edition_of(Paragraph(words("Siobhan rang the NHS.")))
    assert [each.spoken for each in part(write_script(edition, lexicon=lexicon))] == ["shivawn rang the NHS."]


def test_every_announcement_tells_what_it_announces_and_nothing_else_does() -> None:
    utterances = write_script(rich_edition()).utterances
    told = {each.announces for each in utterances if each.role == "announcement"}
    assert None not in told
    assert {"length", "list", "table", "quotation", "end"} <= told
    assert {each.announces for each in utterances if each.role != "announcement"} == {None}
