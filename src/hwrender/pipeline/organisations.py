"""What the organisation of a report chooses, where nobody has said otherwise for this build."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from hwrender.document import Document
from hwrender.edition.kind import EditionKind
from hwrender.organisation import Organisation, OrganisationResult, filled, find_organisation, looked_for
from hwrender.organisation.colours import in_colours_of
from hwrender.pictures.artwork import Logo
from hwrender.pictures.own_set import OwnSet, open_own_set
from hwrender.pipeline.options import DEFAULT_STYLES, BuildOptions, Environment
from hwrender.style import Style, load_style


def organisation_of(report: Path, environment: Environment) -> OrganisationResult | None:
    """The organisation file of a report, read; None where it has none. Raises `UnreadableError`."""
    return find_organisation(report.parent, environment.home)


def usual_kind(organisation: Organisation | None) -> EditionKind:
    """The edition that it makes most often."""
    chosen = None if organisation is None else organisation.edition
    return EditionKind.EASY if chosen is None else EditionKind(chosen)


def usual_style(kind: EditionKind, organisation: Organisation | None) -> str:
    """The name of the style that it uses most often, or that of the edition."""
    chosen = None if organisation is None else organisation.style
    return chosen or DEFAULT_STYLES[kind]


def with_usual(options: BuildOptions, kind: EditionKind, organisation: Organisation | None) -> BuildOptions:
    """What is wanted for an edition of this kind, with nothing left open: its style, and the set of pictures
    if there is one."""
    pictures = None if organisation is None else organisation.pictures
    style = options.style or usual_style(kind, organisation)
    return replace(options, kind=kind, style=style, pictures=options.pictures or pictures)


def style_for(name: str, organisation: Organisation | None) -> Style:
    """The style of this name in the colours of the organisation. Raises `UnreadableError`. A style file that
    somebody named for this build keeps its own colours."""
    style = load_style(name)
    if organisation is None or (name.endswith(".toml") and name != organisation.style):
        return style
    return in_colours_of(style, organisation.colours, organisation.file)


def with_organisation(document: Document, organisation: Organisation | None) -> Document:
    """The document, with what its organisation says where it says nothing itself."""
    if organisation is None:
        return document
    return replace(document, metadata=filled(document.metadata, organisation))


def own_set_of(organisation: Organisation | None) -> OwnSet | None:
    """The organisation's set of pictures, if it names one."""
    if organisation is None or organisation.pictures is None:
        return None
    return open_own_set(organisation.pictures)


def logo_of(organisation: Organisation | None) -> Logo | None:
    """What stands on the cover of its copies."""
    return None if organisation is None else organisation.logo


def organisation_inputs(
    report: Path, organisation: Organisation | None, environment: Environment
) -> tuple[Path, ...]:
    """Each place where the organisation file of a report was looked for, and all that it is made of."""
    places = looked_for(report.parent, environment.home)
    return places if organisation is None else (*places, *organisation.inputs())
