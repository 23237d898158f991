"""Words that are to be heard in their order, with words that nobody knows between them."""

from __future__ import annotations

ANYTHING, PERHAPS = "*", "?"
"""Stand for one word or more, and for none or more: a sign may be said or not."""


def missing_words(expected: list[str], heard: list[str]) -> str:
    """The first words that are not heard where they should be; "" when all are.

    Each run of words is looked for behind the one before, as early as may be: if it stands there, that is the
    best place for all that comes after it. The last one ends the utterance."""
    at, is_free = 0, True
    runs = _runs(expected)
    for number, run in enumerate(runs):
        if run in ([ANYTHING], [PERHAPS]):
            at, is_free = at + (run == [ANYTHING]), True
            continue
        last = len(heard) - len(run)
        is_end = number == len(runs) - 1
        places = range(last if is_end and is_free else at, (last if is_free else at) + 1)
        found = next(
            (place for place in places if place >= at and heard[place : place + len(run)] == run), None
        )
        if found is None:
            return " ".join(run)
        at, is_free = found + len(run), False
    return "" if at == len(heard) or (is_free and at < len(heard)) else " ".join(expected[-3:])


def _runs(expected: list[str]) -> list[list[str]]:
    """Words in a row, separated by what stands for others."""
    runs: list[list[str]] = []
    for word in expected:
        if word in (ANYTHING, PERHAPS) or not runs or runs[-1] in ([ANYTHING], [PERHAPS]):
            runs.append([word])
        else:
            runs[-1].append(word)
    return runs
