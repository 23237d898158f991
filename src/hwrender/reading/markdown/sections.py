"""The blocks of a body become sections: a heading and what follows it up to the next."""

from __future__ import annotations

from hwrender.document import Block, EasyWording, Heading, Section
from hwrender.reading.findings import Findings
from hwrender.reading.markdown.blocks import BodyBlock


def make_sections(blocks: list[BodyBlock], findings: Findings) -> tuple[Section, ...]:
    """The sections in reading order. Only the first can be without a heading, and only if it is not empty."""
    sections: list[Section] = []
    heading: Heading | None = None
    gathered: list[Block] = []
    easy: EasyWording | None = None
    for block in blocks:
        match block:
            case Heading():
                if heading or gathered or easy:
                    sections.append(Section(heading, tuple(gathered), easy))
                heading, gathered, easy = block, [], None
            case EasyWording():
                easy = _one_of(easy, block, findings)
            case _:
                gathered.append(block)
    if heading or gathered or easy:
        sections.append(Section(heading, tuple(gathered), easy))
    return tuple(sections)


def _one_of(first: EasyWording | None, second: EasyWording, findings: Findings) -> EasyWording | None:
    """The easy wording of a section that has one; an empty part counts for nothing."""
    if first is None or not second.blocks:
        return first or (second if second.blocks else None)
    hint = f"Join it with the one on line {first.span.line}. Or write a heading above it."
    findings.error("D074", second.span, "This section has an easy-read part already.", hint)
    return first
