"""The list of names and how they are said."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.errors import ExitCode, UnreadableError
from hwrender.narration.lexicon import Lexicon, Pronunciation, lexicon_from_table, load_lexicon


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
