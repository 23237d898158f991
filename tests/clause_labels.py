"""The labelled sentences of `tests/labelled/clauses.txt` and its other half, and how well they are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from hwrender.language.clauses import Clause, read_clauses

FOLDER = Path(__file__).parent / "labelled"
HALVES = ("clauses", "clauses_held_out")
_UNTIMED = ("can", "may", "must", "should", "will")


class ClauseLabel(Struct, frozen=True):
    """What a person says of a clause that begins at `start`."""

    start: int
    kind: str
    heads: tuple[str, ...]
    verb: str
    tense: str
    is_passive: bool
    negations: tuple[str, ...]
    forces: tuple[str, ...]
    agent: str


class LabelledSentence(Struct, frozen=True):
    text: str
    clauses: tuple[ClauseLabel, ...]


@cache
def labelled_clauses(half: str) -> tuple[LabelledSentence, ...]:
    """The sentences of one half, in order."""
    sentences: list[tuple[str, list[str]]] = []
    for line in (FOLDER / f"{half}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            sentences[-1][1].append(line)
        elif not line.startswith("#"):
            sentences.append((line, []))
    return tuple(_labelled(marked.strip(), rows) for marked, rows in sentences)


def _labelled(marked: str, rows: Sequence[str]) -> LabelledSentence:
    text, starts = "", [0]
    for part in marked.replace("{", "\0").replace(" / ", " \0").split("\0"):
        if text:
            starts.append(len(text))
        text += part.replace("}", "")
    assert len(starts) == len(rows), marked
    return LabelledSentence(text, tuple(map(_label, starts, rows)))


def _label(start: int, row: str) -> ClauseLabel:
    kind, heads, verb, tense, negations, forces, agent = [*map(str.strip, row.split("|")), "", "", ""][:7]
    return ClauseLabel(
        start, kind, tuple(heads.split(",")), verb, tense.split()[0], "passive" in tense,
        tuple(sorted(each.strip() for each in negations.split(",") if each)),
        tuple(sorted(each.partition("=")[0].strip() for each in forces.split(",") if each)), agent,
    )  # fmt: skip


class ClauseScore(Struct, frozen=True):
    """How many clauses are right in each respect, out of how many; what is wrong, in words."""

    right: Counter[str]
    asked: Counter[str]
    wrong: tuple[str, ...]

    def share(self, respect: str) -> float:
        return self.right[respect] / self.asked[respect]

    def boundaries(self) -> float:
        """The harmonic mean of precision and recall of the places where clauses begin."""
        return 2 * self.right["start"] / (self.asked["start"] + self.asked["found"])


def score_clauses(half: str) -> ClauseScore:
    """Read each sentence of a half and hold the clauses against the labels."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    wrong: list[str] = []
    for sentence in labelled_clauses(half):
        found = read_clauses(sentence.text)
        starts = {each.place.start for each in found}
        asked.update(found=len(starts), sentence=1)
        misses = [
            f"no clause begins at {start}" for start in starts - {each.start for each in sentence.clauses}
        ]
        for label in sentence.clauses:
            asked["start"] += 1
            right["start"] += label.start in starts
            for respect, given, expected in _respects(label, _read(label, found), sentence.text):
                asked[respect] += 1
                right[respect] += given == expected
                misses += [] if given == expected else [f"{respect}: {given!r} for {expected!r}"]
        right["sentence"] += not misses
        wrong += [f"{sentence.text}: {'; '.join(misses)}"] if misses else []
    return ClauseScore(right, asked, tuple(wrong))


def _read(label: ClauseLabel, found: Sequence[Clause]) -> Clause | None:
    """The clause that a label is for: among those that begin there, the one with its verb."""
    here = [each for each in found if each.place.start == label.start]
    same = [each for each in here if (each.verb.lemma if each.verb else "-") == label.verb]
    return next(iter([*same, *here]), None)


def _respects(label: ClauseLabel, clause: Clause | None, text: str) -> Iterator[tuple[str, object, object]]:
    if clause is None:
        yield from ((name, None, True) for name in ("kind", "subject", "verb", "voice", "negation", "force"))
        return
    head = clause.subject.head.of(text) if clause.subject else "-"
    yield "kind", clause.kind.value, label.kind
    yield "subject", head if head not in label.heads else label.heads, label.heads
    yield "verb", clause.verb.lemma if clause.verb else "-", label.verb
    yield "voice", bool(clause.verb and clause.verb.is_passive), label.is_passive
    yield "negation", tuple(sorted(each.of(text) for each in clause.negations)), label.negations
    yield "force", tuple(sorted(each.force.value for each in clause.forces)), label.forces
    yield "agent", clause.agent.of(text) if clause.agent else "", label.agent
    if not set(label.forces) & set(_UNTIMED):
        yield "tense", clause.verb.tense.value if clause.verb else "none", label.tense
