"""Published folders for the tests of statements: the first report, with all that a manifest can hold."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from hwrender import __version__
from hwrender.formats import format_named
from hwrender.formats.contract import Check
from hwrender.inspection import LocalIdentifiers
from hwrender.pipeline.keys import style_digest
from hwrender.publishing.manifest import Manifest, Origin, PublishedFile, ReportAbout
from hwrender.standards import NAMES, load_standard
from hwrender.statements.model import (
    Fact,
    FactSource,
    GivenFacts,
    SourceKind,
    StatedReport,
    Statement,
)
from hwrender.statements.stating import make_statement
from hwrender.style import load_style
from hwrender.verifying import DifferingFiles, FileVerdict, FolderVerdict, verify_folder
from published import publish_report

STYLE = style_digest(load_style("easy-read"))
ORIGIN = Origin(__version__, "00" * 32, "easy", STYLE)
GIVEN = GivenFacts(__version__, "2026-11-30", (STYLE,))
STANDARDS = tuple(map(load_standard, NAMES))
ABOUT = ReportAbout(
    title="Health and care in Hackney",
    date="2016-09",
    organisation="Healthwatch Hackney",
    phone="020 7946 0000",
    email="hello@example.org",
    other_formats="Do you need this in another way? Please ask us.",
    sensitive=True,
)
READERS = (
    {"part": 1, "people": "8", "who": "learning-disability", "month": "2026-11", "changes": 2},
    {"part": 2, "people": "7", "who": "learning-disability", "month": "2026-11", "changes": 1},
    {"part": 1, "people": "fewer than 5", "who": "carers", "month": "2026-10", "changes": 0},
)


@cache
def sample() -> StatedReport:
    """The first report as PDF and Word, verified; then an e-book and sound that nobody has to make for it."""
    with TemporaryDirectory() as place:
        folder = Path(place) / "hackney"
        made = publish_report(folder, origin=ORIGIN, formats=(format_named("pdf"), format_named("word")))
        verdict = verify_folder(folder, LocalIdentifiers())
    assert verdict.passed()
    more = (*made.files, _file("audio", "hackney.mp3"), _file("epub", "hackney.epub"))
    manifest = replace(
        made,
        files=more,
        accepted=({"code": "P6", "line": 1}, {"code": "S1", "line": 2}),
        parts={"approved": 5, "written": 2, "drafted": 1, "none": 1},
        readers=READERS,
        about=ABOUT,
        strict=True,
    )
    checks = (Check("it can be read", True), Check("length", True))
    heard = tuple(FileVerdict(file.file, file.format, checks) for file in more[2:])
    return StatedReport("hackney", manifest, replace(verdict, files=(*verdict.files, *heard)))


def _file(name: str, file: str) -> PublishedFile:
    row = format_named(name)
    voice = {"name": "Nora", "engine": "hwrender"}
    checked_by = "Example Ltd" if name == "epub" else ""
    return PublishedFile(
        name, file, row.media_type, 1, "00" * 32, 60.0, voice, (), ORIGIN, checked_by=checked_by
    )


def plain() -> StatedReport:
    """A report of which nothing is known but its PDF, made with warnings let through."""
    first = sample()
    manifest = Manifest("plain", "en-GB", ORIGIN, first.manifest.files[:1], ())
    return StatedReport("plain", manifest, replace(first.verdict, files=first.verdict.files[:1]))


def failed() -> StatedReport:
    """A draft of which a file was changed, another is not there, and another fails a check."""
    first = sample()
    pdf, word, sound, book = first.manifest.files
    broken = FileVerdict(sound.file, "audio", (Check("length", False, "too short"), Check("title", True)))
    verdict = FolderVerdict(
        first.verdict.folder,
        (Check("every file in the list is there and unchanged", False, "changed"),),
        (*first.verdict.files[:2], broken),
        differing=DifferingFiles(missing=(book.file,), changed=(word.file,)),
    )
    files = (pdf, word, replace(sound, draft=True), replace(book, out_of_date=True))
    return StatedReport("failed", replace(first.manifest, name="failed", files=files), verdict)


def statement_of(*reports: StatedReport, given: GivenFacts = GIVEN) -> Statement:
    return make_statement(reports, STANDARDS, given)


def lines_of(statement: Statement) -> Iterator[tuple[str, tuple[FactSource, ...]]]:
    """Everything that a statement says of these reports alone, and where it was taken from."""
    facts: list[Fact] = [statement.organisation, *statement.cover]
    facts += (fact for part in statement.parts for fact in part.facts)
    yield from ((fact.words, fact.sources) for fact in facts)
    for part in statement.parts:
        if part.title_sources:
            yield part.title, part.title_sources
        if part.table is not None:
            yield from (("|".join(row.cells), row.sources) for row in part.table.rows)


def places_of(statement: Statement) -> list[FactSource]:
    """The places that anything was taken from: all of manifests; of the checks of a file, and of the clauses
    of a standard, which are told alike, the first and the last."""
    found: dict[tuple[object, ...], list[FactSource]] = {}
    for source in dict.fromkeys(each for _, sources in lines_of(statement) for each in sources):
        alike = source.path
        if source.kind is SourceKind.STANDARD:
            alike = (isinstance(source.path[0], int),)
        elif source.kind is SourceKind.VERIFY:
            alike = source.path if source.path[0] in ("missing", "changed") else source.path[:1]
        found.setdefault((source.kind, source.of, *alike), []).append(source)
    return [each for group in found.values() for each in dict.fromkeys((group[0], group[-1]))]
