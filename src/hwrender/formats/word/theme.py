"""The theme part: the house's colours and typeface, offered where staff add something of their own."""

from __future__ import annotations

from docx.oxml.parser import parse_xml

from hwrender.formats.word.elements import Element, colour
from hwrender.formats.word.typefaces import MAIN
from hwrender.style import Colours

_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="12700">{_FILL}<a:prstDash val="solid"/></a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_FONTS = f'<a:latin typeface="{MAIN}"/><a:ea typeface=""/><a:cs typeface=""/>'

_SLOTS = (
    ("dk1", "ink"), ("lt1", "paper"), ("dk2", "band"), ("lt2", "tile"), ("accent1", "accent"),
    ("accent2", "drawing"), ("accent3", "band"), ("accent4", "ink"), ("accent5", "accent"),
    ("accent6", "drawing"), ("hlink", "accent"), ("folHlink", "accent"),
)  # fmt: skip


def theme(colours: Colours) -> Element:
    """The root of the theme part (ISO/IEC 29500-1 20.1.6.9). No colour is outside the style."""
    slots = "".join(
        f'<a:{slot}><a:srgbClr val="{colour(getattr(colours, name))}"/></a:{slot}>' for slot, name in _SLOTS
    )
    return parse_xml(
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Report">'
        f'<a:themeElements><a:clrScheme name="Report">{slots}</a:clrScheme>'
        f'<a:fontScheme name="Report"><a:majorFont>{_FONTS}</a:majorFont>'
        f"<a:minorFont>{_FONTS}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Report"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
