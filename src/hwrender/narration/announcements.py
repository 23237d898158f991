"""What a narration says that is not on the page: where one is, and how much is coming.

It is said in the language of the report, where there are fixed words in that language.
"""

from __future__ import annotations

import math

from msgspec import Struct

from hwrender.fixed_words.table import ENGLISH, FixedWords, words_of
from hwrender.language.language_names import language_name


class VoiceAnnouncements(Struct, frozen=True):
    """All that is announced, in the language of `words`."""

    words: FixedWords

    def length(self, seconds: float) -> str:
        """How long the listening takes, in whole minutes."""
        if seconds < 45:
            return self.words.say("voice.under_a_minute")
        minutes = max(1, math.floor(seconds / 60 + 0.5))
        return self.say("one_minute") if minutes == 1 else self.words.say("voice.minutes", number=minutes)

    def parts(self, count: int) -> str:
        """What is coming (UKAAF MS01: an indication of the content at the start)."""
        return self.words.say("voice.parts", number=count)

    def points(self, count: int) -> str:
        """How many points a list of several has."""
        return self.words.say("voice.points", number=count)

    def table_size(self, rows: int, columns: int) -> str:
        """How large a table is, without its row of headers."""
        return self.words.say(
            "voice.table",
            rows=self._counted("voice.row", rows),
            columns=self._counted("voice.column", columns),
        )

    def caption(self, words: str) -> str:
        """What is said before the caption of a table; nothing before "Table 2: Ages"."""
        table = self.words.pieces("paper.table")[0].strip()
        return "" if words.startswith(table) else self.words.label_of(table)

    def label(self, words: str) -> str:
        """A number or a header before what belongs to it."""
        return self.words.label_of(words)

    def picture(self) -> str:
        """What is said before what a picture shows."""
        return self.words.label("text.picture")

    def row(self, number: int) -> str:
        """What stands before a row without a name."""
        return self._sentence("text.row", number)

    def note(self, number: int) -> str:
        """What stands before a footnote."""
        return self._sentence("paper.note", number)

    def other_language(self, tag: str) -> str:
        """Before a passage that the voice cannot say."""
        return self.words.say("voice.other_part", language=self._name(tag))

    def some_words(self, tag: str) -> str:
        """In the place of words that the voice cannot say; `tag` is empty where their language is not
        known."""
        return self.words.say("voice.some_words", language=self._name(tag))

    def here_are_words(self, tag: str) -> str:
        """Before sentences that the voice cannot say."""
        return self.words.say("voice.other_words", language=self._name(tag))

    def say(self, key: str, **filled: str) -> str:
        """What is always the same, by its key among the words of the voice: "table_end"."""
        return self.words.say(f"voice.{key}", **filled)

    def _counted(self, key: str, count: int) -> str:
        return self.words.say(key) if count == 1 else self.words.say(f"{key}s", number=count)

    def _sentence(self, key: str, number: int) -> str:
        return self.words.say(key, number=number) + self.words.say("cover.stop")

    def _name(self, tag: str) -> str:
        # English copies name all languages that we know, and not only those that have a file
        is_english = self.words.language.startswith(ENGLISH)
        return language_name(tag) if is_english else self.words.language_name(tag)


def announcements_in(language: str) -> VoiceAnnouncements:
    """What is announced in a report in this language (BCP 47)."""
    return VoiceAnnouncements(words_of(language))
