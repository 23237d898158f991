"""The words that a finding is about, with some words around them, as they stand in the source.

A line and a column in a long paragraph help nobody: six to twelve words do. They stay inside one paragraph,
item, row or field. What may lead to a person (P1 to P5) is never repeated: `(hidden)` stands in its place.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from hwrender.span import Span

MOST_WORDS = 12
FEWEST_WORDS = 6
HIDDEN = "(hidden)"
CUT = "…"

_MARKED_START, _MARKED_END = 5, 2
"""Of more than `_MOST_MARKED` marked words, so many from each end are shown."""
_MOST_MARKED = 8
_HIDING = "\uffff"
"""Stands for each hidden character: it is no character of Unicode, and keeps all columns as they are."""
_BULLETS = ("-", "*", "+")


class Excerpt(Struct, frozen=True):
    """The `marked` words, and what stands `before` and `after` them in the same paragraph.

    Joined they are the text as it stands, with single blanks.
    """

    before: str
    marked: str
    after: str

    def is_alone(self) -> bool:
        """Whether there are no words around the marked ones."""
        return not self.before.strip() and not self.after.strip()


def hide(lines: Iterable[str], private: Iterable[Span]) -> tuple[str, ...]:
    """These lines with no character left of what is private. Every column stays where it is."""
    hidden = list(lines)
    for span in private:
        for number in range(span.line, min(span.end_line, len(hidden)) + 1):
            line = hidden[number - 1]
            start = span.column - 1 if number == span.line else 0
            end = min(span.end_column - 1 if number == span.end_line else len(line), len(line))
            if start < end:
                hidden[number - 1] = line[:start] + _HIDING * (end - start) + line[end:]
    return tuple(hidden)


def named(words: str) -> str:
    """A text with `(hidden)` in the place of each run of hidden characters."""
    while _HIDING * 2 in words:
        words = words.replace(_HIDING * 2, _HIDING)
    return words.replace(_HIDING, HIDDEN)


def excerpt_of(lines: tuple[str, ...], span: Span) -> Excerpt | None:
    """The words at `span` and their paragraph; nothing where no words stand there."""
    if span.end_line > len(lines) or (span.line, span.column) >= (span.end_line, span.end_column):
        return None
    first, last = _paragraph(lines, span)
    head, tail = lines[span.line - 1], lines[span.end_line - 1]
    mark = _mark_width(head)
    start = max(span.column - 1, mark)
    before = [*(_bare(line) for line in lines[first - 1 : span.line - 1]), head[mark:start]]
    after = [tail[span.end_column - 1 :], *(_bare(line) for line in lines[span.end_line : last])]
    if span.line == span.end_line:
        marked = head[start : span.end_column - 1]
    else:
        inner = (_bare(line) for line in lines[span.line : span.end_line - 1])
        marked = " ".join((head[start:], *inner, tail[_mark_width(tail) : span.end_column - 1]))
    if not marked.strip():
        return None
    return Excerpt(
        *(named(_with_single_blanks(text)) for text in (" ".join(before), marked, " ".join(after)))
    )


def _paragraph(lines: tuple[str, ...], span: Span) -> tuple[int, int]:
    """The first and the last line of the paragraph, item, row or field that holds this place."""
    if span.line <= _end_of_front_matter(lines):
        return span.line, span.end_line
    first, last = span.line, span.end_line
    while first > 1 and not _starts_a_block(lines[first - 1]) and _goes_on(lines[first - 2]):
        first -= 1
    while last < len(lines) and _goes_on(lines[last - 1]) and lines[last].strip():
        if _starts_a_block(lines[last]):
            break
        last += 1
    return first, last


def _end_of_front_matter(lines: tuple[str, ...]) -> int:
    if lines[0].rstrip() != "---":
        return 0
    ends = (number for number, line in enumerate(lines[1:], 2) if line.rstrip() == "---")
    return next(ends, len(lines))


def _goes_on(line: str) -> bool:
    """Whether the next line may belong to the same paragraph."""
    return bool(line.strip()) and not line.lstrip().startswith(("#", "|", ":::", "!["))


def _starts_a_block(line: str) -> bool:
    """Whether a line cannot go on with the paragraph above it."""
    inside = line.lstrip(" >")
    return not inside or inside.startswith(("#", "|", ":::", "![", "—")) or _bullet_width(inside) > 0


def _mark_width(line: str) -> int:
    """How many characters at the start of a line are marks of Markdown and blanks."""
    width = len(line) - len(line.lstrip(" >"))
    inside = line[width:]
    signs = len(inside) - len(inside.lstrip("#|"))
    width += signs or _bullet_width(inside)
    return width + len(line[width:]) - len(line[width:].lstrip(" "))


def _bullet_width(words: str) -> int:
    sign, blank, _ = words.partition(" ")
    is_bullet = sign in _BULLETS or (sign[:-1].isdecimal() and sign[-1] in ".)")
    return len(sign) if blank and is_bullet else 0


def _bare(line: str) -> str:
    return line[_mark_width(line) :]


def _with_single_blanks(text: str) -> str:
    """The same with each run of blanks as one, those at its ends too."""
    single = " ".join(text.split())
    return (
        f"{' ' if text[:1].isspace() else ''}{single}{' ' if text[-1:].isspace() else ''}" if single else ""
    )


def shortened(excerpt: Excerpt, characters: int) -> Excerpt:
    """At most twelve words of it, and as many as `characters` hold, but not fewer than six where there are
    so many. What is left out is shown by “…”."""
    marked = short_mark(excerpt.marked)
    for words in range(MOST_WORDS, FEWEST_WORDS - 1, -1):
        before, after = _around(excerpt, words - len(marked.split()))
        if len(before) + len(marked) + len(after) <= characters:
            break
    return Excerpt(before, marked, after)


def short_mark(marked: str, most: int = _MOST_MARKED, start: int = _MARKED_START) -> str:
    """The marked words, those in the middle left out where there are many."""
    words = marked.split()
    if len(words) <= most:
        return marked.strip()
    return " ".join((*words[:start], CUT, *words[-_MARKED_END:]))


def _around(excerpt: Excerpt, room: int) -> tuple[str, str]:
    """So many of the nearest words before and after the mark, shared out evenly."""
    before, after = excerpt.before.split(), excerpt.after.split()
    room = max(room, 0)
    early = min(len(before), max(room // 2, room - len(after)))
    late = min(len(after), room - early)
    early_words = [*([CUT] if early < len(before) else ()), *before[len(before) - early :]]
    late_words = [*after[:late], *([CUT] if late < len(after) else ())]
    return (
        " ".join(early_words) + (" " if early_words and excerpt.before[-1].isspace() else ""),
        (" " if late_words and excerpt.after[0].isspace() else "") + " ".join(late_words),
    )
