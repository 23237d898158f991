"""hwrender for other programs, as `hwrender.check` and `hwrender.render`.

Both do what the commands of these names do (`render` what `hwrender all` does), with the same words, the same
cache and the same organisation file. What is wrong in a report is a finding; what is wrong outside it raises
an `HwrenderError`, whose `what` and `remedy` say so in plain words.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from hwrender.diagnostics import Finding
from hwrender.edition.kind import EditionKind
from hwrender.formats import ALL_FORMATS, FORMATS, Format
from hwrender.pipeline.many import build_one, this_environment
from hwrender.pipeline.options import BuildOptions, Outcome

EditionName = str
"""`"easy"` or `"full"`."""


def check(
    report: str | Path, *, edition: EditionName | None = None, style: str | None = None
) -> tuple[Finding, ...]:
    """What is hard to read, unsafe or wrong in a report, in the order of its lines. Nothing is made.

    `edition` is the one that is to go out, `style` the name of a style or a file; without them, what the
    organisation usually chooses. Raises `HwrenderError` for a report that cannot be opened, and `ValueError`
    for an edition that there is not.
    """
    from hwrender.pipeline.checking import check_report
    from hwrender.style import load_style

    wanted = None if style is None else load_style(style)
    found = check_report(Path(report), this_environment(None), _kind(edition), wanted, judges_wording=True)
    return tuple(found.findings)


def render(
    report: str | Path,
    formats: Iterable[str] | None = None,
    *,
    output: str | Path = "out",
    edition: EditionName | None = None,
    style: str | None = None,
    voice: str | None = None,
    strict: bool = False,
    source_epoch: int | None = None,
) -> Outcome:
    """Make copies of a report in `output/NAME/`, each one read back and proved, and its manifest.

    `formats` are names such as `"pdf"` and `"word"`; without them, all that `hwrender all` makes. With errors
    in the report, or warnings when `strict`, nothing is made: then the outcome has no `folder`, and its
    `findings` say why. `source_epoch` is the time, in seconds since 1970, that the files carry. Raises
    `HwrenderError`, and `ValueError` for a format or an edition that there is not.
    """
    options = BuildOptions(
        Path(output), _kind(edition), style, formats=_rows(formats), voice=voice, strict=strict
    )
    result = build_one(Path(report), options, this_environment(source_epoch))
    if isinstance(result, Outcome):
        return result
    raise result


def _kind(edition: EditionName | None) -> EditionKind | None:
    return None if edition is None else EditionKind(edition)


def _rows(names: Iterable[str] | None) -> tuple[Format, ...]:
    """The rows of the table with these names, in its order."""
    if names is None:
        return FORMATS
    wanted = set(names)
    unknown = wanted - {row.name for row in ALL_FORMATS}
    if unknown:
        known = ", ".join(row.name for row in ALL_FORMATS)
        raise ValueError(f"There is no format “{min(unknown)}”. Use one of these: {known}.")
    return tuple(row for row in ALL_FORMATS if row.name in wanted)
