"""What a difference is called in plain words, and what to do about it."""

from __future__ import annotations

from typing import assert_never

from hwrender.meaning.model import Difference, FactKind, Wording

_LONGEST = 50
_WAIVE = "Or give a reason: <!-- hwrender: ignore S31 your reason -->"


def message(difference: Difference) -> str:
    """What is different."""
    words = _shown(difference.words)
    if difference.wording is Wording.SUMMARY:
        return f"The easy wording leaves out “{words}”."
    match difference.kind:
        case FactKind.NUMBER | FactKind.MONEY | FactKind.DATE | FactKind.TIME | FactKind.NAME:
            return f"The summary does not say “{words}”."
        case FactKind.NEGATION:
            if difference.is_lost:
                return f"The summary says “{_shown(difference.instead)}” of “{words}”."
            return f"The summary does not say “{words}” here."
        case FactKind.MODALITY:
            return f"The summary does not say “{words}” here."
        case FactKind.DIRECTION:
            return f"“{words}” turns the summary round."
        case FactKind.DOER:
            return f"The summary does not say that “{words}” did this."
        case _:
            assert_never(difference.kind)


def hint(difference: Difference) -> str:
    """What to do."""
    if difference.wording is Wording.SUMMARY:
        return f"Add it to the easy wording. {_WAIVE}"
    instead = _shown(difference.instead)
    if difference.kind is FactKind.NEGATION and difference.is_lost:
        return "Say it in the easy wording too."
    if instead:
        return f"The summary says “{instead}”. Say the same in the easy wording."
    return "Say what the summary says. Or change the summary."


def _shown(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 3]}..."
