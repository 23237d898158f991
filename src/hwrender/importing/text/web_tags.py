"""Parts of web pages inside a Markdown text, such as tables, links and pictures, as Markdown."""

from __future__ import annotations

import re

from hwrender.importing.pages.fragments import fragment_as_markdown
from hwrender.importing.text.code import code_in
from hwrender.reading.mending import Change, Changed, changed

_BLOCK = re.compile(r"^[ \t]*<(table|ul|ol|dl|blockquote|h[1-6])\b", re.IGNORECASE | re.MULTILINE)
_LINK = re.compile(
    r"<a\b[^<>]*?\bhref[ \t]*=[ \t]*[\"']([^\"'<>]*+)[\"'][^<>]*+>([^<>]*)</a[ \t]*>", re.IGNORECASE
)
_PICTURE = re.compile(r"<img\b([^<>]*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"\b(src|alt)[ \t]*=[ \t]*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_ANCHOR = re.compile(r"<a\b(?![^<>]*\bhref)[^<>]*>(?:[ \t]*</a[ \t]*>)?", re.IGNORECASE)


def without_web_tags(text: str) -> Changed:
    """The text, with its parts of web pages written as Markdown. Code stays as it is."""
    code = code_in(text)
    changes = [
        change
        for change in [*_blocks(text), *_links(text)]
        if not any(start <= change.start < end for start, end in code)
    ]
    kept: list[Change] = []
    for change in sorted(changes):
        if not kept or change.start >= kept[-1].end:
            kept.append(change)
    return changed(text, kept)


def _blocks(text: str) -> list[Change]:
    changes: list[Change] = []
    endless: set[str] = set()
    done = 0
    for found in _BLOCK.finditer(text):
        tag = found[1].lower()
        if found.start() < done or tag in endless:
            continue
        end = _end_of(text, tag, found.start())
        if not end:
            endless.add(tag)  # to look for each end of it would take for ever
        else:
            done = end
            words = fragment_as_markdown(text[found.start() : done])
            changes.append(Change(found.start(), done, f"\n{words}\n"))
    return changes


def _end_of(text: str, tag: str, start: int) -> int:
    """Where the element ends that begins there, with others of its kind in it; 0 where it never does."""
    depth = 0
    for found in re.finditer(rf"<(/?){tag}\b[^<>]*>", text[start:], re.IGNORECASE):
        depth += -1 if found[1] else 1
        if depth == 0:
            return start + found.end()
    return 0


def _links(text: str) -> list[Change]:
    changes = []
    for found in _LINK.finditer(text):
        words = found[2].strip()
        changes.append(Change(found.start(), found.end(), f"[{words}](<{found[1]}>)" if words else ""))
    for found in _PICTURE.finditer(text):
        values = {name.lower(): first or second for name, first, second in _ATTRIBUTE.findall(found[1])}
        picture = (
            f"![{values.get('alt', '')}](<{values['src']}>)" if values.get("src") else values.get("alt", "")
        )
        changes.append(Change(found.start(), found.end(), picture))
    changes += [Change(found.start(), found.end(), "") for found in _ANCHOR.finditer(text)]
    return changes
