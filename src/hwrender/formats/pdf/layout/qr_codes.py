"""The way from paper to the narration and to the full report: a QR code for the camera of a phone, and words
that say so.

The code and those words are artifacts: they are for the eye alone. The link beside them says the same to
whoever does not see them.
"""

from __future__ import annotations

from hwrender.document import Link
from hwrender.edition.model import Paragraph, Row
from hwrender.formats.pdf.layout.inlines import plain_segment
from hwrender.formats.pdf.layout.marks import Mark, Panel, QrCode, Strip, Strips
from hwrender.formats.pdf.layout.paragraphs import body_style, segment_strips
from hwrender.formats.pdf.layout.rows import beside, one_row
from hwrender.formats.pdf.layout.setting import ComposeBlocks, Composed, Setting
from hwrender.qr_codes import QUIET_MODULES, qr_modules

ON_THE_COVER = ("You can listen to this report.", "Point your phone’s camera here.")
TO_LISTEN = ("Point your phone’s camera here to listen.",)
TO_READ = ("Point your phone’s camera here to read it.",)

_PAPER = "#ffffff"
_INK = "#000000"


def coded_address(block: Paragraph | Row, setting: Setting) -> str | None:
    """The first address in this paragraph, or in those of this row, that has a QR code."""
    paragraphs = block.blocks if isinstance(block, Row) else (block,)
    sentences = (words for each in paragraphs if isinstance(each, Paragraph) for words in each.words)
    targets = (run.target for sentence in sentences for run in sentence.runs if isinstance(run, Link))
    return next((target for target in targets if target in (setting.audio_url, setting.full_report)), None)


def qr_marks(address: str, side: float, setting: Setting) -> tuple[Mark, ...]:
    """The code in a square of this side, black on white whatever the paper, for the eye of a telephone."""
    modules = qr_modules(address)
    quiet = side * QUIET_MODULES / (len(modules) + 2 * QUIET_MODULES)
    corner = setting.measures.corner
    ground = Panel(0, 0, side, side, _PAPER, setting.colours.accent, 1.2, corner=min(corner, quiet))
    return (ground, QrCode(quiet, quiet, side - 2 * quiet, modules, _INK))


def compose_coded(
    block: Paragraph | Row, address: str, setting: Setting, compose_words: ComposeBlocks
) -> Composed:
    """The words that lead to an address, with its QR code in the place of a picture."""
    column = setting.narrower(setting.measures.tile + setting.measures.gap)
    blocks = block.blocks if isinstance(block, Row) else (block,)
    words = compose_words(blocks, column.without_codes())
    shown = (*words.strips, *_said(TO_LISTEN if address == setting.audio_url else TO_READ, column))
    return Composed(_beside_code(address, shown, setting), words.nodes)


def cover_code(setting: Setting) -> Strips:
    """The code at the foot of the cover, where there is a narration to listen to."""
    if setting.audio_url is None:
        return ()
    column = setting.narrower(setting.measures.tile + setting.measures.gap)
    return _beside_code(setting.audio_url, _said(ON_THE_COVER, column), setting)


def _beside_code(address: str, words: Strips, setting: Setting) -> Strips:
    side = setting.measures.tile
    tile = Strip(side, qr_marks(address, side, setting))
    return one_row(beside(tile, words, side + setting.measures.gap, setting), setting)


def _said(lines: tuple[str, ...], setting: Setting) -> Strips:
    """Sentences, each on a line of its own."""
    segments = (plain_segment(line, body_style(setting), setting, None) for line in lines)
    return tuple(
        strip
        for segment in segments
        for strip in segment_strips((segment,), setting, setting.measures.leading)
    )
