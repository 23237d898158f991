"""The wording of one edition, as the rules look at it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from hwrender.document import Block, Document, Section
from hwrender.edition.kind import EditionKind
from hwrender.language.names import large_words
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form, words
from hwrender.plain.glossary import Glossary, glossary_of
from hwrender.plain.readability import known_words
from hwrender.prose import Prose, ProseKind, Side, prose
from hwrender.prose.walking import all_blocks
from hwrender.span import Span
from hwrender.style import Style

RUNNING = frozenset(
    [
        ProseKind.PARAGRAPH,
        ProseKind.ITEM,
        ProseKind.CELL,
        ProseKind.TABLE_CAPTION,
        ProseKind.QUOTATION,
        ProseKind.NOTE,
        ProseKind.FIELD,
    ]
)
"""Kinds of text that are made of sentences."""

_NOT_READ = frozenset([ProseKind.CODE, ProseKind.ADDRESS])
_FIELDS_SHOWN = ("other_formats", "tested_by", "glossary.")


class EditionText(Struct, frozen=True):
    """What readers of `kind` get of `document`, in `style`.

    `texts` are the English texts in the order of reading: the title, the body, the footnotes, the fields of
    the front matter that are printed. `shown` is the document with the wording of this edition alone. `names`
    are words of names in their plain form.
    """

    document: Document
    kind: EditionKind
    style: Style
    texts: tuple[Prose, ...]
    shown: Document
    glossary: Glossary
    names: frozenset[str]

    def running(self) -> Iterator[Prose]:
        """The texts that are made of sentences."""
        return _running(self.texts)

    def sentences(self) -> Iterator[tuple[Prose, Slice]]:
        """Each sentence and the text it stands in."""
        return ((text, part) for text in self.running() for part in split_sentences(text.text))

    def blocks(self) -> Iterator[Block]:
        """Every block of this edition, in the order of the source."""
        return all_blocks(self.shown)

    def own_terms(self) -> frozenset[str]:
        """The hard words that the report itself explains."""
        return frozenset(entry.term for entry in self.document.metadata.glossary)

    def whole(self) -> Span:
        """The place of what is said of the report as a whole: its title."""
        return self.document.metadata.value_place("title")


def _running(texts: tuple[Prose, ...]) -> Iterator[Prose]:
    return (each for each in texts if each.kind in RUNNING and each.field not in {"title", "easy_title"})


def read_edition(document: Document, kind: EditionKind, style: Style) -> EditionText:
    """The wording of `document` for readers of `kind`."""
    texts = tuple(_shown_texts(document, kind))
    shown = replace(document, sections=tuple(_shown_section(section, kind) for section in document.sections))
    metadata = document.metadata
    names = known_words((*metadata.organisations(), metadata.contact.address or ""))
    glossary = glossary_of(metadata.glossary)
    return EditionText(document, kind, style, texts, shown, glossary, names | _written_as_names(texts))


def _shown_section(section: Section, kind: EditionKind) -> Section:
    if kind is EditionKind.FULL:
        return replace(section, easy=None)
    return section if section.easy is None else replace(section, blocks=())


def _shown_texts(document: Document, kind: EditionKind) -> Iterator[Prose]:
    metadata = document.metadata
    sides = (Side.BOTH, Side.EASY if kind is EditionKind.EASY else Side.FULL)
    english = [text for text in prose(document) if text.is_english() and text.kind not in _NOT_READ]
    fields = [text for text in english if text.kind is ProseKind.FIELD]
    easy = kind is EditionKind.EASY and metadata.easy_title
    title = "easy_title" if easy else "title"
    terms = {entry.term for entry in metadata.glossary}
    yield from (text for text in fields if text.field == title)
    yield from (text for text in english if text.kind is not ProseKind.FIELD and text.side in sides)
    for text in fields:
        if text.field.startswith(_FIELDS_SHOWN) and text.text not in terms:
            yield text


def _written_as_names(texts: tuple[Prose, ...]) -> frozenset[str]:
    """Words that stand in the middle of sentences with a capital and nowhere without."""
    # headings may have all their words large
    running = [text.text for text in _running(texts)]
    small = {plain_form(word.text) for text in running for word in words(text) if word.text[0].islower()}
    return large_words(running) - small
