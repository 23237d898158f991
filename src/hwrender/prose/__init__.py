"""The words of a document, block by block, as plain texts that know where each character was written.

A rule looks at one text and returns offsets; `Prose.span` turns them into a position in the source, across
lines, bold words, links, escapes and entities. A paragraph, an item's paragraph, a cell, a heading, an
attribution, the description of a picture, the target of a link and each text field of the front matter is a
text of its own: sentences never run from one into the next.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from hwrender.document import Document
from hwrender.prose.body import body_prose
from hwrender.prose.fields import field_prose
from hwrender.prose.model import Prose, ProseKind, Side

__all__ = ["Prose", "ProseKind", "Side", "prose"]


def prose(document: Document) -> tuple[Prose, ...]:
    """Every text of a document that is not blank: the front matter, then the body, in the source's order.

    The texts of the last document are kept, because each check asks for them.
    """
    return _prose(_Same(document))


class _Same(Struct, frozen=True, eq=False):
    """A document that equals itself alone: to compare two word by word takes longer than to read them."""

    document: Document

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.document is self.document

    def __hash__(self) -> int:
        return id(self.document)


@lru_cache(maxsize=1)
def _prose(key: _Same) -> tuple[Prose, ...]:
    texts = (*field_prose(key.document), *body_prose(key.document))
    return tuple(each for each in texts if each.text.strip())
