"""The parts of a Word file put together, and zipped so that the same parts give the same bytes.

The package is built from nothing rather than from a template: no author, date, thumbnail or unused style of
somebody else's can be left in it.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI, PackURI
from docx.opc.part import XmlPart
from docx.opc.pkgwriter import _ContentTypesItem  # it has no public name
from docx.package import Package

from hwrender.edition.model import Edition, Publication
from hwrender.formats.word.drafting import WordDraft, WordPlace
from hwrender.formats.word.elements import IN_PROPERTIES, Element, clark, make_root, with_text
from hwrender.formats.word.fixed_parts import font_table, settings, theme
from hwrender.formats.word.footnotes import footnote_elements
from hwrender.formats.word.languages import word_tag
from hwrender.formats.word.marking import mark_paragraphs
from hwrender.formats.word.media import MediaParts
from hwrender.formats.word.numbering import ListNumbering
from hwrender.formats.word.runs import bookmark_repeated_notes
from hwrender.formats.word.sections import document_elements, footer_element
from hwrender.formats.word.styles import Styles
from hwrender.language.languages import runs_right_to_left
from hwrender.zip_members import zip_member

_THEME_TYPE = CONTENT_TYPE.OFC_THEME


Contents: TypeAlias = Callable[[WordDraft, WordPlace, str], list[Element]]
"""What writes the content of a document; it is given the relationship to the foot of its pages."""


def file_bytes(edition: Edition, font_folders: tuple[Path, ...] = ()) -> bytes:
    """The finished Word file. `font_folders` are searched for scripts that the shipped fonts lack, for the
    letters of charts."""
    return packed(edition, document_elements, _marked, font_folders=font_folders)


def packed(
    edition: Edition,
    contents: Contents,
    mark: Callable[[WordDraft, tuple[Element, ...]], None],
    foot_width: float | None = None,
    font_folders: tuple[Path, ...] = (),
) -> bytes:
    """A Word file of an edition with these contents. `mark` is given the parts with words when all of them
    are written. The foot of pages that are not upright is `foot_width` points wide."""
    package = Package()
    publication = edition.publication
    styles = Styles(edition.style, publication.language, is_bilingual=bool(publication.beside))
    media = MediaParts(edition.style, font_folders)
    draft = WordDraft(edition, styles, ListNumbering(styles.lengths), media)
    _fill(package, draft, contents, mark, foot_width)
    return _zipped(_members(package), publication.timestamp)


def _marked(draft: WordDraft, parts: tuple[Element, ...]) -> None:
    is_bilingual = bool(draft.edition.publication.beside)
    mark_paragraphs(parts, "bilingual" if is_bilingual else draft.edition.kind.value, draft)


def _fill(
    package: Package,
    draft: WordDraft,
    contents: Contents,
    mark: Callable[[WordDraft, tuple[Element, ...]], None],
    foot_width: float | None,
) -> None:
    edition, styles = draft.edition, draft.styles
    document = _part(package, "word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN, make_root("w:document"))
    package.relate_to(document, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    core = _part(
        package, "docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES, _properties(edition.publication)
    )
    package.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    footer = _part(package, "word/footer1.xml", CONTENT_TYPE.WML_FOOTER, footer_element(edition, foot_width))
    foot = document.relate_to(footer, RELATIONSHIP_TYPE.FOOTER)
    language = edition.publication.language
    backwards = language if runs_right_to_left(language) else None
    document.element.extend(contents(draft, WordPlace(document, language=backwards), foot))
    worded = [document.element]
    if draft.edition.notes:
        worded.append(_notes(package, document, draft, backwards))
    bookmark_repeated_notes(draft)
    mark(draft, tuple(worded))
    for name, content_type, relationship, element in (
        ("styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, styles.element()),
        ("numbering", CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING, draft.numbering.element()),
        ("settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS, settings(draft.edition)),
        ("fontTable", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE, font_table()),
        ("theme/theme1", _THEME_TYPE, RELATIONSHIP_TYPE.THEME, theme(edition.style.colours)),
    ):
        document.relate_to(_part(package, f"word/{name}.xml", content_type, element), relationship)


def _notes(package: Package, document: XmlPart, draft: WordDraft, language: str | None) -> Element:
    """The root of the footnotes part."""
    notes = _part(package, "word/footnotes.xml", CONTENT_TYPE.WML_FOOTNOTES, make_root("w:footnotes"))
    document.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)
    place = WordPlace(notes, "note", language=language)
    notes.element.extend(footnote_elements(draft.edition.notes, draft, place, document.element[-1]))
    root: Element = notes.element
    return root


def _part(package: Package, name: str, content_type: str, element: Element) -> XmlPart:
    return XmlPart(PackURI(f"/{name}"), content_type, element, package)


def _properties(publication: Publication) -> Element:
    """The core properties (ISO/IEC 29500-2 11): the report's, and nobody's name.

    File managers and lists of recent files show them, so a sensitive report has its neutral title here.
    """
    moment = datetime.fromtimestamp(publication.timestamp, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    texts = (
        ("dc:title", publication.neutral_title),
        ("dc:creator", publication.organisation),
        ("dc:description", publication.description),
        ("cp:lastModifiedBy", publication.organisation),
        ("dcterms:created", moment),
        ("dcterms:modified", moment),
        ("dc:language", word_tag(publication.language)),
    )
    root = make_root("cp:coreProperties", prefixes=IN_PROPERTIES)
    for name, text in texts:
        if text:
            element = with_text(name, text)
            if name.startswith("dcterms:"):
                element.set(clark("xsi:type"), "dcterms:W3CDTF")
            root.append(element)
    return root


def _members(package: Package) -> dict[str, bytes]:
    """The files of the package by name. What saves them for python-docx asks the clock of the machine, and
    fails where that is before 1980 or after 2107."""
    parts = tuple(package.iter_parts())
    for part in parts:
        part.before_marshal()  # type: ignore[no-untyped-call]  # it has no types
    types = _ContentTypesItem.from_parts(parts)  # type: ignore[no-untyped-call]  # it has no types
    members: dict[str, bytes] = {
        CONTENT_TYPES_URI.membername: types.blob,
        PACKAGE_URI.rels_uri.membername: package.rels.xml,
    }
    for part in parts:
        members[part.partname.membername] = part.blob
        if len(part.rels):
            members[part.partname.rels_uri.membername] = part.rels.xml
    return members


def _zipped(members: dict[str, bytes], timestamp: int) -> bytes:
    """The members with one fixed time, in one fixed order: the content types first, then by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name in sorted(members, key=lambda name: (not name.startswith(("[", "_rels")), name)):
            member = zip_member(name, is_packed=name.endswith((".png", ".jpg")), timestamp=timestamp)
            target.writestr(member, members[name], compresslevel=9)
    return out.getvalue()
