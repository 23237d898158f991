"""What a draft leaves to a person: comments that begin with "To do"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from hwrender.document import Comment, Document
from hwrender.language.tokens import table_form, words
from hwrender.prose.walking import place_of

_STARTS = (["todo"], ["to-do"], ["to", "do"])


def to_do_in(document: Document) -> Mapping[int, tuple[Comment, ...]]:
    """The comments that ask for something to be done, by the number of the section they stand in.

    A section begins with its heading; what stands before the first one belongs to it.
    """
    found: dict[int, list[Comment]] = defaultdict(list)
    starts = [place_of(section).line for section in document.sections]
    for comment in document.comments:
        if _asks_for_something(comment):
            before = [number for number, line in enumerate(starts) if line <= comment.span.line]
            found[before[-1] if before else 0].append(comment)
    return {number: tuple(comments) for number, comments in found.items()}


def _asks_for_something(comment: Comment) -> bool:
    first = [table_form(word.text) for word in words(comment.text)[:2]]
    return first[:1] in _STARTS or first in _STARTS
