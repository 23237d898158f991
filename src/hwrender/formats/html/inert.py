"""Nothing in a finished page acts but our own script, and nothing is fetched but the narration beside it.

HTML has more ways to do either than a list could hold, and browsers add to them. So the elements, attributes
and rules of style that we write are listed, and all else is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.formats.html.addresses import file_address, is_page_beside
from hwrender.formats.html.claims import ReadPage
from hwrender.formats.html.player import audio_file
from hwrender.formats.html.templates import scripts
from hwrender.markup import MarkupElement

_TAGS = frozenset(
    ("a", "abbr", "audio", "blockquote", "body", "br", "button", "caption", "code", "details", "div",
     "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html",
     "image", "input", "label", "legend", "li", "link", "main", "meta", "nav", "ol", "p", "path", "pre",
     "script", "source", "span", "strong", "style", "summary", "sup", "svg", "symbol", "table", "tbody", "td",
     "th", "thead", "title", "tr", "ul", "use")
)  # fmt: skip
_ATTRIBUTES = frozenset(
    ("aria-describedby", "aria-hidden", "aria-label", "aria-labelledby", "charset", "checked", "class",
     "colspan", "content", "controls", "d", "data-furniture", "data-label", "data-note", "data-spoken",
     "data-start", "dir", "fill", "height", "hidden", "href", "hreflang", "http-equiv", "id", "lang", "max",
     "min", "name", "preload", "rel", "role", "scope", "src", "start", "step", "tabindex", "title", "type",
     "value", "viewbox", "width")
)  # fmt: skip
_IN_HEAD = frozenset(("link", "meta", "title", "style"))
_METAS = frozenset(("viewport", "referrer", "author", "description", "robots"))
_CONTROLS = frozenset(("range", "radio", "button", "audio/mpeg", "audio/ogg", "audio/mp4", "audio/wav"))
_INSIDE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]*")
_SOUND_INSIDE = re.compile(r"data:audio/[a-z0-9-]+;base64,[A-Za-z0-9+/=]*")

_FONT = r'url\("data:font/woff2;base64,[A-Za-z0-9+/=]*"\)'
_STRING = r'"(?:[^"\\\n]|\\.)*"' + r"|'(?:[^'\\\n]|\\.)*'"
_SKIPPED = re.compile(rf"{_FONT}|/\*.*?\*/|{_STRING}", re.DOTALL)
"""What does nothing in a style sheet, told apart in the order in which it stands, as a browser does."""
_ACTING_IN_STYLE = re.compile(r"@[\w-]+|[\w-]+\(|[\\\"'<]")
_RULES = frozenset(("@bottom-left", "@bottom-right", "@font-face", "@media", "@page", "@supports"))
_FUNCTIONS = frozenset(
    ("attr", "calc", "clamp", "counter", "format", "has", "inset", "is", "linear-gradient", "max", "min",
     "minmax", "not", "selector", "var")
)  # fmt: skip


def inert(page: ReadPage) -> Iterator[str]:
    """Each thing in the page that we do not write."""
    yield from _shape(page.tree)
    file = audio_file(page.beside)
    sound = None if file is None else file_address(file.file)
    for element in page.elements:
        where = f"<{element.tag}> in line {element.span.line}"
        if element.tag not in _TAGS:
            yield f"there is a {where}"
        for name, value in element.attributes.items():
            if name not in _ATTRIBUTES:
                yield f"{where} has {name}"
            elif not _is_harmless(element, name, value, sound):
                yield f"{where} has {name} “{value[:60]}”"
        if element.tag == "script" and element.words() not in _own_scripts():
            yield f"{where} is another script than ours"
        if element.tag == "style":
            yield from (f"the style sheet has {each}" for each in _acting_in_style(element.words()))


def _is_harmless(element: MarkupElement, name: str, value: str, sound: str | None) -> bool:
    """Whether an attribute of ours has a value that fetches nothing and sends nobody anywhere. Where a link
    leads is another claim."""
    match name:
        case "src":
            is_inside = _SOUND_INSIDE.fullmatch(value) is not None
            return element.tag == "source" and (value == sound or is_inside)
        case "rel":
            return element.tag == "link" and value == "alternate"
        case "href" if element.tag == "link":
            # a link to another language fetches nothing
            is_alternate = element.attributes.get("rel") == "alternate"
            return is_alternate and "hreflang" in element.attributes and is_page_beside(value)
        case "href":
            is_inside = element.tag == "image" and _INSIDE.fullmatch(value) is not None
            return is_inside or (element.tag == "use" and value.startswith("#")) or element.tag == "a"
        case "type":
            return value in _CONTROLS
        case "http-equiv":
            return value == "Content-Security-Policy"
        case "charset":
            return value == "utf-8"
        case "name" if element.tag == "meta":
            return value in _METAS
    return True


def _own_scripts() -> frozenset[str]:
    return frozenset(
        scripts(has_player=has_player, may_remember=may_remember).strip()
        for has_player in (True, False)
        for may_remember in (True, False)
    )


def _shape(tree: MarkupElement) -> Iterator[str]:
    """Head and body, once, with the head's own elements in it: where one stands elsewhere, a browser may take
    words for markup (a title in a drawing, say)."""
    roots = [child for child in tree.children if isinstance(child, MarkupElement)]
    parts = [child for root in roots for child in root.children if isinstance(child, MarkupElement)]
    if [each.tag for each in (*roots, *parts)] != ["html", "head", "body"]:
        yield "it is not one head and one body"
        return
    head = [child for child in parts[0].children if isinstance(child, MarkupElement)]
    if any(child.tag not in _IN_HEAD for child in head):
        yield "something stands in its head that does not belong there"
    if any(each.tag in {*_IN_HEAD, "head", "body", "html"} for each in parts[1].every()):
        yield "something of the head stands elsewhere"
    if not any("charset" in child.attributes for child in head):
        yield "it does not say in which letters it is written"


def _acting_in_style(style: str) -> Iterator[str]:
    """Rules, functions and escapes that we do not write. Fetching needs one of them (CSS Values 4, 4.5)."""
    for found in _ACTING_IN_STYLE.findall(_SKIPPED.sub(" ", style)):
        name = found.lower().removesuffix("(")
        if name not in _RULES and not (found.endswith("(") and name in _FUNCTIONS):
            yield found
