"""What few people in a British town are or have: rare illnesses, and origins that few neighbours share.

Illnesses are of those on the list of Orphanet (fewer than 1 in 2,000 people), with some that tell as much in
one town. Origins are those of `nationalities` without the commonest of the census of 2021 (ONS, country of
birth).
"""

from __future__ import annotations

import re
from functools import lru_cache

from hwrender.language.nationalities import COUNTRIES, NATIONALITIES
from hwrender.language.slices import Slice
from hwrender.language.word_sets import phrase_set, word_set

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
kleine-levin, ataxia, stiff person syndrome, stiff-person syndrome, moebius, möbius syndrome, treacher
collins, apert syndrome, crouzon, pfeiffer syndrome, ondine's curse, congenital central hypoventilation,
fibrodysplasia, progeria, alport, bardet-biedl, stargardt, leber, retinitis pigmentosa, aniridia, wolfram,
mitochondrial disease, mitochondrial disorder, leigh syndrome, niemann-pick, hunter syndrome, hurler,
sanfilippo, morquio, krabbe, canavan, adrenoleukodystrophy, spinal muscular atrophy, becker muscular,
myotonic dystrophy, cidp, devic's, neuromyelitis optica, rasmussen, dravet, lennox-gastaut, landau-kleffner,
aicardi, cdkl5, phelan-mcdermid, 22q, coffin-siris, rubinstein-taybi, silver-russell, beckwith-wiedemann,
cockayne, fanconi, diamond-blackfan, aplastic anaemia, paroxysmal nocturnal, von willebrand, hereditary
angioedema, castleman, amyloidosis, erdheim-chester, histiocytosis, phaeochromocytoma, pseudomyxoma,
chordoma, dipg, wilms, hepatoblastoma, merkel cell, cholangiocarcinoma, hirschsprung, biliary atresia,
primary sclerosing cholangitis, budd-chiari, cystinosis, gitelman, bartter, maple syrup urine, mcadd,
galactosaemia, glycogen storage, mcardle, lesch-nyhan, menkes, chagas, takayasu, still's disease, relapsing
polychondritis, pemphigus, pemphigoid, netherton, sturge-weber, klippel, proteus syndrome, arthrogryposis,
stickler, alström, usher's, pierre robin, vater syndrome, vacterl, gastroschisis, exomphalos, syringomyelia,
arachnoiditis, moyamoya, fatal familial insomnia, transverse myelitis, limb-girdle, inclusion body myositis,
dermatomyositis, polymyositis, hypophosphatasia, xlh, pycnodysostosis, gorham, alkaptonuria, homocystinuria,
tyrosinaemia, trimethylaminuria, elephantiasis, tuberculous meningitis, leprosy, hiv-2, htlv,
tetanus, alexander disease, pelizaeus-merzbacher, zellweger, alpers, cadasil, narcolepsy with cataplexy,
foreign accent syndrome, alice in wonderland syndrome, capgras, cotard, dissociative identity disorder
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
_COMMON_COUNTRIES = phrase_set("""
India, Poland, Pakistan, Romania, Nigeria, Germany, Bangladesh, Italy, South Africa, China, Portugal, Spain,
France, Lithuania, Jamaica, Kenya, Ghana, Bulgaria, Somalia, Turkey, Greece, Philippines, Australia,
Zimbabwe, Sri Lanka, Hungary, Latvia, Slovakia, Brazil, Iran, Malaysia, Cyprus, Uganda, Ukraine, Syria,
Iraq, Afghanistan, Netherlands, Canada
""")
_RARE_ORIGINS = (frozenset(NATIONALITIES) - _COMMON_ORIGINS) | (COUNTRIES - _COMMON_COUNTRIES)


COMMON_EPONYMS = word_set("""
down down's downs parkinson parkinson's crohn crohn's alzheimer alzheimer's asperger asperger's raynaud
raynaud's sjögren sjögren's sjogren's hodgkin hodgkin's graves graves' hashimoto hashimoto's ménière
ménière's meniere's lyme bell's tourette's heart coeliac celiac liver kidney lung the a irritable chronic
covid long weil's legionnaires' legionnaire's barrett's gilbert's dupuytren's osgood-schlatter perthes
carpal polycystic paget's still's lewy lewy's dercum's korsakoff korsakoff's wernicke's buerger's
""")
_ILLNESS = word_set("syndrome disease disorder dystrophy ataxia palsy")
_EPONYM = re.compile(
    r"(?<![\w'’-])(?P<name>[A-Z][\w'’-]{2,25}(?:[ ](?:and[ ])?[A-Z][\w'’-]{2,25}){0,2})[ ](?P<illness>[a-z]+)"
)


_PIECE = re.compile(r"[^\W_]+")
_BY_FIRST_PIECE: dict[str, list[str]] = {}
for _illness in RARE_ILLNESSES:
    _BY_FIRST_PIECE.setdefault(_PIECE.findall(_illness)[0], []).append(_illness)


@lru_cache(maxsize=1 << 4)
def read_rare_illnesses(text: str) -> tuple[Slice, ...]:
    """Illnesses of the table, and those named after somebody who is not known for a common one."""
    small = text.lower().replace("’", "'").replace("\n", " ")
    pieces = frozenset(_PIECE.findall(small))
    places = [
        Slice(*found.span())
        for piece in pieces & _BY_FIRST_PIECE.keys()
        for illness in _BY_FIRST_PIECE[piece]
        for found in re.finditer(rf"(?<!\w){re.escape(illness)}(?!\w)", small)
    ]
    if not _ILLNESS.isdisjoint(pieces):
        for named in _EPONYM.finditer(text):
            first = named["name"].split()[0].lower().replace("’", "'")
            if named["illness"] in _ILLNESS and first not in COMMON_EPONYMS:
                places.append(Slice(*named.span()))
    return tuple(sorted(places))


def is_rare_origin(name: str) -> bool:
    """Whether few neighbours share this nationality or country of birth."""
    return name in _RARE_ORIGINS
