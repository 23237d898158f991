"""A Word file becomes the source of a report: headings, lists, tables, pictures, notes, links, bold.

The only home of mammoth, which knows how Word means its lists and styles. What Markdown has no way to hold is
said, and every word of the file is looked for in the report before it is called done.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hwrender.errors import UnreadableError
from hwrender.importing.blocks import blocks_of, markdown_of
from hwrender.importing.model import BlockKind, Imported, ImportedBlock, too_much
from hwrender.importing.tables import is_layout, shape_of
from hwrender.importing.typed import as_meant
from hwrender.importing.word_hidden import HiddenWords, leave_out_hidden
from hwrender.importing.word_package import TooMuchToConvertError, WordPackage
from hwrender.importing.word_parts import WORD, WordParts, damaged, open_word_parts
from hwrender.importing.word_pictures import WordPictures
from hwrender.markup import MarkupElement, parse_markup
from hwrender.reading.findings import Findings, shown
from hwrender.sources.front_matter import write_front_matter
from hwrender.sources.starting import field_comments
from hwrender.span import START

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name^='toc '] => !
p[style-name='TOC Heading'] => !
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""
_TOP = (
    "This report comes from a Word file. Write after each colon what you know.",
    "Leave a key blank where you know nothing. You must give a title and a language.",
    "Now run: hwrender check, and then the name of this file.",
)
_MARKS = re.compile(r"\\([!-/:-@\[-`{-~])|\*")
_SHOWN_WORDS = 8


def import_word_file(path: Path, name: str) -> Imported:
    """The report in the Word file at `path`. `name` is that of the report: pictures are named after it.

    Raises `UnreadableError` when the file cannot be opened, or has far more in it than a summary.
    """
    parts = open_word_parts(path)
    findings = Findings(str(path))
    losses = [*_losses(parts)]
    hidden = leave_out_hidden(parts)
    pictures = WordPictures(name, len(parts.content), findings)
    root = parse_markup(_as_html(parts, pictures, findings))
    _tell_of_tables(root, findings)
    title, blocks = _title(as_meant(tuple(blocks_of(root)), findings), parts)
    pictures.tell_of_undescribed()
    for what, todo in losses:
        findings.warning("D116", START, what, todo)
    _tell_of_what_is_elsewhere(parts, findings)
    _tell_of_hidden(hidden, findings)
    body = markdown_of(blocks)
    _tell_of_lost_words(parts, f"{title}\n{body}", findings)
    front_matter = write_front_matter({"title": title, "lang": "en-GB"}, _TOP, field_comments)
    return Imported(f"{front_matter}\n{body}\n", pictures.kept(), findings.in_order())


def _as_html(parts: WordParts, pictures: WordPictures, findings: Findings) -> str:
    import mammoth  # type: ignore[import-untyped]  # ships no types

    try:
        package = WordPackage(parts)
    except TooMuchToConvertError as error:
        raise too_much(parts.file, "This Word file has far more in it than a summary.") from error

    def attributes(image: Any) -> dict[str, str]:
        with image.open() as file:
            name = package.pictures[file.read()]
        return pictures.take(parts.picture(name), image.alt_text or "")

    try:
        result = mammoth.convert_to_html(
            io.BytesIO(package.content),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(attributes),
            id_prefix="word-",
            include_embedded_style_map=False,
        )
    except UnreadableError:
        raise
    except Exception as error:  # what it raises for a damaged file is not laid down anywhere
        raise damaged(parts.file) from error
    if package.has_lost_pictures:
        hint = "Save it beside the report as JPEG or PNG. Then name it in the text."
        findings.warning("D114", START, "A picture is not in the file. It is left out.", hint)
    if package.has_lost_notes:
        what = "A note has a mark in the text and is not in the file."
        findings.warning("D116", START, what, "Look for the mark in Word, and type the note.")
    html: str = result.value
    return html


def _title(blocks: tuple[ImportedBlock, ...], parts: WordParts) -> tuple[str, tuple[ImportedBlock, ...]]:
    """The title and the other blocks: a heading that opens the file is its title; then come its properties,
    then its first heading. Who wrote the file is never asked."""
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    if headings and blocks[0] is headings[0]:
        return headings[0].words[0], blocks[1:]
    return parts.title or (headings[0].words[0] if headings else ""), blocks


_LOSSES: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("txbxContent",),
        "This file has text boxes. Their words now stand in the text.",
        "Check that they stand where they belong.",
    ),
    (
        ("ins", "del", "moveFrom", "moveTo", "cellDel"),
        "This file has tracked changes. They are all taken as accepted.",
        "Check the text, or accept the changes in Word first.",
    ),
    (("chart", "relIds"), "A chart or diagram cannot be kept.", "Save it as a picture and describe it."),
    (("oMath",), "A formula cannot be kept.", "Write it in words."),
    (
        ("object", "OLEObject", "altChunk"),
        "A file inside this file cannot be kept.",
        "Put its words into the text.",
    ),
)
"""What Markdown cannot hold: names of elements, what to say, what to do."""


def _losses(parts: WordParts) -> Iterator[tuple[str, str]]:
    """Asked for before anything is left out."""
    return ((what, todo) for names, what, todo in _LOSSES if parts.has(*names))


def _tell_of_what_is_elsewhere(parts: WordParts, findings: Findings) -> None:
    if parts.has_comments():
        findings.warning("D116", START, "This file has comments. They are left out.", "Read them in Word.")
    if parts.has_words_in_margins():
        what = "The words at the top or foot of the pages are left out."
        findings.note("D116", START, what, "Put them into the text if readers need them.")
    if parts.has_contents():
        findings.note(
            "D116",
            START,
            "The table of contents is left out.",
            "We make a new one. You do not need to do anything.",
        )


def _tell_of_hidden(words: HiddenWords, findings: Findings) -> None:
    if words.hidden:
        what = f"This file has hidden words. They are left out: “{shown(' '.join(words.hidden))}”."
        findings.warning("D120", START, what, "If readers need them, type them into the report.")
    if words.unseen:
        what = f"Nobody can see these words in Word, but they are kept: “{shown(' '.join(words.unseen))}”."
        findings.warning("D120", START, what, "If they are not for readers, delete them in the report.")


def _tell_of_tables(root: MarkupElement, findings: Findings) -> None:
    shapes = [shape_of(table) for table in root.every("table") if not is_layout(table)]
    if any(shape.has_joined_cells for shape in shapes):
        what = "A table has joined cells. They are separate cells here."
        findings.warning("D116", START, what, "Fill in the empty cells, so that each row says it all.")
    if any(not shape.has_header for shape in shapes):
        what = "A table has no header row. Its first row is used as one."
        findings.note("D116", START, what, "Check that the first row says what is in each column.")


def _tell_of_lost_words(parts: WordParts, report: str, findings: Findings) -> None:
    """Hold the words of the file against those of the report: what is lost without a name is named here."""
    kept = Counter(WORD.findall(_MARKS.sub(lambda mark: mark[1] or "", report)))
    lost = [*(parts.words() - kept).elements()]
    if lost:
        said = " ".join(lost[:_SHOWN_WORDS]) + (" ..." if len(lost) > _SHOWN_WORDS else "")
        what = f"{len(lost)} words of this file could not be kept: {said}."
        findings.warning("D117", START, what, "Find them in Word and type them into the report.")
