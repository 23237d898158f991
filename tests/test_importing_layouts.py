"""Pages in twelve layouts keep their words and their headings, and leave their furniture."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from hwrender.importing import import_file
from hwrender.reading import read_text
from page_sets import LAYOUTS, bytes_of, imported, marked, words_of

LEAST_KEPT, MOST_FURNITURE = 0.995, 0.02


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


def own_words(name: str, text: str) -> Counter[str]:
    """The words of a report that come from its page: no explanations of its fields. What else a library page
    said stands in notes at the end of the front matter, and is nothing that readers get."""
    front, _, body = text.partition("\n---\n")
    lines = [line for line in front.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    said = [line.partition("#")[2] for line in lines]
    values = [re.sub(r"^\s*(?:- |\w+:)", "", line) for line in lines]
    labels = front[front.index("# General details") :] if name.startswith("library") else ""
    return words_of("\n".join([*values, *said, labels, body]))


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_words_of_the_text_are_kept(name: str, folder: Path) -> None:
    expected = marked(name).text
    lost = expected - own_words(name, imported(name, folder).text)
    assert lost.total() <= (1 - LEAST_KEPT) * expected.total(), lost


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_furniture_is_left(name: str, folder: Path) -> None:
    page = marked(name)
    _, _, body = imported(name, folder).text.partition("\n---\n")
    more = words_of(body) - page.text
    left = more & page.furniture
    assert left.total() <= MOST_FURNITURE * page.text.total(), left


def headings_of(text: str) -> list[tuple[int, str]]:
    document = read_text(text, "report.md").document
    assert document is not None
    lines = re.findall(r"^(#{2,6}) (.*)$", text.partition("\n---\n")[2], re.MULTILINE)
    return [
        (1, str(document.metadata.title)),
        *((len(signs), re.sub(r"\\(.)", r"\1", line)) for signs, line in lines),
    ]


def test_the_headings_of_nearly_all_layouts_are_right(folder: Path) -> None:
    wrong = {}
    for name in LAYOUTS:
        found, expected = headings_of(imported(name, folder).text), list(marked(name).headings)
        if name.startswith("library"):
            found = [heading for heading in found if heading in expected]  # it is cut into sections
        if found != expected:
            wrong[name] = found
    assert len(wrong) <= 1, wrong


@pytest.mark.parametrize("name", LAYOUTS)
def test_no_word_is_lost_in_silence_and_the_same_page_gives_the_same_report(
    name: str, folder: Path, tmp_path: Path
) -> None:
    made = imported(name, folder)
    assert "D117" not in {finding.code for finding in made.findings}
    path = tmp_path / name
    path.write_bytes(bytes_of(name))
    again = import_file(path, "report").imported
    assert again is not None
    assert (again.text, again.pictures) == (made.text, made.pictures)
