"""The templates, style sheet and scripts of the site. What its pages share with those of reports comes from
there."""

from __future__ import annotations

import hashlib
import string
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from hwrender.fixed_words.table import ENGLISH, words_of
from hwrender.formats.html import templates as report_page
from hwrender.formats.html.addresses import digest_source
from hwrender.formats.html.font_faces import fonts_css
from hwrender.formats.html.palettes import palettes_css
from hwrender.formats.html.typography import DIGITS, sizes_css
from hwrender.site.look import SiteLook
from hwrender.style import Style

FOLDER = Path(__file__).parent / "templates"

_LETTERS = string.printable + "".join(map(chr, (*range(0xA0, 0x180), *range(0x2010, 0x2027), 0x20AC)))
"""The letters of the font: those of the languages of Europe that use ours. Others are in the reader's
fonts."""


@cache
def environment() -> Environment:
    """Autoescaping on, and a name that a template lacks is an error."""
    return Environment(
        loader=FileSystemLoader([FOLDER, report_page.FOLDER]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def rendered(name: str, **given: Any) -> str:
    """A page of this template."""
    # what stands before the first element would put a browser into its old ways
    return environment().get_template(name).render(furniture="", say=words_of(ENGLISH).say, **given).lstrip()


def policy(about: str) -> str:
    """What a page may fetch: the files of the site. `about` is what stands in it for search engines.

    A page that is opened from a disk has no origin that `'self'` could stand for in every browser.
    """
    data = f" '{digest_source(about)}'" if about else ""
    directives = (
        "default-src 'none'",
        "style-src 'self' file:",
        f"script-src 'self' file:{data}",
        "img-src 'self' file:",
        "media-src 'self' file:",
        "font-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(directives)


def style_sheet(look: SiteLook, style: Style) -> str:
    """The one style sheet of a site, with its fonts inside: a page on a disk may not fetch any."""
    own = (FOLDER / "site.css").read_text(encoding="utf-8")
    fonts = fonts_css([_LETTERS, DIGITS], slashed_zero=False)
    sizes = sizes_css(style, frozenset(), look.name, words_of(ENGLISH).pieces("paper.page_of"))
    return f"{fonts}{sizes}{palettes_css(look.colours)}{report_page.style_sheets()}\n{own}"


def scripts() -> dict[str, str]:
    """The scripts by their names. A page that nobody is to find remembers nothing in the browser."""
    return {
        "choices.js": report_page.scripts(has_player=False, may_remember=False),
        "remembered.js": report_page.scripts(has_player=False, may_remember=True),
        "find.js": (FOLDER / "find.js").read_text(encoding="utf-8"),
    }


@cache
def digest() -> str:
    """What changes when a template does."""
    paths = [*sorted(FOLDER.iterdir()), report_page.FOLDER / "choices.html.jinja"]
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
