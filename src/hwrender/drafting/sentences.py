"""One sentence of a summary as easy wording, or as it is where nothing can be done safely."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from hwrender.drafting.plainer import plainer
from hwrender.drafting.preservation import preserves_meaning
from hwrender.drafting.splitting import splits
from hwrender.language.tokens import words
from hwrender.meaning import Known

SHORT_WORDS = 12
"""A sentence of up to so many words is not cut."""
LONG_WORDS = 20
"""A sentence of more words than this that cannot be cut is for a person."""


class Drafted(Struct, frozen=True):
    """Sentences in the place of one, a list after the last of them if there is one, and what a person is to
    do by hand."""

    sentences: tuple[str, ...]
    items: tuple[str, ...] = ()
    to_do: str = ""


def draft_sentence(sentence: str, known: Known, initials: Mapping[str, str]) -> Drafted:
    """The sentence cut at safe joints and put in plainer words; all that it claims is kept."""
    series = split_list(sentence)
    if series is not None:
        lead, items = (f"{plainer(series[0], known, initials)}:", series[1])
        plain_items = tuple(plainer(item, known, initials) for item in items)
        if preserves_meaning([lead, *plain_items], sentence, known):
            return Drafted((lead,), plain_items)
    parts, is_blocked = _cut(sentence, known)
    plain = tuple(plainer(part, known, initials) for part in parts)
    spelt = plainer(sentence, known, initials)
    if not preserves_meaning(plain, sentence, known):
        plain = parts if preserves_meaning(parts, sentence, known) else (sentence,)
        is_blocked = True
    if plain == (sentence,) and preserves_meaning([spelt], sentence, known):
        plain = (spelt,)
    return Drafted(plain, (), _to_do(plain, is_blocked=is_blocked))


def _cut(sentence: str, known: Known) -> tuple[tuple[str, ...], bool]:
    """The parts of a sentence, and whether one way of cutting it would have changed what it says."""
    if len(words(sentence)) <= SHORT_WORDS:
        return (sentence,), False
    is_blocked = False
    for parts in splits(sentence):
        if not preserves_meaning(parts, sentence, known):
            is_blocked = True
            continue
        cut = [_cut(part, known) for part in parts]
        return tuple(each for found, _ in cut for each in found), any(blocked for _, blocked in cut)
    return (sentence,), is_blocked


def _to_do(sentences: tuple[str, ...], *, is_blocked: bool) -> str:
    longest = max(len(words(each)) for each in sentences)
    if longest <= LONG_WORDS:
        return ""
    if is_blocked:
        return (
            f"A sentence here has {longest} words. Splitting it would change what it says. Reword it by hand."
        )
    return f"A sentence here has {longest} words. There is no safe place to split it. Reword it by hand."


# --- lists ---------------------------------------------------------------------------------------------

_SERIES = re.compile(r"^(?P<lead>[^:]{8,}):\s+(?P<rest>.+?)[.]?$")
_LEAST_ITEMS = 3
_LONGEST_ITEM = 12


def split_list(sentence: str) -> tuple[str, tuple[str, ...]] | None:
    """A lead and its items, where a sentence lists three things or more after a colon; else None."""
    found = _SERIES.match(sentence)
    if found is None or any(quote in sentence for quote in '“”"'):
        return None
    mark = ";" if ";" in found["rest"] else ","
    items = [item.strip() for item in found["rest"].split(mark)]
    last = re.split(r"^(?:and|or) ", items[-1])[-1]
    if mark == "," and last == items[-1]:
        # "a, b and c" has no mark before its last word
        head, joint, tail = items[-1].rpartition(" and ")
        if not joint or " and " in head:
            return None
        items = [*items[:-1], head, tail]
    else:
        items[-1] = last
    if len(items) < _LEAST_ITEMS or any(not item or len(words(item)) > _LONGEST_ITEM for item in items):
        return None
    return found["lead"], tuple(items)
