"""What a rule yields: a place, what is wrong there, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from hwrender.diagnostics import Severity
from hwrender.language.remarks import Remark
from hwrender.language.slices import Slice
from hwrender.prose import Prose
from hwrender.span import Span


class Mark(Struct, frozen=True):
    """A place: the characters `part` of `text`, or, where the rule is not about words, a `span`.

    `severity` is given where it is not that of the rule. `suggestion` can stand in the place as it is.
    """

    message: str
    hint: str
    text: Prose | None = None
    part: Slice | None = None
    span: Span | None = None
    suggestion: str | None = None
    severity: Severity | None = None

    def place(self) -> Span:
        """Where the mark stands in the source."""
        if self.text is not None and self.part is not None:
            return self.text.span(self.part.start, self.part.end)
        assert self.span is not None
        return self.span

    def touches(self, parts: Iterable[Slice]) -> bool:
        """Whether words are marked of which some stand in these parts of their text."""
        part = self.part
        return part is not None and any(each.overlaps(part) for each in parts)

    def can_be_replaced(self) -> bool:
        """Whether another wording can be put in the place as it is."""
        if self.text is None or self.part is None:
            return True
        return self.text.is_verbatim(self.part.start, self.part.end)


def remarks_as_marks(
    text: Prose, remarks: Iterable[Remark], message: str, hint: str, severity: Severity | None = None
) -> Iterator[Mark]:
    """A mark for each remark. In the message and the hint, `{words}` stands for the words marked, `{instead}`
    for the wording to use."""
    for remark in remarks:
        words, instead = remark.place.of(text.text), remark.instead or ""
        yield Mark(
            message.format(words=words, instead=instead),
            remark.reason or (hint.format(words=words, instead=instead) if instead else ""),
            text,
            remark.place,
            suggestion=remark.instead,
            severity=severity,
        )
