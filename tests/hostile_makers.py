"""How texts that nobody would write are made, as long as they are asked for.

A `Make` is a function from a number of characters to a whole report of about that length.
"""

from __future__ import annotations

from collections.abc import Callable

HEAD = "---\ntitle: A report\nlang: en-GB\n---\n"
LONGEST_PARAGRAPH, LINE = 90_000, 900

Make = Callable[[int], str]


def times(part: str, size: int) -> str:
    """The part as often as it goes into this many characters."""
    return part * max(size // len(part), 1)


def paragraphs(part: str, longest: int = LONGEST_PARAGRAPH) -> Make:
    """A body of paragraphs that hold nothing but this part."""

    def make(size: int) -> str:
        paragraph = times(part, min(longest, size)) + "\n\n"
        return HEAD + times(paragraph, size)

    return make


def body(part: str, before: str = "", after: str = "") -> Make:
    """A body in which this part is repeated."""
    return lambda size: HEAD + before + times(part, size) + after


def counted(part: str, before: str = "", after: str = "") -> Make:
    """A body in which this part is repeated with a number of its own in the place of each 0."""

    def make(size: int) -> str:
        count = max(size // (len(part) + 4), 1)
        return HEAD + before + "".join(part.replace("0", str(number)) for number in range(count)) + after

    return make


def nested(left: str, right: str) -> Make:
    """A body of one word in as many pairs as go into it."""

    def make(size: int) -> str:
        count = max(size // (len(left) + len(right)), 1)
        return HEAD + left * count + "a" + right * count

    return make


def stairs(step: str, rest: str) -> Make:
    """A body of lines of which each has one step more than the one before."""

    def make(size: int) -> str:
        levels = range(int((2 * size / len(step)) ** 0.5))
        return HEAD + "".join(step * level + rest for level in levels)

    return make


def one_definition(target: str) -> Make:
    """A body with one definition that takes a half of it and is named all through the other half."""

    def make(size: int) -> str:
        return f"{HEAD}[a]: {target}{'b' * (size // 2)}\n\n" + ("[a] " * 200 + "\n\n") * (size // 1_604)

    return make


def front(make: Make) -> Make:
    """A report whose front matter is made by this function; its title and language stand before it."""
    return lambda size: f"---\ntitle: A report\nlang: en-GB\n{make(size)}\n---\n\nWords.\n"


def front_times(part: str, before: str = "", after: str = "") -> Make:
    return front(lambda size: before + times(part, size) + after)


def front_counted(part: str, before: str = "", after: str = "") -> Make:
    def make(size: int) -> str:
        count = max(size // (len(part) + 3), 1)
        return before + "".join(part.replace("0", str(number)) for number in range(count)) + after

    return front(make)


def table(columns: int, row: str, rows_per_table: int) -> Make:
    """Tables of so many columns, each with so many of these rows."""
    one = f"|{'a|' * columns}\n|{'-|' * columns}\n" + row * rows_per_table + "\n"
    return lambda size: HEAD + times(one, size)
