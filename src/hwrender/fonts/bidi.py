"""The direction of text: which way each character runs (Unicode Standard Annex 9, revision 49).

Explicit embeddings, overrides and isolates (X1 to X8) are left out: nobody types them into a report, and
they count as blanks of no width here. A number in groups of digits is an isolate by itself.
"""

from __future__ import annotations

import unicodedata

from hwrender.language.digit_groups import grouped_digits
from hwrender.language.languages import direction

_FIRST_RIGHT_TO_LEFT = 0x590
_RIGHT = frozenset({"R", "AL"})
_NEUTRAL = frozenset(
    {"B", "S", "WS", "ON", "BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
)
_IGNORED = frozenset({"BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
_INSIDE_ISOLATE = 2
_PAIRS = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "⟦": "⟧", "「": "」", "『": "』"}


def runs_right_to_left(text: str, language: str) -> bool:
    """Whether a paragraph runs from right to left: by its language, or because nothing in it runs the other
    way."""
    if direction(language) == "rtl":
        return True
    if all(ord(character) < _FIRST_RIGHT_TO_LEFT for character in text):
        return False
    classes = {unicodedata.bidirectional(character) for character in text}
    return bool(classes & _RIGHT) and "L" not in classes


def runs_left_to_right(text: str) -> bool:
    """Whether all the letters of a text run to the right, and there are some."""
    classes = {unicodedata.bidirectional(character) for character in text}
    return "L" in classes and not classes & _RIGHT


def levels(text: str, right_to_left: bool) -> tuple[int, ...]:
    """The embedding level of each character of a paragraph; odd ones run from right to left."""
    base = int(right_to_left)
    if not right_to_left and all(ord(character) < _FIRST_RIGHT_TO_LEFT for character in text):
        return (0,) * len(text)
    around = "R" if right_to_left else "L"
    classes = [unicodedata.bidirectional(character) or "L" for character in text]
    isolates = list(grouped_digits(text))
    for place in isolates:
        # to the text around it an isolate is one neutral character (X5b, X9)
        classes[place.start : place.end] = ["BN"] * (place.end - place.start)
        classes[place.start] = "ON"
    _resolve_weak(classes, around)
    _resolve_brackets(text, classes, around)
    _resolve_neutral(classes, around)
    found = [_level(each, base) for each in classes]
    for place in isolates:
        found[place.start : place.end] = [_INSIDE_ISOLATE] * (place.end - place.start)
    return tuple(found)


def _level(resolved: str, base: int) -> int:
    """I1 and I2."""
    if base % 2:
        return base if resolved == "R" else base + 1
    return {"R": base + 1, "AN": base + 2, "EN": base + 2}.get(resolved, base)


def _resolve_weak(classes: list[str], around: str) -> None:
    """W1 to W7."""
    previous = strong = around
    for place, each in enumerate(classes):
        if each == "NSM" or each in _IGNORED:
            # marks go with their letter (W1), and what has no width with what is before it (X9)
            each = previous if each == "NSM" else each
        elif each == "EN" and strong == "AL":
            each = "AN"
        if each in {"L", "R", "AL"}:
            strong = each
        classes[place] = each
        previous = each if each not in _IGNORED else previous
    for place, each in enumerate(classes):
        if each == "AL":
            classes[place] = "R"
    _resolve_separators(classes)
    _resolve_terminators(classes)
    strong = around
    for place, each in enumerate(classes):
        if each in {"L", "R"}:
            strong = each
        elif each in {"ES", "ET", "CS"}:
            classes[place] = "ON"
        elif each == "EN" and strong == "L":
            classes[place] = "L"


def _resolve_separators(classes: list[str]) -> None:
    """W4."""
    for place in range(1, len(classes) - 1):
        before, each, after = classes[place - 1 : place + 2]
        if before == after and (
            (each == "ES" and before == "EN") or (each == "CS" and before in {"EN", "AN"})
        ):
            classes[place] = before


def _resolve_terminators(classes: list[str]) -> None:
    """W5."""
    start = 0
    while start < len(classes):
        stop = start
        while stop < len(classes) and classes[stop] == "ET":
            stop += 1
        near = {classes[start - 1] if start else "", classes[stop] if stop < len(classes) else ""}
        if stop > start and "EN" in near:
            classes[start:stop] = ["EN"] * (stop - start)
        start = max(stop, start + 1)


def _resolve_brackets(text: str, classes: list[str], around: str) -> None:
    """N0: a pair of brackets takes the direction of what it holds, or of what is before it."""
    other = "L" if around == "R" else "R"
    for opening, closing in _bracket_pairs(text, classes):
        held = {_strong(each) for each in classes[opening + 1 : closing]}
        if around in held:
            classes[opening] = classes[closing] = around
        elif other in held:
            before = next((_strong(each) for each in reversed(classes[:opening]) if _strong(each)), around)
            classes[opening] = classes[closing] = other if before == other else around


def _bracket_pairs(text: str, classes: list[str]) -> list[tuple[int, int]]:
    """BD16."""
    open_places: list[int] = []
    found = []
    for place, character in enumerate(text):
        if classes[place] != "ON":
            continue
        if character in _PAIRS:
            open_places.append(place)
        elif character in _PAIRS.values():
            while open_places:
                opening = open_places.pop()
                if _PAIRS[text[opening]] == character:
                    found.append((opening, place))
                    break
    return sorted(found)


def _strong(each: str) -> str:
    """The direction a class has for neutrals near it; numbers count as right to left (N0, N1)."""
    return {"L": "L", "R": "R", "EN": "R", "AN": "R"}.get(each, "")


def _resolve_neutral(classes: list[str], around: str) -> None:
    """N1 and N2."""
    start = 0
    while start < len(classes):
        stop = start
        while stop < len(classes) and classes[stop] in _NEUTRAL:
            stop += 1
        before = _strong(classes[start - 1]) if start else around
        after = _strong(classes[stop]) if stop < len(classes) else around
        classes[start:stop] = [before if before == after else around] * (stop - start)
        start = max(stop, start + 1)
