"""The templates of the page. Jinja2 has its home here; whatever is put into a template is escaped by it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

FOLDER = Path(__file__).parent


@cache
def environment() -> Environment:
    """Autoescaping on, and a name that a template lacks is an error."""
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def macros() -> Any:
    """The macros of `blocks.html.jinja`. Each escapes its arguments, unless they are markup already."""
    return environment().get_template("blocks.html.jinja").module


@cache
def style_sheets() -> str:
    """The style sheets of the page, line ends as a browser sees them."""
    return _joined("words.css", "parts.css", "player.css", "media.css")


@cache
def scripts(*, has_player: bool, may_remember: bool) -> str:
    """The scripts of the page, line ends as a browser sees them. Only a page that `may_remember` keeps
    anything in the browser."""
    remembered = ["remembered.js"] if may_remember else []
    return _joined("choices.js", *remembered, "tables.js", *(["player.js"] if has_player else []))


def _joined(*names: str) -> str:
    return "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in names)
