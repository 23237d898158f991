"""The other way to the same file: what pandoc and typst make of a report, for comparison.

pandoc comes in the wheel `pypandoc_binary`, typst in the wheel `typst`: the extra `bench` of pyproject.toml.
WeasyPrint, of the same extra, needs Pango on the machine. They know no easy read, so they are given the same
words, headings, lists and pictures as plain Markdown.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pypandoc  # type: ignore[import-untyped]  # it has no types

from hwrender.pictures.library import drawing, svg

_COMPILE = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], pdf_standards=['a-2a', 'ua-1'])"
_EASY = re.compile(r"^::: easy-read.*?\n(.*?)^:::\n", re.DOTALL | re.MULTILINE)
_PICTURE = re.compile(r"!\[\]\(([^)]*)\)\n")
_LOST_DESCRIPTION = re.compile(r'image\("([^"]*)"')


def easy_wording(report: str) -> str:
    """The headings and the easy wording of a report, with its pictures, as plain Markdown."""
    sections = re.split(r"(?m)^(?=## )", _body(report))
    return _headed("\n".join(_heading(part) + "\n".join(_EASY.findall(part)) for part in sections))


def full_wording(report: str) -> str:
    """The summary of a report as plain Markdown. It has no pictures."""
    return _headed(_EASY.sub("", _body(report)))


def write_source(markdown: str, folder: Path) -> Path:
    """The Markdown in `folder`, its pictures beside it as files."""
    folder.mkdir(parents=True, exist_ok=True)

    def placed(match: re.Match[str]) -> str:
        found = drawing(match[1])
        if found is None:
            raise ValueError(f"there is no picture called {match[1]}")
        shapes = svg(found).replace("currentColor", "#2c1557")
        source = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">{shapes}</svg>'
        (folder / f"{found.name}.svg").write_text(source, encoding="utf-8")
        return f"![{match[1]}]({found.name}.svg){{width=40mm}}\\\n"

    path = folder / "source.md"
    path.write_text(_PICTURE.sub(placed, markdown), encoding="utf-8")
    return path


def pandoc(source: Path, destination: Path) -> tuple[str | Path, ...]:
    """The command by which pandoc makes `destination`, in the format that its suffix names."""
    kind = {".typ": "typst", ".docx": "docx", ".html": "html"}[destination.suffix]
    return (
        pypandoc.get_pandoc_path(),
        source,
        "--from",
        "markdown",
        "--to",
        kind,
        "--standalone",
        "--output",
        destination,
    )


def typst(source: Path, destination: Path) -> tuple[str | Path, ...]:
    """The command by which typst makes a PDF/UA-1 and PDF/A-2a file."""
    return (sys.executable, "-c", _COMPILE, source, destination)


def weasyprint(source: Path, destination: Path) -> tuple[str | Path, ...]:
    """The command by which WeasyPrint makes a PDF/UA-1 file of a page."""
    return (sys.executable, "-m", "weasyprint", "--pdf-variant", "pdf/ua-1", source, destination)


def describe_pictures(source: Path) -> None:
    """Give back the descriptions that pandoc loses on the way to typst: typst refuses the file without."""
    text = source.read_text(encoding="utf-8")
    source.write_text(_LOST_DESCRIPTION.sub(r'image("\1", alt: "\1"', text), encoding="utf-8")


def _body(report: str) -> str:
    return report.split("---\n", 2)[2]


def _heading(section: str) -> str:
    return section.partition("\n")[0] + "\n\n"


def _headed(body: str) -> str:
    return f"---\ntitle: The report\nlang: en-GB\n---\n\n# The report\n\n{body}"
