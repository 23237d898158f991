"""Names that only what is said of them gives away: a family name at the head of a sentence, a name that is a
word as well ("Precious handed me her coat"), an office before a name ("Bishop Tuttle")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hwrender.language import name_words as near
from hwrender.language.capital_runs import sentence_starts
from hwrender.language.eponyms import eponyms, shared_eponyms
from hwrender.language.frequency import zipf_frequency
from hwrender.language.function_words import FUNCTION_WORDS
from hwrender.language.given_names import GivenName, given_name, is_family_name, is_place_too
from hwrender.language.namesakes import MACHINES
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.people_nouns import PEOPLE, PERSONS, STAFF
from hwrender.language.person_deeds import deed_sign
from hwrender.language.person_signs import PersonSign, person_sign
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form

_RARE_WORD_ZIPF = 3.3
_DEEDS = (
    r"(?:refused|fell|wept|shared|shouted|presented|queried|shouted|signed|asked|told|said|cried|wept"
    r"|handed|waited|slept|sleeps|lives|lived"
    r"|keeps|complained|thanked|explained|admitted|denied|argued|apologised|insisted|disagreed|agreed"
    r"|chaired|phoned"
    r"|rang|noticed|brought|brings|sat|stood|walked|ate|eats|drinks|drank|smokes|smoked|died|fell|arrived"
    r"|resigned"
    r"|retired|objected|abstained|seconded|proposed|reminded|wondered|thinks|thought|believes|wants"
    r"|wanted|needs"
    r"|has (?:a new|asked|said|told|refused|never been|been (?:told|given|moved|sent|seen|refused|asked"
    r"|offered|put))"
    r"|had (?:asked|said|told|refused|his|her|never been|not been|been (?:told|given|moved|sent|seen"
    r"|refused|asked))"
    r"|was (?:told|given|moved|sent|seen|refused|asked|offered|found|held|left|put|taken|discharged"
    r"|admitted|crying)"
    r"|is (?:waiting|deaf|blind|pregnant|refusing|due|in pain|on oxygen|still waiting|to (?:see|be moved))"
    r"|to (?:liaise|chase|ring|call|contact|bring|ask|check|arrange|follow up|report|write|speak|email))\b"
)
_FAMILY = re.compile(
    rf"(?P<name>(?:(?:[Vv]an|[Dd]e|[Vv]on) (?:der |den |la )?)?[A-ZÀ-Ý][\w’'-]{{3,24}}?)"
    rf"(?= (?:{_DEEDS}|and [A-ZÀ-Ý][\w’'-]+ (?:{_DEEDS}|shared|were|had|have|are|both)))"
)
_OWNER = re.compile(
    r"\b(?P<name>[A-ZÀ-Ý][\w’-]{3,24}?)['’]s (?:own |left |right |old |new |late )?(?:leg|legs|arm|foot"
    r"|feet|hand|hands|eye"
    r"|eyes|tablets|inhaler|insulin|medication|bed|room|cell|mother|mum|father|dad|wife|husband|son"
    r"|daughter|sister"
    r"|brother|partner|carer|solicitor|wheelchair|glasses|teeth|dentures|hearing|family|child|children"
    r"|baby|file|notes"
    r"|condition|discharge|complaint|appointment|operation|wound|dressing|pain|appeal|benefits|belongings"
    r"|death)\b"
)
_TO_SOMEBODY = re.compile(
    r"\b(?:(?:thanks to|thank you to|spoke to|spoken to|gave|given to|gave the [a-z]+ to|handed to|told"
    r"|asked|saw|met|seen by"
    r"|complaint (?:by|from|about)|letter (?:from|to)|email from|call from|apologies from|chaired by"
    r"|signed by|led by"
    r"|statement (?:by|from|of)|interview with|according to|concerns about|regarding)) "
    r"(?P<name>[A-ZÀ-Ý][\w’'-]{3,24})(?= (?:for|and|about|on|in|at|upheld|who|was|is|to|that|said|of"
    r"|when)\b|[.,;)]|$)"
)
_ONLY_PEOPLE = re.compile(
    r" (?:wept|cried|shouted|slept|sat|stood|walked|ate|drank|smoked|smokes|drinks|phoned|rang|fell"
    r"|signed|handed|queried"
    r"|seconded|abstained|refused (?:the|his|her|to (?:eat|drink|take|leave|sign))|presented the|waited"
    r"|apologised|resigned"
    r"|(?:had|has) (?:his|her|never|not)|was (?:found|held|crying|taken ill|sectioned)|is (?:deaf|blind"
    r"|in pain)"
    r"|to (?:liaise|chase|ring|call|bring|ask|follow up))\b"
)
_MAY_STAND_BEFORE = re.compile(
    r"(?:[,;:–—] |\b(?:and|but|that|when|while|because|if|then|so|as|after|before|since|said) |\w+ing )$"
)
_OBJECT_OF = re.compile(
    r"\b(?:told|asked|thanked|restrained|searched|fed|washed|bathed|examined|sectioned|discharged"
    r"|reassured|interviewed|met"
    r"|phoned|rang|visited|helped|hugged|held|comforted|warned|reminded|introduced|named|called|remember"
    r"|miss|know|knew|love"
    r"|for Mr|ask|tell|thank|contact|ring|phone|email|see|bleep|page) (?P<name>[A-ZÀ-Ý][\w’'-]{3,24})(?= "
    r"(?:[a-z]|$)|[.,;!?]|$)"
)
_IT = re.compile(r"[^.!?\n]{0,60}?\b(?:it|its|they|their|them)\b")
_OF_HERS = re.compile(r"[^.!?\n]{0,80}?\b(?:his|her|him|she|he)\b")
_SURE_DEEDS = re.compile(
    r" (?:asked (?:for|if|whether|me|us|the)|handed|waited|told (?:the|us|me|her|him)|said|was \w+ months "
    r"pregnant"
    r"|is deaf|is blind|has a new (?:hip|knee|baby)|cooks|cooked|keeps (?:bees|hens|her|his)"
    r"|left (?:the team|us)"
    r"|was moved (?:to|from)|brings (?:her|his)|does not eat|cried|slept|refused|wants|lives|thanked|rang"
    r"|waits"
    r"|has (?:moved|gone|asked|been (?:moved|told|given|here|waiting|in (?:hospital|bed|care)))|(?:is"
    r"|was) (?:allergic|scared"
    r"|afraid|frightened|deaf|blind|pregnant|diabetic|autistic|in a wheelchair|on oxygen|sectioned"
    r"|tearful|non-verbal|six|born in)"
    r"|(?:will|would|could|can|does|did|must)(?: not|n['’]t)? (?:take|eat|hold|walk|drink|speak|swallow"
    r"|sleep|see|hear|stand"
    r"|leave|wash|dress|sign|read|write|let|have a)|cannot (?:take|eat|hold|walk|drink|speak|swallow"
    r"|sleep|see|hear|stand)"
    r"|punched|hit|kicked|bit|cut (?:her|his)|lost (?:her|his)|took (?:her|his)|sat|stood|walked|ran away"
    r"|swore|shouted|showed us"
    r"|brought (?:us|me|her|his)|gave (?:us|me|her|him)|made (?:us|me) (?:a|tea)|wears|carries|uses a"
    r"|takes (?:her|his)|had (?:a fall|a stroke|her|his))\b(?! (?:of (?:us|you|everyone)|in a notice))"
)
_WORD_NAME = re.compile(r"\b(?P<name>[A-Z][a-z]{2,14})(?= )")
_AFTER_SINCE = re.compile(r"\b(?:[Ss]ince|[Bb]efore|[Aa]fter|[Ww]hen|[Uu]ntil|[Bb]ecause) $")
_OFFICE = re.compile(
    r"\b(?P<office>Bishop|Archbishop|Archdeacon|Dean|Provost|Brother|Bro|Sister|Sr|Mother|Father|Fr|Old"
    r"|Young|Wee|Lance"
    r" Corporal|Corporal|Private|Cpl|Pte|Lieutenant|Lt|Commander|Major|Captain|Staff Sergeant|Gunner"
    r"|Squadron Leader"
    r"|Flight Lieutenant|Reverend Canon|Venerable|Elder|Pastor|Deaconess|Chief|Alderman|Judge|Justice"
    r"|Recorder)\.?"
    r" (?P<name>[A-ZÀ-Ý][\w’'-]+(?: (?:O['’])?[A-ZÀ-Ý][\w’'-]+)?)(?! [A-Z])"
)
_NOBODY = PERSONS | PEOPLE | STAFF | near.ORGANISATIONS | near.ALWAYS_NAMES | near.PLACES | near.SAINTS


_NO_WORD_NAMES = (FUNCTION_WORDS - {"will", "may"}) | MACHINES | PERSONS | PEOPLE | STAFF
_WORDS_TOO = frozenset([GivenName.WORD, GivenName.RATHER_WORD, GivenName.PLACE])


@cache
def _words_of_eponyms() -> frozenset[str]:
    """The words of all names of services and things that are named after people: "curie"."""
    return frozenset(word for name in (*eponyms(), *shared_eponyms()) for word in name.split())


def names_by_deed(text: str) -> Iterator[Slice]:
    """The places of such names, in no order; some may overlap."""
    yield from _family_names(text)
    yield from _word_names(text)
    yield from _after_offices(text)


def _family_names(text: str) -> Iterator[Slice]:
    """ "Gilhooley refused the depot"."""
    starts = sentence_starts(text)
    for found in _FAMILY.finditer(text):
        name = found["name"]
        last = name.split()[-1]
        key = plain_form(last)
        opens = found.start() in starts or _MAY_STAND_BEFORE.search(text[: found.start()][-20:])
        if (
            not opens
            or key in _NOBODY
            or name.lower() in eponyms()
            or key in eponyms()
            or key in shared_eponyms()
        ):
            continue
        if last in NATIONALITIES or given_name(last) in _WORDS_TOO or key in _words_of_eponyms():
            continue
        rare = zipf_frequency(key) < _RARE_WORD_ZIPF
        hers = _OF_HERS.match(text, found.end())
        is_family = is_family_name(last) and (not is_place_too(last) or hers)
        if rare and (
            is_family or (hers and not _IT.match(text, found.end())) or _ONLY_PEOPLE.match(text, found.end())
        ):
            yield Slice(*found.span("name"))
    for found in (*_OWNER.finditer(text), *_TO_SOMEBODY.finditer(text), *_OBJECT_OF.finditer(text)):
        if _is_nothing_but_a_family_name(found["name"], is_owner=found.re is _OWNER):
            yield Slice(*found.span("name"))


def _is_nothing_but_a_family_name(word: str, *, is_owner: bool) -> bool:
    """Whether a word is a family name, and no given name, word, place, service or illness."""
    key = plain_form(word)
    other = (
        key in _NOBODY
        or key in MACHINES
        or key in _words_of_eponyms()
        or key in shared_eponyms()
        or word in NATIONALITIES
    )
    rare = zipf_frequency(key) < _RARE_WORD_ZIPF and (is_family_name(word) or is_owner)
    return rare and not other and not is_place_too(word) and given_name(word) is None and not word.isupper()


def _word_names(text: str) -> Iterator[Slice]:
    """ "Mercy asked for a female doctor", "since Summer left the team"."""
    starts = sentence_starts(text)
    for found in _WORD_NAME.finditer(text):
        opens = found.start() in starts or _AFTER_SINCE.search(text[: found.start()][-12:])
        key = plain_form(found["name"])
        if not opens or key in _NO_WORD_NAMES or found["name"] in NATIONALITIES:
            continue
        if given_name(found["name"]) not in _WORDS_TOO:
            continue
        end = found.end("name")
        sure = max(person_sign(text, end), deed_sign(text, end)) is PersonSign.SURE
        if sure or _SURE_DEEDS.match(text, end):
            yield Slice(found.start(), end)


def _after_offices(text: str) -> Iterator[Slice]:
    """ "Bishop Amos Tuttle", "Old Levi Boswell"; not "Bishop Auckland"."""
    for found in _OFFICE.finditer(text):
        first, *rest = found["name"].split()
        if (
            given_name(first) is GivenName.SURE
            and (
                (rest and (is_family_name(rest[0]) or zipf_frequency(rest[0]) < _RARE_WORD_ZIPF))
                or (not rest and not is_place_too(first) and person_sign(text, found.end()) > PersonSign.NONE)
            )
        ) or (not rest and " " in found["office"] and is_family_name(first)):
            yield Slice(*found.span())
