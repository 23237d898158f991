"""Every code that can be explained, in the order of the codes."""

from __future__ import annotations

import re

from hwrender.checks.codes import CODES
from hwrender.disclosure.explanations import EXPLANATIONS as OF_PRIVACY
from hwrender.explanation import Explanation
from hwrender.meaning.explanations import EXPLANATIONS as OF_FAITHFULNESS
from hwrender.wording.rules import RULES

EXPLANATIONS: tuple[Explanation, ...] = (
    *(rule.explanation for rule in RULES),
    *OF_FAITHFULNESS,
    *OF_PRIVACY,
)


def explanation_of(code: str) -> Explanation | None:
    """What there is to say about a code besides its sentence in `CODES`."""
    return next((each for each in EXPLANATIONS if each.code == code), None)


def codes_in_order() -> tuple[str, ...]:
    """All codes, those of a family together, by number."""
    return tuple(sorted(CODES, key=_rank))


def _rank(code: str) -> tuple[int, int]:
    number = re.sub(r"\D", "", code)
    return "SPDMLV".index(code[0]), int(number)
