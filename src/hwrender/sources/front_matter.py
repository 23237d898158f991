"""Front matter from values: every field in the order of the library page, blank ones included. Words become
YAML that reads back as the same words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from hwrender.reading.characters import harmless
from hwrender.reading.schema import CONTACT_FIELDS, FIELDS, Field, FieldGroup, FieldKind

GROUP_HEADINGS: Mapping[FieldGroup, str] = MappingProxyType(
    {
        FieldGroup.COPIES: "What the copies need",
        FieldGroup.GENERAL: "General details",
        FieldGroup.METHODOLOGY: "Methodology and approach",
        FieldGroup.SERVICES: "Details of health and care services included in the report",
        FieldGroup.PEOPLE: "Details of people who shared their views",
        FieldGroup.SITE: "The page itself",
    }
)
"""The groups, as a library page calls them."""

_BARE = frozenset(
    {
        FieldKind.DATE,
        FieldKind.YES_NO,
        FieldKind.WHOLE_NUMBER,
        FieldKind.NUMBER,
        FieldKind.LANGUAGE,
        FieldKind.SLUG,
    }
)

Values = Mapping[str, str | tuple[str, ...]]
"""What is known, by the name of the field ("contact.phone"); a list for fields that take one."""
_BLANKS = re.compile(r"\s+")
_PLAIN = re.compile(r"[^\W_](?:[\w ().,/+&’'-]|:(?=\S)|;)*")
_OTHER_TYPE = re.compile(
    r"[\d.,:+eE_-]*\d[\d.,:+eE_-]*|0[xob][\da-f_]+|y|n|yes|no|on|off|true|false|null|nan|inf", re.IGNORECASE
)


def write_front_matter(
    values: Values,
    top: Iterable[str] = (),
    comments: Callable[[str], Iterable[str]] = lambda name: (),
    asides: Mapping[str, str] = MappingProxyType({}),
    bottom: Iterable[str] = (),
) -> str:
    """The front matter with its two lines of dashes.

    `top` are lines of comment that come first and `bottom` those that come last, `comments` gives those above
    a field, `asides` what stands behind a value on its line. Words that look like a date or a number read
    back as they are; a value in a field of another kind is quoted, and reading then says what is wrong.
    """
    lines = ["---", *(f"# {line}".rstrip() for line in top)]
    for group, heading in GROUP_HEADINGS.items():
        lines += ["", f"# {heading}"]
        for field in FIELDS:
            if field.group is group:
                lines += _block(field, "", values, comments, asides)
    last = [f"# {_indent(line)}{in_one_line(line)}" for line in bottom]
    return "\n".join([*lines, *([""] if last else []), *last, "---", ""])


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]


def _block(
    field: Field,
    prefix: str,
    values: Values,
    comments: Callable[[str], Iterable[str]],
    asides: Mapping[str, str],
) -> Iterator[str]:
    """A field as lines: comments, the key with its value, and what belongs under it."""
    name, indent = prefix + field.name, "  " if prefix else ""
    above = [f"{indent}# {harmless(line)}" for line in comments(name)]
    yield from ["", *above] if above and not prefix else above
    value = values.get(name, "")
    aside = f"  # {in_one_line(asides[name])}" if name in asides else ""
    yield from field_lines(field, value, indent, aside)
    if field.kind is FieldKind.CONTACT and not isinstance(value, tuple):
        for part in CONTACT_FIELDS:
            yield from _block(part, "contact.", values, comments, asides)


def field_lines(
    field: Field, value: str | tuple[str, ...], indent: str = "", aside: str = ""
) -> Iterator[str]:
    """A field with its value, a list with each item on a line below."""
    if isinstance(value, tuple):
        yield f"{indent}{field.name}:{aside}"
        yield from (f"{indent}  - {quoted(item)}" for item in value)
        return
    words = field_value(field, value)
    yield f"{indent}{field.name}:{words and f' {words}'}{aside}"


def field_value(field: Field, value: str) -> str:
    """A value as it stands after the colon of a field of this kind; "" for a blank one."""
    line = in_one_line(value)
    if not line:
        return ""
    bare = field.kind in _BARE and all(character.isalnum() or character in "-.," for character in line)
    return line if bare else quoted(line)


def in_one_line(words: str) -> str:
    """The words without line breaks, double blanks and characters that cannot be shown."""
    return _BLANKS.sub(" ", harmless(words)).strip()


def quoted(words: str) -> str:
    """Words as a YAML value on one line: plain where no reader of YAML could take them for anything else."""
    line = in_one_line(words)
    if _PLAIN.fullmatch(line) and not line.endswith(":") and not _OTHER_TYPE.fullmatch(line):
        return line
    return "'" + line.replace("'", "''") + "'"
