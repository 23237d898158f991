"""Lines become one text again. A word that was cut at the end of a line is whole again where it is known."""

from __future__ import annotations

import re
from collections import Counter

from hwrender.language.frequency import is_known, zipf_frequency

_CUT = re.compile(r"([^\W\d_]+)[-\u00ad\u2010]\Z")
_GOES_ON = re.compile(r"[^\W\d_]+")
_SOFT = "\u00ad"
_COMMON, _RARE = 4.0, 3.3


def joined_text(before: str, after: str, otherwise: Counter[str]) -> tuple[str, str]:
    """The end of one line and the beginning of the next as they are in one text. What was cut is counted in
    `otherwise`: it is two words in the file and one in the report."""
    before = before.rstrip()
    cut, goes_on = _CUT.search(before), _GOES_ON.match(after.lstrip())
    if cut is None or goes_on is None:
        glued = before.endswith(("-", "/", "\u2010")) and after[:1].isalnum() and not before.endswith(" -")
        return before + ("" if glued or not before else " "), after.lstrip()
    first, second = cut[1], goes_on[0]
    otherwise.update((first, second))
    if before.endswith(_SOFT) or (second[0].islower() and _is_one_word(first, second)):
        return before[:-1], after.lstrip()
    return before.replace(_SOFT, "-"), after.lstrip()


def _is_one_word(first: str, second: str) -> bool:
    """Whether two parts are a word that was cut: the whole is known, or one of the parts is no word. Where
    the whole is rare and both parts are common, it is two words with a hyphen: “follow-up”."""
    first, second = first.lower(), second.lower()
    if is_known(first + second):
        are_common = min(zipf_frequency(first), zipf_frequency(second)) >= _COMMON
        return not (are_common and zipf_frequency(first + second) < _RARE)
    return not (is_known(first) and is_known(second))
