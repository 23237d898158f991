"""What a published page proves by itself and by the files beside it, when the report is not at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from hwrender.edition.outline import entry
from hwrender.formats.contract import Artifact, Check
from hwrender.formats.html.reading_back import outline_of_page
from hwrender.formats.html.tree import BrokenPageError, Element, parse
from hwrender.formats.html.verification import CLAIMS_OF_PAGE


class Folder(Struct, frozen=True):
    """The files that lie beside the page."""

    artifacts: tuple[Artifact, ...]


def checks_of_published_page(path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
    """Every claim that the page at `path` can prove. One that cannot be read fails the first."""
    try:
        page = path.read_text(encoding="utf-8")
        elements = list(parse(page).elements())
    except (OSError, ValueError, BrokenPageError, RecursionError) as error:
        return (Check("the page is well formed", False, str(error)),)
    found = {
        "the language is the report's": _language(elements, language),
        "the title in the tab is the one on the page, or a neutral one": _title(elements, page),
        **{name: claim(elements, Folder(beside)) for name, claim in CLAIMS_OF_PAGE},
        "sound begins and ends inside the narration": _times(elements, beside),
    }
    checks = [Check(name, not (fault := next(faults, "")), fault) for name, faults in found.items()]
    return (Check("the page is well formed", True), *checks)


def _language(elements: list[Element], language: str) -> Iterator[str]:
    found = [element.attributes.get("lang") for element in elements if element.tag == "html"]
    if found != [language]:
        yield f"the language is {found}"


def _title(elements: list[Element], page: str) -> Iterator[str]:
    """A page that search engines are kept from is about a sensitive topic, and may be called otherwise."""
    named = [entry("title", element.text()) for element in elements if element.tag == "title"]
    shown = [found for found in outline_of_page(page) if found.role == "title"]
    is_sensitive = any(element.attributes.get("name") == "robots" for element in elements)
    if len(named) != 1 or not named[0].text or (named != shown and not is_sensitive):
        yield f"the tab says {[each.text for each in named]}"


def _times(elements: list[Element], beside: tuple[Artifact, ...]) -> Iterator[str]:
    lasts = next((file.duration_seconds for file in beside if file.duration_seconds is not None), None)
    for element in elements:
        for heard in element.attributes.get("data-spoken", "").split(", "):
            _, _, times = heard.partition(" ")
            begins, _, ends = times.partition(" ")
            if heard and not (lasts and 0 <= float(begins) <= float(ends) <= lasts + 0.001):
                yield f"a sentence is heard at {times} seconds"
