"""Bringing in a file, and starting a new report: what is written is a new file, never another."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from hwrender.desk.pdf_pages import PDFIUM
from hwrender.desk.requests import SentFile
from hwrender.desk.words import WORDS
from hwrender.diagnostics import Finding
from hwrender.errors import HwrenderError
from hwrender.files import write_all_new
from hwrender.importing import import_file
from hwrender.metadata import file_name_of
from hwrender.reading import read_text
from hwrender.sources.front_matter import write_front_matter

_REPORT_ENDINGS = (".md", ".markdown")
_MOST_NUMBERS = 1000
_UNSAFE = re.compile(r"[^\w -]")
LONGEST_STEM = 60


class Brought(Struct, frozen=True):
    """What became of a file: the `name` of the report that it is now, or why it is none; and what a person
    should know about it."""

    name: str = ""
    problem: str = ""
    remedy: str = ""
    findings: tuple[Finding, ...] = ()


def bring_in(file: SentFile, folder: Path) -> Brought:
    """Write a file as a report into the folder, with its pictures beside it. What is a report already stays
    as it is."""
    stem = free_name(file.name.rpartition(".")[0] or file.name, folder)
    report = _report_in(file)
    if report is not None:
        return _written({}, folder / f"{stem}.md", report, ())
    with tempfile.TemporaryDirectory(prefix="hwrender-") as name:
        path = Path(name) / f"{stem}{Path(file.name).suffix}"
        path.write_bytes(file.content)
        try:
            with PDFIUM:
                result = import_file(path, stem)
        except HwrenderError as error:
            said = error.what.rpartition("]: ")[2]
            return Brought(problem=said, remedy=error.remedy.partition(" Then run:")[0])
    if result.imported is None:
        return Brought(problem=WORDS.bring_failed, findings=result.findings)
    pictures = {folder / picture.name: picture.content for picture in result.imported.pictures}
    return _written(pictures, folder / f"{stem}.md", result.imported.text, result.findings)


def _report_in(file: SentFile) -> str | None:
    """The source of a report; None for a file that is something else, such as Markdown of another program."""
    if not file.name.lower().endswith(_REPORT_ENDINGS):
        return None
    try:
        text = file.content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return text if read_text(text, file.name).document is not None else None


def start(answers: Mapping[str, str], folder: Path) -> Brought:
    """A new report from the answers to the five questions: `title`, `easy_title`, `organisation`,
    `sensitive` and `words`."""
    title = " ".join(answers["title"].split())
    if not title:
        return Brought(problem=WORDS.start_no_title)
    values = {
        "title": title,
        "lang": "en-GB",
        "easy_title": answers["easy_title"],
        "sensitive": answers["sensitive"],
        "contact.organisation": answers["organisation"],
        "local_healthwatch": answers["organisation"],
    }
    said = answers["words"].strip("\n")
    body = said if re.search(r"^#", said, re.MULTILINE) or not said else f"## {title}\n\n{said}"
    stem = free_name(title, folder)
    return _written({}, folder / f"{stem}.md", f"{write_front_matter(values)}\n{body}\n", ())


def _written(beside: Mapping[Path, bytes], report: Path, text: str, findings: tuple[Finding, ...]) -> Brought:
    try:
        write_all_new({**beside, report: text.encode("utf-8", "surrogatepass")})
    except HwrenderError as error:
        return Brought(problem=WORDS.bring_failed, remedy=error.remedy)
    return Brought(report.stem, findings=findings)


def free_name(wanted: str, folder: Path) -> str:
    """A name for a report that no file of the folder has, made from what somebody calls it."""
    stem = file_name_of(_UNSAFE.sub(" ", wanted)[:LONGEST_STEM].strip()) or "report"
    taken = {path.stem.casefold() for path in folder.iterdir()}
    names = (stem, *(f"{stem}-{number}" for number in range(2, _MOST_NUMBERS)))
    return next(name for name in names if name.casefold() not in taken)


_PICTURE_ENDINGS = {"image/png": ".png", "image/jpeg": ".jpg"}


def free_picture_name(wanted: str, media_type: str, folder: Path) -> str:
    """A name for a picture that no file of the folder has."""
    ending = _PICTURE_ENDINGS[media_type]
    return f"{free_name(wanted.rpartition('.')[0], folder).replace(' ', '-')}{ending}"
