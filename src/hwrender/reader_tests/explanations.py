"""The codes of what is found in what readers said."""

from __future__ import annotations

from hwrender.diagnostics import RuleExplanation, Severity

NOT_CLEAR, NOT_TRIED = "S60", "S61"

EXPLANATIONS = (
    RuleExplanation(
        NOT_CLEAR,
        "Readers said that this is not clear.",
        "Inclusion Europe",
        "No rule knows what people understand. Only they can tell you.",
        "6 people said clear. 2 people said not clear.",
        "8 people said clear.",
        Severity.WARNING,
    ),
    RuleExplanation(
        NOT_TRIED,
        "Readers have not tried the easy words as they are now.",
        "Inclusion Europe",
        "Easy read is made with people. They find what nobody else sees.",
        "Nobody has tried this report.",
        "8 people tried this report. We changed what was not clear.",
        Severity.NOTE,
    ),
)
