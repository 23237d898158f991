"""Stamping easy wording as approved: by whom, on what day, and which words on both sides."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from msgspec import Struct

from hwrender.checks.seal import SectionSeal, is_old, section_seals
from hwrender.checks.to_do import to_do_in
from hwrender.document import EasyWording
from hwrender.drafting.lines import split_lines
from hwrender.reading import read_text

_OPENING = re.compile(r"(?P<before>[ \t>]*)(?P<colons>:{3,})(?P<rest>[^\r\n]*)(?P<end>[\r\n]*)")
_NOT_IN_A_NAME = re.compile(r"[\"“”'\x00-\x1f\x7f<>]")
LONGEST_NAME = 60


class Approval(Struct, frozen=True):
    """A source with its stamps.

    `stamped` are the lines of the containers that carry one now, `drafts` those left because they are marked
    as a draft, `undone` those left because a "To do" is in their section, and `unfaithful` those left because
    they say something other than their summary.
    """

    text: str
    stamped: tuple[int, ...]
    drafts: tuple[int, ...]
    unfaithful: tuple[int, ...]
    undone: tuple[int, ...] = ()


def approve(
    text: str, name: str, day: date, unfaithful: Collection[int] = (), only: Collection[int] | None = None
) -> Approval:
    """Stamp every easy wording of a report as approved by `name` on `day`, or `only` that of these sections.

    A draft is left: whoever has read it takes its mark out first. So is a part with a "To do" in it, and
    wording on one of the `unfaithful` lines, where the rule on faithfulness still warns. Where both sides are
    approved as they stand, the stamp stays; an old seal, which is of the summary only, gives way to a new
    one. Only the first lines of containers change. Raises `ValueError` where `is_name` says no.
    """
    who = _checked_name(name)
    document = read_text(text, "report").document
    if document is None:
        return Approval(text, (), (), ())
    seals, waiting = section_seals(document), to_do_in(document)
    lines = split_lines(text)
    stamped: list[int] = []
    drafts: list[int] = []
    wrong: list[int] = []
    undone: list[int] = []
    for number, section in enumerate(document.sections):
        easy = section.easy
        if easy is None or (only is not None and number not in only):
            continue
        line = easy.span.line
        if easy.drafted:
            drafts.append(line)
        elif number in waiting:
            undone.append(line)
        elif _holds_any(easy, unfaithful):
            wrong.append(line)
        else:
            if not _is_approved(easy, seals[number]):
                lines[line - 1] = _stamp(lines[line - 1], who, day, seals[number].written())
            stamped.append(line)
    return Approval("".join(lines), tuple(stamped), tuple(drafts), tuple(wrong), tuple(undone))


def _checked_name(name: str) -> str:
    if not is_name(name):
        raise ValueError(name)
    return " ".join(name.split())


def is_name(name: str) -> bool:
    """Whether a name can be written beside an approval."""
    who = " ".join(name.split())
    return bool(who) and len(who) <= LONGEST_NAME and not _NOT_IN_A_NAME.search(who)


def _is_approved(easy: EasyWording, now: SectionSeal) -> bool:
    if easy.reviewed is None or easy.of is None or is_old(easy.of):
        return False
    return not now.changes(easy.of)


def _holds_any(easy: EasyWording, lines: Collection[int]) -> bool:
    return any(easy.span.line <= line <= easy.span.end_line for line in lines)


def _stamp(line: str, who: str, day: date, seal: str) -> str:
    found = _OPENING.match(line)
    if found is None:
        return line
    stamp = f'{found["colons"]} easy-read reviewed="{day.isoformat()} {who}" of={seal}'
    return f"{found['before']}{stamp}{found['end']}"
