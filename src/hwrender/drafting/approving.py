"""Stamping easy wording as approved: by whom, on what day, and of which summary."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from msgspec import Struct

from hwrender.checks.approval import DIGEST_LETTERS, summary_digests
from hwrender.document import EasyWording
from hwrender.drafting.lines import split_lines
from hwrender.reading import read_text

_OPENING = re.compile(r"(?P<before>[ \t>]*)(?P<colons>:{3,})(?P<rest>[^\r\n]*)(?P<end>[\r\n]*)")
_NOT_IN_A_NAME = re.compile(r"[\"“”'\x00-\x1f\x7f<>]")
LONGEST_NAME = 60


class Approval(Struct, frozen=True):
    """A source with its stamps.

    `stamped` are the lines of the containers that carry one now, `drafts` those left because they are marked
    as a draft, and `unfaithful` those left because they say something other than their summary.
    """

    text: str
    stamped: tuple[int, ...]
    drafts: tuple[int, ...]
    unfaithful: tuple[int, ...]


def approve(text: str, name: str, day: date, unfaithful: Collection[int] = ()) -> Approval:
    """Stamp every easy wording of a report as approved by `name` on `day`.

    A draft is left: whoever has read it takes its mark out first. So is wording on one of the `unfaithful`
    lines, where the rule on faithfulness still warns. Wording that is approved of its summary as it stands
    keeps its stamp. Only the first lines of containers change. Raises `ValueError` for a name that is empty
    or cannot be written.
    """
    who = " ".join(name.split())
    if not who or len(who) > LONGEST_NAME or _NOT_IN_A_NAME.search(who):
        raise ValueError(name)
    document = read_text(text, "report").document
    if document is None:
        return Approval(text, (), (), ())
    digests = summary_digests(document)
    lines = split_lines(text)
    stamped: list[int] = []
    drafts: list[int] = []
    wrong: list[int] = []
    for number, section in enumerate(document.sections):
        easy = section.easy
        if easy is None:
            continue
        digest = digests[number][:DIGEST_LETTERS]
        if easy.drafted:
            drafts.append(easy.span.line)
        elif _holds_any(easy, unfaithful):
            wrong.append(easy.span.line)
        else:
            if easy.of != digest or easy.reviewed is None:
                lines[easy.span.line - 1] = _stamp(lines[easy.span.line - 1], who, day, digest)
            stamped.append(easy.span.line)
    return Approval("".join(lines), tuple(stamped), tuple(drafts), tuple(wrong))


def _holds_any(easy: EasyWording, lines: Collection[int]) -> bool:
    return any(easy.span.line <= line <= easy.span.end_line for line in lines)


def _stamp(line: str, who: str, day: date, digest: str) -> str:
    found = _OPENING.match(line)
    if found is None:
        return line
    stamp = f'{found["colons"]} easy-read reviewed="{day.isoformat()} {who}" of={digest}'
    return f"{found['before']}{stamp}{found['end']}"
