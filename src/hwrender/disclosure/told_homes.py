"""P4: homes and sleeping places by how people tell them: "the end house on Cobden Row", "his tent is behind
the Lidl", "Chair 3 has decided", "the farm at the end of Gallows Lane", "MARINE Cres, 6"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.date_words import BELOW_HUNDRED
from hwrender.language.name_words import STREET_TYPES
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.word_sets import word_set

_STREET = "|".join(sorted((each for each in STREET_TYPES if len(each) > 1), key=len, reverse=True))
_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
_SPOT = (
    r"(?:behind|under(?:neath)?|below|above|beneath|opposite|beside|next to|by|outside|near|past|after"
    r"|over|on"
    r"|at (?:the (?:end|top|bottom|back|edge|foot|side|far end) of)|down|off|between|round the back of)"
)
_DWELLING = (
    r"(?:house|cottage|bungalow|farm|farmhouse|barn|flat|maisonette|lodge|manse|vicarage|rectory|caravan"
    r"|trailer"
    r"|static|mobile home|tent|van|camper(?:van)?|lorry|car|boat|houseboat|narrowboat|barge|shed|hut"
    r"|horsebox|yurt"
    r"|bedsit|chalet|croft|gatehouse|mill|forge|signal box|lighthouse|attic|annexe)"
)
_BY_STREET = re.compile(
    rf"\b(?i:(?:the|a|an|her|his|their|our|my|corner|end|first|last|third|second|only|blue|red|white|old) )"
    rf"(?:[a-z-]+ ){{0,3}}?(?:{_DWELLING})(?: [a-z]+){{0,2}}? (?:{_SPOT}|in|at) (?:the )?{_NAME} "
    rf"(?:{_STREET.title()}"
    rf"|(?i:{_STREET}))\b"
)
_OF_SOMEBODY = re.compile(
    rf"\b(?i:her|his|their|my|our|the (?:man|woman|couple|family|lad|boy"
    rf"|girl)['’]s) (?i:{_DWELLING})(?:['’]s| is| was)?"
    rf"(?: (?:parked|moored|pitched|kept|the [a-z]+ one))? {_SPOT} (?:the |a )?(?P<place>[^.,;\n]{{4,60}})"
)
_LIVES_BY = re.compile(
    r"\b(?i:he|she|they|who|i|family|couple|man|woman|lad|boy|girl|mother|father|he['’]s|she['’]s)"
    r" (?:(?:is|are|was|were|now|still) )*(?:live[sd]?|living|sle(?:eps|pt|eping)|stay(?:s|ed|ing)?|in"
    r"|dwells)"
    rf" (?:in |at )?(?P<place>(?:the|a|an) (?:[a-z-]+ ){{0,3}}?{_DWELLING}[ ,]+(?:[a-z]+ ){{0,4}}?"
    rf"(?:{_SPOT}) (?:the )?[^.;\n]{{3,60}})"
)
_NTH = re.compile(
    rf"\b(?i:the) (?:[a-z-]+ )?{_DWELLING}, (?:first|second|third|fourth|fifth|last|next) (?:on|after"
    rf"|past|from|along)"
    r" [^.;\n]{4,60}"
)
_OVER_SHOP = re.compile(
    r"\b(?i:flats?|rooms?|bedsit|live[sd]?|living|sleeps?|slept|sleeping|stay(?:s|ed|ing)?|lodg\w+|home"
    r"|c/o)\b[^.;\n]{0,20}? "
    r"(?P<place>(?:over|above|behind) the (?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|[a-z’'-]+(?: [a-z’'-]+)?),?"
    r" (?:(?:on|in|at) )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
_CALLED = re.compile(
    rf"\b(?i:{_DWELLING})(?: is| was)?,? (?:called|named) [“\"‘'«]?[A-ZÀ-Ý][^.;,\n”\"]{{2,40}}[”\"’']?"
    r"(?:,? (?:and )?(?:is |was )?(?:moored|past|behind|by|near|next to|below|opposite)[^.;\n]{3,50})?"
)
_QUOTED = re.compile(
    r"\b(?i:narrowboat|houseboat|boat|barge|yacht|caravan|cottage) [“\"‘'][A-Z][^”\"’'\n]{2,30}[”\"’']"
)
_BACKWARDS = re.compile(
    rf"(?<![\w,] )\b(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?i:{_STREET})\.?,? "
    rf"(?:no\.? ?)?\d{{1,4}}[a-d]?)(?![\w/:%]|[.,]\d)"
    r"(?! (?:people|beds|minutes|miles|rooms|times|years|days|weeks|to|and|per))"
)
_SEAT = re.compile(
    r"(?<![\w])[“\"‘']?(?P<place>(?i:chair|couch|recliner|trolley|bedspace|bed space|cot|incubator|bunk"
    r"|mattress|caravan"
    r"|plot|pitch|flat|side ward|room|bed|cell|cubicle|pod|studio|bay) (?:\d{1,3}[A-Za-z]?|[A-Z]\d?"
    rf"|(?i:{BELOW_HUNDRED})))[”\"’']?"
    r"(?: (?:at|in|on) (?:the )?[a-z]+)? (?:has (?:decided|asked|been (?:here|there|waiting|crying"
    r"|shouting|moved|told|seen)"
    r"|not been (?:fed|seen|washed|told|given)|a baby|no family|had)|had (?:asked|been (?:shouting|crying"
    r"|ringing|moved))"
    r"|wants|wanted|said|says|asked|is (?:crying|shouting|hers|his|mine|deaf|dying|in pain|waiting|a)"
    r"|was (?:crying|shouting"
    r"|ringing|in tears|moved|told|refused|not given)|told us|belongs to|rang|refused|needs|cannot|keeps"
    r"|goes home|died"
    r"|smelt|smelled|smells)\b"
)
_SIGNS = word_set("""
house cottage bungalow farm farmhouse barn flat maisonette lodge manse vicarage rectory caravan trailer static
mobile tent van camper campervan lorry car boat houseboat narrowboat barge shed hut horsebox yurt bedsit
chalet croft gatehouse mill forge signal lighthouse attic annexe over above behind yacht chair couch recliner
trolley bedspace cot incubator bunk mattress plot pitch side room bed cell cubicle pod studio bay
""")


def told_homes(text: str) -> Iterator[Slice]:
    """The places of such homes, which may overlap."""
    small = small_words(text)
    for pattern in () if small.isdisjoint(_SIGNS) else (_BY_STREET, _NTH, _CALLED, _QUOTED):
        yield from (Slice(*found.span()) for found in pattern.finditer(text))
    for pattern in () if small.isdisjoint(_SIGNS) else (_OF_SOMEBODY, _LIVES_BY, _OVER_SHOP, _SEAT):
        yield from (Slice(*found.span("place")) for found in pattern.finditer(text))
    if any(map(str.isdigit, text)):
        yield from (Slice(*found.span("place")) for found in _BACKWARDS.finditer(text))
