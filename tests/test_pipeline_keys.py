"""The key of a file: whatever a reader could see or hear changes it, and nothing else does."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from editions import rich_edition
from hwrender.cache import key_of
from hwrender.formats import ALL_FORMATS
from hwrender.formats.contract import FormatOptions
from hwrender.narration.lexicon import NO_LEXICON, Lexicon, Pronunciation
from hwrender.narration.person.model import NO_RECORDINGS, PersonRecording, PersonRecordings
from hwrender.pipeline import keys
from hwrender.pipeline.keys import Keys, keys_of
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.span import Span
from manifests import published

OPTIONS = BuildOptions(Path("out"))
ROWS = {row.name: row for row in ALL_FORMATS}


def changes_of(value: Any) -> Iterator[tuple[str, Any]]:
    """The value with one thing changed, in every way in which a part of it can: where, and the new value."""
    match value:
        case Span():
            return
        case Struct():
            for name in value.__struct_fields__:
                for where, changed in changes_of(getattr(value, name)):
                    yield f"{type(value).__name__}.{name} {where}", replace(value, **{name: changed})
        case tuple():
            yield "one more", (*value, "more")
            for number, each in enumerate(value):
                yield f"[{number}] left out", (*value[:number], *value[number + 1 :])
                for where, changed in changes_of(each):
                    yield f"[{number}] {where}", (*value[:number], changed, *value[number + 1 :])
        case _:
            yield "", other_than(value)


def other_than(value: Any) -> Any:
    """Another value of the same type."""
    match value:
        case Enum():
            return next(each for each in type(value) if each is not value)
        case bool():
            return not value
        case int() | float():
            return value + 1
        case str():
            return f"{value}."
        case None:
            return "something"
    raise TypeError(f"{value!r} cannot be changed")


def test_whatever_changes_in_an_edition_changes_its_key() -> None:
    edition = rich_edition()
    keys_by_place = {where: key_of(changed) for where, changed in changes_of(edition)}
    assert len(keys_by_place) > 300
    assert len({*keys_by_place.values(), key_of(edition)}) == len(keys_by_place) + 1


def moved(value: Any) -> Any:
    """The same value from another place in a source."""
    match value:
        case Span():
            return Span(value.line + 7, value.column + 1, value.end_line + 9, value.end_column + 2)
        case Struct() if not isinstance(value, Enum):
            return replace(value, **{name: moved(getattr(value, name)) for name in value.__struct_fields__})
        case tuple():
            return tuple(map(moved, value))
        case _:
            return value


def test_an_edition_from_another_place_in_its_source_has_the_same_key() -> None:
    edition = rich_edition()
    assert moved(edition) != edition
    assert key_of(moved(edition)) == key_of(edition)


def keys_with(
    lexicon: Lexicon = NO_LEXICON, recordings: PersonRecordings = NO_RECORDINGS, **options: Any
) -> Keys:
    return keys_of(rich_edition(), lexicon, recordings, replace(OPTIONS, **options), Environment(None))


def recorded(path: str, sha256: str) -> PersonRecordings:
    return PersonRecordings({"ab12": PersonRecording(Path(path), sha256)})


@pytest.mark.parametrize(
    "heard",
    [
        keys_with(voice="other"),
        keys_with(rate=1.1),
        keys_with(rate=1.001),
        keys_with(Lexicon((Pronunciation("Siobhan", "shivawn"),))),
        keys_with(recordings=recorded("s1.wav", "00")),
    ],
)
def test_what_is_only_heard_changes_the_keys_of_what_needs_a_narration_alone(heard: Keys) -> None:
    usual = keys_with()
    changed = {name for name, row in ROWS.items() if heard.of(row) != usual.of(row)}
    assert changed == {name for name, row in ROWS.items() if row.needs_narration}


def test_what_is_in_a_recording_counts_and_where_it_lies_does_not() -> None:
    first, other = (
        keys_with(recordings=recorded("s1.wav", "00")),
        keys_with(recordings=recorded("s1.wav", "01")),
    )
    assert first != other
    assert first == keys_with(recordings=recorded("moved/s2.wav", "00"))


@pytest.mark.parametrize(
    ("choices", "names"),
    [
        (FormatOptions(pdf_standard="ua2"), {"pdf"}),
        (FormatOptions(inline_audio=True), {"html"}),
        (FormatOptions(inline_fonts=False), {"html"}),
        (FormatOptions(overlay=False), {"epub"}),
        (FormatOptions(checked_by="Healthwatch"), {"epub"}),
    ],
)
def test_a_choice_changes_the_keys_of_the_formats_that_have_it(
    choices: FormatOptions, names: set[str]
) -> None:
    usual, chosen = keys_with(), keys_with(format_options=choices)
    assert {name for name, row in ROWS.items() if chosen.of(row) != usual.of(row)} == names


def test_every_format_has_a_key_of_its_own() -> None:
    usual = keys_with()
    assert len({usual.of(row) for row in ROWS.values()}) == len(ROWS)


def test_the_key_of_the_page_holds_the_files_that_it_links_to(tmp_path: Path) -> None:
    usual, row = keys_with(), ROWS["html"]
    path = tmp_path / "a.pdf"
    path.write_bytes(b"one")
    one = published(path)
    path.write_bytes(b"two")
    two = published(path)
    assert len({usual.of(row, linked) for linked in ((), (one,), (two,), (one, two))}) == 4


def test_another_program_or_other_fonts_change_every_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shared(*folders: Path) -> str:
        return keys_of(
            rich_edition(), NO_LEXICON, NO_RECORDINGS, OPTIONS, Environment(None, font_folders=folders)
        ).shared

    found = {shared(), shared(tmp_path)}
    assert shared(tmp_path / "nowhere") == shared()
    (tmp_path / "new.ttf").write_bytes(b"")
    found.add(shared(tmp_path))
    monkeypatch.setattr(keys, "program_identity", lambda: "another")
    found.add(shared())
    assert len(found) == 4
