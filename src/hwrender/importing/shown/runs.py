"""Runs of words of one look as the Markdown of one paragraph.

Runs of one look are joined first, since files of Word cut them anywhere. A mark that CommonMark would not
take for emphasis is left out, never a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from hwrender.importing.plain_text import escaped, safe_start

BREAK = "\n"
_SIMPLE = re.compile(r"[\w:/.?=&%#@+,;~-]+")


class Run(Struct, frozen=True):
    """Words of one look. `mark` is "**", "*" or nothing; `raw` is finished Markdown, such as the mark of a
    note. `language` is the tag of a passage in another language."""

    text: str
    mark: str = ""
    target: str = ""
    raw: bool = False
    language: str = ""


def markdown_of_runs(runs: Iterable[Run], *, breaks: bool = True) -> str:
    """The Markdown of one paragraph; without `breaks`, on one line."""
    lines: list[list[Run]] = [[]]
    for run in _joined(runs):
        first, *more = run.text.split(BREAK) if not run.raw else [run.text]
        lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=part)] for part in more]
    written = [text for line in lines if (text := _line(_passages(line)))]
    return "\\\n".join(map(safe_start, written)) if breaks else safe_start(" ".join(written))


def _passages(runs: list[Run]) -> list[Run]:
    """One line, with each passage in another language as finished Markdown."""
    line: list[Run] = []
    for language, same in groupby(runs, lambda run: run.language):
        passage = [*same]
        words = "".join(run.text for run in passage)
        inside = _line(passage) if language else ""
        if not inside:
            line += passage
            continue
        line.append(Run(" " if words[:1] == " " else ""))
        line.append(Run(f"[{inside}]{{lang={language}}}", raw=True))
        line.append(Run(" " if words[-1:] == " " else ""))
    return line


def _joined(runs: Iterable[Run]) -> list[Run]:
    """Runs of the same look as one."""
    joined: list[Run] = []
    for (_, _, is_raw, _), same in groupby(
        (run for run in runs if run.text), lambda run: (run.mark, run.target, run.raw, run.language)
    ):
        together = [*same]
        if is_raw:
            joined += together
        else:
            joined.append(replace(together[0], text="".join(run.text for run in together)))
    return joined


def _line(runs: list[Run]) -> str:
    """One line. Blanks at the edge of marked words move outside the marks."""
    written: list[str] = []
    last = " "
    full = [run for run in runs if run.text]
    starts = [*(run.text[0] for run in full[1:]), " "]
    for run, start in zip(full, starts, strict=False):
        text = run.text if run.raw else _spaced(run, last, start)
        written.append(text)
        last = text[-1:] or last
    return re.sub(r"[ \u00a0]{2,}", " ", "".join(written)).strip(" \u00a0")


def _spaced(run: Run, last: str, start: str) -> str:
    """The words of a run between the sign before it and that behind it, with its marks."""
    core = run.text.strip(" ")
    before = " " if run.text.startswith(" ") and core else ""
    after = " " if run.text.endswith(" ") else ""
    return before + _marked(run, core, before or last, after or start) + after


def _marked(run: Run, core: str, before: str, after: str) -> str:
    text = escaped(core)
    if run.target and core:
        text = f"[{text}]({run.target if _SIMPLE.fullmatch(run.target) else f'<{run.target}>'})"
    elif not core or not _can_be_marked(core, before, after):
        return text
    return f"{run.mark}{text}{run.mark}" if _can_be_marked(text, before, after) else text


def _can_be_marked(core: str, before: str, after: str) -> bool:
    """Whether marks here open and close (CommonMark 0.31.2, 6.2: left- and right-flanking runs)."""
    opens = core[:1].isalnum() or not (before.isalnum() or before == "*")
    closes = core[-1:].isalnum() or not (after.isalnum() or after == "*")
    return opens and closes and before != "*" and after != "*"
