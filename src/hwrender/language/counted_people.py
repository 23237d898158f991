"""What people are called beside a number, right or misspelt: "three guests", "1 reisdent".

Wider than `people_nouns`: alone, many of these words are names or things as well ("nan", "mate", "national"),
and a number beside them leaves no doubt.
"""

from __future__ import annotations

from functools import lru_cache

from hwrender.language import people_nouns
from hwrender.language.frequency import is_known
from hwrender.language.word_sets import word_set

_IRREGULAR = {
    "lass": "lasses", "granny": "grannies", "nanny": "nannies", "auntie": "aunties", "landlady": "landladies",
    "showman": "showmen", "serviceman": "servicemen", "servicewoman": "servicewomen", "spouse": "spouses",
    "fisherman": "fishermen", "tradesman": "tradesmen", "beneficiary": "beneficiaries",
    "housewife": "housewives", "grandchild": "grandchildren", "stepchild": "stepchildren",
    "schoolchild": "schoolchildren",
}  # fmt: skip

_REGULAR = word_set("""
guest nan nana gran grandad granddad grandma grandpa granddaughter grandson aunt uncle cousin niece nephew
stepmum stepdad stepmother stepfather kid teen minor schoolboy schoolgirl sixth-former newborn preemie bairn
orphan adopter fosterer guardian caregiver widow widower fiancé fiancée boyfriend girlfriend flatmate
housemate roommate cellmate classmate schoolmate mate sofa-surfer squatter camper boater evictee deportee
returnee internee convict lifer national foreigner expat speaker signer lip-reader worshipper parishioner
congregant convert quaker rastafarian jain delegate panellist bystander shopper diner swimmer walker cyclist
motorist picker packer labourer farmworker farmhand farmer miner fisher soldier sailor cadet recruit
reservist trainee undergraduate graduate postgraduate trucker courier busker beggar hoarder gambler vaper
submariner workmate teammate shipmate seafarer docker roofer scaffolder steelworker co-worker
non-smoker ex-smoker self-harmer sufferer donor recipient asthmatic epileptic paraplegic tetraplegic
quadriplegic haemophiliac coeliac schizophrenic alcoholic insomniac dieter attender non-attender joiner
leaseholder landlord taxpayer retiree wearer payer goer comer dweller rider biker earner keeper grower bearer
first-timer old-timer part-timer arrival soul monk nun poet artist musician actor priest imam campaigner
activist plumber builder electrician baker waiter waitress barber butcher firefighter machinist welder
mechanic crofter shepherd gardener harvester stammerer stutterer bargee hiker rambler runner surfer angler
golfer footballer boxer gamer triplet bride fresher finalist starter returner quitter non-user ex-user
perpetrator defendant vegan vegetarian loner incomer villager islander hosteller licensee mentee tutee nominee
invitee adoptee divorcee absentee breadwinner homemaker tourist holidaymaker cardholder pedestrian
whistleblower complainant claimant appellant petitioner objector refuser absconder runaway stowaway amputee
stepsister stepbrother birth-partner
chap gent fella fellow octogenarian nonagenarian centenarian
""")

PERSONS = people_nouns.PERSONS | _REGULAR | frozenset(_IRREGULAR)
"""One person, in the singular."""

PEOPLE = people_nouns.PEOPLE | {f"{noun}s" for noun in _REGULAR} | frozenset(_IRREGULAR.values())
"""More than one person."""

STAFF = people_nouns.STAFF
PERSONS_OR_STAFF, PEOPLE_OR_STAFF = PERSONS | STAFF, PEOPLE | STAFF

ONLY_PEOPLE_DID = word_set("""
knew cried wept sobbed shrugged smoked slept dreaded feared hated loved liked trusted blamed begged prayed
apologised volunteered enrolled attended fled self-harmed relapsed miscarried confided joked struggled worried
complained remembered dared hesitated laughed swore stayed
""")
"""What a number that stands alone is of people before: "four knew how to complain"."""

_SHORTEST_MISSPELT = 5
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SURE = frozenset(noun for noun in PERSONS | PEOPLE if len(noun) >= _SHORTEST_MISSPELT)


@lru_cache(maxsize=1 << 12)
def as_spelt(key: str) -> str:
    """The noun that `key` (lower case) was meant to be; a word that is known, or like no noun, is itself.

    A letter is left out, put in, changed, or two beside one another have changed places.
    """
    if len(key) < _SHORTEST_MISSPELT or not key.isalpha() or key in _SURE or is_known(key):
        return key
    halves = [(key[:at], key[at:]) for at in range(len(key) + 1)]
    likely = (
        {first + last[1:] for first, last in halves if last}
        | {first + last[1] + last[0] + last[2:] for first, last in halves if len(last) > 1}
        | {first + letter + last for first, last in halves for letter in _LETTERS}
        | {first + letter + last[1:] for first, last in halves if last for letter in _LETTERS}
    )
    return min(likely & _SURE, default=key)
