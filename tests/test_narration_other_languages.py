"""Sentences in another language, marked or not: no English voice reads them, and it says so once."""

from __future__ import annotations

from msgspec.structs import replace

from editions import rich_edition, text
from hwrender.document import Foreign
from hwrender.edition.model import Paragraph, Run, Section, SectionRole, Sentence
from hwrender.narration.script import write_script
from hwrender.span import START
from test_checks_own_words import warnings_about

TURKISH = "Doktora gitmek istiyorum ama kimse beni dinlemiyor."
MORE_TURKISH = "Ben bu ülkede çok yalnız ve çok yorgunum."
POLISH = "Nie mogę się dodzwonić do lekarza, to jest bardzo trudne."


def said(*sentences: tuple[Run, ...]) -> list[str]:
    """What is said of these sentences, and of what announces the first of them."""
    words = tuple(Sentence(f"x{number}", runs) for number, runs in enumerate(sentences))
    section = Section(SectionRole.BODY, None, (Paragraph(words),))
    script = write_script(replace(rich_edition(), sections=(section,), notes=()))
    first = next(number for number, each in enumerate(script.utterances) if each.id == "x0")
    return [each.spoken for each in script.utterances[first - 1 : -1]]


def announced(language: str) -> str:
    return f"Here are some words in {language}. You can read them in the other copies."


def test_an_english_voice_does_not_read_turkish_and_says_so_once() -> None:
    assert said((text(TURKISH),), (text(MORE_TURKISH),), (text("Then she left."),)) == [
        announced("Turkish"),
        "",
        "",
        "Then she left.",
    ]
    marked = Foreign("tr", (text("Çok zor"),), START)
    assert said((marked, text(".")), (text(MORE_TURKISH),)) == [announced("Turkish"), "", ""]


def test_each_language_is_announced() -> None:
    assert said((text(TURKISH),), (text(POLISH),)) == [announced("Turkish"), "", announced("Polish"), ""]


def test_english_words_beside_marked_ones_are_read() -> None:
    marked = Foreign("tr", (text("çok zor"),), START)
    assert "She said" in said((text("She said: "), marked, text(".")))[-1]


def test_what_is_announced_passes_our_rules() -> None:
    assert warnings_about([announced("Turkish")]) == []
