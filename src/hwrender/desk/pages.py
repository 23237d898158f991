"""The templates of the desk. Whatever is put into one is escaped by it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from hwrender.desk.words import WORDS

FOLDER = Path(__file__).parent
HTMX = (
    '{"includeIndicatorCSS": false, "history": false, "defaultSwap": "none", "defaultTimeout": 120000, '
    '"morphIgnore": ["data-htmx-powered", "open"]}'
)
"""htmx adds no style of its own and keeps no pages. What a person has opened stays open."""


@cache
def templates() -> Environment:
    """Autoescaping on, and a name that a template lacks is an error."""
    made = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(words=WORDS, htmx=HTMX)
    return made


def rendered(template: str, values: Mapping[str, Any]) -> str:
    return templates().get_template(template).render(values)


def page(template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page or a part of one."""
    return HTMLResponse(rendered(template, values), status)
