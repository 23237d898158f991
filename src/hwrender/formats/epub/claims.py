"""What a book proves by itself, without the report: its files, its pages, its links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from urllib.parse import unquote

from hwrender.edition.link_addresses import link_address
from hwrender.formats.epub.container import CONTAINER, CONTAINER_FILE, FOLDER, MEDIA_TYPE, PACKAGE_FILE
from hwrender.formats.epub.elements import FURNITURE
from hwrender.formats.epub.opened import OPS, SVG, XHTML, OpenedBook, ids_in
from hwrender.formats.epub.reading_back import name_of_tag

Claim = Callable[[OpenedBook], Iterator[str]]

_ZIP_NAME_AT = 30


def _files(book: OpenedBook) -> Iterator[str]:
    """The type comes first and as it is; each other file is a row of the manifest (EPUB 3.3, 4.2.2, 5.6)."""
    if book.head[_ZIP_NAME_AT:] != b"mimetype" + MEDIA_TYPE.encode():
        yield "it does not begin with its type"
    if book.members[CONTAINER_FILE] != CONTAINER.encode():
        yield "its container file is another"
    listed = Counter(FOLDER + item.file for item in book.items)
    there = set(book.members) - {"mimetype", CONTAINER_FILE, PACKAGE_FILE}
    yield from (f"{name} is in no row of the manifest" for name in sorted(there - set(listed)))
    yield from (f"{name} is missing" for name in sorted(set(listed) - there))
    yield from (f"{name} is in {count} rows" for name, count in listed.items() if count > 1)


def _spine(book: OpenedBook) -> Iterator[str]:
    """All documents are read in their turn; the contents may be left to the menu."""
    wanted = [file for file in book.documents if file != book.navigation or file in book.spine]
    if list(book.spine) != wanted:
        yield f"it reads {', '.join(book.spine)}"


def _headings(book: OpenedBook) -> Iterator[str]:
    before, titles = 0, 0
    for file in book.spine:
        if file == book.navigation:
            continue
        for element in book.documents[file].iter():
            tag = name_of_tag(element)
            if len(tag) != 2 or tag[0] != "h" or not tag[1].isdigit():
                continue
            level = int(tag[1])
            titles += level == 1
            if level > before + 1:
                yield f"{file}: a heading of level {level} follows one of level {before}"
            before = level
    if titles != 1:
        yield f"there are {titles} titles"


def _ids(book: OpenedBook) -> Iterator[str]:
    for file, tree in book.documents.items():
        for name, count in Counter(ids_in(tree)).items():
            if count > 1 or not name or any(character.isspace() for character in name):
                yield f"{file}: “{name}” is there {count} times"


def _links(book: OpenedBook) -> Iterator[str]:
    ids = {file: frozenset(ids_in(tree)) for file, tree in book.documents.items()}
    for file, tree in book.documents.items():
        for element in tree.iter(f"{XHTML}a"):
            address = element.get("href")
            if address is not None and not _leads_somewhere(address, file, ids):
                yield f"{file}: a link leads to “{address}”"
        for element in tree.iter():
            for name in element.get("aria-labelledby", "").split():
                if name not in ids[file]:
                    yield f"{file}: something is named by “{name}”"


def _leads_somewhere(address: str, file: str, ids: dict[str, frozenset[str]]) -> bool:
    if link_address(address, frozenset()) == address:
        return True
    target, _, name = address.partition("#")
    known = ids.get(unquote(target) or file)
    return known is not None and (not name or name in known)


def _pictures(book: OpenedBook) -> Iterator[str]:
    for file, tree in book.documents.items():
        for element in tree.iter(f"{XHTML}img"):
            if "alt" not in element.attrib:
                yield f"{file}: a picture has no alt"
        for element in tree.iter(f"{XHTML}div"):
            if element.find(f"{SVG}svg") is None:
                continue
            is_named = element.get("role") == "img" and element.get("aria-label")
            if not is_named and element.get("aria-hidden") != "true":
                yield f"{file}: a drawing is neither described nor hidden"


def _tables(book: OpenedBook) -> Iterator[str]:
    for file, tree in book.documents.items():
        for element in tree.iter(f"{XHTML}th"):
            if element.get("scope") not in ("col", "row"):
                yield f"{file}: a header does not say what it is for"
        for element in tree.iter(f"{XHTML}table"):
            if element.find(f".//{XHTML}th") is None:
                yield f"{file}: a table has no headers"


def _navigation(book: OpenedBook) -> Iterator[str]:
    """The contents name every part that has a heading, in order; the list of pages every mark of one."""
    nav = {
        each.get(f"{OPS}type"): [link.get("href", "") for link in each.iter(f"{XHTML}a")]
        for each in book.documents[book.navigation].iter(f"{XHTML}nav")
    }
    parts = [
        file
        for file in book.spine
        if file != book.navigation and book.documents[file].find(f".//{XHTML}h2") is not None
    ]
    if parts and nav.get("toc") != parts:
        yield f"the contents lead to {', '.join(nav.get('toc', []))}"
    marks = [
        f"{file}#{each.get('id', '')}"
        for file in book.spine
        for each in book.documents[file].iter(f"{XHTML}span")
        if each.get("role") == "doc-pagebreak"
    ]
    if nav.get("page-list", []) != marks:
        yield "the list of pages and the marks of pages differ"


def _languages(book: OpenedBook) -> Iterator[str]:
    language, *_ = book.fields("language")  # that of a translation beside it comes second
    for file, tree in book.documents.items():
        if tree.get("lang") != language:
            yield f"{file} is in {tree.get('lang')}"
        if any(FURNITURE in each.attrib and each.get("lang") == "" for each in tree.iter()):
            yield f"{file}: something is in no language"


CLAIMS: tuple[tuple[str, Claim], ...] = (
    ("its files are those that it lists", _files),
    ("all of it is read in order", _spine),
    ("every document is in the language of the book", _languages),
    ("there is one title and no heading level is skipped", _headings),
    ("each id is there once", _ids),
    ("every link leads somewhere", _links),
    ("every picture is described or hidden", _pictures),
    ("every table says what its headers are for", _tables),
    ("the contents and the pages lead where they say", _navigation),
)
