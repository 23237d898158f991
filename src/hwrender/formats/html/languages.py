"""The links of a page to the same report in other languages."""

from __future__ import annotations

from msgspec import Struct

from hwrender.fixed_words.table import has_words_for, words_of
from hwrender.formats.contract import OtherLanguage
from hwrender.formats.html.addresses import page_address
from hwrender.language.language_names import language_name
from hwrender.language.languages import direction


class LanguageLink(Struct, frozen=True):
    """One link. `name` is what the language is called in words of `lang`: its own, where we have them."""

    address: str
    language: str
    name: str
    lang: str
    direction: str


def language_links(others: tuple[OtherLanguage, ...]) -> tuple[LanguageLink, ...]:
    """The links to these pages, in their order."""
    return tuple(language_link(each.language, page_address(each.file)) for each in others)


def language_link(language: str, address: str) -> LanguageLink:
    """The link to the page at this address."""
    if has_words_for(language):
        return LanguageLink(address, language, words_of(language).name, language, direction(language))
    name = language_name(language)
    return LanguageLink(address, language, f"{name[0].upper()}{name[1:]}", "en-GB", "ltr")
