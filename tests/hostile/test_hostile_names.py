"""Names and characters that are made to harm: refused in words, or harmless wherever a file is put."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hwrender.publishing.manifest import MANIFEST_NAME
from watched import MADE_FORMATS, build_watched

BACKSLASH = "D020: A backslash stands for a character that cannot be shown."
NO_NAME = "M023: This name cannot be used for files."

TITLES = {
    "a bell": (r'"a\ab"', BACKSLASH),
    "a command to the terminal": (r'"a\e[2Jb"', BACKSLASH),
    "words turned round": (r'"a\u202Eb"', BACKSLASH),
    "NUL": (r'"a\0b"', BACKSLASH),
    "half a character": (r'"a\uD800b"', BACKSLASH),
    "no character": (r'"a\uFFFFb"', BACKSLASH),
    "nothing": ('" "', "M010: The report has no title."),
    "a new line": (r'"a\nb"', ""),
    "a line separator": (r'"a\Lb"', ""),
    "steps up": ("../../etc/passwd", ""),
    "dots": ('".."', ""),
    "a name of Windows": ("CON", ""),
    "a drive": (r"C:\\windows", ""),
    "an option": ('"--output=/"', ""),
    "five thousand letters": ("a" * 5_000, ""),
}
"""A title as it is written, and what is said of it; nothing where it is only words."""

NAMES = {
    "a/b": NO_NAME, "..": NO_NAME, ".": NO_NAME, ".hidden": NO_NAME, "a.": NO_NAME, "-o": NO_NAME,
    r"a\b": NO_NAME, "a:b": NO_NAME, r'"a\nb"': NO_NAME, "a b": NO_NAME, "$HOME": NO_NAME, "nul.txt": NO_NAME,
    "x" * 300: NO_NAME, "é": NO_NAME, "manifest.json": NO_NAME, "a%2fb": NO_NAME,
    r'"a\0b"': BACKSLASH,
    "con": "M023: Windows keeps the name “con” for itself.",
    "lpt1": "M023: Windows keeps the name “lpt1” for itself.",
}  # fmt: skip
"""A name for the files, and what is said of it."""

HIDDEN = {
    "\0": "D005: This is not a text file.",
    "\x1b": "D020: There is a control character (U+001B) here.",
    "\x7f": "D020: There is a control character (U+007F) here.",
    "\x9b": "D020: There is a control character (U+009B) here.",
    "\u202d": "D021: A hidden character (U+202D) turns the text around here.",
    "\u202e": "D021: A hidden character (U+202E) turns the text around here.",
    "\ud800": "D004: The byte 0xed here is not UTF-8.",
    "\uffff": "D020: There is a broken character (U+FFFF) here.",
}
"""Characters that nobody sees, and what is said of them."""


def said_of(report: Path, front: str, body: str = "Words.") -> tuple[list[str], Path | None]:
    """What is said of a report with these lines in its front matter, and where it was published."""
    text = f"---\nlang: en-GB\n{front}\n---\n\n{body}\n"
    report.write_bytes(text.encode("utf-8", "surrogatepass"))
    (result,) = build_watched([report])
    assert result.calls == ()
    found = [f"{code}: {message}" for code, message in zip(result.codes, result.messages, strict=True)]
    unread = re.search(r"error\[(\w+)\]: ([^.]+\.)", result.error)
    return [*found, *([f"{unread[1]}: {unread[2]}"] if unread else [])], result.folder


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", TITLES)
def test_a_title_is_refused_in_words_or_names_no_file(name: str, tmp_path: Path) -> None:
    title, wanted = TITLES[name]
    said, folder = said_of(tmp_path / "report.md", f"title: {title}")
    made = {f"out/report/report{row.suffix}" for row in MADE_FORMATS if not row.is_sound}
    if wanted:
        assert wanted in said
        assert folder is None
        assert files_in(tmp_path) == {"report.md"}
    else:
        assert files_in(tmp_path) == {"report.md", f"out/report/{MANIFEST_NAME}", *made}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_could_lead_elsewhere_is_refused_in_words(name: str, tmp_path: Path) -> None:
    said, folder = said_of(tmp_path / "report.md", f"title: A report\nname: {name}")
    assert NAMES[name] in said
    assert folder is None
    assert files_in(tmp_path) == {"report.md"}


@pytest.mark.parametrize("character", HIDDEN)
def test_characters_that_nobody_sees_stop_a_report(character: str, tmp_path: Path) -> None:
    for front, body in ((f"title: A{character} report", "Words."), ("title: A report", f"Words{character}.")):
        said, folder = said_of(tmp_path / "report.md", front, body)
        assert HIDDEN[character] in said
        assert folder is None


@pytest.mark.parametrize(
    "file",
    ["...md", "con.md", "-o.md", "a\nb.md", "a:b.md", ".md", "report.", "\u202egpj.md", "a" * 240 + ".md"],
)
def test_whatever_the_report_is_called_its_copies_stay_in_the_output(tmp_path: Path, file: str) -> None:
    (tmp_path / "here").mkdir()
    _, folder = said_of(tmp_path / "here" / file, "title: A report")
    assert folder is not None
    assert folder.resolve().parent == (tmp_path / "here" / "out").resolve()
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", folder.name)
    assert folder.name != "con"
    assert {path.name for path in (tmp_path / "here").iterdir()} == {file, "out"}
    assert [path.name for path in tmp_path.iterdir()] == ["here"]
