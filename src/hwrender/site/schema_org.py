"""What search engines and catalogues read of a report: schema.org, with its properties of accessibility.

The values are those of the W3C's "Schema.org Accessibility Properties for Discoverability Vocabulary". Only
what a report's copies have is claimed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import json

from hwrender.site.reports import CAPTIONS, PAGE, SOUND, SiteReport
from hwrender.site.words import how_to_use, kind_of


def as_json_ld(report: SiteReport, address_of: Callable[[str], str]) -> str:
    """The report as JSON-LD, safe inside a script element. `address_of` gives the address of a file of it."""
    said: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": report.title,
        "inLanguage": report.language,
        "isAccessibleForFree": True,
        **accessibility(report),
        "encoding": [_media(report, place, address_of) for place in range(len(report.copies))],
    }
    if report.date:
        said["datePublished"] = report.date
    if report.organisation:
        said["publisher"] = {"@type": "Organization", "name": report.organisation}
    if report.themes:
        said["about"] = list(report.themes)
    if report.place:
        said["spatialCoverage"] = report.place
    # a "</script>" in a title would end the element
    return json.encode(said).decode().replace("<", "\\u003c")


def accessibility(report: SiteReport) -> dict[str, Any]:
    """The properties of accessibility of all copies together."""
    has_sound, has_page = report.copy_of(SOUND) is not None, report.copy_of(PAGE) is not None
    modes = ["textual", *(["visual"] if report.is_easy else []), *(["auditory"] if has_sound else [])]
    enough = [
        "textual",
        *(["textual,visual"] if report.is_easy else []),
        *(["auditory"] if has_sound else []),
    ]
    return {
        "accessMode": modes,
        "accessModeSufficient": [
            {"@type": "ItemList", "itemListElement": each.split(",")} for each in enough
        ],
        "accessibilityFeature": list(_features(report, has_sound=has_sound, has_page=has_page)),
        "accessibilityHazard": ["none"],
        "accessibilitySummary": " ".join(how_to_use(report)),
    }


def _features(report: SiteReport, *, has_sound: bool, has_page: bool) -> Iterator[str]:
    formats = {copy.format for copy in report.copies}
    if formats & {"pdf", "epub", PAGE, "word"}:
        yield from ("readingOrder", "structuralNavigation", "alternativeText")
    if formats & {"epub", PAGE, "word", "text"}:
        yield "displayTransformability"
    if "pdf" in formats:
        yield from ("largePrint", "taggedPDF")
    if has_page and has_sound:
        yield "synchronizedAudioText"
    if CAPTIONS in formats or (has_page and has_sound):
        yield "transcript"
    if "braille" in formats:
        yield "braille"


def _media(report: SiteReport, place: int, address_of: Callable[[str], str]) -> dict[str, Any]:
    copy = report.copies[place]
    media: dict[str, Any] = {
        "@type": "MediaObject" if copy.duration_seconds is None else "AudioObject",
        "name": kind_of(copy),
        "encodingFormat": copy.media_type,
        "contentSize": str(copy.size_bytes),
        "contentUrl": address_of(copy.file),
        "sha256": copy.sha256,
    }
    if copy.duration_seconds is not None:
        media["duration"] = f"PT{copy.duration_seconds:g}S"
    return media
