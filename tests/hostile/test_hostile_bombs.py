"""Reports that are made to swell: a clear message, in bounded time and memory."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from watched import Built, build_watched

HEAD = "---\ntitle: A report\nlang: en-GB\n---\n\nWords.\n\n"
SECONDS_PER_MEGABYTE = 4.0
"""Twice what is asked for on a machine of its own; tests share theirs."""
MEMORY_PER_MEGABYTE = 500_000_000
LEAST_SECONDS, LEAST_MEMORY = 3.0, 400_000_000
LONG_SECONDS = 15.0
"""What anything may take, however small."""


def front(lines: str) -> str:
    return f"---\ntitle: A report\nlang: en-GB\n{lines}\n---\n\nWords.\n"


def laughs() -> str:
    rows = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    return front("\n".join(rows))


TOO_LONG = "D031: This paragraph is too long or too tangled to read."
TOO_DEEP = "D030: This is nested too deep to read."
TOO_DEEP_KEYS = "M006: The keys here are nested too deep."
OTHER_USE = "M006: The signs {} and {} have another use here."
TOO_MANY_LINES = "D006: The report has more than 20,000 lines."
TOO_MANY_CELLS = "D006: The tables have more than 20,000 cells."

REPORTS: dict[str, tuple[Callable[[], str], str]] = {
    "a bomb of aliases": (laughs, OTHER_USE.format("*", "&")),
    "a merge of itself": (lambda: front("glossary: &a\n  b: c\n  <<: *a"), OTHER_USE.format("*", "&")),
    "deep brackets in front matter": (
        lambda: front("key_themes: " + "[" * 5_000 + "]" * 5_000), TOO_DEEP_KEYS
    ),
    "deep maps in front matter": (lambda: front("contact: " + "{a: " * 5_000 + "}" * 5_000), TOO_DEEP_KEYS),
    "a number without end": (
        lambda: front("number_of_people: " + "9" * 100_000), "M024: number_of_people must be a whole number."
    ),
    "a number with a great exponent": (
        lambda: front("source_pdf_size_kb: 1e999999999"), "M024: source_pdf_size_kb must be a number."
    ),
    "a number in hexadecimal": (
        lambda: front("number_of_people: 0x" + "f" * 50_000), "M024: number_of_people must be a whole number."
    ),
    "a tag of a program": (
        lambda: front("name: !!python/object/apply:os.system [id]"), OTHER_USE.format("%", "!")
    ),
    "a long front matter": (lambda: front("\n".join(f"k{n}: v" for n in range(50_000))), TOO_MANY_LINES),
    "one line of a megabyte": (lambda: HEAD + "word " * 200_000, TOO_LONG),
    "one word of a megabyte": (lambda: HEAD + "a" * 1_000_000, TOO_LONG),
    "10,000 levels of quotation": (lambda: HEAD + ">" * 10_000 + " a", TOO_DEEP),
    "10,000 levels of list": (lambda: HEAD + "- " * 10_000 + "a", TOO_DEEP),
    "10,000 levels of links": (lambda: HEAD + "[" * 10_000 + "a" + "](b)" * 10_000, TOO_LONG),
    "10,000 levels of strong": (lambda: HEAD + "**a " * 10_000, ""),
    "10,000 parts": (
        lambda: HEAD + "::: lang=cy\n" * 10_000, "D070: The part “::: lang=cy” is never closed."
    ),
    "3,000 footnotes": (
        lambda: HEAD + "".join(f"[^{n}]: a\n\n" for n in range(3_000)), "D061: This footnote is not shown."
    ),
    "100,000 cells": (
        lambda: HEAD + "|a" * 100 + "|\n" + "|-" * 100 + "|\n" + ("|b" * 100 + "|\n") * 1_000,
        TOO_MANY_CELLS,
    ),
    "100,000 empty cells": (
        lambda: HEAD + "|a" * 500 + "|\n" + "|-" * 500 + "|\n" + "|b|\n" * 200,
        "D036: The tables leave out too many cells.",
    ),
    "10,000 cells": (
        lambda: HEAD + "|a" * 99 + "|\n" + "|-" * 99 + "|\n" + ("|b" * 99 + "|\n") * 98, ""
    ),
    "3,000 pictures": (lambda: HEAD + "![](police)\n\n" * 3_000, ""),
    "100,000 entities": (lambda: HEAD + "&amp;" * 100_000, TOO_LONG),
    "3,000 tags": (
        lambda: HEAD + "<b onclick=x>\n\n" * 3_000, "D034: The tag <b onclick=x> is shown as it stands."
    ),
    "a paragraph of tags": (lambda: HEAD + "<b onclick=x>\n" * 9_000, TOO_LONG),
    "5,000 comments": (lambda: HEAD + "<!-- a -->\n" * 5_000, ""),
    "100,000 control characters": (
        lambda: HEAD + "\x01" * 100_000, "D020: There is a control character (U+0001) here."
    ),
    "nothing but NUL": (lambda: "\0" * 100_000, "D005: This is not a text file."),
    "5,000 headings": (lambda: HEAD + "## a\n" * 5_000, ""),
    "50,000 headings": (lambda: HEAD + "## a\n" * 50_000, TOO_MANY_LINES),
}  # fmt: skip
"""A report and what is said of it; nothing where it is only long."""

LONG = {
    "2,000 levels of strong": "**a " * 2_000,
    "2,500 cells": "|a" * 50 + "|\n" + "|-" * 50 + "|\n" + ("|b" * 50 + "|\n") * 49,
    "1,000 pictures": "![](police)\n\n" * 1_000,
    "1,000 headings": "## a\n" * 1_000,
    "a letter with 9,000 marks": "e" + "\u0301" * 9_000,
    "a word of 50,000 letters": "a" * 50_000,
    "a paragraph of 10,000 lines": "a\\\n" * 10_000 + "b",
    "code of 2,000 lines": "```\n" + "word " * 10 + "\n" * 2_000 + "```",
    "a quotation ten deep": "> " * 9 + "- a",
}
"""Bodies that are only long, which are made in every format."""


def rendered(
    tmp_path: Path, texts: dict[str, Callable[[], str]], *, only_check: bool = True
) -> dict[str, tuple[Built, int]]:
    reports = []
    for number, text in enumerate(texts.values()):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "report.md").write_text(text(), encoding="utf-8")
        reports.append(folder / "report.md")
    results = build_watched(reports, seconds=300, only_check=only_check)
    return {name: (one, path.stat().st_size) for name, one, path in zip(texts, results, reports, strict=True)}


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Built, int]]:
    return rendered(tmp_path_factory.mktemp("bombs"), {name: text for name, (text, _) in REPORTS.items()})


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_that_is_made_to_swell_is_checked_in_bounded_time_and_memory(
    name: str, checked: dict[str, tuple[Built, int]]
) -> None:
    result, size_bytes = checked[name]
    megabytes = size_bytes / 1_000_000
    assert result.seconds < LEAST_SECONDS + SECONDS_PER_MEGABYTE * megabytes
    assert result.grown_bytes < LEAST_MEMORY + MEMORY_PER_MEGABYTE * megabytes
    assert result.calls == ()
    assert REPORTS[name][1] in (said(result) or [""])


def said(result: Built) -> list[str]:
    """What a report is told, as "D031: This paragraph is too long."."""
    found = [f"{code}: {message}" for code, message in zip(result.codes, result.messages, strict=True)]
    unread = re.search(r"error\[(\w+)\]: ([^.]+\.)", result.error)
    return [*found, f"{unread[1]}: {unread[2]}"] if unread else found


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    texts = {name: lambda body=body: HEAD + body for name, body in LONG.items()}
    results = rendered(tmp_path_factory.mktemp("long"), texts, only_check=False)
    return {name: result for name, (result, _) in results.items()}


@pytest.mark.parametrize("name", LONG)
def test_a_long_report_is_made_in_every_seen_format_in_bounded_time_and_memory(
    name: str, made: dict[str, Built]
) -> None:
    result = made[name]
    assert (result.error, result.calls) == ("", ())
    assert result.folder is not None, result.messages
    assert result.seconds < LONG_SECONDS
    assert result.grown_bytes < LEAST_MEMORY


def test_a_sentence_without_end_is_said_in_bounded_time_and_memory(tmp_path: Path) -> None:
    (tmp_path / "report.md").write_text(HEAD + "**and so on " * 300, encoding="utf-8")
    (result,) = build_watched([tmp_path / "report.md"], seconds=300, sounds=("audio",))
    assert result.folder is not None
    assert result.seconds < 5 * LONG_SECONDS
    assert result.grown_bytes < LEAST_MEMORY


def test_a_report_of_fifty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_bytes(b"a" * 50_000_000)
    (result,) = build_watched([report])
    assert "D006" in result.error
    assert "Give the summary of the report" in result.error
    assert result.seconds < 1
    assert result.grown_bytes < 50_000_000
