"""What a person reads from: every line in large print, with the name that its recording gets.

A web page of its own, which can be printed. It lies with the recordings, beside the report, and is no copy.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from html import escape
from pathlib import Path

from hwrender.errors import os_errors_as_output_errors
from hwrender.files import write_whole
from hwrender.narration.person.places import SHEET_NAME
from hwrender.narration.person.words import LineToRead

TITLE = "Read this aloud"
ADVICE = (
    "Find a quiet room. Close the windows and the door.",
    "Stay a hand away from the microphone.",
    "Say the words as they are here. Speak slowly, and do not hurry.",
    "Did you make a mistake? Stop. Then record the line again.",
    "Save each line as WAV or MP3. Give it the name beside it.",
    "You can also record all lines in one go. Wait 2 seconds after each line. Leave out what you have.",
)
DONE = "You have this one."
_HEADER = ("Name", "Words")

_LOOK = """
body { font: 1.5rem/1.5 "Atkinson Hyperlegible Next", Arial, sans-serif; max-width: 45rem; margin: 2rem auto;
  padding: 0 1rem; color: #111; background: #fff; }
h1 { font-size: 2.2rem; line-height: 1.2; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .7rem .5rem; border-bottom: 2px solid #595959; }
th[scope=row] { white-space: nowrap; }
.heading { font-weight: bold; }
.done { display: block; font-size: 1.2rem; font-weight: normal; }
@media print { body { font-size: 18pt; margin: 0; } tr { break-inside: avoid; } }
"""


def sheet_html(lines: Sequence[LineToRead], recorded: Collection[str], language: str) -> str:
    """The page for these lines; `recorded` are the names of those that have a recording already. `language`
    is a BCP 47 tag."""
    advice = "\n".join(f"<li>{escape(line)}</li>" for line in ADVICE)
    rows = "\n".join(_row(line, is_done=line.name in recorded) for line in lines)
    header = "".join(f'<th scope="col">{escape(name)}</th>' for name in _HEADER)
    return f"""<!DOCTYPE html>
<html lang="{escape(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{TITLE}</title>
<style>{_LOOK}</style>
</head>
<body>
<main>
<h1>{TITLE}</h1>
<ul>
{advice}
</ul>
<table>
<thead><tr>{header}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
</main>
</body>
</html>
"""


def write_sheet(folder: Path, lines: Sequence[LineToRead], recorded: Collection[str], language: str) -> Path:
    """Writes the page into the folder of the recordings, and says where it is. Raises `OutputError`."""
    path = folder / SHEET_NAME
    with os_errors_as_output_errors(f"{path}: this file cannot be written"):
        write_whole(path, sheet_html(lines, recorded, language).encode())
    return path


def _row(line: LineToRead, *, is_done: bool) -> str:
    kind = ' class="heading"' if line.role in ("title", "heading") else ""
    done = f'<span class="done">{DONE}</span>' if is_done else ""
    name = f'<th scope="row">{escape(line.name)}</th>'
    return f"<tr>{name}<td{kind}>{escape(line.spoken)}{done}</td></tr>"
