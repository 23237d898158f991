"""The navigation of a book: its parts, the pages of the printed copy, and the landmarks (EPUB 3.3, 7).

The list of parts is also a page that people read. It is called by the title of the report, and its lines are
the headings themselves, so that all of it can be heard in the sounds that are there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from msgspec import Struct

from hwrender.document import Foreign
from hwrender.edition.blanks import blank_after
from hwrender.edition.model import Edition, Publication, Words
from hwrender.edition.outline import text_of_runs
from hwrender.edition.pages import PageStart
from hwrender.fixed_words.table import words_of
from hwrender.formats.epub.documents import (
    NOTES_ID,
    BookDocument,
    furniture,
    make_document,
)
from hwrender.formats.epub.elements import Content, made
from hwrender.formats.epub.hearing import HeardDocument
from hwrender.formats.epub.overlays import SoundClip, sound_file
from hwrender.formats.epub.parts import CONTENTS, COVER, NOTES, parts_of_book
from hwrender.formats.epub.runs import foreign

TITLE_LABEL = "Label-0"

_LANDMARKS = {
    "titlepage": "book.cover",
    "chapter": "book.start",
    "glossary": "hard_words.heading",
    "footnotes": "paper.notes",
}
"""The fixed words by which the landmarks call the first document of each kind."""

_LANDMARK_KINDS = {"chapter": "bodymatter"}


class ContentsLine(Struct, frozen=True):
    """A line of the contents: its id, where it leads, its words, and the ids of what says them there."""

    id: str
    file: str
    words: tuple[Content, ...]
    said_by: tuple[str, ...]


def labels_of(edition: Edition) -> tuple[ContentsLine, ...]:
    """A line for each part with a heading and for the notes; for the cover where there is none of either."""
    labels = []
    for part in parts_of_book(edition):
        heading = part.heading()
        if heading is not None:
            labels.append((part.file, _label(heading.words), _ids(heading.words)))
    if edition.notes:
        name = words_of(edition.publication.language).say("paper.notes")
        words = made("span", furniture(edition.publication), name)
        labels.append((NOTES, (words,), (NOTES_ID,)))
    if not labels:
        title = edition.cover.title
        labels.append((COVER, _label(title), _ids(title)))
    return tuple(ContentsLine(f"Label-{number}", *each) for number, each in enumerate(labels, 1))


def contents(
    edition: Edition,
    labels: Sequence[ContentsLine],
    documents: Sequence[BookDocument],
    pages: Sequence[PageStart],
) -> BookDocument:
    """The navigation document."""
    lines = [made("li", {}, made("a", {"id": each.id, "href": each.file}, *each.words)) for each in labels]
    parts = _nav(
        "toc",
        "doc-toc",
        made("h1", {"id": TITLE_LABEL}, *_label(edition.cover.title)),
        made("ol", {}, *lines),
    )
    publication = edition.publication
    hidden = [_landmarks(documents, publication, is_read=len(labels) > 1)]
    if pages:
        hidden.append(_page_list(pages, documents, publication))
    return make_document(CONTENTS, "", publication, "toc", parts, *hidden)


def label_clips(
    edition: Edition, labels: Sequence[ContentsLine], heard: Sequence[HeardDocument]
) -> tuple[tuple[str, SoundClip | None], ...]:
    """When the title and each line of the contents are heard, in the sounds of the documents."""
    times = {each.id: (document.document.file, each) for document in heard for each in document.elements}
    said = ((TITLE_LABEL, _ids(edition.cover.title)), *((each.id, each.said_by) for each in labels))
    clips = []
    for name, ids in said:
        found = [times[each] for each in ids if each in times and times[each][1].is_heard]
        clip = None
        if found:
            file, first = found[0]
            clip = SoundClip(sound_file(file), first.begin_seconds, found[-1][1].end_seconds)
        clips.append((name, clip))
    return tuple(clips)


def mark_pages(
    pages: Sequence[PageStart], documents: Sequence[BookDocument], language: str
) -> tuple[PageStart, ...]:
    """Put a mark before the sentence that each page of the printed copy begins with. Gives the pages whose
    sentence is there.

    Nothing is shown of a mark, so nothing is said of it either, and no listener has to skip it: what must be
    heard is what is shown (EPUB Accessibility 1.1, completeness of overlays). A page often begins in the
    middle of an idea, and no other copy says its number there."""
    parents = {
        child.get("id", ""): parent
        for document in documents
        for parent in document.root.iter()
        for child in parent
    }
    marked = []
    for page in pages:
        parent = parents.get(page.sentence_id)
        if parent is None:
            continue
        place = next(at for at, child in enumerate(parent) if child.get("id") == page.sentence_id)
        mark = {"id": page_id(page), "epub:type": "pagebreak", "role": "doc-pagebreak"}
        parent.insert(
            place,
            made(
                "span",
                {
                    **mark,
                    "aria-label": words_of(language).say("book.page", page=page.label),
                    "data-furniture": "true",
                },
            ),
        )
        marked.append(page)
    return tuple(marked)


def page_id(page: PageStart) -> str:
    """The id of the mark of a page."""
    return f"Page-{page.label}"


def _ids(words: Words) -> tuple[str, ...]:
    return tuple(sentence.id for sentence in words)


def _label(words: Words) -> tuple[Content, ...]:
    """The same words without ids and links, but each language as it is."""
    content: list[Content] = []
    for sentence in words:
        for run in sentence.runs:
            text = text_of_runs((run,)).replace("\n", " ")
            content.append(made("span", foreign(run.language), text) if isinstance(run, Foreign) else text)
        content.append(blank_after(sentence))
    return tuple(content[:-1])


def _nav(kind: str, role: str, *content: Content, attributes: Mapping[str, str] | None = None) -> Element:
    return made("nav", {"epub:type": kind, "role": role, **(attributes or {})}, *content)


def _hidden(publication: Publication) -> dict[str, str]:
    return {"hidden": "hidden", **furniture(publication)}


def _landmarks(documents: Sequence[BookDocument], publication: Publication, *, is_read: bool) -> Element:
    words = words_of(publication.language)
    found = {document.kind: document.file for document in reversed(documents) if document.kind in _LANDMARKS}
    lines = [
        made(
            "li",
            {},
            made("a", {"epub:type": _LANDMARK_KINDS.get(kind, kind), "href": found[kind]}, words.say(name)),
        )
        for kind, name in _LANDMARKS.items()
        if kind in found
    ]
    if is_read:
        lines.insert(
            1, made("li", {}, made("a", {"epub:type": "toc", "href": CONTENTS}, words.say("book.contents")))
        )
    name = made("h2", {}, words.say("book.landmarks"))
    return _nav("landmarks", "", name, made("ol", {}, *lines), attributes=_hidden(publication))


def _page_list(
    pages: Sequence[PageStart], documents: Sequence[BookDocument], publication: Publication
) -> Element:
    files = {
        each.get("id"): document.file
        for document in documents
        for each in document.root.iter("span")
        if each.get("role") == "doc-pagebreak"
    }
    lines = _page_lines(pages, files)
    name = made("h2", {}, words_of(publication.language).say("book.printed_pages"))
    return _nav("page-list", "doc-pagelist", name, made("ol", {}, *lines), attributes=_hidden(publication))


def _page_lines(pages: Sequence[PageStart], files: Mapping[str | None, str]) -> Iterator[Element]:
    for page in pages:
        name = page_id(page)
        yield made("li", {}, made("a", {"href": f"{files[name]}#{name}"}, page.label))
