"""Makes src/hwrender/language/frequencies.txt, the table of common English words, from the package wordfreq.

    pip install wordfreq==3.1.1
    python tools/word_list.py

wordfreq's data (Robyn Speer and others, CC BY-SA 4.0) holds one frequency for each spelling. The two
spellings of one word ("organisation", "organization") are given their joint frequency here, so that neither
looks rarer than the word is. Words rarer than Zipf 2.5 are left out, as is all that is not a plain word.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill

from wordfreq import get_frequency_dict  # type: ignore[import-not-found]  # a tool for making, not a dependency

TABLE = Path(__file__).parents[1] / "src" / "hwrender" / "language" / "frequencies.txt"
LEAST_TENTHS = 25
WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")
SINGLE_LETTERS = {"a", "i"}
HEAD = """\
# How common English words are: made by tools/word_list.py from wordfreq 3.1.1 (Robyn Speer and others,
# https://github.com/rspeer/wordfreq), list "large" of English, trimmed and with British and American
# spellings joined. This file is under the Creative Commons Attribution-ShareAlike 4.0 licence (CC BY-SA 4.0):
# https://creativecommons.org/licenses/by-sa/4.0/ [4.5] heads the words of Zipf frequency 4.5 up to 4.6: in a
# thousand million words each stands 10 ** 4.5 times.
"""


STEMS = {
    "our": """labour favour colour honour behaviour humour neighbour harbour armour rumour flavour glamour
        tumour endeavour saviour parlour odour vapour vigour rigour savour splendour valour clamour fervour
        demeanour""",
    "re": "centre theatre metre litre fibre calibre spectre sombre meagre kilometre centimetre millimetre",
    "ll": """cancell travell counsell labell modell signall levell fuell channell panell tunnell duell totall
        equall quarrell marvell jewell diall pedall initiall councill""",
    "l": "enrol instal fulfil skilful wilful distil",
    "ae": """haem anaem anaesth paed gynaec faec leukaem orthopaed encyclopaed archaeo caesarean aesthetic
        ischaem septicaem haemorrh""",
    "oe": "oedema oesoph foet diarrhoea manoeuv oestr",
    "ence": "defence offence licence pretence",
    "gement": "judgement acknowledgement",
    "ogue": "catalogue dialogue analogue monologue",
}
"""British stems, by the letters in them that American spelling changes."""
AMERICAN = {
    "our": "or", "re": "er", "ll": "l", "l": "ll", "ae": "e", "oe": "e", "ence": "ense", "ogue": "og",
    "gement": "gment",
}  # fmt: skip
WORDS = {"grey": "gray", "programme": "program", "programmes": "programs"}
IS_FOR_IZ = re.compile(r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational|able)$)")
YS_FOR_YZ = re.compile(r"(?<=al|ra)ys(?=(?:e|ed|es|er|ers|ing)$)")


def american_form(word: str, counts: dict[str, float]) -> str:
    """The American spelling of a British word, if it is in use at all; else the word itself."""
    for form in _american_forms(word):
        if form != word and counts.get(form, 0) > counts[word] / 10:
            return form
    return word


def _american_forms(word: str) -> Iterator[str]:
    yield WORDS.get(word, word)
    yield IS_FOR_IZ.sub("iz", word)
    yield YS_FOR_YZ.sub("yz", word)
    for letters, stems in STEMS.items():
        for stem in stems.split():
            if stem in word:
                yield word.replace(stem, _swap(stem, letters))
            elif letters == "re" and stem[:-2] + "red" == word:
                yield stem[:-2] + "ered"


def _swap(stem: str, letters: str) -> str:
    """`stem` with the last `letters` in it changed."""
    before, _, after = stem.rpartition(letters)
    return before + AMERICAN[letters] + after


def frequencies() -> dict[str, float]:
    """Occurrences of each word in a thousand million, both spellings counted together."""
    counts = {
        word: share * 1e9
        for word, share in get_frequency_dict("en", "large").items()
        if WORD.fullmatch(word) and (len(word) > 1 or word in SINGLE_LETTERS) and not _possessive(word)
    }
    joint: defaultdict[str, float] = defaultdict(float)
    for word, count in counts.items():
        joint[american_form(word, counts)] += count
    return {word: joint[american_form(word, counts)] for word in counts}


def _possessive(word: str) -> bool:
    return word.endswith("'s") and word.removesuffix("'s") not in {
        "it",
        "that",
        "he",
        "she",
        "what",
        "there",
        "let",
    }


def table(counts: dict[str, float]) -> str:
    """The text of the file: a head for each tenth of Zipf, commonest first, words by the alphabet."""
    bands: defaultdict[int, list[str]] = defaultdict(list)
    for word, count in counts.items():
        tenths = math.floor(round(math.log10(count), 2) * 10 + 1e-6)
        if tenths >= LEAST_TENTHS:
            bands[tenths].append(word)
    parts = [HEAD]
    for tenths in sorted(bands, reverse=True):
        lines = fill(" ".join(sorted(bands[tenths])), 110, break_long_words=False, break_on_hyphens=False)
        parts.append(f"[{tenths / 10:.1f}]\n{lines}\n")
    return "".join(parts)


if __name__ == "__main__":
    TABLE.write_text(table(frequencies()), encoding="utf-8", newline="\n")
