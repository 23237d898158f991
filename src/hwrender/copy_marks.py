"""The marks in a Word copy by which corrected words find the way back to their report.

They are names of hidden bookmarks: Word shows no bookmark whose name begins with an underscore, nobody hears
it, and Word and LibreOffice keep it. Each paragraph with words has its number in the copy, and the first has
the kind of copy too. Google Docs gives bookmarks other names, so whoever reads marks must do without them.

No mark is made of words, or of the source. Whoever blacks out a name in Word and passes the file on would
leave a digest of it there, which can be held against every name that it could be. A key does not help where
the same report must give the same file on every computer: whoever has the copy has all that it was made of.
So the state of the report that a copy was made from is not written into it. It is found among those that are
kept on the computer that made the copy (`hwrender.taking.states`).
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from msgspec import Struct

CopyKind: TypeAlias = Literal["easy", "full", "review", "bilingual"]
"""An easy-read copy, a full one, a sheet on which colleagues review the easy words, or two languages side by
side, of which no correction comes back."""

_PARAGRAPH = re.compile(r"_hw_(\d{1,6})")
_KINDS: dict[str, CopyKind] = {
    "easy": "easy", "full": "full", "review": "review", "bilingual": "bilingual"
}  # fmt: skip
_KIND = re.compile(rf"_hw_({'|'.join(_KINDS)})")


class ParagraphMark(Struct, frozen=True):
    """The number of a paragraph in its copy, from 1."""

    number: int


class KindMark(Struct, frozen=True):
    """The kind of a copy."""

    kind: CopyKind


def paragraph_mark(number: int) -> str:
    """The name of the bookmark of a paragraph."""
    return f"_hw_{number}"


def kind_mark(kind: CopyKind) -> str:
    """The name of the bookmark that says of which kind a copy is."""
    return f"_hw_{kind}"


def read_mark(name: str) -> ParagraphMark | KindMark | None:
    """What the name of a bookmark says; None for one that is not ours."""
    found = _KIND.fullmatch(name)
    if found is not None:
        return KindMark(_KINDS[found[1]])
    paragraph = _PARAGRAPH.fullmatch(name)
    return None if paragraph is None else ParagraphMark(int(paragraph[1]))
