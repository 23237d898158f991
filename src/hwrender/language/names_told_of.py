"""Names without a title that a sentence can only use of somebody: "had told Venkateswaran Pillai that he",
"if it weren't for Shazney", "we came across kenny again", "nanna pat does teas", "called back: abdi, jo".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language import name_words as near
from hwrender.language.frequency import zipf_frequency
from hwrender.language.function_words import FUNCTION_WORDS
from hwrender.language.given_names import GivenName, given_name, is_family_name
from hwrender.language.names_in_frames import may_be_a_name
from hwrender.language.noted_names import SHORT_LETTERS
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form, small_words
from hwrender.language.word_sets import one_of, word_set

_CAPITAL = r"[A-ZÀ-Ý][\w’'-]{2,24}"
_SMALL = r"[a-zà-ÿ][a-zà-ÿ’'-]{2,24}"
_TELLING = word_set("""
told asked informed reminded warned assured advised promised persuaded let made left kept took moved
discharged sectioned sent gave offered refused owed denied
""")
_TOLD = re.compile(
    rf"\b{one_of(_TELLING)} "
    rf"(?P<name>{_CAPITAL}(?: {_CAPITAL})?)"
    r"(?= (?:that (?:s?he|they|his|her)|to (?:wait|ring|come|go|leave|sit|call|bring|pay|stop|ask|take|keep)"
    r"|s?he|they|his|her|what|when|why|how|whether|if|nothing|home|waiting|sitting|lying|without)\b)"
)
_BUT_FOR = re.compile(
    r"\b(?i:(?:if it|it) (?:was|were|is|had)(?:n['’]?t| not) (?:been )?for|had it not been for"
    rf"|thanks only to|but for|all down to) (?P<name>{_CAPITAL}(?: {_CAPITAL})?)"
    r"(?=,? (?:I|we|s?he|they|you|my|her|his|our|and|nobody|no one|none|it)\b|[,.;!]|['’]d|$)"
)
_BUT_FOR_SIGNS = word_set("for down")
_DOES = re.compile(
    rf"(?<![\w’'-])(?P<name>{_CAPITAL} {_CAPITAL})(?= (?:(?:was|is|had|has|were)(?: not| never| only)?"
    r" (?:told|asked|given|sent|moved|left|seen|been (?:told|asked|given|sent|moved|left|seen)|waited|waiting"
    r"|lost|cried|his|her)|said|says|told|asked|rang|waited|waits|cried|sat|lives|lived|sleeps|slept|wanted"
    r"|wants|walked|shared|refused)\b)"
)
_OF_A_THING = re.compile(r"\b(?:[Oo]f|[Aa]t|[Ii]n|[Ff]rom|[Tt]he|[Aa]n?|[Nn]ear|[Bb]y) $")
_ITS = re.compile(r"[^.!?\n]{0,50}?\b(?:it|its)\b")
_DOING = word_set("""
rang phoned called told asked met saw hugged texted thanked nursed fed helped washed visited trusted loved
loves knows knew needs needed wanted minds minded emailed begged drove chased collected
""")
_VERBS = one_of(_DOING)
_TWICE = re.compile(
    rf"\b{_VERBS} (?P<name>[A-Z][a-z]{{2,14}})(?:,? (?:and|but|so|then|because|who|while))+ "
    rf"(?P<again>(?P=name)) (?:never |only |then |just )?{_VERBS}\b"
)
_MET = re.compile(
    r"(?<![\w’'-])(?i:came across|come across|bumped into|ran into|met up with|caught up with|met|spotted"
    r"|heard from|lost touch with|sat with|spoke with|dropped in on|called in on|popped in on|checked on"
    r"|found|hugged|visited|remembered|carried|rang for|sent for|went with|shares with|stays with) "
    rf"(?P<name>{_SMALL})(?= (?:again|outside|inside|in|at|on|by|under|near|yesterday|today|last|this|for"
    r"|when|who|whose|and|with|after|before|crying|asleep|lying|sitting|waiting|round)\b|[,.;!]|$)"
)
_MEETING = word_set("""
across bumped ran met caught spotted heard lost sat spoke dropped called popped checked found hugged visited
remembered carried rang sent went shares stays
""")
"""One of these stands in each of the words for a meeting."""
_KIN_WORDS = word_set(
    "nanna nana nan nanny nain gran granny grandad grandpa grandma auntie aunty aunt uncle cousin taid"
)
_KIN = re.compile(rf"(?<![\w’'-])(?P<name>{one_of(_KIN_WORDS)} (?P<last>[a-zà-ÿ]{{2,14}}))(?![\w-])")
_LISTED = re.compile(
    r"(?i)(?:^|(?<=[.;\n] ))[^\w\n]*(?:not |still |to be |also |have |all )*(?:called|rung|rang|phoned|texted"
    r"|written|seen|spoken|spoke|visited|interviewed|met|present|attended|apologies|absent|missed|missing"
    r"|waiting|discharged|moved|chase|ring|thanks|on shift|in today|sleeping out|turned away|refused)"
    r"(?: (?:back|to|out|up|with|on|from|today|again|yesterday|in|off|so far|list|this week)){0,3}: "
    r"(?P<names>[^:\n]{3,160}?)(?=\.(?: |$)|\n|$)"
)
_ITEM = re.compile(
    r"(?P<title>(?:mr|mrs|ms|miss|dr)\.?(?: (?:&|and) (?:mr|mrs|ms|miss|dr)\.?)? )?"
    rf"(?P<first>{_SMALL})(?P<last> {_SMALL})?(?: \([^()]*\))?",
    re.IGNORECASE,
)
_ROLES = word_set("""
officer worker nurse doctor manager consultant keyworker carer councillor solicitor teacher registrar midwife
receptionist sister matron warden caseworker psychiatrist dentist
""")
_BY_ROLE = re.compile(rf"\b{one_of(_ROLES)} (?P<name>[a-z]\.? (?P<last>{_SMALL}))(?![\w’'-])")
_ON_TOP = re.compile(
    r"^(?P<name>[A-ZÀ-Ý]{4,20})(?= ?[=:–] (?:no|not|has|needs|wants|bad|infected|sore|still|seen|pregnant"
    r"|diabetic|deaf|blind|lost|mum|dad|sister|brother|cannot|can['’]t|won['’]t|waiting|owes|two|three)\b)"
)
_BARE_O = re.compile(r"(?<![\w.’'-])(?P<name>O (?P<last>[A-Z][a-z]{3,14}))(?![\w’'-])")
_OF_BLOOD = word_set("positive negative neg pos level levels rhesus grade group christmas canada")
_NO_KIN = FUNCTION_WORDS | word_set("bank sam bulgaria did will may can and van")
_PEOPLES = frozenset([GivenName.SURE, GivenName.WORD])
_COMMON_ZIPF, _SHORT_ZIPF, _KIN_ZIPF, _RARE_ZIPF = 4.05, 3.6, 4.6, 3.0
_FEWEST_LISTED = 2


def names_told_of(text: str) -> Iterator[Slice]:
    """The places of such names, in no order; some may overlap."""
    small = small_words(text)
    for frame in (_TOLD, _BUT_FOR, _DOES):
        if frame is not _DOES and small.isdisjoint(_TELLING if frame is _TOLD else _BUT_FOR_SIGNS):
            continue
        for found in frame.finditer(text):
            parts = found["name"].split()
            of_a_thing = frame is _DOES and (
                given_name(parts[0]) is not None
                or _OF_A_THING.search(text[: found.start()][-12:])
                or _ITS.match(text, found.end())
            )
            if not of_a_thing and _is_unheard_of(parts, may_be_known=frame is not _TOLD):
                yield Slice(*found.span("name"))
    for found in () if small.isdisjoint(_DOING) else _TWICE.finditer(text):
        if given_name(found["name"]) is not None:
            yield from (Slice(*found.span(each)) for each in ("name", "again"))
    yield from _in_small_letters(text)
    for found in _ON_TOP.finditer(text):
        if given_name(found["name"]) is GivenName.SURE and _is_rare(found["name"]):
            yield Slice(*found.span("name"))
    for found in _BARE_O.finditer(text) if "O " in text else ():
        if found["last"].lower() not in _OF_BLOOD and _is_rare(found["last"]):
            yield Slice(*found.span("name"))


def _in_small_letters(text: str) -> Iterator[Slice]:
    for found in () if _MEETING.isdisjoint(small_words(text)) else _MET.finditer(text):
        limit = _COMMON_ZIPF if len(found["name"]) > SHORT_LETTERS else _SHORT_ZIPF
        if given_name(found["name"]) is GivenName.SURE and zipf_frequency(found["name"]) < limit:
            yield Slice(*found.span("name"))
    for found in () if _KIN_WORDS.isdisjoint(small_words(text)) else _KIN.finditer(text):
        known = given_name(found["last"]) in _PEOPLES and found["last"] not in _NO_KIN
        if known and zipf_frequency(found["last"]) < _KIN_ZIPF:
            yield Slice(*found.span("name"))
    for found in () if _ROLES.isdisjoint(small_words(text)) else _BY_ROLE.finditer(text):
        if is_family_name(found["last"]) and _is_rare(found["last"]):
            yield Slice(*found.span("name"))
    for found in _LISTED.finditer(text) if ": " in text else ():
        yield from _listed(text, found)


def _listed(text: str, row: re.Match[str]) -> Iterator[Slice]:
    """The items of a list that are names, where two at least are."""
    names: list[Slice] = []
    start = row.start("names")
    for part in re.split(r"(,| and )", row["names"]):
        blank = len(part) - len(part.lstrip())
        item = _ITEM.fullmatch(part.strip())
        if item is not None and _is_an_item(item):
            begin = start + blank
            end = begin + max(item.end("first"), item.end("last"))
            names.append(Slice(begin, end))
        start += len(part)
    if len(names) >= _FEWEST_LISTED:
        yield from names


def _is_an_item(item: re.Match[str]) -> bool:
    first = plain_form(item["first"])
    if first in FUNCTION_WORDS:
        return False
    common = zipf_frequency(first)
    if item["title"]:
        return is_family_name(first) or given_name(first) is not None or common < _RARE_ZIPF
    sure = given_name(first) is GivenName.SURE and common < _KIN_ZIPF
    last = (item["last"] or "").strip()
    return sure and (not last or is_family_name(last) or zipf_frequency(last) < _RARE_ZIPF)


def _is_unheard_of(parts: list[str], *, may_be_known: bool) -> bool:
    """Whether words with capitals are names that no service, place or thing has; one of them a rare one."""
    if any(plain_form(part) in near.ORGANISATIONS or part.endswith(("'s", "’s")) for part in parts):
        return False
    rare = [may_be_a_name(part) for part in parts]
    known = [given_name(part) is GivenName.SURE or is_family_name(part) for part in parts]
    if len(parts) == 1:
        return rare[0] and (may_be_known or known[0])
    return all(one or other for one, other in zip(rare, known, strict=True)) and any(rare)


def _is_rare(word: str) -> bool:
    return zipf_frequency(word.lower()) < _COMMON_ZIPF
