"""What a copy says of itself: what kind of copy it is, and whether it is a draft.

These are words of the edition like all others: every format shows them, says them and reads them back.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from hwrender.edition.kind import EditionKind
from hwrender.fixed_words.table import FixedWords, words_of
from hwrender.metadata import Metadata
from hwrender.style import Style

EASY_LABEL = "Easy read"
_LABELS = {
    EASY_LABEL: "cover.easy_read",
    "Large print": "cover.large_print",
    "Giant print": "cover.giant_print",
    "Clear print": "cover.clear_print",
}
"""The fixed words of the labels of our own styles."""


def draft_notice(language: str) -> str:
    """The first words of a draft, on paper and spoken."""
    return words_of(language).say("cover.draft_notice")


def opens_as_draft(first_words: str, language: str) -> bool:
    """Whether what a copy says first is that it is a draft. Blanks do not count: there are none between
    sentences in Chinese."""
    return "".join(first_words.split()).startswith("".join(draft_notice(language).split()))


def label_of(kind: EditionKind, style: Style, words: FixedWords) -> str:
    """What the cover calls this copy. Wording as it was written is never called easy read."""
    match kind:
        case EditionKind.EASY:
            return words.say(_LABELS[EASY_LABEL])
        case EditionKind.FULL:
            if style.label == EASY_LABEL:
                return words.say("cover.large_print")
            return words.say(_LABELS[style.label]) if style.label in _LABELS else style.label
        case _:
            assert_never(kind)


def title_of(metadata: Metadata, kind: EditionKind) -> str:
    """The title in the words of this edition."""
    return metadata.easy_title or metadata.title if kind is EditionKind.EASY else metadata.title


def cover_lines(metadata: Metadata, kind: EditionKind, style: Style) -> Iterator[str]:
    """The lines under the title."""
    words = words_of(metadata.lang)
    match kind:
        case EditionKind.EASY:
            yield words.say("cover.easy_copy")
        case EditionKind.FULL:
            yield words.say("cover.full_copy", label=label_of(kind, style, words).lower())
        case _:
            assert_never(kind)
    if metadata.publication_date:
        yield words.date(metadata.publication_date)


def title_of_file(title: str, kind: EditionKind, style: Style, words: FixedWords, *, is_draft: bool) -> str:
    """The title in the properties of a file, in the tab of a page and on a player: it says so if this is no
    easy read, and if it is a draft."""
    label = label_of(kind, style, words).lower()
    named = title if kind is EditionKind.EASY else f"{title} ({label})"
    return foot(named, words, is_draft=is_draft)


def foot(short_title: str, words: FixedWords, *, is_draft: bool) -> str:
    """What runs at the foot of every page."""
    return words.say("cover.draft_title", title=short_title) if is_draft else short_title


def description(
    organisation: str, kind: EditionKind, style: Style, words: FixedWords, *, is_draft: bool
) -> str:
    """The copy in a few words, for the properties of a file."""
    stop = words.say("cover.stop")
    parts = [words.say("cover.draft") + stop] if is_draft else []
    parts.append(label_of(kind, style, words) + stop)
    if organisation:
        parts.append(words.say("cover.by", organisation=organisation))
    return " ".join(parts)
