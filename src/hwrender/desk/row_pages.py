"""The rows of a report: showing them, changing them, and telling pages what has changed."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup
from starlette.responses import Response

from hwrender.desk.changing import (
    VERBS,
    CannotError,
    Done,
    accept,
    make_change,
    reworded,
    say_ok,
    use_suggestion,
)
from hwrender.desk.counts import counted
from hwrender.desk.findings import MOST_FINDINGS, shown_findings
from hwrender.desk.opened import OpenedReport
from hwrender.desk.pages import page
from hwrender.desk.requests import Sent
from hwrender.desk.rows import plain_words
from hwrender.desk.shelf import report_address
from hwrender.desk.source_file import ChangedOutsideError
from hwrender.desk.views import RowConflict, changes_answer, view_of
from hwrender.desk.words import WORDS
from hwrender.errors import HwrenderError
from hwrender.revising import StaleChange, revise


def report_page(sent: Sent, template: str, view: str, status: int = 200, **values: object) -> Response:
    """A page of one report, with what stands on each of them."""
    report = sent.report()
    return page(
        template,
        status,
        report=view_of(report),
        view=view,
        address=report_address,
        approver=sent.workplace.approver or "",
        change=sent.workplace.keys.change,
        **values,
    )


def show_rows(sent: Sent) -> Response:
    sent.report().follow()
    return report_page(sent, "report.html.jinja", "rows")


def show_changes(sent: Sent) -> Response:
    """What is otherwise since the view that the page shows."""
    report = sent.report()
    report.follow()
    said = WORDS.said_changed_outside if sent.text("said") else ""
    return changes_answer(report, sent.stamp, said)


def take_change(sent: Sent) -> Response:
    """Make the change that the last word of the address names."""
    report, verb = sent.report(), sent.named["verb"]
    return answer_change(report, sent, lambda: _changed(report, sent, verb))


def answer_change(report: OpenedReport, sent: Sent, make: Callable[[], Done]) -> Response:
    """Make a change and answer with what is otherwise. What cannot be done is said, and nothing is lost."""
    if report.is_second:
        return changes_answer(report, sent.stamp, WORDS.second_desk)
    with report.lock:
        before, conflict, panel = report.source.revision, None, ""
        try:
            done = make()
            panel = sent.text("panel")
        except (StaleChange, ChangedOutsideError) as error:
            report.source.follow()
            conflict = row_conflict(sent, report, error)
            done = Done(WORDS.said_stale, "" if conflict is None else f"conflict-{conflict.key}")
        except CannotError as error:
            done = Done(str(error))
        except HwrenderError as error:
            done = Done(error.remedy)
        except ValueError as error:  # a change that is refused says why in plain words
            done = Done(str(error) if str(error).endswith(".") else WORDS.said_cannot)
        if report.source.revision != before:
            report.has_changed()
        return changes_answer(report, sent.stamp, done.said, done.focus, panel, conflict)


def row_conflict(
    sent: Sent, report: OpenedReport, error: StaleChange | ChangedOutsideError
) -> RowConflict | None:
    """Both wordings of a row that was changed elsewhere while somebody typed; none where nobody typed."""
    typed = sent.text("words").strip()
    if not typed or "number" not in sent.fields or sent.text("number") == "-1":
        return None
    key, part, number = sent.text("panel"), sent.number("part"), sent.number("number")
    row = error.row if isinstance(error, StaleChange) else report.judged().row(part, number)
    if row is None:
        return RowConflict(key, part, -1, "", typed, Markup())
    return RowConflict(key, part, row.number, row.seal, typed, plain_words(row.typed))


def _changed(report: OpenedReport, sent: Sent, verb: str) -> Done:
    match verb:
        case "ok":
            return say_ok(report, sent, sent.workplace.approver or "", sent.workplace.now())
        case "use":
            is_new, focus = use_suggestion(report, sent.text("finding")), ""
        case "accept" | "stays":
            is_new, focus = accept(report, sent), "privacy-title" if verb == "stays" else ""
        case "undo" | "redo":
            is_new = report.source.undo() if verb == "undo" else report.source.redo()
            said = WORDS.said_undone if verb == "undo" else WORDS.said_redone
            return Done(said if is_new else WORDS.said_nothing, verb)
        case _ if verb in VERBS:
            is_new, focus = make_change(report, VERBS[verb](sent)), ""
            if verb == "reword":
                report.source.keep_typed(sent.text("seal"), None)
        case _:
            raise CannotError(WORDS.said_cannot)
    focus = focus or sent.text("focus")
    return Done(_said(report, sent) if is_new else WORDS.said_nothing, focus)


def _said(report: OpenedReport, sent: Sent) -> str:
    """What has been saved, and what there is to look at in the row now."""
    if "number" not in sent.fields or sent.text("number") == "-1":
        return WORDS.said_saved
    found = report.judged().placed.rows.get((sent.number("part"), sent.number("number")), ())
    return f"{WORDS.said_saved} {findings_in_words(len(found))}"


def findings_in_words(count: int) -> str:
    return (
        counted(count, WORDS.said_findings_one, WORDS.said_findings_many)
        if count
        else WORDS.said_findings_none
    )


# --- editing --------------------------------------------------------------------------------------------


def show_editor(sent: Sent) -> Response:
    """The words of a row to be changed, or a blank row after it."""
    report = sent.report()
    part, number = sent.number("part"), sent.text("number")
    is_new = bool(sent.text("new"))
    row = None if number == "-1" else report.judged().row(part, int(number) if number.isdecimal() else 0)
    if row is None and not is_new:
        return changes_answer(report, sent.stamp, WORDS.said_stale)
    kept = None if row is None or is_new else report.source.typed(row.seal)
    return page(
        "editor.html.jinja",
        report=view_of(report),
        address=report_address,
        part=part,
        number=-1 if row is None else row.number,
        seal="" if row is None else row.seal,
        before="" if row is None or is_new else row.typed,
        words_now="" if row is None or is_new else (kept if kept is not None else row.typed),
        is_kept=kept is not None,
        is_new=is_new,
    )


def try_words(sent: Sent) -> Response:
    """What there would be to look at with the words that are being typed; they are kept, and not written."""
    report = sent.report()
    seal = sent.text("seal")
    typed = sent.text("words")
    if not report.is_second and seal:
        with report.lock:
            report.source.keep_typed(seal, typed if typed != sent.text("before") else None)
    try:
        change = reworded(sent)
        judged = report.try_words(lambda text: revise(text, change))
    except (CannotError, StaleChange, ValueError):
        return page("trial.html.jinja", findings=(), more=0, count=WORDS.said_findings_none)
    rows = range(change.number, change.number + change.words.count("\n\n") + 1)
    found = [each for row in rows for each in judged.placed.rows.get((change.part, row), ())]
    return page(
        "trial.html.jinja",
        findings=shown_findings(found[:MOST_FINDINGS], judged.text),
        more=max(0, len(found) - MOST_FINDINGS),
        count=findings_in_words(len(found)),
    )


def forget_typed(sent: Sent) -> Response:
    """The words that were typed are not wanted."""
    report = sent.report()
    with report.lock:
        report.source.keep_typed(sent.text("seal"), None)
        report.has_changed()
        return changes_answer(report, sent.stamp, "", sent.text("focus"), sent.text("panel"))
