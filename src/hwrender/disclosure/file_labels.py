"""What a person's file, card or account is kept by: the words before its number ("crime ref", "MRN").

The words before a number are read from the last one back, and looked up.
"""

from __future__ import annotations

import re

from hwrender.language.word_sets import phrase_set, word_set

_NAMED = phrase_set("""
case, crime, incident, complaint, claim, patient, hospital, referral, tenancy, prisoner, inmate, passport,
licence, license, visa, asylum, home office, driving licence, driving license, biometric residence permit,
brp, arc, cad, crn, pnc, cro, pncid, oasys, delius, mrn,
nomis, noms, bank account, account, acc, a/c, acct, tax, taxpayer, utr,
student, pupil, employee, payroll, housing benefit, universal credit, pip, esa, datix, ulysses, gmc, nmc,
hcpc, gdc, gphc, bacp, social work england, nass, dbs, crb, imei, urn, ubrn, unit record, share code, police
log, incident log, case file, safeguarding concern, safeguarding alert, detainee, casework, k number,
medical record, health record, client, service user, resident, nhs login, sort code, roll, iban, oyster,
detention, appeal, tribunal, ombudsman, lifeline, blue badge, council tax, upn, uln,
unique learner, unique pupil, ucas, laa, legal aid, pension book, benefit book, order book, visa vignette,
birth certificate, death certificate, marriage certificate, laa certificate, travel card, oyster card,
library card, library ticket, blood bag, bank card, debit card, credit card, identity code, id card, arc card,
ration card, port reference
""")
"""A number may follow these at once."""

_NUMBERED = phrase_set("""
police, driver, prison, staff, rent, court, custody, safeguarding, mental health tribunal, emis, systmone,
mosaic, liquidlogic, rio, badge, collar, warrant, unit, lab, laboratory, sample, specimen, booking,
appointment, membership, member, journal, pals, ambulance, ticket, bus pass, library card, prescription, job
seeker, insurance, loan, caseload, pupil premium, k, a&e, ward, card, debit card, credit card, personal,
identity, identification, registration, tenant, army, navy, raf, pension, learner, offender, donor, tag,
wristband, armband, probation, vignette
""")
"""After these a number needs the word "number", "reference" or "record"."""

_NUMBER_WORDS = word_set("""
file record reference references ref refs registration report log form certificate card account pin number
numbers no nos num id code registered
""")
_LINKS = word_set(
    "is was the a an of under as quoted quoting given my her his their your and said read says nurse"
)
_MOST_LINKS = 3
_THINGS = word_set("""
order orders stock grant funding award iras ethics trial study doi
invoice product catalogue document
documents report reports policy tender contract planning job book standard guideline form charity company grid
map purchase part item serial model batch delivery our os ngr photo picture table cross page paragraph section
isbn issn bus route regulation registered vat duns ods version question survey recipe building site parts
procurement design drawing lift hoist equipment asset agenda minute minutes
""")
"""Before "reference" or "number" these make it the number of a thing."""

_OF_THIS_REPORT = re.compile(
    r"(?i)\b(?:this|our|the) (?:report|leaflet|document|guide|paper|booklet|easy-read version)"
    r"(?: (?:is|has|carries)|,) (?:(?:the|under|our|a) )?(?:ref|reference|number|no)\b[^;!?\n]{0,20}$"
)
_WORD = re.compile(r"[a-z&]+(?:/[a-z])?(?:['’]s)?")
_STOP = re.compile(r"[;!?\n]|\.(?=\s+[A-Z])(?<!no\.)(?<!No\.)(?<!ref\.)(?<!Ref\.)")
_BEFORE_CHARACTERS = 70
_MOST_WORDS = 8


class _Label:
    """The words before a number as they are read back from it."""

    def __init__(self, text: str, start: int) -> None:
        before = _STOP.split(text[max(0, start - _BEFORE_CHARACTERS) : start])[-1]
        words = [word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(before.lower())]
        self.words = words[-_MOST_WORDS:]
        self.links = 0
        self.number_words: list[str] = []

    def strip(self) -> None:
        """Take "number", "is" and the like off the end."""
        while self.words and self.links <= _MOST_LINKS:
            word = self.words[-1]
            if word in _NUMBER_WORDS and not (word in _NAMED and self.number_words):
                self.number_words.append(word)
            elif word in _LINKS:
                self.links += 1
            else:
                return
            self.words.pop()


def is_of_a_file(text: str, start: int) -> bool:
    """Whether the words before `start` say that the number there is of somebody's file, card or account."""
    if _OF_THIS_REPORT.search(text[max(0, start - _BEFORE_CHARACTERS) : start]):
        return False
    label = _Label(text, start)
    label.strip()
    number_words = label.number_words
    if any(_ends_with(label.words, phrases) for phrases in (_NAMED, _NUMBERED if number_words else ())):
        return not (label.links and not number_words and "of" in text[max(0, start - 8) : start].split())
    if any(word in _NAMED for word in number_words):  # "account number"
        return not (label.words and label.words[-1] in _THINGS)
    is_reference = any(word.startswith("ref") for word in number_words)
    return is_reference and not (label.words and label.words[-1] in _THINGS)


def _ends_with(words: list[str], phrases: frozenset[str] | tuple[()]) -> bool:
    return any(" ".join(words[-count:]) in phrases for count in (1, 2, 3) if count <= len(words))
