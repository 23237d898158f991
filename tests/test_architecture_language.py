"""English is read in one room: no other has patterns of its own for numbers, dates or names."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from test_architecture import modules, room_of, tree

PATTERNS: dict[str, str] = {
    "cache": "names of the cache's own files",
    "checks.suppressions": "comments that are addressed to hwrender",
    "cli.topic_text": "signs of Markdown in the guides that come with hwrender",
    "cli.environment": "the digits of SOURCE_DATE_EPOCH",
    "cli.terminal": "characters that a terminal obeys",
    "copy_marks": "names of bookmarks",
    "consistency": "the words around what the reader read: who did the work, with whom, when",
    "desk": "names of files, blank lines, and sentences of findings that speak of files and commands",
    "disclosure": "the shapes of identifiers (postcodes, telephone and NHS numbers, addresses, plates), and "
    "the words beside them",
    "drafting": "lines and fences of Markdown; the phrases at which a summary's sentence is taken apart",
    "batches.judging": "the place in a message of an error",
    "watching.quiet_hours": "two times of the day on the command line",
    "edition": "anchors, and the blanks between words",
    "fixed_words": "places to be filled in",
    "fonts": "names of font files, and characters by their script",
    "formats": "the syntax of a file format",
    "reader_tests": "the names of ideas and parts, and months as they are kept",
    "readers": "whole numbers in a table of answers",
    "importing": "the syntax of a page, a Word file, a PDF or a plain text; marks of lists, notes and pages",
    "inspection": "paths, and the syntax of the files that are looked into",
    "markup": "the syntax of HTML",
    "meaning": "figures of a telephone number; marks that end the reach of a word",
    "metadata": "what no file may be called",
    "narration": "signs, addresses, codes and short forms that a voice is told to say; its phonemes",
    "pictures": "the syntax of SVG, names of picture files, words of a search",
    "cli.options": "the size of a page of braille on the command line",
    "pipeline.accepting": "names of findings on the command line",
    "pipeline.many": "patterns of file names on the command line",
    "pipeline.options": "the address of a cluster on the command line",
    "organisation": "the syntax of TOML, and the blanks in its words",
    "plain": "phrases that have a plainer one, and the signs beside a number that the reader read",
    "reading": "the syntax of Markdown and YAML; tags of languages",
    "revising": "signs of Markdown and YAML, and the ends of lines",
    "site.heard": "the times in a page of ours at which sentences are heard",
    "sources": "what YAML needs quotation marks for",
    "taking": "characters that nobody sees, words and signs to hold against one another, signs of Markdown",
    "style": "colours",
    "translations": "figures and addresses in texts of every language, which no reader of English reads",
    "wording": "targets of links, and marks inside a sentence",
}
"""What else a room, or a module of it, has patterns for."""

NUMBER_WORDS = (
    "two three four five seven eight nine eleven twelve twenty thirty hundred thousand million dozen"
)
CALENDAR = "january february march april june july august september october november monday tuesday"
WORDS_OF_ENGLISH = frozenset((NUMBER_WORDS + " " + CALENDAR).split())
FEWEST_WORDS = 4
"""A pattern or a table of so many of these reads numbers or dates; one alone is a word like any other."""

TABLES: dict[str, str] = {
    "metadata": "the months of a date in the front matter, which the readers take from there",
    "narration.text_normalisation.figures": "says numbers, and never reads them",
    "narration.text_normalisation.amounts": "says numbers, and never reads them",
}
"""Modules outside that may list these words, and why."""


@cache
def texts(path: Path) -> tuple[str, ...]:
    """Each text in a module that is no docstring, and each row of texts as one."""
    nodes = list(ast.walk(tree(path)))
    documented = {
        id(node.body[0].value)
        for node in nodes
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        if node.body and isinstance(node.body[0], ast.Expr)
    }
    notes = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    found = [
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if id(node) not in documented | notes
    ]
    rows = [node.elts if isinstance(node, ast.Tuple | ast.List | ast.Set) else node.keys
            for node in nodes if isinstance(node, ast.Tuple | ast.List | ast.Set | ast.Dict)]  # fmt: skip
    joined = [" ".join(str(each.value) for each in row if isinstance(each, ast.Constant)) for row in rows]
    return (*found, *joined)


def imports_re(module: str) -> bool:
    return any(
        isinstance(node, ast.Import) and any(alias.name == "re" for alias in node.names)
        for node in ast.walk(tree(modules()[module]))
    )


def covers(name: str, module: str) -> bool:
    return module == name or module.startswith(f"{name}.")


def test_each_module_with_patterns_says_what_they_are_for() -> None:
    users = {module for module in modules() if room_of(module) != "language" and imports_re(module)}
    assert {module for module in users if not any(covers(name, module) for name in PATTERNS)} == set()
    assert {name for name in PATTERNS if not any(covers(name, module) for module in users)} == set()


@pytest.mark.parametrize("module", [each for each in modules() if room_of(each) != "language"])
def test_no_other_room_lists_the_words_of_numbers_or_dates(module: str) -> None:
    if module in TABLES:
        return
    for text in texts(modules()[module]):
        words = frozenset(re.findall(r"[a-z]+", text.lower()))
        assert len(words & WORDS_OF_ENGLISH) < FEWEST_WORDS, text[:200]


@pytest.mark.parametrize(
    "text",
    [
        'PATTERN = re.compile(r"two|three|four|five")',
        'WORDS = ("Monday", "Tuesday", "July", "June")',
        'VALUES = {"two": 2, "nine": 9, "five": 5, "twelve": 12}',
    ],
)
def test_a_table_of_such_words_is_noticed(text: str, tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text(text, encoding="utf-8")
    found = [frozenset(re.findall(r"[a-z]+", each.lower())) & WORDS_OF_ENGLISH for each in texts(path)]
    assert max(map(len, found)) >= FEWEST_WORDS
