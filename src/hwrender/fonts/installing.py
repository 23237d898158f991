"""Putting a Noto font where hwrender finds it: from a file or a package that a person has. Nothing is
fetched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from hwrender.errors import MissingError, UnreadableError, os_errors_as_output_errors
from hwrender.files import open_regular, write_whole
from hwrender.fonts.listing import draws
from hwrender.fonts.packages import fonts_in
from hwrender.fonts.scripts import CJK, WritingSystem
from hwrender.fonts.sfnt import FontFacts, font_facts

MOST_PACKAGE_BYTES = 200_000_000
_WEIGHTS = ("Regular", "Bold")
_OPEN_LICENCES = ("sil open font license", "scripts.sil.org/ofl", "openfontlicense.org", "apache license")
_WAYS = {
    "linux": "sudo apt install {package}",
    "darwin": "Get it from fonts.google.com/noto, and open each file to install it.",
    "win32": "Get it from fonts.google.com/noto, and open each file to install it.",
}


class InstalledFont(Struct, frozen=True):
    """A font that was put into its place."""

    family: str
    file: Path


def install_fonts(
    scripts: tuple[WritingSystem, ...], package: Path, folder: Path
) -> tuple[InstalledFont, ...]:
    """The fonts of these scripts in a file or a package, put into `folder`: regular and bold, as far as they
    are there.

    Each has to be a whole font by its checksums, a Noto font of one of the scripts with its letters, and
    openly licensed. Raises `UnreadableError` where none is, and `OutputError`.
    """
    content = _content(package)
    reasons: list[str] = []
    installed = []
    for script in scripts:
        for name, font in _good(content, script, reasons).items():
            place = folder / name
            with os_errors_as_output_errors(f"{place}: the font cannot be put here"):
                folder.mkdir(parents=True, exist_ok=True)
                write_whole(place, font)
            installed.append(InstalledFont(script.font_name(), place))
    if not installed:
        wanted = " or ".join(script.font_name() for script in scripts)
        reason = reasons[0] if reasons else "it has no such font"
        raise UnreadableError(
            f"{package}: no font of this can be used: {reason}.", f"Get a file or a package with {wanted}."
        )
    return tuple(installed)


def how_to_get(scripts: tuple[WritingSystem, ...], wanted: str, platform: str) -> MissingError:
    """What to do by hand where no file was given: hwrender never fetches anything for this."""
    script = scripts[0]
    npm = f"@expo-google-fonts/{_in_npm(script)}"
    other = "" if script.package == CJK else f"  Or get the npm package: npm pack {npm}\n"
    way = _WAYS.get(platform, _WAYS["linux"]).format(package=script.package)
    return MissingError(
        f"hwrender does not fetch fonts. It needs a file with {script.font_name()}.",
        f"{way}\n{other}  Then: hwrender fonts install {wanted} --from FILE",
    )


def _in_npm(script: WritingSystem) -> str:
    return script.font_name().lower().replace(" ", "-")


def _content(package: Path) -> bytes:
    try:
        with open_regular(package, follow_links=True) as file:
            content = file.read(MOST_PACKAGE_BYTES + 1)
    except OSError as error:
        raise UnreadableError(
            f"{package}: this file cannot be read ({error.strerror or 'it is no file'}).",
            "Check the name of the file.",
        ) from error
    if len(content) > MOST_PACKAGE_BYTES:
        raise UnreadableError(f"{package}: this file is far too large.", "Give the file of one font.")
    return content


def _good(content: bytes, script: WritingSystem, reasons: list[str]) -> dict[str, bytes]:
    """The fonts of a script by the names that their files get; why others are none is added."""
    found: dict[str, bytes] = {}
    try:
        for font in fonts_in(content, script.noto):
            found.update(_checked(font, script, reasons))
    except ValueError as error:
        reasons.append(str(error))
    return found


def _checked(font: bytes, script: WritingSystem, reasons: list[str]) -> Iterator[tuple[str, bytes]]:
    try:
        facts = font_facts(font)
        name = _file_name(facts, script)
        if name:
            _refuse(facts, font, script)
            yield name, font
    except ValueError as error:
        reasons.append(str(error))


def _file_name(facts: FontFacts, script: WritingSystem) -> str:
    """The name under which it is found; empty for a weight that is not needed. Raises `ValueError` for
    another font."""
    name, _, weight = facts.postscript_name.partition("-")
    if facts.suffix == ".ttc" and name.startswith(script.noto):
        name = script.noto  # a collection for several countries is named by its first
    if name != script.noto:
        raise ValueError(f"it is “{facts.postscript_name or facts.family}”, and not {script.font_name()}")
    if facts.is_variable:
        return f"{script.noto}[wght].ttf"
    return f"{script.noto}-{weight}{facts.suffix}" if weight in _WEIGHTS else ""


def is_open(licence: str) -> bool:
    """Whether these words of a font name one of the licences under which Noto fonts are."""
    return any(each in licence.casefold() for each in _OPEN_LICENCES)


def _refuse(facts: FontFacts, font: bytes, script: WritingSystem) -> None:
    """Raises `ValueError` for a font that may not be put into copies, or that lacks the letters."""
    if not is_open(facts.licence):
        raise ValueError("it does not say that it has an open licence")
    if not facts.may_be_embedded:
        raise ValueError("it does not allow to be put into a file")
    if not draws(script, _code_points(font)):
        raise ValueError(f"it does not have the letters of {script.name}")


def _code_points(font: bytes) -> frozenset[int]:
    import uharfbuzz  # type: ignore[import-untyped]  # it has no stubs

    return frozenset(uharfbuzz.Face(uharfbuzz.Blob(font), 0).unicodes)
