"""Make the fonts that hwrender ships, from the packages they are published in.

    python tools/fonts.py ATKINSON ANDIKA

ATKINSON is the unpacked npm package @fontsource/atkinson-hyperlegible-next 5.3.0 (its WOFF2 files hold Latin
and Latin Extended apart; here they become one TTF a weight, with an open zero). ANDIKA is the unpacked Debian
package fonts-sil-andika 6.101-2, whose TTF files are copied as they are: "Andika" is a reserved name, which a
changed font may not bear.
"""

from __future__ import annotations

import itertools
import shutil
import sys
import tempfile
from array import array
from pathlib import Path
from typing import TypeAlias

from fontTools import merge
from fontTools.otlLib import builder
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates
from fontTools.ttLib.tables.ttProgram import Program

FILES = Path(__file__).parents[1] / "src/hwrender/fonts/files"

ATKINSON_WEIGHTS = (("400", "Regular"), ("700", "Bold"))
ANDIKA_WEIGHTS = ("Regular", "Bold")

Point: TypeAlias = tuple[int, int, bool]
ON_CURVE = 1

# tables that say how the font was published and not how it looks
NEEDLESS_TABLES = ("STAT",)


def main(atkinson: Path, andika: Path) -> None:
    """Write the four fonts and the two licences."""
    FILES.mkdir(parents=True, exist_ok=True)
    for weight, name in ATKINSON_WEIGHTS:
        parts = [
            atkinson / f"files/atkinson-hyperlegible-next-{part}-{weight}-normal.woff2"
            for part in ("latin", "latin-ext")
        ]
        merge_parts(parts, FILES / f"AtkinsonHyperlegibleNext-{name}.ttf")
    shutil.copyfile(atkinson / "LICENSE", FILES / "AtkinsonHyperlegibleNext-OFL.txt")
    for name in ANDIKA_WEIGHTS:
        shutil.copyfile(
            andika / f"usr/share/fonts/truetype/andika/Andika-{name}.ttf", FILES / f"Andika-{name}.ttf"
        )
    shutil.copyfile(andika / "usr/share/doc/fonts-sil-andika/copyright", FILES / "Andika-OFL.txt")


def merge_parts(parts: list[Path], destination: Path) -> None:
    """Join the subsets of one face into one TTF that is the same on every run."""
    with tempfile.TemporaryDirectory() as folder:
        unpacked = []
        for number, part in enumerate(parts):
            font = TTFont(part, recalcTimestamp=False)
            font.flavor = None
            for table in NEEDLESS_TABLES:
                if table in font:
                    del font[table]
            path = Path(folder) / f"{number}.ttf"
            font.save(path)
            unpacked.append(str(path))
        merged = merge.Merger().merge(unpacked)
        open_zero(merged)
        merged.recalcTimestamp = False
        first = TTFont(unpacked[0])["head"]
        merged["head"].created, merged["head"].modified = first.created, first.modified
        merged.save(destination)


def open_zero(font: TTFont) -> None:
    """Give the font a zero without a slash, and keep its own as the feature "zero" (OpenType 1.9.1, "Slashed
    Zero"). The slash parts the hole of the zero in two: without its corners, the two halves are one curve."""
    outlines, widths = font["glyf"], font["hmtx"]
    order = [*font.getGlyphOrder(), "zero.slash"]
    slashed = outlines["zero"]
    outer, lower, upper = contours(slashed)
    opened = made_of([outer, [*without_slash(lower), *without_slash(upper)]])
    font.setGlyphOrder(order)
    outlines["zero.slash"], outlines["zero"] = slashed, opened
    outlines.glyphOrder = order
    widths["zero.slash"] = widths["zero"]
    add_feature(font["GSUB"].table, "zero", {"zero": "zero.slash"})


def contours(glyph: Glyph) -> list[list[Point]]:
    """The points of each outline, and whether they lie on it."""
    starts = [0, *(end + 1 for end in glyph.endPtsOfContours)]
    points = [
        (x, y, bool(flag & ON_CURVE)) for (x, y), flag in zip(glyph.coordinates, glyph.flags, strict=True)
    ]
    return [points[start:end] for start, end in itertools.pairwise(starts)]


def without_slash(half: list[Point]) -> list[Point]:
    """The points of one half of the hole from one end of the slash to the other, without these ends: the only
    two neighbours that both lie on the outline."""
    corner = next(at for at, point in enumerate(half) if half[at - 1][2] and point[2])
    return [*half[corner + 1 :], *half[: corner - 1 if corner else -1]]


def made_of(outlines: list[list[Point]]) -> Glyph:
    """A glyph of these outlines. Each begins with a point that lies on it."""
    glyph = Glyph()
    first = [next(at for at, point in enumerate(each) if point[2]) for each in outlines]
    points = [point for at, each in zip(first, outlines, strict=True) for point in (*each[at:], *each[:at])]
    glyph.coordinates = GlyphCoordinates([(x, y) for x, y, _ in points])
    glyph.flags = array("B", [ON_CURVE if on else 0 for _, _, on in points])
    glyph.endPtsOfContours = [end - 1 for end in itertools.accumulate(map(len, outlines))]
    glyph.numberOfContours = len(outlines)
    glyph.program = Program()
    glyph.program.fromBytecode(b"")
    return glyph


def add_feature(table: otTables.GSUB, tag: str, replaced: dict[str, str]) -> None:
    """Let a feature that sorts behind all others replace single glyphs, in every language."""
    lookup = builder.buildLookup([builder.buildSingleSubstSubtable(replaced)])
    table.LookupList.Lookup.append(lookup)
    table.LookupList.LookupCount = len(table.LookupList.Lookup)
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = tag, otTables.Feature()
    record.Feature.LookupListIndex, record.Feature.LookupCount = [table.LookupList.LookupCount - 1], 1
    table.FeatureList.FeatureRecord.append(record)
    table.FeatureList.FeatureCount = len(table.FeatureList.FeatureRecord)
    for script in table.ScriptList.ScriptRecord:
        systems = [each.LangSys for each in script.Script.LangSysRecord]
        for system in (*systems, *filter(None, [script.Script.DefaultLangSys])):
            system.FeatureIndex.append(table.FeatureList.FeatureCount - 1)
            system.FeatureCount = len(system.FeatureIndex)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
