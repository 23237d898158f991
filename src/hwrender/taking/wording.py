"""New words for a text of a report: what stays keeps its Markdown, what is new looks as Word shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from hwrender.document import Code, Foreign, Inline, LineBreak, Link, NoteReference, Strong, Text
from hwrender.revising.entries import LINE_BREAK, TypedRun, merged
from hwrender.revising.guarding import Guard, signs_guarded
from hwrender.revising.source import ReadSource
from hwrender.taking.model import NOTE_MARK, CopyParagraph, CopyRun, plain
from hwrender.taking.model import CopyKindOfParagraph as Kind
from hwrender.taking.sources import shown_of

_BLANKS = re.compile(r"\s+")
_TOKEN = re.compile(r"\n|[^\S\n]+|\w+|[^\w\s]")


_BOLD_BY_THEMSELVES = (Kind.CELL, Kind.HEADING, Kind.TITLE, Kind.ATTRIBUTION)
"""What programs make bold as a whole, whoever made nothing bold."""


class _Old(Struct, frozen=True):
    """A stretch of the old text of one kind. `kept` is its Markdown where that is more than words; `inside`
    is what surrounds its words there (a link, a passage in another language)."""

    text: str
    is_bold: bool
    kept: str = ""
    before: str = ""
    after: str = ""
    target: str = ""


class _Token(Struct, frozen=True):
    """A word, a sign or a blank, and the number of the run that it is in."""

    text: str
    part: int

    def key(self) -> str:
        """What tokens are compared by: one blank is like another."""
        return " " if self.text.isspace() and self.text != "\n" else self.text


def new_runs(
    children: Sequence[Inline], made: CopyParagraph, corrected: CopyParagraph, source: ReadSource
) -> tuple[TypedRun, ...]:
    """The words of a corrected paragraph as runs of the source. `made` is how the copy showed the old words:
    only where Word shows another look than it did has somebody changed that."""
    return _Wording(list(_old(children, source)), made, corrected).runs()


def runs_alone(corrected: CopyParagraph) -> tuple[TypedRun, ...]:
    """The words of a paragraph that is new."""
    return _Wording([], CopyParagraph(()), corrected).runs()


def _old(children: Sequence[Inline], source: ReadSource, is_bold: bool = False) -> Iterator[_Old]:
    for inline in children:
        match inline:
            case Text(text=text):
                yield _Old(text.replace("\n", " "), is_bold)
            case Strong(children=inside):
                yield from _old(inside, source, is_bold=True)
            case LineBreak():
                yield _Old("\n", is_bold)
            case NoteReference():
                yield _Old(NOTE_MARK, is_bold, source.cut(inline.span))
            case Code(text=text):
                yield _Old(text, is_bold, source.cut(inline.span), "`", "`")
            case Link(target=target, children=inside):
                yield _Old(
                    shown_of(inside), is_bold, source.cut(inline.span), "[", f"]({_target(target)})", target
                )
            case Foreign(language=language, children=inside):
                yield _Old(shown_of(inside), is_bold, source.cut(inline.span), "[", f"]{{lang={language}}}")
            case _:
                assert_never(inline)


class _Word(Struct):
    """A token of the new words: the part of the old text that it stands for, and how it is shown now."""

    text: str
    run: int
    part: int | None
    is_bold: bool
    target: str

    def goes_with(self, other: _Word, *, is_kept: bool) -> bool:
        """Whether both are written as one."""
        if is_kept and self.part == other.part:
            return self.target == other.target
        return (self.is_bold, self.target) == (other.is_bold, other.target)


class _Wording:
    """Holds the old words against the new ones, word by word."""

    def __init__(self, old: list[_Old], made: CopyParagraph, corrected: CopyParagraph) -> None:
        self._old, self._made, self._new = old, made.runs, corrected.runs
        was, now = _is_bold_as_a_whole(made), _is_bold_as_a_whole(corrected)
        is_by_style = was and not all(each.is_bold for each in old)
        self._is_look_of_all = is_by_style or (corrected.kind in _BOLD_BY_THEMSELVES and was != now)

    def runs(self) -> tuple[TypedRun, ...]:
        """The new words, those that belong together written together."""
        words = self._words()
        found: list[TypedRun] = []
        at = 0
        while at < len(words):
            end = at + 1
            is_kept = self._is_kept(words[at])
            while end < len(words) and self._is_kept(words[end]) == is_kept:
                if not words[at].goes_with(words[end], is_kept=is_kept):
                    break
                end += 1
            found += self._written(words[at:end], is_kept=is_kept)
            at = end
        return _without_outer_blanks(merged(found))

    def _is_kept(self, word: _Word) -> bool:
        """Whether a word belongs to Markdown that stays: a link that leads where it led, a passage, code."""
        return word.part is not None and bool(self._old[word.part].kept)

    def _words(self) -> list[_Word]:
        tokens = _tokens([each.text for each in self._new])
        olds = _aligned(_tokens([each.text for each in self._old]), tokens)
        looks = _aligned(_tokens([each.text for each in self._made]), tokens)
        parts = [None if old is None else old.part for old in olds]
        self._fill(parts, tokens)
        texts = [token.text if old is None else old.text for token, old in zip(tokens, olds, strict=True)]
        return [self._word(*each) for each in zip(tokens, texts, parts, looks, strict=True)]

    def _word(self, token: _Token, text: str, part: int | None, look: _Token | None) -> _Word:
        run = self._new[token.part]
        was = None if look is None else self._made[look.part]
        old = None if part is None else self._old[part]
        if old is not None and old.target and run.target != (was.target if was is not None else old.target):
            part = None  # the link leads elsewhere by now
        return _Word(text, token.part, part, self._is_bold(old, run, was), run.target)

    def _is_bold(self, old: _Old | None, run: CopyRun, was: CopyRun | None) -> bool:
        """Bold as it was, unless Word shows it otherwise than the copy did."""
        if run.is_bold is None or self._is_look_of_all:
            return old is not None and old.is_bold
        if old is not None and was is not None and was.is_bold in (None, run.is_bold):
            return old.is_bold
        return run.is_bold

    def _fill(self, parts: list[int | None], tokens: Sequence[_Token]) -> None:
        """New words in a link, a passage or code belong to it: those in a run that stands for no other part,
        or with the same target."""
        for number, run in enumerate(self._new):
            inside = [at for at, token in enumerate(tokens) if token.part == number]
            known = {parts[at] for at in inside if parts[at] is not None and tokens[at].text.strip()}
            known |= {p for p, old in enumerate(self._old) if run.target and old.target == run.target}
            kept = [part for part in known if part is not None and self._old[part].before]
            if len(known) == len(kept) == 1:
                for at in inside:
                    parts[at] = kept[0]

    def _written(self, words: Sequence[_Word], *, is_kept: bool) -> list[TypedRun]:
        text, first = "".join(word.text for word in words), words[0]
        if is_kept and first.part is not None:
            old = self._old[first.part]
            if plain(text) == plain(old.text):
                return _around(text, TypedRun(old.kept, first.is_bold, is_kept=True))
            return _inside(text, first.is_bold, old.before, old.after)
        if first.target:
            return _inside(text, first.is_bold, "[", f"]({_target(first.target)})")
        return list(_plain_runs(text, first.is_bold))


def _tokens(texts: Sequence[str]) -> list[_Token]:
    return [_Token(found, part) for part, text in enumerate(texts) for found in _TOKEN.findall(text)]


def _aligned(old: Sequence[_Token], new: Sequence[_Token]) -> list[_Token | None]:
    """For each new token the old one that it is."""
    found: list[_Token | None] = [None] * len(new)
    matcher = SequenceMatcher(
        None, [each.key() for each in old], [each.key() for each in new], autojunk=False
    )
    for block in matcher.get_matching_blocks():
        found[block.b : block.b + block.size] = old[block.a : block.a + block.size]
    return found


def _is_bold_as_a_whole(paragraph: CopyParagraph) -> bool:
    worded = [run for run in paragraph.runs if run.text.strip(f" {NOTE_MARK}")]
    return bool(worded) and all(run.is_bold for run in worded)


def _inside(words: str, is_bold: bool, before: str, after: str) -> list[TypedRun]:
    """Words within a link, a passage or code."""
    bare = words.replace("\n", " ").replace(NOTE_MARK, "").strip()
    inside = bare if before == "`" else signs_guarded(bare, Guard.SIGNS)
    return _around(words, TypedRun(f"{before}{inside}{after}", is_bold, is_kept=True)) if inside else []


def _around(words: str, run: TypedRun) -> list[TypedRun]:
    """A run with the blanks that stand around its words."""
    first = [TypedRun(" ", run.is_bold)] if words[:1].isspace() else []
    return [*first, run, *([TypedRun(" ", run.is_bold)] if words[-1:].isspace() else [])]


def _plain_runs(words: str, is_bold: bool) -> Iterator[TypedRun]:
    for number, line in enumerate(words.replace(NOTE_MARK, "").split("\n")):
        if number:
            yield TypedRun(LINE_BREAK, is_bold, is_kept=True)
        bare = line.strip()
        if bare != line and line[:1].isspace():
            yield TypedRun(" ")
        if bare:
            yield TypedRun(_BLANKS.sub(" ", bare) if "  " in bare else bare, is_bold)
        if bare and line[-1:].isspace():
            yield TypedRun(" ")


def _without_outer_blanks(runs: Sequence[TypedRun]) -> tuple[TypedRun, ...]:
    """Runs that neither begin nor end with a blank."""
    found = list(runs)
    while found and not found[0].is_kept and not found[0].text.strip():
        found.pop(0)
    while found and not found[-1].is_kept and not found[-1].text.strip():
        found.pop()
    if found and not found[0].is_kept:
        found[0] = replace(found[0], text=found[0].text.lstrip())
    if found and not found[-1].is_kept:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return tuple(found)


def _target(address: str) -> str:
    """An address as Markdown has it: one with brackets in it stands between < and >."""
    return f"<{address}>" if re.search(r"[()\s]", address) else address
