"""Where one pauses in an English sentence: between phrases, and never after a word that leads to another."""

from __future__ import annotations

from hwrender.language.function_words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBJECTS,
)

_STARTS_PHRASE = PREPOSITIONS | CONJUNCTIONS
_LEADS_ON = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | SUBJECTS | BE | HAVE | MODALS
_MARKS = ".,;:!?…)”’\"'"


def pause(before: str, after: str) -> float:
    """How badly a line ends between these two words: 4 inside a name, 1 where the first leads on, 0 where one
    pauses, -1 where a sentence ends."""
    if before.endswith((".", "!", "?", "…")):
        return -1.0
    if before.endswith((",", ";", ":")):
        return 0.0
    if before[:1].isupper() and after[:1].isupper():
        return 4.0
    if _bare(before) in _LEADS_ON:
        return 1.0
    return 0.0 if _bare(after) in _STARTS_PHRASE else 0.6


def _bare(word: str) -> str:
    return word.strip(_MARKS + "(“‘").casefold()
