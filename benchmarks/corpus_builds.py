"""Whether what was imported can be built: the files of one report, after all that stops it is taken out."""

from __future__ import annotations

import tempfile
import traceback
from pathlib import Path

from msgspec import Struct

from hwrender.diagnostics import Finding, has_errors
from hwrender.errors import HwrenderError
from hwrender.formats import FORMATS
from hwrender.importing import Imported
from hwrender.inspection import LocalIdentifiers
from hwrender.pipeline.checking import check_report
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.pipeline.report import build_report
from hwrender.verifying import verify_folder

_NOWHERE = Environment(None)
_WRITTEN = tuple(row for row in FORMATS if not row.is_sound and not row.needs_narration)
_MOST_ROUNDS = 40


class BuildEnd(Struct, frozen=True):
    """How a build ended ("built", "errors left", "exit 7", "not verified", "traceback"), and on what."""

    end: str
    trouble: str = ""


def build_of(imported: Imported) -> BuildEnd:
    """Write the report and its pictures, take out what stops it, build it, and verify it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for picture in imported.pictures:
            (folder / picture.name).write_bytes(picture.content)
        report = folder / "report.md"
        text = imported.text.replace("\ntitle:\n", "\ntitle: A report\n", 1)
        try:
            return _built(report, text, folder / "out")
        except HwrenderError as error:
            return BuildEnd(f"exit {error.exit_code.value}", f"{error.what} {error.remedy}")
        except Exception:
            return BuildEnd("traceback", traceback.format_exc().strip().split("\n")[-1])


def _built(report: Path, text: str, out: Path) -> BuildEnd:
    for _ in range(_MOST_ROUNDS):
        report.write_text(text, encoding="utf-8", newline="\n")
        checked = check_report(report, _NOWHERE)
        errors = [each for each in checked.findings if has_errors((each,))]
        if not errors:
            break
        text = _without(text, errors)
    else:
        return BuildEnd("errors left", errors[0].as_text())
    outcome = build_report(report, BuildOptions(out, formats=_WRITTEN), _NOWHERE)
    if outcome.folder is None:
        return BuildEnd("errors left", "; ".join(each.as_text() for each in outcome.findings[:2]))
    verdict = verify_folder(outcome.folder, LocalIdentifiers())
    failed = [check.name for file in verdict.files for check in file.checks if not check.passed]
    return BuildEnd("not verified", ", ".join(failed)) if failed else BuildEnd("built")


def _without(text: str, errors: list[Finding]) -> str:
    """The text without the words that errors are about; of what has no words, without its whole line."""
    lines = text.split("\n")
    for error in reversed(errors):
        span = error.span
        first, last = span.line - 1, min(span.end_line, len(lines)) - 1
        before, after = lines[first][: span.column - 1], lines[last][span.end_column - 1 :]
        if error.code.startswith("M"):
            before, after = lines[first].partition(":")[0] + ":", ""
        elif error.span.line == error.span.end_line and span.column == span.end_column:
            before = after = ""
        lines[first : last + 1] = [before + after]
    return "\n".join(lines)
