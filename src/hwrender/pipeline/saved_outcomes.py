"""What an unchanged build came to. When no file that it read or made has changed, there is nothing to do.

Only the outcome of a published build is saved. `load_unchanged` reads nothing but bytes: it costs a hundredth
of reading the report again.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from msgspec.structs import asdict

from hwrender.diagnostics import Finding, Severity
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.pipeline.program_identity import program_identity
from hwrender.pipeline.store import Store
from hwrender.publishing.manifest import MANIFEST_NAME, is_whole, read_manifest, sha256_of
from hwrender.publishing.staging import staging_folders
from hwrender.span import Span

BUILDS_FOLDER = "builds"


def load_unchanged(report: Path, options: BuildOptions, environment: Environment) -> Outcome | None:
    """What this very build came to the last time, if everything still lies there as it was then."""
    if options.force:
        return None
    record = _store(environment).get(_name(report, options, environment))
    if record is None or not _are_unchanged(record["inputs"]):
        return None
    if staging_folders(options.output, record["folder"]):  # a killed run left what the next one clears
        return None
    folder = options.output / record["folder"]
    manifest = read_manifest(folder)
    if manifest is None or _digest_of(folder / MANIFEST_NAME) != record["manifest"]:
        return None
    if not all(is_whole(folder, file) for file in manifest.files):
        return None
    return Outcome(report, tuple(map(_finding, record["findings"])), folder=folder, manifest=manifest)


def save_outcome(
    outcome: Outcome, digest: str, inputs: tuple[Path, ...], options: BuildOptions, environment: Environment
) -> None:
    """Keep what a published build came to. `digest` is that of the report as it was read: it may have been
    changed meanwhile. `inputs` are all other files it read; some may not be there."""
    if outcome.folder is None:
        return
    record = {
        "inputs": {
            str(outcome.report.absolute()): digest,
            **{str(path.absolute()): _digest_of(path) for path in inputs},
        },
        "folder": outcome.folder.name,
        "manifest": _digest_of(outcome.folder / MANIFEST_NAME),
        "findings": [finding.as_json() for finding in outcome.findings],
    }
    _store(environment).put(_name(outcome.report, options, environment), record)


def own_files(folder: Path | None) -> tuple[Path, ...]:
    """What an organisation's own set of pictures is made of: its folder, for what is added, and its files."""
    return () if folder is None or not folder.is_dir() else (folder, *sorted(folder.iterdir()))


def _store(environment: Environment) -> Store:
    return Store(None if environment.cache is None else environment.cache / BUILDS_FOLDER)


def _name(report: Path, options: BuildOptions, environment: Environment) -> str:
    """A digest of the options, the program and the environment."""
    chosen = asdict(options) | {"formats": [row.name for row in options.formats]}
    surroundings = (environment.source_epoch, environment.font_folders)
    parts = (program_identity(), str(report), str(Path.cwd()), repr(chosen), repr(surroundings))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


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


def _finding(table: dict[str, Any]) -> Finding:
    place = Span(table["line"], table["column"], table["end_line"], table["end_column"])
    severity = Severity(table["severity"])
    texts = (table["message"], table["hint"], table["suggestion"])
    return Finding(table["file"], place, table["code"], severity, *texts)
