"""The sentences of an edition in the order of reading, and whether they explain a word where it is met."""

from __future__ import annotations

from bisect import bisect_right

from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.plain.explanations import REACH_SENTENCES, is_explained
from hwrender.prose import Prose
from hwrender.wording.edition_text import EditionText


class NearbySentences:
    """What readers of an edition read soon after each place: paragraphs and items, one sentence after the
    other. After a heading that is the start of what stands under it."""

    def __init__(self, edition: EditionText) -> None:
        running = {id(text) for text in edition.running()}
        self._sentences: list[str] = []
        self._first: dict[int, int] = {}
        self._running = running
        for text in edition.texts:
            self._first[id(text)] = len(self._sentences)
            if id(text) in running:
                self._sentences += [part.of(text.text) for part in split_sentences(text.text)]

    def explain(self, text: Prose, place: Slice, *, is_last: bool = True) -> bool:
        """Whether the sentence with these words of a text, or one of the next two, says what they mean.

        `is_last`: no other hard word follows in the sentence.
        """
        sentence, number = self._sentence(text, place)
        following = self._first[id(text)] + (number + 1 if id(text) in self._running else 0)
        after = self._sentences[following : following + REACH_SENTENCES]
        return is_explained(place.of(text.text), sentence.of(text.text), after, is_last=is_last)

    def explain_in_itself(self, text: Prose, place: Slice) -> bool:
        """Whether the sentence with these words says itself what they mean."""
        sentence, _ = self._sentence(text, place)
        return is_explained(place.of(text.text), sentence.of(text.text))

    def _sentence(self, text: Prose, place: Slice) -> tuple[Slice, int]:
        """The sentence of a text with this place, and its number."""
        sentences = split_sentences(text.text)
        number = bisect_right(sentences, place.start, key=lambda sentence: sentence.start) - 1
        return sentences[number], number
