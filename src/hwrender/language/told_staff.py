"""Few people at work, where it is told what they said or went through: "three nurses told us",
"6 of 15 staff".

A number of those on duty is about a service; one of those who spoke, or were hurt, is about people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hwrender.language.people_counts import PeopleCount
from hwrender.language.people_nouns import STAFF
from hwrender.language.quantities import number_said
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.told_few import noun_end

_NUM = r"(?P<number>one|two|three|four|five|six|seven|[1-7])"
_LIVED = re.compile(
    r"(?i)(?:[ \n](?:of|on|at|in|from|who)[ \n](?:the |our |this )?[\w’'-]+)?[ \n](?:all |both |also |then "
    r"|had |have |has |who )*"
    r"(?:told|said|spoke|wrote|complained|asked us|admitted|confided|described|cried|were"
    r" (?:sacked|dismissed|suspended|moved|assaulted|attacked|bullied|disciplined|signed off|arrested"
    r"|injured|hit|bitten"
    r"|punched|stabbed|afraid|named|told|off sick|struck off|under investigation|infected)|been (?:sacked"
    r"|dismissed"
    r"|suspended|moved|assaulted|attacked|bullied|disciplined|signed off|arrested|injured|hit|bitten"
    r"|punched|afraid|off sick"
    r"|struck off)|returned|replied|answered|responded|filled in|died|caught|feared|refused to give"
    r"|came forward"
    r"|blew the whistle|raised)\b"
)
_STAFF = re.compile(rf"(?i)\b{_NUM}(?: members of)?(?=[ \n])")
_OF_STAFF = re.compile(
    rf"(?i)(?<![\w/-]){_NUM} (?:out )?of (?:the |our |those )?(?!10 |100 )\d{{1,2}} (?:day |night |agency "
    rf"|bank )?(?P<noun>[a-z]+)\b"
)


@lru_cache(maxsize=1 << 11)
def find_told_staff(text: str) -> tuple[PeopleCount, ...]:
    """Such numbers of people at work in order, of whatever size."""
    return () if STAFF.isdisjoint(small_words(text)) else tuple(_staff(text))


def _staff(text: str) -> Iterator[PeopleCount]:
    for found in _STAFF.finditer(text):
        end = noun_end(text, found.end(), STAFF)
        if end and _LIVED.match(text, end):
            yield _count(found, end)
    for found in _OF_STAFF.finditer(text):
        if found["noun"].lower() in STAFF:
            yield _count(found, found.end())


def _count(found: re.Match[str], end: int) -> PeopleCount:
    value = number_said(found["number"])
    place = Slice(found.start(), end)
    return PeopleCount(value, place, place, is_part=True)
