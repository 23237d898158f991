"""What stands above a text: the front matter of another program, or the head of an e-mail. It is told or kept
as fields, and never published as text.

YAML is read as our own front matter is, by `reading`. TOML and JSON stand at the top of pages for Hugo, lines
of `%` above a text for pandoc, and “Key: value” above MultiMarkdown and e-mails.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from hwrender.reading.fences import find_fences
from hwrender.reading.findings import Findings
from hwrender.reading.front_matter import parse_front_matter
from hwrender.reading.limits import WorkBudget, WorkBudgetSpentError
from hwrender.reading.nodes import YamlMapping, YamlNode, YamlScalar, YamlSequence
from hwrender.reading.source import Source, source_of_text

_TOML = re.compile(r"\s*\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_JSON = re.compile(r"\s*\{[ \t]*\n(?:[^\n]*\n)*?\}[ \t]*(?:\n|\Z)")
_PERCENT = re.compile(r"(?:%[^\n]*(?:\n|\Z)(?:[ \t]+\S[^\n]*(?:\n|\Z))*){1,3}")
_LINE = re.compile(r"([A-Za-z][A-Za-z0-9 _-]{0,30}):[ \t]*(.*)")
_MAIL = re.compile(r"(?:From|To|Subject|Date|Sent|Cc|Bcc|Reply-To|Message-ID|MIME-Version):", re.IGNORECASE)
_KNOWN = re.compile(
    r"(?:title|author|authors|date|subtitle|keywords|tags|language|lang|affiliation|subject|copyright|created"
    r"|last edited|status|css|base header level|latex \w+|format)$",
    re.IGNORECASE,
)
_FEWEST_LINES = 2
_NEEDS_QUOTES = re.compile(r"^([ ]*(?:- )?[\w-]+:[ ]+)(?![\"'\[{|>#])(\S.*?)[ ]*$")
_FIRST_SIGNS = ("*", "&", "!", "@", "%", "`", "-", "?", ",", "]", "}")


class Given(Struct, frozen=True):
    """What a file says about itself under one key, on which line."""

    key: str
    values: tuple[str, ...]
    line: int


class Top(Struct, frozen=True):
    """What stands above a text, and the line, from 1, on which the text begins. `yaml` is its YAML where
    it can be read, with quotes around what needs them; `is_mail` for the head of an e-mail."""

    given: tuple[Given, ...] = ()
    first_line: int = 1
    yaml: str = ""
    is_mail: bool = False


def read_top(text: str) -> Top:
    """What stands above this text. Lines of a kind that cannot be read are kept word for word."""
    if re.match(r"\s*---[ \t]*\n", text):
        return _yaml(text)
    if found := _TOML.match(text):
        return Top(
            _from_tree(_tree(tomllib.loads, found[1]), found[1], _line(text, found.start(1))),
            _after(text, found),
        )
    if found := _JSON.match(text):
        tree = _tree(json.loads, found[0])
        return Top(_from_tree(tree, found[0], 1), _after(text, found)) if tree else Top()
    if text.startswith("%") and (found := _PERCENT.match(text)):
        return Top(tuple(_percent(found[0])), _after(text, found))
    return _key_lines(text)


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _after(text: str, found: re.Match[str]) -> int:
    return _line(text, found.end())


# --- YAML ------------------------------------------------------------------------------------------------


def _yaml(text: str) -> Top:
    source = source_of_text(text, "")
    fences = find_fences(source, Findings(""))
    if fences is None:
        return Top()
    written = source.text[fences.start : fences.end]
    if not re.search(r"^[\w\"' -]+:(?:\s|$)", written, re.MULTILINE) and written.strip():
        return Top()  # two lines of dashes around text
    line, after = _line(text, fences.start), _line(source.text, fences.body)
    if fences.body == len(source.text):
        after += 1
    root = _mapping(source, written)
    if root is None:
        quoted = _quoted(written)
        root = _mapping(source, quoted)
        if root is None:
            return Top(_word_for_word(written, line), after)
        written = quoted
    return Top(_from_yaml(root, line), after, written)


def _mapping(source: Source, written: str) -> YamlMapping | None:
    """The keys of this YAML; nothing where it is none."""
    whole = source_of_text(f"---\n{written}---\n", source.file)
    findings = Findings("")
    fences = find_fences(whole, findings)
    try:
        assert fences is not None
        return parse_front_matter(whole, fences, findings, WorkBudget(len(whole.text)))
    except WorkBudgetSpentError:
        return None


def _quoted(written: str) -> str:
    """The lines with quotes around each value that no reader of YAML takes: “title: Visit: Mill Lane”."""
    lines = []
    for line in written.split("\n"):
        found = _NEEDS_QUOTES.match(line)
        if found is not None and (re.search(r":\s|\s#|:$", found[2]) or found[2].startswith(_FIRST_SIGNS)):
            value = found[2].replace("'", "''")
            line = f"{found[1]}'{value}'"
        lines.append(line)
    return "\n".join(lines)


def _from_yaml(root: YamlMapping, first: int) -> tuple[Given, ...]:
    return tuple(
        Given(entry.key.value, tuple(_words(entry.value)), entry.key.span.line - 2 + first)
        for entry in root.entries
    )


def _words(node: YamlNode) -> Iterator[str]:
    match node:
        case YamlScalar(value=value):
            if not node.is_blank():
                yield " ".join(value.split())
        case YamlSequence(items=items):
            for item in items:
                yield from _words(item)
        case YamlMapping(entries=entries):
            for entry in entries:
                if entry.key.value == "name":
                    yield from _words(entry.value)
                    continue
                yield f"{entry.key.value}: {', '.join(_words(entry.value))}"


def _word_for_word(written: str, first: int) -> tuple[Given, ...]:
    """Each key with its line, where nobody can tell what is meant."""
    given: list[Given] = []
    for number, line in enumerate(written.split("\n"), first):
        found = _LINE.fullmatch(line.rstrip())
        if found is not None:
            given.append(Given(found[1], (found[2].strip(" \"'“”"),) if found[2].strip() else (), number))
        elif line.strip() and given:
            given[-1] = Given(given[-1].key, (*given[-1].values, line.strip(" -")), given[-1].line)
        elif line.strip():
            given.append(Given("", (line.strip(),), number))
    return tuple(given)


# --- others ----------------------------------------------------------------------------------------------


def _tree(read: Any, written: str) -> dict[str, Any]:
    try:
        tree = read(written)
    except (ValueError, RecursionError):
        return {}
    return tree if isinstance(tree, dict) else {}


def _from_tree(tree: dict[str, Any], written: str, first: int) -> tuple[Given, ...]:
    if not tree:
        return _word_for_word(written.replace(" = ", ": "), first)
    lines = written.split("\n")
    places = {key: next((at for at, line in enumerate(lines, first) if key in line), first) for key in tree}
    return tuple(Given(key, tuple(_values(value)), places[key]) for key, value in tree.items())


def _values(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield f"{key}: {', '.join(_values(each))}"
    elif isinstance(value, list):
        for each in value:
            yield from _values(each)
    elif value is not None and str(value).strip():
        yield " ".join(str(value).split())


def _percent(written: str) -> Iterator[Given]:
    """Title, authors and date, each after a % and on lines that are set in."""
    blocks = re.split(r"^%", written, flags=re.MULTILINE)[1:]
    line = 1
    for key, block in zip(("title", "author", "date"), blocks, strict=False):
        values = [" ".join(part.split()) for part in re.split(r";|\n" if key == "author" else r"\Z", block)]
        yield Given(key, tuple(filter(None, values)), line)
        line += block.count("\n")


def _key_lines(text: str) -> Top:
    """“Key: value” on the first lines, up to an empty one: an e-mail, or mostly keys that are known."""
    given: list[Given] = []
    lines = text.split("\n")
    number = 0
    for number, line in enumerate(lines, 1):
        found = _LINE.fullmatch(line)
        if found is not None:
            given.append(Given(found[1].strip(), (found[2].strip(),) if found[2].strip() else (), number))
        elif line[:1] in (" ", "\t") and line.strip() and given:
            before = given[-1]
            joined = " ".join([*before.values, line.strip()])
            given[-1] = Given(before.key, (joined,), before.line)
        else:
            break
    is_over = number > len(given) and not lines[number - 1].strip()
    mail = sum(_MAIL.match(f"{each.key}:") is not None for each in given)
    known = sum(_KNOWN.match(each.key) is not None for each in given)
    if not is_over or max(mail, known) < _FEWEST_LINES or (2 * max(mail, known) < len(given) and mail < 3):
        return Top()
    return Top(tuple(given), number + 1, is_mail=mail >= known)
