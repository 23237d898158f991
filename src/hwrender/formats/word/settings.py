"""The settings part: how Word is to treat the document."""

from __future__ import annotations

from hwrender.edition.model import Edition
from hwrender.formats.word.elements import Element, make, valued
from hwrender.formats.word.languages import document_language_element

_WORD_2013 = 15
"""The newest layout that Word has. Without it Word opens a file in "Compatibility Mode"."""

_COMPATIBILITY = (
    ("compatibilityMode", _WORD_2013),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
    ("useWord2013TrackBottomHyphenation", 0),
)

_COLOURS = {
    "w:bg1": "light1", "w:t1": "dark1", "w:bg2": "light2", "w:t2": "dark2", "w:accent1": "accent1",
    "w:accent2": "accent2", "w:accent3": "accent3", "w:accent4": "accent4", "w:accent5": "accent5",
    "w:accent6": "accent6", "w:hyperlink": "hyperlink", "w:followedHyperlink": "followedHyperlink",
}  # fmt: skip


def settings(edition: Edition) -> Element:
    """The root of the settings part.

    `removePersonalInformation` makes Word leave out the name of whoever saves a corrected copy.
    """
    return make(
        "w:settings",
        None,
        make("w:removePersonalInformation"),
        make("w:displayBackgroundShape") if has_ground(edition) else None,
        valued("w:defaultTabStop", 720),
        valued("w:autoHyphenation", "0"),
        valued("w:characterSpacingControl", "doNotCompress"),
        _separators() if edition.notes else None,
        make("w:compat", None, *(_compatibility(name, value) for name, value in _COMPATIBILITY)),
        document_language_element("w:themeFontLang", edition.publication.language),
        make("w:clrSchemeMapping", dict(_COLOURS)),
        valued("w:decimalSymbol", "."),
        valued("w:listSeparator", ","),
    )


def has_ground(edition: Edition) -> bool:
    """Whether the paper is anything but white."""
    return edition.style.colours.paper.lower() != "#ffffff"


def _separators() -> Element:
    return make("w:footnotePr", None, make("w:footnote", {"w:id": -1}), make("w:footnote", {"w:id": 0}))


def _compatibility(name: str, value: int) -> Element:
    return make(
        "w:compatSetting",
        {"w:name": name, "w:uri": "http://schemas.microsoft.com/office/word", "w:val": value},
    )
