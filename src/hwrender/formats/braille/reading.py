"""Cells read as words: by liblouis, and by `spelling` where the cells say that they are spelt.

liblouis reads most of UEB. What it does not is made easier for it first:

* The words of a passage in capitals are read as small ones, and made capitals again (8.6).
* The signs of bold change no word, and are taken out (9.2 to 9.5).
* A lower sign before the prefix of another sign cannot be a contraction, which stands between letters (10.6):
  "HTTPS3_/" ends in a colon. The same is true after a grade 1 sign (5.7). liblouis reads "cc" in both.
* Letters with full stops between them ("E4G4") are letters and no words (2.6).
* "5" alone is "enough", ",7" alone is "Were", and what follows an apostrophe in a word of capitals is small.
* A word before a closing bracket or a semicolon stands alone like any other (2.6.3). A number may begin with
  its point (6.2). Letters after a grade 1 sign are those letters: "a CD" is no "could" (5.7.1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from hwrender.formats.braille.cells import (
    CAPITALS_BEGIN,
    CAPITALS_END,
    GRADE_1_BEGINS,
    GRADE_1_ENDS,
    GRADE_1_WORD,
    NOTE_BEGINS,
    NOTE_ENDS,
    OTHER_CODE_ENDS,
)
from hwrender.formats.braille.languages import other_code
from hwrender.formats.braille.louis import Backward, Louis
from hwrender.formats.braille.spelling import unspell

_START = r"(?:(?<![^ ])|(?<=@\.>)|(?<=\^[127]))"
_END = r"(?=[ 1-80]|$|@\.[<>]|\^')"
"""A word starts and ends at a blank, at what the transcriber says, and at the signs of bold."""
_OPENS = re.compile(
    rf"(?P<picture_ends>{re.escape(NOTE_ENDS)})|(?P<note>{re.escape(NOTE_BEGINS)})"
    r"|\"\((?P<other>[A-Z]+)'"
    rf"|(?P<passage>{GRADE_1_BEGINS})|(?<![^ ])(?:\^[127])?(?P<word>{GRADE_1_WORD})(?!;)"
    rf"|(?P<capitals>{CAPITALS_BEGIN})"
    rf"|{_START}(?P<initials>(?:,?[A-Z]4){{2,}}){_END}|{_START}(?P<decimal>#4[A-J]+){_END}"
    rf"|;(?P<letters>,,[A-Z]+)(?:(?=-)|{_END})|{_START}(?P<were>,7){_END}"
)
"""What is read in a way of its own begins so. A search for where it ends is made once for each text, so that
the time for a text grows only with its length."""
_BEFORE_OTHER = re.compile(r"(?<![^ ])(?:\"<|\^8)+$")
_AFTER_OTHER = re.compile(r"(?:[123468]|\">|\^0)+(?= |$)")
"""Marks of UEB around words in another code."""
_ENDS = {"note": NOTE_ENDS, "other": OTHER_CODE_ENDS, "passage": GRADE_1_ENDS, "capitals": CAPITALS_END}
_WORD = re.compile(rf"(?:(?!{re.escape(NOTE_ENDS)}|\^')[^ ])+")
_BOLD = re.compile(r"\^[127']")
_ENOUGH = re.compile(r"(?<![^ ])(,?)5(?= |$)")
_LOWER = {"1": ",", "2": ";", "3": ":", "4": ".", "6": "!", "8": "?"}
_CUT = re.compile(
    r"(?<=[^ <\"])(?P<closing>[123468]{0,3}(?:[\"._]>[123468]{0,3})+|2)(?= |$)"
    r"|(?<=[^ ]);(?P<after_sign>[123468])"
    r"|(?<=[^ #,@^_.;\"])(?P<before_prefix>[1236])(?=[_\"@^,#])"
    r"|(?<=[^ ])(?P<apostrophe>')(?=[A-Z])"
)
_OPENED_WITHIN = re.compile(r"(?<=[^ ])[\"._]<")
"""A bracket inside a word, as in "child(ren)": what is in it does not stand alone."""
_CAPITAL_WORD = re.compile(r"(?<![^ ,]),,[A-Z&=(!)*<%?:$\]\\\[>+/]+'")


class _ReadPart(Struct, frozen=True):
    """A stretch of a text: known already, or to be asked of liblouis, cut off from what is beside it."""

    text: str
    tables: str = ""
    is_capital: bool = False
    is_cut: tuple[bool, bool] = (False, False)


def read_texts(texts: Sequence[str], tables: str, louis: Louis) -> list[str | None]:
    """The words of each of these texts in cells; nothing for one that cannot be read. What the transcriber
    says is left out."""
    planned = [_planned(text, tables) for text in texts]
    jobs = [
        Backward(_with_ends(part), part.tables) for parts in planned for part in parts or () if part.tables
    ]
    answers = iter(louis.read(jobs))
    return [None if parts is None else _joined(parts, answers) for parts in planned]


def _joined(parts: list[_ReadPart], answers: Iterator[str | None]) -> str | None:
    found: list[str | None] = []
    for part in parts:
        if not part.tables:
            found.append(part.text)
            continue
        answer = next(answers)
        if answer is not None:
            before, after = part.is_cut
            answer = answer[before : len(answer) - after]
            answer = answer.upper() if part.is_capital else answer
        found.append(answer)
    return None if None in found else "".join(filter(None, found))


def _with_ends(part: _ReadPart) -> str:
    """A slash where a part was cut off, which keeps letters from being read as whole words."""
    before, after = part.is_cut
    return f"{'_/' if before else ''}{part.text}{'_/' if after else ''}"


def _planned(cells: str, tables: str) -> list[_ReadPart] | None:
    """The parts of a text; nothing where something has no end, or what is spelt was not spelt by us."""
    parts: list[_ReadPart] = []
    at = 0
    try:
        while found := _OPENS.search(cells, at):
            parts.extend(_before(cells[at : found.start()], tables, is_other=bool(found["other"])))
            inside, at = _inside(found, cells)
            parts.extend(_special(found, inside, tables))
            if found["other"] and (marks := _AFTER_OTHER.match(cells, at)):
                parts.append(_ReadPart(unspell(marks[0])))
                at = marks.end()
        parts.extend(_plain(cells[at:], tables))
    except ValueError:
        return None
    return parts


def _before(cells: str, tables: str, *, is_other: bool) -> Iterator[_ReadPart]:
    """What stands before something that is read in a way of its own."""
    marks = _BEFORE_OTHER.search(cells) if is_other else None
    yield from _plain(cells[: marks.start()] if marks else cells, tables)
    yield _ReadPart(unspell(marks[0]) if marks else "")


def _inside(found: re.Match[str], cells: str) -> tuple[str, int]:
    """What begins here is about these cells, and ends there. Raises `ValueError` where it has no end."""
    kind = found.lastgroup or ""
    if kind == "word":
        word = _WORD.match(cells, found.end())
        return (word[0], word.end()) if word else ("", found.end())
    if kind not in _ENDS:
        return found[kind], found.end()
    end = cells.index(_ENDS[kind], found.end())
    return cells[found.end() : end], end + len(_ENDS[kind])


def _special(found: re.Match[str], inside: str, tables: str) -> Iterator[_ReadPart]:
    match found.lastgroup:
        case "note" | "picture_ends":
            pass
        case "other":
            code = other_code(found["other"])
            if code is None:
                raise ValueError(found["other"])
            yield _ReadPart(inside, code.tables)
        case "were":
            yield _ReadPart("Were")
        case "passage" | "word" | "initials" | "letters" | "decimal":
            yield _ReadPart(unspell(inside))
        case _:
            yield from _plain(inside, tables, is_capital=True)


def _plain(cells: str, tables: str, *, is_capital: bool = False) -> Iterator[_ReadPart]:
    eased = _ENOUGH.sub(r"\g<1>5\\<", _BOLD.sub("", cells))
    at, is_cut = 0, False
    for cut in _CUT.finditer(eased):
        sign = cut[cut.lastgroup or 0]
        if cut.lastgroup == "apostrophe" and not _ends_capitals(eased, cut.end()):
            continue
        if cut.lastgroup == "closing" and _OPENED_WITHIN.search(_word_before(eased, cut.start())):
            continue
        is_joined = cut.lastgroup != "closing"
        yield from _asked(eased[at : cut.start()], tables, is_capital, (is_cut, is_joined))
        yield _ReadPart(_LOWER.get(sign, sign) if is_joined else unspell(sign))
        at, is_cut = cut.end(), is_joined
    yield from _asked(eased[at:], tables, is_capital, (is_cut, False))


def _word_before(cells: str, end: int) -> str:
    return cells[cells.rfind(" ", 0, end) + 1 : end]


def _ends_capitals(cells: str, end: int) -> bool:
    """Whether an apostrophe that ends here ends a word of capitals."""
    return _CAPITAL_WORD.search(_word_before(cells, end)) is not None


def _asked(cells: str, tables: str, is_capital: bool, is_cut: tuple[bool, bool]) -> Iterator[_ReadPart]:
    """A part for liblouis, the blanks around it kept out of it."""
    inner = cells.strip(" ")
    if not inner:
        yield _ReadPart(cells)
        return
    start = cells.index(inner)
    yield _ReadPart(cells[:start])
    yield _ReadPart(inner, tables, is_capital, is_cut)
    yield _ReadPart(cells[start + len(inner) :])
