"""What is in an edition: what links may point at and are called, and the tables for the style sheet."""

from __future__ import annotations

from collections import defaultdict

from hwrender.document import Link
from hwrender.edition.model import Edition, HardWord, Heading, SectionRole, Table, WordBox
from hwrender.edition.outline import text_of, text_of_runs
from hwrender.edition.walking import all_parts, all_runs

Name = str
"""What a link is called, as far as a listener can tell names apart."""

LEAST_ENTRIES = 6
"""A contents page with fewer parts than this names the parts of parts too."""
_DEEPEST = 3


def anchors(edition: Edition) -> frozenset[str]:
    """The anchor of every heading."""
    return frozenset(block.anchor for block in all_parts(edition) if isinstance(block, Heading))


def explained_words(edition: Edition) -> frozenset[str]:
    """The key of every word box."""
    return frozenset(block.key for block in all_parts(edition) if isinstance(block, WordBox))


def table_widths(edition: Edition) -> frozenset[int]:
    """The number of columns of every table that has rows."""
    tables = (block for block in all_parts(edition) if isinstance(block, Table))
    return frozenset(len(table.header) for table in tables if table.rows)


def contents(edition: Edition) -> tuple[Heading, ...]:
    """The headings of level 2, which the table of contents lists; what stands beside it is not among them."""
    parts = (section for section in edition.sections if section.role is not SectionRole.OPENING)
    headings = (section.heading for section in parts)
    return tuple(heading for heading in headings if heading is not None and heading.level == 2)


def contents_page(edition: Edition) -> tuple[Heading, ...]:
    """The headings that a contents page names: the parts, and where these are few the parts of parts."""
    if not edition.has_contents:
        return ()
    parts = contents(edition)
    if len(parts) >= LEAST_ENTRIES:
        return parts
    sections = (section.heading for section in edition.sections if section.role is not SectionRole.OPENING)
    return tuple(heading for heading in sections if heading is not None and heading.level <= _DEEPEST)


def ambiguous_names(edition: Edition) -> frozenset[Name]:
    """The names of links that lead to different places (WCAG 2.2 2.4.9), the table of contents included."""
    targets: defaultdict[Name, set[str]] = defaultdict(set)
    for run in all_runs(edition):
        if isinstance(run, Link):
            targets[name_of(text_of_runs(run.children))].add(run.target)
        elif isinstance(run, HardWord):
            targets[name_of(run.text)].add(f"meaning of {run.key}")
    for heading in contents(edition):
        targets[name_of(text_of(heading.words))].add(f"#{heading.anchor}")
    return frozenset(name for name, places in targets.items() if len(places) > 1)


def name_of(text: str) -> Name:
    """The name of a link with these words."""
    return " ".join(text.casefold().split())


def full_name(text: str, address: str) -> str:
    """A name that says where the link leads: "Our website (www.example.org)"."""
    _, _, place = address.partition("//") if "//" in address else address.partition(":")
    return f"{text} ({place or address.removeprefix('#')})"
