"""The form of fields: what is filled in is written to its field, and no other line is changed."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from desks import REPORT, Desk, said
from hwrender.desk.field_labels import all_fields
from hwrender.desk.fields import shown_groups
from hwrender.desk.meanings import unclear_words
from hwrender.reading.schema import FieldGroup


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def shown(desk: Desk, name: str) -> tuple[str, ...]:
    fields = (field for group in shown_groups(desk.report.judged()) for field in group.fields)
    return next(field.values for field in fields if field.name == name)


def save(desk: Desk, group: str, **filled_in: object) -> str:
    """Save a group as a page would: with all its values as they are shown, but for what is filled in."""
    values: dict[str, object] = {"group": group}
    for each in shown_groups(desk.report.judged()):
        for field in each.fields if each.name == group else ():
            is_list = field.control in ("lines", "keyed")
            values[f"{field.name}.lines" if is_list else field.name] = (
                "\n".join(field.values) if is_list else list(field.values)
            )
    return said(desk.post("/fields", values | filled_in))


def test_each_field_is_there_with_its_name_and_what_it_is_for(desk: Desk) -> None:
    groups = shown_groups(desk.report.judged())
    assert [field.name for group in groups for field in group.fields] == [
        name for group in FieldGroup for name, field in all_fields() if field.group is group
    ]
    assert all(field.help and field.label for group in groups for field in group.fields)


def test_every_control_of_the_form_has_a_label(desk: Desk) -> None:
    page = desk.get("/fields").text
    ids = set(re.findall(r'<(?:input|textarea)[^>]* id="([^"]+)"', page))
    assert ids <= set(re.findall(r'<label for="([^"]+)"', page))


def test_saving_without_a_change_writes_nothing(desk: Desk) -> None:
    for group in FieldGroup:
        assert save(desk, group.value) == "Nothing has changed."
    assert desk.text == REPORT


def test_saving_the_sample_without_a_change_writes_nothing(tmp_path: Path) -> None:
    sample = Path(__file__).parents[1] / "reports" / "hackney-sex-workers.md"
    desk = Desk(tmp_path, sample.read_text(encoding="utf-8"))
    for group in FieldGroup:
        assert save(desk, group.value) == "Nothing has changed."


def test_a_line_is_written_to_its_field_alone(desk: Desk) -> None:
    assert save(desk, "copies", **{"contact.phone": "020 7946 0999"}) == "Saved."
    assert desk.text == REPORT.replace("020 7946 0000", "020 7946 0999")


def test_a_field_that_is_emptied_is_blank(desk: Desk) -> None:
    save(desk, "copies", easy_title="")
    assert shown(desk, "easy_title") == ()


def test_ticks_and_lines_make_a_list(desk: Desk) -> None:
    save(
        desk,
        "general",
        key_themes=["Access to services", "Other"],
        **{"key_themes.lines": "Fares\n\nFares\n"},
    )
    assert shown(desk, "key_themes") == ("Access to services", "Other", "Fares")


def test_hard_words_are_written_one_on_a_line(desk: Desk) -> None:
    save(desk, "copies", **{"glossary.lines": "fare: what you pay for a ride\npass: a card: for many rides"})
    assert shown(desk, "glossary") == ("fare: what you pay for a ride", "pass: a card: for many rides")
    save(desk, "copies", **{"glossary.lines": "pass: a card: for many rides"})
    assert shown(desk, "glossary") == ("pass: a card: for many rides",)


def test_a_value_that_cannot_be_read_is_shown_as_it_is(tmp_path: Path) -> None:
    desk = Desk(tmp_path, REPORT.replace("lang: en-GB\n", "lang: en-GB\npublication_date: soon\n"))
    assert shown(desk, "publication_date") == ("soon",)
    save(desk, "general", publication_date="2026-01")
    assert "publication_date: 2026-01\n" in desk.text


def test_what_does_not_fit_together_is_said_beside_its_field(tmp_path: Path) -> None:
    text = REPORT.replace(
        "lang: en-GB\n", "lang: en-GB\nevidence_began: 2026-03\nevidence_finished: 2026-01\n"
    )
    page = Desk(tmp_path, text).get("/fields").text
    beside = re.findall(r'<ul class="findings" id="field-(evidence\w+)-findings">', page)
    assert beside


def test_words_with_signs_of_yaml_come_back_as_they_were_typed(desk: Desk) -> None:
    typed = "Buses: “late”, 'full' & #1 {always}"
    save(desk, "copies", title=typed)
    assert shown(desk, "title") == (typed,)


def test_a_word_of_several_meanings_gets_the_one_that_is_chosen(tmp_path: Path) -> None:
    desk = Desk(tmp_path, REPORT.replace("Most people use a bus every day.", "They talked about discharge."))
    (unclear,) = unclear_words(desk.report.judged())
    assert len(unclear.meanings) > 1
    assert unclear.meanings[1] in html.unescape(desk.get("/fields").text)
    answer = desk.post("/meaning", {"word": unclear.word, "meaning": "something else"})
    assert said(answer) == "Please choose a meaning first."
    desk.post("/meaning", {"word": unclear.word, "meaning": unclear.meanings[1]})
    assert shown(desk, "glossary") == (f"{unclear.word}: {unclear.meanings[1]}",)
    assert unclear_words(desk.report.judged()) == ()
