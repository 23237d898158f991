"""What somebody reads first who gets a pack: what it is, what to do with it, and how to keep people safe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from string import Formatter

from msgspec import Struct

from hwrender.packing.recipients import Recipient

READ_ME = "READ ME FIRST.txt"
MESSAGES = "Words to send.txt"

WHAT_IT_IS = "{organisation} asked people what they think of their care. This is what people said."
WHAT_IT_IS_WITHOUT_NAME = "This is a report on what people said about their care."
HELP = "Does somebody need it in another way? Ask us."


class PackedFile(Struct, frozen=True):
    """A file of the pack as it is listed: `use` says what to do with it, `details` how big and long it is."""

    name: str
    format: str
    use: str
    details: str


class PackFacts(Struct, frozen=True):
    """What a pack says of its report. `title` gives nobody away; `reach` is how to reach the organisation."""

    title: str
    organisation: str
    sensitive: bool
    reach: tuple[str, ...]


def read_me(facts: PackFacts, recipient: Recipient, files: tuple[PackedFile, ...]) -> str:
    """The text, which names only files that are in the pack. Lines end as Notepad wants them."""
    lines = [facts.title, "", _what_it_is(facts), "", "What to do", ""]
    names = {file.format: file.name for file in files}
    lines += [f"{number}. {step}" for number, step in enumerate(steps_of(recipient, names), 1)]
    if facts.sensitive:
        lines += ["", "Keep people safe", "", *recipient.safe]
    lines += ["", "The files", "", *(f"{file.name}: {file.use} ({file.details})" for file in files)]
    lines += ["", "Ask us", "", HELP, *facts.reach]
    return "\r\n".join(lines) + "\r\n"


def steps_of(recipient: Recipient, names: Mapping[str, str]) -> Iterator[str]:
    """The steps with names of files. One that needs a file which is not there is left out; of two files that
    one step names with "or", one is enough."""
    for step in recipient.steps:
        said = _with_one_of_two(step, names)
        if all(name in names for name in _named(said)):
            yield said.format_map(names)


def _named(step: str) -> tuple[str, ...]:
    """The formats whose files a step names, in order."""
    return tuple(name for _, name, _, _ in Formatter().parse(step) if name)


def _with_one_of_two(step: str, names: Mapping[str, str]) -> str:
    for first, second in pairwise(_named(step)):
        both = f"{{{first}}} or {{{second}}}"
        there = [f"{{{name}}}" for name in (first, second) if name in names]
        step = step.replace(both, " or ".join(there) or both)
    return step


def _what_it_is(facts: PackFacts) -> str:
    if not facts.organisation:
        return WHAT_IT_IS_WITHOUT_NAME
    return WHAT_IT_IS.format(organisation=facts.organisation)
