"""Signs that other programs obey and that ours would print as they stand."""

from __future__ import annotations

import re

from msgspec import Struct

from hwrender.reading.markdown.sign_kinds import SIGN_KINDS

_ANY = re.compile(r"[{^~%=\\\]]")
"""Without one of these there is no sign of any kind."""

_PART = re.compile(r"(note|tip|info|important|warning|caution|danger)\b(?!=)(.*)", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)\b[^<>]*>")
_STYLING = (
    "u ins mark span font small big center div p section article header footer details summary aside figure "
    "figcaption kbd abbr cite dfn q time nobr wbr main body html"
)


def meaning_of_tag(tag: str) -> str | None:
    """What to write in the place of a tag of a web page that only styles words; None for all others."""
    found = _TAG.fullmatch(tag.strip())
    name = found[2].lower() if found is not None else ""
    if name in _STYLING.split():
        return ""
    return {"br": " ", "b": "**", "strong": "**", "i": "*", "em": "*", "sup": "^", "sub": "~"}.get(name)


def meaning_of_part(info: str) -> str:
    """What to write in the place of the line that opens a part of another program: its name and its title
    where readers see them (Docusaurus, VuePress), and nothing where it only styles words (pandoc)."""
    found = _PART.fullmatch(info.strip())
    if found is None:
        return ""
    title = (found[2] or "").strip(" []")
    return f"**{found[1].capitalize()}:{' ' if title else ''}{title}**"


class Sign(Struct, frozen=True):
    """Some words of a text, from `start` to `end`, as another program writes them, and what was meant."""

    start: int
    end: int
    code: str
    message: str
    hint: str
    suggestion: str


def signs_in(words: str) -> list[Sign]:
    """What other programs would obey in a text on one line, by kind."""
    if _ANY.search(words) is None:
        return []
    return [
        Sign(found.start(), found.end(), kind.code, kind.message, kind.hint, meant)
        for kind in SIGN_KINDS
        for found in kind.pattern.finditer(words)
        if (meant := kind.mend(found)) is not None
    ]
