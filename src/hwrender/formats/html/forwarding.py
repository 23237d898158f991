"""A finished page that is passed on by itself: with its sound inside, and no links to what does not go along.

A phone opens a page from inside a zip without the files beside it. The page is changed at the places that its
own templates wrote, and is held against its claims again by whoever asks for it.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from hwrender.formats.html.addresses import data_address, file_address

_OFFER = re.compile(r'<li><a href="(?P<address>[^"]*)">[^<]*</a> <span class="details">[^<]*</span></li>\n')
_OFFERS = re.compile(
    r'<div class="section offers"[^>]*>\n<h2[^>]*>[^<]*</h2>\n<ul>\n(?P<offers>.*?)</ul>\n</div>\n', re.DOTALL
)
_ALTERNATE = re.compile(r'<link rel="alternate" hreflang="[^"]*" href="(?P<address>[^"]*)">\n')
_LANGUAGE = re.compile(r'<li><a href="(?P<address>[^"]*)" hreflang="[^"]*"[^>]*>[^<]*</a></li>\n')
_LANGUAGES = re.compile(r'<nav class="languages"[^>]*>\n<ul>\n(?P<links>.*?)</ul>\n</nav>\n', re.DOTALL)
_TO_OFFERS = re.compile(r'<li><a href="#Offers">[^<]*</a></li>\n')


def forwarded_page(
    page: str,
    sound: tuple[str, str, bytes] | None,
    beside: Collection[str],
    languages: Collection[str] = (),
) -> str:
    """The page with its sound inside it. `sound` is the name, the media type and the content of the file that
    it plays; `beside` are the names of all files that go along. `languages` are those of them that are pages
    in other languages, which now lie in the folder of this one."""
    page = _with_languages(page, languages)
    if sound is not None:
        page = _with_sound(page, *sound)
    kept = {file_address(name) for name in beside}
    if sound is not None and file_address(sound[0]) not in kept:
        page = re.sub(f'href="{re.escape(file_address(sound[0]))}#[^"]*"', 'href="#Player"', page)
    found = _OFFERS.search(page)
    if found is None:
        return page
    offers = "".join(each[0] for each in _OFFER.finditer(found["offers"]) if each["address"] in kept)
    if offers:
        return page.replace(found["offers"], offers, 1)
    return _TO_OFFERS.sub("", page.replace(found[0], "", 1), count=1)


def _with_languages(page: str, beside: Collection[str]) -> str:
    """The links to other languages lead to the pages that go along; the others are gone."""

    def forwarded(found: re.Match[str]) -> str:
        address = f"./{found['address'].rpartition('/')[2]}"
        return found[0].replace(found["address"], address) if address in kept else ""

    kept = {file_address(name) for name in beside}
    start = page.partition("<style>")[0]
    head = _ALTERNATE.sub(forwarded, start)
    rest = page[len(start) :]
    found = _LANGUAGES.search(rest)
    if found is None:
        return head + rest
    links = _LANGUAGE.sub(forwarded, found["links"])
    nav = found[0].replace(found["links"], links) if links else ""
    return head + rest[: found.start()] + nav + rest[found.end() :]


def plays(page: str, name: str) -> bool:
    """Whether the page plays the file of this name, which lies beside it."""
    return _source(file_address(name)) in page


def _source(address: str) -> str:
    """As `player.html.jinja` writes it."""
    return f'<source src="{address}"'


def _with_sound(page: str, name: str, media_type: str, content: bytes) -> str:
    page = page.replace(_source(file_address(name)), _source(data_address(media_type, content)), 1)
    return page.replace("media-src 'self'", "media-src data:", 1)
