"""Words that the British rules of hibari say wrong: names of places and people first.

Where the American voice needs telling too, the sounds are those of `british_words`."""

from __future__ import annotations

from hwrender.narration.voices.british_words import BRITISH_WORDS

_TOLD_TO_BOTH = (
    "Homerton", "Southwark", "Bicester", "Woolwich", "Derbyshire", "Hertfordshire", "Clapham",
    "Marylebone", "Holborn", "Islington", "Haringey", "Tottenham", "Plaistow", "Ruislip", "Edinburgh",
    "Scarborough", "Loughborough", "Peterborough", "Salisbury", "Shrewsbury", "Yorkshire", "Lincolnshire",
    "Keighley", "Alnwick", "Belvoir", "Dulwich", "Deptford", "Vauxhall", "Frome", "Towcester", "Beaulieu",
    "Siobhan", "Siân", "Sian", "Niamh", "Saoirse", "Aoife", "Caoimhe", "Eilidh", "garage", "simultaneous",
    "simultaneously", "anaesthetist", "anaesthetists", "café", "cafés",
)  # fmt: skip

_OWN = {
    "Dalston": "ˈdɔːlstən",
    "Enfield": "ˈɛnfiːld",
    "Catriona": "kəˈtriːnə",
    "Dafydd": "ˈdævɪð",
    "Eleanor": "ˈɛlɪnər",
    "Geoffrey": "ˈdʒɛfri",
    "Hugh": "ˈhjuː",
    "Rhiannon": "riˈænən",
    "Yvonne": "ɪˈvɒn",
    "withdrawal": "wɪðˈdrɔːəl",
    "withdrawals": "wɪðˈdrɔːəlz",
}

BRITISH_VOICE_WORDS: dict[str, str] = {**{word: BRITISH_WORDS[word] for word in _TOLD_TO_BOTH}, **_OWN}
