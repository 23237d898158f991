"""Names that the words around them give away: "my name is", "Report by", "J.M. told us"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language import name_words as near
from hwrender.language.eponyms import eponyms
from hwrender.language.frequency import zipf_frequency
from hwrender.language.given_names import GivenName, given_name, is_family_name
from hwrender.language.initial_words import AFTER_PEOPLE, ALLOWED, CAPITAL_WORDS, SPELLED
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.people_nouns import PEOPLE, STAFF
from hwrender.language.person_deeds import deed_sign
from hwrender.language.person_signs import PersonSign, is_of_people, person_sign
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form
from hwrender.language.word_sets import word_set

_COMMON_WORD_ZIPF = 4.0
_RARE_WORD_ZIPF = 3.2
_NEAR_CHARACTERS = 40

_WORD = r"[^\W\d_a-z][\w’'-]{1,30}"
_INTRODUCED = re.compile(
    r"(?i:\b(?:my|her|his|their|your)(?: (?:first|real|full|own))? name(?:['’]s| is| was)|\bname of (?:the )?"
    r"(?:patient|person|carer|resident|child)\s?(?:is|was|:)|\bname\s?:|\b(?:patient|client|interviewee"
    r"|carer)\s?:"
    r"|\b(?:case study|photo|photograph|portrait|story|interview)(?: of| by| with)?\s?:"
    r"|\bI(?:['’]m| am)|\b(?:I|he|she|who|son|daughter|mum|dad|baby|man|woman|friend|carer)"
    r"(?:['’]s|['’]m| is| was| am) called|\bcall(?:ed|ing|s)? (?:me|him|her|them|us|you)"
    r"|\bknow(?:n|s)?(?: (?:me|him|her|them))?(?: (?:to|on|in|at) (?:the )?\w+)? as"
    r"|\bto be (?:called|known as)|\bnicknamed|\bgo(?:es|ing)? by(?: the name(?: of)?)?"
    r"|\b(?:aka|a\.k\.a\.)|\banswers to|\bformerly)"
    rf"[ \n]+[\"“‘']?(?P<name>{_WORD}(?: {_WORD})?)"
)
_NICKNAMED = re.compile(
    rf"(?:(?P<given>{_WORD}) )?(?:[“‘]|(?<![\w”’])[\"'])[A-Z][\w’-]{{1,14}}(?:[”’]|(?<=\w)[\"'])"
    rf" (?P<family>{_WORD})"
)
_SIGNS = ("by ", ":", "igned", "ours", "egards", "ishes", "thanks", "best", "love")
"""One of these stands wherever somebody signs: a text without them need not be read for it."""

_SIGNED = re.compile(
    r"(?:^|(?<=[\n.;(|•–—])|(?<=[.;|•–—] ))(?i:(?:(?:report|summary|story|words?|pictures?|photos?"
    r"|photographs?|photography|design|artwork|interviews?)[ ])?(?:(?:was|were)[ ])?"
    r"(?:(?:written|prepared|compiled|produced|authored|edited|drafted|checked|approved|reviewed|signed|taken"
    r"|collected|witnessed|drawn|designed|illustrated|translated|interviewed)[ ](?:up[ ]|off[ ])?)?by[ ]"
    r"|signed(?:[ ]off)?[ ]?[:,–—-]?[ \n]"
    r"|(?:interviewers?|authors?|facilitators?|researchers?|note[ -]?takers?|editors?|photographers?|chair"
    r"|secretary|translators?|interpreters?|witness|written by|report by|lead author|project lead"
    r"|photo credit|credit|contact(?: person)?|completed by|observers?|visit lead"
    r"|authorised representatives?)[ ]?:[ ]"
    r"|(?:yours(?: sincerely| faithfully| truly)?|(?:kind|best|warm|many)(?:est)? (?:regards|wishes|thanks)"
    r"|regards|all the best|with love|lots of love)[,\n][ \n]?)"
    r"(?P<name>(?:[A-Z]\. ?)*[^\W\d_a-z][\w’'-]{1,30}(?: [^\W\d_a-z][\w’'-]{0,30}){0,3})"
)
_INITIALS = re.compile(
    r"(?<![\w.’'&/-])(?P<name>(?:[A-Z]\.[ ]?){1,4}|(?:[B-HJ-Z][ ]){1,2})"
    r"(?P<family>[A-Z][\w’'-]{2,30})(?!\.\w)"
)
_SINGLE_CAPITALS = re.compile(r"\b[A-Z](?:[A-Z]\b|\b)")
_INITIALS_ALONE = re.compile(r"(?<![\w.&/-])(?P<name>(?:[A-Z]\.){1,3}|[A-Z]{2}|[B-HJ-Z](?=[ ]))(?![\w&/-])")
_WORD_AFTER = re.compile(r" ([A-Za-z]+)")
_CALLED_BY_INITIALS = re.compile(r"\b(?:initials|call(?:ed|s)? (?:her|him))[^.!?\n]{0,24}[ (“\"]$")
_ASIDE = re.compile(r",? (?:aged )?[1-9]\d\)|, (?:an? )?(?P<who>[a-z-]+)\)")
_SOMEBODY = near.KIN | STAFF
_OWNING = ("'s ", "’s ")
_IN_BRACKETS = re.compile(r"\b(?P<who>[a-z-]+) \($")
_BEFORE_INITIALS = re.compile(r"(?:[A-Z][\w’'-]*|\d|\b(?:Dr|Mr|Mrs|Ms|Prof|Rev|Revd|Cllr|Fr|St)\.)[ ]$")
_DASH = re.compile(r"(?:[–—]|^|\n)[ ]?$")
_SPEAKER = re.compile(r",? (?:aged )?\(?[1-9]\d\b|$|\n|, [A-Za-z]")
_TWO_CAPITALS = re.compile(r"[a-z](?<!Mc)(?<!Mac)(?<!Fitz)(?<!De)[A-Z]")
_OF_NOBODY = re.compile(r"(?i)\b(?:it|this|that|these|those|which|unit|ward|team|group|plan|scheme|they)\b")
_NO_INITIALS = ALLOWED | SPELLED | AFTER_PEOPLE | word_set("NI AE HW PT CT QA PR")
_BODIES = near.ORGANISATIONS | PEOPLE | word_set("healthwatch nhs mind board public citizens experts")


def introduced_names(text: str) -> Iterator[Slice]:
    """The names after words that lead to one."""
    for found in _INTRODUCED.finditer(text):
        if _may_be_introduced(text, found):
            yield Slice(*found.span("name"))


def signed_names(text: str) -> Iterator[Slice]:
    """The names of those who signed, wrote or asked: "Report by", "Signed", "Interviewer:"."""
    if not any(sign in text for sign in _SIGNS):
        return
    for found in _SIGNED.finditer(text):
        if _may_sign(found["name"]):
            yield Slice(*found.span("name"))


def names_with_initials(text: str) -> Iterator[Slice]:
    """ "J. Q. Tremlett", "J Tremlett told us"."""
    for found in _INITIALS.finditer(text) if _SINGLE_CAPITALS.search(text) else ():
        family, is_dotted = found["family"], "." in found["name"]
        before = text[: found.start()][-30:]
        if re.sub(r"[. ]", "", found["name"]) in _NO_INITIALS:  # "the U.K. Will said"
            continue
        whole = f"{re.sub('[. ]', '', found['name'])} {family}".lower()
        if whole in eponyms() or _is_a_service_s(text, found.end()):
            continue
        named = _is_rare(family) and (is_dotted or person_sign(text, found.end()) > PersonSign.NONE)
        if named and not _BEFORE_INITIALS.search(before) and plain_form(family) not in _BODIES:
            yield Slice(*found.span())


def _is_a_service_s(text: str, end: int) -> bool:
    """ "F. Dickinson Pharmacy", "A. J. Wells court"."""
    after = _WORD_AFTER.match(text, end)
    if after is None:
        return False
    word = after[1].lower()
    if after[1][0].isupper():
        return word in near.ORGANISATIONS and word not in near.ALSO_FAMILY_NAMES
    return word in near.LOWER_ORGANISATIONS | {"court", "house", "lodge", "opticians", "pharmacy", "chemist"}


def speakers_by_initials(text: str, *, attributed: bool = False) -> Iterator[Slice]:
    """ "J.M.", of whom is said what people do. `attributed`: the text says who spoke."""
    for found in _INITIALS_ALONE.finditer(text) if _SINGLE_CAPITALS.search(text) else ():
        initials, end = found["name"], found.end()
        if (
            initials.replace(".", "") in _NO_INITIALS
            or initials in CAPITAL_WORDS
            or _BEFORE_INITIALS.search(text[: found.start()][-30:])
        ):
            continue
        does = "." in initials and (deed_sign(text, end) > PersonSign.NONE or text[end : end + 3] in _OWNING)
        speaks = does or person_sign(text, end) is PersonSign.SURE
        speaks = speaks or (len(initials) > 1 and is_of_people(text, end))
        told = "." in initials and _is_presented(text, found)
        if speaks or told or _ends_a_quotation(text, found, attributed=attributed):
            yield Slice(*found.span())


def _is_presented(text: str, found: re.Match[str]) -> bool:
    """ "the carer (J.T.)", "by her initials only (J.T.)", "(J.T., 61)"."""
    head = text[: found.start()][-_NEAR_CHARACTERS:]
    aside = _ASIDE.match(text, found.end()) if head.endswith("(") else None
    if _CALLED_BY_INITIALS.search(head) or (aside and aside["who"] in {None, *_SOMEBODY}):
        return True
    beside = _IN_BRACKETS.search(head)
    return beside is not None and beside["who"] in _SOMEBODY


def _ends_a_quotation(text: str, found: re.Match[str], *, attributed: bool) -> bool:
    """Whether it opens the line that says who spoke: "– J.T., 61"."""
    head = text[: found.start()]
    if not (attributed or "”" in head or text.startswith(("–", "—"))) or not _DASH.search(head[-3:]):
        return False
    return _SPEAKER.match(text, found.end()) is not None


def nicknames(text: str) -> Iterator[Slice]:
    """ "“Smiler” Donnelly", "Patrick “Paddy” Hoolihan"."""
    for found in _NICKNAMED.finditer(text) if "“" in text or '"' in text or "‘" in text else ():
        given, family = found["given"], found["family"]
        known = is_family_name(family) or given_name(family) is GivenName.SURE
        rare = zipf_frequency(family) < _RARE_WORD_ZIPF
        if (known or rare) and plain_form(family) not in _BODIES and (given is None or given_name(given)):
            yield Slice(*found.span())


def _may_be_introduced(text: str, found: re.Match[str]) -> bool:
    """Whether a word after "my name is" is one: in the table, or no common word. What is known as initials
    ("known as COSPA") is no person, and nor is what a unit is known as."""
    first = found["name"].split()[0]
    kind = given_name(first)
    if kind is None and _TWO_CAPITALS.search(first):  # "WhatsApp"
        return False
    if "formerly" in found[0] and kind is None:  # "formerly Lloyds"
        return False
    of_a_thing = "known as" in found[0] or "formerly" in found[0]
    if (
        of_a_thing
        and kind is not GivenName.SURE
        and _OF_NOBODY.search(text[: found.start()].rpartition(".")[2])
    ):
        return False
    if re.search(r"(?i)\bcall\w* (?:us|it|them)\b", found[0]) and kind is None:
        return False
    if kind is not None:
        return True
    is_initials = 2 * sum(letter.isupper() for letter in first) > len(first)
    says_name = "name" in found[0][: -len(found["name"])]
    return zipf_frequency(first) < _COMMON_WORD_ZIPF and (says_name or not is_initials)


def _may_sign(name: str) -> bool:
    """Whether words after "Report by" are a person and no team."""
    keys = [plain_form(word) for word in name.split()]
    if (
        any(key in _BODIES or key in near.PLACES or key in near.SAINTS for key in keys)
        or name.lower() in eponyms()
    ):
        return False
    names = [word for word in name.split() if "." not in word and len(word) > 1]
    first = names[0]
    if first.isupper() and given_name(first) is None:
        return False
    known = given_name(first) is not None or is_family_name(first)
    if len(names) == 1 and "." not in name:
        return given_name(first) in {GivenName.SURE, GivenName.WORD}
    return known or all(map(_is_rare, names))


def _is_rare(word: str) -> bool:
    """Whether a word is a family name, or so rare that it may be one."""
    common = zipf_frequency(word) >= _RARE_WORD_ZIPF
    key = plain_form(word)
    return (is_family_name(word) or not common) and key not in near.PLACES and word not in NATIONALITIES
