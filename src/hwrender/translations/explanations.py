"""The codes of what is found in translations."""

from __future__ import annotations

from hwrender.diagnostics import RuleExplanation, Severity

OTHER_FACTS, OTHER_ROWS, OTHER_ENGLISH, NOT_MARKED, ENGLISH_RULES = "S70", "S71", "S72", "S73", "S75"
CANNOT_STAND_BESIDE = "M070"

EXPLANATIONS = (
    RuleExplanation(
        OTHER_FACTS,
        "A translation has another number, date, name or address than the English.",
        "hwrender",
        "A wrong number can hurt people. Most staff cannot read the other language.",
        "English: Call 020 7946 0018. Spanish: Llame al 020 7946 0081.",
        "English: Call 020 7946 0018. Spanish: Llame al 020 7946 0018.",
        Severity.WARNING,
    ),
    RuleExplanation(
        OTHER_ROWS,
        "A translation has other rows or pictures than the English.",
        "hwrender",
        "Each idea must be there in both, with the same picture. Else people do not get the same report.",
        "The English has 3 rows. The translation has 2.",
        "Both have 3 rows with the same pictures.",
        Severity.WARNING,
    ),
    RuleExplanation(
        OTHER_ENGLISH,
        "A translation was made from other English words than those of now.",
        "hwrender",
        "Somebody changed the English after it was translated. The translation still says the old thing.",
        "English: Call us. It was: Write to us.",
        "The translation was made from the English words of now.",
        Severity.WARNING,
    ),
    RuleExplanation(
        NOT_MARKED,
        "Words of another language are not marked.",
        "WCAG 2.2 3.1.2",
        "A screen reader and our voice read them as English. Nobody can follow that.",
        "We met people. Dziękujemy wszystkim, którzy wzięli udział.",
        "We met people. [Dziękujemy wszystkim, którzy wzięli udział.]{lang=pl}",
        Severity.WARNING,
    ),
    RuleExplanation(
        ENGLISH_RULES,
        "Some rules are for English alone and were not run.",
        "hwrender",
        "No rule of ours knows whether words of another language are easy. A person who reads it must look.",
        "A report in Polish that nobody who reads Polish has seen.",
        "A report in Polish that a person who reads Polish has checked.",
        Severity.NOTE,
    ),
)
