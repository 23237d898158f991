"""What is said after a word that shows that it is somebody's name, and how surely.

"Hope" and "Chelsea" are words and places as well; what they do in the sentence tells. "Hope told us that she
waited", "Hope's mum", "Hope, 34" and "Hope cried" are a person; "Hope is not enough" is none.
"""

from __future__ import annotations

import re
from enum import IntEnum

from hwrender.language.name_words import KIN
from hwrender.language.people_nouns import PERSONS, STAFF
from hwrender.language.word_sets import word_set


class PersonSign(IntEnum):
    """How surely the words after a name speak of a person."""

    NONE = 0
    LIKELY = 1
    """What services and towns do now and then ("Oakford told us")."""

    SURE = 2


_KIN = KIN | {"parents", "family", "children", "kids", "twins", "sons", "daughters", "husband", "wife"}
_ITS_OWN = "|".join(
    sorted(
        _KIN
        | word_set(
            "appointment tablets medication diagnosis gp operation surgery symptoms pain pregnancy labour"
        )
        | word_set("birthday illness story benefits flat life death consultant")
    )
)
_OWNS = re.compile(
    r"['’]s? (?:own |elderly |late |little |first |last |new )?(?:" + "|".join(_ITS_OWN) + r")\b"
)
_ASIDE = re.compile(
    r",? \((?:aged? |not (?:her|his|their) real name\b)?(?:[1-9]\d\b(?!%)|[a-z ]{0,12}\b(?:"
    + "|".join(sorted(_KIN | PERSONS))
    + r")\b)|, (?:aged )?[1-9]\d\b(?=[,.;]| years|$)|, (?:an?|her|his) (?:[a-z-]+ ){0,2}(?:"
    + "|".join(sorted(_KIN | PERSONS | STAFF))
    + r")\b|, who(?:se)? (?:is|was|has|had|lives|lived|cares|cared|works|worked|came|told|said|mum|son)\b"
    r"|,? and (?:his|her) |:? ?:\s?[“\"‘]| on (?:reception|the (?:front )?desk)\b"
)
_PRONOUN = re.compile(
    r"(?:(?!\b(?:" + "|".join(sorted(PERSONS)) + r")\b)[^.!?\n]){0,120}?"
    r"\b(?:s?he|her|his|him|herself|himself)\b"
)
_FELT = re.compile(
    r" (?:(?:also|then|later|often|still|never|always|just|once) )?"
    r"(?:cried|cries|wept|laughed|smiled|sobbed|screamed|slept|sleeps|died|gave birth|cares for|cared for"
    r"|lives? (?:in|at|with|on|here|alone|near|off|rough)|lived (?:in|at|with|on|here|alone|near|rough)"
    r"|(?:is|was) (?:(?:an?|his|her|my|their|our) (?:[a-z-]+ ){0,2}(?:"
    + "|".join(sorted(_KIN | PERSONS | STAFF))
    + r")\b"
    r"|(?:pregnant|unwell|frightened|scared|terrified|tearful|suicidal|homeless|deaf|autistic|diabetic|widowed"
    r"|born|excluded|evicted|deported|detained|bullied|assaulted|raped|abused"
    r"|diagnosed|discharged|admitted to|arrested|sectioned|prescribed|sent (?:home|away|back)"
    r"|in (?:tears|pain|labour|prison|hospital|care)|[1-9]\d(?=[,.;]| (?:and|when|years)|$)))"
    r"|(?:has|had|got) (?:hiv|HIV|cancer|diabetes|asthma|dementia|epilepsy|depression|anxiety|autism|ADHD"
    r"|COPD|MS|arthritis|a (?:stroke|baby|miscarriage|fall|disability|learning disability|heart attack)"
    r"|sickle cell|schizophrenia|hepatitis|TB))\b"
)
_TOLD = re.compile(
    r" (?:(?:also|then|later|often|still|never|always|just|once|has|had) )?"
    r"(?:told|tells|said|says|felt|feels|explained|explains|recalled|remembers|remembered|thought|thinks"
    r"|believed|believes|wanted|wants|hoped|hopes|loved|loves|likes|liked|hates|hated|asked|asks|worries|worried"
    r"|described|describes|added|waited|needs|needed|struggled|struggles|suffers|suffered|went|goes|came|lost"
    r"|moved|had|has|gets?|got|uses?|drinks|smokes|takes|took|fell"
    r"|cannot|can['’]t|could(?: not|n['’]t)?|did(?: not|n['’]t)|"
    r"(?:is|was|has been|had been) (?:told|asked|given|offered|referred|refused|left|moved|seen|sent|taken"
    r"|turned|kept|advised|treated|misdiagnosed|ignored|called|made|put|not|too|so|very|also|still|unable|able"
    r"|afraid))\b"
)
_ALWAYS_OF_PEOPLE = re.compile(
    r" (?:felt|feels|cried|recalled|remembers|remembered|thinks|hates|hated|worries"
    r"|(?:is|was|has been|had been) (?:told|asked|referred|refused|advised|misdiagnosed))\b"
)


def person_sign(text: str, end: int) -> PersonSign:
    """How surely what follows a word that ends at `end` is said of a person."""
    if any(pattern.match(text, end) for pattern in (_OWNS, _ASIDE, _FELT)):
        return PersonSign.SURE
    if _TOLD.match(text, end):
        told_of_one = _PRONOUN.match(text, end) is not None
        return PersonSign.SURE if told_of_one else PersonSign.LIKELY
    return PersonSign.NONE


def is_of_people(text: str, end: int) -> bool:
    """Whether only people do or meet what follows: they feel, remember, are told and asked."""
    return _ALWAYS_OF_PEOPLE.match(text, end) is not None
