"""The page as text, from its parts and `page.html.jinja`."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from hwrender.edition.inventory import contents, table_widths
from hwrender.edition.model import Edition, Heading, Publication
from hwrender.fixed_words.table import has_words_for, words_of
from hwrender.formats.contract import RenderInput
from hwrender.formats.html.addresses import content_security_policy
from hwrender.formats.html.blocks import Blocks, sections_of
from hwrender.formats.html.columns import columns_css
from hwrender.formats.html.downloads import download
from hwrender.formats.html.font_faces import fonts_css
from hwrender.formats.html.languages import language_links
from hwrender.formats.html.palettes import palettes_css
from hwrender.formats.html.player import Player, player
from hwrender.formats.html.runs import Runs
from hwrender.formats.html.symbols import PageSymbols
from hwrender.formats.html.templates import environment, scripts, style_sheets
from hwrender.formats.html.typography import DIGITS, sizes_css
from hwrender.language.languages import direction


def page(given: RenderInput, *, inline_audio: bytes | None, inline_fonts: bool) -> str:
    """The whole page. The same arguments give the same text.

    `inline_audio` is the sound to put into the page instead of a link to the file beside it; without
    `inline_fonts` the words are in the reader's own fonts.
    """
    publication = given.edition.publication
    sound = player(given, inline_audio)
    body = environment().get_template("body.html.jinja").render(_body(given, sound))
    page_of = words_of(publication.language).pieces("paper.page_of")
    shown = [body, publication.short_title, *page_of, DIGITS]
    fonts = fonts_css(shown, slashed_zero=given.edition.kind.has_slashed_zero) if inline_fonts else ""
    sizes = sizes_css(given.edition.style, table_widths(given.edition), publication.short_title, page_of)
    columns = columns_css(given.edition.style) if publication.beside else ""
    colours = palettes_css(given.edition.style.colours)
    style = f"{fonts}{sizes}{colours}{style_sheets()}{columns}".strip()
    script = scripts(has_player=sound is not None, may_remember=not publication.sensitive).strip()
    policy = content_security_policy(style, script, has_inline_audio=inline_audio is not None)
    return environment().get_template("page.html.jinja").render(
        publication=publication,
        # a sensitive title is in the page but not in the tab, the history or a phone's notification
        title=publication.neutral_title,
        direction=direction(publication.language),
        languages=language_links(given.languages),
        policy=Markup(policy),  # words of our own and hashes
        style=Markup(style),  # our own files, checked colours and encoded fonts
        script=Markup(script),  # our own files
        body=Markup(body),  # made by the template above
    )  # fmt: skip


def _body(given: RenderInput, sound: Player | None) -> dict[str, Any]:
    """What `body.html.jinja` is given."""
    edition, fixed = given.edition, words_of(given.edition.publication.language)
    furniture = furniture_attributes(edition.publication)
    symbols = PageSymbols()
    runs = Runs(edition, furniture)
    blocks = Blocks(runs, symbols, furniture, fixed)
    cover = edition.cover
    return {
        "say": fixed.say,
        "clock": fixed.pieces("player.clock"),
        "furniture": furniture,
        "in_words": words_attributes(edition.publication),
        "notice": runs.words(cover.notice),
        "organisation": runs.words(cover.organisation),
        "label": runs.words(cover.label),
        "title": runs.words(cover.title),
        "languages": language_links(given.languages),
        "cover": "" if cover.artwork is None else symbols.picture(cover.artwork, ()),
        "lines": blocks.all(cover.lines),
        "logo": "" if cover.logo is None else blocks.all((cover.logo,)),
        "contents": [(heading.anchor, runs.label(heading.words)) for heading in _contents(edition)],
        "sections": sections_of(edition, blocks),
        "notes": [(note.number, blocks.all(note.blocks)) for note in edition.notes],
        "downloads": [download(file, fixed) for file in given.artifacts],
        "player": sound,
        # last: by now every picture has been asked for
        "symbols": symbols.symbols(),
    }


def _contents(edition: Edition) -> tuple[Heading, ...]:
    return tuple(contents(edition)) if edition.has_contents else ()


def words_attributes(publication: Publication) -> Markup:
    """What marks words of the report that stand in furniture."""
    if has_words_for(publication.language):
        return Markup()
    language = publication.language
    return Markup(' lang="{}" dir="{}"').format(language, direction(language))


def furniture_attributes(publication: Publication) -> Markup:
    """What marks an element as furniture: no words of the report, and in English where there are none of ours
    in its language."""
    if has_words_for(publication.language):
        return Markup("data-furniture")
    return Markup('data-furniture lang="en-GB" dir="ltr"')
