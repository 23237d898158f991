"""P3: names on social media: "@jane_doe", "Instagram: jane.doe", "facebook.com/jane.doe"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.around import Around, letters
from hwrender.disclosure.match import Concern, Match
from hwrender.language.frequency import RAREST, zipf_frequency
from hwrender.language.slices import Slice
from hwrender.prose import Prose

_AT_NAME = re.compile(r"(?<![\w@./&-])@(?P<name>[A-Za-z_]\w{1,39}(?:[.-]\w{1,30}){0,3})(?![\w@])")
_PLACES = (
    "instagram|insta|ig|twitter|tweets?|facebook|fb|snapchat|snap|tiktok|telegram|discord|linkedin|youtube|threads"
    "|onlyfans|only fans|kik|skype|tumblr|reddit|bluesky|mastodon|pinterest|messenger|grindr|tinder"
)
_NAMED_PLACE = re.compile(
    rf"(?i)\b(?:{_PLACES}|user ?name|screen ?name|handle)\b"
    r"(?P<link>(?:[ \n](?:account|page|profile|name|username|handle|user|id|tag|contact))?"
    r"(?:[ \n](?:is|was|as|under|called|named|at|by))?(?:[ \n]as)?[ ]?[:=–-]?)[ \n]{0,2}[\"“‘'(]?"
    r"(?P<name>@?\w[\w.-]{1,38}\w)"
)
_PROFILE = re.compile(
    r"(?i)\b(?:facebook|fb|instagram|twitter|x|tiktok|snapchat|linkedin|threads|youtube|onlyfans|t|reddit)"
    r"\.(?:com|net|me)/(?:(?:in|add|u|user|profile|c|channel)/|profile\.php\?id=)?(?P<name>@?[\w.%-]{2,60})"
)
_SHARED_PATHS = frozenset(
    [
        "groups",
        "pages",
        "watch",
        "events",
        "share",
        "sharer",
        "hashtag",
        "p",
        "reel",
        "reels",
        "search",
        "intent",
        "home",
    ]
)
_ORGANISATION = re.compile(
    r"(?i)healthwatch|nhs|council|police|hospital|trust|charity|official|gov|foundation|library|college"
    r"|university"
    r"|service|clinic|forum|network|advocacy|carers|news|radio|mind$|ageuk|uk$|org$|ccg$|icb$"
)


def find_handles(text: Prose, around: Around) -> Iterator[Match]:
    """Every name that is not an organisation's."""
    places: list[Slice] = []
    for pattern in (_AT_NAME, _PROFILE, _NAMED_PLACE):
        for found in pattern.finditer(text.text):
            place = Slice(found.start("name") - (pattern is _AT_NAME), found.end("name"))
            name = found["name"].lstrip("@").rstrip(".-")
            if any(place.overlaps(each) for each in places) or _is_organisation(name, around):
                continue
            if pattern is _PROFILE and name.lower() in _SHARED_PATHS:
                continue
            if pattern is _NAMED_PLACE and not _is_made_up(name, found["link"]):
                continue
            places.append(
                Slice(place.start, place.end - len(found["name"]) + len(found["name"].rstrip(".-")))
            )
    for place in sorted(places):
        message = "This may be somebody's name on social media."
        yield Match(Concern.HANDLE, place, message, "Take it out. It leads straight to the person.")


def _is_organisation(name: str, around: Around) -> bool:
    if _ORGANISATION.search(name):
        return True
    plain = letters(name)
    names = around.organisations | {letters(around.domain.partition(".")[0])}
    names |= {name.replace("healthwatch", "hw") for name in names}
    return plain in names


def _is_made_up(name: str, link: str) -> bool:
    """Whether a word after "Instagram" is a name there: no word of English, or one with signs in it."""
    if any(sign in name for sign in "_.") or name[-1:].isdigit():
        return not name.replace(".", "").isdigit()
    return bool(link.strip()) and zipf_frequency(name) <= RAREST
