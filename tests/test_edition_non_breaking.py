"""What belongs on one line belongs together across runs too."""

from __future__ import annotations

from editions import text
from hwrender.document import Code, LineBreak, Link, NoteReference, Strong
from hwrender.edition.model import HardWord, Run, Sentence
from hwrender.edition.non_breaking import non_breaking
from hwrender.edition.outline import entry, text_of
from hwrender.span import START


def shown(*runs: Run) -> str:
    """The words with a tie wherever no line may end."""
    words = (Sentence("s1", runs),)
    kept = text_of(non_breaking(words))
    assert entry("paragraph", kept) == entry("paragraph", text_of(words))
    return kept.replace("\u00a0", "~")


def test_a_strong_number_stays_with_what_it_counts() -> None:
    assert shown(Strong((text("22"),), START), text(" people")) == "22~people"


def test_a_date_stays_together_inside_a_link_and_after_it() -> None:
    link = Link("https://example.org", (text("on 6 "),), START)
    assert shown(link, HardWord("September", "september"), text(" 2016")) == "on 6~September~2016"


def test_marks_and_line_breaks_do_not_shift_what_comes_after() -> None:
    runs = (text("Ring"), NoteReference(1, START), LineBreak(START), text("at 9 am"))
    assert shown(*runs) == "Ring\nat 9~am"


def test_code_stays_as_it_is_typed() -> None:
    assert shown(Code("5 in 6", START), text(", 5 in 6")) == "5 in 6, 5~in~6"


def test_words_with_nothing_to_keep_are_the_same_words() -> None:
    words = (Sentence("s1", (text("People told us."),)),)
    assert non_breaking(words)[0] is words[0]
