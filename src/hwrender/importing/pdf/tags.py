"""The tags of a PDF: what each part of the text is, as the file itself says (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
from msgspec import Struct, field

MOST_TAGS, MOST_DEEP, _LONGEST_CHAIN = 60_000, 60, 8
_LONGEST_TEXT = 2_000
_STANDARD = frozenset({
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct",
    "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH",
    "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "FENote", "Reference", "BibEntry", "Code",
    "Link", "Annot", "Figure", "Formula", "Form", "Title", "Aside", "Em", "Strong", "Sub", "Artifact", "Ruby",
    "Warichu", "DocumentFragment",
})  # fmt: skip


class TagMark(Struct, frozen=True):
    """A piece of a page that a tag holds: the page from 1, and its number there."""

    page: int
    number: int


class PdfTag(Struct):
    """One tag with what is in it, in order. `role` is a standard one, `width` and `height` are those of a
    cell, `language` is as the file has it."""

    role: str
    inside: list[PdfTag | TagMark] = field(default_factory=list)
    alt: str = ""
    language: str = ""
    width: int = 1
    height: int = 1

    def marks(self) -> Iterator[TagMark]:
        """All pieces of pages inside, in order."""
        for each in self.inside:
            if isinstance(each, TagMark):
                yield each
            else:
                yield from each.marks()

    def every(self) -> Iterator[PdfTag]:
        """This tag and all inside it."""
        yield self
        for each in self.inside:
            if isinstance(each, PdfTag):
                yield from each.every()


class PdfTags(Struct):
    """The tags of a file, and what it says about itself. `root` is missing in a file without tags."""

    root: PdfTag | None = None
    language: str = ""
    has_files: bool = False
    has_script: bool = False
    has_hidden_layers: bool = False


def read_tags(content: bytes) -> PdfTags:
    """What the file says about its parts; nothing where it cannot be read."""
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            return _TagTree(pdf).read()
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError, RecursionError):
        return PdfTags()


class _TagTree:
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._root = pdf.Root
        self._count = 0
        self._seen: set[tuple[int, int]] = set()
        self._roles: dict[str, str] = {}
        self._pages: dict[tuple[int, int], int] = {}

    def read(self) -> PdfTags:
        names = self._root.get("/Names")
        found = PdfTags(
            language=_text(self._root.get("/Lang")),
            has_files=isinstance(names, pikepdf.Dictionary) and "/EmbeddedFiles" in names,
            has_script=_has_script(self._root),
            has_hidden_layers=_has_hidden_layers(self._root),
        )
        tree = self._root.get("/StructTreeRoot")
        if not isinstance(tree, pikepdf.Dictionary) or "/K" not in tree:
            return found
        self._map = tree.get("/RoleMap")
        self._pages = {page.obj.objgen: number for number, page in enumerate(self._pdf.pages, 1)}
        found.root = PdfTag("Document", self._children(tree.get("/K"), 0, 0, ""))
        return found

    def _children(self, kids: object, page: int, depth: int, language: str) -> list[PdfTag | TagMark]:
        every = [*kids] if isinstance(kids, pikepdf.Array) else [kids]
        found: list[PdfTag | TagMark] = []
        for kid in every:
            self._count += 1
            if self._count > MOST_TAGS:
                break
            child = self._child(kid, page, depth, language)
            if child is not None:
                found.append(child)
        return found

    def _child(self, kid: object, page: int, depth: int, language: str) -> PdfTag | TagMark | None:
        if isinstance(kid, int):
            return TagMark(page, kid) if page else None
        if not isinstance(kid, pikepdf.Dictionary):
            return None
        kind = str(kid.get("/Type", ""))
        if kind == "/MCR":
            number = kid.get("/MCID")
            at = self._page_of(kid, page)
            return TagMark(at, int(number)) if isinstance(number, int) and at and "/Stm" not in kid else None
        if kind == "/OBJR" or depth > MOST_DEEP or "/S" not in kid:
            return None
        if kid.is_indirect:
            if kid.objgen in self._seen:
                return None
            self._seen.add(kid.objgen)
        return self._tag(kid, self._page_of(kid, page), depth, language)

    def _tag(self, kid: pikepdf.Dictionary, page: int, depth: int, language: str) -> PdfTag:
        role = self._role(str(kid.get("/S", "")).lstrip("/"))
        language = _text(kid.get("/Lang")) or language
        tag = PdfTag(role, alt=_text(kid.get("/Alt")), language=language)
        if role in ("TD", "TH"):
            tag.width, tag.height = _spans(kid.get("/A"))
        if "/K" in kid:
            tag.inside = self._children(kid.get("/K"), page, depth + 1, language)
        return tag

    def _page_of(self, kid: pikepdf.Dictionary, page: int) -> int:
        found = kid.get("/Pg")
        return self._pages.get(found.objgen, page) if isinstance(found, pikepdf.Dictionary) else page

    def _role(self, name: str) -> str:
        """The standard role that a name stands for; a name that stands for none is that of a plain part."""
        if name not in self._roles:
            role = name
            for _ in range(_LONGEST_CHAIN):
                if role in _STANDARD or not isinstance(self._map, pikepdf.Dictionary):
                    break
                role = str(self._map.get(f"/{role}", "/Div")).lstrip("/")
            self._roles[name] = role if role in _STANDARD else "Div"
        return self._roles[name]


def _has_script(root: pikepdf.Object) -> bool:
    """Whether something is done when the file is opened, besides showing a page."""
    action, names = root.get("/OpenAction"), root.get("/Names")
    opens = isinstance(action, pikepdf.Dictionary) and str(action.get("/S")) != "/GoTo"
    return opens or "/AA" in root or (isinstance(names, pikepdf.Dictionary) and "/JavaScript" in names)


def _has_hidden_layers(root: pikepdf.Object) -> bool:
    """Whether some layers of the file are not shown (ISO 32000-1, 8.11.4)."""
    layers = root.get("/OCProperties")
    usual = layers.get("/D") if isinstance(layers, pikepdf.Dictionary) else None
    if not isinstance(usual, pikepdf.Dictionary):
        return False
    hidden = usual.get("/OFF")
    return (isinstance(hidden, pikepdf.Array) and len(hidden) > 0) or str(usual.get("/BaseState")) == "/OFF"


def _text(value: object) -> str:
    return str(value)[:_LONGEST_TEXT].strip() if isinstance(value, pikepdf.String | str) else ""


def _spans(attributes: object) -> tuple[int, int]:
    """Over how many columns and rows a cell stands."""
    width = height = 1
    every = [*attributes] if isinstance(attributes, pikepdf.Array) else [attributes]
    for each in every[:9]:
        if isinstance(each, pikepdf.Dictionary):
            width, height = (
                max(int(given), 1) if isinstance(given, int) and given < 99 else usual
                for given, usual in ((each.get("/ColSpan"), width), (each.get("/RowSpan"), height))
            )
    return width, height
