"""The styles part, and which deeper styles a document needs.

Something that stands deeper in lists or quotations has the style of its kind with a number behind the name
("List Bullet 2", "Quote 2"), as Word itself names them; such a style is made when it is first used.
"""

from __future__ import annotations

from hwrender.formats.word.elements import Element, clark, make, valued
from hwrender.formats.word.languages import document_language_element
from hwrender.formats.word.measures import WordMeasures, measures_of
from hwrender.formats.word.style_elements import (
    character_style_element,
    paragraph_style_element,
    run_properties,
    spacing,
    style_element,
    style_id,
)
from hwrender.formats.word.style_rows import ParagraphStyle
from hwrender.formats.word.style_table import character_styles, paragraph_styles
from hwrender.formats.word.table_styles import table_styles
from hwrender.formats.word.typefaces import MAIN
from hwrender.style import Style


class Styles:
    """The styles of one document: those it always has, and the deeper ones as they are asked for."""

    def __init__(self, style: Style, language: str) -> None:
        self.lengths: WordMeasures = measures_of(style)
        self._language = language
        self._paragraphs = {row.name: row for row in paragraph_styles(style, self.lengths, MAIN)}
        self._characters = character_styles(style)
        self._tables = table_styles(style, self.lengths)

    def deeper(self, name: str, steps: int) -> str:
        """The id of the style `name`, standing `steps` steps further in."""
        if steps == 0:
            return style_id(name)
        row = self._paragraphs[name]
        deep = f"{name} {steps + 1}"
        if deep not in self._paragraphs:
            left = (row.left or 0) + steps * self.lengths.step
            self._paragraphs[deep] = ParagraphStyle(
                deep,
                based_on=name,
                left=left,
                hanging=row.hanging,
                right=row.right,
                numbering=row.numbering,
                in_gallery=row.in_gallery,
            )
        return style_id(deep)

    def element(self) -> Element:
        """The root of the styles part."""
        normal = self._paragraphs["Normal"]
        return make(
            "w:styles",
            None,
            _defaults(normal, self._language),
            _latent(),
            *(paragraph_style_element(row) for row in self._paragraphs.values()),
            _default_character_style(),
            *(character_style_element(row) for row in self._characters),
            *self._tables,
            _no_list(),
        )


def _defaults(normal: ParagraphStyle, language: str) -> Element:
    letters = run_properties(normal.lettering)
    letters.append(document_language_element("w:lang", language))
    return make(
        "w:docDefaults",
        None,
        make("w:rPrDefault", None, letters),
        make("w:pPrDefault", None, make("w:pPr", None, spacing(normal))),
    )


def _latent() -> Element:
    """Hides the styles that this document does not have from the lists that Word offers."""
    return make(
        "w:latentStyles",
        {
            "w:defLockedState": 0,
            "w:defUIPriority": 99,
            "w:defSemiHidden": 1,
            "w:defUnhideWhenUsed": 1,
            "w:defQFormat": 0,
            "w:count": 376,
        },
    )


def _default_character_style() -> Element:
    element = style_element(
        "character", "Default Paragraph Font", valued("w:uiPriority", 99), make("w:semiHidden")
    )
    element.set(clark("w:default"), "1")
    return element


def _no_list() -> Element:
    return make(
        "w:style",
        {"w:type": "numbering", "w:default": 1, "w:styleId": "NoList"},
        valued("w:name", "No List"),
        valued("w:uiPriority", 99),
        make("w:semiHidden"),
    )
