"""A Markdown text of another program becomes Markdown as we read it: what `check` would suggest is put in."""

from __future__ import annotations

import re
from collections import Counter

from msgspec import Struct, field

from hwrender.diagnostics import Finding
from hwrender.document import Document, NoteReference, Paragraph, text_of_inlines
from hwrender.importing.shown.headings import is_called_a_chapter
from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.shown.report_words import words_in
from hwrender.importing.text.links import with_live_links
from hwrender.importing.text.plain_headings import FoundHeading
from hwrender.importing.text.telling import MendedSign
from hwrender.importing.text.web_tags import without_web_tags
from hwrender.reading import read_text
from hwrender.reading.fences import find_fences
from hwrender.reading.findings import Findings
from hwrender.reading.mending import OF_OTHER_PROGRAMS, Change, Changed, changed, mended
from hwrender.reading.source import source_of_text
from hwrender.span import Span

_MOST_ROUNDS, _MOST_OF_A_CODE = 12, 20_000
"""Of reading and mending: what is meant in a table or a list shows only when it is one."""

_MARKDOWN = re.compile(
    r"^[ ]{0,3}#{1,6}[ \t]*\S|\*\*\S[^*\n]*\*\*|\]\([^)\s]|^[ ]{0,3}```|^[ ]*\|?(?:[ ]*:?-{3,}:?[ ]*\|)+"
    r"|\[\[[^\]\n]+\]\]|^%%|(?<!=)==[^=\s][^=\n]*==(?!=)|~~\S|^>[ ]*\[!|^[ ]*[-*+][ ]+\[[ xX]\][ ]|!\["
    r"|^:::|^\[\^|\^\[|^:[ ]{2,}\S|\{[.#][\w-]+|\\newpage|<!--|^\[[^\]\n]+\]:[ ]",
    re.MULTILINE,
)
_BOLD_LINE = re.compile(r"^(?:\*\*|__)(?![\s*_])([^*_\n]{1,120}[^*_\s])(?:\*\*|__)(:?)[ \t]*$", re.MULTILINE)
_CAPITALS_LINE = re.compile(r"^(?=[^a-z\n]*$)[ ]{0,3}([A-Z][^\n]{3,100}[A-Z?)])[ \t]*$", re.MULTILINE)
_MOST_WORDS = 12
_MOST_WORDS_OF_A_TITLE = 15
_ENDS_A_SENTENCE = re.compile(r"[.!?,;:…]['\"”’)]*$")


class MendedText(Struct):
    """A text under front matter as it changes. `origins` has for each of its lines that of the file, from 1;
    `otherwise` counts the words that were taken out and told, `hidden` are those of comments."""

    text: str
    origins: list[int]
    signs: list[MendedSign] = field(default_factory=list)
    headings: list[tuple[FoundHeading, int]] = field(default_factory=list)
    otherwise: Counter[str] = field(default_factory=Counter)
    hidden: list[str] = field(default_factory=list)
    noticed: Noticed = field(default_factory=Noticed)

    @property
    def body_start(self) -> int:
        """Where the text under the front matter begins."""
        fences = find_fences(source_of_text(self.text, ""), Findings(""))
        return fences.body if fences is not None else 0

    @property
    def body(self) -> str:
        return self.text[self.body_start :]

    def line_of(self, line: int) -> int:
        """The line of the file that a line of the text came from."""
        return self.origins[min(line, len(self.origins)) - 1]

    def take(self, new: Changed) -> None:
        self.otherwise += Counter(words_in(self.text)) - Counter(words_in(new.text))
        self.origins = [self.origins[line - 1] for line in new.origins]
        self.text = new.text


def looks_like_markdown(text: str) -> bool:
    """Whether a text has signs that only Markdown has."""
    return _MARKDOWN.search(text) is not None


def mend_markdown(text: MendedText) -> None:
    """Put in what is suggested for signs of other programs, until nothing more is."""
    shown_before = {*_comments(text.text)}
    text.take(without_web_tags(text.text))
    for _ in range(_MOST_ROUNDS):
        found = read_text(text.text, "", _MOST_OF_A_CODE).findings
        made = mended(text.text, (each for each in found if each.code in OF_OTHER_PROGRAMS))
        if not made.taken or made.text == text.text:
            break
        lines = text.text.split("\n")
        for each in made.taken:
            text.signs.append(MendedSign(each, text.line_of(each.span.line), _lost(each, lines)))
        text.take(made.changed)
    text.text = with_live_links(text.text, text.noticed)
    text.hidden = [words for words in _comments(text.text) if words not in shown_before]
    text.otherwise.update(words_in(" ".join(text.hidden)))
    _find_headings(text)


def _comments(text: str) -> list[str]:
    if "<!--" not in text and "%%" not in text:
        return []
    document = read_text(text, "").document
    return [comment.text for comment in document.comments] if document is not None else []


def _lost(finding: Finding, text: list[str]) -> str:
    """The words that a suggestion takes away."""
    lines, span = text[finding.span.line - 1 : finding.span.end_line], finding.span
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    words = re.sub(r"[~%]{2}|</?\w+[^<>]*>|^[ \t]*(?:[-+*]|\d+[.)])[ \t]+", "", " ".join(lines))
    return " ".join(words.split())


def _find_headings(text: MendedText) -> None:
    """In a text without any heading, lines that are bold or in capitals all through are headings."""
    document = read_text(text.text, "").document
    if document is None or any(section.heading is not None for section in document.sections):
        return
    start = text.body_start
    for pattern, how in ((_BOLD_LINE, "is bold"), (_CAPITALS_LINE, "is in capitals")):
        changes = []
        for found in pattern.finditer(text.text, start):
            words = found[1].strip(" :")
            above, below = text.text[: found.start()].rpartition("\n")[0], text.text[found.end() + 1 :]
            is_alone = not above.rpartition("\n")[2].strip() and not below.partition("\n")[0].strip()
            if is_alone and len(words.split()) <= _MOST_WORDS and not _ENDS_A_SENTENCE.search(words):
                changes.append(Change(found.start(), found.end(), f"## {words}"))
                line = text.line_of(text.text.count("\n", 0, found.start()) + 1)
                text.headings.append((FoundHeading(words, 1, 1, how), line))
        if changes:
            text.take(changed(text.text, changes))
            return


class MarkdownTitle(Struct, frozen=True):
    """A title, the line of the file on which it stands, and whether it is a heading."""

    words: str
    line: int
    is_heading: bool = True


def take_markdown_title(text: MendedText, known: str) -> MarkdownTitle | None:
    """The title of a text, which is taken out of it where it opens it: its first heading, or the first line.
    Where the title is `known`, only a heading that says the same is taken out."""
    document = read_text(text.text, "").document
    if document is None or not document.sections:
        return None
    headings = [section.heading for section in document.sections if section.heading is not None]
    if not headings:
        return None if known else _first_line(text, document)
    heading = headings[0]
    words = " ".join(text_of_inlines(heading.children, " ").split())
    title = MarkdownTitle(words, text.line_of(heading.span.line))
    is_first = document.sections[0].heading is heading
    has_note = any(isinstance(each, NoteReference) for each in heading.children)
    if known:
        if is_first and not has_note and words_in(known) == words_in(words):
            _take_out(text, heading.span)
        return None
    if is_called_a_chapter(words):
        return None
    if is_first and not has_note:
        _take_out(text, heading.span)
    return title


def _take_out(text: MendedText, span: Span) -> None:
    lines = text.text.split("\n")
    start = sum(len(line) + 1 for line in lines[: span.line - 1])
    end = min(sum(len(line) + 1 for line in lines[: span.end_line]), len(text.text))
    otherwise = text.otherwise.copy()
    text.take(changed(text.text, [Change(start, end, "")]))
    text.otherwise = otherwise  # the words are those of the title


def _first_line(text: MendedText, document: Document) -> MarkdownTitle | None:
    """The first paragraph, where it is one short line. A sentence stays in the text too."""
    blocks = document.sections[0].blocks
    if not blocks or not isinstance(blocks[0], Paragraph):
        return None
    words = " ".join(text_of_inlines(blocks[0].children, " ").split())
    span = blocks[0].span
    if span.end_line != span.line or len(words.split()) > _MOST_WORDS_OF_A_TITLE:
        return None
    title = MarkdownTitle(words.rstrip("."), text.line_of(span.line), is_heading=False)
    if not _ENDS_A_SENTENCE.search(words) and len(blocks) > 1:
        _take_out(text, span)
    return title
