"""`voices record`: a person reads a report aloud, in the place of the computer's voice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hwrender.cli.environment import this_environment
from hwrender.cli.offering import refuse_what_is_no_report
from hwrender.cli.printing import counted, show_findings, show_next
from hwrender.cli.terminal import echo
from hwrender.commands import command
from hwrender.errors import ExitCode

if TYPE_CHECKING:
    from hwrender.edition.kind import EditionKind
    from hwrender.pipeline.recording import RecordingState

_MOST_NAMED = 20


def record_voice(report: Path, kind: EditionKind, long_recording: Path | None) -> ExitCode:
    """Write the sheet, cut a long recording if there is one, and say what is recorded and what is not."""
    from hwrender.pipeline.options import Outcome
    from hwrender.pipeline.recording import prepare_recording

    refuse_what_is_no_report(report)
    state = prepare_recording(report, kind, long_recording, this_environment())
    if isinstance(state, Outcome):
        show_findings(state.findings)
        echo(f"{report}: no sheet was made. The report has {counted(state.findings)}.")
        show_next("voices", "record", report, when="when you have fixed this")
        return ExitCode.DOCUMENT
    unsure = _show_cut(state)
    for problem in state.judged.problems:
        echo(f"{problem.file}: {problem.what}")
        echo(f"  hint: {problem.to_do}")
    left, all_lines = len(state.left()), len(state.lines)
    echo(f"The sheet to read from is {state.sheet}")
    echo(f"{all_lines - left} of {all_lines} lines are recorded.")
    if left:
        echo(f"Put the recordings into {state.folder}. A computer voice says the rest.")
        again = command("voices", "record", report)
        echo(f"To check them, run: {again}")
        echo(f"To cut one long recording, run: {again} --cut FILE")
    show_next("all", report)
    return ExitCode.DOCUMENT if unsure or state.judged.problems else ExitCode.DONE


def _show_cut(state: RecordingState) -> bool:
    """What became of a long recording; whether anything in it was not sure."""
    if state.cut is None:
        return False
    written, unsure = state.cut.written, state.cut.unsure
    echo(f"{len(written)} lines were cut out of the recording. Listen to them before you go on.")
    if unsure:
        echo("It is not sure where these lines are. Nothing was written for them:")
        for line in unsure[:_MOST_NAMED]:
            echo(f"  {line.name}: {line.spoken}")
        if len(unsure) > _MOST_NAMED:
            echo(f"  … and {len(unsure) - _MOST_NAMED} more")
        echo("  hint: Record them one by one. Or read all lines again, and wait 2 seconds after each.")
    return bool(unsure)
