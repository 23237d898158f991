"""A person's voice for one report: the sheet to read from, the table of words, and what has been recorded."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from hwrender.edition.kind import EditionKind
from hwrender.narration.person.cutting import CutRecording, cut_recording
from hwrender.narration.person.model import JudgedRecordings
from hwrender.narration.person.places import voice_folder
from hwrender.narration.person.sheet import write_sheet
from hwrender.narration.person.words import LineToRead, lines_to_read, read_table, write_table
from hwrender.narration.script import write_script
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.pipeline.recorded import judge_recordings
from hwrender.pipeline.report import PreparedReport, prepare_report


class RecordingState(Struct, frozen=True):
    """How far the recordings of a report are. `cut` is what became of one long recording, if there was
    one."""

    folder: Path
    sheet: Path
    lines: tuple[LineToRead, ...]
    judged: JudgedRecordings
    cut: CutRecording | None = None

    def left(self) -> tuple[LineToRead, ...]:
        """What nobody has recorded yet as it should be."""
        return _left(self.lines, self.judged)


def prepare_recording(
    report: Path, kind: EditionKind, long_recording: Path | None, environment: Environment
) -> RecordingState | Outcome:
    """Write the table of words and the sheet, and judge what there is; cut a long recording of all lines that
    are still to be recorded. A name in the table keeps its words for ever: a sheet that was printed stays
    true.

    Gives the outcome, with its findings, where the report has errors. Raises `HwrenderError`.
    """
    prepared = prepare_report(report, BuildOptions(output=Path(), kind=kind), environment)
    if isinstance(prepared, Outcome):
        return prepared
    folder = voice_folder(report)
    known = read_table(folder)
    lines = lines_to_read(write_script(prepared.build.edition, lexicon=prepared.build.lexicon), known)
    write_table(folder, {**known, **{line.name: line.digest for line in lines}})
    judged = _judged(report, prepared, environment)
    cut = None
    if long_recording is not None:
        cut = cut_recording(long_recording, _left(lines, judged), folder)
        judged = _judged(report, prepared, environment)
    recorded = {line.name for line in lines} - {line.name for line in _left(lines, judged)}
    sheet = write_sheet(folder, lines, recorded, prepared.document.metadata.lang)
    return RecordingState(folder, sheet, lines, judged, cut)


def _judged(report: Path, prepared: PreparedReport, environment: Environment) -> JudgedRecordings:
    return judge_recordings(
        report,
        prepared.document,
        prepared.gallery,
        prepared.text,
        {},
        environment,
        prepared.organisation,
        is_draft=prepared.build.edition.publication.is_draft,
    )


def _left(lines: tuple[LineToRead, ...], judged: JudgedRecordings) -> tuple[LineToRead, ...]:
    return tuple(line for line in lines if line.digest not in judged.recordings.by_words)
