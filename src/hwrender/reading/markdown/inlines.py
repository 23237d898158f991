"""The inline tokens of one paragraph, heading or cell become inlines with exact places.

A cursor walks the content beside the tokens: text is as long as its words, and every other token says where
its rule began and ended. Pictures and comments leave a `Placeholder` where they stood.
"""

from __future__ import annotations

from markdown_it.token import Token
from msgspec import Struct, field
from msgspec.structs import replace

from hwrender.document import (
    Code,
    Comment,
    Foreign,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    Strong,
    Text,
)
from hwrender.reading.findings import Refusal, shown
from hwrender.reading.languages import language_hint, parse_language
from hwrender.reading.markdown.context import BodyContext
from hwrender.reading.markdown.other_programs import meaning_of_tag
from hwrender.reading.markdown.parser import END, START
from hwrender.reading.markdown.placeholders import (
    Piece,
    Placeholder,
    leave_out_struck,
    plain_words,
    text_of,
    without_placeholders,
)
from hwrender.reading.markdown.places import END_WITH_SIZE, Places
from hwrender.reading.markdown.targets import complain_of_title, read_link_target, read_picture
from hwrender.span import Span


class _Frame(Struct):
    """An inline that is still open. `strong` is true inside strong words, which hold no other strong ones."""

    token: Token | None
    start: int
    strong: bool
    pieces: list[Piece] = field(default_factory=list)


def read_inlines(
    tokens: list[Token], places: Places, context: BodyContext, *, strong: bool = False
) -> list[Piece]:
    """The inlines of these tokens in order, with placeholders; `strong` when they are strong already."""
    return _InlineReader(places, context, strong).read(tokens)


class _InlineReader:
    def __init__(self, places: Places, context: BodyContext, strong: bool) -> None:
        self._places = places
        self._context = context
        self._cursor = 0
        self._frames = [_Frame(None, 0, strong)]
        self._words: tuple[int, int] | None = None  # source offsets of words that are no node yet

    def read(self, tokens: list[Token]) -> list[Piece]:
        for token in tokens:
            self._take(token)
        self._flush()
        return self._frames[0].pieces

    def _take(self, token: Token) -> None:
        match token.type:
            case "text":
                self._literal(len(token.content))
            case "text_special" if token.content == token.markup:
                self._literal(len(token.markup))
            case "text_special":
                self._alone(token)
            case "em_open" | "strong_open":
                self._open_strong(token)
            case "link_open" | "foreign_open":
                self._open(token)
            case "em_close" | "strong_close" | "link_close" | "foreign_close":
                self._close(token)
            case "softbreak":
                self._add(Text(" ", self._line_end(token.meta[END])))
            case "hardbreak":
                self._add(LineBreak(self._line_end(token.meta[END])))
            case "html_inline":
                self._html(token)
            case "tangled":
                self._complain_of_tangle()
            case _:
                self._whole(token)

    def _literal(self, length: int) -> None:
        for first, last in self._places.pieces(self._cursor, self._cursor + length):
            if self._words is not None and self._words[1] == first:
                self._words = (self._words[0], last)
            else:
                self._flush()
                self._words = (first, last)
        self._cursor += length

    def _flush(self) -> None:
        if self._words is not None:
            self._frames[-1].pieces.append(self._context.text(*self._words))
            self._words = None

    def _add(self, piece: Piece) -> None:
        self._flush()
        self._frames[-1].pieces.append(piece)

    def _alone(self, token: Token) -> None:
        """An escape or an entity: its words are not what the source says."""
        start, self._cursor = self._cursor, self._cursor + len(token.markup)
        span = self._context.span(self._places.offset(start), self._places.offset(self._cursor - 1) + 1)
        self._add(Text(self._context.harmless(token.content, span), span))

    def _html(self, token: Token) -> None:
        """A tag, shown as it is written."""
        start = line_start = self._cursor
        for line in token.content.split("\n"):
            first = line_start + len(line) - len(line.lstrip(" \t"))
            if line_start > start:
                self._add(Text(" ", self._line_end(first)))
            self._literal(len(line.strip(" \t")))
            line_start += len(line) + 1
        hint = "Take the tag out. Use a blank line, **strong words** or a list in its place."
        message = f"The tag {shown(' '.join(token.content.split()))} is shown as it stands."
        span, meant = self._span(start, self._cursor), meaning_of_tag(token.content)
        self._context.findings.warning("D034", span, message, hint, meant)

    def _open_strong(self, token: Token) -> None:
        self._flush()
        parent = self._frames[-1]
        frame = _Frame(token, self._cursor, True)
        if parent.strong:
            # strong inside strong says nothing more: the words go straight to the outer one
            frame.pieces = parent.pieces
        self._frames.append(frame)
        self._cursor += len(token.markup)

    def _open(self, token: Token) -> None:
        self._flush()
        self._frames.append(_Frame(token, self._cursor, self._frames[-1].strong))
        self._cursor += 1

    def _close(self, token: Token) -> None:
        self._flush()
        frame = self._frames.pop()
        self._cursor = token.meta[END] if END in token.meta else self._cursor + len(token.markup)
        parent = self._frames[-1]
        if frame.pieces is parent.pieces:
            return
        parent.pieces.extend(self._closed(frame, without_placeholders(frame.pieces)))
        parent.pieces.extend(piece for piece in frame.pieces if isinstance(piece, Placeholder))

    def _closed(self, frame: _Frame, children: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """The finished inline, its children alone where it is not one, or nothing where it has no words."""
        opening = frame.token
        assert opening is not None
        span = self._span(frame.start, self._cursor)
        match opening.type:
            case "link_open":
                return self._link(opening, frame, children)
            case "foreign_open":
                language = parse_language(opening.info)
                if language is not None:
                    return (Foreign(language, children, span),) if children else ()
                message = f"There is no language “{shown(opening.info)}”."
                self._context.findings.error("D076", span, message, language_hint(opening.info))
                return children
            case _:
                return (Strong(children, span),) if children else ()

    def _link(self, opening: Token, frame: _Frame, children: tuple[Inline, ...]) -> tuple[Inline, ...]:
        span = self._span(frame.start, self._cursor)
        children = children or self._words_of_picture(frame)
        if not children:
            hint = "Write the words of the link in the square brackets."
            self._context.findings.error("D081", span, "This link has no words.", hint)
            return ()
        complain_of_title(opening, span, self._context)
        target = read_link_target(str(opening.attrs["href"]), self._context)
        if isinstance(target, Refusal):
            self._context.findings.warning("D080", span, target.message, target.hint)
            return children
        return (Link(target, children, span),)

    def _words_of_picture(self, frame: _Frame) -> tuple[Inline, ...]:
        """The description of the first picture in a link that has no words; the picture then says no more."""
        for at, piece in enumerate(frame.pieces):
            if isinstance(piece, Placeholder) and piece.picture is not None and piece.words:
                frame.pieces[at] = Placeholder(replace(piece.picture, alt=""))
                return piece.words
        return ()

    def _whole(self, token: Token) -> None:
        """A token that opens nothing and says where it ends."""
        start, end = token.meta[START], token.meta[END]
        span = self._span(self._cursor, end)
        self._cursor = token.meta.get(END_WITH_SIZE, end)
        match token.type:
            case "code_inline":
                self._add(Code(token.content, span))
            case "image":
                self._add(self._picture(token, start, span))
            case "comment":
                self._context.comments.append(Comment(token.content, span))
                self._add(Placeholder(None))
            case "struck_out":
                self._add(leave_out_struck(span, self._context))
            case "footnote_ref":
                self._footnote(token, start)
            case _:
                raise AssertionError(f"no inline is made of {token.type}")

    def _picture(self, token: Token, start: int, span: Span) -> Placeholder:
        places = self._places.inside(start + len("!["))
        description = read_inlines(token.children or [], places, self._context)
        words = plain_words(without_placeholders(description))
        return Placeholder(read_picture(token, text_of(words), span, self._context), words)

    def _footnote(self, token: Token, start: int) -> None:
        number = self._context.numbers.number(str(token.meta["label"]))
        span = self._span(start, self._cursor)
        if number is not None:
            self._add(NoteReference(number, span))
            return
        mark = shown(f"[^{token.meta['label']}]")
        hint = f"Write it below: {mark}: and then its words."
        self._context.findings.error("D060", span, f"There is no footnote {mark}.", hint)
        self._cursor = start
        self._literal(token.meta[END] - start)

    def _complain_of_tangle(self) -> None:
        offset = self._places.offset(0)
        message = "This paragraph is too long or too tangled to read."
        hint = "Cut it into shorter ones. Look for brackets inside brackets."
        self._context.findings.error("D031", self._context.span(offset, offset), message, hint)

    def _line_end(self, end: int) -> Span:
        """The place of a line end, from the last word of its line to the first of the next, at `end`."""
        start, self._cursor = self._cursor, end
        return self._context.span(self._places.offset(start), self._places.offset(end))

    def _span(self, start: int, end: int) -> Span:
        return self._context.span(self._places.offset(start), self._places.offset(max(end - 1, start)) + 1)
