"""New words for a text of a report: what stays keeps its Markdown, what is new looks as Word shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from hwrender.document import Inline
from hwrender.revising.entries import LINE_BREAK, TypedRun, merged
from hwrender.revising.guarding import Guard, markdown_of, signs_guarded
from hwrender.revising.source import ReadSource
from hwrender.taking.model import NOTE_MARK, CopyParagraph, CopyRun, as_said, plain
from hwrender.taking.model import CopyKindOfParagraph as Kind
from hwrender.taking.old_words import OldStretch, old_stretches, written

_BLANKS = re.compile(r"\s+")
_TOKEN = re.compile(r"\n|[^\S\n]+|\w+|[^\w\s]")


_BOLD_BY_THEMSELVES = (Kind.CELL, Kind.HEADING, Kind.TITLE, Kind.ATTRIBUTION)
"""What programs make bold as a whole, whoever made nothing bold."""


class _Token(Struct, frozen=True):
    """A word, a sign or a blank, the number of the run that it is in, and its place there."""

    text: str
    part: int
    at: int

    def key(self) -> str:
        """What tokens are compared by: one blank is like another, and one quote."""
        return " " if self.text.isspace() and self.text != "\n" else as_said(self.text)


def new_runs(
    children: Sequence[Inline], made: CopyParagraph, corrected: CopyParagraph, source: ReadSource
) -> tuple[TypedRun, ...]:
    """The words of a corrected paragraph as runs of the source. `made` is how the copy showed the old words:
    only where Word shows another look than it did has somebody changed that."""
    return _Wording(list(old_stretches(children, source)), made, corrected).runs()


def runs_alone(corrected: CopyParagraph) -> tuple[TypedRun, ...]:
    """The words of a paragraph that is new."""
    return _Wording([], CopyParagraph(()), corrected).runs()


class _Word(Struct):
    """A token of the new words: the part of the old text that it stands for, and how it is shown now.
    `is_bold_inside` says whether it is bold within a link, `has_new_look` that somebody has changed that."""

    text: str
    run: int
    part: int | None
    is_bold: bool
    target: str
    is_bold_inside: bool
    has_new_look: bool

    def goes_with(self, other: _Word, *, is_kept: bool) -> bool:
        """Whether both are written as one."""
        is_alike = (is_kept and self.part == other.part) or bool(self.target)
        return self.target == other.target and (is_alike or self.is_bold == other.is_bold)


class _Wording:
    """Holds the old words against the new ones, word by word."""

    def __init__(self, old: list[OldStretch], made: CopyParagraph, corrected: CopyParagraph) -> None:
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
        return [self._word(*each) for each in zip(tokens, olds, parts, looks, strict=True)]

    def _word(self, token: _Token, same: _Token | None, part: int | None, look: _Token | None) -> _Word:
        run = self._new[token.part]
        was = None if look is None else self._made[look.part]
        old = None if part is None else self._old[part]
        if old is not None and old.target and run.target != (was.target if was is not None else old.target):
            part = None  # the link leads elsewhere by now
        text = token.text if same is None else same.text
        has_new_look = not self._is_look_of_all and was is not None and _looks_new(was, run)
        within = None if has_new_look else _bold_within(old, same)
        if within is None:
            within = bool(run.is_bold) and not self._is_look_of_all
        is_bold = self._is_bold(old, run, was) or (within and part is None)
        return _Word(text, token.part, part, is_bold, run.target, within, has_new_look)

    def _is_bold(self, old: OldStretch | None, run: CopyRun, was: CopyRun | None) -> bool:
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
            if plain(text) == plain(old.text) and not any(word.has_new_look for word in words):
                return _around(text, TypedRun(old.kept, first.is_bold, is_kept=True))
            if old.before == "[":
                return _inside_partly_bold(words, old.before, old.after)
            return _inside(text, first.is_bold, old.before, old.after)
        if first.target:
            return _inside_partly_bold(words, "[", f"]({written(first.target)})")
        return list(_plain_runs(text, first.is_bold))


def _tokens(texts: Sequence[str]) -> list[_Token]:
    return [
        _Token(found[0], part, found.start())
        for part, text in enumerate(texts)
        for found in _TOKEN.finditer(text)
    ]


def _aligned(old: Sequence[_Token], new: Sequence[_Token]) -> list[_Token | None]:
    """For each new token the old one that it is."""
    found: list[_Token | None] = [None] * len(new)
    matcher = SequenceMatcher(
        None, [each.key() for each in old], [each.key() for each in new], autojunk=False
    )
    for block in matcher.get_matching_blocks():
        found[block.b : block.b + block.size] = old[block.a : block.a + block.size]
    return found


def _looks_new(was: CopyRun, now: CopyRun) -> bool:
    """Whether words are bold that were not, or the reverse; of a hard word nobody can tell."""
    return None not in (was.is_bold, now.is_bold) and was.is_bold != now.is_bold


def _bold_within(old: OldStretch | None, same: _Token | None) -> bool | None:
    """Whether a word is bold within its link in the source; None for a word that is not there."""
    if old is None or same is None:
        return None
    return same.at < len(old.bold_inside) and old.bold_inside[same.at]


def _is_bold_as_a_whole(paragraph: CopyParagraph) -> bool:
    worded = [run for run in paragraph.runs if run.text.strip(f" {NOTE_MARK}")]
    return bool(worded) and all(run.is_bold for run in worded)


def _inside(words: str, is_bold: bool, before: str, after: str) -> list[TypedRun]:
    """Words within a link, a passage or code."""
    bare = _on_one_line(words).strip()
    inside = bare if before == "`" else signs_guarded(bare, Guard.SIGNS)
    return _around(words, TypedRun(f"{before}{inside}{after}", is_bold, is_kept=True)) if inside else []


def _inside_partly_bold(words: Sequence[_Word], before: str, after: str) -> list[TypedRun]:
    """Words within a link or a passage, of which some may be bold."""
    bold = [word.is_bold or word.is_bold_inside for word in words if word.text.strip()]
    text = "".join(word.text for word in words)
    if all(bold) or not any(bold):
        return _inside(text, all(bold), before, after)
    parts = [
        TypedRun(_on_one_line("".join(word.text for word in found)), is_bold)
        for is_bold, found in groupby(words, lambda word: word.is_bold or word.is_bold_inside)
    ]
    inside = markdown_of(_without_outer_blanks(parts), Guard.SIGNS)
    return _around(text, TypedRun(f"{before}{inside}{after}", is_kept=True))


def _on_one_line(words: str) -> str:
    return words.replace("\n", " ").replace(NOTE_MARK, "")


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
