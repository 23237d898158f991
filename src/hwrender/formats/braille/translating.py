"""Texts put into braille so that each can be read back, word by word.

A text is written in contracted UEB by liblouis and read again (`reading`). Where a word does not come back,
it is spelt under a grade 1 word sign (5.3). Where that does not do, each word is written by itself; and where
nothing else does, the whole text is spelt as a grade 1 passage (5.4). `Translated.spelt` counts such words.

Code is spelt always: each letter of it counts. A passage in another language is written in the code of that
language (`other_codes`), and spelt where liblouis has none that it can read.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from hwrender.formats.braille.cells import (
    ALL_CELLS,
    GRADE_1_BEGINS,
    GRADE_1_ENDS,
    GRADE_1_WORD,
)
from hwrender.formats.braille.emphasis import is_spelt, spelt_word, with_stops
from hwrender.formats.braille.louis import Forward, Louis
from hwrender.formats.braille.other_codes import in_other_codes
from hwrender.formats.braille.reading import read_texts
from hwrender.formats.braille.sameness import inked, same_in_braille
from hwrender.formats.braille.spelling import spell
from hwrender.formats.braille.transcriber import ENGLISH_WORDS, TranscriberWords


class BrailleStretch(Struct, frozen=True):
    """Part of a text: bold words, code, words in a language that is not the report's, or the mark of the
    footnote `note`, which has no words."""

    text: str
    is_bold: bool = False
    is_code: bool = False
    language: str = ""
    note: int = 0


BrailleText = tuple[BrailleStretch, ...]


class Translated(Struct, frozen=True):
    """A text in cells, and how many of its words are spelt since they could not be read back otherwise."""

    cells: str
    spelt: int = 0


class _TextSegment(Struct, frozen=True):
    """Stretches of one kind that stand together, as one text."""

    text: str
    bold: tuple[tuple[int, int], ...] = ()
    is_code: bool = False
    language: str = ""
    note: int = 0


def translate(
    texts: Sequence[BrailleText], tables: str, louis: Louis, words: TranscriberWords = ENGLISH_WORDS
) -> list[Translated]:
    """Each text in cells, with the marks of footnotes in these `words`. A text has no line breaks."""
    segmented = [_segments(text) for text in texts]
    segments = list(dict.fromkeys(segment for each in segmented for segment in each))
    known = dict(zip(segments, _translated(segments, tables, louis), strict=True))
    known |= {each: Translated(words.note(each.note)) for each in segments if each.note}
    made = [_joined([known[segment] for segment in each]) for each in segmented]
    # what is beside a segment may change how its ends are read
    mixed = [place for place, each in enumerate(segmented) if len(each) > 1]
    read = read_texts([made[place].cells for place in mixed], tables, louis)
    for place, back in zip(mixed, read, strict=True):
        if not _is_read(back, "".join(segment.text for segment in segmented[place])):
            made[place] = _joined([_surely(segment, known[segment]) for segment in segmented[place]])
    return made


def _joined(parts: Sequence[Translated]) -> Translated:
    return Translated("".join(part.cells for part in parts), sum(part.spelt for part in parts))


def _surely(segment: _TextSegment, made: Translated) -> Translated:
    """A segment that reads the same whatever is beside it: spelt, unless it has marks around it already."""
    is_marked = segment.is_code or segment.note or segment.language
    return made if is_marked else Translated(_as_code(segment.text), len(segment.text.split()))


def _segments(text: BrailleText) -> list[_TextSegment]:
    found: list[_TextSegment] = []
    for stretch in text:
        kind = (stretch.is_code, stretch.language, stretch.note)
        if found and (found[-1].is_code, found[-1].language, found[-1].note) == kind:
            last = found.pop()
        else:
            last = _TextSegment("", (), *kind)
        whole = last.text + (stretch.text if stretch.is_code else inked(stretch.text))
        bold = (*last.bold, (len(last.text), len(whole))) if stretch.is_bold else last.bold
        found.append(_TextSegment(whole, bold, *kind))
    return [replace(each, bold=with_stops(each.text, each.bold)) if each.bold else each for each in found]


def _translated(segments: Sequence[_TextSegment], tables: str, louis: Louis) -> list[Translated]:
    words = [segment for segment in segments if not segment.is_code and not segment.note]
    plain = [segment for segment in words if not segment.language]
    written = dict(zip(plain, _contracted(plain, tables, louis), strict=True))
    others = [segment for segment in words if segment.language]
    written |= dict(zip(others, _in_other_codes(others, louis), strict=True))
    return [written.get(each) or Translated(_as_code(each.text)) for each in segments]


def _as_code(text: str) -> str:
    return _passage(text) if text.strip() else " " * bool(text)


def _passage(text: str) -> str:
    """A text spelt, with the blanks around it outside the marks."""
    inner = text.strip()
    start = text.index(inner)
    before, after = text[:start] and " ", text[start + len(inner) :] and " "
    return f"{before}{GRADE_1_BEGINS}{spell(inner)}{GRADE_1_ENDS}{after}"


def _contracted(segments: Sequence[_TextSegment], tables: str, louis: Louis) -> list[Translated]:
    """Each segment by the surest way that is needed."""
    jobs = [Forward(segment.text, tables, segment.bold) for segment in segments]
    found = _read_back([segment.text for segment in segments], louis.write(jobs), tables, louis)
    for repair in (_with_spelt_words, _word_by_word):
        failed = [place for place, each in enumerate(found) if each is None]
        if failed:
            mended = repair([segments[place] for place in failed], tables, louis)
            found = [mended.pop(0) if each is None else each for each in found]
    return [
        each or Translated(_as_code(segment.text), len(segment.text.split()))
        for each, segment in zip(found, segments, strict=True)
    ]


def _read_back(
    texts: Sequence[str], cells: Sequence[str | None], tables: str, louis: Louis, spelt: Sequence[int] = ()
) -> list[Translated | None]:
    """Those that are read as the words they were made of."""
    read = read_texts([each or "" for each in cells], tables, louis)
    counts = spelt or [0] * len(texts)
    return [
        Translated(each, count)
        if each is not None and ALL_CELLS.issuperset(each) and _is_read(back, text)
        else None
        for text, each, back, count in zip(texts, cells, read, counts, strict=True)
    ]


def _with_spelt_words(segments: Sequence[_TextSegment], tables: str, louis: Louis) -> list[Translated | None]:
    """The same text, the words that were not read back spelt."""
    written = louis.write([Forward(each.text, tables, each.bold) for each in segments])
    words = [_pairs(segment.text, cells) for segment, cells in zip(segments, written, strict=True)]
    read = iter(read_texts([cells for pairs in words for _, cells in pairs], tables, louis))
    made, counts = [], []
    for segment, pairs in zip(segments, words, strict=True):
        kept = [cells if _is_read(next(read), word) else spelt_word(word, cells) for word, cells in pairs]
        made.append(_put_together(segment.text, kept))
        counts.append(sum(map(is_spelt, kept)))
    return _read_back([each.text for each in segments], made, tables, louis, counts)


def _word_by_word(segments: Sequence[_TextSegment], tables: str, louis: Louis) -> list[Translated | None]:
    """Each word written as if it stood alone, and spelt where that is not read back."""
    words = list(dict.fromkeys(word for segment in segments for word in segment.text.split()))
    written = louis.write([Forward(word, tables) for word in words])
    read = read_texts([each or "" for each in written], tables, louis)
    known = {
        word: cells if cells and _is_read(back, word) else spelt_word(word)
        for word, cells, back in zip(words, written, read, strict=True)
    }
    made = [_put_together(each.text, [known[word] for word in each.text.split()]) for each in segments]
    counts = [sum(is_spelt(known[word]) for word in each.text.split()) for each in segments]
    return _read_back([each.text for each in segments], made, tables, louis, counts)


def _is_read(back: str | None, word: str) -> bool:
    return back is not None and same_in_braille(back) == same_in_braille(word)


def _pairs(text: str, cells: str | None) -> list[tuple[str, str]]:
    """Each word with its cells, where there are as many; else none, and the text comes back as no words."""
    words, written = text.split(), (cells or "").split()
    return list(zip(words, written, strict=True)) if len(words) == len(written) else []


def _put_together(text: str, words: Sequence[str]) -> str:
    """Words in cells as one text: a passage where three or more are spelt and no other is there (5.9)."""
    if len(words) > 2 and all(word.startswith(GRADE_1_WORD) for word in words):
        return _passage(text)
    return _around(text, " ".join(words))


def _around(text: str, cells: str) -> str:
    """The cells with a blank where the text has one around it."""
    return f"{' ' * text[:1].isspace()}{cells}{' ' * text[-1:].isspace()}"


def _in_other_codes(segments: Sequence[_TextSegment], louis: Louis) -> list[Translated]:
    """Each in the code of its language, where that is read back as it was written; else spelt."""
    found = in_other_codes([(each.text.strip(), each.language) for each in segments], louis)
    return [
        Translated(_around(each.text, cells))
        if (cells := found.get((each.text.strip(), each.language)))
        else Translated(_as_code(each.text), len(each.text.split()))
        for each in segments
    ]
