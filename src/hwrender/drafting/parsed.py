"""A sentence of a summary with its clauses, as the ways of cutting it ask for them."""

from __future__ import annotations

from msgspec import Struct

from hwrender.language.clauses import Clause, ClauseKind, Force, Tense
from hwrender.language.word_sets import word_set

_K = ClauseKind
_FREE = frozenset([_K.MAIN, _K.COORDINATED, _K.RESULT])
_BLANKS = " ,;:\n\u00a0"
_PLAINLY_NOT = word_set("not never no cannot without nobody none few little hardly rarely seldom neither nor")
_ASKING = frozenset(["what", "how", "why", "where", "who", "when", "whether", "if"])


class ParsedSentence(Struct, frozen=True):
    """A sentence without its last mark, and its clauses."""

    text: str
    clauses: tuple[Clause, ...]

    def part(self, start: int, end: int | None = None) -> str:
        """The words from one place to another, without the marks around them."""
        return self.text[start:end].strip(_BLANKS)

    def opener(self, number: int) -> str:
        """The words that open a clause, in small letters."""
        opener = self.clauses[number].opener
        return opener.of(self.text).lower() if opener is not None else ""

    def last(self, kind: ClauseKind, *openers: str) -> tuple[int, str, str] | None:
        """The number of the clause that ends the sentence, what stands before it, and it without its opener.

        None unless that clause is of this kind, opens with one of these words and hangs on a clause that is
        told by the writer, with a verb of its own. Clauses that hang on it may follow.
        """
        number = max((at for at, each in enumerate(self.clauses) if each.kind is kind), default=0)
        clause = self.clauses[number]
        if not number or (openers and self.opener(number) not in openers) or not self._ends_with(number):
            return None
        if self.clauses[0].kind is not _K.MAIN or self.is_told(number) or not self._hangs_on_main(number):
            return None
        start = clause.opener.end if clause.opener is not None else clause.place.start
        return number, self.part(0, clause.place.start), self.part(start)

    def _ends_with(self, number: int) -> bool:
        """Whether this clause ends the sentence, with those that hang on it."""
        rest = self.clauses[number + 1 :]
        hangs = all(each.parent is not None and each.parent >= number for each in rest)
        return hangs and self.clauses[-1].place.end == len(self.text)

    def _hangs_on_main(self, number: int) -> bool:
        parent = self.clauses[number].parent
        return parent is None or self.clauses[parent].kind in _FREE

    def is_told(self, before: int) -> bool:
        """Whether a clause before that one says what somebody says, thinks or recommends."""
        return any(
            each.kind is _K.QUOTATION or (each.kind is _K.CONTENT and self.opener(at) not in _ASKING)
            for at, each in enumerate(self.clauses[:before])
        )

    def denies(self, before: int) -> bool:
        """Whether a clause before that one has a "not", which may reach over what follows."""
        found = {cue.of(self.text).lower() for each in self.clauses[:before] for cue in each.negations}
        return any(word in _PLAINLY_NOT or word.endswith(("n't", "n’t")) for word in found)

    def forces(self) -> frozenset[Force]:
        """How firm the first clause is."""
        return frozenset(cue.force for cue in self.clauses[0].forces)

    def was(self) -> str:
        """ "was" or "is", by the tense of the first clause."""
        verb = self.clauses[0].verb
        return "was" if verb is not None and verb.tense is Tense.PAST else "is"
