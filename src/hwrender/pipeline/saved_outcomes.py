"""What an unchanged build came to. When no file that it read or made has changed, there is nothing to do.

Only the outcome of a published build is saved. `load_unchanged` reads nothing but bytes: it costs a hundredth
of reading the report again.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from msgspec import MsgspecError, Struct, msgpack
from msgspec.structs import replace

from hwrender.cache import OUTCOMES, Cache, key_of
from hwrender.checks.parts import ReportPart
from hwrender.diagnostics import Finding
from hwrender.pipeline.keys import program_identity
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.publishing.manifest import MANIFEST_NAME, is_whole, read_manifest, sha256_of
from hwrender.publishing.staging import staging_folders
from hwrender.translations.pairing import names_beside


class SavedOutcome(Struct, frozen=True):
    """A published build: the digest of each file that it read (none for one that was not there), the name of
    its folder, the digest of its manifest, its findings, those that were let through, without reasons, and
    the parts of the report. `beside` are the names of reports that are called like it."""

    inputs: dict[str, str | None]
    folder: str
    manifest: str | None
    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    parts: tuple[ReportPart, ...]
    beside: tuple[str, ...] = ()


def load_unchanged(report: Path, options: BuildOptions, environment: Environment) -> Outcome | None:
    """What this very build came to the last time, if everything still lies there as it was then."""
    if options.force:
        return None
    saved = _load(_key(report, options, environment), environment)
    if saved is None or saved.beside != names_beside(report) or not _are_unchanged(saved.inputs):
        return None
    if staging_folders(options.output, saved.folder):  # a killed run left what the next one clears
        return None
    folder = options.output / saved.folder
    manifest = read_manifest(folder)
    if manifest is None or _digest_of(folder / MANIFEST_NAME) != saved.manifest:
        return None
    if not all(is_whole(folder, file) for file in manifest.files):
        return None
    return Outcome(report, saved.findings, saved.suppressed, folder, manifest, parts=saved.parts)


def save_outcome(outcome: Outcome, options: BuildOptions, environment: Environment) -> None:
    """Keep what a published build came to. The report is kept as it was read: the file may have changed
    meanwhile. One that lacks its sound or its braille is not kept: a voice may be there the next time, and
    what is left out is told each time."""
    if outcome.folder is None or outcome.left_out:
        return
    inputs = {str(path.absolute()): _digest_of(path) for path in outcome.inputs}
    saved = SavedOutcome(
        {str(outcome.report.absolute()): outcome.digest, **inputs},
        outcome.folder.name,
        _digest_of(outcome.folder / MANIFEST_NAME),
        outcome.findings,
        tuple(replace(each, suppressed_because="") for each in outcome.suppressed),
        outcome.parts,
        names_beside(outcome.report),
    )
    with suppress(UnicodeEncodeError):  # the name of a file can hold what no text can
        content = msgpack.encode(saved)
        Cache(environment.cache, OUTCOMES).put(_key(outcome.report, options, environment), content)


def _load(key: str, environment: Environment) -> SavedOutcome | None:
    content = Cache(environment.cache, OUTCOMES).get(key)
    if content is None:
        return None
    try:
        return msgpack.decode(content, type=SavedOutcome)
    except MsgspecError:  # another hwrender wrote it
        return None


def _key(report: Path, options: BuildOptions, environment: Environment) -> str:
    """A digest of the options, the program and the environment."""
    formats = [row.name for row in options.formats]
    chosen = replace(options, formats=())
    tools = tuple(dict.fromkeys(row.tool.identity() for row in options.formats if row.tool is not None))
    surroundings = (environment.source_epoch, environment.font_folders, tools)
    return key_of(program_identity(), report, Path.cwd(), chosen, formats, surroundings)


def _are_unchanged(inputs: dict[str, str | None]) -> bool:
    return all(_digest_of(Path(path)) == digest for path, digest in inputs.items())


def _digest_of(path: Path) -> str | None:
    try:
        if path.is_dir():  # what is in it, by name
            names = "/".join(sorted(each.name for each in path.iterdir()))
            return hashlib.sha256(names.encode("utf-8", "surrogatepass")).hexdigest()
        return sha256_of(path)
    except OSError:
        return None
