"""What somebody reads first who gets a pack: what it is, what to do with it, and how to keep people safe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from string import Formatter

from msgspec import Struct
from msgspec.structs import replace

from hwrender.fixed_words.table import ENGLISH, FixedWords, words_in, words_of
from hwrender.packing.recipients import Recipient

READ_ME = "READ ME FIRST.txt"
MESSAGES = "Words to send.txt"

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


def read_me(facts: PackFacts, recipient: Recipient, files: tuple[PackedFile, ...], words: FixedWords) -> str:
    """The text, which names only files that are in the pack. Lines end as Notepad wants them. `recipient` and
    `words` are in the language that it is written in."""
    lines = [facts.title, "", _what_it_is(facts, words), "", words.say("pack.what_to_do"), ""]
    names = {file.format: file.name for file in files}
    lines += [f"{number}. {step}" for number, step in enumerate(steps_of(recipient, names), 1)]
    if facts.sensitive:
        lines += ["", words.say("pack.safe"), "", *recipient.safe]
    uses = (words.label_of(file.name) + f"{file.use} ({file.details})" for file in files)
    help_ = words.say("message.another_way") if recipient.is_reader else HELP
    lines += ["", words.say("pack.files"), "", *uses]
    lines += ["", words.say("pack.ask"), "", help_, *facts.reach]
    return "\r\n".join(lines) + "\r\n"


def spoken_to(recipient: Recipient, language: str) -> tuple[Recipient, FixedWords]:
    """The row with its words for a report in this language (BCP 47), and the words for all else."""
    if not recipient.is_reader:
        return recipient, words_in(ENGLISH)
    words = words_of(language)
    steps, safe = tuple(map(words.say, recipient.steps)), tuple(map(words.say, recipient.safe))
    return replace(recipient, steps=steps, safe=safe), words


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


def _what_it_is(facts: PackFacts, words: FixedWords) -> str:
    if not facts.organisation:
        return words.say("pack.report")
    return words.say("pack.asked", organisation=facts.organisation)
