"""The standards that hwrender is held to, clause by clause, and how each clause is answered.

They have a room of their own because a clause may be answered by any other: it names codes and tests by their
names alone. The clauses are data, in `clauses/`: number, what it asks in our own words, the
kind of answer, and what answers it. `promises.toml` gives the tests short names.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import assert_never

from hwrender.standards.model import ClauseAnswer, DocumentStandard, StandardClause
from hwrender.tables import read_toml

__all__ = ["NAMES", "ClauseAnswer", "DocumentStandard", "StandardClause", "load_standard", "promises"]

_FILES: Mapping[str, str] = MappingProxyType(
    {
        "inclusion-europe": "inclusion_europe",
        "style-manual": "style_manual",
        "easy-read-standard": "easy_read_standard",
        "din-33429": "din_33429",
        "une-153101": "une_153101",
        "iso-24495-1": "iso_24495_1",
        "iso-23859": "iso_23859",
        "coga": "coga",
        "nhs": "nhs",
        "gov-uk": "gov_uk",
        "ukaaf-print": "ukaaf_print",
        "ukaaf-audio": "ukaaf_audio",
        "rnib": "rnib",
        "wcag-2.2": "wcag",
        "pdf-ua-1": "pdf_ua_1",
    }
)
NAMES = tuple(_FILES)
"""The names of the standards as people type them: easy language first, then print, sound, page and PDF."""
_FOLDER = Path(__file__).parent


@cache
def promises() -> Mapping[str, str]:
    """What is true of every copy, by a short name, and the test that holds it (`tests/FILE.py::NAME`)."""
    return MappingProxyType(read_toml((_FOLDER / "promises.toml").read_text(encoding="utf-8")))


@cache
def load_standard(name: str) -> DocumentStandard:
    """The standard of this name, one of `NAMES`; any other is a `KeyError`."""
    path = _FOLDER / "clauses" / f"{_FILES[name]}.toml"
    table = read_toml(path.read_text(encoding="utf-8"))
    clauses = tuple(_clause(*row) for row in table["clauses"])
    return DocumentStandard(name, table["title"], table["read"], clauses)


def _clause(number: str, asks: str, answer: str, by: str) -> StandardClause:
    kind = ClauseAnswer(answer)
    match kind:
        case ClauseAnswer.RULE:
            return StandardClause(number, asks, kind, codes=tuple(by.split()))
        case ClauseAnswer.BUILT_IN:
            return StandardClause(number, asks, kind, tests=tuple(promises()[each] for each in by.split()))
        case ClauseAnswer.ASKED | ClauseAnswer.NOT_OURS:
            return StandardClause(number, asks, kind, said=by)
        case _:
            assert_never(kind)
