"""What a report holds and no copy can show: pictures that cannot be used, characters that no font here can
draw.

Better found before a page is made than as a blank on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hwrender.diagnostics import Finding, Severity
from hwrender.document import CodeBlock, Document, Picture
from hwrender.fonts.runs import MissingCharacter, missing_characters
from hwrender.metadata import Contact
from hwrender.pictures.artwork import Problem, ProblemKind
from hwrender.pictures.choice import NO_PICTURE
from hwrender.pictures.gallery import Gallery
from hwrender.prose.walking import all_blocks, leaves, picture_targets
from hwrender.span import Span

_CODES = {
    ProblemKind.UNKNOWN: "D040",
    ProblemKind.OUTSIDE: "D041",
    ProblemKind.UNREADABLE: "D042",
    ProblemKind.TOO_BIG: "D043",
}


def check_pictures(document: Document, gallery: Gallery) -> Iterator[Finding]:
    """Each picture of the body, of the cover and of the picture words, tried once."""
    for target, span in picture_targets(document):
        found = None if target == NO_PICTURE else gallery.find(target)
        if isinstance(found, Problem):
            code = _CODES[found.kind]
            yield Finding(document.file, span, code, Severity.ERROR, found.message, found.hint)


_FIELDS = ("title", "easy_title", "short_title", "local_healthwatch", "other_formats", "licence")


def check_characters(document: Document, font_folders: tuple[Path, ...]) -> Iterator[Finding]:
    """Each character of the report that cannot be drawn, once for each text it stands in."""
    for file, text, span in _texts(document):
        for missing in missing_characters(text, font_folders):
            yield Finding(
                file,
                _place(text, span, missing),
                "D050",
                Severity.ERROR,
                f"No font here can draw {missing.in_words()}.",
                _hint(missing),
            )


def _texts(document: Document) -> Iterator[tuple[str, str, Span]]:
    """Each text with its file and its place."""
    metadata, file = document.metadata, document.file
    for name in _FIELDS:
        yield metadata.other_files.get(name, file), getattr(metadata, name) or "", metadata.place(name)
    for part in Contact.__struct_fields__:
        name = f"contact.{part}"
        if name in metadata.other_files:
            yield metadata.other_files[name], getattr(metadata.contact, part), metadata.place(name)
    for entry in metadata.glossary:
        yield file, f"{entry.term} {entry.meaning}", entry.span
    for block in all_blocks(document):
        if isinstance(block, Picture):
            yield file, block.alt, block.span
        for leaf in leaves(block):
            yield file, leaf.text.replace("\n", " ") if isinstance(leaf, CodeBlock) else leaf.text, leaf.span


def _place(text: str, span: Span, missing: MissingCharacter) -> Span:
    """The character itself where the text equals its source, else the place of the text."""
    if span.line != span.end_line or span.end_column - span.column != len(text):
        return span
    column = span.column + missing.offset
    return Span(span.line, column, span.line, column + 1)


def _hint(missing: MissingCharacter) -> str:
    if missing.package:
        where = f"On Debian it is in “{missing.package}”."
        return f"Install the font {missing.font} for {missing.script}. {where}"
    return "Use another character, or words."
