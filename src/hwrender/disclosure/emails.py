"""P3: e-mail addresses, also spelt to hide them from machines ("jane dot smith at gmail dot com")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.around import Around
from hwrender.disclosure.match import Concern, Match
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.prose import Prose

_PLAIN = re.compile(
    r"(?<![\w.+%'-])[\w+%-][\w.+%'’-]{0,63} ?@ ?(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,24}(?![\w@])"
)
_AT = r"(?:[ \n]?[(\[{<][ ]?(?:at|@)[ ]?[)\]}>][ \n]?|[ \n](?:at|AT)[ \n])"
_DOT = r"(?:[ \n]?[(\[{<][ ]?(?:dot|\.)[ ]?[)\]}>][ \n]?|[ \n](?:dot|DOT)[ \n]|\.)"
_SPELT = re.compile(
    rf"(?<![\w.@])(?P<box>[\w+-]{{1,40}}(?:{_DOT}[\w+-]{{1,40}}){{0,3}})(?P<at>{_AT})"
    rf"(?P<domain>[\w-]{{2,40}}(?:{_DOT}[\w-]{{2,24}}){{1,4}})(?!\w)"
)
_MAIL_HOUSES = word_set("""
gmail googlemail hotmail outlook live yahoo ymail icloud me mac aol btinternet sky talktalk virginmedia
ntlworld protonmail proton gmx mail example msn
""")
_LAST_PARTS = word_set("com org net uk co ac nhs gov info email me io eu ie biz london wales scot")


def find_emails(text: Prose, around: Around) -> Iterator[Match]:
    """Every address that is not the organisation's own and no shared mailbox."""
    hint = "Take it out, or use the contact of your own organisation."
    for place, address in _addresses(text.text):
        if not around.is_own_email(address):
            yield Match(Concern.EMAIL, place, "This is somebody's e-mail address.", hint)


def _addresses(text: str) -> Iterator[tuple[Slice, str]]:
    places: list[Slice] = []
    if "@" in text:
        for found in _PLAIN.finditer(text):
            places.append(Slice(found.start(), found.end()))
            yield places[-1], found[0].replace(" ", "")
    for found in _SPELT.finditer(text):
        place = Slice(found.start(), found.end())
        if _is_spelt_address(found) and not any(place.overlaps(each) for each in places):
            box, domain = (re.sub(_DOT, ".", found[part]) for part in ("box", "domain"))
            yield place, f"{box}@{domain}"


def _is_spelt_address(found: re.Match[str]) -> bool:
    """Whether "look at example.org" is an address: the at in brackets, a spelt dot, a house of mailboxes."""
    parts = re.split(_DOT, found["domain"])
    if parts[-1].lower() not in _LAST_PARTS:
        return False
    bracketed = not found["at"].strip().isalpha()
    spelt = re.search(r"(?i)[\s(\[{<]dot[\s)\]}>]", found["domain"]) is not None
    return (
        bracketed or spelt or (parts[0].lower() in _MAIL_HOUSES and found["box"].lower() not in {"me", "us"})
    )
