"""The easy wording of one section: its blocks, in groups that are about one idea each, and as Markdown."""

from __future__ import annotations

import re

from msgspec import Struct

from hwrender.document import Block, Inline, Item, List, Paragraph, Section, Table
from hwrender.drafting.flow import Flow, SourceSentence
from hwrender.drafting.in_place import reworded, source_of
from hwrender.drafting.sentences import Drafted, Extent, Rules, draft_sentence
from hwrender.language.names import read_names
from hwrender.language.slices import Slice
from hwrender.plain.glossary import Glossary

_OPENS_A_BLOCK = re.compile(r"(?=(?:\d{1,9}[.)]|[-+*#>]|:::|```|~~~)(?:\s|$|[:`~]))")


TO_DO = "<!-- To do:"
"""How the note begins that asks a person to reword something."""

_NOTHING = Drafted(())


class Group(Struct, frozen=True):
    """What comes of one sentence, or a block that stays as it was written (`copied`, its lines).

    `is_free` says that hard words in it may be marked; `picture` is the name of one, or "". `start` is the
    first number of a list that has numbers, and `is_changed` says that a copied block has plainer words.
    """

    drafted: Drafted = _NOTHING
    copied: tuple[str, ...] = ()
    is_free: bool = True
    picture: str = ""
    start: int | None = None
    is_changed: bool = False

    def is_worded(self) -> bool:
        """Whether there are words in it that a draft could make easier."""
        return bool(self.drafted.sentences or self.drafted.items or self.is_changed)

    def idea(self) -> str:
        """The words a picture is chosen by."""
        return " ".join(self.drafted.sentences)


class Wording(Struct, frozen=True):
    groups: tuple[Group, ...]


def draft_section(section: Section, lines: list[str], rules: Rules) -> Wording:
    """Easy wording for the blocks of a section; no groups where there is nothing to word more easily."""
    groups = [group for block in section.blocks for group in _groups(block, lines, rules)]
    return Wording(tuple(groups) if any(group.is_worded() for group in groups) else ())


def _groups(block: Block, lines: list[str], rules: Rules) -> list[Group]:
    match block:
        case Paragraph(children=children):
            return [_group(sentence, rules) for sentence in Flow(children, lines).sentences()]
        case List(items=items) if all(map(_is_simple, items)):
            return [_of_list(block, lines, rules)]
        case List() | Table():
            return [_in_place(block, lines, rules)]
        case _:
            return [Group(copied=source_of(block, lines))]


def _is_simple(item: Item) -> bool:
    return len(item.blocks) == 1 and isinstance(item.blocks[0], Paragraph)


def _group(sentence: SourceSentence, rules: Rules) -> Group:
    if rules.extent is Extent.NOTHING or not sentence.is_free:
        return Group(Drafted((sentence.source,)), is_free=sentence.is_free)
    return Group(draft_sentence(sentence.text, rules))


def _of_list(block: List, lines: list[str], rules: Rules) -> Group:
    """A list stays a list, with its numbers; each of its items is worded by itself."""
    items: list[str] = []
    is_free, to_do = True, ""
    for item in block.items:
        paragraph = item.blocks[0]
        assert isinstance(paragraph, Paragraph)
        words, free, left = _item(paragraph.children, lines, rules)
        is_free, to_do = is_free and free, to_do or left
        items.append(words)
    drafted = Drafted((), tuple(items), to_do.replace("A sentence here", "An item here"))
    return Group(drafted, is_free=is_free, start=block.start if block.ordered else None)


def _item(children: tuple[Inline, ...], lines: list[str], rules: Rules) -> tuple[str, bool, str]:
    """The words of an item, whether all of them are free, and what is left to a person."""
    parts: list[str] = []
    is_free, to_do = True, ""
    for sentence in Flow(children, lines).sentences():
        group = _group(sentence, rules)
        is_free, to_do = is_free and group.is_free, to_do or group.drafted.to_do
        parts += group.drafted.sentences if not group.drafted.items else (sentence.source,)
    return " ".join(parts), is_free, to_do


def _in_place(block: List | Table, lines: list[str], rules: Rules) -> Group:
    """A table, or a list with more than words in it: reworded where it stands, or named as left."""
    said = source_of(block, lines)
    plain = said
    if rules.extent is not Extent.NOTHING:
        plain = reworded(block, lines, lambda children: _item(children, lines, rules)[0])
    name = "table" if isinstance(block, Table) else "list"
    to_do = "" if plain != said else f"This {name} is as it was. Say in words what it shows."
    return Group(Drafted((), (), to_do), copied=plain, is_changed=plain != said)


# --- Markdown --------------------------------------------------------------------------------------------


def write(wording: Wording, glossary: Glossary) -> list[str]:
    """The lines of a container, without its first and its last."""
    explained: set[str] = set()
    lines: list[str] = []
    for group in wording.groups:
        if lines:
            lines.append("")
        if group.picture:
            lines.append(f"![]({group.picture})")
        if group.drafted.to_do:
            lines.append(f"{TO_DO} {group.drafted.to_do} -->")
        lines += group.copied
        for number, sentence in enumerate(group.drafted.sentences):
            lines += ([""] if number else []) + [_marked(sentence, group, glossary, explained)]
        if group.drafted.items:
            lines += [""] if group.drafted.sentences else []
            for number, item in enumerate(group.drafted.items):
                mark = "-" if group.start is None else f"{group.start + number}."
                lines.append(f"{mark} {_marked(item, group, glossary, explained)}")
    return lines


def _marked(sentence: str, group: Group, glossary: Glossary, explained: set[str]) -> str:
    """A sentence with each hard word that the glossary explains in bold, where the section first uses it."""
    if not group.is_free:
        return guarded(sentence)
    parts: list[str] = []
    at = 0
    names = [name.place for name in read_names(sentence)]
    for found in glossary.find(sentence):
        inside = any(name.overlaps(found.place) and not _covers(found.place, name) for name in names)
        if found.definition.term not in explained and not inside:
            explained.add(found.definition.term)
            parts += [sentence[at : found.place.start], "**", found.place.of(sentence), "**"]
            at = found.place.end
    return guarded("".join((*parts, sentence[at:])))


def _covers(whole: Slice, part: Slice) -> bool:
    return whole.start <= part.start and part.end <= whole.end


def guarded(line: str) -> str:
    """A line that Markdown reads as words: "2. " at its start would be a list."""
    return (
        re.sub(r"^(\d{1,9})([.)])(?=\s)", r"\1\\\2", line)
        if line[:1].isdigit()
        else (f"\\{line}" if _OPENS_A_BLOCK.match(line) else line)
    )
