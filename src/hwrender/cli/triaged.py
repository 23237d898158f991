"""What matters first, as lines of text for a terminal, a pager, a file or a screen reader.

The words that a finding is about stand between « and », so that nobody needs colour to find them. No word is
broken, and no line is longer than it was asked to be, unless it is one word.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from msgspec import Struct

from hwrender.checks.codes import CODES
from hwrender.commands import quoted
from hwrender.diagnostics import Finding, Severity
from hwrender.span import START
from hwrender.triage.excerpts import CUT, Excerpt, short_mark, shortened
from hwrender.triage.model import Matter, QuotedFinding, RuleCount, Triage, TriageEntry, TriageGroup

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}

_INDENT = "    "
_MOST_OTHERS = 5
_MOST_PLACES = 30
"""What is wrong in more places is wrong everywhere, as are letters that no font can draw: the rest is
counted, and `--json` has it."""
_ALL_PLACES = (Matter.STOPS, Matter.MEANING)
"""Of these, every place is named, up to `_MOST_PLACES`."""
_ENOUGH_WORDS = 4
"""So many marked words in a message need no more around them."""
_ENOUGH_CHARACTERS = 40
"""A message may cut longer words short."""


_BEFORE_COMMAND, _BEFORE_COMMENT = ": hwrender ", ": <!-- "
_KEPT_BLANK = "\x00"
"""No line is broken here."""


class ShownLine(Struct, frozen=True):
    """A line of text; `mark` is the part of it to make bold and to colour, where that is wanted."""

    text: str
    mark: str = ""
    colour: str = ""


def triage_lines(triage: Triage, width: int) -> Iterator[ShownLine]:
    """What was found, in lines of `width` characters."""
    for group in triage.groups:
        yield from _in_bold(_paragraph(_heading(group), width, ""))
        for entry in group.entries:
            most = _MOST_PLACES if group.matter in _ALL_PLACES else _MOST_OTHERS
            yield from entry_lines(entry, width, most=most)
    if triage.rest:
        yield from _in_bold(_paragraph(f"{Matter.OTHERS.value}, by rule:", width, ""))
        for rule in triage.rest:
            yield from _rule_lines(rule, width)
    if not triage.is_whole():
        yield from _how_to_see_more(triage, width)


def _in_bold(lines: Iterator[ShownLine]) -> Iterator[ShownLine]:
    return (ShownLine(line.text, line.text) for line in lines)


def _heading(group: TriageGroup) -> str:
    """Why these findings matter, and once for all of them how one on privacy is accepted."""
    acceptable = [each.first.finding.id for each in group.entries if is_acceptable(each.first.finding)]
    how = f" If it may stay: --accept {acceptable[0]}" if acceptable else ""
    return f"{group.matter.value}.{how}"


def entry_lines(entry: TriageEntry, width: int, *, most: int | None = _MOST_OTHERS) -> Iterator[ShownLine]:
    """What is wrong and what to do; the words it is about, with their place; and where else the same is
    wrong, `most` so many places, or all of them."""
    finding = entry.first.finding
    mark = f"{finding.severity.value}[{finding.id if is_acceptable(finding) else finding.code}]"
    (first, *more) = _paragraph(f"{mark}: {finding.message} {finding.hint}", width, "")
    yield ShownLine(first.text, mark, COLOURS[finding.severity])
    yield from more
    place, also = place_of(finding), elsewhere(entry.others, most)
    if entry.first.excerpt is not None and _tells_more(entry.first.excerpt, entry):
        yield from _quoted_lines(place, entry.first.excerpt, width)
        yield from _paragraph(also, width)
    else:
        yield from _paragraph(f"{place}{'. ' if also else ''}{also}", width)


def is_acceptable(finding: Finding) -> bool:
    """Whether `--accept` is for findings like this."""
    return bool(finding.id) and finding.code.startswith("P") and finding.severity is not Severity.NOTE


def place_of(finding: Finding) -> str:
    return f"{finding.file}:{finding.span.line}:{finding.span.column}"


def _tells_more(excerpt: Excerpt, entry: TriageEntry) -> bool:
    """Whether the excerpt says something that the message does not."""
    message = entry.first.finding.message
    if excerpt.marked[:_ENOUGH_CHARACTERS] in message:
        is_listed = entry.others and entry.first.finding.severity is Severity.NOTE
        return not (excerpt.is_alone() or is_listed or len(excerpt.marked.split()) >= _ENOUGH_WORDS)
    named = (part.partition("”")[0] for part in message.split("“")[1:])
    return not (excerpt.is_alone() and any(words in excerpt.marked for words in named))


def _quoted_lines(place: str, excerpt: Excerpt, width: int) -> Iterator[ShownLine]:
    short = shortened(excerpt, width - len(f"{_INDENT}{place}: «»"))
    words = f"{short.before}«{short.marked}»{short.after}"
    return _paragraph(f"{place}: {_with_kept_cuts(words)}", width)


def _with_kept_cuts(words: str) -> str:
    """The same with “…” never alone on a line."""
    return words.replace(f"{CUT} ", f"{CUT}{_KEPT_BLANK}").replace(f" {CUT}", f"{_KEPT_BLANK}{CUT}")


def elsewhere(others: tuple[QuotedFinding, ...], most: int | None = _MOST_PLACES) -> str:
    """Where else the same is wrong, and nothing where it is not: `most` so many places, or all of them."""
    if not others:
        return ""
    places = tuple(dict.fromkeys(map(_short_place, others)))
    shown = places[:most]
    left = len(places) - len(shown)
    named = f"{', '.join(shown)}{f', and {left} more' if left else ''}."
    if others[0].finding.span == START:  # of a file that is no report yet
        return f"The same of {len(others)} more: {named}"
    return f"Also at {named}"


def _short_place(found: QuotedFinding) -> str:
    """A place and the words there; of a file that has no lines, what the message says of it."""
    span = found.finding.span
    place = f"{span.line}:{span.column}"
    if span == START:
        _, opened, words = found.finding.message.partition("“")
        return f"“{words.partition('”')[0]}”" if opened else place
    return place if found.excerpt is None else f"{place} «{short_mark(found.excerpt.marked, 4, 2)}»"


def _rule_lines(rule: RuleCount, width: int) -> Iterator[ShownLine]:
    yield from _paragraph(f"{rule.count} × {rule.code}: {CODES[rule.code]}", width, "  ")
    place = place_of(rule.example.finding)
    if rule.example.excerpt is None:
        yield from _paragraph(place, width)
        return
    yield from _quoted_lines(place, rule.example.excerpt, width)


def _how_to_see_more(triage: Triage, width: int) -> Iterator[ShownLine]:
    if triage.held_back:
        count = len(triage.held_back)
        are = "1 more is" if count == 1 else f"{count} more are"
        said = f"{are} about words that may change when you mend this."
        yield from _paragraph(said, width, "")
    codes = ",".join(rule.code for rule in triage.rest[:2])
    parts = [rule.example.part for rule in triage.rest if rule.example.part]
    see = "To see all of it, add --all."
    if codes:
        see += f" To see some: --only {codes}"
    if parts:
        see += f" or --part {quoted(parts[0]).replace(' ', _KEPT_BLANK)}"
    yield from _paragraph(see, width, "")


def _paragraph(text: str, width: int, indent: str = _INDENT, hanging: str = _INDENT) -> Iterator[ShownLine]:
    """A text in lines of this width. What is to be typed stays on one line where it has room there, and a
    command always does."""
    said, colon, typed = text.partition(_BEFORE_COMMAND)
    if not colon:
        said, colon, typed = text.partition(_BEFORE_COMMENT)
        colon = colon if len(hanging + _BEFORE_COMMENT.strip(": ") + typed) < width else ""
    if colon:
        text = f"{said}: {(colon.removeprefix(': ') + typed).replace(' ', _KEPT_BLANK)}"
    lines = wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return (ShownLine(line.replace(_KEPT_BLANK, " ")) for line in lines)
