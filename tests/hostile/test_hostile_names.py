"""Names and characters that are made to harm: refused in words, or harmless wherever a file is put."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec import Struct

from hwrender.publishing.manifest import MANIFEST_NAME
from watched import MADE_FORMATS, Built, build_watched

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


FILES = ("...md", "con.md", "-o.md", "a\nb.md", "a:b.md", ".md", "report.", "\u202egpj.md", "a" * 240 + ".md")
"""What the file of a report is called."""


class Case(Struct, frozen=True):
    """A report in a folder of its own: how its file is called, lines of its front matter, and its words."""

    front: str
    body: str = "Words."
    file: str = "report.md"

    def text(self) -> bytes:
        whole = f"---\nlang: en-GB\n{self.front}\n---\n\n{self.body}\n"
        return whole.encode("utf-8", "surrogatepass")


CASES = (
    *(Case(f"title: {title}") for title, _ in TITLES.values()),
    *(Case(f"title: A report\nname: {name}") for name in NAMES),
    *(Case(f"title: A{character} report") for character in HIDDEN),
    *(Case("title: A report", f"Words{character}.") for character in HIDDEN),
    *(Case("title: A report", file=file) for file in FILES),
)


class Became(Struct, frozen=True):
    """What is said of a report, where its copies were put, and the folder that it was in."""

    said: tuple[str, ...]
    published: Path | None
    folder: Path

    def files(self) -> set[str]:
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix() for path in found}


@pytest.fixture(scope="module")
def became(tmp_path_factory: pytest.TempPathFactory) -> dict[Case, Became]:
    """What became of every case, all of them made by one process."""
    top, reports = tmp_path_factory.mktemp("names"), []
    for number, case in enumerate(CASES):
        reports.append(top / str(number) / "here" / case.file)
        reports[-1].parent.mkdir(parents=True)
        reports[-1].write_bytes(case.text())
    results = build_watched(reports, seconds=300)
    assert [result.calls for result in results] == [()] * len(results)
    return {
        case: Became(said_of(result), result.folder, report.parent)
        for case, report, result in zip(CASES, reports, results, strict=True)
    }


def said_of(result: Built) -> tuple[str, ...]:
    """The findings of a report, and the error of one that could not be read."""
    found = [f"{code}: {message}" for code, message in zip(result.codes, result.messages, strict=True)]
    unread = re.search(r"error\[(\w+)\]: ([^.]+\.)", result.error)
    return (*found, *([f"{unread[1]}: {unread[2]}"] if unread else []))


@pytest.mark.parametrize("name", TITLES)
def test_a_title_is_refused_in_words_or_names_no_file(name: str, became: dict[Case, Became]) -> None:
    title, wanted = TITLES[name]
    found = became[Case(f"title: {title}")]
    made = {f"out/report/report{row.suffix}" for row in MADE_FORMATS if not row.is_sound}
    if wanted:
        assert wanted in found.said
        assert found.published is None
        assert found.files() == {"report.md"}
    else:
        assert found.files() == {"report.md", f"out/report/{MANIFEST_NAME}", *made}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_could_lead_elsewhere_is_refused_in_words(name: str, became: dict[Case, Became]) -> None:
    found = became[Case(f"title: A report\nname: {name}")]
    assert NAMES[name] in found.said
    assert found.published is None
    assert found.files() == {"report.md"}


@pytest.mark.parametrize("character", HIDDEN)
def test_characters_that_nobody_sees_stop_a_report(character: str, became: dict[Case, Became]) -> None:
    in_title, in_words = Case(f"title: A{character} report"), Case("title: A report", f"Words{character}.")
    for case in (in_title, in_words):
        assert HIDDEN[character] in became[case].said
        assert became[case].published is None


@pytest.mark.parametrize("file", FILES)
def test_whatever_the_report_is_called_its_copies_stay_in_the_output(
    file: str, became: dict[Case, Became]
) -> None:
    found = became[Case("title: A report", file=file)]
    assert found.published is not None
    assert found.published.resolve().parent == (found.folder / "out").resolve()
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", found.published.name)
    assert found.published.name != "con"
    assert {path.name for path in found.folder.iterdir()} == {file, "out"}
    assert [path.name for path in found.folder.parent.iterdir()] == ["here"]
