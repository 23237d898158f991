"""Signs that are said, and punctuation as a voice wants it."""

from __future__ import annotations

import re

from hwrender.narration.text_normalisation.rule import Rule

_TIDY_FIRST = (
    Rule(re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]"), lambda match: ""),
    Rule(re.compile(r"[\s\u00a0\u202f\u2009]+"), lambda match: " "),
    Rule(re.compile(r"[‘’ʼ´`]"), lambda match: "'"),
    Rule(re.compile(r"[“”„«»\"]"), lambda match: ""),
    Rule(re.compile(r"[‐‑]"), lambda match: "-"),
    Rule(re.compile(r"…|\.{3,}"), lambda match: "…"),
    # H₂O: how a figure is raised or lowered is not heard; those above are said with what they stand at
    Rule(re.compile(r"[₀-₉]"), lambda match: str(ord(match[0]) - ord("₀"))),
    Rule(re.compile(r"[†‡©®™]|\*+"), lambda match: ""),
)

_LAST = (
    Rule(re.compile(r"\s?(?:->|→|⇒)\s?"), lambda match: " to "),
    Rule(re.compile(r"\s?(?:•|·|▪|●|◦)\s?"), lambda match: ", "),
    # leg(s): "leg or legs"
    Rule(
        re.compile(r"\b(?P<word>[A-Za-z]+)\((?P<ending>s|es)\)"),
        lambda m: f"{m['word']} or {m['word']}{m['ending']}",
    ),
    Rule(re.compile(r"\s*&\s*"), lambda match: " and "),
    Rule(re.compile(r"(?<=\w)\s?\+\s?(?=\w)"), lambda match: " plus "),
    Rule(re.compile(r"(?<=\w)\+"), lambda match: " plus"),
    Rule(re.compile(r"\s?=\s?"), lambda match: " equals "),
    Rule(re.compile(r"\s?[≤]\s?"), lambda match: " at most "),
    Rule(re.compile(r"\s?[≥]\s?"), lambda match: " at least "),
    Rule(re.compile(r"\s?×\s?"), lambda match: " times "),
    Rule(re.compile(r"\s?÷\s?"), lambda match: " divided by "),
    Rule(re.compile(r"\s?<\s?"), lambda match: " less than "),
    Rule(re.compile(r"\s?>\s?"), lambda match: " more than "),
    Rule(re.compile(r"\s?%"), lambda match: " per cent"),
    Rule(re.compile(r"°"), lambda match: " degrees"),
    # 10³: those after a unit were read with it
    Rule(re.compile(r"(?<=\w)²"), lambda match: " squared"),
    Rule(re.compile(r"(?<=\w)³"), lambda match: " cubed"),
    Rule(re.compile(r"(?<=\w)\s?@\s?(?=\w)"), lambda match: " at "),
    Rule(re.compile(r"(?<=\w)\s?/\s?(?=\w)"), lambda match: " or "),
    Rule(re.compile(r"\s?[|\\^~_{}]\s?"), lambda match: " "),
    Rule(re.compile(r"#"), lambda match: ""),
    Rule(re.compile(r"\bA-Z\b"), lambda match: "A to Z"),
    # N H S-funded
    Rule(re.compile(r"(?<=\b[A-Z])-(?=[a-z])"), lambda match: " "),
    # brackets and dashes between words are a breath
    Rule(re.compile(r"(?<=[A-Z][a-z])(?<!\s)[–—](?=[A-Z][a-z])"), lambda match: " to "),
    Rule(re.compile(r"(?<=\w)–(?=\w)"), lambda match: " to "),
    Rule(re.compile(r"\s*[–—]+\s*|\s+-+\s+"), lambda match: ", "),
    Rule(re.compile(r"\s*[(\[]\s*"), lambda match: ", "),
    Rule(re.compile(r"\s*[)\]]\s*(?=[.,;:!?]|$)"), lambda match: ""),
    Rule(re.compile(r"\s*[)\]]\s*"), lambda match: ", "),
    # single quotation marks go, apostrophes stay
    Rule(re.compile(r"(?<![\w])'(?=\w)(?!(?:em|til|cause|tis)\b)"), lambda match: ""),
    Rule(re.compile(r"(?<=[.,!?;:])'"), lambda match: ""),
    Rule(re.compile(r"(?<=[^s\s])'(?=[\s.,;:!?]|$)"), lambda match: ""),
    Rule(re.compile(r"(?:\s*,)+(?=\s*[.,;:!?…])"), lambda match: ""),
    Rule(re.compile(r"^[\s,;:]+"), lambda match: ""),
    Rule(re.compile(r"\s+(?=[.,;:!?…])"), lambda match: ""),
    Rule(re.compile(r",(?=[^\s,])"), lambda match: ", "),
    Rule(re.compile(r" {2,}"), lambda match: " "),
)

TIDYING = _TIDY_FIRST
RULES = _LAST
