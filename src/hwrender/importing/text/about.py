"""What a text says about itself without a key: its date, its organisation, its language."""

from __future__ import annotations

import re
from collections import Counter
from types import MappingProxyType

from hwrender.importing.shown.languages import ENGLISH, is_english_text
from hwrender.importing.text.known_keys import iso_date

_FIRST_LINES = 15
_DATED = re.compile(
    r"(?:(?:Report |Publication )?Date(?: of (?:report|publication|the report))?|Published(?: on| in)?"
    r"|Issued)[ ]?:?\s+(.+)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[*_#>\\]+|\[|\]\([^()]*\)")
_HEALTHWATCH = re.compile(r"\bHealthwatch((?: (?:and|&|of|upon|on|the) (?=[A-Z])| )[A-Z][\w’'-]+)+")
_NOT_A_PLACE = (
    "Report Reports Enter Visit Visits Annual Team Board Volunteer Volunteers Representatives Manager "
    "Officer Summary Survey Response England Network Champions Staff Recommendations Findings Services"
)
_COMMON_WORDS = MappingProxyType(
    {
        "cy": "yn y mae a ar gyfer wedi eu gan nad oedd pobl gyda hefyd nid ein ac o'r roedd dywedodd",
        "pl": "się nie jest na że do oraz dla są które przez jak był ludzie była ale od po",
        "tr": "ve bir bu için ile olarak daha çok olan gibi ama değil kadar sonra insanlar en",
        "es": "que los las una con para por del como más pero sus este fue las son muy",
        "fr": "les des une est dans pour que qui avec sur pas sont par nous ont plus cette aux",
        "pt": "que não uma com para por dos como mais mas foi são pelo ao seu das pessoas",
        "ro": "și că nu este pentru cu din sunt mai care au fost prin într oameni",
        "it": "che non una per con del della sono gli più anche nel alla come questo persone",
        "de": "der die und das ist nicht mit den ein für von auf sie werden eine auch",
        "so": "iyo oo ka ku waa in la uu ay dadka waxa waxay leh soo u inay",
    }
)
"""Words that most texts of a language have, and few of another."""

_SCRIPTS = (
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("pa", re.compile("[\u0a00-\u0a7f]")),
    ("gu", re.compile("[\u0a80-\u0aff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ur", re.compile("[\u0679\u0688\u0691\u06ba\u06d2]")),
    ("fa", re.compile("[\u067e\u0686\u06af]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("uk", re.compile("[\u0404\u0406\u0407\u0490\u0454\u0456\u0457\u0491]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
)
"""Letters that only one language has, before those that it shares with others."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MOST_WORDS = 600
_FEWEST_OF_A_SCRIPT, _SHARE_OF_COMMON_WORDS = 0.02, 0.12


def date_in(text: str) -> str:
    """A date that stands alone on one of the first lines, or behind “Date:”, as ISO 8601; else nothing."""
    lines = [line for line in text.split("\n") if line.strip()][:_FIRST_LINES]
    for line in lines:
        words = _MARKS.sub("", line).strip()
        found = _DATED.fullmatch(words)
        date = iso_date(found[1].strip(" .")) if found is not None else iso_date(words)
        if date is not None and (found is not None or len(date) > len("2024")):
            return date
    return ""


def healthwatch_in(text: str) -> str:
    """The local Healthwatch that a text names most often; nothing where it names none."""
    named: Counter[str] = Counter()
    for found in _HEALTHWATCH.finditer(_MARKS.sub("", text)):
        words = []
        for word in found[0].split():
            if word in _NOT_A_PLACE.split():
                break
            words.append(word.removesuffix("’s").removesuffix("'s"))
        if len(words) > 1:
            named[" ".join(words)] += 1
    most = max(named.values(), default=0)
    return min((name for name, count in named.items() if count == most), key=len, default="")


def language_of(text: str) -> str:
    """The tag of the language of most words; nothing where nobody can tell."""
    words = [word.lower() for word in _WORD.findall(text)[:_MOST_WORDS]]
    letters = "".join(words)
    if not letters:
        return ENGLISH
    for tag, pattern in _SCRIPTS:
        if len(pattern.findall(letters)) > _FEWEST_OF_A_SCRIPT * len(letters) and _is_other_script(letters):
            return tag
    if is_english_text(text):
        return ENGLISH
    shares = {
        tag: sum(word in common.split() for word in words) / len(words)
        for tag, common in _COMMON_WORDS.items()
    }
    best = max(shares, key=lambda tag: shares[tag])
    return best if shares[best] >= _SHARE_OF_COMMON_WORDS else ENGLISH


def _is_other_script(letters: str) -> bool:
    return sum(letter > "\u024f" for letter in letters) > len(letters) / 2
