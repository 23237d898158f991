"""Paragraphs whose lines were meant as something else: headings, lists and tables that another program makes,
or that somebody typed by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.reading.markdown.other_programs import Sign

_HEADING = re.compile(
    r"(#{2,6})(?=[^\s#])|(?P<deep>#{7,20})[ \t]*(?=[^\s#])|(#)(?=\w+ [^\n]*[^\s.!?,;:]\s*\Z)"
)
_BULLET = re.compile(r"[•‣◦●○■□▪▫➢➤►✓✔✗✘·∙⁃][ \t]*(?=\S)")
_DASH_BULLET = re.compile(r"(?:[–—o]|--)[ \t]+(?=\S)|-(?=[^\W\d_])")
_LETTER = re.compile(r"(\(?(?:[a-z]|[ivx]{2,4})[.)]|#[.)]|\(@\w*\))[ \t]+(?=\S)")
_NUMBER = re.compile(r"\(?(\d{1,3})[.)](?:[ \t]+(?=\S)|(?=[A-Z]))")
_DEFINITION = re.compile(r":[ \t]+(?=\S)")
_GRID = re.compile(r"\+(?:[-=:]+\+)+")
_DASHES = re.compile(r"-{2,}(?:[ \t]+-{2,})+")
_NOTE = re.compile(r"[ \t]?\^\[((?:[^\[\]]|\[[^\[\]]*\]\([^()\s]*\))+)\]")
_MORE_THAN_WORDS = re.compile(r"[*_`\[\n]")
_GAP = re.compile(r"[ \t]{2,}")
_TAGS = re.compile(r"(?:#[^\W\d_][\w/-]*[ \t]*){2,}|#[^\W\d_][\w-]*/[\w/-]+")
_CODE_SIGNS = re.compile(r"[{}<>=;$`]|\w\(|^[ \t]*[#*/]", re.MULTILINE)
_FEWEST_WORDS, _MOST_SIGNS = 3, 6
_BOX = re.compile(r"(?:!!!|\?\?\?\+?)[ \t]+([a-z]+)(?:[ \t]+[a-z]+)*(?:[ \t]+\"([^\"]*)\")?")

Line = tuple[int, int]
"""Where a line of a paragraph begins and ends, blanks around it left out."""


def typed_lines(text: str, lines: list[Line]) -> Iterator[Sign]:
    """What the lines of a paragraph were meant as; their offsets are those of `text`."""
    words = [text[start:end] for start, end in lines]
    whole = _table(words)
    if whole is not None:
        yield Sign(lines[0][0], lines[-1][1], *whole)
        return
    yield from _notes(text, lines)
    yield from _headings(words, lines)
    yield from _bullets(words, lines)
    yield from _others(text, words, lines)


def _notes(text: str, lines: list[Line]) -> Iterator[Sign]:
    """Notes written into a sentence, of several lines or with links or strong words; others are signs."""
    for found in _NOTE.finditer(text, lines[0][0], lines[-1][1]):
        if _MORE_THAN_WORDS.search(found[1]):
            hint = "Put it in round brackets, or write a footnote: [^1]."
            message = "Another program makes a footnote of this. Here it would be printed."
            meant = f" ({found[1].strip().rstrip('.')})"
            yield Sign(found.start(), found.end(), "D107", message, hint, meant)


def _headings(words: list[str], lines: list[Line]) -> Iterator[Sign]:
    for line, (start, _) in zip(words, lines, strict=True):
        found = _HEADING.match(line) if _TAGS.fullmatch(line) is None else None
        if found is not None and (found[1] or found["deep"] or len(lines) == 1):
            hint = "Write a blank between the # signs and the words."
            message = "This is no heading yet. Its # signs would be printed."
            meant = f"{found[0].strip()[:_MOST_SIGNS]} "
            if found["deep"]:
                hint = "Write at most six # signs."
            yield Sign(start, start + found.end(), "D101", message, hint, meant)


def _bullets(words: list[str], lines: list[Line]) -> Iterator[Sign]:
    dashed = sum(_DASH_BULLET.match(line) is not None for line in words) > 1
    for line, (start, _) in zip(words, lines, strict=True):
        found = _BULLET.match(line) or (_DASH_BULLET.match(line) if dashed else None)
        if found is not None:
            hint = "Start the line with a hyphen and a blank: - ramps."
            message = "This bullet was typed. It makes no list."
            yield Sign(start, start + found.end(), "D103", message, hint, "- ")


def _others(text: str, words: list[str], lines: list[Line]) -> Iterator[Sign]:
    is_verse = all(line.startswith("| ") and line.count("|") == 1 for line in words)
    yield from _numbers(text, words, lines)
    for number, (line, (start, end)) in enumerate(zip(words, lines, strict=True)):
        definition = _DEFINITION.match(line)
        if definition is not None and not number and line[1:3].isspace() and len(line) > 3:
            hint = "Write the word, a colon and its meaning on one line."
            message = "Another program makes a list of meanings of this."
            yield Sign(start, start + definition.end(), "D107", message, hint, "")
        elif definition is not None and number:
            hint = "Write the word, a colon and its meaning on one line."
            message = "Another program makes a list of meanings of this."
            yield Sign(lines[number - 1][1], start + definition.end(), "D107", message, hint, ": ")
        elif is_verse:
            hint = "Take the | out. To end a line here, write \\ at its end."
            before = "\\\n" if number else ""
            start = lines[number - 1][1] if number else start
            yield Sign(start, lines[number][0] + 2, "D107", "This bar would be printed.", hint, before)
        elif box := _BOX.fullmatch(line):
            hint = "Write the word in **strong words**."
            message = "Another program makes a box of this. Here the sign would be printed."
            named = f"{box[1].capitalize()}:{' ' if box[2] else ''}{box[2] or ''}"
            yield Sign(start, end, "D107", message, hint, f"**{named}**")
        elif _TAGS.fullmatch(line):
            hint = "Take them out. What readers need to know can stand in the text."
            yield Sign(start, end, "D107", "These are tags of another program.", hint, "")


def _numbers(text: str, words: list[str], lines: list[Line]) -> Iterator[Sign]:
    """Numbers and letters, on two lines or more, that make no list. A text may send its readers to each of
    them, so all are kept: numbers as those of a list, letters before the words of its items."""
    letters, numbers = [_LETTER.match(line) for line in words], [_NUMBER.match(line) for line in words]
    counted = [int(mark[1]) for mark in numbers if mark is not None]
    follow = len(counted) > 1 and counted == [*range(counted[0], counted[0] + len(counted))]
    found = letters if sum(map(bool, letters)) > 1 else numbers if follow else []
    is_first = True
    for number, (line, mark, (start, _)) in enumerate(zip(words, found, lines, strict=bool(found))):
        if mark is None:
            continue
        counts = line.startswith(("#", "(@"))
        meant = "1. " if counts else f"- {mark[1]} " if found is letters else f"{mark[1]}. "
        end = start + mark.end()
        if found is numbers and is_first and number and mark[1] != "1":
            # in a paragraph only a list from 1 begins without an empty line (CommonMark 0.31.2, 5.3)
            before = text[text.rfind("\n", 0, start) + 1 : start]
            start, meant = lines[number - 1][1], f"\n{before.rstrip()}\n{before}{meant}"
        is_first = False
        hint = "Start the lines with 1. and 2., or with a hyphen."
        message = "These numbers or letters make no list here."
        yield Sign(start, end, "D103", message, hint, meant)


def indented_words(content: str) -> bool:
    """Whether words that four blanks make code are plainly text: a paragraph that was set in, or a list."""
    return len(content.split()) >= _FEWEST_WORDS and _CODE_SIGNS.search(content) is None


def _table(words: list[str]) -> tuple[str, str, str, str] | None:
    """What all these lines are when they are a table: code, message, hint and the table as we write it."""
    if _GRID.fullmatch(words[0]):
        rows = _rows_of_grid(words)
        message = "This table would not be one. Its lines would be printed."
        hint = "Write it with | between the cells and | --- | under the first row."
        return ("D108", message, hint, _as_table(rows)) if rows else None
    if len(words) < 2:
        return None
    if all("\t" in line for line in words):
        columns = max(line.count("\t") for line in words)
        words = [line + "\t" * (columns - line.count("\t")) for line in words]
        rows = [[cell.strip() for cell in line.split("\t")] for line in words]
        hint = "Write | between the cells, and | --- | under the first row."
        return "D108", "Tabs make no table. All of this would be one line.", hint, _as_table(rows)
    if all(line.startswith("|") and line.count("|") == words[0].count("|") > 1 for line in words):
        rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in words]
        hint = "Write | --- | under its first row, once for each column."
        return "D108", "This table would not be one. A line is missing.", hint, _as_table(rows)
    bars = words[0].count(" | ")
    if bars and all(
        not line.startswith("|") and line.count(" | ") == line.count("|") == bars for line in words
    ):
        rows = [[cell.strip() for cell in line.split(" | ")] for line in words]
        hint = "Write | --- | under its first row, once for each column."
        return "D108", "This table would not be one. A line is missing.", hint, _as_table(rows)
    return None


def ruled_table(words: list[str]) -> tuple[str, str, str, str] | None:
    """What lines are whose second is dashes under each column, when each line has as many parts as that."""
    rows = [_GAP.split(line) for line in words if not _DASHES.fullmatch(line)]
    columns = len(words[1].split())
    if columns < 2 or len(rows) < 2 or not _DASHES.fullmatch(words[1]) or {*map(len, rows)} != {columns}:
        return None
    hint = "Write | between the cells, and | --- | under the first row."
    return "D108", "Blanks make no table. Its lines would be printed.", hint, _as_table(rows)


def _rows_of_grid(words: list[str]) -> list[list[str]]:
    """The rows of a grid table. A cell of several lines becomes one."""
    rows: list[list[str]] = []
    is_new = True
    for line in words:
        if not line.startswith("|"):
            is_new = True
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if is_new or len(cells) != len(rows[-1]):
            rows.append(cells)
        else:
            rows[-1] = [f"{above} {below}".strip() for above, below in zip(rows[-1], cells, strict=True)]
        is_new = False
    return rows


def _as_table(rows: list[list[str]]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, f"| {' | '.join(['---'] * len(rows[0]))} |")
    return "\n".join(lines)
