"""The table of formats: a row holds all that the rest of the house knows of a format."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
from msgspec.structs import fields

from hwrender.formats import ALL_FORMATS, FORMATS, PAGED, SOUND_FILES, Format, format_named
from hwrender.formats.contract import FormatOptions, FormatWriter

WRITER = ("write", "read_outline", "verify", "verify_published")


def parameters(function: object) -> list[str]:
    assert callable(function)
    return [name for name in inspect.signature(function).parameters if name != "self"]


@pytest.mark.parametrize("row", ALL_FORMATS, ids=lambda row: row.name)
def test_each_row_loads_a_writer_that_keeps_the_protocol(row: Format) -> None:
    writer = row.load()
    for name in WRITER:
        assert parameters(getattr(writer, name)) == parameters(getattr(FormatWriter, name))


def test_names_and_suffixes_of_the_table_are_each_there_once() -> None:
    assert len({row.name for row in ALL_FORMATS}) == len(ALL_FORMATS)
    assert len({row.suffix for row in ALL_FORMATS}) == len(ALL_FORMATS)


def test_the_rows_that_link_to_others_come_last_in_the_table() -> None:
    links = [row.links_to_others for row in ALL_FORMATS]
    assert any(links)
    assert links == sorted(links)


def test_what_tells_of_pages_comes_after_the_file_that_has_them() -> None:
    names = [row.name for row in ALL_FORMATS]
    needing = [names.index(row.name) for row in ALL_FORMATS if row.needs_pages]
    assert all(number > names.index(PAGED) for number in needing)


def test_the_options_of_a_row_are_fields_that_staff_may_choose() -> None:
    known = {field.name for field in fields(FormatOptions)}
    assert {option for row in ALL_FORMATS for option in row.options} == known


def test_sound_waits_for_a_narration_and_the_first_sound_file_is_the_one_every_report_gets() -> None:
    assert all(row.needs_narration for row in ALL_FORMATS if row.is_sound)
    assert [row for row in FORMATS if row.is_sound] == [next(iter(SOUND_FILES.values()))]


def test_a_row_is_found_by_its_name() -> None:
    assert [format_named(row.name) for row in ALL_FORMATS] == list(ALL_FORMATS)
    with pytest.raises(KeyError):
        format_named("papyrus")


def test_each_writer_of_the_formats_room_is_in_the_table() -> None:
    modules = {row.load.module.split(".")[0] for row in ALL_FORMATS if hasattr(row.load, "module")}
    room = Path(inspect.getfile(Format)).parent
    assert {each.name for each in room.iterdir() if (each / "__init__.py").exists()} == modules
