"""Style files: which there are, and how one becomes a checked style."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, get_type_hints

from hwrender.errors import UnreadableError
from hwrender.style.limits import check_limits
from hwrender.style.model import Style

HOUSE_STYLES = ("easy-read", "large-print", "giant-print", "clear-print")
"""The styles that come with hwrender; the first is the default."""

LARGEST_NUMBER = 1_000_000
"""No size, time or count of a style comes near it."""


def style_folder() -> Path:
    """Where the house styles lie: in the wheel beside this room, in a checkout at the top."""
    shipped = Path(__file__).parents[1] / "styles"
    return shipped if shipped.is_dir() else Path(__file__).parents[3] / "styles"


def style_file(name: str) -> Path:
    """Where the style of this name lies; a name that ends in `.toml` is a file itself."""
    return Path(name) if name.endswith(".toml") else style_folder() / f"{name}.toml"


def load_style(name: str) -> Style:
    """The style of this name, or of this `.toml` file. Raises `UnreadableError` with what to do."""
    path = style_file(name)
    if not name.endswith(".toml") and name not in HOUSE_STYLES:
        raise UnreadableError(
            f"There is no style called “{name}”.",
            f"Use one of these: {', '.join(HOUSE_STYLES)}. Or give your own .toml file.",
        )
    if path.exists() and not path.is_file():
        raise UnreadableError(f"{path}: this is not a file.", "Give the name of a style file.")
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UnreadableError(
            f"{path}: the style cannot be read ({error.strerror}).", "Check the name of the file."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UnreadableError(f"{path}: this is not a style file: {error}.", "Fix that line.") from error
    except (RecursionError, ValueError) as error:  # lists in lists in lists, a number of 5,000 digits
        raise UnreadableError(
            f"{path}: something in this style is far too long.", "Copy a house style and change that."
        ) from error
    return style_from_table(table, str(path))


def style_from_table(table: dict[str, Any], file: str) -> Style:
    """A checked style. `file` is named in messages."""
    style: Style = _record(Style, table, file, "")
    check_limits(style, file)
    return style


def _record(kind: type[Any], table: dict[str, Any], file: str, prefix: str) -> Any:
    hints = get_type_hints(kind)
    names: tuple[str, ...] = kind.__struct_fields__
    for key in table:
        if key not in names:
            raise UnreadableError(
                f"{file}: a style has no key “{prefix}{key}”.", f"The keys here are: {', '.join(names)}."
            )
    given = kind.__struct_defaults__
    defaults = dict(zip(names[len(names) - len(given) :], given, strict=True))
    values: dict[str, Any] = {}
    for name in names:
        if name not in table and name in defaults:
            values[name] = defaults[name]
            continue
        if name not in table:
            raise UnreadableError(
                f"{file}: the key “{prefix}{name}” is missing.", "Copy it from a house style."
            )
        values[name] = _value(hints[name], table[name], file, prefix + name)
    return kind(**values)


def _value(kind: type[Any], value: Any, file: str, path: str) -> Any:
    if isinstance(value, int | float) and not abs(value) <= LARGEST_NUMBER:  # too large, or no number
        raise UnreadableError(f"{file}: “{path}” is not a number that can be used.", "Give a smaller number.")
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if kind in (str, int, float, bool):
        if isinstance(value, kind) and isinstance(value, bool) is (kind is bool):
            return value
        raise UnreadableError(f"{file}: “{path}” cannot be {value!r}.", f"Give it as {_KINDS[kind]}.")
    if kind == tuple[str, ...]:
        return _texts(value, file, path)
    if isinstance(value, dict):
        return _record(kind, value, file, path + ".")
    raise UnreadableError(f"{file}: “{path}” must be a table.", f"Write it as [{path}].")


def _texts(value: Any, file: str, path: str) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise UnreadableError(f"{file}: “{path}” cannot be {value!r}.", 'Give it as a list, like ["S2", "S5"].')


_KINDS: dict[type[Any], str] = {
    str: "text in quotes",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
}
