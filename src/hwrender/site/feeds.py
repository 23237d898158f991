"""The podcast of the narrations: RSS 2.0 with the tags of Apple and of Podcasting 2.0.

RSS 2.0 (rssboard.org): a channel has a title, a link and a description; an enclosure has its address, its
length in bytes and its type; a guid that is no address says so; dates are those of RFC 822. Apple's
"Podcaster's guide to RSS": a cover of 1400 to 3000 pixels, a category, a language, whether it is explicit,
and for each episode its sound, its title and its length in seconds. The podcast namespace 1.0
(podcastindex.org): guid, medium, transcript, chapters and alternateEnclosure with source and integrity.
Addresses are absolute.
"""

from __future__ import annotations

import base64
import uuid
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree

from hwrender.site.addresses import WebAddress
from hwrender.site.cards import INDEX, card_of, report_folder
from hwrender.site.dates import as_rfc_822
from hwrender.site.heard import CAPTIONS_TYPE, CHAPTERS_TYPE
from hwrender.site.lists import language_title
from hwrender.site.reports import CAPTIONS, PAGE, SMALL_SOUND, SOUND, SiteCopy, SiteReport
from hwrender.site.words import how_to_use, published

FEED = "podcast.xml"
COVER = "cover.png"
COVER_PIXELS = 1400
MOST_EPISODES = 300
"""Apps show no more of a feed, and fetch all of it each time."""

FEED_TYPE = "application/rss+xml"
CATEGORY = ("Health & Fitness", "Medicine")
"""From Apple's list of categories."""

_ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
_PODCAST = "https://podcastindex.org/namespace/1.0"
_ATOM = "http://www.w3.org/2005/Atom"
_NAMESPACES = {"itunes": _ITUNES, "podcast": _PODCAST, "atom": _ATOM}
PODCAST_GUIDS = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""The namespace of guids that the podcast namespace gives."""
_EPISODES = uuid.UUID("0b6f2a4e-6f0e-5a39-8b0c-3d1c8a8f7a52")
_OTHER_SOUND = "Small file for messengers"


def chapters_file(report: SiteReport) -> str:
    """Where the chapters of a report are."""
    return f"{report_folder(report)}/{report.name}.chapters.json"


def captions_file(report: SiteReport) -> str:
    """Where the captions of a report are: the file that was made with it, or the one that the site makes."""
    copy = report.copy_of(CAPTIONS)
    return f"{report_folder(report)}/{copy.file if copy else report.name + '.vtt'}"


def heard_reports(reports: tuple[SiteReport, ...]) -> tuple[SiteReport, ...]:
    """Those that a podcast can have, the newest first."""
    return tuple(report for report in reports if report.copy_of(SOUND))


def podcast(name: str, description: str, reports: tuple[SiteReport, ...], address: WebAddress) -> bytes:
    """The feed of these reports (at least one), the newest first, in the language of most of them. The same
    arguments give the same bytes."""
    for prefix, namespace in _NAMESPACES.items():
        ElementTree.register_namespace(prefix, namespace)
    rss = ElementTree.Element("rss", {"version": "2.0"})
    channel = ElementTree.SubElement(rss, "channel")
    own = address.of(FEED)
    ((language, _),) = Counter(report.language for report in reports).most_common(1)
    _put(channel, "title", name)
    _put(channel, "link", address.of(INDEX))
    _put(channel, "description", description)
    _put(channel, "language", language.lower())
    _put(channel, f"{{{_ATOM}}}link", href=own, rel="self", type=FEED_TYPE)
    _put(channel, f"{{{_ITUNES}}}author", name)
    _put(channel, f"{{{_ITUNES}}}type", "episodic")
    _put(channel, f"{{{_ITUNES}}}explicit", "false")
    _put(channel, f"{{{_ITUNES}}}image", href=address.of(COVER))
    category = _put(channel, f"{{{_ITUNES}}}category", text=CATEGORY[0])
    _put(category, f"{{{_ITUNES}}}category", text=CATEGORY[1])
    _put(channel, f"{{{_PODCAST}}}guid", str(uuid.uuid5(PODCAST_GUIDS, own.removeprefix("https://"))))
    _put(channel, f"{{{_PODCAST}}}medium", "audiobook")
    for report in heard_reports(reports)[:MOST_EPISODES]:
        channel.append(_episode(report, address))
    ElementTree.indent(rss, "")
    written: bytes = ElementTree.tostring(rss, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _episode(report: SiteReport, address: WebAddress) -> ElementTree.Element:
    item = ElementTree.Element("item")
    folder = report_folder(report)
    sound = report.copy_of(SOUND)
    assert sound is not None  # only reports that are heard are episodes
    name = f"{report.organisation}\n{report.name}"
    _put(item, "title", report.title)
    _put(item, "link", address.of(card_of(report).path))
    who_and_when = published(report)
    said = [f"{who_and_when}."] if who_and_when else []
    _put(item, "description", " ".join([*said, *how_to_use(report)]))
    _put(item, "guid", f"urn:uuid:{uuid.uuid5(_EPISODES, name)}", isPermaLink="false")
    if report.date:
        _put(item, "pubDate", as_rfc_822(report.date))
    _put(
        item,
        "enclosure",
        url=address.of(f"{folder}/{sound.file}"),
        length=str(sound.size_bytes),
        type=sound.media_type,
    )
    _put(item, f"{{{_ITUNES}}}duration", str(round(sound.duration_seconds or 0)))
    _put(item, f"{{{_ITUNES}}}explicit", "false")
    for path, media_type in _transcripts(report):
        _put(
            item, f"{{{_PODCAST}}}transcript", url=address.of(path), type=media_type, language=report.language
        )
    _put(item, f"{{{_PODCAST}}}chapters", url=address.of(chapters_file(report)), type=CHAPTERS_TYPE)
    small = report.copy_of(SMALL_SOUND)
    if small is not None:
        item.append(_alternate(small, address.of(f"{folder}/{small.file}"), report.language))
    for other in report.languages:
        if other.sound is not None:
            path = f"{folder.partition('/')[0]}/{other.name}/{other.sound.file}"
            title = language_title(other.language)
            item.append(_alternate(other.sound, address.of(path), other.language, title))
    return item


def _transcripts(report: SiteReport) -> Iterator[tuple[str, str]]:
    if report.copy_of(CAPTIONS) or report.copy_of(PAGE):
        yield captions_file(report), CAPTIONS_TYPE
    for name in ("text", PAGE):
        copy = report.copy_of(name)
        if copy is not None:
            yield f"{report_folder(report)}/{copy.file}", copy.media_type


def _alternate(copy: SiteCopy, address: str, language: str, title: str = _OTHER_SOUND) -> ElementTree.Element:
    """The same in another coding or language, with its digest (W3C Subresource Integrity)."""
    other = ElementTree.Element(
        f"{{{_PODCAST}}}alternateEnclosure",
        {"type": copy.media_type, "length": str(copy.size_bytes), "lang": language, "title": title},
    )
    digest = base64.b64encode(bytes.fromhex(copy.sha256)).decode()
    _put(other, f"{{{_PODCAST}}}source", uri=address)
    _put(other, f"{{{_PODCAST}}}integrity", type="sri", value=f"sha256-{digest}")
    return other


def _put(parent: ElementTree.Element, tag: str, words: str = "", **attributes: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, tag, attributes)
    child.text = words or None
    return child
