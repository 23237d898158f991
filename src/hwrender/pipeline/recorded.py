"""Recordings of a person's voice beside a report, as its checks and its copies take them.

Most reports have none: for them nothing is loaded. Words count wherever they are said: a recording of the
full edition is not stale because the easy one does not say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document
from hwrender.edition.builder import kind_of_copy, make_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition
from hwrender.narration.lexicon import lexicon_for
from hwrender.narration.person.model import NOTHING_RECORDED, JudgedRecordings
from hwrender.narration.person.places import voice_folder
from hwrender.narration.person.words import read_table
from hwrender.organisation import Organisation
from hwrender.pictures.gallery import Gallery
from hwrender.pipeline.options import DEFAULT_STYLES, Environment
from hwrender.pipeline.organisations import logo_of
from hwrender.pipeline.tested import tested
from hwrender.style import Style, load_style

_NOT_USABLE, _STALE = "D130", "D131"


def judge_recordings(
    report: Path,
    document: Document,
    gallery: Gallery,
    text: str,
    styles: Mapping[EditionKind, Style],
    environment: Environment,
    organisation: Organisation | None,
    *,
    is_draft: bool,
) -> JudgedRecordings:
    """What lies in the report's folder for recordings; nothing while a picture is missing, as then nothing
    can be said. `styles` are those that were asked for. Raises `UnreadableError` where nobody knows which
    words the recordings say."""
    folder = voice_folder(report)
    if not folder.is_dir():
        return NOTHING_RECORDED
    # what decodes sound
    from hwrender.narration.person.folder import judge_folder
    from hwrender.narration.script import write_script

    try:
        editions = _editions(report, document, gallery, text, styles, organisation, is_draft=is_draft)
    except ValueError:  # a picture that checking has found bad
        return NOTHING_RECORDED
    above = None if organisation is None else organisation.lexicon
    lexicon = lexicon_for(document.metadata, report.parent, document.metadata.lexicon, above=above)
    scripts = [write_script(edition, lexicon=lexicon) for edition in editions]
    return judge_folder(folder, read_table(folder), scripts, environment.cache)


def _editions(
    report: Path,
    document: Document,
    gallery: Gallery,
    text: str,
    styles: Mapping[EditionKind, Style],
    organisation: Organisation | None,
    *,
    is_draft: bool,
) -> list[Edition]:
    """Every edition that can be made of the report."""
    readings = tested(report, document, text).readings
    kinds = dict.fromkeys(kind_of_copy(document, kind) for kind in EditionKind)
    return [
        make_edition(
            document,
            kind,
            styles.get(kind) or load_style(DEFAULT_STYLES[kind]),
            gallery.artwork,
            is_draft=is_draft and kind is EditionKind.EASY,
            readings=readings,
            logo=logo_of(organisation),
        )
        for kind in kinds
    ]


def recording_findings(document: Document, judged: JudgedRecordings) -> Iterator[Finding]:
    """A warning for each recording that is not heard: the computer's voice says its words."""
    place = document.metadata.value_place("title")
    for problem in judged.problems:
        yield Finding(
            document.file,
            place,
            _STALE if problem.is_stale else _NOT_USABLE,
            Severity.WARNING,
            f"{problem.file}: {problem.what}",
            problem.to_do,
        )
