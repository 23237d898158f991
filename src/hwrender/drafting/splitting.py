"""Cutting a long sentence in two, or putting its parts into a list, where both stand by themselves.

Each way of cutting is a function in a literal table: a sentence in, its parts out, or nothing. None of them
drops a word that tells something. Whether the parts still say the same is for the caller to check.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from hwrender.drafting.clauses import has_clause, is_clause, is_past, is_several
from hwrender.language.clause_boundaries import find_joints
from hwrender.language.dates import read_dates
from hwrender.language.slices import Slice
from hwrender.language.tokens import words
from hwrender.plain.phrases import like

Split = Callable[[str], tuple[str, ...] | None]

_SAYING = r"(?:said|felt|reported|told us|stated|believed|thought|explained|noted|agreed|hoped|complained)"
_ADVISING = r"(?:recommended|suggested|proposed|agreed|concluded|found|noted|reported)"
_REPORTING = re.compile(
    rf"\b(?:{_SAYING}|{_ADVISING}|belief|concern|concerns|view|hope|fear|fears)\b[^.]*\bthat\b"
)
_DENIES = re.compile(r"(?i)\b(?:not|never|no|cannot|without|nobody|none)\b|n['’]t\b")
_FEW = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|some|many|most|all|both"
    r"|several|half|none|a few|the majority)"
)
_FEWEST_WORDS = 3
_LONGEST_WHO = 5


def _at_joint(sentence: str) -> tuple[str, ...] | None:
    """At "and", "but", "so" or a semicolon before another clause."""
    middle = len(sentence) / 2
    joints = find_joints(sentence, Slice(0, len(sentence)))
    for joint in sorted(joints, key=lambda each: abs(each.place.start - middle)):
        first, rest = sentence[: joint.place.start], joint.opening + sentence[joint.place.end :]
        after = re.sub(r"^(?:But|So) ", "", rest)
        if has_clause(first) and is_clause(after) and not _is_wide(first):
            return first, rest
    return None


def _is_wide(first: str) -> bool:
    """Whether words at the start reach over both halves: "if", or what somebody said."""
    return bool(re.match(r"(?i)(?:if|when|unless|until|while|because|although|as|once)\b", first)) or bool(
        _REPORTING.search(first)
    )


_COORDINATED = re.compile(
    r"(?P<comma>,?) (?P<word>and|but|yet|so) (?P<clause>(?:the|a|an|this|that|these|those|their|our|its|his"
    r"|her|some|many|most|all|no|people|staff|women|men|children|[a-z]+s|[A-Z]\w+|\d+)\b.+)$"
)


def _coordinated(sentence: str) -> tuple[str, ...] | None:
    """At "and" or "but" before a clause with any subject of its own."""
    for found in _COORDINATED.finditer(sentence):
        first, clause, word = sentence[: found.start()], found["clause"], found["word"]
        contrast = word in {"but", "yet"} and found["comma"]
        if not is_clause(clause) or _is_wide(first) or _SAID.search(first) or _OPEN_RELATIVE.search(first):
            continue
        if has_clause(first) or (contrast and "," not in first):
            return first, f"But {clause}" if contrast or word == "but" else clause
    return None


_OPEN_RELATIVE = re.compile(r", (?:(?:of|to|for|with|in) )?(?:who|whom|which|whose)\b[^,]*$")
_SAID = re.compile(rf"\b(?:{_SAYING}|{_ADVISING})\b")
_OF_WHOM_FIRST = re.compile(rf"^(?P<main>.+?), of (?:whom|which) (?P<few>{_FEW}) (?P<rest>.+)$")
_OF_WHOM = re.compile(rf"(?i)^(?P<main>.+?),? (?:and )?(?P<few>{_FEW}) of (?:whom|which|these) (?P<rest>.+)$")


def _of_whom(sentence: str) -> tuple[str, ...] | None:
    """ "..., two of whom were men" becomes "Two of them were men"."""
    found = _OF_WHOM.match(sentence) or _OF_WHOM_FIRST.match(sentence)
    if found is None or not has_clause(f"they {found['rest']}"):
        return None
    return found["main"], f"{like('X', found['few'])} of them {found['rest']}"


_WHICH = re.compile(
    r"^(?P<main>.+), which (?P<verb>is|was|has|had|can|could|will|would|should|must|may|means|meant|includes"
    r"|included|made|makes|led|leads|caused|causes|helps|helped|allows|allowed|are|were|have)\b(?P<rest>[^,]+)$"
)


def _which(sentence: str) -> tuple[str, ...] | None:
    found = _WHICH.match(sentence)
    if found is None or _REPORTING.search(found["main"]):
        return None
    pronoun = "These" if found["verb"] in {"are", "were", "have"} else "This"
    return found["main"], f"{pronoun} {found['verb']}{found['rest']}"


_WHO = re.compile(
    r"^(?P<main>.+), who (?P<verb>are|were|have|had|said|told|felt|can|could|will|would)\b(?P<rest>[^,]+)$"
)


def _who(sentence: str) -> tuple[str, ...] | None:
    found = _WHO.match(sentence)
    if found is None or not is_several(found["main"]):
        return None
    return found["main"], f"They {found['verb']}{found['rest']}"


_ALONG = re.compile(r"^(?P<main>.+?),? (?:along|together) with (?P<rest>.+)$")
_RECOMMENDING = re.compile(r"^recommending that (?P<clause>.+)$")


def _along_with(sentence: str) -> tuple[str, ...] | None:
    """What is recommended along with something else is recommended by itself."""
    found = _ALONG.match(sentence)
    if found is None:
        return None
    recommended = _RECOMMENDING.match(found["rest"])
    if recommended:
        return found["main"], f"It is also recommended that {recommended['clause']}"
    modal = re.search(r"\b(?:should|must)\b", found["main"])
    advised = re.search(r"\b(?:recommended|recommend|recommends) that\b", found["main"])
    if not (modal or advised) or re.match(r"(?:his|her|their|its|our|my)\b|\w+ing\b", found["rest"]):
        return None
    thing = re.sub(r"^the ", "", found["rest"])
    return found["main"], f"There {modal[0] if modal else 'should'} also be {thing}"


_AND_THAT = re.compile(r"^(?P<main>.+?),? and that (?P<clause>.+)$")
_WHO_SAID = re.compile(rf"^(?P<who>.{{2,60}}?) (?:also )?(?P<verb>{_SAYING}) that\b")
_IT_WAS = re.compile(rf"^(?P<it>It (?:is|was|has been)) (?:also |further )?(?P<verb>{_ADVISING}) that\b")
_BE = re.compile(r"\b(?:is|are|be)\b(?! able)")


def _and_that(sentence: str) -> tuple[str, ...] | None:
    """ "They said that ..., and that ..." as two sentences of which each says who said it."""
    found = _AND_THAT.match(sentence)
    if found is None or (not is_clause(found["clause"]) and not _BE.search(found["clause"])):
        return None
    main, clause = found["main"], found["clause"]
    advised, said = _IT_WAS.match(main), _WHO_SAID.match(main)
    if advised:
        return main, f"{advised['it']} also {advised['verb']} that {clause}"
    if said and len(words(said["who"])) <= _LONGEST_WHO:
        return main, f"{said['who']} also {said['verb']} that {clause}"
    modal = re.search(r"\b(should|must)\b", main)
    if modal is None or " that " in main:
        return None
    if re.search(rf"\b{modal[0]}\b", clause):
        return main, clause
    firm = _BE.sub(f"{modal[0]} be", clause, count=1)
    return (main, firm) if firm != clause else None


_BECAUSE = re.compile(r"^(?P<main>.+?),? because (?!of\b)(?P<clause>.+)$")


def _because(sentence: str) -> tuple[str, ...] | None:
    found = _BECAUSE.match(sentence)
    if found is None or _REPORTING.search(found["main"]) or _DENIES.search(found["main"]):
        return None
    if not has_clause(found["main"]) or not is_clause(found["clause"]):
        return None
    return found["main"], f"This {'was' if is_past(found['main']) else 'is'} because {found['clause']}"


_ALTHOUGH = re.compile(r"^(?:Although|Though|Whereas) (?P<first>[^,]+), (?P<second>[^,]+)$")
_BUT = re.compile(r"^(?P<first>.+?), (?:although|though|whereas) (?P<second>[^,]+)$")


def _although(sentence: str) -> tuple[str, ...] | None:
    """ "Although ..., ..." as two sentences, the second with "But"."""
    found = _ALTHOUGH.match(sentence) or _BUT.match(sentence)
    if found is None or not is_clause(found["first"]) or not is_clause(found["second"]):
        return None
    if _REPORTING.search(found["first"]):
        return None
    return found["first"], f"But {found['second']}"


_IN_ORDER = re.compile(r"^(?P<main>.+?),? (?:in order to|so as to) (?P<rest>.+)$")
_DATED = (" in", " on", " during")


def _in_order_to(sentence: str) -> tuple[str, ...] | None:
    found = _IN_ORDER.match(sentence)
    parts = (found["main"], found["rest"]) if found else _after_date(sentence)
    if parts is None or not has_clause(parts[0]) or _REPORTING.search(parts[0]):
        return None
    main, rest = parts
    if _DENIES.search(main) or len(words(rest)) < _FEWEST_WORDS:
        return None
    return main, f"This {'was' if is_past(main) else 'is'} to {rest}"


def _after_date(sentence: str) -> tuple[str, str] | None:
    """ "We met in May 2016 to ask ..." in two: what was done, and what for."""
    for date in read_dates(sentence):
        main, rest = sentence[: date.place.end], sentence[date.place.end :]
        dated = sentence[: date.place.start].rstrip().endswith(_DATED) and date.year is not None
        if dated and rest.startswith(" to ") and rest[4:5].islower():
            return main, rest.removeprefix(" to ")
    return None


SPLITS: tuple[Split, ...] = (
    _of_whom, _and_that, _along_with, _at_joint, _coordinated, _although, _which, _who, _because,
    _in_order_to,
)  # fmt: skip
"""Every way of cutting, the surest first."""


def splits(sentence: str) -> Iterator[tuple[str, ...]]:
    """Every way of cutting this sentence, as sentences with a capital and a full stop."""
    mark = sentence[-1] if sentence[-1] in ".!?" else ""
    bare = sentence[: len(sentence) - len(mark)]
    if mark == "?" or any(quote in sentence for quote in '“”"‘'):
        return
    for split in SPLITS:
        parts = split(bare)
        if parts is not None and all(len(words(part)) >= _FEWEST_WORDS for part in parts):
            yield tuple(_finished(part) for part in parts)


def _finished(part: str) -> str:
    bare = part.strip().rstrip(",;:")
    return f"{bare[:1].upper()}{bare[1:]}."


# --- lists -----------------------------------------------------------------------------------------------

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
