"""What people are called in a report: the nouns that a count of people is about."""

from __future__ import annotations

from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.word_sets import word_set

IRREGULAR = {
    "person": "people", "woman": "women", "man": "men", "child": "children", "wife": "wives",
    "baby": "babies", "lady": "ladies", "gypsy": "gypsies",
    "midwife": "midwives", "gentleman": "gentlemen", "transwoman": "transwomen",
    "transman": "transmen", "evacuee": "evacuees", "deputy": "deputies", "secretary": "secretaries",
    "policeman": "policemen", "policewoman": "policewomen", "individual": "individuals",
}  # fmt: skip

_PERSONS = word_set("""
patient resident participant respondent interviewee attendee responder contributor client customer user
carer parent mother father mum dad son daughter brother sister sibling twin grandparent grandmother
grandfather partner husband relative friend neighbour girl boy teenager adolescent infant toddler adult
pensioner elder youth youngster guy lad bloke refugee migrant immigrant asylum-seeker seeker sleeper leaver
survivor victim offender prisoner inmate detainee ex-offender addict drinker smoker worker tenant lodger
occupant homeowner student pupil learner apprentice inpatient in-patient outpatient out-patient diabetic
amputee wheelchair-user male female other traveller veteran visitor caller complainant claimant applicant
volunteer member local citizen constituent householder commuter passenger expert service-user informant
witness stranger newcomer passer-by escort dancer stripper dealer trafficker lesbian bisexual muslim
christian jew hindu sikh buddhist catholic
""")

_STAFF = word_set("""
nurse doctor gp consultant surgeon manager officer representative researcher interviewer councillor
commissioner therapist physiotherapist dentist pharmacist receptionist paramedic psychiatrist psychologist
counsellor adviser advisor trustee director teacher inspector assessor clinician practitioner professional
optician optometrist podiatrist audiologist radiographer porter cleaner cook driver clerk administrator
facilitator coordinator co-ordinator lead employee colleague chaplain interpreter translator trainer staff
governor specialist
""")
"""People at work: a count of them is about a service, unless it says what they told us."""

_FROM_COUNTRIES = frozenset(
    each.lower()
    for each in NATIONALITIES
    if each.endswith(("an", "i", "ek", "ot", "ak", "o")) and " " not in each
)
PERSONS = (_PERSONS - {"other"}) | _FROM_COUNTRIES | frozenset(IRREGULAR)
"""One person, in the singular."""

PEOPLE = frozenset(
    {f"{noun}s" for noun in _PERSONS | _FROM_COUNTRIES}
    | {*IRREGULAR.values(), "folk", "folks", "twins", "couples"}
)
"""More than one person."""

ALWAYS_WITH_CAPITALS = frozenset({f"{noun}s" for noun in _FROM_COUNTRIES}) | word_set(
    "gypsies travellers muslims christians jews hindus sikhs buddhists catholics"
)
"""Of those, the ones that are written with a capital in the middle of a sentence."""

STAFF = frozenset(
    _STAFF | {f"{noun}s" for noun in _STAFF} | {"midwife", "midwives", "volunteer", "volunteers"}
)
"""People by their work, in both numbers."""

STAFF_BEFORE = word_set("""
support outreach social key care case health healthcare youth project community link family crisis mental
board committee council team panel staff nursing steering reception bank agency ward night authorised
trained
""")
"""Before "worker" or "member" these make somebody at work."""

REPORTING = word_set("""
said told felt reported described explained mentioned thought believed wanted disclosed identified preferred
declined agreed disagreed complained commented stated expressed answered replied responded reckoned noted
shared recalled remembered asked wished refused admitted raised suggested indicated
""")
"""What people do in a report: "three said"."""

BEING = word_set("""
is are was were had have has did do does lived live came come spoke speak used use needed need took
""")
"""What people and things may do alike."""

PAST_VERBS = word_set("""
gave got went made took found left lost chose felt heard knew saw slept fell fled wrote rang paid ate drank
grew became began kept met sold stood won brought bought sought understood drove sat burst
""")
"""Verbs without "-ed" of what people did, after a number that stands alone ("of 35 women, 2 gave birth")."""

PRESENT_VERBS = word_set("""
look give get go make take find feel know care work drink smoke harm sleep sell share rent study want say
like identify describe speak see think receive pay wait struggle
""")
"""What people do, after a number that stands alone ("of the men, 3 drink")."""

HOUSEHOLDS = {"household": "households", "family": "families", "couple": "couples"}
"""Those who live together: so few of them can be recognised like persons."""

ANSWERS = word_set("interviews responses replies surveys questionnaires answers conversations interviewees")
"""What each of those who took part gave: as many as there are people."""

SEXES = word_set("male female males females trans transgender non-binary nonbinary gay straight")
"""What people of a group are called by their sex or whom they love, after a number or before one."""

PARTS = word_set("the our these those her his their my all your")
"""What follows "two of" before a noun."""

OWNERS = word_set("my her his their your our")
"""Before a number these speak of somebody's own family or things, not of those who took part."""

NOT_REAL = word_set("if unless whenever suppose supposing imagine")
"""Before a number these speak of what might be."""

NOT_COUNTED = word_set("than less per each every age aged ages top rated rating score")
"""Before a number these make it no count: a limit, an age, a mark."""

ROUND_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000})
"""The lower numbers of ratios ("one in five", "9 out of 10")."""

ROOMS = word_set("room flat bed table space seat place house tent ticket meal")
"""What is made for a number of people."""

GROUPS = word_set("groups teams batches pairs families")
"""What people were put into, by a size and not by a count."""

UNITS_OF_OTHER_THINGS = word_set("""
year years month months week weeks day days hour hours minute minutes second seconds time times percent per
cent pounds pence miles metres mile page pages third thirds quarter quarters half halves fifth fifths tenth
tenths out in million billion stars star points point
""")
"""After a number these say what it counts, and it is no people."""

ADJECTIVE_ENDINGS = ("ss", "us", "is", "as")
"""What words end in that end in "s" and are no plurals ("homeless", "previous")."""
