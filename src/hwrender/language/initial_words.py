"""Initials and words in capitals: what readers know, what people say as a word, and what is no initials."""

from __future__ import annotations

from hwrender.language.word_sets import word_set

ALLOWED = word_set("""
A&E AD AM BBC BC BT CCTV CD CV DIY DNA DVD EU GP HIV ID ITV MP NHS OK PC PDF PIN PM PS SMS TV UK US USA USB
VAT VIP WC AIDS COVID GPS
""")
"""Initials that readers know as they are; NHS, UK, GP and A&E by the rule, the others as words of daily life.
"""

WORD_LIKE = word_set("ACE AIM CALL CARE MIND NICE PALS REACH SAFE SALT SEND SHARE STEP")
"""Names of services that look like a common word made large."""

AFTER_PEOPLE = word_set("MBE OBE CBE QC KC RN PHD BSC MSC MA BA MD DR")
"""What stands after the name of a person."""

SAID_AS_WORDS: dict[str, str] = {
    "AIDS": "aids", "COVID": "Covid", "NATO": "Nato", "UNICEF": "Unicef", "UNESCO": "Unesco",
    "NICE": "nice", "PALS": "pals", "SEND": "send", "CAMHS": "cams", "ESOL": "ee sol", "BAME": "bame",
    "SARC": "sark", "MARAC": "marrack", "IAPT": "eye apt", "PREP": "prep", "PIN": "pin", "SIM": "sim",
    "OFSTED": "Ofsted", "OFCOM": "Ofcom", "ACAS": "A cass", "LASA": "lassa", "RADAR": "radar",
    "RAM": "ram", "SATS": "sats", "SENCO": "senko", "TED": "Ted", "VAT": "V A T", "WASPI": "waspy",
    "ZIP": "zip", "SCIE": "sky", "ADASS": "addass", "CHAIN": "chain", "STOMP": "stomp",
    "RESPECT": "respect", "SHOUT": "shout", "MASH": "mash", "SMART": "smart", "PEEP": "peep",
    "FAST": "fast", "ARFID": "arfid", "HOSC": "hosk", "DOLS": "dolls", "DoLS": "dolls", "MIND": "Mind",
    "PrEP": "prep", "PHE": "P H E", "REACH": "reach", "IRIS": "iris", "WRAP": "wrap",
}  # fmt: skip
"""Initials that people say as a word."""

SPELLED = frozenset({
    "AA", "ADHD", "AGM", "ASB", "ASD", "BBC", "BMA", "BMI", "BSL", "CBT", "CCG", "CD", "CEO", "CFS",
    "CHC", "COPD", "CQC", "CT", "DBT", "DHSC", "DLA", "DVD", "DVT", "DWP", "ECG", "EEG", "EHC", "EHCP",
    "EIA", "EMDR", "EQIA", "ESA", "EU", "FAQ", "FGM", "GDPR", "GMC", "GP", "GPS", "HCPC", "HIV", "HMRC",
    "HR", "HTML", "HWE", "HWH", "IAG", "IBS", "ICB", "ICS", "IDVA", "ISVA", "IT", "ITV", "IVF", "JSA",
    "JSNA", "LGBT", "LGBTQ", "LGBTQI", "ME", "MHRA", "MP", "MPS", "MRI", "MS", "NHS", "NHSE", "NHSEI",
    "NMC", "OCD", "OHID", "OT", "PC", "PCN", "PDF", "PIP", "PPG", "PTSD", "RCGP", "RCN", "STI", "STIS",
    "TB", "TV", "UC", "UK", "UKHSA", "UN", "URL", "US", "USA", "UTI", "VAWG", "VCS", "VCSE",
})  # fmt: skip
"""Initials that could be mistaken for words and are said letter by letter."""

CAPITAL_WORDS = frozenset({
    "ADD", "ALL", "AN", "AND", "ANY", "ARE", "AS", "ASK", "AT", "BE", "BY", "CALL", "CAN", "DO", "EASY",
    "END", "FOR", "FREE", "FROM", "GO", "HE", "HELP", "HER", "HIM", "HIS", "HOW", "IF", "IN", "IS",
    "LESS", "MAY", "MORE", "MUST", "NEVER", "NEW", "NO", "NOT", "NOW", "OF", "OFF", "OLD", "ON", "ONLY",
    "OPEN", "OR", "OUR", "OUT", "READ", "SHE", "SHUT", "SO", "SOME", "STOP", "TEXT", "THE", "THEY", "TO",
    "UP", "USE", "VERY", "WAS", "WE", "WHAT", "WHEN", "WHO", "WHY", "WITH", "YES", "YOU", "YOUR",
})  # fmt: skip
"""Words that stay words when somebody shouts them."""
