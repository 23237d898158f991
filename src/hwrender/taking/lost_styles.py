"""Copies that a program has saved without our styles: what each paragraph is, is known from the made copy.

Google Docs keeps headings and plain paragraphs, and writes the look of all other styles by hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from hwrender.taking.model import CopyKindOfParagraph as Kind
from hwrender.taking.model import CopyParagraph, CopyRun


def with_lost_styles(
    made: Sequence[CopyParagraph], corrected: Sequence[CopyParagraph], pairs: Mapping[int, int]
) -> tuple[CopyParagraph, ...]:
    """The paragraphs of a corrected copy that has no style of ours, each plain one as what it was made."""
    return tuple(
        _as_made(made[pairs[number]], each) if number in pairs else each
        for number, each in enumerate(corrected)
    )


def _as_made(was: CopyParagraph, now: CopyParagraph) -> CopyParagraph:
    found = replace(now, kind=was.kind if now.kind is Kind.TEXT else now.kind)
    runs = _without(was.label, now.runs) if was.label and not now.label else None
    if runs is not None:
        found = replace(found, runs=runs, label=was.label)
    return replace(found, runs=was.runs) if _look_alike(was, found) else found


def _look_alike(was: CopyParagraph, now: CopyParagraph) -> bool:
    """Whether both show the same, sign by sign. Hard words are bold by hand by now."""
    one, other = ([(run, sign) for run in each.said for sign in run.text] for each in (was, now))
    return len(one) == len(other) and all(
        (first.target, sign) == (second.target, same) and first.is_bold in (None, second.is_bold)
        for (first, sign), (second, same) in zip(one, other, strict=True)
    )


def _without(label: str, runs: Sequence[CopyRun]) -> tuple[CopyRun, ...] | None:
    """The runs without a label that they begin with; None where they do not."""
    whole = "".join(run.text for run in runs)
    bare = whole.lstrip()
    if not bare.startswith(label):
        return None
    left = len(whole) - len(bare) + len(label)
    left += len(bare[len(label) :]) - len(bare[len(label) :].lstrip())
    found: list[CopyRun] = []
    for run in runs:
        if left < len(run.text):
            found.append(replace(run, text=run.text[left:]))
        left = max(0, left - len(run.text))
    return tuple(found)
