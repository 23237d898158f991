"""How wide the columns of a table are."""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.formats.pdf.layout.inlines import Segment
from hwrender.formats.pdf.layout.setting import Setting
from hwrender.formats.pdf.layout.words import words_of

_UNBOUNDED = 1e5
# a column that holds sentences needs room for so many body sizes, or they run down the page a word a line
_COMFORTABLE = 6.0


def column_widths(
    rows: list[tuple[tuple[Segment, ...], ...]], setting: Setting, sides: float
) -> tuple[float, ...]:
    """The width of each column in points, or none if the table does not fit the column it stands in.

    `sides` is what a cell keeps clear at its left and right together. No word is ever cut to make a column
    fit.
    """
    wide = replace(setting, width=_UNBOUNDED)
    count = len(rows[0])
    least, most = [0.0] * count, [0.0] * count
    for row in rows:
        for number, segments in enumerate(row):
            words, _ = words_of(segments, wide)
            whole = sum(word.width + word.blank_width for word in words)
            longest = max((word.width for word in words), default=0)
            comfortable = min(whole, setting.measures.body * _COMFORTABLE)
            least[number] = max(least[number], longest + sides, comfortable + sides)
            most[number] = max(most[number], whole + sides)
    if sum(least) > setting.width + 0.01:
        return ()
    spare = setting.width - sum(least)
    wish = sum(most) - sum(least)
    if wish <= spare:
        # everything fits on one line: the columns share what is left
        return tuple(width + (setting.width - sum(most)) * width / sum(most) for width in most)
    return tuple(low + spare * (high - low) / wish for low, high in zip(least, most, strict=True))
