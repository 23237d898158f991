"""S35: whether an easy copy has a picture for at least every second idea.

It counts the pictures that readers get: those that the author named, and those chosen by the words of a row.
"""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Finding, RuleExplanation, Severity
from hwrender.document import Document
from hwrender.edition.ideas import RowIdea, ideas
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Figure, Row, SectionRole
from hwrender.pictures.artwork import Problem
from hwrender.pictures.choice import NO_PICTURE
from hwrender.pictures.gallery import Gallery
from hwrender.prose.walking import picture_targets
from hwrender.style import Style

CODE = "S35"
EXPLANATION = RuleExplanation(
    CODE,
    "Few pictures",
    "Department of Health; Inclusion Europe",
    "Pictures help people to find what they want, and to remember it.",
    "Easy words with no picture beside them.",
    "![](police)\nThe police may get your personal information.",
    Severity.WARNING,
)

_LEAST_IDEAS = 4
"""A report with fewer ideas can do without a picture."""
_IDEAS_PER_PICTURE = 2


def check_illustration(document: Document, style: Style, gallery: Gallery) -> Iterator[Finding]:
    """A warning on the report when it has less than one picture for 2 ideas. Parts that show their own words
    are left, and so is a report with a picture that cannot be used."""
    if _has_enough_named(document):
        return
    targets = {target for target, _ in picture_targets(document)} - {NO_PICTURE}
    if any(isinstance(gallery.find(target), Problem) for target in targets):
        return
    from hwrender.edition.builder import make_edition  # loads all words for pictures

    edition = make_edition(document, EditionKind.EASY, style, gallery.artwork)
    body = [section for section in edition.sections if section.role is SectionRole.BODY]
    easy = [
        block
        for section, written in zip(body, document.sections, strict=True)
        if written.easy is not None
        for block in section.blocks
    ]
    rows = [block for block in easy if isinstance(block, Row)]
    # a large picture stands over its row
    large = [block for block in easy if isinstance(block, Figure) and block.is_large]
    pictures = sum(row.artwork is not None for row in rows) + len(large)
    if len(rows) >= _LEAST_IDEAS and pictures * _IDEAS_PER_PICTURE < len(rows):
        place = document.metadata.value_place("title")
        message = f"The easy copy has {_counted(pictures)} for {len(rows)} ideas."
        hint = "Find some with: hwrender pictures"
        yield Finding(document.file, place, CODE, EXPLANATION.severity, message, hint)


def _has_enough_named(document: Document) -> bool:
    """Whether the pictures that the author named are enough by themselves: choosing others takes a while."""
    parts = [
        part
        for section in document.sections
        if section.easy is not None
        for part in ideas(section.easy.blocks)
        if isinstance(part, RowIdea)
    ]
    named = [each for each in parts if each.picture is not None and each.picture.target != NO_PICTURE]
    return len(parts) < _LEAST_IDEAS or len(named) * _IDEAS_PER_PICTURE >= len(parts)


def _counted(pictures: int) -> str:
    match pictures:
        case 0:
            return "no picture"
        case 1:
            return "1 picture"
        case _:
            return f"{pictures} pictures"
