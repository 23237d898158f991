"""What a page says of itself: its title, its date, whose it is, and its language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from hwrender.importing.pages.roles import is_styled_as_title
from hwrender.importing.pages.survey import BLOCKS, HEADINGS, Survey
from hwrender.markup import MarkupElement
from hwrender.metadata import PartialDate
from hwrender.reading.dates import parse_date
from hwrender.span import START, Span

_APART = re.compile(r"\s+[|•·»–—]\s+|\s+-\s+|\s+::\s+")
_DATE_NAMES = (
    "article:published_time", "og:published_time", "datepublished", "dc.date.issued", "dcterms.issued",
    "dc.date", "dcterms.date", "dcterms.created", "date", "publish_date", "publishdate", "pubdate",
    "citation_publication_date",
)  # fmt: skip
_SITE_NAMES = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_publisher")
_DATED = re.compile(
    r"(?:.*[-_])?(?:date|published|pubdate|posted|posted-on|submitted|created|time)(?:[-_].*)?", re.IGNORECASE
)
_BEFORE_DATE = re.compile(
    r"(?:(?:date )?(?:first )?(?:published|posted|added|created|issued|publication date|date)"
    r"(?: (?:on|date))?\s*:?|on)\s*",
    re.IGNORECASE,
)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+", re.IGNORECASE)
_OWNER = re.compile(
    r"\b(?:healthwatch|council|forum|trust|nhs|partnership|association|society|foundation|charity"
    r"|carers|age uk|mind|network|ltd|cic|blog|library)\b",
    re.IGNORECASE,
)
_MOST_OF_A_NAME, _FEWEST_LETTERS = 6, 6
_LONGEST, _LONGEST_JSON, _LONGEST_DATE = 300, 200_000, 60


class PageDate(Struct, frozen=True):
    """A date as the page has it: `words` where it shows them."""

    date: PartialDate
    words: str
    span: Span


class PageDetails(Struct, frozen=True):
    """`heading` is the element that is the title; where none is, `title` holds the words that the page is
    called by. `organisation` is whose page it is."""

    title: str
    heading: MarkupElement | None
    organisation: str
    language: str
    meta: Mapping[str, str]
    linked: tuple[Mapping[str, object], ...]


def page_details(survey: Survey) -> PageDetails:
    """What is found before the text of a page is."""
    meta = _meta(survey.root)
    linked = tuple(_linked(survey.root))
    named = next((" ".join(each.words().split()) for each in survey.root.every("title")), "")[:_LONGEST]
    organisation = _organisation(meta, linked, named)
    shared = _without_site(meta.get("og:title", ""), organisation)
    title = shared or _without_site(named, organisation)
    heading = _heading(
        survey, [shared, meta.get("og:title", ""), _without_site(named, organisation), named], organisation
    )
    html = next(survey.root.every("html"), None)
    language = "" if html is None else html.attributes.get("lang") or html.attributes.get("xml:lang") or ""
    language = language or meta.get("content-language", "").split(",")[0] or meta.get("og:locale", "")
    return PageDetails(title, heading, organisation, language.replace("_", "-"), meta, linked)


def _meta(root: MarkupElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in root.every("meta"):
        given = each.attributes
        name = (
            given.get("property")
            or given.get("name")
            or given.get("itemprop")
            or given.get("http-equiv")
            or ""
        )
        content = " ".join(given.get("content", "").split())
        if name and content and len(content) <= _LONGEST:
            found.setdefault(name.lower(), content)
    return found


def _linked(root: MarkupElement) -> Iterator[Mapping[str, object]]:
    """What a page says of itself as linked data (JSON-LD)."""
    for each in root.every("script"):
        if "ld+json" not in each.attributes.get("type", ""):
            continue
        text = each.words()
        try:
            value = json.loads(text) if len(text) <= _LONGEST_JSON else None
        except (ValueError, RecursionError):
            continue
        graph = value.get("@graph", [value]) if isinstance(value, dict) else value
        yield from (node for node in (graph if isinstance(graph, list) else []) if isinstance(node, dict))


def _organisation(meta: Mapping[str, str], linked: tuple[Mapping[str, object], ...], named: str) -> str:
    for name in _SITE_NAMES:
        if name in meta:
            return meta[name]
    for node in linked:
        if node.get("@type") in ("Organization", "GovernmentOrganization", "NGO", "WebSite"):
            owner = node.get("name")
            if isinstance(owner, str) and 0 < len(owner) <= _LONGEST:
                return owner
        publisher = node.get("publisher")
        called = publisher.get("name") if isinstance(publisher, dict) else None
        if isinstance(called, str) and called:
            return called[:_LONGEST]
    parts = _APART.split(named)
    if len(parts) < 2:
        return ""
    owners = [part for part in parts if _OWNER.search(part) and len(part.split()) <= _MOST_OF_A_NAME]
    if len(owners) == 1:
        return owners[0]
    is_apart = re.search(r"\s[|•·»–—]\s", named) is not None
    return parts[-1] if is_apart and len(parts[-1].split()) <= _MOST_OF_A_NAME else ""


def _without_site(title: str, organisation: str) -> str:
    """A title without the name of the site behind it or before it."""
    parts = _APART.split(title)
    if len(parts) < 2 or not organisation:
        return title
    if parts[-1].casefold() == organisation.casefold():
        return title[: title.rindex(parts[-1])].rstrip(" |•·»–—-:")
    if parts[0].casefold() == organisation.casefold():
        return title[len(parts[0]) :].lstrip(" |•·»–—-:")
    return title


def _heading(survey: Survey, called: list[str], organisation: str) -> MarkupElement | None:
    """The heading that is the title: a paragraph above all headings that is styled as one; else of those of
    the highest level one that the page is also called by, or the only one; else the first line that the page
    is called by. The name of a site is no title."""
    names = [squeezed for each in called if len(squeezed := _squeezed(each)) > _FEWEST_LETTERS]
    site = _squeezed(organisation)
    seen = [each for each in survey.order if survey.of(each).is_short]
    top = next((each for each in seen if each.tag in HEADINGS or is_styled_as_title(each)), None)
    if top is not None and top.tag not in HEADINGS:
        return top
    first = [each for each in seen if each.tag == "h1" and _squeezed(survey.words(each)) not in ("", site)]
    for each in first:
        words = _squeezed(survey.words(each))
        if any(words == name or (len(words) > _FEWEST_LETTERS and name.startswith(words)) for name in names):
            return each
    if len(first) == 1:
        return first[0]
    found = None
    for each in seen:
        if found is not None and not any(around is found for around in survey.around(each)):
            break
        is_line = each.tag in BLOCKS and each.tag not in ("body", "html", "main", "article")
        if is_line and _squeezed(survey.words(each)) in names and _squeezed(survey.words(each)) != site:
            found = each  # the innermost
    return found if not first else None


def _squeezed(words: str) -> str:
    return re.sub(r"[\W_]+", "", words).casefold()


# --- the date ----------------------------------------------------------------------------------------------


def page_date(details: PageDetails, survey: Survey, root: MarkupElement) -> PageDate | None:
    """The day on which a page says that it was published: in sight beside its text, or else in what it says
    of itself."""
    for element in survey.inside(root):
        given = element.attributes
        names = f"{given.get('class', '')} {given.get('itemprop', '')}"[:_LONGEST].split()
        if element.tag == "time" or any(map(_DATED.fullmatch, names)):
            found = _date_of(element, survey)
            if found is not None:
                return found
    for name in _DATE_NAMES:
        if (date := _parsed(details.meta.get(name, ""))) is not None:
            return PageDate(date, "", START)
    for node in details.linked:
        published = node.get("datePublished")
        if isinstance(published, str) and (date := _parsed(published)) is not None:
            return PageDate(date, "", START)
    return None


def _date_of(element: MarkupElement, survey: Survey) -> PageDate | None:
    measure = survey.of(element)
    if not measure.is_short or measure.characters > 3 * _LONGEST_DATE:
        return None
    words = survey.words(element)
    bare = _BEFORE_DATE.sub("", words, count=1) if _BEFORE_DATE.match(words) else words
    date = _parsed(_WEEKDAY.sub("", bare)) if len(bare) <= _LONGEST_DATE else None
    if date is None and element.tag == "time":
        date = _parsed(element.attributes.get("datetime", ""))
    if date is None:
        return None
    return PageDate(date, words, element.span)


def _parsed(words: str) -> PartialDate | None:
    if found := _ISO.fullmatch(words.strip()):
        words = "-".join(found.groups())
    date = parse_date(words.strip()) if words.strip() else None
    return date if isinstance(date, PartialDate) else None
