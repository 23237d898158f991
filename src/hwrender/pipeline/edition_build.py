"""All that decides the files of one edition, and the manifest of what was made of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from hwrender.edition.model import Edition
from hwrender.narration.lexicon import Lexicon
from hwrender.narration.person.model import PersonRecordings
from hwrender.pipeline.languages import NO_OTHER_LANGUAGES, ReportLanguages
from hwrender.pipeline.older_files import PrivacyState, with_older
from hwrender.pipeline.options import BuildOptions, Environment, LeftOutFormats
from hwrender.publishing.manifest import Manifest, Origin, PublishedFile, ReportAbout
from hwrender.publishing.superseding import Superseded


class EditionBuild(Struct, frozen=True):
    """All that decides the files of one edition. `recordings` are those of a person's voice, `accepted` is
    what the manifest says was let pass, `parts` how many parts are in each state, `readers` what readers said
    of them, `about` what copies say of it, `languages` the same report in others,
    `left_out` what nobody can read aloud, or in braille."""

    edition: Edition
    lexicon: Lexicon
    recordings: PersonRecordings
    origin: Origin
    accepted: tuple[Mapping[str, str | int], ...]
    parts: Mapping[str, int]
    readers: tuple[Mapping[str, str | int], ...]
    about: ReportAbout
    private: PrivacyState
    source: str
    options: BuildOptions
    environment: Environment
    languages: ReportLanguages = NO_OTHER_LANGUAGES
    left_out: tuple[LeftOutFormats, ...] = ()


def manifest_of(
    build: EditionBuild, made: Iterable[PublishedFile], there: tuple[PublishedFile, ...]
) -> tuple[Manifest, Superseded]:
    """The manifest of this build, whose files are `made`, and what becomes of older ones that are `there`."""
    publication, options, private = build.edition.publication, build.options, build.private
    current = tuple(replace(file, private=private.counts) for file in made)
    environment, name = build.environment, publication.name
    files, superseded = with_older(
        current, there, name, options, environment, private, build.origin, is_draft=publication.is_draft
    )
    manifest = Manifest(
        name,
        publication.language,
        build.origin,
        files,
        build.accepted,
        build.source,
        build.parts,
        build.readers,
        build.about,
        options.strict,
        build.languages.pages,
    )
    return manifest, superseded
