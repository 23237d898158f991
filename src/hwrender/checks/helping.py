"""What helps readers most: which warnings on wording to mend first."""

from __future__ import annotations

WHAT_HELPS = (
    ("S28", "Use words that respect people."),
    ("S31", "Compare the easy words with the summary."),
    ("S70", "Compare the translation with the English."),
    ("S0", "Write easy words for the parts that have none."),
    ("S1", "Split the long sentences."),
    ("S5", "Explain the hard words, or use plainer ones."),
    ("S7", "Spell out the letters that stand for names."),
    ("S2", "Say one thing in each sentence."),
    ("S17", "Write “not” in full."),
    ("S11", "Turn percentages into people."),
    ("S13", "Write numbers in figures."),
    ("S22", "Use the plainer words."),
    ("S3", "Say who does what."),
    ("S9", "Say what you mean, word for word."),
    ("S29", "Say how people can reach you."),
)
"""Codes of warnings by how much mending them helps, and what to do."""
