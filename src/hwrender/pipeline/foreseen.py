"""What the copies of a report would be like, for `check`: its rows with their pictures, and its pages."""

from __future__ import annotations

from msgspec import Struct

from hwrender.diagnostics import has_errors
from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition
from hwrender.pipeline.options import DEFAULT_STYLES, Environment
from hwrender.pipeline.report import CheckedReport
from hwrender.style import Style, load_style

_OF_THE_DOCUMENT = "DM"
"""Families of codes with whose errors no edition can be made."""


class ForeseenCopies(Struct, frozen=True):
    """The easy edition, and how many pages the PDF of the edition asked for has, laid out as `all` does."""

    easy: Edition
    pages: int


def foresee_copies(
    checked: CheckedReport, kind: EditionKind, style: Style, environment: Environment
) -> ForeseenCopies | None:
    """The copies that would be made of a checked report now; None where its errors allow none."""
    from hwrender.formats.pdf.layout.book import lay_out

    errors = tuple(each for each in checked.findings if each.code[0] in _OF_THE_DOCUMENT)
    if checked.document is None or has_errors(errors):
        return None
    shown = checked.kind
    if shown is not kind and style.name == DEFAULT_STYLES[kind]:
        style = load_style(DEFAULT_STYLES[shown])
    editions = {
        each: make_edition(
            checked.document, each, style, checked.gallery.artwork, is_draft=checked.is_draft()
        )
        for each in {EditionKind.EASY, shown}
    }
    book = lay_out(editions[shown], environment.font_folders)
    return ForeseenCopies(editions[EditionKind.EASY], len(book.pages))
