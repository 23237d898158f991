"""What there is to say about codes besides their sentence in `CODES`, from the tables of rules."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from hwrender.checks.codes import CODES, FAMILIES
from hwrender.diagnostics import RuleExplanation


def codes_in_order() -> tuple[str, ...]:
    """All codes, those of a family together, by number."""
    families = list(FAMILIES)
    return tuple(sorted(CODES, key=lambda code: (families.index(code[0]), int(code[1:]))))


@cache
def explanations() -> Mapping[str, RuleExplanation]:
    """What there is to say about some codes besides their sentence in `CODES`."""
    # rooms full of words, for `rules` and SARIF alone
    from hwrender.checks.approval import EXPLANATION as OF_APPROVAL
    from hwrender.checks.illustration import EXPLANATION as OF_ILLUSTRATION
    from hwrender.disclosure.rules import EXPLANATIONS as OF_DISCLOSURE
    from hwrender.meaning.checking import EXPLANATION as OF_MEANING
    from hwrender.reader_tests.explanations import EXPLANATIONS as OF_READERS
    from hwrender.translations.explanations import EXPLANATIONS as OF_TRANSLATIONS
    from hwrender.wording.rules import RULES

    own = (OF_MEANING, OF_APPROVAL, OF_ILLUSTRATION)
    rules = (*RULES, *own, *OF_READERS, *OF_TRANSLATIONS, *OF_DISCLOSURE)
    return {each.code: each for each in rules}
