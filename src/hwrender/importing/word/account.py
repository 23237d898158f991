"""What is noticed while a Word file is read: what was left out on purpose, and what a person should know."""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element

from msgspec import field

from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.word.ooxml import MC, W


class Account(Noticed):
    """`left_out` are the elements that are not to be published, by `id`: each of them is told of somewhere.
    `joined` are paragraphs that go on in the next one, and `raised` the runs that stand apart from the words
    before them."""

    hidden: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    formulas: list[str] = field(default_factory=list)
    lost_formulas: list[str] = field(default_factory=list)
    joined: set[int] = field(default_factory=set)
    raised: set[int] = field(default_factory=set)
    prompts: dict[str, None] = field(default_factory=dict)
    bullet_pictures: dict[str, str] = field(default_factory=dict)
    lost_lists: dict[str, None] = field(default_factory=dict)
    notes: dict[str, tuple[str, str]] = field(default_factory=dict)
    own_marks: dict[str, str] = field(default_factory=dict)
    languages: Counter[str] = field(default_factory=Counter)

    def leave_out(self, element: Element, told: str = "") -> None:
        """Take an element as left out; `told` is the kind of thing that staff are told about."""
        self.left_out.add(id(element))
        if told:
            self.told.add(told)

    def hide(self, element: Element, into: list[str]) -> None:
        """Take an element as hidden or struck out, and keep its words to be named."""
        self.left_out.add(id(element))
        words = " ".join(bare_words(element).split())
        if words:
            into.append(words)


def bare_words(element: Element) -> str:
    """All words inside an element, a blank after each paragraph. Of alternatives the first that has words."""
    parts, waiting = [], [element]
    while waiting:
        each = waiting.pop()
        if each.tag == f"{W}t":
            parts.append(each.text or "")
        elif each.tag in (f"{W}p", f"{W}tab", f"{W}br", f"{W}cr"):
            parts.append(" ")
        if each.tag == f"{MC}AlternateContent":
            waiting += [branch for branch in each if next(branch.iter(f"{W}t"), None) is not None][:1]
        else:
            waiting += reversed(each)
    return "".join(parts)
