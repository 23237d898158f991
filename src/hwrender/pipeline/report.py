"""One report through all its steps: reading, checks, edition, then its files.

What is wrong with a document comes back as findings; what is wrong in the world is raised.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender import __version__
from hwrender.cache import key_of
from hwrender.checks.table import CheckContext, check_document
from hwrender.diagnostics import Finding, has_errors, in_line_order
from hwrender.document import Document
from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.narration import warm_up
from hwrender.narration.lexicon import FILE_NAME as LEXICON_FILE
from hwrender.narration.lexicon import lexicon_for
from hwrender.narration.parallel import use_processors
from hwrender.pictures.gallery import Gallery, open_gallery
from hwrender.pictures.own_set import OwnSet, open_own_set
from hwrender.pipeline.accepting import for_the_manifest, let_through
from hwrender.pipeline.making import EditionBuild, MadeFolder, make_and_publish
from hwrender.pipeline.older_files import privacy_state
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.publishing.manifest import Origin
from hwrender.publishing.superseding import source_of
from hwrender.reading import read_report
from hwrender.style import Style, load_style, style_file


class CheckedReport(Struct, frozen=True):
    """A report that was read and checked. There is no document when it cannot be understood at all."""

    document: Document | None
    gallery: Gallery
    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...] = ()


def check_report(
    report: Path,
    environment: Environment,
    kind: EditionKind = EditionKind.EASY,
    style: Style | None = None,
    *,
    own: OwnSet | None = None,
    publishing: EditionKind | None = None,
) -> CheckedReport:
    """Read a report and check it: the wording of this kind of edition as strictly as `style` asks for, not at
    all without a style. `publishing` is the edition that is going out, if one is."""
    gallery = open_gallery(report.parent, own)
    read = read_report(report)
    if read.document is None:
        return CheckedReport(None, gallery, in_line_order(list(read.findings)))
    context = CheckContext(gallery, environment.font_folders, kind, style, publishing, read.text)
    checked = check_document(read.document, context, read.findings)
    return CheckedReport(read.document, gallery, in_line_order(list(checked.findings)), checked.suppressed)


class PreparedReport(Struct, frozen=True):
    """A report that may be published, with all that decides its files. `document` and `gallery` are what the
    edition was made from."""

    document: Document
    gallery: Gallery
    build: EditionBuild
    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]


def build_report(report: Path, options: BuildOptions, environment: Environment) -> Outcome:
    """Make and publish what `options` wants of one report, or nothing at all, as `prepare_report` decides."""
    if any(row.is_sound for row in options.formats):
        _warm_up(options, environment)
    prepared = prepare_report(report, options, environment)
    if isinstance(prepared, Outcome):
        return prepared
    return published_outcome(report, prepared, options, make_and_publish(prepared.build))


def prepare_report(report: Path, options: BuildOptions, environment: Environment) -> PreparedReport | Outcome:
    """Read and check a report, and make its edition.

    With errors in the document (or warnings, when strict) only the findings come back. Wording is judged only
    when strict: else it is advice, for which there is `check`. Raises `HwrenderError` for everything that is
    wrong outside the document, and when what the options accept is not there.
    """
    style = load_style(options.style_name)
    own = None if options.pictures is None else open_own_set(options.pictures)
    judged = style if options.strict else None
    checked = check_report(report, environment, options.kind, judged, own=own, publishing=options.kind)
    if checked.document is None:
        return Outcome(report, checked.findings)
    accepted = [each for each in options.accepted if each.report in ("", str(report))]
    findings, suppressed = let_through(checked.findings, checked.suppressed, accepted, str(report))
    if has_errors(findings, strict=options.strict):
        return Outcome(report, findings, suppressed)
    gallery, metadata = checked.gallery, checked.document.metadata
    edition = make_edition(checked.document, options.kind, style, gallery.artwork, environment.source_epoch)
    sources = _digest(checked.document, gallery)
    origin = Origin(__version__, sources, edition.kind.value, _style_digest(style))
    lexicon = lexicon_for(metadata, report.parent, metadata.lexicon)
    spoken = replace(options, voice=options.voice or metadata.voice)
    waived = tuple(for_the_manifest(each, checked.document.digest) for each in suppressed)
    state = privacy_state(sources, (*findings, *suppressed))
    source = source_of(report, options.output)
    build = EditionBuild(edition, lexicon, origin, waived, state, source, spoken, environment)
    return PreparedReport(checked.document, gallery, build, findings, suppressed)


def published_outcome(
    report: Path, prepared: PreparedReport, options: BuildOptions, published: MadeFolder
) -> Outcome:
    """What became of a report whose files are published now."""
    return Outcome(
        report,
        prepared.findings,
        prepared.suppressed,
        published.folder,
        published.manifest,
        published.made,
        prepared.document.digest,
        (*inputs_of(report, options), *prepared.gallery.files()),
        published.superseded,
    )


def inputs_of(report: Path, options: BuildOptions) -> tuple[Path, ...]:
    """What a report is made from beside itself and the pictures that it names."""
    return (style_file(options.style_name), report.parent / LEXICON_FILE, *own_files(options.pictures))


def own_files(folder: Path | None) -> tuple[Path, ...]:
    """What an organisation's own set of pictures is made of: its folder, for what is added, and its files."""
    return () if folder is None or not folder.is_dir() else (folder, *sorted(folder.iterdir()))


def _warm_up(options: BuildOptions, environment: Environment) -> None:
    """Load the voice while the report is read, if there is a processor for it."""
    use_processors(environment.processors)
    if environment.processors > 1:
        warm_up(options.voice)


def _digest(document: Document, gallery: Gallery) -> str:
    """The SHA-256 over the report and every picture file that was read for it."""
    digest = hashlib.sha256(bytes.fromhex(document.digest))
    for content in gallery.digests():
        digest.update(bytes.fromhex(content))
    return digest.hexdigest()


def _style_digest(style: Style) -> str:
    """The style's name with the start of the hash of its values: two files may share a name."""
    return f"{style.name} {key_of(style)[:12]}"
