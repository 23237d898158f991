"""The claims made for a finished page, checked against the file and, if it is at hand, against the report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hwrender.edition.outline import entry, first_difference, outline
from hwrender.edition.self_description import opens_as_draft
from hwrender.formats.contract import Artifact, Check, RenderInput
from hwrender.formats.html.claims import CLAIMS, ReadPage, read_page
from hwrender.formats.html.inert import inert
from hwrender.formats.html.reading_back import outline_of_tree
from hwrender.markup import BrokenPageError

_NO_DRAFT = "a draft stays out of search engines"
_INERT = "nothing in it acts by itself or is fetched from outside"


def checks_of_page(page: str, given: RenderInput) -> tuple[Check, ...]:
    """Every claim. `detail` names the first thing that breaks it."""
    try:
        read = read_page(page, given.artifacts)
    except BrokenPageError as error:
        return (Check("the page is well formed", False, str(error)),)
    other = first_difference(outline_of_tree(read.tree), outline(given.edition))
    return (
        Check("the page is well formed", True),
        Check("the words are those of the report", not other, other),
        _check("the language and the title are set", _language_and_title(read, given)),
        *(_check(name, claim(read)) for name, claim in CLAIMS),
        _check(_INERT, inert(read)),
        _check("every sentence that is heard can be marked", _heard(read, given)),
        _check(_NO_DRAFT, _no_draft_is_found(read, is_draft=given.edition.publication.is_draft)),
        _check("a sensitive title stays out of the tab and of search engines", _sensitivity(read, given)),
    )


def checks_of_published_page(path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
    """Every claim that the page at `path` and the files beside it can prove without the report. One that
    cannot be read fails the first."""
    try:
        read = read_page(path.read_text(encoding="utf-8"), beside)
    except (OSError, ValueError, RecursionError) as error:
        return (Check("the page is well formed", False, str(error)),)
    return (
        Check("the page is well formed", True),
        _check("the language is the report's", _language(read, language)),
        _check("the title in the tab is the one on the page, or a neutral one", _title(read)),
        *(_check(name, claim(read)) for name, claim in CLAIMS),
        _check(_INERT, inert(read)),
        _check(_NO_DRAFT, _no_draft_is_found(read, is_draft=_says_that_it_is_a_draft(read, language))),
        _check("sound begins and ends inside the narration", _times(read)),
    )


def _check(name: str, faults: Iterator[str]) -> Check:
    first = next(faults, None)
    return Check(name, first is None, first or "")


def _language_and_title(page: ReadPage, given: RenderInput) -> Iterator[str]:
    publication = given.edition.publication
    yield from _language(page, publication.language)
    titles = [element.words() for element in page.all("title")]
    if titles != [publication.neutral_title]:
        yield f"the title is {titles}"


def _heard(page: ReadPage, given: RenderInput) -> Iterator[str]:
    timed = [each.attributes["data-spoken"] for each in page.elements if "data-spoken" in each.attributes]
    heard = [each.split(" ")[0] for each in ", ".join(timed).split(", ") if each]
    yield from (f"“{name}” is heard but not in the page" for name in heard if name not in {*page.ids, "-"})
    if timed and given.narration is not None and len(heard) != len(given.narration.clips):
        yield f"{len(heard)} of {len(given.narration.clips)} sentences have their times"


_KEPT_IN_BROWSER = (
    "localStorage", "sessionStorage", "indexedDB", "caches.", "document.cookie", "pushState", "replaceState",
)  # fmt: skip


def _no_draft_is_found(page: ReadPage, *, is_draft: bool) -> Iterator[str]:
    if is_draft and not _keeps_engines_away(page):
        yield "search engines may list it"


def _says_that_it_is_a_draft(page: ReadPage, language: str) -> bool:
    first = outline_of_tree(page.tree)[:1]
    return bool(first) and opens_as_draft(first[0].text, language)


def _keeps_engines_away(page: ReadPage) -> bool:
    inside = next(page.all("head")).every()
    robots = [each.attributes.get("content") for each in inside if each.attributes.get("name") == "robots"]
    return robots == ["noindex"]


def _sensitivity(page: ReadPage, given: RenderInput) -> Iterator[str]:
    publication = given.edition.publication
    if not publication.sensitive:
        return
    head = next(page.all("head"))
    inside = [head, *head.every()]
    if not _keeps_engines_away(page):
        yield "search engines may list it"
    scripts = " ".join(each.words() for each in page.all("script"))
    yield from (f"it leaves a trace in the browser ({name})" for name in _KEPT_IN_BROWSER if name in scripts)
    said = [head.words(), *(value for each in inside for value in each.attributes.values())]
    # a short title ("Hackney") may be a part of what may be said
    allowed = f"{publication.neutral_title} {publication.organisation} {publication.description}"
    if publication.title not in allowed and any(publication.title in text for text in said):
        yield "the title is in the head of the page"


def _language(page: ReadPage, language: str) -> Iterator[str]:
    found = [element.attributes.get("lang") for element in page.all("html")]
    if found != [language]:
        yield f"the language is {found}"


def _title(page: ReadPage) -> Iterator[str]:
    """The tab may say more than the title, like what kind of copy it is. A page that search engines are kept
    from may be about a sensitive topic, and may be called otherwise."""
    named = [entry("title", element.words()) for element in page.all("title")]
    shown = [found for found in outline_of_tree(page.tree) if found.role == "title"]
    is_sensitive = any(element.attributes.get("name") == "robots" for element in page.elements)
    is_named = len(named) == 1 and bool(named[0].text)
    # in a bilingual copy the tab has a stroke where the title begins a new line
    told = [text for each in named for text in (each.text, each.text.replace(" / ", " "))]
    if not is_named or not (is_sensitive or all(any(each.text in text for text in told) for each in shown)):
        yield f"the tab says {[each.text for each in named]}"


def _times(page: ReadPage) -> Iterator[str]:
    lasts = next((file.duration_seconds for file in page.beside if file.duration_seconds is not None), None)
    for element in page.elements:
        for heard in element.attributes.get("data-spoken", "").split(", "):
            _, _, times = heard.partition(" ")
            begins, _, ends = times.partition(" ")
            if heard and not (lasts and 0 <= float(begins) <= float(ends) <= lasts + 0.001):
                yield f"a sentence is heard at {times} seconds"
