"""Rules on what is read out by itself: S26 links, S27 descriptions of pictures (WCAG 2.2, 2.4.9 and
1.1.1)."""

from __future__ import annotations

import re

from hwrender.diagnostics import Severity
from hwrender.document import Picture
from hwrender.edition.descriptions import is_file_name
from hwrender.prose.walking import links_of, words_of
from hwrender.wording.edition_text import EditionText
from hwrender.wording.rule import RuleFindings

_SAY_NOTHING = frozenset(
    """
click|click here|click this|click this link|details|download|download here|find out|find out more|website
follow this link|for more information|go|go here|here|info|information|it|learn more|link|more|visit
more details|more info|more information|on this page|our website|page|read|read here|read more|web page
see here|see more|see this page|this|this link|this page|this report|this site|this website|webpage
""".strip()
    .replace("\n", "|")
    .split("|")
)
_ADDRESS = re.compile(r"(?i)(?:https?://|www\.)\S+")
_LONG_ADDRESS = re.compile(r"(?i)(?:https?://)?(?:www\.)?[^/\s]+/\S*[/?=&%_\d-]\S*")

_FILE = re.compile(r"[/\\]|\.[A-Za-z0-9]{2,5}$")
_EMPTY_OPENING = re.compile(
    r"(?i)(?:an? |the |this is an? )?(?:image|picture|photo|photograph|drawing|graphic|icon|illustration)"
    r"(?: (?:showing|of)| that shows|:)(?:\s+|$)"
)


def check_link_words(edition: EditionText, findings: RuleFindings) -> None:
    """S26: each link that says nothing by itself, each long address, and one wording for two addresses."""
    targets: dict[str, str] = {}
    for block in edition.blocks():
        for link in links_of(block):
            words = " ".join(words_of(link.children).split())
            plain = words.casefold().strip(" .,:;!?»>→…")
            known = targets.setdefault(plain, link.target)
            hint = "Use words that say what the page is about."
            if plain in _SAY_NOTHING or plain.removeprefix("the ") in _SAY_NOTHING:
                findings.at_span(link.span, f"“{words}” does not say where the link goes.", hint)
            elif _ADDRESS.fullmatch(words) and _LONG_ADDRESS.fullmatch(words):
                findings.at_span(link.span, "A long address is hard to read and to hear.", hint)
            elif known != link.target:
                message = f"Another link with the words “{words}” leads to a different page."
                findings.at_span(link.span, message, "Say how the two pages differ.")


def check_picture_words(edition: EditionText, findings: RuleFindings) -> None:
    """S27: each photograph of the author's own without a description, each description that describes
    nothing.

    A drawing of the library, and a picture of an easy-read row, may repeat its words: it needs none.
    """
    in_rows = _pictures_in_rows(edition)
    for block in edition.blocks():
        if not isinstance(block, Picture):
            continue
        alt = block.alt.strip()
        if not alt:
            if _FILE.search(block.target) and block not in in_rows:
                hint = "Say it between [ and ]. If it only repeats the words, ignore this with a reason."
                findings.at_span(block.span, "Nothing says what this picture shows.", hint)
        elif is_file_name(alt) or (alt == block.target and _FILE.search(alt)):
            hint = "Say what the picture shows. The copies leave a file name out."
            findings.at_span(block.span, "This description is a file name.", hint)
        else:
            _check_opening(block, alt, findings)


def _check_opening(picture: Picture, alt: str, findings: RuleFindings) -> None:
    """Words that only say that it is a picture."""
    opening = _EMPTY_OPENING.match(alt)
    if opening:
        rest = alt[opening.end() :]
        better = rest[:1].upper() + rest[1:]
        message = f"Leave out “{opening[0].strip()}”. A screen reader says it is a picture."
        hint = f"Write “{better}”." if better else "Say what the picture shows."
        suggestion = f"![{better}]({picture.target})" if better else None
        findings.at_span(picture.span, message, hint, suggestion, Severity.NOTE)


def _pictures_in_rows(edition: EditionText) -> set[Picture]:
    """The pictures of easy-read parts, which stand before the words they go with."""
    return {
        block
        for section in edition.shown.sections
        if section.easy is not None
        for block in section.easy.blocks
        if isinstance(block, Picture)
    }
