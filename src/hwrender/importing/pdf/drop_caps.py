"""A large first letter goes back to the word that it begins."""

from __future__ import annotations

from hwrender.importing.pdf.lines import PdfLine, line_of
from hwrender.importing.pdf.page import Stretch
from hwrender.language.frequency import is_known, zipf_frequency

_LARGER, _NEAR = 1.7, 1.5
_WORDS = frozenset("AIO")


def with_drop_caps(lines: list[PdfLine]) -> list[PdfLine]:
    """The lines, with each large letter before the line that it begins."""
    large = [line for line in lines if _is_large_letter(line)]
    kept = [line for line in lines if not _is_large_letter(line)]
    for letter in large:
        place = _place_of(letter, kept)
        if place is None:
            kept.append(letter)
        else:
            kept[place] = _joined(letter, kept[place])
    return kept


def _is_large_letter(line: PdfLine) -> bool:
    text = line.text.strip().lstrip("“‘\"'")
    return len(text) == 1 and text.isupper()


def _place_of(letter: PdfLine, lines: list[PdfLine]) -> int | None:
    """The highest line of smaller letters right beside a letter."""
    beside = [
        place
        for place, line in enumerate(lines)
        if letter.size >= _LARGER * line.size
        and letter.box.bottom - line.size < line.base < letter.box.top
        and -line.size <= line.box.left - letter.box.right <= _NEAR * line.size
        and line.turn == letter.turn
    ]
    return max(beside, key=lambda place: lines[place].base) if beside else None


def _joined(letter: PdfLine, line: PdfLine) -> PdfLine:
    first = line.stretches[0]
    said = letter.text.strip()
    word = first.text.split(" ")[0].strip(".,;:")
    if said in _WORDS and is_known(word.lower()) and zipf_frequency(said + word) < zipf_frequency(word):
        said += " "
    text = said + first.text.lstrip()
    rights = [first.box.left] * len(said) + first.rights[len(first.rights) - len(first.text.lstrip()) :]
    start = Stretch(
        text, first.box, first.base, first.ink, first.turn, first.mark, first.is_artifact, first.target,
        first.order, first.layer, first.is_unpainted, rights,
    )  # fmt: skip
    return line_of([start, *line.stretches[1:]], line.page)
