"""The blank between two sentences: where there is one, and where a script has it within its marks."""

from __future__ import annotations

import pytest

from hwrender.document import Foreign, LineBreak, NoteReference, Strong, Text
from hwrender.edition.blanks import blank_after, with_every_blank
from hwrender.edition.model import Run, Sentence
from hwrender.span import START


def sentence(*runs: Run) -> Sentence:
    return Sentence("s1", runs)


@pytest.mark.parametrize(
    ("runs", "blank"),
    [
        ((Text("We met people.", START),), " "),
        ((Text("他们很友好。", START),), ""),
        ((Text("他说：“很好。”", START),), ""),
        ((Strong((Text("您好吗？", START),), START),), ""),
        ((Foreign("zh", (Text("谢谢！", START),), START), NoteReference(1, START)), ""),
        ((Text("他们很友好", START),), " "),
        ((Text("A line", START), LineBreak(START)), ""),
        ((), " "),
    ],
)
def test_a_blank_stands_after_a_sentence_but_not_after_a_mark_with_its_blank_within(
    runs: tuple[Run, ...], blank: str
) -> None:
    assert blank_after(sentence(*runs)) == blank


def test_texts_with_and_without_such_a_blank_are_compared_as_the_same() -> None:
    for text in ("他说：“好。” 她说好。 We met.", "他说：“好。”她说好。We met."):
        assert with_every_blank(text) == "他说：“好。” 她说好。 We met."
    assert with_every_blank("We met. They left. 好。。。") == "We met. They left. 好。。。"
