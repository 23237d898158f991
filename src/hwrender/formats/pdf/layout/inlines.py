"""Sentences as segments of text that look the same and belong to the same element."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from msgspec import Struct, field
from msgspec.structs import replace

from hwrender.document import Code, Foreign, LineBreak, Link, NoteReference, Strong, Text
from hwrender.edition.abbreviations import stretches
from hwrender.edition.blanks import blank_after
from hwrender.edition.contacts import shown_address
from hwrender.edition.model import HardWord, Run, Words
from hwrender.edition.outline import text_of_runs
from hwrender.fixed_words.table import words_of
from hwrender.formats.pdf.layout.setting import Setting, TextStyle
from hwrender.formats.pdf.tree import Content, Node, StructureElement

LINE_END = "\n"
"""The text of a segment that ends its line."""


class Segment(Struct, frozen=True):
    """Text with one style in one element. Without `content` it is an artifact."""

    text: str
    style: TextStyle
    content: Content | None
    language: str
    link: StructureElement | None = None


class _Level(Struct):
    """The element that is being filled: its nodes so far, and what its text looks like."""

    style: TextStyle
    language: str
    link: StructureElement | None = None
    nodes: list[Node] = field(default_factory=list)

    def content(self) -> Content:
        """The stretch of content that text goes to: the last one, unless an element came after it."""
        if not self.nodes or not isinstance(self.nodes[-1], Content):
            self.nodes.append(Content())
        last = self.nodes[-1]
        assert isinstance(last, Content)
        return last


def segments_of(
    words: Words, style: TextStyle, setting: Setting
) -> tuple[tuple[Segment, ...], tuple[Node, ...]]:
    """The segments of these sentences, and the nodes of the element that holds them."""
    level = _Level(style, setting.language)
    segments: list[Segment] = []
    blank = ""
    for sentence in words:
        if blank:
            segments.append(_segment(blank, level))
        _add_runs(sentence.runs, level, setting, segments)
        blank = blank_after(sentence)
    return tuple(segments), tuple(level.nodes)


def plain_segment(text: str, style: TextStyle, setting: Setting, content: Content | None) -> Segment:
    """Text that is no sentence: a label, a number, a page number."""
    return Segment(text, style, content, setting.language)


def _segment(text: str, level: _Level) -> Segment:
    return Segment(text, level.style, level.content(), level.language, level.link)


def _add_runs(runs: tuple[Run, ...], level: _Level, setting: Setting, segments: list[Segment]) -> None:
    for run in runs:
        _add_run(run, level, setting, segments)


def _add_run(run: Run, level: _Level, setting: Setting, segments: list[Segment]) -> None:
    colours = setting.colours
    match run:
        case Text(text=text):
            # a newline in a text is a blank; only a LineBreak ends the line
            _add_text(text.replace("\n", " "), level, setting, segments)
        case Strong(children=children):
            plain = level.style
            level.style = replace(plain, bold=True)
            _add_runs(children, level, setting, segments)
            level.style = plain
        case HardWord(text=text):
            style = replace(level.style, bold=True, colour=colours.accent)
            segments.append(replace(_segment(text, level), style=style))
        case Code(text=text):
            style = replace(level.style, ground=colours.tile)
            content = Content()
            level.nodes.append(StructureElement("Code", (content,)))
            segments.append(Segment(text, style, content, level.language, level.link))
        case LineBreak():
            segments.append(_segment(LINE_END, level))
        case Foreign(language=language, children=children):
            inner = _Level(level.style, language, level.link)
            _add_runs(children, inner, setting, segments)
            level.nodes.append(StructureElement("Span", tuple(inner.nodes), language=language))
        case Link(target=target, children=children):
            _add_link(target, children, level, setting, segments)
        case NoteReference(number=number):
            style = replace(level.style, bold=True, colour=colours.accent)
            link = link_to(f"#note-{number}", words_of(setting.language).say("paper.note", number=number))
            segments.append(Segment(f"[{number}]", style, content_of(link), level.language, link))
            level.nodes.append(StructureElement("Reference", (link,)))
        case _:
            assert_never(run)


def _add_text(text: str, level: _Level, setting: Setting, segments: list[Segment]) -> None:
    """Plain words; initials that are spelt out somewhere say what they stand for."""
    for stretch in stretches(text, setting.initials):
        if stretch.name:
            content = Content()
            level.nodes.append(StructureElement("Span", (content,), expansion=stretch.name))
            segments.append(Segment(stretch.text, level.style, content, level.language, level.link))
        else:
            segments.append(_segment(stretch.text, level))


def _add_link(
    target: str, children: tuple[Run, ...], level: _Level, setting: Setting, segments: list[Segment]
) -> None:
    style = replace(level.style, underlined=True, colour=setting.colours.accent)
    inner = _Level(style, level.language)
    held: list[Segment] = []
    _add_runs(children, inner, setting, held)
    link = StructureElement(
        "Link", tuple(inner.nodes), target=target, label=text_of_runs(children).replace("\n", " ")
    )
    segments.extend(replace(segment, link=link) for segment in held)
    level.nodes.append(link)
    segments.extend(_printed_address(target, link.label, level))


def _printed_address(target: str, shown: str, level: _Level) -> Iterator[Segment]:
    """Where a link leads, for whoever holds a sheet of paper (Australian Government Style Manual, Easy Read).

    An artifact: a link says by itself where it leads."""
    address = shown_address(target)
    if target.startswith(("http:", "https:")) and address.removeprefix("www.") not in shown:
        yield Segment(f" ({address})", level.style, None, "")


def link_to(target: str, label: str) -> StructureElement:
    """A Link element with one stretch of content."""
    return StructureElement("Link", (Content(),), target=target, label=label)


def content_of(element: StructureElement) -> Content:
    """The one stretch of content of an element made for it."""
    (content,) = element.children
    assert isinstance(content, Content)
    return content
