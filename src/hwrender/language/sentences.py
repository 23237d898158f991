"""Where sentences end. One splitter serves sentence ids, narration, rules and scores.

The text is that of one block (a paragraph, an item, a cell): headings and bullets are units of their own and
are never joined before they get here. A line break does not end a sentence, a blank line does.

The rule (after Unicode Standard Annex 29, section 5, tightened for British prose): a sentence ends after a
mark and the quotes and brackets that close on it, if a blank follows and what stands before the mark is not a
short form, an initial or the number of a point, and what follows can open a sentence.
"""

from __future__ import annotations

import re
from functools import lru_cache

from hwrender.language.abbreviations import (
    BEFORE_LETTERS,
    BEFORE_LOWER_CASE,
    BEFORE_NAMES,
    BEFORE_NUMBERS,
    COUNTIES,
    FIRST_WORDS,
    NEVER_LAST,
)
from hwrender.language.calendar import DAYS_AND_MONTHS
from hwrender.language.slices import Slice

_SHORT_FORMS = NEVER_LAST | BEFORE_NUMBERS | BEFORE_NAMES | BEFORE_LOWER_CASE
_OTHER_MARKS = "।॥۔؟。！？｡።፧។။։\u037e"
_CLOSERS = r"(?:[)\]}\"'”’»›」』）¹²³]|\[\d{1,3}\])*"
_MARK = re.compile(
    rf"(?P<latin>[.!?…]+){_CLOSERS}(?=\s|$)|(?P<other>[{_OTHER_MARKS}]+){_CLOSERS}|(?P<gap>\n[ \t]*\n)"
)
_NEXT = re.compile(r"[\s(\[{\"'“‘«‹¿¡*–—-]*(\S?)([^\s.,;:!?)\]\"”]*)")
_TOKEN = re.compile(r"[^\s(\[{\"“‘«‹/–—]*$")
_WORD_BEFORE = re.compile(r"([^\s(\[{\"“‘]+)[\s(\[{\"“‘]*$")
_LONGEST_TOKEN = 80
"""No short form is as long; without a bound each mark would be looked at from the start of its sentence."""
_POINT = re.compile(r"([0-9]{1,3}|[A-Za-z]|[ivxIVX]{2,5})\)?")
_BRACKET = re.compile(r"[()]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


@lru_cache(maxsize=1 << 13)
def split_sentences(text: str) -> tuple[Slice, ...]:
    """The sentences of `text` in order, blanks outside; a last one without a mark counts."""
    slices: list[Slice] = []
    start = 0
    for end in (*sentence_ends(text), len(text)):
        part = text[start:end]
        if part.strip():
            first = start + len(part) - len(part.lstrip())
            slices.append(Slice(first, start + len(part.rstrip())))
        start = end
    return tuple(slices)


def sentence_ends(text: str) -> tuple[int, ...]:
    """The offset just after each sentence that a mark or a blank line ends, closing quotes included."""
    ends: list[int] = []
    brackets = _inner_brackets(text)
    start = 0
    last_point = 0
    for found in _MARK.finditer(text):
        if not text[start : found.start() + 1].strip():
            start = found.end()
            continue
        point = _point_number(text, start, found, last_point)
        if point is not None:
            last_point = point
        elif not _inside(brackets, found) and _ends(text, start, found):
            end = found.end() if found["gap"] is None else found.start()
            ends.append(end)
            start = end
    return tuple(ends)


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether the mark `found` ends the sentence that began at `start`."""
    if found["latin"] is None:
        return True
    following = _NEXT.match(text, found.end())
    first = following[1] if following else ""
    if not first:
        return True
    word = first + (following[2] if following else "")
    mark = found["latin"]
    token = _token_before(text, start, found.start())
    closed = found.end() > found.end("latin")
    if mark != ".":
        return _ends_with_other_mark(mark, token, word, closed=closed)
    if first.islower():
        return not closed and _is_plain_word(token)
    return not _carries_on(text[start : found.start()], token, word)


def _ends_with_other_mark(mark: str, token: str, word: str, *, closed: bool) -> bool:
    """After a question or exclamation mark or an ellipsis: `word` is the word that follows."""
    lower = word[0].islower()
    if "…" in mark or ".." in mark:
        return not lower
    if token == "Which" and lower:  # the consumers' organisation and its magazine
        return False
    if token == "Yahoo":
        return word.lower() in FIRST_WORDS and not lower
    return not (lower and closed)


def _is_plain_word(token: str) -> bool:
    """Whether a small letter may follow this word and its full stop ("i asked. nobody knew")."""
    return len(token) > 1 and token.isalpha() and token.lower() not in _SHORT_FORMS


def _carries_on(sentence: str, token: str, word: str) -> bool:
    """Whether the full stop after `token` belongs to a short form, with `word` (no small letter) after it."""
    # in capitals these letters are something else: "people with MS. They", "she has CF. The clinic"
    short = "" if len(token) > 1 and token.isupper() else token.lower()
    opens = word.lower() in FIRST_WORDS
    if short in NEVER_LAST:
        return True
    if short in BEFORE_NUMBERS:
        return word[0].isdigit() or (short in {"fig", "figs", "app"} and len(word) == 1)
    if short in BEFORE_NAMES:
        return not opens and word[0].isalpha()
    if short in BEFORE_LOWER_CASE:
        return _short_form_carries_on(short, word)
    if _INITIALS.fullmatch(token):
        return not opens and word[0].isalpha() and _is_initial(sentence[: len(sentence) - len(token)], token)
    return False


def _short_form_carries_on(short: str, word: str) -> bool:
    following = word.lower()
    if short in {"a.m", "p.m", "am", "pm"}:
        # "at 9 a.m. Monday" carries on the sentence
        return following in DAYS_AND_MONTHS and following != "may"
    if short == "co":
        return following in COUNTIES
    return False


def _is_initial(before: str, token: str) -> bool:
    """Whether a letter, or letters with full stops, is part of a name; `before` is the sentence up to it."""
    if "." in token:
        return True
    if not token.isupper():
        return False
    found = _WORD_BEFORE.search(before)
    if found is None:
        return True
    word = found[1].rstrip(".,;:")
    if word.lower() in BEFORE_LETTERS:
        return word.lower() in {"and", "or"}
    return token != "I" or not word[0].islower()


def _token_before(text: str, start: int, end: int) -> str:
    found = _TOKEN.search(text, max(start, end - _LONGEST_TOKEN), end)
    return (found[0] if found else "").strip("'’")


def _point_number(text: str, start: int, found: re.Match[str], last: int) -> int | None:
    """The number of a point ("1. ", "b. ") that opens a line or a sentence, 0 for a letter; else None.

    Inside a line only numbers in order count, so that "How many? 22. Most ..." stays two sentences.
    """
    if found["latin"] != "." or found.end() > found.end("latin"):
        return None
    token = _token_before(text, start, found.start())
    point = _POINT.fullmatch(token)
    if point is None:
        return None
    before = text[: found.start() - len(token)]
    opens_line = before.rstrip(" \t(")[-1:] in {"", "\n"}
    number = int(point[1]) if point[1].isdigit() else 0
    if opens_line:
        return number
    opens_sentence = not text[start : found.start() - len(token)].strip() or before.rstrip().endswith(":")
    return number if opens_sentence and number and number == last + 1 else None


def _inner_brackets(text: str) -> tuple[Slice, ...]:
    """Pairs of brackets that open in the middle of a sentence and close."""
    pairs: list[Slice] = []
    opened: list[int] = []
    for found in _BRACKET.finditer(text):
        place = found.start()
        if found[0] == "(":
            opened.append(place)
        elif opened:
            start = opened.pop()
            before = text[:start].rstrip()
            if not opened and before and before[-1] not in ".!?…\n":
                pairs.append(Slice(start, place))
    return tuple(pairs)


def _inside(brackets: tuple[Slice, ...], found: re.Match[str]) -> bool:
    return any(pair.start < found.start() and found.end() <= pair.end for pair in brackets)
