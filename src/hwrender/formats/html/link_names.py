"""Links that would be called the same and lead to different places (WCAG 2.2 2.4.9)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from hwrender.document import Foreign, Inline, Link, Strong
from hwrender.edition.model import Edition, HardWord, Run
from hwrender.edition.outline import text_of, text_of_runs
from hwrender.formats.html.inventory import contents, every_words

Name = str


def name_of(text: str) -> Name:
    """What a link is called, as far as a listener can tell names apart."""
    return " ".join(text.casefold().split())


def ambiguous_names(edition: Edition) -> frozenset[Name]:
    """The names that more than one place has, those of the table of contents included."""
    targets: defaultdict[Name, set[str]] = defaultdict(set)
    for words in every_words(edition):
        for sentence in words:
            for name, target in _links(sentence.runs):
                targets[name].add(target)
    for heading in contents(edition):
        targets[name_of(text_of(heading.words))].add(f"#{heading.anchor}")
    return frozenset(name for name, places in targets.items() if len(places) > 1)


def full_name(text: str, address: str) -> str:
    """A name that says where the link leads: "Our website (www.example.org)"."""
    _, _, place = address.partition("//") if "//" in address else address.partition(":")
    return f"{text} ({place or address.removeprefix('#')})"


def _links(runs: tuple[Run, ...] | tuple[Inline, ...]) -> Iterator[tuple[Name, str]]:
    for run in runs:
        match run:
            case Link(target=target, children=children):
                yield name_of(text_of_runs(children)), target
            case HardWord(text=text, key=key):
                yield name_of(text), f"meaning of {key}"
            case Strong(children=children) | Foreign(children=children):
                yield from _links(children)
            case _:
                # every other run leads nowhere
                pass
