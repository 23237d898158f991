"""P4: places where somebody lies, sits or lives, in words that have no number or no capitals: "the trolley
by the fire doors on Acorn", "Cubicle 4 keeps crying", "14b inkerman st over the bookies", "Foxglove Barn,
Over Wallop"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.date_words import BELOW_HUNDRED
from hwrender.language.name_words import ORGANISATIONS, STREET_TYPES
from hwrender.language.person_deeds import deed_sign
from hwrender.language.person_signs import PersonSign, person_sign
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.word_sets import word_set

_STREET = "|".join(sorted((each for each in STREET_TYPES if len(each) > 1), key=len, reverse=True))
_ROOM = re.compile(
    r"(?:^|(?<=[.!?;\n] )|(?<=[“\"‘']))(?P<place>(?i:room|side room|bay|bed|pod|cubicle|cell|chair|trolley"
    r"|flat|pitch|bunk|side ward"
    r"|bedspace|chalet|unit) (?:\d{1,3}[A-Za-z]?|[A-Z]\d?)(?:, (?:window|door|wall|corner|near|far)(?: side"
    r"| end)?)?)(?=,? [a-z])"
)
_LIES_THERE = re.compile(
    r",? (?:said|says|told|asked|asks|rang|rings|cried|cries|wept|wants|refuses|refused|thinks|feels"
    r"|complained|hates"
    r"|(?:is|was) (?:a )?(?:diabetic|coeliac|celiac|deaf|blind|dying|crying|asleep|confused|vegan"
    r"|vegetarian|nil by mouth|incontinent"
    r"|end of life|in (?:pain|tears)|hungry|thirsty|pregnant|allergic|lonely|frightened|scared|waiting|wet"
    r"|soiled|a falls risk|on oxygen"
    r"|given|told|asked|left (?:in|on|without)|not (?:washed|fed|given|told|turned))"
    r"|(?:has|had|has had|had had) (?:soiled|wet (?:sheets|himself|herself)|no (?:water|food|tea|visitors"
    r"|family|dinner|drink|breakfast)"
    r"|a (?:catheter|fall|stroke|sore|baby)|been (?:crying|calling|ringing|waiting|left|sick)|fallen)"
    r"|(?:hasn['’]t|has not|hadn['’]t|won['’]t|will not|can['’]t|cannot|doesn['’]t) (?:eat|eaten|slept"
    r"|drunk|been (?:seen|washed|fed|turned"
    r"|changed|moved)|get up|speak|swallow|like|want|stop)"
    r"|keeps (?:crying|asking|ringing|falling|calling|shouting|wandering)|fell|vomited|needs (?:the|a|his"
    r"|her|to|turning|feeding))\b"
)
_AT_CODE = re.compile(
    r"\b(?i:hatch|door|cell|bell|handover|call bell|obs|tray|meal|light|man|woman|lad|patient|prisoner"
    r"|resident)s? (?:at|of|for|in|to|from|on)"
    r" (?P<place>[A-Z]{1,2}\d{1,2}(?: ?[-/] ?[A-Z]{0,2}\d{1,3})+)(?![\w/])"
)
_SEAT = re.compile(
    r"\b(?i:the|a|his|her|that|their) (?:[a-z-]+ )?(?:recliner|trolley|bunk|chair|couch|mattress|camp ?bed"
    r"|sofa|armchair|stretcher"
    r"|pew|bench|hammock|cot|bed) (?:by|under|in|next to|beside|near|opposite|outside|behind"
    r"|at) (?:the )?(?![a-z ]{0,20}(?:lounge|waiting|corridor))[a-z’' -]{3,30}? "
    r"(?:on|of|in|at) (?:the )?(?:St\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:, (?:nearest|next to|by|under"
    r"|beside) [^.;\n]{3,30})?"
)
_NEAR_A_SHOP = re.compile(
    rf"\b(?i:the|a) (?:[a-z-]+ )?(?:terrace|terraced house|end terrace|mid terrace|semi|prefab|squat|house"
    rf"|flat|bungalow|cottage|maisonette"
    r"|bedsit|caravan) (?:next to|beside|opposite|behind|by|above|over|next door to|across from"
    r"|between) the [a-z’' -]{3,25}"
    rf" (?:on|in|off|at) (?P<way>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?i:{_STREET}))\b"
)
_SMALL_STREET = re.compile(
    rf"(?i)\b(?:at|in|live(?:s|d)?|i['’]?m at|we['’]?re at|number|no\.?|from"
    rf"|to) (?P<place>(?:\d{{1,4}} ?[a-d]?|{BELOW_HUNDRED}(?: [a-d])?),? "
    rf"(?P<name>[a-z’'-]{{3,20}}(?: [a-z’'-]{{3,20}})?) (?P<type>st|rd|ave|cres|tce"
    rf"|{_STREET}))(?=[ .,;!?\"”]|$)"
)
_NO_STREETS = word_set("""
the a an of in on at minutes minute miles mile per people days hours weeks years months doors other more main
high-up same
by to from and or down up along off this that our their his her my every each
""")
_OTHER_WAYS = re.compile(
    r"(?<![\w£$€.,/:#-])(?P<place>\d{1,4}[A-Da-d]? [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)? (?:Line|Almshouses"
    r"|Cottages|Buildings|Dwellings|Yard|Wynd"
    r"|Loan|Brae|Vennel|Pend|Snicket|Fold|Garth|Boreen|Bungalows|Villas|Prefabs))(?! [A-Z])"
)
_HOUSE_IN_A_VILLAGE = re.compile(
    r"(?<![\w’'-])(?P<place>(?:The )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?:Barn|Cottage|Lodge|Farm|Croft|Mill"
    r"|Villa|Bungalow|Rectory|Vicarage"
    r"|Manse|Oast|Forge|Steading|Granary|Byre|Gatehouse), [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
_NAMED_HOME = re.compile(
    rf"\b(?:to|at|in|from) (?P<place>(?P<house>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?),"
    rf" [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?i:{_STREET}), [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
_BROUGHT_HOME = re.compile(
    r"(?i)\b(?:deliver\w*|oxygen|post|letters?|commode|hoist|prescription|meals?|carers? (?:go|call|come)s?"
    r"|lives?|lived|living|mum|dad|his|her|discharged|sent home|moved (?:in|out|to))\b"
)
_PRIVATE = re.compile(
    r"(?i)\b(?:eldest|youngest|child|children|sibling|siblings|baby|mother|father|mum|dad|s?he|his|her|pads"
    r"|post|parcel|private home|placed"
    r"|foster\w*|lives?|lived|moved|discharged|home|tenant|widow|couple|family|twins|went to)\b"
)
_OF_MANY = re.compile(
    r"(?i)\b(?:residents|office|headquarters|meeting|met|session|rated|cqc|care home|nursing home|caf[eé]"
    r"|we visited|open day)\b"
)
_POSTED = re.compile(
    r"(?i:\b(?:post|send|deliver|bring|drop|redirect|forward)(?:ed|s|ing)? (?:[a-z]+ ){1,4}to) "
    r"(?P<place>[A-ZÀ-ÿŴŶ][\w’'-]+(?: [A-ZÀ-ÿŴŶ][\w’'-]+)?, (?:Lôn|Ffordd|Heol|Stryd|Maes|Rhodfa|Clos|Tan"
    r"|Rhes|Bryn|Pen|Cae|Llwybr)"
    r" [A-ZÀ-ÿ][\w’'-]+(?: [A-ZÀ-ÿ][\w’'-]+)?)"
)
_NEXT_DOOR = re.compile(
    r"\b(?i:next door (?:but one )?to the|two doors (?:up|down|along) from the|round the back of the"
    r"|above the) [A-Z][\w’'-]+"
    r"(?: [A-Z][\w’'-]+)?,? (?:(?:up|down|off|along|in|on|two doors) [^.;\n]{3,40})"
)
_SIGNS = word_set("""
road street lane hill avenue close terrace row
room side bay bed pod cubicle cell chair trolley flat pitch bunk bedspace chalet unit recliner couch mattress
campbed camp sofa
armchair stretcher pew bench hammock cot hatch door bell handover obs tray meal light man woman lad patient
prisoner resident
terrace terraced semi prefab squat house bungalow cottage maisonette bedsit caravan barn lodge farm croft mill
villa rectory
vicarage manse oast forge steading granary byre gatehouse doors above post send deliver bring drop posted sent
line almshouses
cottages buildings dwellings yard wynd loan brae vennel pend snicket fold garth boreen bungalows villas
prefabs st rd ave
""") | frozenset(STREET_TYPES)


def homes_in_words(text: str) -> Iterator[Slice]:
    """The places of such homes and beds, which may overlap."""
    if _SIGNS.isdisjoint(small_words(text)):
        return
    for found in _ROOM.finditer(text):
        signs = (deed_sign(text, found.end()), person_sign(text, found.end()))
        if _LIES_THERE.match(text, found.end()) or (PersonSign.SURE in signs and "," not in found[0]):
            yield Slice(*found.span("place"))
    for pattern in (_AT_CODE, _OTHER_WAYS, _POSTED):
        yield from (Slice(*found.span("place")) for found in pattern.finditer(text))
    for pattern in (_SEAT, _NEAR_A_SHOP, _NEXT_DOOR):
        yield from (Slice(*found.span()) for found in pattern.finditer(text))
    for found in _SMALL_STREET.finditer(text):
        is_small = found["name"].islower() or not found["place"][0].isdigit()
        is_year = re.match(r"(?:19|20)\d\d ", found["place"]) is not None
        if is_small and not is_year and _NO_STREETS.isdisjoint(found["name"].lower().split()):
            yield Slice(*found.span("place"))
    for found in _NAMED_HOME.finditer(text) if ", " in text else ():
        of_a_service = not ORGANISATIONS.isdisjoint(found["house"].lower().split())
        if not of_a_service and _BROUGHT_HOME.search(text) and not _OF_MANY.search(text):
            yield Slice(*found.span("place"))
    for found in _HOUSE_IN_A_VILLAGE.finditer(text):
        if _PRIVATE.search(text) and not _OF_MANY.search(text):
            yield Slice(*found.span("place"))
