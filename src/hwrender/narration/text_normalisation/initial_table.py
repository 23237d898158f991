"""Initials, words in capitals and Roman numerals."""

from __future__ import annotations

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

NUMBERED = (
    "Act", "Annex", "Appendix", "Article", "Bipolar", "Book", "Category", "Chapter", "Class", "Factor",
    "Grade", "Group", "Level", "Mark", "Module", "Part", "Phase", "Schedule", "Section", "Stage", "Table",
    "Tier", "Title", "Type", "Unit", "Volume", "War", "act", "annex", "appendix", "article", "bipolar",
    "book", "category", "chapter", "class", "factor", "figure", "grade", "group", "level", "part",
    "phase", "schedule", "section", "stage", "table", "tier", "title", "type", "volume", "volumes",
)  # fmt: skip
"""Words after which capital I, V and X are a number."""

MONARCHS = (
    "Elizabeth", "Charles", "George", "Henry", "Edward", "William", "James", "Richard", "Mary", "Pius",
    "Francis", "John Paul", "Benedict",
)  # fmt: skip
"""Names after which they are an ordinal."""
