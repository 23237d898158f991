"""Hard words of a report that can mean more than one thing, with the meanings to choose from."""

from __future__ import annotations

from msgspec import Struct

from hwrender.desk.judging import Judged
from hwrender.language.lemmas import lemma
from hwrender.plain.senses import built_in_senses
from hwrender.reading.source import source_of_text
from hwrender.triage.excerpts import excerpt_of

_UNCLEAR = "S33"


class UnclearWord(Struct, frozen=True):
    """A word as it stands in the report, and what it may mean."""

    word: str
    meanings: tuple[str, ...]


def unclear_words(judged: Judged) -> tuple[UnclearWord, ...]:
    """The words whose meaning nothing beside them tells, each once."""
    lines = tuple(source_of_text(judged.text, "").text.split("\n"))
    found: dict[str, UnclearWord] = {}
    for finding in judged.checked.findings:
        excerpt = excerpt_of(lines, finding.span) if finding.code == _UNCLEAR else None
        if excerpt is not None:
            word = excerpt.marked.strip()
            found.setdefault(word.casefold(), UnclearWord(word, _meanings(word)))
    return tuple(each for each in found.values() if each.meanings)


def _meanings(word: str) -> tuple[str, ...]:
    wanted = {word.casefold(), lemma(word.casefold())}
    return tuple(
        sense.definition.meaning
        for sense in built_in_senses()
        if wanted & {sense.definition.term.casefold(), *map(str.casefold, sense.definition.other_forms)}
    )
