"""What few people in a British town are or have: rare illnesses, and origins that few neighbours share.

Illnesses are of those on the list of Orphanet (fewer than 1 in 2,000 people), with some that tell as much in
one town. Origins are those of `nationalities` without the commonest of the census of 2021 (ONS, country of
birth).
"""

from __future__ import annotations

import re

from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.word_sets import phrase_set

RARE_ILLNESSES = phrase_set("""
huntington's, huntington disease, motor neurone disease, mnd, cystic fibrosis, muscular dystrophy, duchenne,
haemophilia, thalassaemia major, tay-sachs, gaucher, fabry disease, pompe disease, wilson's disease, marfan,
ehlers-danlos, osteogenesis imperfecta, brittle bone, brittle bones, achondroplasia, dwarfism, prader-willi,
angelman, rett syndrome, williams syndrome, turner syndrome, turner's syndrome, klinefelter, edwards
syndrome, patau, fragile x, tourette's, tourette syndrome, guillain-barré, myasthenia gravis, narcolepsy,
addison's, cushing's, acromegaly, sarcoidosis, scleroderma, behçet's, wegener's, vasculitis, moyamoya, spina
bifida, hydrocephalus, microcephaly, locked-in syndrome, creutzfeldt-jakob, cjd, progressive supranuclear
palsy, multiple system atrophy, friedreich's ataxia, charcot-marie-tooth, neurofibromatosis, tuberous
sclerosis, batten disease, leukodystrophy, phenylketonuria, pku, porphyria, albinism, epidermolysis bullosa,
ichthyosis, xeroderma pigmentosum, leprosy, polio, mesothelioma, ewing's sarcoma, osteosarcoma,
retinoblastoma, neuroblastoma, deafblind, deafblindness, usher syndrome, lambert-eaton, von hippel-lindau,
noonan syndrome, digeorge, cri du chat, sotos syndrome, kabuki syndrome, cornelia de lange, smith-magenis,
kleine-levin, ataxia
""")

_COMMON_ORIGINS = frozenset(
    each.strip()
    for each in """
American, Arab, Asian, Australian, Bangladeshi, Bengali, Black African, Black British, Black Caribbean,
Black, British Asian, Bulgarian, Caribbean, Chinese, Dutch, French, German, Ghanaian, Greek, Gypsy, Indian,
Irish Traveller, Irish, Italian, Jamaican, Lithuanian, Nigerian, Pakistani, Polish, Portuguese, Roma,
Romanian, Somali, South African, South Asian, Spanish, Turkish, Kurdish
""".replace("\n", " ").split(",")
)
RARE_ORIGINS = tuple(each for each in NATIONALITIES if each not in _COMMON_ORIGINS)


def any_of(phrases: frozenset[str] | tuple[str, ...]) -> str:
    """A pattern for one of these phrases, the longest first; a blank is any blank, an apostrophe either."""
    forms = sorted(map(re.escape, phrases), key=len, reverse=True)
    return "|".join(form.replace("'", "['’]").replace(r"\ ", r"[ \n]") for form in forms)


def has_rare_fact(text: str) -> bool:
    """Whether one of the words may stand in a text, told fast: most texts have none."""
    small = " ".join(text.lower().replace("’", "'").split())
    return any(each in small for each in RARE_ILLNESSES) or any(each in text for each in RARE_ORIGINS)
