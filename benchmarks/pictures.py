"""How well pictures are chosen on the labelled ideas: `python -m benchmarks.pictures` prints a table.

The sets that were put aside are only counted. With `--misses` each idea of the open sets whose picture does
not fit is printed, and those that could have one and have none. `--sheet FILE.png` draws the open sets: each
sentence with its picture.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from html import escape
from pathlib import Path
from textwrap import wrap

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from hwrender.fonts.faces import FACES
from hwrender.pictures.artwork import Drawing
from hwrender.pictures.library import svg
from hwrender.pictures.raster import png_of_svg
from picture_sets import HELD_OUT, OPEN, Kind, LabelledIdea, kind_of, labelled_ideas, picture_of, score

_WIDTH, _COLUMNS, _ROW = 1800, 5, 120
_CELL = _WIDTH / _COLUMNS


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.pictures")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--sheet", type=Path)
    chosen = parser.parse_args(arguments)
    print(f"{'':34}{'ideas':>6}{'chosen':>8}{'fit':>6}{'share':>8}{'never':>7}{'hurtful':>9}")
    for name in (*OPEN, *HELD_OUT):
        ideas = labelled_ideas(name)
        _print_score(name, ideas)
        for kind in Kind:
            _print_score(f"  {kind.value}", [idea for idea in ideas if kind_of(idea) is kind])
    ideas = [idea for name in OPEN for idea in labelled_ideas(name)]
    if chosen.misses:
        print(*filter(None, map(_miss, ideas)), sep="\n")
    if chosen.sheet is not None:
        chosen.sheet.write_bytes(_sheet(ideas))


def _print_score(label: str, ideas: Sequence[LabelledIdea]) -> None:
    found = score(ideas)
    print(
        f"{label:34}{found.ideas:>6}{found.chosen:>8}{found.fitting:>6}{found.share_fitting():>8.0%}"
        f"{found.wrong:>7}{found.hurtful:>9}"
    )


def _miss(idea: LabelledIdea) -> str:
    picture = picture_of(idea)
    if picture in idea.fits or (picture is None and (idea.sensitive or not idea.fits)):
        return ""
    return f"    {picture or 'none'}: {idea.sentence} (fits: {', '.join(idea.fits)})"


def _sheet(ideas: Sequence[LabelledIdea]) -> bytes:
    """Each sentence with its picture, or with an empty square where none is chosen."""
    height = -(-len(ideas) // _COLUMNS) * _ROW
    cells = "".join(_cell(idea, number) for number, idea in enumerate(ideas))
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}">'
    ground = f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>'
    return png_of_svg(opening + ground + cells + "</svg>", _WIDTH, [FACES[0].file])


def _cell(idea: LabelledIdea, number: int) -> str:
    left, top = number % _COLUMNS * _CELL, number // _COLUMNS * _ROW
    picture = picture_of(idea)
    drawn = "" if picture is None else svg(Drawing(picture))
    font = f'font-size="17" font-family="{FACES[0].family}"'
    lines = "".join(
        f'<text x="112" y="{34 + 21 * line}" {font}>{escape(words)}</text>'
        for line, words in enumerate(wrap(idea.sentence, 29))
    )
    return (
        f'<g transform="translate({left:g} {top:g})"><rect x="8" y="8" width="96" height="96" rx="10" '
        f'fill="#f0ecfa"/><g transform="translate(12 12) scale(1.83)" color="#2c1557">{drawn}</g>{lines}</g>'
    )


if __name__ == "__main__":
    main(sys.argv[1:])
