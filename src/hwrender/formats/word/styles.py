"""The styles part, and which deeper styles a document needs.

Something that stands deeper in lists or quotations has the style of its kind with a number behind the name
("List Bullet 2", "Quote 2"), as Word itself names them; such a style is made when it is first used.
"""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.formats.word.columns import with_room_for_columns
from hwrender.formats.word.elements import Element, make
from hwrender.formats.word.fixed_parts import MAIN, fixed_styles
from hwrender.formats.word.languages import document_language_element
from hwrender.formats.word.measures import WordMeasures, measures_of
from hwrender.formats.word.style_elements import (
    ParagraphStyle,
    character_style_element,
    mirrored,
    paragraph_style_element,
    run_properties,
    spacing,
    style_id,
)
from hwrender.formats.word.style_table import character_styles, paragraph_styles
from hwrender.language.languages import runs_right_to_left
from hwrender.style import Style


class Styles:
    """The styles of one document: those it always has, and the deeper ones as they are asked for."""

    def __init__(self, style: Style, language: str, *, is_bilingual: bool = False) -> None:
        lengths = measures_of(style)
        self.lengths: WordMeasures = with_room_for_columns(lengths) if is_bilingual else lengths
        self._language = language
        self._paragraphs = {row.name: row for row in paragraph_styles(style, self.lengths, MAIN)}
        self._characters = character_styles(style)
        self._fixed = fixed_styles(style, self.lengths)

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

    def _in_its_direction(self, row: ParagraphStyle) -> ParagraphStyle:
        """The same with its lines at the side where the words begin: Word turns indents, and no borders."""
        if row.border is None or not runs_right_to_left(self._language):
            return row
        return replace(row, border=mirrored(row.border))

    def element(self) -> Element:
        """The root of the styles part."""
        latent, default_character, *tables_and_lists = self._fixed
        return make(
            "w:styles",
            _defaults(self._paragraphs["Normal"], self._language),
            latent,
            *(paragraph_style_element(self._in_its_direction(row)) for row in self._paragraphs.values()),
            default_character,
            *(character_style_element(row) for row in self._characters),
            *tables_and_lists,
        )


def _defaults(normal: ParagraphStyle, language: str) -> Element:
    letters = run_properties(normal.lettering)
    letters.append(document_language_element("w:lang", language))
    return make(
        "w:docDefaults", make("w:rPrDefault", letters), make("w:pPrDefault", make("w:pPr", spacing(normal)))
    )
