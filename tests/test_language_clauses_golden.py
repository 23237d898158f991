"""What the reader of clauses makes of sentences of reports and of easy wording, as text to read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from faithful_sets import frame_pairs
from goldens import Golden
from hwrender.language.clauses import Clause, read_clauses


@pytest.mark.parametrize("name", ["frames", "frames_fifth"])
def test_the_clauses_of_summaries_and_easy_wording(golden: Golden, name: str) -> None:
    texts = (text for pair in frame_pairs(name) for text in (pair.rewrite.summary, pair.rewrite.easy))
    golden("clauses", name, "\n".join(line for text in dict.fromkeys(texts) for line in _lines(text)))


def _lines(text: str) -> Iterator[str]:
    yield text
    for number, clause in enumerate(read_clauses(text)):
        yield f"  {number} {_described(text, clause)}"


def _described(text: str, clause: Clause) -> str:
    parts = [clause.kind.value, f"“{clause.place.of(text)}”"]
    if clause.parent is not None:
        parts.append(f"in {clause.parent}")
    if clause.opener is not None:
        parts.append(f"opened by “{clause.opener.of(text)}”")
    if clause.subject is not None:
        subject = clause.subject
        parts.append(f"{subject.role.value} “{subject.place.of(text)}” ({subject.head.of(text)})")
    if clause.verb is not None:
        voice = "passive " if clause.verb.is_passive else ""
        parts.append(f"{voice}{clause.verb.tense.value} “{clause.verb.place.of(text)}” ({clause.verb.lemma})")
    if clause.agent is not None:
        parts.append(f"by “{clause.agent.of(text)}”")
    parts += [f"not: “{place.of(text)}”" for place in clause.negations]
    parts += [f"{cue.force.value}: “{cue.place.of(text)}”" for cue in clause.forces]
    parts += [f"scope: “{place.of(text)}”" for place in clause.scopes]
    return ", ".join(parts)
