"""What our own Word files are made of, as literal tables: anything else in a file was put there by somebody.

A list of what is harmful would always be too short (ECMA-376 has some forty ways to fetch or to run
something, and every version of Word adds to them); a list of what we write is complete.
"""

from __future__ import annotations

import re

from hwrender.formats.word.contents import CONTENTS_FIELD
from hwrender.formats.word.elements import NAMESPACES

MEMBERS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/core\.xml|word/theme/theme1\.xml"
    r"|word/(?:document|styles|numbering|settings|fontTable|footnotes|footer1)\.xml"
    r"|word/_rels/(?:document|footnotes)\.xml\.rels|word/media/image\d+\.(?:png|jpe?g)"
)
"""The names of the members of a file."""

CONTENT_TYPES = frozenset(
    {
        "image/png",
        "image/jpeg",
        "application/xml",
        "application/vnd.openxmlformats-package.relationships+xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        "application/vnd.openxmlformats-officedocument.theme+xml",
        *(
            f"application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml"
            for name in (
                "document.main", "fontTable", "footer", "footnotes", "numbering", "settings", "styles",
            )
        ),
    }
)  # fmt: skip

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
HYPERLINK = f"{_OFFICE}hyperlink"
RELATIONSHIPS = frozenset(
    {
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        *(
            f"{_OFFICE}{name}"
            for name in (
                "fontTable", "footer", "footnotes", "hyperlink", "image", "numbering", "officeDocument",
                "settings", "styles", "theme",
            )
        ),
    }
)  # fmt: skip

ADDRESS = re.compile(r"(?i:https?://|mailto:|tel:)[^\s\x00-\x1f\x7f]+")
"""Where a link may lead. Nothing but a reader's own click goes there."""

FIELD = re.compile(rf"\s*(?:PAGE|NUMPAGES|NOTEREF \w+ \\h|{CONTENTS_FIELD})\s*")
"""The fields that we write: they count pages and notes, and name the headings."""

_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"

_OF_DRAWINGS = """
    accent1 accent2 accent3 accent4 accent5 accent6 avLst bgFillStyleLst blip clrScheme cs dk1 dk2 ea
    effectLst effectStyle effectStyleLst ext extLst fillRect fillStyleLst fmtScheme folHlink fontScheme
    graphic graphicData graphicFrameLocks hlink latin ln lnStyleLst lt1 lt2 majorFont minorFont off
    prstDash prstGeom schemeClr solidFill srgbClr stretch theme themeElements xfrm
"""

_OF_WORDS = """
    abstractNum abstractNumId altName autoHyphenation b background basedOn bCs bidi bidiVisual body
    bookmarkEnd bookmarkStart bottom br cantSplit characterSpacingControl charset clrSchemeMapping color
    compat compatSetting continuationSeparator decimalSymbol defaultTabStop displayBackgroundShape
    docDefaults docPartGallery docPartObj docPartUnique document doNotAutoCompressPictures drawing family
    fldChar fldSimple font fonts footerReference footnote footnotePr footnoteRef footnoteReference
    footnotes ftr gridCol hyperlink ilvl ind insideH insideV instrText jc keepLines keepNext lang
    latentStyles left listSeparator lsdException lvl lvlJc lvlOverride lvlText multiLevelType name next
    num numbering numFmt numId numPr outlineLvl p panose1 pBdr pgMar pgSz pitch position pPr pPrDefault
    pStyle qFormat r removePersonalInformation rFonts right rPr rPrDefault rStyle rtl sdt sdtContent sdtPr
    sectPr semiHidden separator settings shd spacing start startOverride style styles sz szCs t tab tabs
    tbl tblBorders tblCaption tblCellMar tblDescription tblGrid tblHeader tblInd tblLayout tblLook tblPr
    tblStyle tblStylePr tblW tc tcMar tcPr tcW themeFontLang top tr trPr u uiPriority unhideWhenUsed vAlign
"""

ELEMENTS: dict[str, frozenset[str]] = {
    f"{_PACKAGE}content-types": frozenset({"Default", "Override", "Types"}),
    f"{_PACKAGE}relationships": frozenset({"Relationship", "Relationships"}),
    NAMESPACES["cp"]: frozenset({"coreProperties", "lastModifiedBy"}),
    NAMESPACES["dc"]: frozenset({"creator", "description", "language", "title"}),
    NAMESPACES["dcterms"]: frozenset({"created", "modified"}),
    NAMESPACES["adec"]: frozenset({"decorative"}),
    NAMESPACES["wp"]: frozenset({"cNvGraphicFramePr", "docPr", "extent", "inline"}),
    NAMESPACES["pic"]: frozenset({"blipFill", "cNvPicPr", "cNvPr", "nvPicPr", "pic", "spPr"}),
    NAMESPACES["a"]: frozenset(_OF_DRAWINGS.split()),
    NAMESPACES["w"]: frozenset(_OF_WORDS.split()),
}
"""The elements of all parts, by namespace."""

REFERENCES = frozenset({("hyperlink", "id"), ("footerReference", "id"), ("blip", "embed")})
"""The elements that lead to another part, and the attribute that does it."""
