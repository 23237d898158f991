"""Lines of properties under the first heading, as Notion saves them: “Created: …”, “Tags: …”."""

from __future__ import annotations

import re

from hwrender.importing.text.top import Given, Top

_HEADING = re.compile(r"\s*#[ \t]+[^\n]+\n(?:[ \t]*\n)*")
_LINE = re.compile(r"([A-Z][A-Za-z0-9 _-]{0,30}):[ \t]+(\S.*)")
_KNOWN = re.compile(
    r"(?:created|created time|created by|last edited(?: time| by)?|updated|tags?|status|owner|author"
    r"|assign(?:ee)?|date|due(?: date)?|type|priority|url|category|categories|property|team|project|people"
    r"|archived|related.*)$",
    re.IGNORECASE,
)


def with_properties(top: Top, text: str) -> tuple[Top, str]:
    """What stands above a text, with the properties under its first heading, and the text with empty lines in
    their place. They are properties where each line is one and most have a name that such programs use."""
    starts = text.split("\n")[: top.first_line - 1]
    before = "".join(f"{line}\n" for line in starts)
    heading = _HEADING.match(text, len(before))
    if heading is None:
        return top, text
    paragraph = text[heading.end() :].split("\n\n", 1)[0].rstrip("\n")
    lines = paragraph.split("\n")
    found = [_LINE.fullmatch(line.rstrip()) for line in lines]
    names = [each[1] for each in found if each is not None]
    known = sum(_KNOWN.match(name) is not None for name in names)
    if len(names) != len(lines) or known == 0 or 2 * known < len(names):
        return top, text
    first = text.count("\n", 0, heading.end()) + 1
    given = tuple(
        Given(each[1], (each[2].strip(),), line) for line, each in enumerate(found, first) if each is not None
    )
    rest = text[heading.end() + len(paragraph) :]
    blank = "\n" * (len(lines) - 1)
    return Top((*top.given, *given), top.first_line, top.yaml, top.is_mail), text[
        : heading.end()
    ] + blank + rest
