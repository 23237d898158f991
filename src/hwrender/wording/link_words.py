"""S26: links whose words do not say where they go (WCAG 2.2 2.4.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.prose.walking import links_of, words_of
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark

_SAY_NOTHING = frozenset(
    """
click|click here|click this|click this link|details|download|download here|find out|find out more|website
follow this link|for more information|go|go here|here|info|information|it|learn more|link|more|visit
more details|more info|more information|on this page|our website|page|read|read here|read more|web page
see here|see more|see this page|this|this link|this page|this report|this site|this website|webpage
""".strip()
    .replace("\n", "|")
    .split("|")
)
_ADDRESS = re.compile(r"(?i)(?:https?://|www\.)\S+")
_LONG_ADDRESS = re.compile(r"(?i)(?:https?://)?(?:www\.)?[^/\s]+/\S*[/?=&%_\d-]\S*")


def check_link_words(copy: Copy) -> Iterator[Mark]:
    """Each link that says nothing by itself, each long address, and one wording for two addresses."""
    targets: dict[str, str] = {}
    for block in copy.blocks():
        for link in links_of(block):
            words = " ".join(words_of(link.children).split())
            plain = words.casefold().strip(" .,:;!?»>→…")
            known = targets.setdefault(plain, link.target)
            hint = "Use words that say what the page is about."
            if plain in _SAY_NOTHING or plain.removeprefix("the ") in _SAY_NOTHING:
                yield Mark(f"“{words}” does not say where the link goes.", hint, span=link.span)
            elif _ADDRESS.fullmatch(words) and _LONG_ADDRESS.fullmatch(words):
                yield Mark("A long address is hard to read and to hear.", hint, span=link.span)
            elif known != link.target:
                message = f"“{words}” leads to another page than before."
                yield Mark(message, "Say how the two pages differ.", span=link.span)
