"""The easy wording of one section: its blocks, in groups that are about one idea each, and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from hwrender.document import Block, Heading, Item, List, Paragraph, Section
from hwrender.drafting.flow import Flow, SummarySentence
from hwrender.drafting.sentences import Drafted, draft_sentence
from hwrender.language.names import read_names
from hwrender.language.slices import Slice
from hwrender.meaning import Known
from hwrender.plain.glossary import Glossary

_OPENS_A_BLOCK = re.compile(r"(?=(?:\d{1,9}[.)]|[-+*#>]|:::|```|~~~)(?:\s|$|[:`~]))")


_NOTHING = Drafted(())


class Group(Struct, frozen=True):
    """What comes of one sentence, or a block that stays as it was written (`copied`, its lines).

    `is_free` says that hard words in it may be marked; `picture` is the name of one, or "".
    """

    drafted: Drafted = _NOTHING
    copied: tuple[str, ...] = ()
    is_free: bool = True
    picture: str = ""

    def is_worded(self) -> bool:
        """Whether there are words in it that a draft could make easier."""
        return bool(self.drafted.sentences or self.drafted.items)

    def idea(self) -> str:
        """The words a picture is chosen by."""
        return " ".join(self.drafted.sentences)


class Wording(Struct, frozen=True):
    groups: tuple[Group, ...]

    def to_do(self) -> int:
        return sum(bool(group.drafted.to_do) for group in self.groups)


def draft_section(
    section: Section, lines: list[str], known: Known, initials: Mapping[str, str], *, verbatim: bool
) -> Wording:
    """Easy wording for the blocks of a section; no groups where there is nothing to word more easily."""
    groups = [group for block in section.blocks for group in _groups(block, lines, known, initials, verbatim)]
    return Wording(tuple(groups) if any(group.is_worded() for group in groups) else ())


def _groups(
    block: Block, lines: list[str], known: Known, initials: Mapping[str, str], verbatim: bool
) -> list[Group]:
    match block:
        case Paragraph(children=children):
            sentences = Flow(children, lines).sentences()
            return [_group(sentence, known, initials, verbatim) for sentence in sentences]
        case List(items=items) if not block.ordered and all(map(_is_simple, items)):
            return [_of_list(block, lines, known, initials, verbatim)]
        case _:
            return [Group(copied=_source_of(block, lines))]


def _is_simple(item: Item) -> bool:
    return len(item.blocks) == 1 and isinstance(item.blocks[0], Paragraph)


def _group(sentence: SummarySentence, known: Known, initials: Mapping[str, str], verbatim: bool) -> Group:
    if verbatim or not sentence.is_free:
        return Group(Drafted((sentence.source,)), is_free=sentence.is_free)
    return Group(draft_sentence(sentence.text, known, initials))


def _of_list(
    block: List, lines: list[str], known: Known, initials: Mapping[str, str], verbatim: bool
) -> Group:
    """A list stays a list; each of its items is worded by itself and is never cut."""
    items: list[str] = []
    is_free = True
    for item in block.items:
        paragraph = item.blocks[0]
        assert isinstance(paragraph, Paragraph)
        parts: list[str] = []
        for sentence in Flow(paragraph.children, lines).sentences():
            group = _group(sentence, known, initials, verbatim)
            is_free = is_free and group.is_free
            parts += group.drafted.sentences if not group.drafted.items else (sentence.source,)
        items.append(" ".join(parts))
    return Group(Drafted((), tuple(items)), is_free=is_free)


def _source_of(block: Block, lines: list[str]) -> tuple[str, ...]:
    """The lines that a block was written in."""
    assert not isinstance(block, Heading)
    span = block.span
    last = span.end_line - (1 if span.end_column == 1 and span.end_line > span.line else 0)
    copied = lines[span.line - 1 : last]
    while copied and not copied[-1].strip():
        copied.pop()
    return tuple(copied)


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
            lines.append(f"<!-- To do: {group.drafted.to_do} -->")
        lines += group.copied
        for number, sentence in enumerate(group.drafted.sentences):
            lines += ([""] if number else []) + [_marked(sentence, group, glossary, explained)]
        if group.drafted.items:
            lines += [""] if group.drafted.sentences else []
            lines += [f"- {_marked(item, group, glossary, explained)}" for item in group.drafted.items]
    return lines


def _marked(sentence: str, group: Group, glossary: Glossary, explained: set[str]) -> str:
    """A sentence with each hard word that the glossary explains in bold, where the section first uses it."""
    if not group.is_free:
        return _guarded(sentence)
    parts: list[str] = []
    at = 0
    names = [name.place for name in read_names(sentence)]
    for found in glossary.find(sentence):
        inside = any(name.overlaps(found.place) and not _covers(found.place, name) for name in names)
        if found.definition.term not in explained and not inside:
            explained.add(found.definition.term)
            parts += [sentence[at : found.place.start], "**", found.place.of(sentence), "**"]
            at = found.place.end
    return _guarded("".join((*parts, sentence[at:])))


def _covers(whole: Slice, part: Slice) -> bool:
    return whole.start <= part.start and part.end <= whole.end


def _guarded(line: str) -> str:
    """A line that Markdown reads as words: "2. " at its start would be a list."""
    return (
        re.sub(r"^(\d{1,9})([.)])(?=\s)", r"\1\\\2", line)
        if line[:1].isdigit()
        else (f"\\{line}" if _OPENS_A_BLOCK.match(line) else line)
    )
