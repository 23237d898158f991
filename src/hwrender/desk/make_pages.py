"""Making the copies: what stops it, how far it is, and each copy that is there; and a report's history."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from msgspec import Struct
from starlette.responses import Response

from hwrender.checks.parts import PartState
from hwrender.desk.changing import Done
from hwrender.desk.findings import shown_findings
from hwrender.desk.making import StepState
from hwrender.desk.opened import OpenedReport
from hwrender.desk.pages import page
from hwrender.desk.requests import Sent
from hwrender.desk.row_pages import answer_change, report_page
from hwrender.desk.shelf import OUTPUT, day_in_words, report_address
from hwrender.desk.views import changes_answer, view_of
from hwrender.desk.words import WORDS
from hwrender.formats import FORMATS, format_named, missing_tools
from hwrender.language.languages import is_english
from hwrender.metadata import Metadata, file_name_of
from hwrender.publishing.manifest import Manifest, read_manifest

STEPS = {
    "reading": WORDS.step_reading,
    "pdf": WORDS.step_pdf,
    "word": WORDS.step_word,
    "audio": WORDS.step_audio,
    "epub": WORDS.step_books,
    "text": WORDS.step_text,
    "html": WORDS.step_html,
    "publishing": WORDS.step_publishing,
}
STATES = {
    StepState.WAITING: WORDS.step_waiting,
    StepState.NOW: WORDS.step_now,
    StepState.DONE: WORDS.step_done,
}
_KILOBYTE = 1000


class Copy(Struct, frozen=True):
    """A finished copy: what it is for, and how big."""

    file: str
    summary: str
    size: str
    is_draft: bool


def show_making(sent: Sent) -> Response:
    report = sent.report()
    values = _values(report, sent.workplace.folder)
    return report_page(sent, "make.html.jinja", "make", **values)


def show_making_again(sent: Sent) -> Response:
    """How far it is, for a page that asks again."""
    report = sent.report()
    values = _values(report, sent.workplace.folder)
    return page("making.html.jinja", report=view_of(report), address=report_address, **values)


def _values(report: OpenedReport, folder: Path) -> dict[str, Any]:
    judged, state = report.judged(), report.making.state()
    document = judged.checked.document
    copies = published_folder(folder, report, None if document is None else document.metadata)
    manifest = read_manifest(copies)
    return {
        "stopping": shown_findings(judged.stopping(), judged.text),
        "unread": [part.title for part in judged.checked.parts if part.unready is not None],
        "unapproved": [part.title for part in judged.checked.parts if part.state is PartState.WRITTEN],
        "state": state,
        "steps": [(STEPS[name], STATES[step], step.value) for name, step in state.steps()],
        "copies": () if manifest is None else _copies(manifest),
        "is_old": manifest is not None and report.is_newer_than(copies),
        "folder": OUTPUT,
        "has_no_braille": bool(missing_tools(FORMATS)),
        "has_no_voice": manifest is not None and is_unread(manifest),
    }


def is_unread(manifest: Manifest) -> bool:
    """Whether these copies have no sound because no voice reads their language."""
    return not is_english(manifest.language) and not any(file.voice for file in manifest.files)


def published_folder(folder: Path, report: OpenedReport, metadata: Metadata | None) -> Path:
    """Where the copies of a report go."""
    name = report.source.path.stem if metadata is None or not metadata.name else metadata.name
    return folder / OUTPUT / file_name_of(name)


def _copies(manifest: Manifest) -> tuple[Copy, ...]:
    return tuple(
        Copy(file.file, format_named(file.format).summary, in_words(file.size_bytes), file.draft)
        for file in manifest.files
    )


def in_words(size_bytes: int) -> str:
    """The size of a file as people say it."""
    kilobytes = max(1, round(size_bytes / _KILOBYTE))
    return f"{kilobytes} KB" if kilobytes < _KILOBYTE else f"{kilobytes / _KILOBYTE:.1f} MB"


def start_making(sent: Sent) -> Response:
    """Begin to make the copies, unless something stops them."""
    report = sent.report()
    if not report.judged().stopping() and not report.is_second:
        report.making.start(report.source.path, sent.workplace.folder / OUTPUT, report.environment)
    return show_making_again(sent)


def open_copy(sent: Sent) -> Response:
    """Open a copy that the manifest names, or its folder, with the program that the computer has for it."""
    report = sent.report()
    document = report.judged().checked.document
    folder = published_folder(sent.workplace.folder, report, None if document is None else document.metadata)
    manifest = read_manifest(folder)
    names = () if manifest is None else tuple(file.file for file in manifest.files)
    wanted = sent.text("file")
    path = folder if not wanted else folder / wanted
    is_known = manifest is not None and (not wanted or wanted in names)
    is_opened = is_known and sent.workplace.show(path.resolve())
    said = "" if is_opened else WORDS.make_not_opened.format(folder=f"{OUTPUT}/{folder.name}")
    return changes_answer(report, sent.stamp, said)


# --- history ---------------------------------------------------------------------------------------------


class ShownState(Struct, frozen=True):
    number: int
    when: str


def show_history(sent: Sent) -> Response:
    return report_page(sent, "history.html.jinja", "history", states=_states(sent.report()))


def _states(report: OpenedReport) -> tuple[ShownState, ...]:
    return tuple(ShownState(each.number, _when(each.seconds)) for each in report.source.history.states())


def _when(seconds: int) -> str:
    at = datetime.fromtimestamp(seconds, tz=UTC).astimezone()
    return WORDS.history_when.format(day=day_in_words(seconds), time=f"{at:%H:%M:%S}")


def bring_back(sent: Sent) -> Response:
    """Write a state of the history again. It can be undone like every change."""
    report = sent.report()

    def make() -> Done:
        is_new = report.source.bring_back(sent.number("state"))
        return Done(WORDS.said_brought_back if is_new else WORDS.said_nothing, "history-title")

    return answer_change(report, sent, make)
