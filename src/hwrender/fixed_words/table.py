"""Reading the table, and saying something with it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from msgspec import Struct

from hwrender.metadata import PartialDate
from hwrender.tables import read_toml

ENGLISH = "en"
LANGUAGES = (
    ENGLISH, "ar", "bn", "ckb", "cy", "es", "fa", "fr", "gu", "pa", "pl", "ps", "pt", "ro", "so", "ti", "tr",
    "uk", "ur", "vi", "yi", "zh",
)  # fmt: skip
"""The languages that have a file, by the first part of their tag (BCP 47)."""

_HEAD = frozenset(
    ("language", "name", "english_name", "script", "checked_by_native_reader", "months", "months_alone")
)
_WIDE_COLON = "\uff1a"
"""The colon of Chinese has its blank within."""
_PLACE = re.compile(r"{(\w+)}")
_OTHER_SCRIPT_BY_PLACE = MappingProxyType({("zh", "tw"): "Hant", ("zh", "hk"): "Hant", ("zh", "mo"): "Hant"})


class FixedWords(Struct, frozen=True):
    """All fixed words of a language. `name` is what its readers call it, `script` that of the words (ISO
    15924). `texts` have keys like "opening.heading". `months` stand after a day, `months_alone` without one.
    """

    language: str
    name: str
    english_name: str
    script: str
    is_checked: bool
    texts: Mapping[str, str]
    months: Sequence[str]
    months_alone: Sequence[str]

    def say(self, key: str, **filled: object) -> str:
        """The words of a key, filled in. A key or a place that there is not is a `KeyError`."""
        text = self.texts[key]
        return text.format(**filled) if filled else text

    def pieces(self, key: str) -> tuple[str, ...]:
        """The words of a key and the names of its places in turn, for places that are filled with more than
        text: "Page ", "page", " of ", "pages", "". Words come first and last, if need be empty."""
        return tuple(_PLACE.split(self.texts[key]))

    def label(self, key: str, **filled: object) -> str:
        """The words of a key as a label before others: "Picture: ", "图片：". It ends in a blank where the
        language has one there."""
        return self.label_of(self.say(key, **filled))

    def label_of(self, words: str) -> str:
        """These words as a label before others."""
        labelled = self.say("text.label", label=words)
        return labelled if labelled.endswith(_WIDE_COLON) else f"{labelled} "

    def language_name(self, tag: str) -> str:
        """What a language is called, by its BCP 47 tag; "another language" for one that has no file."""
        named = self.texts.get(f"languages.{tag.lower().split('-')[0]}")
        return named or self.say("voice.another_language")

    def date(self, date: PartialDate) -> str:
        """A date to the day, the month or the year: "6 września 2016", "wrzesień 2016", "2016"."""
        if date.month is None:
            return str(date.year)
        if date.day is None:
            return self.say("dates.month", month=self.months_alone[date.month - 1], year=date.year)
        month = self.months[date.month - 1]
        return self.say("dates.day", day=date.day, month=month, year=date.year)

    def when(self, date: PartialDate) -> str:
        """A date as part of a sentence: "on 6 September 2016", "in 2016"."""
        key = "dates.in_month" if date.day is None else "dates.on_date"
        return self.say(key, date=self.date(date))

    def joined(self, parts: Sequence[str]) -> str:
        """ "a", "a and b", "a, b and c"."""
        *before, last = parts
        return self.say("lists.and").join([self.say("lists.comma").join(before), last] if before else [last])


def has_words_for(language: str) -> bool:
    """Whether the fixed words of a tag are in its language. If not, copies in it have the English ones."""
    primary, *others = language.lower().split("-")
    if primary not in LANGUAGES:
        return False
    script = next((part for part in others if len(part) == 4 and part.isalpha()), None)
    region = next((part for part in others if len(part) == 2), "")
    script = script or _OTHER_SCRIPT_BY_PLACE.get((primary, region))
    return script is None or script.lower() == words_in(primary).script.lower()


def words_of(language: str) -> FixedWords:
    """The fixed words for copies in a language (BCP 47): its own, else the English ones."""
    return words_in(language.lower().split("-")[0] if has_words_for(language) else ENGLISH)


@cache
def words_in(name: str) -> FixedWords:
    """The words of one of `LANGUAGES`."""
    table = read_toml(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))
    return _checked(table)


def _checked(table: dict[str, Any]) -> FixedWords:
    texts = {
        f"{section}.{key}": str(text)
        for section, rows in table.items()
        if section not in _HEAD
        for key, text in rows.items()
    }
    months = tuple(map(str, table["months"]))
    return FixedWords(
        language=str(table["language"]),
        name=str(table["name"]),
        english_name=str(table["english_name"]),
        script=str(table["script"]),
        is_checked=table["checked_by_native_reader"] is True,
        texts=MappingProxyType(texts),
        months=months,
        months_alone=tuple(map(str, table.get("months_alone", months))),
    )
