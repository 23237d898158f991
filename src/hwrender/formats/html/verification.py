"""The claims made for a finished page, each held against the file itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from hwrender.edition.outline import outline
from hwrender.formats.contract import Check, RenderInput
from hwrender.formats.html.addresses import file_address, link_address
from hwrender.formats.html.player import HasFiles, audio_file
from hwrender.formats.html.policy import content_security_policy
from hwrender.formats.html.reading_back import outline_of_tree
from hwrender.formats.html.tree import BrokenPageError, Element, parse

_FETCHING = frozenset(
    ("src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "manifest")
)
_FETCHING_TAGS = frozenset(("link", "base", "iframe", "frame", "object", "embed", "form", "track"))
_REFERENCES = ("aria-labelledby", "aria-describedby", "aria-details", "aria-controls", "for", "headers")


def checks_of_page(page: str, given: RenderInput) -> tuple[Check, ...]:
    """Every claim. `detail` names the first thing that breaks it."""
    try:
        tree = parse(page)
    except BrokenPageError as error:
        return (Check("the page is well formed", False, str(error)),)
    elements = list(tree.elements())
    claims: tuple[tuple[str, Callable[[list[Element], RenderInput], Iterator[str]]], ...] = (
        ("the language and the title are set", _language_and_title),
        *CLAIMS_OF_PAGE,
        ("every sentence that is heard can be marked", _heard),
        ("a sensitive title stays out of the tab and of search engines", _sensitivity),
    )
    checks = [_check(name, claim(elements, given)) for name, claim in claims]
    return (Check("the page is well formed", True), _words(tree, given), *checks)


def _check(name: str, faults: Iterator[str]) -> Check:
    first = next(faults, None)
    return Check(name, first is None, first or "")


def _words(page: Element, given: RenderInput) -> Check:
    name = "the words are those of the report"
    wanted, found = outline(given.edition), outline_of_tree(page)
    for number, (want, have) in enumerate(zip(wanted, found, strict=False), 1):
        if want != have:
            return Check(name, False, f"part {number} is {have}, not {want}")
    same = len(wanted) == len(found)
    return Check(name, same, "" if same else f"it has {len(found)} parts, not {len(wanted)}")


def _language_and_title(elements: list[Element], given: RenderInput) -> Iterator[str]:
    publication = given.edition.publication
    languages = [element.attributes.get("lang") for element in elements if element.tag == "html"]
    if languages != [publication.language]:
        yield f"the language is {languages}"
    titles = [element.text() for element in elements if element.tag == "title"]
    if titles not in ([publication.title], [publication.neutral_title]):
        yield f"the title is {titles}"


def _headings(elements: list[Element], given: object) -> Iterator[str]:
    del given  # the page alone decides
    levels = [int(e.tag[1]) for e in elements if len(e.tag) == 2 and e.tag[0] == "h" and e.tag[1].isdigit()]
    if levels.count(1) != 1:
        yield f"there are {levels.count(1)} titles"
    before = 0
    for level in levels:
        if level > before + 1:
            yield f"a heading of level {level} follows one of level {before}"
        before = level


def _ids(elements: list[Element], given: object) -> Iterator[str]:
    del given
    counts = Counter(element.attributes["id"] for element in elements if "id" in element.attributes)
    yield from (f"“{name}” is there {count} times" for name, count in counts.items() if count > 1)
    yield from (f"“{name}” is no id" for name in counts if not name or any(c.isspace() for c in name))


def _references(elements: list[Element], given: HasFiles) -> Iterator[str]:
    ids = frozenset(element.attributes["id"] for element in elements if "id" in element.attributes)
    files = {file_address(file.file) for file in given.artifacts}
    for element in elements:
        address = element.attributes.get("href") if element.tag in ("a", "use") else None
        allowed = address is None or link_address(address, ids) == address or address.split("#")[0] in files
        if not allowed:
            yield f"<{element.tag}> in line {element.line} leads to “{address}”"
        for name in _REFERENCES:
            for reference in element.attributes.get(name, "").split():
                if reference not in ids:
                    yield f"{name} in line {element.line} names “{reference}”"


def _heard(elements: list[Element], given: RenderInput) -> Iterator[str]:
    ids = frozenset(element.attributes["id"] for element in elements if "id" in element.attributes)
    timed = [element.attributes["data-spoken"] for element in elements if "data-spoken" in element.attributes]
    heard = [each.split(" ")[0] for each in ", ".join(timed).split(", ") if each]
    yield from (f"“{name}” is heard but not in the page" for name in heard if name not in ids and name != "-")
    if timed and given.narration is not None and len(heard) != len(given.narration.clips):
        yield f"{len(heard)} of {len(given.narration.clips)} sentences have their times"


def _pictures(elements: list[Element], given: object) -> Iterator[str]:
    del given
    for element in elements:
        attributes = element.attributes
        if element.tag == "img" and "alt" not in attributes:
            yield f"the picture in line {element.line} has no alt"
        named = attributes.get("role") == "img" and attributes.get("aria-label")
        if element.tag != "svg" or named or attributes.get("aria-hidden") == "true":
            continue
        if not any(inner.tag == "symbol" for inner in element.elements()):
            yield f"the drawing in line {element.line} is neither described nor hidden"


def _tables(elements: list[Element], given: object) -> Iterator[str]:
    del given
    for element in elements:
        if element.tag == "th" and element.attributes.get("scope") not in ("col", "row"):
            yield f"the header in line {element.line} has no scope"
        if element.tag == "table" and not any(inner.tag == "th" for inner in element.elements()):
            yield f"the table in line {element.line} has no headers"


def _fetches(elements: list[Element], given: HasFiles) -> Iterator[str]:
    file = audio_file(given)
    beside = None if file is None else file_address(file.file)
    for element in elements:
        if element.tag in _FETCHING_TAGS:
            yield f"there is a <{element.tag}> in line {element.line}"
        for name in _FETCHING & element.attributes.keys():
            address = element.attributes[name]
            if not address.startswith("data:") and not (element.tag == "source" and address == beside):
                yield f"<{element.tag}> in line {element.line} fetches “{address}”"
        shown = element.attributes.get("href", "") if element.tag in ("use", "image") else ""
        if shown and not shown.startswith(("#", "data:")):
            yield f"<{element.tag}> in line {element.line} fetches “{shown}”"
        if element.tag == "style" and ("@import" in element.text() or _outside_urls(element.text())):
            yield "the style sheet fetches something"
        if any(name.startswith("on") or name == "style" for name in element.attributes):
            yield f"<{element.tag}> in line {element.line} has script or style in an attribute"


def _outside_urls(style: str) -> list[str]:
    return [part for part in style.split("url(")[1:] if not part.startswith('"data:')]


def _policy(elements: list[Element], given: object) -> Iterator[str]:
    del given
    styles = [element.text() for element in elements if element.tag == "style"]
    scripts = [element.text() for element in elements if element.tag == "script"]
    stated = [
        element.attributes.get("content")
        for element in elements
        if element.attributes.get("http-equiv", "").lower() == "content-security-policy"
    ]
    if len(styles) != 1 or len(scripts) != 1:
        yield f"there are {len(styles)} styles and {len(scripts)} scripts"
        return
    inside = any(e.tag == "source" and e.attributes.get("src", "").startswith("data:") for e in elements)
    if stated != [content_security_policy(styles[0], scripts[0], has_inline_audio=inside)]:
        yield f"the policy is {stated}"


def _sensitivity(elements: list[Element], given: RenderInput) -> Iterator[str]:
    publication = given.edition.publication
    if not publication.sensitive:
        return
    head = next(element for element in elements if element.tag == "head")
    robots = [e.attributes.get("content") for e in head.elements() if e.attributes.get("name") == "robots"]
    if robots != ["noindex"]:
        yield "search engines may list it"
    said = [head.text(), *(value for e in head.elements() for value in e.attributes.values())]
    # a short title ("Hackney") may be a part of what may be said
    allowed = f"{publication.neutral_title} {publication.organisation} {publication.description}"
    if publication.title not in allowed and any(publication.title in text for text in said):
        yield "the title is in the head of the page"


CLAIMS_OF_PAGE: tuple[tuple[str, Callable[[list[Element], HasFiles], Iterator[str]]], ...] = (
    ("there is one title and no heading level is skipped", _headings),
    ("each id is there once", _ids),
    ("every link and reference leads somewhere", _references),
    ("every picture is described or hidden", _pictures),
    ("every table says what its headers are for", _tables),
    ("nothing is fetched from outside the page", _fetches),
    ("the security policy covers exactly this page", _policy),
)
"""What a page and the files beside it prove by themselves, without the report."""
