"""The list of names and how they are said."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.errors import ExitCode, UnreadableError
from hwrender.metadata import GlossaryEntry, Metadata
from hwrender.narration.lexicon import (
    Lexicon,
    Pronunciation,
    lexicon_for,
    lexicon_from_table,
    load_lexicon,
)
from hwrender.narration.text_normalisation import spoken


def written(folder: Path, content: str) -> Path:
    path = folder / "lexicon.toml"
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize("head", ["", "[words]\n"])
def test_a_list_is_read_from_toml(head: str, tmp_path: Path) -> None:
    lexicon = load_lexicon(written(tmp_path, head + 'Siobhan = "shivawn"\n"St Ives" = "/sənt ˈaɪvz/"\n'))
    assert lexicon.readings() == {"Siobhan": "shivawn", "St Ives": "St Ives"}
    assert lexicon.sounds() == {"St Ives": "sənt ˈaɪvz"}


@pytest.mark.parametrize("content", ["Siobhan = ", "Siobhan = 5", 'Siobhan = ""', 'Siobhan = "//"', "\x00"])
def test_a_bad_list_is_named_with_what_to_write(content: str, tmp_path: Path) -> None:
    path = written(tmp_path, content)
    with pytest.raises(UnreadableError) as unreadable:
        load_lexicon(path)
    assert str(path) in unreadable.value.what
    assert 'Siobhan = "shivawn"' in unreadable.value.remedy
    assert unreadable.value.exit_code is ExitCode.UNREADABLE


def test_a_missing_list_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        load_lexicon(tmp_path / "none.toml")


def test_the_later_entry_of_a_word_holds() -> None:
    lexicon = lexicon_from_table({"Bath": "barth"}, "list").extended([Pronunciation("Bath", "/bæθ/")])
    assert lexicon.sounds() == {"Bath": "bæθ"}
    assert lexicon.readings() == {"Bath": "Bath"}
    assert Lexicon().readings() == {}


def metadata(*glossary: GlossaryEntry) -> Metadata:
    return Metadata(title="A report", lang="en-GB", glossary=glossary)


def test_the_list_beside_a_report_is_used(tmp_path: Path) -> None:
    assert lexicon_for(metadata(), tmp_path) == Lexicon()
    written(tmp_path, 'Siobhan = "shivawn"')
    assert lexicon_for(metadata(), tmp_path).readings() == {"Siobhan": "shivawn"}


def test_a_glossary_says_which_initials_are_letters_and_which_are_words(tmp_path: Path) -> None:
    terms = (("HWHX", "letters"), ("CAMHS", "cams"), ("quango", "kwango"), ("crime", None))
    entries = (GlossaryEntry(term, "something", said) for term, said in terms)
    readings = lexicon_for(metadata(*entries), tmp_path).readings()
    assert (
        spoken("Quango staff met two HWHXs and CAMHS.", readings) == "kwango staff met two H W H Xs and cams."
    )
    assert "crime" not in readings


def test_the_report_itself_has_the_last_word(tmp_path: Path) -> None:
    written(tmp_path, 'Bath = "barth"\nSheil = "sheel"')
    entry = GlossaryEntry("Bath", "a town", "bath")
    assert lexicon_for(metadata(entry), tmp_path).readings() == {"Bath": "bath", "Sheil": "sheel"}
    assert lexicon_for(metadata(entry), tmp_path, {"Bath": "baff"}).readings()["Bath"] == "baff"


def test_the_list_of_the_first_reports_is_in_order() -> None:
    lexicon = load_lexicon(Path(__file__).parents[1] / "reports" / "lexicon.toml")
    assert lexicon.readings()["HWH"] == "Healthwatch Hackney"
    assert all(entry.is_sounds() for entry in lexicon.entries if "/" in entry.said)
