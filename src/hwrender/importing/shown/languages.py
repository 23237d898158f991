"""The language of a file and of passages in it, as they are marked for a spelling checker.

Such marks are often wrong: a keyboard sets them, and nobody sees them. English words are never taken for
another language, whatever their mark says.
"""

from __future__ import annotations

import re
from collections import Counter

from hwrender.language.frequency import zipf_frequency
from hwrender.reading.languages import parse_language

ENGLISH = "en-GB"
_WITH_COUNTRY = frozenset({"pt", "zh"})
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_COMMON = 3.5
_ENOUGH_ENGLISH = 0.7
_MOST_LOOKED_AT = 200
_LATIN = re.compile(r"[A-Za-z]")


def usual_tag(written: str) -> str:
    """The tag of a language as reports have it: without the country, but for English and where two countries
    write apart. Empty for what is no language."""
    tag = parse_language(written) if written else None
    if tag is None:
        return ""
    primary = tag.split("-")[0]
    if primary == "en":
        return ENGLISH
    return tag if primary in _WITH_COUNTRY else primary


def language_of_file(counts: Counter[str], sample: str) -> str:
    """The language of most words; English where nothing is said, or where the words are English."""
    tags: Counter[str] = Counter()
    for written, count in counts.items():
        tags[usual_tag(written) or ENGLISH] += count
    found = tags.most_common(1)
    if not found or (found[0][0] != ENGLISH and is_english_text(sample)):
        return ENGLISH
    return found[0][0]


def language_of_passage(written: str, text: str, usual: str) -> str:
    """The tag to mark a passage with; empty where it needs none."""
    tag = usual_tag(written)
    if not tag or tag == usual or _WORD.search(text) is None:
        return ""
    if tag == ENGLISH:
        return ENGLISH if is_english_text(text) else ""
    return "" if is_english_text(text) or _is_name(text) else tag


def is_english_text(text: str) -> bool:
    """Whether most words of a text are common English words."""
    words = _WORD.findall(text)[:_MOST_LOOKED_AT]
    known = sum(zipf_frequency(word) >= _COMMON for word in words)
    return bool(words) and known >= _ENOUGH_ENGLISH * len(words)


def _is_name(text: str) -> bool:
    """A word alone in Latin letters is more likely a name, or a mark that was left behind."""
    return len(_WORD.findall(text)) < 2 and _LATIN.search(text) is not None
