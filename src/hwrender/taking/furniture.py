"""What a copy adds to the words of a report: its title, the meanings of hard words, who to ask."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.document import Document
from hwrender.plain.glossary import glossary_of
from hwrender.taking.changes import FieldSet, MeaningSet, NotTaken, Taken, WhyNot
from hwrender.taking.comparing import CopyComparison
from hwrender.taking.model import CopyKindOfParagraph as Kind
from hwrender.taking.model import CopyParagraph, as_said
from hwrender.taking.owners import ParagraphStanding

_MEANS = " means "


def changed_furniture(comparison: CopyComparison) -> Iterator[Taken | NotTaken]:
    """The title and the meanings that were changed; of all else what must be changed elsewhere."""
    meanings: set[str] = set()
    for number, owner in enumerate(comparison.owners):
        was, now = comparison.was(number), comparison.corrected[number]
        if owner.standing is not ParagraphStanding.ADDED_BY_COPY or was is None:
            continue
        if as_said(was.shown) == as_said(now.shown):
            continue
        if not comparison.is_exact:
            yield NotTaken(now.words, WhyNot.FURNITURE, was.words)
        elif now.kind is Kind.TITLE and (name := _title_field(comparison.document, was.words)):
            yield FieldSet("", was.words, now.words, now.is_tracked, name=name, value=now.words)
        elif (meant := _meaning(comparison.document, was, now)) is not None:
            term, meaning = meant
            if term not in meanings:
                meanings.add(term)
                yield MeaningSet("", was.words, now.words, now.is_tracked, term=term, meaning=meaning)
        else:
            yield NotTaken(now.words, WhyNot.FURNITURE, was.words)


def _title_field(document: Document, shown: str) -> str:
    """The field that a title comes from; none where it is made of several."""
    metadata = document.metadata
    fields = {"easy_title": metadata.easy_title or "", "title": metadata.title}
    return next((name for name, value in fields.items() if " ".join(value.split()) == shown), "")


def _meaning(document: Document, was: CopyParagraph, now: CopyParagraph) -> tuple[str, str] | None:
    """A hard word and its new meaning, where a paragraph explains one."""
    term, means, _ = was.words.partition(_MEANS)
    new_term, new_means, meaning = now.words.partition(_MEANS)
    if not (means and new_means) or term != new_term:
        return None
    own = {entry.term.casefold(): entry.term for entry in document.metadata.glossary}
    built_in = glossary_of().define(term.lower())
    name = own.get(term.casefold()) or (built_in[0].term if built_in else "")
    return (name, meaning.removesuffix(".")) if name else None
