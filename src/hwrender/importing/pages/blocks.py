"""The blocks of a page in the order in which they are read: paragraphs, headings, lists and quotations."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from hwrender.importing.pages.inlines import Children, PageWords, WordReader
from hwrender.importing.pages.items import (
    first_number,
    form_of_numbers,
    items_of_docs,
    list_item,
    marked_item,
)
from hwrender.importing.pages.lines import paragraphs_of, trimmed
from hwrender.importing.pages.looks import USUAL_HALF_POINTS, PageLooks
from hwrender.importing.pages.roles import (
    BlockRole,
    is_label,
    is_quotation,
    list_of_docs,
    role_of,
    whole_number,
)
from hwrender.importing.pages.survey import BLOCKS
from hwrender.importing.pages.tables import TableReader
from hwrender.importing.shown.model import (
    Look,
    ParagraphRole,
    Piece,
    ShownBlock,
    ShownCode,
    ShownItem,
    ShownList,
    ShownParagraph,
    ShownPause,
    ShownQuotation,
)
from hwrender.markup import MarkupElement, MarkupText
from hwrender.span import START

_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_SHOWN_AS_BLOCKS = frozenset({"block", "flex", "grid", "list-item", "table", "table-row"})
_SAID_BY = frozenset({"footer", "cite", "figcaption"})
_DASHES = ("-", "–", "—")
USUAL = Look(half_points=USUAL_HALF_POINTS)

ReadPicture = Callable[[MarkupElement], list[ShownBlock]]


class BlockReader:
    """Reads the blocks of one page. `title` is the `id` of the element that is its title, and `passed_over`
    tells of an element whether it is read elsewhere."""

    def __init__(
        self,
        words: WordReader,
        looks: PageLooks,
        picture: ReadPicture,
        title: int,
        passed_over: Callable[[int], bool],
    ) -> None:
        self._words, self._looks, self._picture = words, looks, picture
        self._title, self._passed_over = title, passed_over
        self._holders: set[int] = set()
        self._tables = TableReader(looks, self._inside, self._is_read)

    def blocks(self, element: MarkupElement, look: Look = USUAL) -> list[ShownBlock]:
        """What is inside an element, block by block. Loose words between blocks are paragraphs."""
        self._find_holders(element)
        return [*self._inside(element, look)]

    def _is_read(self, element: MarkupElement) -> bool:
        return not self._passed_over(id(element)) and self._words.is_open(element)

    def _find_holders(self, element: MarkupElement) -> None:
        """Each element that is a block or holds one. Found for all that is inside at once: asking each again
        would take a deep page for ever."""
        elements, parents = [element], [0]
        for number, each in enumerate(elements):  # which grows
            inside = [child for child in each.children if isinstance(child, MarkupElement)]
            elements += inside
            parents += [number] * len(inside)
        for each, parent in zip(reversed(elements), reversed(parents), strict=True):
            if id(each) in self._holders or self._is_block(each):
                self._holders |= {id(each), id(elements[parent])}

    def _is_block(self, element: MarkupElement) -> bool:
        return (
            element.tag in BLOCKS
            or (element.tag in ("span", "a", "label", "strong", "b") and is_label(element))
            or self._looks.declared(element, "display") in _SHOWN_AS_BLOCKS
        )

    def _inside(self, element: MarkupElement, look: Look) -> Iterator[ShownBlock]:
        loose: Children = []
        for child in element.children:
            if isinstance(child, MarkupText) or id(child) not in self._holders:
                if isinstance(child, MarkupText) or not self._passed_over(id(child)):
                    loose.append(child)
                continue
            yield from self._paragraphs(loose, look)
            loose = []
            if self._is_read(child):
                yield from self._block(child, self._looks.look(child, look))
        yield from self._paragraphs(loose, look)

    def _block(self, element: MarkupElement, look: Look) -> Iterator[ShownBlock]:
        tag = element.tag
        if is_quotation(element) and tag != "p":
            yield from self._quotation(element, look)
        elif tag in _LISTS:
            yield from self._list(element, look)
        elif tag == "table":
            yield from self._tables.read(element, look)
        elif tag == "pre":
            yield from self._code(element, look)
        elif tag == "hr":
            yield ShownPause()
        else:
            role = role_of(element, self._looks, is_title=id(element) == self._title)
            if role.role is ParagraphRole.TEXT and role.mark is None:
                yield from self._inside(element, look)
            else:
                yield from self._with_role(element, role, look)

    def _with_role(self, element: MarkupElement, role: BlockRole, look: Look) -> Iterator[ShownBlock]:
        """A block that is one paragraph of this role. What else is in it follows it."""
        is_line = role.role in (ParagraphRole.HEADING, ParagraphRole.TITLE)
        if not is_line and any(
            isinstance(each, MarkupElement) and id(each) in self._holders for each in element.children
        ):
            for block in self._inside(element, look):
                has_none = isinstance(block, ShownParagraph) and block.is_plain
                yield replace(block, role=role.role, mark=role.mark) if has_none else block
            return
        self._words.own_mark = ""
        found = self._words.read(element.children, look)
        pieces = trimmed(found.pieces)
        if any(piece.text.strip() or piece.note for piece in pieces):
            mark, shown = marked_item(role.mark, self._words.own_mark, tuple(pieces))
            yield ShownParagraph(shown, role.role, role.level, mark, span=element.span)
        for drawn in found.drawn:
            yield from self._picture(drawn.element)

    # --- paragraphs ----------------------------------------------------------------------------------------

    def _paragraphs(self, children: Children, look: Look) -> Iterator[ShownBlock]:
        """Words between blocks: a paragraph, or several where two line breaks follow one another."""
        if not children:
            return
        found = self._words.read(children, look)
        span = next(
            (each.span for each in children if not isinstance(each, MarkupText) or each.text.strip()), START
        )
        at = 0
        for drawn in found.drawn:
            yield from paragraphs_of(found.pieces[at : drawn.place], span)
            yield from self._picture(drawn.element)
            at = drawn.place
        yield from paragraphs_of(found.pieces[at:], span)

    def _code(self, element: MarkupElement, look: Look) -> Iterator[ShownBlock]:
        """Words whose lines a page keeps: code where it says so, and else lines of text."""
        found: PageWords = self._words.read(element.children, look, keeps_lines=True)
        text = "".join(piece.text for piece in found.pieces).strip("\n")
        is_code = "  " in text or any(
            isinstance(each, MarkupElement) and each.tag in ("code", "kbd", "samp")
            for each in element.children
        )
        if is_code and text.strip():
            yield ShownCode(text)
        else:
            yield from paragraphs_of(found.pieces, element.span)

    # --- quotations, lists and tables ----------------------------------------------------------------------

    def _quotation(self, element: MarkupElement, look: Look) -> Iterator[ShownBlock]:
        """What somebody said; who said it follows a dash."""
        inside = (each for each in element.children if isinstance(each, MarkupElement))
        self._holders |= {id(each) for each in inside if each.tag == "cite"}
        blocks = [*self._inside(element, look)]
        last = blocks[-1] if blocks else None
        if len(blocks) > 1 and isinstance(last, ShownParagraph) and not last.text.startswith(_DASHES):
            said_by = [" ".join(each.words().split()) for each in element.every(*_SAID_BY)]
            if " ".join(last.text.split()) in said_by:
                blocks[-1] = replace(last, pieces=(Piece("— "), *last.pieces))
        if blocks:
            yield ShownQuotation(tuple(blocks))

    def _list(self, element: MarkupElement, look: Look) -> Iterator[ShownBlock]:
        of_docs = list_of_docs(element)
        items: list[ShownItem] = []
        form = form_of_numbers(element)
        number, step = first_number(element)
        for child in element.children:
            if not isinstance(child, MarkupElement):
                if child.text.strip():
                    items.append(ShownItem(None, tuple(self._paragraphs([child], look))))
                continue
            if not self._is_read(child):
                continue
            if child.tag != "li" and items:
                # a list that stands between items, and not in one, belongs to the item before it
                blocks = (*items[-1].blocks, *self._block(child, look))
                items[-1] = ShownItem(items[-1].number, blocks)
                continue
            number = whole_number(child.attributes.get("value", ""), number)
            blocks = tuple(self._inside(child, self._looks.look(child, look)))
            if blocks:
                items.append(list_item(number if element.tag == "ol" else None, form, blocks))
                number += step
        if of_docs is not None:
            yield from items_of_docs(items, *of_docs)
        elif items:
            yield ShownList(tuple(items))
