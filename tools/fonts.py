"""Make the fonts that hwrender ships, from the packages they are published in.

    python tools/fonts.py ATKINSON ANDIKA

ATKINSON is the unpacked npm package @fontsource/atkinson-hyperlegible-next 5.3.0 (its WOFF2 files hold Latin
and Latin Extended apart; here they become one TTF a weight). ANDIKA is the unpacked Debian package
fonts-sil-andika 6.101-2, whose TTF files are copied as they are: "Andika" is a reserved name, which a changed
font may not bear.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from fontTools import merge
from fontTools.ttLib import TTFont

FILES = Path(__file__).parents[1] / "src/hwrender/fonts/files"

ATKINSON_WEIGHTS = (("400", "Regular"), ("700", "Bold"))
ANDIKA_WEIGHTS = ("Regular", "Bold")

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
        merged.recalcTimestamp = False
        merged["head"].modified = TTFont(unpacked[0])["head"].modified
        merged.save(destination)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
