"""The files of an earlier state of a report: which stay beside those of this one, and which must go.

How many findings on privacy a state had of each code is in the manifest. Which ones is kept in the cache
alone, by their ids: what is published can be tried with names and numbers until they fit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from hwrender.cache import MADE_FILES, Cache, key_of
from hwrender.diagnostics import Finding, Severity
from hwrender.formats import ALL_FORMATS, FORMATS, Format
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.publishing.manifest import Origin, PublishedFile
from hwrender.publishing.set_aside import ASIDE, take_away
from hwrender.publishing.superseding import Superseded, settle


class PrivacyState(Struct, frozen=True):
    """What was found in the report whose `sources` these are: how often each code, and the ids."""

    sources: str
    counts: Mapping[str, int]
    ids: frozenset[str]


def privacy_state(sources: str, findings: Iterable[Finding]) -> PrivacyState:
    """The errors and warnings on privacy among all findings of a report, the accepted ones too."""
    private = [each for each in findings if each.code.startswith("P") and each.severity is not Severity.NOTE]
    counts = Counter(each.code for each in private)
    return PrivacyState(sources, dict(sorted(counts.items())), frozenset(each.id for each in private))


def with_older(
    current: Iterable[PublishedFile],
    there: Sequence[PublishedFile],
    name: str,
    options: BuildOptions,
    environment: Environment,
    state: PrivacyState,
    origin: Origin,
    *,
    is_draft: bool,
) -> tuple[tuple[PublishedFile, ...], Superseded]:
    """All files that the manifest of the folder `name` is to list, and what becomes of others `there`.

    `current` are those of this build, whose `origin` it is; `state` is what was found in the report now, and
    `is_draft` what its copies are.
    """
    cache = Cache(environment.cache, MADE_FILES)
    cache.put(_key(state.sources), "\n".join(sorted(state.ids)).encode())
    files = {file.format: file for file in current}
    others = [file for file in there if file.format not in files]
    files |= {file.format: file for file in others if file.origin == origin}
    older = [file for file in others if file.origin != origin]
    # final copies in whose place there is a draft, under a name of its own
    replaced = [file for file in there if not file.draft and _is_drafted(file, files.get(file.format))]
    folder = options.output / name
    aside = options.output / ASIDE / name
    has_lost_some = partial(_has_lost_some, now=state, cache=cache)
    taken_away = take_away(aside, has_lost_some)
    kept_aside = aside if options.keep_superseded else None
    staying, superseded = settle([*older, *replaced], folder, has_lost_some, kept_aside, is_draft=is_draft)
    finals = tuple(file.file for file in staying if file.format in files)
    kept = {file.format: file for file in staying if file.format not in files}
    return in_table_order(files | kept), replace(superseded, finals=finals, taken_away=taken_away)


def _is_drafted(file: PublishedFile, current: PublishedFile | None) -> bool:
    return current is not None and current.draft and current.file != file.file


def with_all_there(asked: tuple[Format, ...], there: Iterable[str]) -> tuple[Format, ...]:
    """What is asked for; with every usual format also all that lies `there`, so that nothing stays old."""
    lacking = any(row not in asked for row in FORMATS if not row.is_sound)
    if lacking or not any(row.is_sound for row in asked):
        return asked
    names = set(there)
    return tuple(row for row in ALL_FORMATS if row in asked or row.name in names)


def in_table_order(files: Mapping[str, PublishedFile]) -> tuple[PublishedFile, ...]:
    """Files by format, in the order of the table; those of formats that are not known come last."""
    known = [row.name for row in ALL_FORMATS if row.name in files]
    return tuple(files[name] for name in (*known, *sorted(files.keys() - known)))


def _has_lost_some(file: PublishedFile, now: PrivacyState, cache: Cache) -> bool:
    """Whether something that was found in the report when this file was made is not in the report now.

    Where that is not known, it is taken to be so.
    """
    if not file.private or file.origin.sources == now.sources:
        return False
    if any(count > now.counts.get(code, 0) for code, count in file.private.items()):
        return True
    known = cache.get(_key(file.origin.sources))
    return known is None or not set(known.decode().split("\n")) <= now.ids


def _key(sources: str) -> str:
    return key_of("privacy", sources)
