"""Where the keys and values of a TOML file stand: the standard library reads them and does not say."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from hwrender.reading.source import Source
from hwrender.span import START, Span

_STRING_OR_COMMENT = re.compile(
    r'"""(?:\\.|[^\\])*?"""(?:"(?!"))*' r"|'''.*?'''" r'|"(?:\\.|[^"\\\n])*"' r"|'[^'\n]*'" r"|#[^\n]*",
    re.DOTALL,
)
_PART = re.compile(r"^[ \t]*\[+([^\[\]\n]+)\]", re.MULTILINE)
_ENTRY = re.compile(r"^[ \t]*([^\s=\[\]{},#][^=\n]*)=[ \t]*([^\n]*)", re.MULTILINE)


class TomlPlaces(Struct, frozen=True):
    """The places of keys and of values by path ("contact.phone"). What is inside braces has their place."""

    keys: Mapping[str, Span]
    values: Mapping[str, Span]

    def of_key(self, path: str) -> Span:
        return _nearest(self.keys, path)

    def of_value(self, path: str) -> Span:
        return _nearest(self.values, path)


def toml_places(source: Source) -> TomlPlaces:
    """The places in a text that the standard library has read without a mistake."""
    masked = _STRING_OR_COMMENT.sub(_masked, source.text)
    keys: dict[str, Span] = {}
    values: dict[str, Span] = {}
    prefix = ""
    for found in sorted((*_PART.finditer(masked), *_ENTRY.finditer(masked)), key=re.Match.start):
        path = _path(source.text[found.start(1) : found.end(1)])
        if found.re is _PART:
            prefix = f"{path}."
            keys.setdefault(path, _span(source, found, 1))
        else:
            keys.setdefault(prefix + path, _span(source, found, 1))
            values.setdefault(prefix + path, _span(source, found, 2))
    return TomlPlaces(keys, values)


def _span(source: Source, found: re.Match[str], group: int) -> Span:
    """The place of what a group holds, without the blanks behind it."""
    return source.span(found.start(group), found.start(group) + len(found[group].rstrip()))


def _masked(found: re.Match[str]) -> str:
    """As many characters, none of which means anything: of a comment blanks, of a string letters."""
    return (" " if found[0].startswith("#") else "x") * len(found[0])


def _path(written: str) -> str:
    return ".".join(piece.strip().strip("\"'") for piece in written.split("."))


def _nearest(places: Mapping[str, Span], path: str) -> Span:
    while path:
        if path in places:
            return places[path]
        path = path.rpartition(".")[0]
    return START
