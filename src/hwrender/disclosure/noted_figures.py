"""P9: one person as notes and asides draw them: "Woman, 34, Ehlers-Danlos, runs the chip shop at Marlow",
"he from Malta and she from Fiji", "a Faroese fisherman with leprosy in Grimsby", "goalie for Netherby FC".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.local_work import ANY_WORK, DOES, PERSON
from hwrender.language.nationalities import COUNTRIES
from hwrender.language.rare_facts import is_rare_origin, read_rare_illnesses
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.word_sets import one_of, word_set

_PLACE = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
_NOTE = re.compile(
    rf"(?:^|(?<=[.;\n] ))(?i:{PERSON}|mum|dad|mother|father|female|male|girl)(?:, (?:aged )?| \(| of )"
    r"\d{1,3}\)?[,;:] (?P<rest>[^.!?\n]{8,140})"
)
_AGED = re.compile(r"[a-z](?:, (?:aged )?| \(| of )\d{1,3}\)?[,;:] ")
_KNOWN_THERE = re.compile(
    rf"\b(?:{DOES}|stacks|serves|cooks|cleans|coaches|manages|minds|tends|pulls) [^.,;!?\n]{{2,40}}?"
    rf"(?:at|in|on|of|for) (?:the )?(?:[A-Z]\w+ in )?{_PLACE}"
)
_OF_TWO = re.compile(
    r"\b(?:he|she|one|him|her|the (?:wife|husband|mother|father|man|woman)) from (?:the )?"
    r"(?P<one>[A-Z][\w’'-]+) and (?:he|she|one|him|her|the (?:other|wife|husband|mother|father|man|woman))"
    r" from (?:the )?(?P<two>[A-Z][\w’'-]+)"
)
_OF_ORIGIN = re.compile(
    r"\b(?i:the|an?|one|this|that|our) (?P<origin>[A-Z][a-z]+) [a-z-]+ (?:with|who has) [a-z’' -]{3,30}?"
    rf" (?:in|at|from|on|near) {_PLACE}"
)
_PLAYERS = word_set("""
goalie goalkeeper keeper striker winger captain prop hooker bowler wicketkeeper coach drummer organist bugler
cornet umpire cox skipper bandmaster choirmaster mascot
""")
_PLAYER = one_of({*_PLAYERS, "fly-half"})
_OF_A_TEAM = re.compile(
    rf"\b(?i:(?:the|an?|our|as|am|is|was|i['’]?m|he['’]?s|she['’]?s|be|been) (?:[a-z]+ )?{_PLAYER}) "
    rf"(?:for|of|with|in|at) (?:the )?{_PLACE} (?:Ladies|Women|Rovers|Wanderers|Rangers|Athletic|Town|Villa"
    r"|Juniors|Vets|Colts|Harriers|Albion|Celtic|Swifts|Band|Silver Band|Brass|Chapel|Church|Choir|Lifeboat"
    r"|Cricket Club|RFC|AFC|FC|CC)\b"
)
_SIGNS = word_set("with has from")
_WORKER = re.compile(rf"(?i)\b(?:{ANY_WORK})\b")


def noted_figures(text: str) -> Iterator[Slice]:
    """The places of such words, which may overlap."""
    small = small_words(text)
    for found in _NOTE.finditer(text) if _AGED.search(text) else ():
        rest = found["rest"]
        if _KNOWN_THERE.search(rest) and (read_rare_illnesses(rest) or _WORKER.search(rest) or "," in rest):
            yield Slice(*found.span())
    if not _SIGNS.isdisjoint(small):
        for found in _OF_TWO.finditer(text):
            if found["one"] in COUNTRIES and found["two"] in COUNTRIES and found["one"] != found["two"]:
                yield Slice(*found.span())
        for found in _OF_ORIGIN.finditer(text):
            if is_rare_origin(found["origin"]):
                yield Slice(*found.span())
    if not _PLAYERS.isdisjoint(small) or "half" in small:
        yield from (Slice(*found.span()) for found in _OF_A_TEAM.finditer(text))
