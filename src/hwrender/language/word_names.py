"""Names that are words, months or places too, by what they do in the sentence: "Jade hid the bruises",
"Holly and Basil run the stall", "we sat with June while her tea went cold".

A thing that has no article does nothing to another thing. What has a feeling for its name ("Hope", "Faith")
does so in proverbs, and plants and weather cover, fill and damage: these are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language import name_words as near
from hwrender.language.calendar import month_number
from hwrender.language.capital_runs import sentence_starts
from hwrender.language.eponyms import eponyms
from hwrender.language.function_words import FUNCTION_WORDS
from hwrender.language.given_names import GivenName, given_name
from hwrender.language.namesakes import MACHINES
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.people_nouns import PEOPLE, PERSONS, STAFF
from hwrender.language.service_deeds import serves
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form
from hwrender.language.verbs import verb_form
from hwrender.language.word_sets import word_set

_KINDS = frozenset(GivenName)
_NAME = r"(?P<name>[A-Z][a-z]{2,14})"
_DID = re.compile(
    rf"{_NAME} (?P<did>[a-z]+)(?= (?:the|an?|it|them|his|her|my|our|us|me|him|some|all|two|three|every)\b)"
)
_WOULD = re.compile(
    rf"{_NAME}(?= (?:would (?:rather|sooner|not (?:eat|go|say|speak|let|take))|wo?n['’]t (?:eat|go|speak"
    rf"|take|let)"
    r"|(?:has|had) been (?:off(?: sick)?\b|on (?:leave|holiday|maternity|nights|sick leave|oxygen"
    r"|the waiting list)|signed off"
    r"|in (?:hospital|bed|care|tears|pain|prison)|awake|asleep|unwell|poorly|sectioned|homeless)"
    r"|(?:is|was) (?:off sick|on leave|found (?:on|in|by|at|dead|crying)|asleep|awake|in tears|in pain"
    r"|in hospital|too ill"
    r"|(?:my|our|her|his) [a-z]+)"
    r"|has (?:gone home|moved out|passed away|had (?:a stroke|a fall|her|his)|lost (?:her|his))|hates"
    r"|dislikes|knits|wears"
    r"|(?:likes|wants|needs) (?:to|her|his|a|the)\b|goes (?:home|to (?:bed|work|school|college))"
    r"|turned (?:up|\d))"
    r")"
)
_PAIR = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][a-z]{2,14})(?:,? and | & )(?P<other>[A-Z][a-z]{2,14})(?= (?:run|ran|lead"
    r"|led|keep|kept"
    r"|make|made|live|lived|sit|sat|met|chair|chaired|organised?|look|looked|cook|cooked|teach|taught"
    r"|drew|are (?:our|sisters|brothers|twins|friends|married)|were (?:told|asked|moved|sent|twins))\b)"
)
_MET = re.compile(
    r"\b(?:met|saw|asked|told|sat with|spoke (?:to|with)|spoken to|visited|helped|washed|fed|rang|phoned"
    r"|thanked|hugged|held"
    r"|found|for|with|without|beside|watched|heard|from|lent|gave|showed|left|moved|sent|about) "
    r"(?P<name>[A-Z][a-z]{2,14})(?=,? (?:who|whether|in|on|at|and|while|when|that|what|because|if|is|to|a"
    r"|the|her|his)\b|, )"
)
_PICTURED = re.compile(
    rf"^{_NAME}(?=(?: [a-z]+)? (?:holding|wearing (?:a|the|his|her)|sitting|standing|smiling|waving|cutting"
    rf"|planting|reading|painting"
    r"|with (?:his|her)|in (?:his|her)|and (?:his|her)))"
)
_ITEM = re.compile(
    r"^(?P<name>[A-Z][a-zà-ÿ’'-]{2,14})(?: [–—-]|:|,) (?:wants|would|likes|needs|has|is|says|said|asked"
    r"|asks|loves|hates"
    r"|birthday|aged?\b|diabetic|allergic|vegetarian|room \d|bed \d|does|can|cannot|will|wishes|came"
    r"|\d\d(?=[,;.]|$))"
)
_OF_ONE = re.compile(r"[^.!?\n]{0,60}?\b(?:s?he|her|his|him|herself|himself)\b")
_NATURE = word_set("""
covered lined filled surrounded blocked killed choked damaged reached hit closed delayed brought made gave
left took cost
beat cut ended began started helped saved met led grew rose fell ran won lost got had did kept came set hurt
burned
lit spread drew changed opened struck flooded brushed swept sent
""")
_CLAUSE = re.compile(
    r"(?:[;:–—] |, (?:and|but|while|so) |\b(?:and|but|because|when|while|that|if|since|until) )$"
)
_LISTED = re.compile(r"[A-Z][\w’'-]* and $")
_NO_NAMES = (
    (FUNCTION_WORDS - {"will", "may"}) | PERSONS | PEOPLE | STAFF | near.ORGANISATIONS | MACHINES | {"siri"}
)


def word_names(text: str) -> Iterator[Slice]:
    """The places of such names, in no order; some may overlap."""
    starts = sentence_starts(text)
    for found in (*_DID.finditer(text), *_WOULD.finditer(text)):
        before = text[max(0, found.start() - 40) : found.start()]
        opens = found.start() in starts or (_CLAUSE.search(before) and not _LISTED.search(before))
        if opens and _may_be_called(found["name"]) and _does(found):
            yield Slice(*found.span("name"))
    for found in _PAIR.finditer(text):
        both = [found["name"], found["other"]]
        is_of_places = all(given_name(each) is GivenName.PLACE for each in both)
        if all(map(_may_be_called, both)) and not (all(map(month_number, both)) or is_of_places):
            yield from (Slice(*found.span(each)) for each in ("name", "other"))
    for found in _MET.finditer(text):
        if _may_be_called(found["name"]) and _OF_ONE.match(text, found.end()):
            yield Slice(*found.span("name"))
    for found in (*_PICTURED.finditer(text), *_ITEM.finditer(text)):
        if _may_be_called(found["name"]) and plain_form(found["name"]) not in near.FEELINGS - {
            "blessing",
            "precious",
        }:
            yield Slice(*found.span("name"))


def _may_be_called(word: str) -> bool:
    return given_name(word) in _KINDS and plain_form(word) not in _NO_NAMES and word not in NATIONALITIES


def _words_after(found: re.Match[str]) -> list[str]:
    return re.findall(r"[a-z]+", found.string[found.end("name") : found.end() + 60].lower())


def _does(found: re.Match[str]) -> bool:
    did = found.groupdict().get("did")
    if did is not None and plain_form(found["name"]) in eponyms():  # "Florence sent a text"
        return False
    if serves(_words_after(found)):  # "Martha needs a smartphone"
        return False
    if did is None:
        return (
            plain_form(found["name"]) not in near.FEELINGS
            or "has" in found.string[found.end() : found.end() + 5]
        )
    if plain_form(found["name"]) in near.FEELINGS:
        return False
    is_plant = did in _NATURE - {"drew", "cut", "lit", "set", "won"}
    return verb_form(did).past and not is_plant
