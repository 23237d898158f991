"""Where a summary is cut into sections. No word of it is changed: only headings are put between paragraphs.

A cue is the beginning of a paragraph that tells for certain what follows. Paragraphs without one stay with
those before them, and a summary that has headings of its own keeps them.
"""

from __future__ import annotations

import re

from hwrender.importing.shown.model import ParagraphRole, Piece, ShownBlock, ShownParagraph, lines_of, span_of

ABOUT = "About this work"
CUES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"(?:the )?(?:key |main |other )?(?:findings?|themes|results)\b(?! aid)"
            r"|(?:overall,? )?(?:people|patients|residents|respondents|participants|we) "
            r"(?:told us|said|felt|reported|found|heard)\b"
            r"|it was (?:also )?(?:found|concluded|clear|noted|identified) that\b",
            re.IGNORECASE,
        ),
        "What we found",
    ),
    (
        re.compile(
            r"(?:it was |we |the report |healthwatch \w+ |the key |key |our |the |as a result,? we )?"
            r"(?:also |further |have |has |therefore )*recommend(?:s|ed|ations?)?\b",
            re.IGNORECASE,
        ),
        "What should happen next",
    ),
    (
        re.compile(
            r"(?:a total of |in total,? |overall,? )?(?:\d[\d,]*|[a-z]+(?:[- ][a-z]+){0,3}?) "
            r"(?:[\w’'-]+ ){0,3}?"
            r"(?:people|patients|residents|respondents|participants|workers|carers|women|men|users) "
            r"(?:were (?:engaged|interviewed|surveyed|spoken to)"
            r"|took part|responded|completed|shared|gave|attended)\b",
            re.IGNORECASE,
        ),
        "Who took part",
    ),
    (
        re.compile(
            r"(?:in response"
            r"|the (?:provider|trust|council|service|practice|home)(?:’s|'s)? (?:response|responded))\b",
            re.IGNORECASE,
        ),
        "What happened then",
    ),
)
"""How a paragraph of each kind begins, and the heading of its section."""


def in_sections(summary: list[ShownBlock]) -> list[ShownBlock]:
    """The blocks of a summary with headings between them, each of the highest level."""
    if any(isinstance(block, ShownParagraph) and block.role is ParagraphRole.HEADING for block in summary):
        return summary
    cut: list[ShownBlock] = []
    current = ""
    for block in summary:
        heading = _heading_of(block) or current or ABOUT
        if heading != current:
            cut.append(ShownParagraph((Piece(heading),), ParagraphRole.HEADING, 1, span=span_of(block)))
            current = heading
        cut.append(block)
    return cut


def _heading_of(block: ShownBlock) -> str | None:
    if not isinstance(block, ShownParagraph) or not block.is_plain:
        return None
    return next((heading for cue, heading in CUES if cue.match(lines_of(block)[0])), None)
