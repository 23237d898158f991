"""The words of a paragraph of a Word copy in runs of one look, without what a copy adds to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from hwrender.importing.shown.model import Piece
from hwrender.importing.word.ooxml import W, value
from hwrender.taking.link_targets import one_target
from hwrender.taking.model import NOTE_MARK, CopyRun, merged

_LINKED = re.compile(r"(?:hyperlink|internetlink|visitedinternetlink|followedhyperlink).*")
_HARD, _LABEL, _EMPTY = "hardword", "cardlabel", "emptycell"
_NOTE = re.compile(r"(?:foot|end)note(?:reference|anchor|characters|symbol)?")


class RunReader:
    """Reads the runs of paragraphs; it knows the names of the character styles."""

    def __init__(self, styles: Element | None) -> None:
        self._names = {
            each.get(f"{W}styleId", ""): _plain(value(each, "name") or "")
            for each in (() if styles is None else styles.iter(f"{W}style"))
        }

    def read(self, paragraph: Element, pieces: Iterable[Piece]) -> tuple[tuple[CopyRun, ...], str]:
        """The runs, and the label before them where the paragraph is the line of a card."""
        styles = {id(run): self._style(run) for run in paragraph.iter(f"{W}r")}
        styled = [(piece, styles.get(piece.source, "")) for piece in pieces]
        ends = [number for number, (_, style) in enumerate(styled, 1) if style == _LABEL]
        end = ends[-1] if ends else 0
        label = "".join(piece.text for piece, _ in styled[:end])
        runs: list[CopyRun] = []
        for piece, style in styled[end:]:
            if piece.note or (_NOTE.fullmatch(style) and piece.text.strip()):
                runs.append(CopyRun(NOTE_MARK))
            elif style != _EMPTY and not _NOTE.fullmatch(style):
                is_bold = None if style == _HARD else piece.look.is_bold
                text = piece.text.replace("\t", " ")
                target = one_target(piece.target) or _going_on(runs, style)
                runs.append(CopyRun(text, is_bold, target, piece.language))
        return merged(runs), " ".join(label.split())

    def _style(self, run: Element) -> str:
        identifier = value(run, "rPr", "rStyle") or ""
        return self._names.get(identifier) or _plain(identifier)


def _going_on(runs: Sequence[CopyRun], style: str) -> str:
    """The target of the link before a run that looks like its rest: LibreOffice ends a link to a place in a
    page where its look changes, and leaves the rest in the style of links. A removed link loses that."""
    return runs[-1].target if runs and _LINKED.fullmatch(style) else ""


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]", "", name).lower()
