"""A report whose organisation says everything once, for every test that needs one."""

from __future__ import annotations

from pathlib import Path

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z"/></svg>'

OURS = """\
name = "Healthwatch Hackney"
other_formats = "Ask us for another copy."
edition = "full"
style = "giant-print"
voice = "silent"
lexicon = "names.toml"
small_numbers_up_to = 7
[contact]
phone = "020 7946 0000"
email = "info@example.org"
[logo]
file = "logo.svg"
description = "The logo of Healthwatch Hackney"
[colours]
headings = "#004f6b"
bars = "#ffd900"
"""

EASY = "\n::: easy-read\n![](people)\nWe met people.\n:::\n"


def write_organisation(folder: Path, text: str = OURS) -> Path:
    """The organisation file with what it names, in this folder."""
    (folder / "logo.svg").write_text(SVG, encoding="utf-8")
    (folder / "names.toml").write_text('Siobhan = "shivawn"\n', encoding="utf-8")
    path = folder / "hwrender.toml"
    path.write_text(text, encoding="utf-8")
    return path


def write_report(folder: Path, fields: str = "", easy: str = "") -> Path:
    """A report in a folder below that of its organisation."""
    path = folder / "year" / "report.md"
    path.parent.mkdir(exist_ok=True)
    text = f"---\ntitle: Care\nlang: en-GB\n{fields}---\n\n## Care\n\nWe met people.\n{easy}"
    path.write_text(text, encoding="utf-8")
    return path
