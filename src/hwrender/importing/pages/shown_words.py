"""The words that the text of a page shows, counted in the page itself."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.importing.pages.account import PageAccount
from hwrender.importing.pages.looks import Sight
from hwrender.importing.pages.survey import BLOCKS, Survey
from hwrender.markup import MarkupElement, MarkupText

_APART = BLOCKS | {"br", "img", "input", "rt"}
_RAISED = frozenset({"sup", "sub"})


def shown_words(root: MarkupElement, survey: Survey, account: PageAccount) -> list[str]:
    """The words of each line in this part of a page, without what was left out and told."""
    text = "".join(_texts(root, survey, account))
    return [line for line in text.split("\n") if line.strip()]


def _texts(root: MarkupElement, survey: Survey, account: PageAccount) -> Iterator[str]:
    waiting: list[MarkupElement | MarkupText | str] = [root]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            yield each
        elif isinstance(each, MarkupText):
            if id(each) not in account.left_out:
                yield each.text.replace("\n", " ")
        elif not _is_left_out(each, survey, account):
            apart = "\n" if each.tag in _APART else " " if each.tag in _RAISED else ""
            waiting += [apart, *reversed(each.children), apart]


def _is_left_out(element: MarkupElement, survey: Survey, account: PageAccount) -> bool:
    is_silent = survey.sights.get(id(element)) is Sight.SILENT
    return is_silent or id(element) in survey.left_out or id(element) in account.left_out
