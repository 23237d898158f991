"""The structure tree as objects of a PDF file (ISO 32000-1 14.7, ISO 32000-2 14.7)."""

from __future__ import annotations

from typing import Any

from hwrender.formats.pdf.objects import Array, Dictionary, File, Name, Reference, TextString
from hwrender.formats.pdf.properties import Standard
from hwrender.formats.pdf.tree import ROLE_MAP, Content, Marking, StructureElement, elements

_PDF_2 = "http://iso.org/pdf2/ssn"
# standard types that PDF 2.0 has no more; they stay in the namespace of PDF 1.7, which is the default
_PDF_1_ONLY = frozenset({"BlockQuote", "Attribution", "Code", "CodeBlock", "Reference", "TOC", "TOCI"})


class TreeWriter:
    """Writes one structure tree. References to its elements can be had before they are written."""

    def __init__(
        self, file: File, marking: Marking, standard: Standard, pages: tuple[Reference, ...]
    ) -> None:
        self._file = file
        self._marking = marking
        self._standard = standard
        self._pages = pages
        self._names = {element: file.reserve() for element, _ in elements(marking.tree)}
        self._identified = {e.identifier: e for e, _ in elements(marking.tree) if e.identifier}
        self._annotations: dict[StructureElement, list[tuple[int, int, Reference]]] = {}
        self._namespace = (
            file.add(Dictionary({"Type": Name("Namespace"), "NS": TextString(_PDF_2)}))
            if standard.is_pdf_2
            else None
        )

    def element_at(self, anchor: str) -> Reference | None:
        """The element with this identifier."""
        element = self._identified.get(anchor)
        return None if element is None else Reference(self._names[element])

    def root_element(self) -> Reference:
        """The Document element."""
        return Reference(self._names[self._marking.tree])

    def add_annotation(self, link: StructureElement, page: int, key: int, annotation: Reference) -> None:
        """An annotation of a link, with its key in the parent tree."""
        self._annotations.setdefault(link, []).append((page, key, annotation))

    def write(self) -> Reference:
        """A reference to the StructTreeRoot."""
        root_name = self._file.reserve()
        for element, parent in elements(self._marking.tree):
            above = Reference(self._names[parent] if parent is not None else root_name)
            self._file.define(self._names[element], self._element(element, above))
        root: dict[str, Any] = {
            "Type": Name("StructTreeRoot"),
            "K": self.root_element(),
            "ParentTree": self._file.add(Dictionary({"Nums": self._parents()})),
            "ParentTreeNextKey": len(self._pages) + sum(map(len, self._annotations.values())),
            "RoleMap": Dictionary({ours: Name(theirs) for ours, theirs in ROLE_MAP.items()}),
        }
        if self._identified:
            root["IDTree"] = self._identifiers()
        if self._namespace is not None:
            root["Namespaces"] = Array([self._namespace])
        self._file.define(root_name, Dictionary(root))
        return Reference(root_name)

    def _element(self, element: StructureElement, parent: Reference) -> Dictionary:
        """One StructElem."""
        entries: dict[str, Any] = {"Type": Name("StructElem"), "S": Name(element.type), "P": parent}
        if self._namespace is not None:
            entries |= self._in_pdf_2(element)
        page = self._first_page(element)
        if page is not None:
            entries["Pg"] = self._pages[page]
        kids = self._kids(element, page)
        if kids:
            entries["K"] = kids[0] if len(kids) == 1 else Array(kids)
        if element.language:
            entries["Lang"] = TextString(element.language)
        if element.expansion:
            entries["E"] = TextString(element.expansion)
        if element.description:
            entries["Alt"] = TextString(element.description)
        if element.identifier:
            entries["ID"] = TextString(element.identifier)
        attributes = self._attributes(element)
        if attributes:
            entries["A"] = Dictionary(attributes)
        return Dictionary(entries)

    def _in_pdf_2(self, element: StructureElement) -> dict[str, Any]:
        """What PDF 2.0 wants besides: the namespace, and elements that point at those they speak of (ISO
        14289-2 8.2.5.8 for contents, 8.2.5.14 for notes)."""
        found: dict[str, Any] = {}
        if element.type not in _PDF_1_ONLY:
            found["NS"] = self._namespace
        if element.type == "Note":
            found["S"] = Name("FENote")
            callers = [each for each in self._annotations if each.target == f"#{element.identifier}"]
            found["Ref"] = Array([Reference(self._names[each]) for each in callers])
        elif element.type == "TOCI" or element.target.startswith("#"):
            ways = (each.target[1:] for each, _ in elements(element) if each.target)
            found["Ref"] = Array([place for way in ways if (place := self.element_at(way)) is not None])
        return found

    def _first_page(self, element: StructureElement) -> int | None:
        """The page that content of this element itself stands on; grouping elements stand on none."""
        for child in element.children:
            if isinstance(child, Content) and child in self._marking.places:
                return self._marking.places[child][0][0]
        return None

    def _kids(self, element: StructureElement, page: int | None) -> list[Any]:
        kids: list[Any] = []
        for child in element.children:
            if isinstance(child, StructureElement):
                kids.append(Reference(self._names[child]))
                continue
            for where, identifier in self._marking.places.get(child, ()):
                kids.append(identifier if where == page else self._piece(where, identifier))
        for where, _, annotation in self._annotations.get(element, ()):
            kids.append(Dictionary({"Type": Name("OBJR"), "Obj": annotation, "Pg": self._pages[where]}))
        return kids

    def _piece(self, page: int, identifier: int) -> Dictionary:
        return Dictionary({"Type": Name("MCR"), "Pg": self._pages[page], "MCID": identifier})

    def _attributes(self, element: StructureElement) -> dict[str, Any]:
        if element.scope:
            return {"O": Name("Table"), "Scope": Name(element.scope)}
        if element.numbering:
            return {"O": Name("List"), "ListNumbering": Name(element.numbering)}
        if element.type == "Figure":
            (content,) = (child for child in element.children if isinstance(child, Content))
            box = self._marking.boxes[content]
            return {
                "O": Name("Layout"),
                "Placement": Name("Block"),
                "BBox": Array([round(x, 2) for x in box]),
            }
        return {}

    def _identifiers(self) -> Dictionary:
        """The name tree from identifiers to elements."""
        keys = sorted(self._identified, key=lambda key: key.encode("utf-16-be"))
        pairs = [
            part for key in keys for part in (TextString(key), Reference(self._names[self._identified[key]]))
        ]
        leaf = {"Names": Array(pairs), "Limits": Array([TextString(keys[0]), TextString(keys[-1])])}
        return Dictionary({"Kids": Array([self._file.add(Dictionary(leaf))])})

    def _parents(self) -> Array:
        """The parent tree's numbers: for each page the elements of its marked content, then each
        annotation's."""
        found: list[Any] = []
        owners = self._marking.owners_by_page(len(self._pages))
        for page, held in enumerate(owners):
            found += [page, self._file.add(Array([Reference(self._names[owner]) for owner in held]))]
        links = [(key, self._names[link]) for link, held in self._annotations.items() for _, key, _ in held]
        for key, name in sorted(links):
            found += [key, Reference(name)]
        return Array(found)
