"""The reference pages of reports: fields, rules and styles, from the tables that hwrender itself uses."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from tools.docs_site.markdown import code, escaped, table, to_type

from hwrender.checks.codes import CODES, FAMILIES
from hwrender.checks.explaining import codes_in_order, explanations
from hwrender.diagnostics import RuleExplanation
from hwrender.reading.explanations import EXPLANATIONS
from hwrender.reading.schema import FIELDS, REQUIRED, Field, FieldGroup
from hwrender.style import HOUSE_STYLES

STYLES = Path(__file__).parents[2] / "styles"

GROUPS = {
    FieldGroup.COPIES: "For the copies",
    FieldGroup.GENERAL: "About the report",
    FieldGroup.METHODOLOGY: "How the work was done",
    FieldGroup.SERVICES: "Services",
    FieldGroup.PEOPLE: "The people who told you",
    FieldGroup.SITE: "The reports library",
}


def fields_page() -> str:
    """Each field of the front matter, by group."""
    parts = ["# Every field", "Fields stand at the top of a report, between 2 lines of `---`."]
    for group, title in GROUPS.items():
        parts.append(f"## {title}")
        parts += [text for field in FIELDS if field.group is group for text in _field(field)]
    return "\n\n".join(parts) + "\n"


def _field(field: Field) -> Iterator[str]:
    explanation = EXPLANATIONS[field.name]
    yield f"### {field.name}"
    yield escaped(explanation.words)
    facts = [f"It holds {escaped(field.kind.value)}."]
    if field.name in REQUIRED:
        facts.append("Each report needs it.")
    if field.aliases:
        facts.append(f"Other names for it: {', '.join(map(code, field.aliases))}.")
    if field.label:
        facts.append(f"The library page calls it “{escaped(field.label)}”.")
    yield " ".join(facts)
    if explanation.example:
        yield f"For example: {code(explanation.example)}"
    if field.vocabulary is not None:
        yield "Values:"
        yield "\n".join(f"* {escaped(value)}" for value in field.vocabulary.values)


def rules_page() -> str:
    """Each code of a finding; those that are rules with their reason, examples and source."""
    parts = ["# Every code", "`hwrender rules S11` shows the same in the terminal."]
    family = ""
    for each in codes_in_order():
        if each[0] != family:
            family = each[0]
            parts.append(f"## {family}: {FAMILIES[family]}")
        parts.append(f"### {each}")
        explanation = explanations().get(each)
        parts += [escaped(CODES[each])] if explanation is None else _rule(explanation)
    return "\n\n".join(parts) + "\n"


def _rule(rule: RuleExplanation) -> Iterator[str]:
    yield f"**{escaped(CODES[rule.code])}** This is {_article(rule.severity.value)}."
    yield escaped(rule.why)
    yield "Not like this:"
    yield to_type(rule.bad.splitlines())
    yield "Like this:"
    yield to_type(rule.good.splitlines())
    yield f"Source: {escaped(rule.source)}"


def _article(word: str) -> str:
    return f"{'an' if word[0] in 'aeio' else 'a'} {word}"


def styles_page() -> str:
    """Each house style, and every setting that a style of one's own must have."""
    styles = [tomllib.loads((STYLES / f"{name}.toml").read_text(encoding="utf-8")) for name in HOUSE_STYLES]
    parts = [
        "# Every style",
        table(("Style", "What it is"), ((code(s["name"]), f"{escaped(s['summary'])}.") for s in styles)),
    ]
    parts.append("To make your own, copy the file of one, change it, and name it with `--style ours.toml`.")
    parts += _settings(
        "The first lines", [{k: v for k, v in s.items() if not isinstance(v, dict)} for s in styles]
    )
    for section in (key for key, value in styles[0].items() if isinstance(value, dict)):
        parts += _settings(f"[{section}]", [style[section] for style in styles])
    return "\n\n".join(parts) + "\n"


def _settings(title: str, sections: list[dict[str, object]]) -> tuple[str, str]:
    """One section of the style files: each setting with its value in each house style."""
    rows = ((code(key), *(code(_value(section[key])) for section in sections)) for key in sections[0])
    return f"## {escaped(title)}", table(("Setting", *map(code, HOUSE_STYLES)), rows)


def _value(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
