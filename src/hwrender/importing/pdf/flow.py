"""The text of a PDF in the order in which it is read: paragraphs, tables and pictures with their places."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from hwrender.importing.pdf.lines import PdfLine
from hwrender.importing.pdf.page import Ink, PageBox, Placed, box_around
from hwrender.importing.shown.model import ParagraphRole, ShownBlock, ShownParagraph


class FlowItem(Struct):
    """One block where it stands. `ink` is the look of most of its letters, `lines` how many lines it has;
    `is_framed` where a box is drawn around it, `is_tagged` where the file itself says what it is. `picture`
    is where the picture stands that the block is still to name."""

    block: ShownBlock
    page: int
    box: PageBox
    ink: Ink | None = None
    lines: int = 1
    is_framed: bool = False
    is_tagged: bool = False
    picture: Placed | None = None

    @property
    def text(self) -> str:
        return self.block.text if isinstance(self.block, ShownParagraph) else ""

    @property
    def paragraph(self) -> ShownParagraph | None:
        """The paragraph that this is and that nothing is known about yet."""
        block = self.block
        if isinstance(block, ShownParagraph) and block.role is ParagraphRole.TEXT and block.mark is None:
            return block
        return None


def item_of_lines(
    block: ShownBlock, lines: Sequence[PdfLine], *, is_framed: bool = False, is_tagged: bool = False
) -> FlowItem:
    """A block that is made of these lines, of which there is at least one."""
    sizes: dict[Ink, int] = {}
    for line in lines:
        sizes[line.ink] = sizes.get(line.ink, 0) + len(line.text)
    ink = max(sizes, key=lambda each: sizes[each])
    box = box_around(line.box for line in lines)
    return FlowItem(block, lines[0].page, box, ink, len(lines), is_framed, is_tagged)
