"""A style: every figure of look, sound and strictness that a house may choose, read from a TOML file.

The four house styles lie in `styles/`. A style file is complete: each key is required and an unknown key is
an error, so that what is on paper can be read in one place. Sources of the limits: DH 2009 and GOV.UK (easy
read 14 points at least), UKAAF G003 (large print 16 and better 18, giant 24, nothing on the page smaller
than the body), WCAG 2.2 1.4.6 (contrast 7:1) and 1.4.8.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, get_type_hints

from hwrender.errors import UnreadableError

HOUSE_STYLES = ("easy-read", "large-print", "giant-print", "clear-print")
"""The styles that come with hwrender; the first is the default."""

LEAST_CONTRAST = 7.0
LEAST_BODY_POINTS = 12.0


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet, in millimetres."""

    width_mm: float
    height_mm: float
    margin_mm: float


@dataclass(frozen=True, slots=True)
class Type:
    """Sizes of type in points; `leading` and `heading_leading` are multiples of the size."""

    body_points: float
    leading: float
    title_points: float
    heading_2_points: float
    heading_3_points: float
    heading_leading: float
    paragraph_space: float


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours as #rrggbb. `ink` on `paper`, `accent` on `paper`, `tile` and `box` keep 7:1 (WCAG 2.2 1.4.6).

    `band` is the ground of the cover's head and `on_band` its ink; `drawing` is the ink of pictures on
    `tile`.
    """

    ink: str
    paper: str
    accent: str
    tile: str
    drawing: str
    box: str
    band: str
    on_band: str


@dataclass(frozen=True, slots=True)
class Pictures:
    """Sizes of pictures. `tile_mm` is a row's square, `cover_mm` the cover's; `inset` is the part of a tile's
    side left clear on each side of the drawing."""

    tile_mm: float
    cover_mm: float
    inset: float
    corner_mm: float
    gap_mm: float


@dataclass(frozen=True, slots=True)
class Speech:
    """The narration: words a minute and pauses in seconds (Pujadas-Farreras and Machuca 2025: about 150)."""

    words_per_minute: float
    sentence_pause_seconds: float
    item_pause_seconds: float
    paragraph_pause_seconds: float
    before_heading_pause_seconds: float
    after_heading_pause_seconds: float
    ends_pause_seconds: float


@dataclass(frozen=True, slots=True)
class Wording:
    """How strict the wording rules are: words in a sentence for a note, a warning, a strong warning; the
    readability scores up to which wording is easy, nearly easy and hard."""

    note_words: int
    warning_words: int
    strong_warning_words: int
    easy_score: float
    nearly_easy_score: float
    hard_score: float


@dataclass(frozen=True, slots=True)
class Style:
    name: str
    summary: str
    label: str
    page: Page
    type: Type
    colours: Colours
    pictures: Pictures
    speech: Speech
    wording: Wording


def style_folder() -> Path:
    """Where the house styles lie: in the wheel beside this module, in a checkout at the top."""
    shipped = Path(__file__).parent / "styles"
    return shipped if shipped.is_dir() else Path(__file__).parents[2] / "styles"


def load_style(name: str) -> Style:
    """The style of this name, or of this `.toml` file. Raises `UnreadableError` with what to do."""
    path = Path(name) if name.endswith(".toml") else style_folder() / f"{name}.toml"
    if not name.endswith(".toml") and name not in HOUSE_STYLES:
        raise UnreadableError(
            f"There is no style called “{name}”.",
            f"Use one of these: {', '.join(HOUSE_STYLES)}. Or give your own .toml file.",
        )
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UnreadableError(
            f"{path}: the style cannot be read ({error.strerror}).", "Check the name of the file."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UnreadableError(f"{path}: this is not a style file: {error}.", "Mend that line.") from error
    return style_from_table(table, str(path))


def style_from_table(table: dict[str, Any], file: str) -> Style:
    """A checked style. `file` is named in messages."""
    style: Style = _record(Style, table, file, "")
    _check_limits(style, file)
    return style


def _record(kind: type[Any], table: dict[str, Any], file: str, prefix: str) -> Any:
    hints = get_type_hints(kind)
    names = [each.name for each in fields(kind)]
    for key in table:
        if key not in names:
            raise UnreadableError(
                f"{file}: a style has no key “{prefix}{key}”.", f"The keys here are: {', '.join(names)}."
            )
    values: dict[str, Any] = {}
    for name in names:
        if name not in table:
            raise UnreadableError(
                f"{file}: the key “{prefix}{name}” is missing.", "Copy it from a house style."
            )
        values[name] = _value(hints[name], table[name], file, prefix + name)
    return kind(**values)


def _value(kind: type[Any], value: Any, file: str, path: str) -> Any:
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if kind in (str, int, float):
        if isinstance(value, kind) and not isinstance(value, bool):
            return value
        raise UnreadableError(f"{file}: “{path}” cannot be {value!r}.", f"Give it as {_KINDS[kind]}.")
    if isinstance(value, dict):
        return _record(kind, value, file, path + ".")
    raise UnreadableError(f"{file}: “{path}” must be a table.", f"Write it as [{path}].")


_KINDS: dict[type[Any], str] = {str: "text in quotes", int: "a whole number", float: "a number"}


def _check_limits(style: Style, file: str) -> None:
    colours = style.colours
    for each in fields(colours):
        _luminance(getattr(colours, each.name), file, each.name)
    pairs = (
        ("ink", "paper"), ("ink", "box"), ("accent", "paper"), ("accent", "box"),
        ("drawing", "tile"), ("on_band", "band"),
    )  # fmt: skip
    for ink, ground in pairs:
        ratio = contrast(getattr(colours, ink), getattr(colours, ground))
        if ratio < LEAST_CONTRAST:
            raise UnreadableError(
                f"{file}: {ink} on {ground} has a contrast of {ratio:.1f} to 1.",
                "Make one darker or the other lighter. It must be 7 to 1 or more.",
            )
    if style.type.body_points < LEAST_BODY_POINTS:
        raise UnreadableError(f"{file}: body_points is {style.type.body_points:g}.", "Use 12 points or more.")


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one, "", ""), _luminance(other, "", "")))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str, file: str, name: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance")."""
    digits = colour.removeprefix("#")
    if len(digits) != 6 or any(digit not in "0123456789abcdefABCDEF" for digit in digits):
        raise UnreadableError(f"{file}: the colour {name} is {colour!r}.", "Write it like #2c1557.")
    channels = [int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
