"""QR codes on the page, and the words that stand with them: both are artifacts."""

from __future__ import annotations

from hwrender.edition.coded_addresses import ON_THE_COVER, said_of_code
from hwrender.edition.model import Paragraph, Row
from hwrender.edition.walking import in_row
from hwrender.fixed_words.table import words_of
from hwrender.formats.pdf.layout.inlines import plain_segment
from hwrender.formats.pdf.layout.marks import Mark, Panel, QrCode, Strip, Strips
from hwrender.formats.pdf.layout.paragraphs import body_style, segment_strips
from hwrender.formats.pdf.layout.rows import beside, one_row
from hwrender.formats.pdf.layout.setting import ComposeBlocks, Composed, Setting
from hwrender.qr_codes import QUIET_MODULES, qr_modules

_PAPER = "#ffffff"
_INK = "#000000"


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
    column = setting.narrower(setting.measures.code_tile + setting.measures.gap)
    blocks = in_row(block) if isinstance(block, Row) else (block,)
    words = compose_words(blocks, column.without_codes())
    shown = (*words.strips, *_said(said_of_code(address, setting.audio_url), column))
    return Composed(_beside_code(address, shown, setting), words.nodes)


def cover_code(setting: Setting) -> Strips:
    """The code at the foot of the cover, where there is a narration to listen to."""
    if setting.audio_url is None:
        return ()
    column = setting.narrower(setting.measures.code_tile + setting.measures.gap)
    return _beside_code(setting.audio_url, _said(ON_THE_COVER, column), setting)


def _beside_code(address: str, words: Strips, setting: Setting) -> Strips:
    side = setting.measures.code_tile
    tile = Strip(side, qr_marks(address, side, setting))
    return one_row(beside(tile, words, side + setting.measures.gap, setting), setting)


def _said(keys: tuple[str, ...], setting: Setting) -> Strips:
    """Fixed words, each on a line of its own."""
    lines = map(words_of(setting.language).say, keys)
    segments = (plain_segment(line, body_style(setting), setting, None) for line in lines)
    return tuple(
        strip
        for segment in segments
        for strip in segment_strips((segment,), setting, setting.measures.leading)
    )
