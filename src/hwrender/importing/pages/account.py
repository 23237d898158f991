"""What is noticed while a page is read, each thing with its place."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct, field

from hwrender.importing.shown.noticed import Noticed
from hwrender.span import Span


class UnreadWords(Struct, frozen=True):
    """Words that are left out, and where they stand."""

    words: str
    span: Span


class PageAccount(Noticed):
    """`hidden` and `struck` are words that are not to be published, `comments` what the makers of the page
    wrote for one another, and `frames` addresses of what another site shows in this page. `languages` counts
    the characters of each."""

    hidden: list[UnreadWords] = field(default_factory=list)
    struck: list[UnreadWords] = field(default_factory=list)
    comments: list[UnreadWords] = field(default_factory=list)
    frames: dict[str, Span] = field(default_factory=dict)
    languages: Counter[str] = field(default_factory=Counter)
