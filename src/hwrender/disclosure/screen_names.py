"""P3: names on screens that no service's name stands right before: "posting on the town forum as ...", "her
Steam name is ...", "LinkedIn: /in/...", "live:...", the address of somebody's blog."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.frequency import RAREST, zipf_frequency
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.word_sets import word_set

_POSTS_AS = re.compile(
    r"(?i)\b(?:post(?:s|ed|ing)?|writes?|wrote|writing|tweets?|streams?|streaming|blogs?|comments?"
    r"|commented|trolls?"
    r"|logged|signed|plays?|chats?)\b[^.;!?\n]{0,40}?\b(?:as|under(?: the name)?|is|called) [“\"‘']?"
    r"(?P<name>(?-i:(?=\w*[_\d]|[A-Za-z]*[a-z][A-Z]))[A-Za-z][\w.]{3,30}\w)"
)
_IN_A_GAME = re.compile(
    r"(?i)\b(?:game|gaming|group|team|lobby|server)(?: chat)?,? (?:he|she|they|I)(?:['’]s| is|['’]re| are"
    r"| am|['’]m)"
    r" (?P<name>(?=\w*[_\d])[a-z][\w.]{3,30}\w)"
)
_CHANNEL = re.compile(
    r"\b(?i:kick|twitch|youtube|tiktok|rumble|steam|gaming|game|podcast|mumsnet|forum|onlyfans|discord|xbox"
    r"|psn)"
    r"(?: [a-z]+)? (?i:channel|stream|page|account|chat|name|tag|handle|profile)(?: (?:name|is|was|called"
    r"|as|=))* "
    r"[“\"‘']?(?P<name>[A-Za-z][\w.]{4,30}\w)(?=[”\"’'.,;:]| (?:streams|says|posts|has|is|shows|was"
    r"|names)\b|$)"
)
_PATH = re.compile(r"(?<![\w/.])(?P<name>/(?:in|u|user|c|channel|@)/[a-z\d][\w-]{3,40})(?![\w/])")
_LIVE = re.compile(r"(?<![\w/])(?P<name>live:[\w.]{3,40}\w)")
_BLOG = re.compile(
    r"(?i)\b(?:her|his|their|my|the|a) (?:[a-z]+ )?(?:blog|diary|vlog|substack)(?: is| at| called|,)?"
    r" (?P<name>[a-z\d][\w-]{5,40}\.[a-z]{2,12}(?:\.uk)?(?:/[\w/-]+)?)"
)
_DEVICE = re.compile(
    r"\b(?P<name>[A-Z][a-z]{1,12}['’]s (?:iPad|iPhone|Galaxy|phone|tablet|laptop|MacBook|Pixel)(?: \(\d\))?)"
)
_ON_A_SCREEN = re.compile(
    r"(?i)\b(?:zoom|teams|screen|wi-?fi|bluetooth|hotspot|meeting|call|airdrop|device|named|name)\b"
)

_PLACES = word_set(
    "kick twitch youtube tiktok rumble steam gaming game podcast mumsnet forum onlyfans discord xbox psn"
)
_SIGNS = _PLACES | word_set("""
post posts posted posting write writes wrote writing tweet tweets stream streams streaming blog blogs comment
comments commented troll trolls logged signed play plays chat chats group team lobby server
""")


def screen_names(text: str) -> Iterator[Slice]:
    """The places of such names, which may overlap."""
    small = small_words(text)
    for pattern in () if _SIGNS.isdisjoint(small) else (_POSTS_AS, _IN_A_GAME):
        yield from (Slice(*found.span("name")) for found in pattern.finditer(text))
    for found in () if _PLACES.isdisjoint(small) else _CHANNEL.finditer(text):
        if zipf_frequency(found["name"]) == RAREST:
            yield Slice(*found.span("name"))
    for sign, pattern in (("/", _PATH), ("live:", _LIVE), (".", _BLOG)):
        for found in pattern.finditer(text) if sign in text else ():
            yield Slice(*found.span("name"))


def named_devices(text: str) -> Iterator[Slice]:
    """Somebody's telephone or computer as it calls itself on others' screens: "Kaz's iPad (2)"."""
    for found in _DEVICE.finditer(text) if _ON_A_SCREEN.search(text) else ():
        yield Slice(*found.span("name"))
