"""The lines of a block become paragraphs: by the room between them, how they begin, and how they end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median_low

from hwrender.importing.pdf.blocks import TextBlock
from hwrender.importing.pdf.flow import FlowItem, item_of_lines
from hwrender.importing.pdf.lines import LIST_MARK, PdfLine
from hwrender.importing.pdf.pieces import joined_lines
from hwrender.importing.shown.model import ShownParagraph
from hwrender.importing.shown.noticed import Noticed

_SMALLER, _HIGHER = 0.85, 0.15
_WIDER_STEP, _OTHER_SIZE = 1.22, 1.08
_INDENT, _HANGS, _NEAR = 0.8, 0.5, 2.5
_FITS, _EARLY, _FAR = 0.3, 0.12, 0.35
_TWENTIETHS, _MOST_SET_IN = 20, 45.0
_ENDS_SENTENCE = (".", "!", "?", ":", ".”", "!”", "?”", ".’", '."', ".)")
_STARTS_AS_ITEM = re.compile(
    r"\s*(?:[•●▪◦‣·○■□➢➤◆❖▶►✓✔✗✘☐☑☒\uf000-\uf0ff]\s*\S|[*–—-]\s+\S|o\s{1,}[A-Z]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s+\S)"
)


def paragraphs_of(block: TextBlock, noticed: Noticed) -> Iterator[FlowItem]:
    """The paragraphs of one block, in order."""
    for lines in _split(block):
        yield paragraph_of(lines, block, noticed)


def paragraph_of(lines: list[PdfLine], block: TextBlock, noticed: Noticed) -> FlowItem:
    """These lines as one paragraph."""
    set_in = lines[0].box.left - block.left
    if set_in > _MOST_SET_IN and not _STARTS_AS_ITEM.match(lines[0].text):
        set_in = 0  # words that stand in the middle or on the right are in no item
    left = max(round(set_in * _TWENTIETHS), 0)
    shown = ShownParagraph(joined_lines(lines, noticed, early_ends(lines, block)), left=left)
    return item_of_lines(shown, lines, is_framed=block.frame is not None)


def early_ends(lines: list[PdfLine], block: TextBlock) -> frozenset[int]:
    """The numbers of the lines before which one ends far too early: somebody wanted a new line there."""
    return frozenset(
        number
        for number, line in enumerate(lines)
        if number
        and not line.text.lstrip()[:1].islower()
        and _ends_early(lines[number - 1], line, block, _FAR)
    )


def _split(block: TextBlock) -> Iterator[list[PdfLine]]:
    step = _usual_step(block)
    current: list[PdfLine] = []
    for line in block.lines:
        if current and _begins(current, line, block, step):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _usual_step(block: TextBlock) -> float:
    """How far apart the lines of most paragraphs in a block are."""
    steps = [
        one.base - other.base
        for one, other in zip(block.lines, block.lines[1:], strict=False)
        if _OTHER_SIZE * min(one.size, other.size) >= max(one.size, other.size)
    ]
    # lines of one paragraph are nearer to one another than the paragraphs are
    low = sorted(steps)[: max(1, (2 * len(steps)) // 3)]
    return median_low(low) if steps else 1.2 * block.lines[0].size


def _begins(current: list[PdfLine], line: PdfLine, block: TextBlock, step: float) -> bool:
    """Whether a line begins a paragraph after these lines of one."""
    above = current[-1]
    size = max(above.size, line.size)
    if above.base - line.base > max(_WIDER_STEP * step, 1.0 * size):
        return True
    if _starts_raised(line):
        return True
    if size > _OTHER_SIZE * min(above.size, line.size) or _STARTS_AS_ITEM.match(line.text):
        return not _is_figure_alone(line)
    if _is_bold(above) != _is_bold(line) and _is_one_ink(current):
        return True
    ends = above.text.rstrip().endswith(_ENDS_SENTENCE)
    starts = not line.text.lstrip()[:1].islower()
    if _STARTS_AS_ITEM.match(current[0].text):
        return (
            ends
            and starts
            and line.box.left <= current[0].box.left + _NEAR
            and (len(current) == 1 or current[-1].box.left > line.box.left + _HANGS * size)
        )
    if line.box.left > block.box.left + _INDENT * size and above.box.left <= block.box.left + _NEAR:
        return starts
    return ends and starts and _ends_early(above, line, block, _EARLY)


def _starts_raised(line: PdfLine) -> bool:
    """Whether a line begins with a raised figure or sign, as notes do."""
    first = line.stretches[0]
    is_raised = first.size < _SMALLER * line.size and first.base > line.base + _HIGHER * line.size
    return is_raised and len(line.stretches) > 1


def _is_figure_alone(line: PdfLine) -> bool:
    """Whether a line is a raised figure that was taken for a line of its own."""
    return len(line.text.strip()) <= 2 and LIST_MARK.fullmatch(line.text.strip()) is None


def _is_bold(line: PdfLine) -> bool:
    return all(stretch.ink.is_bold for stretch in line.stretches if stretch.text.strip())


def _is_one_ink(lines: list[PdfLine]) -> bool:
    bold = {stretch.ink.is_bold for line in lines for stretch in line.stretches if stretch.text.strip()}
    return len(bold) == 1


def _ends_early(above: PdfLine, line: PdfLine, block: TextBlock, share: float) -> bool:
    """Whether the first word of a line had room on the line above it, and that ends this share of the width
    before others do."""
    if above.turn or line.stretches[0].box.left > line.box.left + 1:
        return False
    first = line.stretches[0]
    end = len(first.text) - len(first.text.lstrip())
    while end < len(first.text) and first.text[end] != " ":
        end += 1
    word = first.rights[end - 1] - first.box.left
    width = block.right - block.box.left
    room = width - above.box.width if _is_centred(above, block) else block.right - above.box.right
    return room > max(word + _FITS * line.size, share * width)


def _is_centred(line: PdfLine, block: TextBlock) -> bool:
    left, right = line.box.left - block.box.left, block.box.right - line.box.right
    return left > _NEAR and abs(left - right) <= _NEAR + 0.1 * line.size
